"""PDF files, written out by hand."""


def pdf(*pages, title="Deal"):
    """A PDF of lines of text, each a string; by the rules of ISO 32000-1, 7.5."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]  # fmt: skip
    for n, lines in enumerate(pages):
        drawn = "BT /F1 10 Tf 14 TL 50 800 Td " + " ".join(f"({x}) Tj T*" for x in lines) + " ET"
        objects += [f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * n} 0 R /Resources << /Font << /F1 3 0 R >> >> >>", f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream"]  # fmt: skip
    objects.append(f"<< /Title ({title}) >>")
    out, at = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        at.append(len(out))
        out += f"{number} 0 obj\n{each}\nendobj\n".encode()
    table = "".join(f"{x:010d} 00000 n \n" for x in at)
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}\n%%EOF".encode()  # fmt: skip
