#!/usr/bin/python3
"""The PDF of a trial profile, as other programs read it.

    tests/print/check.py [PROGRAM]        target/debug/passerelle without it

`passerelle profile pdf` prints drafts of tests/profiles; pdftotext must find every word of them, pdffonts only the
fonts inside the program, pdfinfo a tagged file with a title. A long draft with letters that the fonts lack must print
as well. Needs, from Debian: poppler-utils.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FAMILY = "AtkinsonHyperlegibleNext"
# What is not printed as it is written: files, dates, and an ad that somebody else wrote.
LEFT_OUT = {"photo", "ad", "start", "end", "format", "language", "done"}
PAGE = {"fr": "Page {} sur {}", "en": "Page {} of {}"}


def main():
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/passerelle").resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: cargo build")
    faults, printed = [], 0
    with tempfile.TemporaryDirectory() as folder:
        for language in ("fr", "en"):
            drafts = sorted((ROOT / "tests/profiles" / language).glob("*.json"))
            for draft in (path for path in drafts if not path.name.endswith(".expected.json")):
                faults += check(program, draft, language, pathlib.Path(folder))
                printed += 1
            faults += check(program, long_draft(language, pathlib.Path(folder)), language, pathlib.Path(folder))
            printed += 1
    print("\n".join(faults) or f"print: {printed} profiles are on paper, word for word")
    return 1 if faults else 0


def check(program, draft, language, folder):
    """What is wrong with the PDF of a draft."""
    pdf = folder / "profile.pdf"
    subprocess.run([program, "profile", "pdf", draft, "--out", pdf, "--language", language], check=True, capture_output=True)
    text = run("pdftotext", "-layout", pdf, "-")
    found = set(words(text))
    # A word without end is broken where the column ends, and what no font has is a question mark.
    missing = [word for word in words_of(json.loads(draft.read_text("utf-8"))) if word not in found and len(word) < 40]
    faults = [f"{draft.name}: not on paper: {word}" for word in missing]

    fonts = [line.split() for line in run("pdffonts", pdf).splitlines()[2:]]
    strange = [font[0] for font in fonts if not re.fullmatch(rf"[A-Z]{{6}}\+{FAMILY}-\w+", font[0])]
    faults += [f"{draft.name}: another font: {name}" for name in strange]
    # … emb sub uni object ID
    faults += [f"{draft.name}: {font[0]} is not whole in the file" for font in fonts if font[-5] != "yes" or font[-3] != "yes"]

    facts = dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
    if facts.get("Tagged", "").strip() != "yes" or not facts.get("Title", "").strip():
        faults.append(f"{draft.name}: not tagged, or without a title")
    pages = int(facts["Pages"])
    for page in range(1, pages + 1):
        if PAGE[language].format(page, pages) not in text:
            faults.append(f"{draft.name}: no footer on page {page}")
    return faults


def long_draft(language, folder):
    """A draft of several pages, with letters that the fonts lack."""
    job = {"title": "Soudeuse", "organisation": "Atelier 愛", "points": [f"Pièce numéro {number} soudée" for number in range(12)]}
    draft = {"format": 1, "language": language, "name": "Œnone Ÿvelin-Ðô", "headline": "Soudeuse 👩‍🏭 مرحبا", "about": "Mot. " * 800,
             "experience": [job] * 8, "skills": [f"Savoir{number}" for number in range(50)]}
    path = folder / "long.json"
    path.write_text(json.dumps(draft, ensure_ascii=False), "utf-8")
    return path


def words_of(value):
    """The words of all that is printed of a draft."""
    if isinstance(value, dict):
        return [word for key, inner in value.items() if key not in LEFT_OUT for word in words_of(inner)]
    if isinstance(value, list):
        return [word for inner in value for word in words_of(inner)]
    return words(str(value))


def words(text):
    return re.findall(r"[0-9A-Za-zÀ-ÖØ-öø-ÿŒœŸ]+", text)


def run(*command):
    done = subprocess.run([str(part) for part in command], check=True, capture_output=True)
    return done.stdout.decode("utf-8")


if __name__ == "__main__":
    sys.exit(main())
