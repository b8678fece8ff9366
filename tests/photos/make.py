#!/usr/bin/env python3
"""Makes the pictures of tests/photo.rs, with Pillow 11 or later: real files, as cameras and programs write them."""

import io
import struct
from pathlib import Path

from PIL import Image
from PIL.TiffImagePlugin import IFDRational

HERE = Path(__file__).parent
RED, GREEN, BLUE, WHITE = (220, 30, 30), (30, 180, 30), (30, 30, 220), (240, 240, 240)
ORIENTATION, GPS = 0x0112, 0x8825
# What lays an upright picture down so that the orientation of that number stands it up again.
LAID = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


def corners(width=120, height=80):
    """A corner of each colour: red and green above, blue and white below."""
    picture = Image.new("RGB", (width, height), WHITE)
    picture.paste(RED, (0, 0, width // 2, height // 2))
    picture.paste(GREEN, (width // 2, 0, width, height // 2))
    picture.paste(BLUE, (0, height // 2, width // 2, height))
    return picture


def exif(orientation=None, place=None):
    block = Image.Exif()
    if orientation:
        block[ORIENTATION] = orientation
    if place:
        block.get_ifd(GPS).update(place)
        block[GPS] = block.get_ifd(GPS)
    return block


def degrees(*values):
    return tuple(IFDRational(value, 1) for value in values)


MONTREAL = {0: b"\x02\x03\x00\x00", 1: "N", 2: degrees(45, 30, 30), 3: "W", 4: degrees(73, 34, 0)}
NOWHERE = {0: b"\x02\x03\x00\x00"}
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="45,30.5N"/></rdf:RDF></x:xmpmeta>'
)


def save(picture, name, **options):
    picture.save(HERE / name, **options)


def main():
    upright = corners()
    save(upright, "upright.jpg", quality=90)
    save(upright, "progressive.jpg", quality=90, progressive=True)
    save(upright.convert("L"), "grey.jpg", quality=90)
    save(upright.convert("CMYK"), "cmyk.jpg", quality=90)
    save(upright, "upright.png")
    save(upright.convert("P", palette=Image.Palette.ADAPTIVE), "palette.png")
    save(upright, "lossless.webp", lossless=True)
    save(upright, "upright.webp", quality=90)
    for number, laid in LAID.items():
        save(upright.transpose(laid), f"turned-{number}.jpg", quality=90, exif=exif(number))
    save(upright.transpose(LAID[6]), "turned-6.png", exif=exif(6))
    save(upright.transpose(LAID[6]), "turned-6.webp", quality=90, exif=exif(6))

    for ending in ["jpg", "png", "webp"]:
        save(upright, f"place.{ending}", exif=exif(place=MONTREAL))
    save(upright, "place-off.jpg", exif=exif(1, NOWHERE))
    save(upright, "place-xmp.jpg", xmp=XMP)

    clear = upright.convert("RGBA")
    clear.paste((0, 0, 0, 0), (0, 0, 60, 40))
    save(clear, "transparent.png")
    deep = Image.new("I;16", (60, 40), 0x8000)
    save(deep, "deep.png")
    save(upright.resize((1, 1)), "one-pixel.png")
    save(upright, "animated.webp", save_all=True, append_images=[corners().rotate(180)], duration=100)
    # A hundred megapixels in a few kilobytes: a real picture, which nobody should decode.
    save(Image.new("1", (10_000, 10_000)), "hundred-megapixels.png", optimize=True)

    heic = struct.pack(">I4s4sI4s4s", 24, b"ftyp", b"heic", 0, b"mif1", b"heic")
    (HERE / "phone.heic").write_bytes(heic + bytes(64))
    total = sum(path.stat().st_size for path in HERE.iterdir() if path.suffix != ".py")
    print(f"{total} bytes")


if __name__ == "__main__":
    main()
