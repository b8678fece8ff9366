#!/usr/bin/python3
"""Takes the pictures of README.md and README.fr.md from the real program, in a window of its own.

    assets/pictures/take.py [PROGRAM]        target/release/passerelle without it

Somebody new reads a first lesson, opens a word, answers a whole quiz and looks at the settings, once in each language.
Needs what tests/window/journey.py needs, and ImageMagick.
"""
import pathlib
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "tests/window"))
from desktop import Desktop, Failure, key, within_session_bus, xdotool  # noqa: E402
from journey import BEGIN, CHECK, NEXT_QUESTION, Journey  # noqa: E402
from words import ROOT  # noqa: E402

PICTURES = {
    "fr": {"home": "accueil", "lesson": "lecon", "question": "question", "results": "resultats", "settings": "reglages"},
    "en": {"home": "home", "lesson": "lesson", "question": "question-en", "results": "results", "settings": "settings"},
}
# More questions than a quiz asks.
MOST_QUESTIONS = 20


def main():
    folder = within_session_bus()
    import reader

    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/release/passerelle").resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: cargo build --release")
    if not shutil.which("import"):
        sys.exit("import is missing: apt-get install imagemagick")
    with Desktop("1280x832") as desktop:
        reader.announce_screen_reader()
        for language, names in PICTURES.items():
            try:
                Visit(desktop, None, program, folder / language, reader).take(language, names)
            except Failure as failure:
                sys.exit(f"take: {failure}")


class Visit(Journey):
    def take(self, language, names):
        running = self.start(language)
        xdotool("getactivewindow", "windowsize", "1280", "800")
        self.become_a_learner()
        self.press(BEGIN)
        self.find(self.at.BUTTON, "lesson_next")
        self.press("lesson_term")
        self.keep(names["lesson"])
        key("Escape")
        self.press("lesson_next")
        key("Escape")
        self.find(self.at.BUTTON, "home_continue")
        self.keep(names["home"])
        self.press("home_continue")
        self.press("lesson_quiz")
        self.answer_all(names["question"])
        self.keep(names["results"])
        self.press("settings_open_of")
        # The arrows choose inside a group.
        self.find(self.at.CHOICE, "settings_colours_system")
        self.reader.go_to(self.at.CHOICE, self.words("settings_colours_system"))
        key("Down", "Down", "Down")
        self.keep(names["settings"])
        self.desktop.kill(running)

    def answer_all(self, name):
        for number in range(MOST_QUESTIONS):
            check, go_on = (self.at.BUTTON, self.words(CHECK)), (self.at.BUTTON, self.words("question_go_on"))
            # A question about oneself is not checked: one goes on.
            if self.reader.find_any(check, go_on):
                self.answer_a_part()
                self.press("question_go_on")
            else:
                self.answer()
                self.press(CHECK)
            turn, leave = (self.at.BUTTON, self.words(NEXT_QUESTION)), (self.at.BUTTON, self.words("quiz_finish"))
            last = self.reader.find_any(turn, leave)
            if number == 0:
                self.keep(name)
            self.reader.press(*(leave if last else turn))
            if last:
                self.reader.find(self.at.BUTTON, self.words("results_home"))
                return
        raise Failure("the quiz never ends")

    def keep(self, name):
        """Keeps the inside of the window once it stands still, with few colours: it is drawn, not photographed."""
        time.sleep(1)
        file = HERE / f"{name}.png"
        window = xdotool("getactivewindow").strip()
        subprocess.run(["import", "-window", window, "-colors", "256", f"PNG8:{file}"], check=True)
        print(f"take: {file.name}", flush=True)


if __name__ == "__main__":
    main()
