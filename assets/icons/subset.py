#!/usr/bin/env python3
"""Cuts the Lucide font down to the glyphs of glyphs.txt, and writes src/theme/icon.rs from the same list.

Run as: assets/icons/subset.py FOLDER, where FOLDER is `font/` of the npm package lucide-static
and pyftsubset (fonttools) is installed. Both results are committed.
"""

import json
import pathlib
import subprocess
import sys

here = pathlib.Path(__file__).resolve().parent
source = pathlib.Path(sys.argv[1])
names = sorted((here / "glyphs.txt").read_text(encoding="utf-8").split())
codepoints = json.loads((source / "codepoints.json").read_text(encoding="utf-8"))

missing = [name for name in names if name not in codepoints]
if missing:
    sys.exit(f"not in Lucide: {', '.join(missing)}")

subprocess.run(
    [
        "pyftsubset",
        str(source / "lucide.ttf"),
        "--unicodes=" + ",".join(f"U+{codepoints[name]:04X}" for name in names),
        "--layout-features=",
        "--no-hinting",
        f"--output-file={here / 'lucide.ttf'}",
    ],
    check=True,
)


def variant(name):
    return "".join(part.capitalize() for part in name.split("-"))


variants = "\n".join(f"    /// `{name}`\n    {variant(name)}," for name in names)
arms = "\n".join(
    f"            Self::{variant(name)} => '\\u{{{codepoints[name]:x}}}'," for name in names
)
every = "\n".join(f"        Self::{variant(name)}," for name in names)

(here.parents[1] / "src" / "theme" / "icon.rs").write_text(
    f"""//! The symbols, each a glyph of the bundled Lucide font. Written by `assets/icons/subset.py`.

/// A symbol, by its name in Lucide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Icon {{
{variants}
}}

impl Icon {{
    /// Every symbol there is.
    pub const ALL: &[Self] = &[
{every}
    ];

    /// The character of the symbol in [`ICONS`](super::ICONS).
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each symbol")]
    pub const fn character(self) -> char {{
        match self {{
{arms}
        }}
    }}
}}
""",
    encoding="utf-8",
)
