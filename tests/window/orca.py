#!/usr/bin/python3
"""What Orca says while somebody goes through a quiz of all nine kinds of questions.

    tests/window/orca.py [PROGRAM]        target/debug/passerelle without it

Orca runs without a voice: its debug log tells what it would say. What must be heard of each question: itself; its first
control, by Tab, with the word for its kind; of options that each one is chosen, and its place; the feedback, whole; and
at the end the result. Needs Debian's orca besides what journey.py needs.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True  # a run leaves the tree as it was
from desktop import Desktop, Failure, key, tell_failure, wait_until, within_session_bus  # noqa: E402
from lessons import Module  # noqa: E402
from words import ROOT, Words  # noqa: E402

LIBRARY = ROOT / "tests/library"
MODULE = "first-steps"
SAID = re.compile(r"SPEECH OUTPUT: '(.*)'\{'established")
# Orca's word for a role, where it has another than AT-SPI.
KINDS = {}


# What this script ends with where Orca itself has ended: Orca 43.1 now and then does, when what it looks at goes away.
ORCA_ENDED = 75
MOST_TRIES = 3


def main():
    if not shutil.which("orca"):
        sys.exit("orca is missing: .ci/run says what to install")
    folder = within_a_session()
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/passerelle").resolve()
    with Desktop() as desktop:
        spoken = Spoken(desktop, folder)
        import reader  # Orca first: it says on the session's bus that there is a screen reader

        eyes = reader.Reader("passerelle")
        try:
            Listening(desktop, program, folder, spoken, eyes).go()
        except OrcaEnded:
            return ORCA_ENDED
        except Exception as failure:
            print("\n".join(spoken.lines()[-60:]), file=sys.stderr)
            tell_failure("orca", failure, desktop, eyes)
            return 1
        print("\n".join(f"orca: {line}" for line in spoken.lines()[-8:]))
    print("orca: all was said")
    return 0


def within_a_session():
    """The folder of this run, in a D-Bus session of its own. Where Orca ends there, another session is begun."""
    for _ in range(MOST_TRIES):
        try:
            return within_session_bus()
        except SystemExit as ended:
            if ended.code != ORCA_ENDED:
                raise
            print("orca: Orca has ended; once more", flush=True)
    sys.exit(f"orca: Orca ended {MOST_TRIES} times")


class OrcaEnded(Exception):
    """Orca is gone: nothing can be told of the program."""


# Orca keeps its log in memory until it ends: here every line is there once it is written.
AT_ONCE = """
import builtins, runpy, sys
plain = builtins.open
def at_once(file, *rest, **more):
    if str(file).endswith("orca.log"):
        more["buffering"] = 1
    return plain(file, *rest, **more)
builtins.open = at_once
sys.argv[0] = "orca"
runpy.run_path(%r, run_name="__main__")
"""


class Spoken:
    """Orca at work, and its log."""

    def __init__(self, desktop, folder):
        self.log = folder / "orca.log"
        home = folder / "home"
        home.mkdir()
        self.serve(desktop, folder)
        (home / "data/orca").mkdir(parents=True)
        (home / "data/orca/orca-customizations.py").write_text(
            "import orca.settings\norca.settings.enablePositionSpeaking = True\n")
        environment = dict(os.environ, HOME=str(home), LANG="C.UTF-8", XDG_DATA_HOME=str(home / "data"),
                           XDG_CONFIG_HOME=str(home / "config"))
        program = AT_ONCE % shutil.which("orca")
        command = [sys.executable, "-c", program, f"--debug-file={self.log}", "--disable=braille", "--enable=speech"]
        self.orca = desktop.start(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until("Orca did not start", lambda: "About to launch Orca" in self.text(), 120)

    def serve(self, desktop, folder):
        """A speech-dispatcher that speaks to nobody: Orca waits for the end of each sentence, and there is no sound."""
        configuration = folder / "speech"
        (configuration / "modules").mkdir(parents=True)
        (configuration / "modules/dummy.conf").touch()
        (configuration / ".libao").write_text("default_driver=null\n")
        (configuration / "speechd.conf").write_text(
            'AddModule "dummy" "sd_dummy" "dummy.conf"\nDefaultModule dummy\nAudioOutputMethod "libao"\n'
            'LogLevel 0\nDisableAutoSpawn\n')
        socket = folder / "speech.sock"
        os.environ["SPEECHD_ADDRESS"] = f"unix_socket:{socket}"
        desktop.start(["speech-dispatcher", "-s", "-C", str(configuration), "-S", str(socket), "-L", str(folder),
                       "-P", str(folder / "speech.pid")],
                      env=dict(os.environ, HOME=str(configuration)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until("speech-dispatcher did not start", socket.exists, 60)

    def text(self):
        try:
            return self.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""

    def lines(self):
        """Everything said until now."""
        return [even(found[1]) for line in self.text().splitlines() if (found := SAID.search(line))]

    def expect(self, *parts, since=0):
        """Waits until these parts are said one after the other, after so many lines."""
        wait_until(f"Orca did not say {parts}", lambda: self.has(*parts, since=since), 60)

    def has(self, *parts, since=0):
        """Whether these parts are said one after the other, after so many lines."""
        if self.orca.poll() is not None:
            raise OrcaEnded
        order = ".*".join(re.escape(even(part)) for part in parts)
        return re.search(order, " ".join(self.lines()[since:]))


def even(words):
    """Words with plain spaces between them."""
    return " ".join(words.split())


class Listening:
    def __init__(self, desktop, program, folder, spoken, eyes):
        self.desktop, self.program, self.folder, self.spoken, self.eyes = desktop, program, folder, spoken, eyes
        self.words = Words("fr")

    def go(self):
        import reader  # first: it says which version of Atspi
        import hand
        import screens

        self.at = reader
        self.hand = hand.Hand(self.eyes)
        self.module = Module(LIBRARY / MODULE, "fr")
        self.visit = screens.Visit(self.desktop, self.program, self.folder, reader)
        self.visit.module = self.module
        self.desktop.run_program([str(self.program), "--data", str(self.folder / "data"), "--language", "fr",
                                  "--lessons", str(LIBRARY)])
        self.to_the_quiz()
        kinds = set()
        for _ in self.module.questions:
            kinds.add(self.question())
        if kinds != {question["kind"] for question in self.module.questions.values()}:
            raise Failure(f"only these kinds were asked: {kinds}")
        self.results()

    def to_the_quiz(self):
        """By the accessibility interface: only the questions are gone through by keys."""
        self.wait_for_what_is_focused()
        for message in ("welcome_guest", "introduction_skip", "search_open"):
            self.hand.press(self.at.BUTTON, self.words(message))
            self.wait_for_what_is_focused()
        self.hand.write(self.words("search_field"), self.module.title)
        self.hand.press(self.at.BUTTON, re.compile(re.escape(self.module.title) + ".*", re.DOTALL))
        self.spoken.expect(self.module.words(self.module.lessons[0]["title"]))
        self.hand.press(self.at.BUTTON, re.compile(re.escape(self.words.messages["lesson_quiz"]) + ",.*", re.DOTALL))

    def wait_for_what_is_focused(self):
        """Orca comes along before the screen goes away again.

        The focus may still be on its way: a button that was just pressed has it until the next screen takes it, and
        Orca need not say what goes away at once. So it is looked up anew each time."""
        def is_said():
            name = self.focused()
            return name and self.spoken.has(name)

        wait_until("Orca did not say what has the focus", is_said, 60)

    def question(self):
        """A question as it is heard: itself, its first control, what is chosen, and its feedback. Gives its kind."""
        prompt = wait_until("no question came", self.visit.prompt, 60)
        question = self.module.questions[prompt]
        kind = question["kind"]
        print(f"orca: {kind}: {question['id']}", flush=True)
        self.spoken.expect(prompt)
        wait_until("the question does not have the focus", lambda: self.focused() == prompt, 60)
        self.to_the_first_control()
        if kind == "choice":
            self.choose(question)
        elif kind == "choices":
            self.turn_on()
        getattr(self.visit, f"answer_{kind}")(question)
        since = len(self.spoken.lines())
        self.hand.press(self.at.BUTTON, self.words("question_go_on" if kind == "rate" else "question_check"))
        self.spoken.expect(self.module.words(question["explanation"]), since=since)
        last = self.eyes.shows(self.at.BUTTON, self.words("quiz_finish"))
        self.hand.press(self.at.BUTTON, self.words("quiz_finish" if last else "quiz_next"))
        wait_until(f"{prompt!r} does not go", lambda: self.visit.prompt() != prompt, 60)
        return kind

    def to_the_first_control(self):
        """Tab from the question: what comes is said by its name and its kind."""
        since, before = len(self.spoken.lines()), self.at.place_of(self.eyes.focused())
        key("Tab")
        wait_until("Tab led nowhere", lambda: self.eyes.moved_from(before), 30)

        def is_said():
            """By what has the focus now: where the page still moves, that is looked up anew."""
            node = self.eyes.moved_from(before)
            name, role = self.at.name_of(node), self.at.role_of(node)
            return name and self.spoken.has(name, KINDS.get(role, role), since=since)

        wait_until("Orca did not say what Tab leads to", is_said, 60)

    def turn_on(self):
        """The space bar turns on what has the focus, and Orca says that it is on."""
        since = len(self.spoken.lines())
        key("space")
        self.spoken.expect("checked", since=since)
        key("space")
        self.spoken.expect("not checked", since=since)

    def choose(self, question):
        """Arrows go through the options: each is said with its place, and that it is chosen."""
        options = [self.module.words(option["text"]) for option in question["options"]]
        for _ in options:
            since, before = len(self.spoken.lines()), self.focused()
            key("Down")

            def is_said():
                name = self.focused()
                parts = (name, "selected radio button", f" of {len(options)}.")
                return name not in ("", before) and self.spoken.has(*parts, since=since)

            wait_until(f"Orca did not say what Down leads to from {before!r}", is_said, 60)

    def results(self):
        """What came of it is heard as well."""
        title = self.eyes.find(self.at.HEADING, self.words("results_passed"), 60)
        self.spoken.expect(self.at.name_of(title))

    def focused(self):
        return self.at.name_of(self.eyes.focused())


if __name__ == "__main__":
    sys.exit(main())
