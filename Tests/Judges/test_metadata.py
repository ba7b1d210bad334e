"""The judge of pictures finds everything that may be hidden in one, and is silent about the picture itself."""

import struct
import tempfile
import unittest
from pathlib import Path

import metadata

CANARY = b"Erika Muster"
TURNED = bytes.fromhex("4D4D002A00000008000101120003000000010006000000000000")
AUTHOR = b"MM\0*\0\0\0\x08\0\x01\x01\x3b\0\x02\0\0\0\x0c\0\0\0\x1a\0\0\0\0" + CANARY


def segment(marker: int, data: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + b"\0\0\0\0"


def riff(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)


def jpeg(more: bytes = b"", tail: bytes = b"") -> bytes:
    scan = segment(0xDA, b"\x01\x01\0\0\x3f\0") + b"\x01\xff\0\x02\xff\xd0\x03"
    return b"\xff\xd8" + segment(0xE0, b"JFIF\0" + bytes(9)) + more + scan + b"\xff\xd9" + tail


def png(more: bytes = b"", tail: bytes = b"") -> bytes:
    parts = chunk(b"IHDR", bytes(13)) + chunk(b"gAMA", bytes(4)) + more + chunk(b"IDAT", b"abc") + chunk(b"IEND", b"")
    return metadata.PNG_SIGNATURE + parts + tail


def webp(more: bytes = b"", tail: bytes = b"") -> bytes:
    parts = b"WEBP" + riff(b"VP8X", bytes(10)) + riff(b"ANMF", bytes(16) + riff(b"VP8 ", b"abc")) + more
    return b"RIFF" + struct.pack("<I", len(parts)) + parts + tail


def gif(more: bytes = b"", tail: bytes = b"") -> bytes:
    loop = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    image = b"\x2c" + bytes(8) + b"\x80" + bytes(6) + b"\x02\x03abc\0"
    return b"GIF89a" + bytes(4) + b"\x80\0\0" + bytes(6) + loop + more + image + b"\x3b" + tail


class MetadataTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.output = Path(folder.name)
        (self.output / "oeffentlich").mkdir()

    def findings(self, name: str, data: bytes) -> list[str]:
        file = self.output / "oeffentlich" / name
        file.write_bytes(data)
        findings = metadata.judge(self.output, self.output).findings
        file.unlink()
        return findings

    def test_clean_pictures(self) -> None:
        for name, data in {
            "a.jpg": jpeg(segment(0xE1, b"Exif\0\0" + TURNED) + segment(0xE2, b"ICC_PROFILE\0\x01\x01abc")),
            "a.png": png(chunk(b"eXIf", TURNED)),
            "a.webp": webp(riff(b"EXIF", TURNED)),
            "a.gif": gif(b"\x21\xf9\x04\0\0\0\0\0"),
            "a.txt": CANARY,
        }.items():
            with self.subTest(name):
                self.assertEqual(self.findings(name, data), [])

    def test_everything_hidden(self) -> None:
        for name, data in {
            "exif.jpg": jpeg(segment(0xE1, b"Exif\0\0" + AUTHOR)),
            "behind-exif.jpeg": jpeg(segment(0xE1, b"Exif\0\0" + TURNED + CANARY)),
            "xmp.jpg": jpeg(segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + CANARY)),
            "thumbnail.jpg": jpeg(segment(0xE0, b"JFXX\0" + CANARY)),
            "mpf.jpg": jpeg(segment(0xE2, b"MPF\0" + CANARY)),
            "comment.jpg": jpeg(segment(0xFE, CANARY)),
            "behind.jpg": jpeg(tail=CANARY),
            "text.png": png(chunk(b"tEXt", CANARY)),
            "exif.png": png(chunk(b"eXIf", AUTHOR)),
            "behind.png": png(tail=CANARY),
            "exif.webp": webp(riff(b"EXIF", AUTHOR)),
            "xmp.webp": webp(riff(b"XMP ", CANARY)),
            "frame.webp": webp(riff(b"ANMF", bytes(16) + riff(b"XYZ ", CANARY))),
            "behind.webp": webp(tail=CANARY),
            "comment.gif": gif(b"\x21\xfe\x0c" + CANARY + b"\0"),
            "xmp.gif": gif(b"\x21\xff\x0bXMP DataXMP\x0c" + CANARY + b"\0"),
            "behind.gif": gif(tail=CANARY),
        }.items():
            with self.subTest(name):
                self.assertEqual(len(self.findings(name, data)), 1)

    def test_cut_short_and_not_a_picture(self) -> None:
        for name, data in {"a.jpg": jpeg(), "a.png": png(), "a.webp": webp(), "a.gif": gif()}.items():
            for broken in (b"", CANARY, data[:-6]):
                with self.subTest(name, broken=broken):
                    self.assertEqual(self.findings(name, broken), [f"oeffentlich/{name}: lässt sich nicht lesen"])


if __name__ == "__main__":
    unittest.main()
