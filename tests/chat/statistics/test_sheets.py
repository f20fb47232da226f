"""The files of a report hold what its page shows."""

import csv
import io
import zipfile
from xml.etree import ElementTree

from chat.statistics.sheets import Sheet, csv_of, xlsx_of

SHEETS = [
    Sheet("totals", "Vuosi yhteensä", ["Mitä", "Määrä"], [["Kohdatut", 128], ["Vastausosuus", "87 %"]], "Hyvä vuosi."),
    Sheet("reason", "Syy: [kaikki] / muut?", ["Mitä", "Määrä"], [["=1+1", "piilotettu"], ["Väkivalta", 12]]),
]


def rows_of_xlsx(file: bytes) -> list[list[list[str]]]:
    """By sheet and row, what the cells say, read without the library that wrote them."""
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        strings = [
            "".join(text.itertext())
            for text in ElementTree.fromstring(parts.read("xl/sharedStrings.xml"))  # noqa: S314
        ]
        names = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        pages = sorted(names, key=lambda name: int("".join(filter(str.isdigit, name))))
        return [_rows(ElementTree.fromstring(parts.read(page)), strings) for page in pages]  # noqa: S314


def _rows(page: ElementTree.Element, strings: list[str]) -> list[list[str]]:
    return [
        [strings[int(cell[0].text or 0)] if cell.get("t") == "s" else cell[0].text or "" for cell in row if len(cell)]
        for row in page.iterfind(".//{*}row")
    ]


def test_a_csv_file_has_every_table_under_its_title() -> None:
    file = csv_of(SHEETS)
    assert file.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(file.decode("utf-8-sig")), delimiter=";"))
    assert rows == [
        ["Vuosi yhteensä"],
        ["Hyvä vuosi."],
        ["Mitä", "Määrä"],
        ["Kohdatut", "128"],
        ["Vastausosuus", "87 %"],
        [],
        ["Syy: [kaikki] / muut?"],
        ["Mitä", "Määrä"],
        ["'=1+1", "piilotettu"],
        ["Väkivalta", "12"],
        [],
    ]


def test_a_workbook_has_a_sheet_for_each_and_no_formula() -> None:
    file = xlsx_of(SHEETS)
    first, second = rows_of_xlsx(file)
    assert first == [
        ["Vuosi yhteensä"], ["Hyvä vuosi."], ["Mitä", "Määrä"], ["Kohdatut", "128"], ["Vastausosuus", "87 %"],
    ]  # fmt: skip
    assert second[2:] == [["=1+1", "piilotettu"], ["Väkivalta", "12"]]
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet2.xml")
        assert "2 Syy kaikki" in parts.read("xl/workbook.xml").decode()
