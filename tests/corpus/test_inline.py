import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.formats.markdown import readable


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("**Bold** and *slanted* and __more__ and _less_", "Bold and slanted and more and less"),
        ("snake_case_name, 2*3*4, 5 * 3, price*", "snake_case_name, 2*3*4, 5 * 3, price*"),
        ('a [link](https://x.org/a_(b) "title"), [ref][1] and [short]', "a link, ref and short"),
        ("[![alt text](picture.png)](https://x.org)", "alt text"),
        ("![image](picture.png) after", "after"),
        ("a[0] stays, [so] does not", "a[0] stays, so does not"),
        ("`**kept**` and ``a ` b``", "**kept** and a b"),
        ("H<sub>2</sub>O, <a href='x'>here</a><br/>there", "H2O, here there"),
        ('<Card title="a > b">text</Card> for <name>', "text for <name>"),
        ("AT&amp;T &lt;b&gt; 5&nbsp;% &shy;soft", "AT&T <b> 5 % soft"),
        (r"\*literal\* 1\. and C:\dir", r"*literal* 1. and C:\dir"),
        ("## Heading ## {#id}", "Heading"),
        ('text{target="_blank"}{: .class } end', "text end"),
        ("a {% include x.md %}b {{ page.title }}c {!inc!}d", "a b c d"),
        ("fact[^1] [^note]: more", "fact more"),
        ("press [!UICONTROL Save > As] in [!DNL Product]", "press Save > As in Product"),
        ("~~$150~~ $120", "$120"),
        ("- [x] done\n- [ ] open", "done open"),
        ("> quoted\n> on", "quoted on"),
        ("| a | b |\n|---|---|\n| c | d |", "a | b c | d"),
        ("seen <!-- hidden --> again <!-- never closed", "seen again"),
        ("**cut off in bold", "cut off in bold"),
        ("if x < y and y > z", "if x < y and y > z"),
        ('{"json": 1}', '{"json": 1}'),
    ],
)
def test_words_of_markup(markup: str, words: str) -> None:
    assert readable(markup) == words


@given(st.text(alphabet="ab *_`[]()<>!\\{}%|#-\n&;~=^\"'1.", max_size=80))
def test_any_markup_gives_folded_words(markup: str) -> None:
    words = readable(markup)
    assert words == " ".join(words.split())


@given(st.from_regex(r"[A-Za-z][A-Za-z ,;:?]{0,60}", fullmatch=True))
def test_plain_words_stay_as_they_are(text: str) -> None:
    assert readable(text) == " ".join(text.split())
