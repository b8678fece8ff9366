#!/usr/bin/python3
"""The PDF of a trial profile, the sheets of the modules and the trainer's guide, as other programs read them.

    tests/print/check.py [PROGRAM]        target/debug/passerelle without it

`passerelle profile pdf` prints drafts of tests/profiles; pdftotext must find every word of them, pdffonts only the
fonts inside the program, pdfinfo a tagged file with a title. A long draft with letters that the fonts lack must print
as well. `passerelle export --sheet all --guide` prints every module on one page of letter size: its title and its
objectives must be on it word for word, and the words of the two lessons on workshops in the guide.
Needs, from Debian: poppler-utils.
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
# The module and the lessons of the trainer's guide.
GUIDE = ("centre-culture", ("prepare-workshop", "two-hours"))
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
        papers, sheets = check_papers(program, pathlib.Path(folder) / "papers")
        faults += papers
    print("\n".join(faults) or f"print: {printed} profiles, {sheets} sheets and the guide are on paper, word for word")
    return 1 if faults else 0


def check(program, draft, language, folder):
    """What is wrong with the PDF of a draft."""
    pdf = folder / "profile.pdf"
    subprocess.run([program, "profile", "pdf", draft, "--out", pdf, "--language", language], check=True, capture_output=True)
    text = run("pdftotext", "-layout", pdf, "-")
    found = set(words(text))
    pages, faults = file_faults(pdf, draft.name)
    # A word without end is broken where the column ends, and what no font has is a question mark.
    missing = [word for word in words_of(json.loads(draft.read_text("utf-8"))) if word not in found and len(word) < 40]
    faults += [f"{draft.name}: not on paper: {word}" for word in missing]
    for page in range(1, pages + 1):
        if PAGE[language].format(page, pages) not in text:
            faults.append(f"{draft.name}: no footer on page {page}")
    return faults


def file_faults(pdf, name):
    """How many pages a PDF has, and what is wrong with its fonts, its tags and its title."""
    fonts = [line.split() for line in run("pdffonts", pdf).splitlines()[2:]]
    strange = [font[0] for font in fonts if not re.fullmatch(rf"[A-Z]{{6}}\+{FAMILY}-\w+", font[0])]
    faults = [f"{name}: another font: {font}" for font in strange]
    # … emb sub uni object ID
    faults += [f"{name}: {font[0]} is not whole in the file" for font in fonts if font[-5] != "yes" or font[-3] != "yes"]

    facts = dict(line.split(":", 1) for line in run("pdfinfo", pdf).splitlines() if ":" in line)
    if facts.get("Tagged", "").strip() != "yes" or not facts.get("Title", "").strip():
        faults.append(f"{name}: not tagged, or without a title")
    if "letter" not in facts.get("Page size", ""):
        faults.append(f"{name}: not of letter size")
    return int(facts["Pages"]), faults


def check_papers(program, folder):
    """What is wrong with the sheets and the guide, and how many sheets there are."""
    command = [program, "export", "--sheet", "all", "--guide", "--out", folder, "--language", "both"]
    subprocess.run(command, check=True, capture_output=True)
    faults, sheets = [], 0
    for path in sorted((ROOT / "lessons").glob("*/module.json")):
        module = json.loads(path.read_text("utf-8"))
        for language in ("fr", "en"):
            pdf = folder / f"{module['id']}-{language}.pdf"
            wanted = [module["title"], *module["objectives"]]
            pages, wrong = paper_faults(pdf, [text[language] for text in wanted])
            faults += wrong + ([f"{pdf.name}: {pages} pages"] if pages != 1 else [])
            sheets += 1
            if module["id"] == GUIDE[0]:
                guide = folder / f"guide-{language}.pdf"
                lessons = [lesson for lesson in module["lessons"] if lesson["id"] in GUIDE[1]]
                wanted = [text for lesson in lessons for text in guide_texts(lesson, language)]
                pages, wrong = paper_faults(guide, wanted)
                faults += wrong + ([f"{guide.name}: {pages} pages"] if not 2 <= pages <= 4 else [])
    return faults, sheets


def paper_faults(pdf, wanted):
    """How many pages a PDF has, and what is wrong with it: each word of the wanted texts must be there."""
    pages, faults = file_faults(pdf, pdf.name)
    found = set(words(run("pdftotext", "-layout", pdf, "-").lower()))
    missing = {word for text in wanted for word in words(text.lower()) if word not in found}
    return pages, faults + [f"{pdf.name}: not on paper: {word}" for word in sorted(missing)]


def guide_texts(value, language):
    """The texts of a lesson that the guide prints, without their marks."""
    if isinstance(value, list):
        return [text for inner in value for text in guide_texts(inner, language)]
    if not isinstance(value, dict) or value.get("kind") in ("question", "practice", "image", "profile", "post"):
        return []
    if language in value:
        text = re.sub(r"\[\[[^|\]]*\|([^\]]*)\]\]", r"\1", value[language]).replace("*", "")
        # The timetable says it once, at its head.
        return [re.sub(r"\bminutes\b", "", text)]
    return [text for inner in value.values() for text in guide_texts(inner, language)]


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
