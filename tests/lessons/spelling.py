#!/usr/bin/python3
"""Spelling, French typography and length of sentences of everything that people read.

    tests/lessons/spelling.py [--root FOLDER]

Reads every module, the glossary, the practice files (`lessons/`) and the messages of the program (`i18n/`). A word is
right if the dictionary of its language knows it, or the list beside this file: `words.fr.txt`, `words.en.txt` (names,
brands, words of Quebec; one a line, sorted). `words.typed.txt` holds what people type and we do not write: only weak
examples, and `vocabulary.json`, which is held against what they type, may use it. What a blank accepts is not looked
at. Prints file, place and word of each fault, and exits with 1 if there is
one. Needs the programs `hunspell` and its dictionaries `fr` and `en_CA` (packages hunspell, hunspell-fr,
hunspell-en-ca), and nothing else.
"""
import argparse
import json
import os
import pathlib
import re
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
DICTIONARIES = {"fr": "fr", "en": "en_CA"}
LONGEST_MEDIAN = 15  # words, half of all sentences of a module; `check lessons` warns of each one above 25

# A word that each dictionary has to know, and one that it has to refuse: hunspell without its dictionary may be silent.
PROBES = {"fr": ("entrevue", "entrevvue"), "en": ("centre", "centtre")}

MATCHED = "vocabulary.json"
# Keys of practice files whose values are ids, dates or addresses, in a part that has a language.
NO_PROSE = {"done", "email", "end", "language", "start", "url"}
# Written in two languages, for that is its fault.
MIXED = "checks[one-language].example.weak"
# Words of files and commands that messages of the program name.
CODE = set(
    "CSV DISPLAY WAYLAND all apt check espeak-ng false flags install mes-donnees null passerelle-settings practice"
    " quizzes reglages-passerelle reset-pin speech-dispatcher-espeak-ng sudo trainer true why-networks".split()
)

WORD = re.compile(r"(?<!\w)[^\W\d_]+(?:[-’'](?=[^\W\d_])[^\W\d_]+)*")
# Hashtags, options and parts of addresses, endings of files, addresses, names of files.
NO_WORDS = re.compile(
    r"#\w+|(?<!\w)-+\w[\w-]*|(?<!\w)\.\w+|[\w.+…-]*@[\w.…-]+"
    r"|(?:[\w-]+\.)+(?:ca|com|example|fr|json|org|png|ru)\b(?:/[\w/…-]*)?|\w*/in/[\w…-]+|…/\S+"
)
QUOTED = re.compile(r"«[^»]*»|“[^”]*”")
ELISION = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quelqu)'", re.I)
POSSESSIVE = re.compile(r"'s?$")

SPACE = "\u00a0"
TYPOGRAPHY = {
    "fr": [
        (r" [;!?]", "no space before ; ! ?"),
        (rf"(?<!{SPACE}):(?=\s|$)", "a no-break space before :"),
        (rf"(?<!{SPACE})%", "a no-break space before %"),
        (rf"«(?!{SPACE})|(?<!{SPACE})»", "no-break spaces inside « »"),
        (r"'", "the apostrophe is ’"),
        (r'"', "the quotation marks are « »"),
        (r"\.\.\.", "… is one character"),
        (r" [–—] ", "a comma, a colon or a new sentence in place of a dash"),
        (r"(?<!\d)(?<!\d )\d{1,3} \d{3}\b(?![- ]\d)", "a no-break space inside a number"),
    ],
    "en": [
        (r" [;:!?]", "no space before ; : ! ?"),
        (r"\d %", "no space before %"),
        (r"'", "the apostrophe is ’"),
        (r'"', "the quotation marks are “ ”"),
        (r"\.\.\.", "… is one character"),
        (r" [–—] ", "a comma, a colon or a new sentence in place of a dash"),
        (rf"\d{SPACE}\d", "a comma inside a number"),
        (r"«|»", "the quotation marks are “ ”"),
    ],
}
# Words that "Words we use" in CONTRIBUTING keeps out of the French.
UNWANTED = re.compile(
    r"\b(?:faire (?:du )?sens|opportunités? d.emploi|en charge d|basée?s? sur|e-mails?|emails?|mails?|hashtags?"
    r"|week-ends?|newsletters?|smartphones?|uploader|chat|digital|app(?!\.))\b",
    re.I,
)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--root", type=pathlib.Path, default=HERE.parents[1], help="a copy of the project")
    root = arguments.parse_args().root
    faults = list(lists_in_order())
    texts = list(all_texts(root))
    known = {language: known_words(language, texts) for language in DICTIONARIES}
    typed = {straight(word) for word in word_list("typed")}
    for file, place, language, text in texts:
        where = f"{file.relative_to(root)} {place}"
        also = CODE if file.suffix == ".ftl" else typed if file.name == MATCHED or ".weak" in place else set()
        unknown = [word for word in dict.fromkeys(words(text)) if word not in known[language] and word not in also]
        faults += [f"{where}: {word}" for word in unknown]
        if file.suffix == ".json" and file.name != MATCHED:
            faults += [f"{where}: {fault}" for fault in typography(language, text)]
    faults += long_sentences(root, texts)
    for fault in faults:
        print(fault)
    if not texts:
        sys.exit(f"no text under {root}")
    print(f"{len(texts)} texts, {sum(map(len, known.values()))} words known, {len(faults)} faults")
    sys.exit(1 if faults else 0)


# Texts

def all_texts(root):
    """Every text as file, place, language and plain words."""
    lessons = root / "lessons"
    files = [*lessons.glob("*/module.json"), *lessons.glob("practice/*.json")]
    for file in sorted([*files, lessons / "glossary.json", lessons / "library.json"]):
        for place, language, text in texts_of(json.loads(file.read_text(encoding="utf-8"))):
            yield file, place, language, plain(text)
    for language in DICTIONARIES:
        for file in sorted((root / "i18n" / language).glob("*.ftl")):
            for place, text in messages(file.read_text(encoding="utf-8")):
                # What the messages on faults of lesson files put in quotes stands in those files.
                yield file, place, language, QUOTED.sub(" ", text) if file.name == "fault.ftl" else text


def texts_of(node, place="", language=None):
    """What stands under a key `fr` or `en`, however deep; ids and kinds stand under none."""
    if isinstance(node, dict):
        for key, value in node.items():
            if not (key == "accept" or language and key in NO_PROSE):
                yield from texts_of(value, f"{place}.{key}".lstrip("."), key if key in DICTIONARIES else language)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            name = value.get("id", index) if isinstance(value, dict) else index
            yield from texts_of(value, f"{place}[{name}]", language)
    elif isinstance(node, str) and language and MIXED not in place:
        yield place, language, node


def plain(text):
    text = re.sub(r"\[\[[^|\]]*\|([^\]]*)\]\]", r"\1", text)
    return re.sub(r"\{limit:[^}]*\}", "100", text).replace("*", "")


def messages(text):
    """The messages of a Fluent file, each line under its name, without comments, variables and names of variants."""
    name = ""
    for line in text.splitlines():
        if line.startswith("#"):
            continue
        if start := re.match(r"([a-zA-Z][\w-]*|\s+\.[\w-]+) *=", line):
            name = start[1].strip() if line[0] != " " else f"{name.split('.')[0]}{start[1].strip()}"
            line = line[start.end():]
        line = re.sub(r"^\s*\*?\[[\w.-]+\]", "", line)
        line = re.sub(r"\{[^{}]*(?:\}|->)", " 0 ", line)
        if line.strip(" {}0"):
            yield name, line


# Spelling

def words(text):
    return [straight(word) for word in WORD.findall(NO_WORDS.sub(" ", text))]


def straight(word):
    return word.replace("’", "'")


def known_words(language, texts):
    """The words of all texts of a language that its dictionary or its list knows."""
    listed = {straight(word) for word in word_list(language)}
    asked = {word for _, _, of, text in texts if of == language for word in words(text)}
    listed = {word for word in asked if on_list(word, listed)}
    bare = {word: POSSESSIVE.sub("", word) for word in asked - listed}  # en_CA knows “else”, and not “else’s”
    wrong = refused(language, bare.keys() | bare.values())
    return listed | {word for word in bare if not {word, bare[word]} <= wrong}


def on_list(word, listed):
    """A letter is right. A listed word counts with a capital, in capitals, after d’, l’ and the like, and before ’s."""
    bare = POSSESSIVE.sub("", ELISION.sub("", word)) or word
    forms = {word, bare, word[0].lower() + word[1:], bare[0].lower() + bare[1:]}
    return len(bare) == 1 or bool(listed & (forms | {form.capitalize() for form in forms if form.isupper()}))


def refused(language, asked):
    """The words that the dictionary does not know: hunspell, asked one a line, gives back the lines with a fault."""
    right, wrong = PROBES[language]
    answer = subprocess.run(
        ["hunspell", "-L", "-i", "utf-8", "-d", DICTIONARIES[language]],
        input="".join(f"{word}\n" for word in [right, wrong, *sorted(asked)]),
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    lines = set(answer.stdout.splitlines())
    if answer.returncode or right in lines or wrong not in lines:
        sys.exit(f"hunspell with {DICTIONARIES[language]} does not tell {right} from {wrong}: {answer.stderr.strip()}")
    return lines


def word_list(name):
    return (HERE / f"words.{name}.txt").read_text(encoding="utf-8").splitlines()


def lists_in_order():
    for name in (*DICTIONARIES, "typed"):
        lines = word_list(name)
        if lines != sorted(set(lines)):
            yield f"words.{name}.txt: not sorted, or a word twice (sort it with LC_ALL=C sort -u)"
        yield from (f"words.{name}.txt: not one word: {line!r}" for line in lines if not WORD.fullmatch(line))


# Typography and sentences

def typography(language, text):
    for pattern, rule in TYPOGRAPHY[language]:
        for found in re.finditer(pattern, text):
            yield f"{rule}: …{text[max(0, found.start() - 20):found.end() + 20]}…"
    if language == "fr":
        for found in UNWANTED.finditer(text):
            yield f"“{found[0]}” is not a word we use"


def long_sentences(root, texts):
    """The modules whose median sentence is too long; titles of one or two words are no sentences."""
    lengths = {}
    for file, _, language, text in texts:
        if file.name == "module.json":
            sentences = re.split(rf"(?<=[.!?…])[\s{SPACE}]+|\n", text)
            counts = [len(re.findall(r"[\w’-]+", sentence)) for sentence in sentences]
            lengths.setdefault((file, language), []).extend(count for count in counts if count >= 3)
    for (file, language), counts in lengths.items():
        if (median := statistics.median(counts)) > LONGEST_MEDIAN:
            where = f"{file.relative_to(root)} {language}"
            yield f"{where}: the median sentence has {median} words, more than {LONGEST_MEDIAN}"


if __name__ == "__main__":
    main()
