"""Writes small PDFs for tests, uncompressed and with standard fonts, so that they can be read."""

from collections.abc import Iterable
from dataclasses import dataclass, field

REGULAR, BOLD = "F1", "F2"
_FONTS = {REGULAR: "Helvetica", BOLD: "Helvetica-Bold"}


@dataclass
class Page:
    """One page of A4; what is drawn on it, in PDF operators."""

    content: list[str] = field(default_factory=list)
    contents_entry: str = ""

    def write(self, x: float, y: float, text: str, size: float = 10, font: str = REGULAR) -> "Page":
        """Write one line with its base line at y."""
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        self.content.append(f"BT /{font} {size} Tf 1 0 0 1 {x} {y} Tm ({escaped}) Tj ET")
        return self

    def write_lines(self, x: float, y: float, lines: Iterable[str], step: float = 12) -> "Page":
        """Write lines below one another."""
        for number, line in enumerate(lines):
            self.write(x, y - number * step, line)
        return self

    def rule(self, x: float, y: float, to_x: float, to_y: float) -> "Page":
        """Draw a thin line."""
        self.content.append(f"{x} {y} m {to_x} {to_y} l S")
        return self

    def grid(self, columns: list[float], rows: list[float]) -> "Page":
        """Draw the lines of a table."""
        for x in columns:
            self.rule(x, rows[0], x, rows[-1])
        for y in rows:
            self.rule(columns[0], y, columns[-1], y)
        return self

    def disc(self, x: float, y: float, radius: float) -> "Page":
        """Draw a filled disc around (x, y)."""
        r, k = radius, radius * 0.5523
        arcs = (
            (r, k, k, r, 0, r),
            (-k, r, -r, k, -r, 0),
            (-r, -k, -k, -r, 0, -r),
            (k, -r, r, -k, r, 0),
        )
        curves = [
            " ".join(f"{(y if at % 2 else x) + value:.3f}" for at, value in enumerate(arc)) + " c"
            for arc in arcs
        ]
        self.content.append(f"{x + r} {y} m {' '.join(curves)} h f")
        return self

    def picture(self) -> "Page":
        """Draw an image of one grey point."""
        self.content.append("q 500 0 0 700 50 50 cm /Im1 Do Q")
        return self


def build(pages: Iterable[Page], title: str = "") -> bytes:
    """The bytes of a PDF with these pages."""
    pages = list(pages)
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    fonts = " ".join(
        f"/{name} << /Type /Font /Subtype /Type1 /BaseFont /{base} /Encoding /WinAnsiEncoding >>"
        for name, base in _FONTS.items()
    )
    picture = "<< /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
    objects.append(f"{picture} /Length 1 >>\nstream\n0\nendstream")
    kids = []
    for page in pages:
        stream = "\n".join(page.content)
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        contents = page.contents_entry or f"{len(objects)} 0 R"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {contents} "
            f"/Resources << /Font << {fonts} >> /XObject << /Im1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(kids)}] >>"
    objects.append(f"<< /Title ({title}) >>")
    return _assemble(objects)


def _assemble(objects: list[str]) -> bytes:
    data = b"%PDF-1.7\n"
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    trailer = f"<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>"
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    return data + f"{head}trailer\n{trailer}\nstartxref\n{len(data)}\n%%EOF\n".encode()
