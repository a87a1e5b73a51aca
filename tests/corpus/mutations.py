"""Documents that somebody's editor, converter or malice has damaged."""

import random
from collections.abc import Callable

from tests.corpus import sample_guides

LANGUAGES = {
    "English": "the certification kubernetes requires candidates to learn observability and, in "
    "2025, 30-day plans (v1.2) for non-trivial microservices: https://example.org/a_b?c=1",
    "German": "die Zertifizierungsprüfung erfordert grundsätzlich Kenntnisse über "
    "Wahrscheinlichkeitsrechnung, Geschäftsprozessmodellierung und Qualitätsmanagement.",
    "Finnish": "sertifiointikoe edellyttää käyttöönottosuunnitelmaa, järjestelmänvalvontaa ja "
    "tietoturvallisuusosaamista yrityksissämme.",
    "Polish": "egzamin certyfikacyjny wymaga przygotowania, doświadczenia w zarządzaniu "
    "przedsięwzięciami oraz znajomości bezpieczeństwa.",
    "Russian": "сертификационный экзамен требует подготовки, опыта и знаний.",
    "Greek": "η εξέταση πιστοποίησης απαιτεί προετοιμασία και εμπειρία.",
    "Chinese": "认证考试需要准备。 候选人应当学习以下内容， 并完成项目。 考试时间为两小时。",
    "Japanese": "認定試験には準備が必要です。 受験者は次の内容を学びます。",
    "Korean": "인증 시험에는 준비가 필요합니다. 응시자는 다음 내용을 학습해야 합니다.",
    "Hindi": "प्रमाणन परीक्षा के लिए तैयारी और अनुभव की आवश्यकता होती है।",
    "Tamil": "சான்றிதழ் தேர்வுக்கு தயாரிப்பு மற்றும் அனுபவம் தேவை.",
    "Arabic": "يتطلب امتحان الشهادة التحضير والخبرة في إدارة المشاريع.",
    "Thai": "การสอบใบรับรองต้องมีการเตรียมตัวและประสบการณ์",
    "code": "kubectl get pods -n kube-system --sort-by=.metadata.name | awk '{print $1}' && x+=1;",
}
_LITTER = (
    *("**", "__", "`", "```\n", "~~~", "[", "](", ")", "![", "<!--", "-->", "{%", "%}", "{{", "}}"),
    *("<details>", "</details>", "<summary>", "<table>", "<tr>", "<td>", "</td>", "<ul>", "<li>"),
    *("</ul>", "<h2>", "</h2>", "<p", ">", "<", "&amp;", "&#0;", "&nbsp;", "|", "|---|---|", "\t"),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "    ",
        "> ",
        "- ",
        "1. ",
        "# ",
        "### ",
        "---\n",
        "===\n",
        ":::",
        "+++",
    ),
    *("Q: ", "A: ", "Answer:", "?", "? ", "...", "\u00ad", "\u200b", "\ufeff", "\u2028", "\x0c"),
    *("\x01", "\x13", "\ufdd0", "İ", "ﬁ", "e\u0301", "👩\u200d🚀", "\ud7a3", "«", "’", ". ", ": "),
)
_WRITERS: dict[str, Callable[[list[sample_guides.Part]], str]] = {
    ".md": sample_guides.markdown,
    ".html": sample_guides.html,
    ".txt": sample_guides.text,
}


def mutated(chance: random.Random, suffix: str, document: str = "") -> str:
    """A document, by default a made-up guide of the format, after up to 30 accidents."""
    text = document or _WRITERS[suffix](sample_guides.guide(chance.randrange(1000), sections=2))
    for _ in range(chance.randint(1, 30)):
        low, high = sorted((_place(chance, text), _place(chance, text)))
        high = min(high, low + chance.choice((1, 10, 400)))
        piece = text[low:high]
        accidents = (
            "",
            chance.choice(_LITTER),
            piece + chance.choice(_LITTER) + piece,
            piece.replace(" ", "\n"),
            piece.replace("\n", " "),
            piece.upper(),
            chance.choice(_LITTER) * chance.randint(1, 9) + piece,
            " ".join(LANGUAGES[chance.choice(sorted(LANGUAGES))].split() * chance.randint(1, 9)),
        )
        text = text[:low] + chance.choice(accidents) + text[high:]
    return text


def _place(chance: random.Random, text: str) -> int:
    return chance.randrange(len(text) + 1)
