"""Public pictures have nothing beside the picture: no place, no name, no remark, nothing behind their end.

Every picture is taken apart by a reader of its own. What may stand in it is listed here; anything else is a finding.
"""

import struct
from collections.abc import Iterator
from pathlib import Path

from pages import files_below
from verdict import Verdict

ORIENTATION = 0x0112
PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
PNG_CHUNKS = set(b"tRNS cHRM gAMA iCCP sBIT sRGB cICP bKGD hIST pHYs sPLT acTL fcTL fdAT".split())
WEBP_CHUNKS = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP", b"ANIM"}
GIF_LOOPS = (b"\x0bNETSCAPE2.0\x03\x01", b"\x0bANIMEXTS1.0\x03\x01")


class Unreadable(Exception):
    """A picture that ends too early or is none."""


def judge(output: Path, content: Path) -> Verdict:
    del content
    root = output / "oeffentlich"
    findings: list[str] = []
    count = 0
    for path in files_below(root):
        reader = READERS.get(path.rpartition(".")[2].lower())
        if reader is None:
            continue
        count += 1
        try:
            findings.extend(f"oeffentlich/{path}: {problem}" for problem in reader((root / path).read_bytes()))
        except (Unreadable, struct.error, IndexError):
            findings.append(f"oeffentlich/{path}: lässt sich nicht lesen")
    return Verdict(f"{count} Bilder", findings)


def jpeg(data: bytes) -> Iterator[str]:
    expect(data[:2] == b"\xff\xd8")
    place = 2
    while True:
        expect(data[place] == 0xFF)
        while data[place] == 0xFF:
            place += 1
        marker = data[place]
        place += 1
        if marker == 0xD9:
            break
        (length,) = struct.unpack_from(">H", data, place)
        body = data[place + 2 : place + length]
        expect(len(body) == length - 2)
        place += length
        if marker == 0xE1 and body.startswith(b"Exif\0\0"):
            yield from exif(body[6:])
        elif marker == 0xFE or (0xE0 <= marker <= 0xEF and not _is_about_looks(marker, body)):
            yield f"Segment {marker:02X} mit {body[:20]!r}"
        if marker == 0xDA:
            while data[place] != 0xFF or data[place + 1] in {0, *range(0xD0, 0xD8)}:
                place += 1
    yield from behind(data[place:])


def _is_about_looks(marker: int, body: bytes) -> bool:
    match marker:
        case 0xE0:
            return body.startswith(b"JFIF\0") and len(body) == 14
        case 0xE2:
            return body.startswith(b"ICC_PROFILE\0")
        case 0xEE:
            return body.startswith(b"Adobe") and len(body) == 12
        case _:
            return False


def png(data: bytes) -> Iterator[str]:
    expect(data.startswith(PNG_SIGNATURE))
    place = len(PNG_SIGNATURE)
    name = b""
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", data, place)
        body = data[place + 8 : place + 8 + length]
        place += length + 12
        expect(place <= len(data))
        if name == b"eXIf":
            yield from exif(body)
        elif name[:1].islower() and name not in PNG_CHUNKS:
            yield f"Abschnitt {name!r} mit {body[:20]!r}"
    yield from behind(data[place:])


def webp(data: bytes) -> Iterator[str]:
    kind, size, form = struct.unpack_from("<4sI4s", data, 0)
    expect(kind == b"RIFF" and form == b"WEBP" and size + 8 <= len(data))
    yield from _webp_chunks(data[12 : size + 8])
    yield from behind(data[size + 8 :])


def _webp_chunks(data: bytes) -> Iterator[str]:
    place = 0
    while place < len(data):
        name, length = struct.unpack_from("<4sI", data, place)
        body = data[place + 8 : place + 8 + length]
        expect(len(body) == length)
        place += 8 + length + length % 2
        if name == b"EXIF":
            yield from exif(body)
        elif name == b"ANMF":
            yield from _webp_chunks(body[16:])
        elif name not in WEBP_CHUNKS:
            yield f"Abschnitt {name!r} mit {body[:20]!r}"


def gif(data: bytes) -> Iterator[str]:
    expect(data[:6] in {b"GIF87a", b"GIF89a"})
    place = 13 + _size_of_colours(data[10])
    while data[place] != 0x3B:
        start = place
        if data[place] == 0x2C:
            place += 10 + _size_of_colours(data[place + 9]) + 1
        else:
            expect(data[place] == 0x21)
            place += 2
        while data[place]:
            place += 1 + data[place]
        place += 1
        label = data[start + 1]
        is_loop = place - start == 19 and data[start + 2 :].startswith(GIF_LOOPS)
        if data[start] == 0x21 and label != 0xF9 and not (label == 0xFF and is_loop):
            yield f"Erweiterung {label:02X} mit {data[start + 2 : start + 22]!r}"
    yield from behind(data[place + 1 :])


def _size_of_colours(flags: int) -> int:
    return 3 << (flags & 7) + 1 if flags & 0x80 else 0


def exif(table: bytes) -> Iterator[str]:
    """The way a picture is turned may be said, and nothing else."""
    order = {b"MM": ">", b"II": "<"}.get(table[:2])
    expect(order is not None)
    (start,) = struct.unpack_from(f"{order}I", table, 4)
    (count,) = struct.unpack_from(f"{order}H", table, start)
    tags = [struct.unpack_from(f"{order}H", table, start + 2 + 12 * number)[0] for number in range(count)]
    (following,) = struct.unpack_from(f"{order}I", table, start + 2 + 12 * count)
    if tags != [ORIENTATION] or following or len(table) != start + 6 + 12 * count:
        yield f"Exif mit {', '.join(f'{tag:04X}' for tag in tags)} und {len(table)} Bytes"


def behind(rest: bytes) -> Iterator[str]:
    if rest:
        yield f"{len(rest)} Bytes hinter dem Bild: {rest[:20]!r}"


def expect(condition: bool) -> None:
    if not condition:
        raise Unreadable


READERS = {"jpg": jpeg, "jpeg": jpeg, "png": png, "webp": webp, "gif": gif}
