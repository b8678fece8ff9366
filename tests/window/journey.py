#!/usr/bin/python3
"""One learner's journey in a real window, by real keys and through the eyes of a screen reader.

    tests/window/journey.py [PROGRAM]        target/debug/passerelle without it

A new person goes from the welcome screen to the first lesson, listens to it, reads on into the quiz and answers a
question; the program is killed; started again in the other language, it goes on at the next question, and reads it aloud.
The speech service is real and without sound; its log tells what it said, and in which language.

Needs, from Debian: xvfb openbox xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi speech-dispatcher
speech-dispatcher-espeak-ng. PATIENCE=3 triples every deadline. Where a step fails, what a screen reader saw is
printed, and target/window/journey.png is the picture.
"""
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # a run leaves the tree as it was
from desktop import Desktop, Failure, key, tell_failure, type_text, wait_until, within_session_bus  # noqa: E402
from speech import Speech, spoken_like  # noqa: E402
from words import ROOT, Words  # noqa: E402

NAME = "Amina"

# The messages (keys of i18n/<language>/*.ftl) by which the journey knows its way. A control's name begins with them:
# a tile goes on with its second line.
NEW_PERSON = "welcome_new"
NAME_FIELD = "person_name"
CREATE = "person_create"
SKIP = "introduction_skip"
HELLO = "home_hello"
BEGIN = "home_begin"
RESUME = "home_continue"
QUIZ_RESUMES = "home_quiz_resume"
NEXT_LESSON = "lesson_next"
TO_QUIZ = "lesson_to_quiz"
QUESTION = "quiz_place"
NOT_CHOSEN = "question_choose"
CHECK = "question_check"
NEXT_QUESTION = "quiz_next"
LISTEN = "listen_start"
NO_VOICE = ("listen_no_service_linux", "listen_no_answer")

# More pages than the first module has lessons.
MOST_PAGES = 20
# More steps than an answer has: each thing to match, each reply of a scenario.
MOST_PARTS = 20
# How often Listen is pressed until the service has started.
MOST_TRIES = 5


def main():
    folder = within_session_bus()
    import reader  # looks for the session's bus as it loads

    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/passerelle").resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: cargo build")
    with Speech(folder) as speech, Desktop() as desktop:
        reader.announce_screen_reader()
        journey = Journey(desktop, speech, program, folder / "data", reader)
        try:
            journey.go()
        except Exception as failure:
            tell_failure("journey", failure, desktop, journey.reader)
            return 1
    print("journey: arrived")
    return 0


class Journey:
    def __init__(self, desktop, speech, program, data, reader):
        self.desktop, self.speech, self.program, self.data, self.at = desktop, speech, program, data, reader
        self.reader = reader.Reader("passerelle")
        self.chosen = 0

    def go(self):
        running = self.start("fr")
        self.become_a_learner()
        self.press(BEGIN)
        self.listen()
        self.read_until_the_quiz()
        self.expect_question(1)
        self.answer()
        self.press(CHECK)
        self.find(self.at.BUTTON, NEXT_QUESTION)  # feedback shows, so the answer is on disk
        self.desktop.kill(running)

        self.start("en")
        self.come_back()
        self.press(RESUME)
        self.expect_question(2)
        self.listen()

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
        self.press(SKIP)
        self.reader.find(self.at.ANY, self.words(HELLO, name=NAME))

    def come_back(self):
        self.step(f"{NAME} comes back")
        self.reader.press(self.at.BUTTON, re.compile(f"{NAME}.*", re.DOTALL))
        english, self.words = self.words, Words("fr")  # a session speaks its person's language
        self.reader.find(self.at.ANY, self.words(HELLO, name=NAME))
        self.step("changes the language")
        key("ctrl+l")
        self.words = english
        self.reader.find(self.at.ANY, self.words(HELLO, name=NAME))
        self.find(self.at.ANY, QUIZ_RESUMES)

    def read_until_the_quiz(self):
        """Turns the lessons by the main button until it leads to the quiz."""
        self.step("reads until the quiz")
        turn, leave = (self.at.BUTTON, self.words(NEXT_LESSON)), (self.at.BUTTON, self.words(TO_QUIZ))
        for _ in range(MOST_PAGES):
            if self.reader.find_any(leave, turn) == 0:
                self.press(TO_QUIZ)
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
        self.reader.find(self.at.ANY, self.words(QUESTION, number=number))
        wait_until("the question does not have the focus", self.is_heading_focused)

    def is_heading_focused(self):
        node = self.reader.focused()
        return node is not None and self.at.role_of(node) in self.at.HEADING

    def answer(self):
        """Gives some answer, whatever kind of question the draw put first, until it can be checked. The order in which
        things stand is one already."""
        for _ in range(MOST_PARTS):
            check = self.find(self.at.BUTTON, CHECK)
            if self.at.is_in(check, self.at.STATES["enabled"]):
                return
            self.answer_a_part()
        raise Failure("the answer is never whole")

    def answer_a_part(self):
        """Goes on by Tab to the next thing of the question, and does what its role asks for. The question itself had
        the focus first, so that its things come before any other."""
        before = self.at.place_of(self.reader.focused())
        key("Tab")
        node = wait_until("Tab led nowhere", lambda: self.reader.moved_from(before))
        role = self.at.role_of(node)
        self.step(f"answers: {role}")
        if role in self.at.ENTRY:
            type_text("profil")
        elif role in self.at.CHOICE | self.at.CHECK:
            key("space")
            wait_until("the choice was not taken", lambda: self.at.is_in(node, self.at.STATES["checked"]))
        elif self.at.name_of(node).endswith(self.words.messages[NOT_CHOSEN]):
            self.choose(node)
        elif role in self.at.BUTTON:
            key("space")  # a reply: the story goes on
        else:
            raise Failure(f"{role} {self.at.name_of(node)!r} cannot be answered")

    def choose(self, button):
        """Opens the list below the button and takes a value: for each button another, as far as they go, since in a
        match nothing can be taken twice."""
        before = self.at.place_of(button)
        key("space")
        values = wait_until("the choices did not open", lambda: len(self.values()))
        for _ in range(self.chosen % values + 1):
            key("Down")
            before = self.at.place_of(wait_until("Down led nowhere", lambda: self.reader.moved_from(before)))
        self.chosen += 1
        key("Return")
        wait_until("nothing was chosen", self.has_chosen)

    def has_chosen(self):
        name = self.at.name_of(self.reader.focused())
        return name and not name.endswith(self.words.messages[NOT_CHOSEN]) and not self.values()

    def values(self):
        """The values of an open list: the rows of the question are list items too, but have no name of their own."""
        return self.reader.all(self.at.VALUE, re.compile(".+", re.DOTALL))

    def listen(self):
        """Listens to the whole page: every heading is said, in the language of the page."""
        wait_until("no heading has the focus", self.is_heading_focused)
        title = self.at.name_of(self.reader.focused())
        before = len(self.speech.spoken())
        if before and self.words.language == self.speech.spoken()[-1][0]:
            raise Failure(f"something was said already in {self.words.language}")
        self.begin_to_listen(spoken_like(title))
        self.find(self.at.BUTTON, LISTEN)  # it has read to the end
        said = self.speech.spoken()[before:]
        if {language for language, _ in said} != {self.words.language}:
            raise Failure(f"in other languages too: {said}")
        self.step(f"{len(said)} sentences were said, in {self.words.language}; the last: {said[-1][1]!r}")

    def begin_to_listen(self, title):
        """Where the service starts slowly, the program says so, and one tries again."""
        for _ in range(MOST_TRIES):
            self.press(LISTEN)
            if wait_until("neither a voice nor a word", lambda: self.voice_or_trouble(title), 60) == "voice":
                return
        self.speech.wait_for(self.words.language, title)

    def voice_or_trouble(self, title):
        if self.speech.has_said(self.words.language, title):
            return "voice"
        told = [self.reader.shows(self.at.ANY, self.words(trouble)) for trouble in NO_VOICE]
        return "trouble" if any(told) else ""

    def find(self, roles, message):
        return self.reader.find(roles, self.words(message))

    def press(self, message):
        self.step(message)
        self.reader.press(self.at.BUTTON, self.words(message))

    def step(self, what):
        print(f"journey: {what}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
