#!/usr/bin/env python3
"""Paints icon.svg as icon-16.png to icon-256.png beside it. Needs Pillow. The pictures are committed.

It knows rect, line and circle, which is all that icon.svg is made of.
"""

import pathlib
import xml.etree.ElementTree

from PIL import Image, ImageDraw

# Painted so much larger, then made small: that smooths the edges.
FINER = 8
SIZES = (16, 32, 48, 128, 256)

here = pathlib.Path(__file__).resolve().parent
root = xml.etree.ElementTree.parse(here / "icon.svg").getroot()
side = float(root.get("viewBox").split()[2])


def paint(pixels):
    scale = pixels * FINER / side
    image = Image.new("RGBA", (pixels * FINER, pixels * FINER), (0, 0, 0, 0))
    draw = ImageDraw.Draw(image)
    for shape in root:
        kind = str(shape.tag).rpartition("}")[2]

        def number(name):
            return float(shape.get(name)) * scale

        if kind == "rect":
            x, y = number("x"), number("y")
            place = (x, y, x + number("width"), y + number("height"))
            draw.rounded_rectangle(place, number("rx"), fill=shape.get("fill"))
        elif kind == "line":
            ends = (number("x1"), number("y1"), number("x2"), number("y2"))
            draw.line(ends, fill=shape.get("stroke"), width=round(number("stroke-width")))
        elif kind == "circle":
            x, y, radius = number("cx"), number("cy"), number("r")
            place = (x - radius, y - radius, x + radius, y + radius)
            draw.ellipse(place, fill=shape.get("fill"))
        else:
            raise SystemExit(f"icon.svg: unknown shape {kind}")
    return image.resize((pixels, pixels), Image.Resampling.LANCZOS)


for size in SIZES:
    paint(size).save(here / f"icon-{size}.png", optimize=True)
