"""Text that Gradio 6 would act on if it reached the page as it is, and what must not come of it."""

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
    "$$\\href{http://evil.example/l}{x}$$ `code` ~~~ # * _a_ **b** | c | --- &lt;b&gt; &#60;",
)
