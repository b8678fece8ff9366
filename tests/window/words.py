"""The words of the program, as patterns, from i18n/<language>/*.ftl."""
import pathlib
import re

ROOT = pathlib.Path(__file__).resolve().parents[2]

ANYTHING = re.compile(".+?")


class Words:
    """What the program says in one language: `words("quiz_place", number=2)` is a pattern for the sentence and for what
    may follow it. A variable is given as a number, as text, or as such a pattern; without a value it may be anything."""

    def __init__(self, language):
        self.language = language
        self.messages = {}
        for file in sorted((ROOT / "i18n" / language).glob("*.ftl")):
            self.messages.update(read(file.read_text(encoding="utf-8")))

    def __call__(self, key, **values):
        if key not in self.messages:
            raise KeyError(f"i18n/{self.language} has no message {key!r}: adjust tests/window/journey.py")
        made = pattern(self.messages[key], values)
        return re.compile(made + r"(?!\w).*", re.DOTALL)


def read(source):
    """Every message of a file: key -> its value as written."""
    messages, key = {}, None
    for line in source.splitlines():
        begin = re.match(r"([A-Za-z][\w-]*) *= *(.*)", line)
        if begin:
            key = begin[1]
            messages[key] = begin[2]
        elif key and re.match(r"\s+\.[A-Za-z]", line):
            key = None  # attributes are not looked for
        elif key and line[:1] in (" ", "}"):
            messages[key] += "\n" + line.strip()
        elif line.strip():
            key = None
    return {key: value.strip() for key, value in messages.items()}


def pattern(value, values):
    """The regular expression of a message: variables filled in, selections open."""
    made, place = "", 0
    while place < len(value):
        if value[place] == "{":
            end = closing(value, place)
            made += placeable(value[place + 1 : end].strip(), values)
            place = end + 1
        else:
            made += r"\s+" if value[place].isspace() else re.escape(value[place])
            place += 1
    return made


def closing(value, place):
    depth = 0
    for end in range(place, len(value)):
        depth += {"{": 1, "}": -1}.get(value[end], 0)
        if depth == 0:
            return end
    raise ValueError(f"unclosed: {value}")


def placeable(inside, values):
    if "->" in inside:
        variants = re.split(r"\n\s*\*?\[\s*[\w.]+\s*\]", inside.split("->", 1)[1])[1:]
        return "(?:" + "|".join(pattern(variant.strip(), values) for variant in variants) + ")"
    if inside.startswith("$"):
        name = inside[1:].strip()
        value = values.get(name, ANYTHING)
        return value.pattern if isinstance(value, re.Pattern) else re.escape(str(value))
    return re.escape(inside.strip('"'))
