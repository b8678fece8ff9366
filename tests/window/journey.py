#!/usr/bin/python3
"""One learner's journey in a real window, by real keys and through the eyes of a screen reader.

    tests/window/journey.py [PROGRAM]        target/debug/passerelle without it

A new person goes from the welcome screen through the first lesson into the quiz and answers a question; the program
is killed; started again in the other language, it goes on at the next question.

Needs, from Debian: xvfb openbox xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi. PATIENCE=3 triples every
deadline. Where a step fails, what a screen reader saw is printed, and target/window/failure.png is the picture.
"""
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # a run leaves the tree as it was
from desktop import Desktop, Failure, key, type_text, wait_until, within_session_bus  # noqa: E402
from words import ROOT, Words  # noqa: E402

NAME = "Amina"

# The messages (keys of i18n/<language>/*.ftl) by which the journey knows its way.
NEW_PERSON = "welcome_new_person"
NAME_FIELD = "newcomer_name"
CREATE = "newcomer_create"
START = "home_start"
RESUME = "home_resume_quiz"
LESSON_NEXT = "next"
QUIZ_BEGIN = "quiz_begin"
QUIZ_POSITION = "quiz_position"
QUIZ_CHECK = "quiz_check"
QUIZ_NEXT = "quiz_next"

# More pages than the first module has lessons.
MOST_PAGES = 20


def main():
    folder = within_session_bus()
    import reader  # looks for the session's bus as it loads

    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/passerelle").resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: cargo build")
    with Desktop() as desktop:
        reader.announce_screen_reader()
        journey = Journey(desktop, program, folder / "data", reader)
        try:
            journey.go()
        except Failure as failure:
            picture = ROOT / "target/window/failure.png"
            desktop.picture(picture)
            print(journey.reader.dump(), file=sys.stderr)
            print(f"journey: {failure}\nThe picture, if any: {picture}", file=sys.stderr)
            return 1
    print("journey: arrived")
    return 0


class Journey:
    def __init__(self, desktop, program, data, reader):
        self.desktop, self.program, self.data, self.at = desktop, program, data, reader
        self.reader = reader.Reader("passerelle")

    def go(self):
        running = self.start("fr")
        self.become_a_learner()
        self.press(START)
        self.read_until_the_quiz()
        self.expect_question(1)
        self.answer()
        self.press(QUIZ_CHECK)
        self.find(self.at.BUTTON, QUIZ_NEXT)  # feedback shows, so the answer is on disk
        self.desktop.kill(running)

        self.start("en")
        self.step(f"{NAME} comes back")
        self.reader.press(self.at.BUTTON, re.compile(f".*{NAME}.*", re.DOTALL))
        self.press(RESUME)
        self.expect_question(2)

    def start(self, language):
        self.step(f"the program starts in {language}")
        self.words = Words(language)
        command = [str(self.program), "--data", str(self.data), "--language", language]
        running = self.desktop.run_program(command)
        wait_until("a screen reader sees nothing", lambda: any(True for _ in self.reader.nodes()), 30)
        return running

    def become_a_learner(self):
        self.press(NEW_PERSON)
        self.step(f"{NAME} gives a name")
        self.reader.fill(self.words(NAME_FIELD), NAME)
        self.press(CREATE)

    def read_until_the_quiz(self):
        """Turns pages by the main button until the quiz offers to begin."""
        self.step("reads until the quiz")
        for _ in range(MOST_PAGES):
            begin = (self.at.BUTTON, self.words(QUIZ_BEGIN))
            turn = (self.at.BUTTON, self.words(LESSON_NEXT))
            if self.reader.find_any(begin, turn) == 0:
                self.press(QUIZ_BEGIN)
                return
            before = self.page()
            self.reader.press(*turn)
            wait_until("the page did not turn", lambda: self.page() not in ("", before))
        raise Failure("the lessons never end")

    def page(self):
        """The headings of the page: pages differ by them."""
        return "\n".join(self.at.name_of(node) for node in self.reader.all(self.at.HEADING))

    def expect_question(self, number):
        self.step(f"question {number}")
        self.reader.find(self.at.ANY, self.words(QUIZ_POSITION, position=number))

    def answer(self):
        """Gives some answer, whatever kind of question the draw put first."""
        self.step("answers")
        if self.reader.all(self.at.CHOICE):
            self.choose_in_every_group()
        elif self.reader.all(self.at.CHECK):
            self.reader.go_to(self.at.CHECK)
            key("space")
        elif self.reader.all(self.at.ENTRY):
            self.reader.go_to(self.at.ENTRY)
            type_text("profil")
        # Ordering needs no answer: the order shown is one.

    def choose_in_every_group(self):
        """One choice in each group of radio buttons: several where things are matched or sorted."""
        checked = self.at.STATES["checked"]
        groups = {}
        for node in self.reader.all(self.at.CHOICE):
            groups.setdefault(self.at.place_of(node.get_parent()), []).append(node)
        for choices in groups.values():
            places = {self.at.place_of(node) for node in choices}
            self.reader.go_to(self.at.CHOICE, accept=lambda node: self.at.place_of(node) in places)
            key("space")
            wait_until("no choice was taken", lambda: any(self.at.is_in(node, checked) for node in choices), 5)

    def find(self, roles, message):
        return self.reader.find(roles, self.words(message))

    def press(self, message):
        self.step(message)
        self.reader.press(self.at.BUTTON, self.words(message))

    def step(self, what):
        print(f"journey: {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
