#!/usr/bin/python3
"""What Orca says while somebody answers a question of the quiz by keys.

    tests/window/orca.py [PROGRAM]        target/debug/passerelle without it

Orca runs without a voice: its debug log tells what it would say. What must be heard: the question; each option with the word
for its kind and, once chosen, that it is; the feedback, whole. Needs Debian's orca besides what journey.py needs.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys

sys.dont_write_bytecode = True  # a run leaves the tree as it was
from desktop import Desktop, Failure, key, wait_until, within_session_bus  # noqa: E402
from lessons import Module  # noqa: E402
from words import ROOT, Words  # noqa: E402

LIBRARY = ROOT / "tests/library"
MODULE = "first-steps"
SAID = re.compile(r"SPEECH OUTPUT: '(.*)'\{'established")


def main():
    if not shutil.which("orca"):
        sys.exit("orca is missing: apt-get install orca")
    folder = within_session_bus()
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/passerelle").resolve()
    with Desktop() as desktop:
        spoken = Spoken(desktop, folder)
        try:
            Listening(desktop, program, folder, spoken).go()
        except Failure as failure:
            desktop.picture(ROOT / "target/window/orca.png")
            print("\n".join(spoken.lines()[-60:]), file=sys.stderr)
            print(f"orca: {failure}", file=sys.stderr)
            return 1
        print("\n".join(f"orca: {line}" for line in spoken.lines()[-8:]))
    print("orca: all was said")
    return 0


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
        desktop.start(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        wait_until("Orca did not start", lambda: "About to launch Orca" in self.text(), 60)

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
        wait_until("speech-dispatcher did not start", socket.exists, 20)

    def text(self):
        try:
            return self.log.read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return ""

    def lines(self):
        """Everything said until now."""
        return [found[1] for line in self.text().splitlines() if (found := SAID.search(line))]

    def expect(self, *parts, since=0):
        """Waits until these parts are said one after the other, after so many lines."""
        order = re.compile(".*".join(map(re.escape, parts)))
        wait_until(f"Orca did not say {parts}", lambda: order.search(" ".join(self.lines()[since:])), 30)


class Listening:
    def __init__(self, desktop, program, folder, spoken):
        self.desktop, self.program, self.folder, self.spoken = desktop, program, folder, spoken
        self.words = Words("fr")

    def go(self):
        import reader  # first: it says which version of Atspi
        import hand
        import screens

        self.at, self.eyes = reader, reader.Reader("passerelle")
        self.hand = hand.Hand(self.eyes)
        module = Module(LIBRARY / MODULE, "fr")
        self.visit = screens.Visit(self.desktop, self.program, self.folder, reader)
        self.visit.module = module
        self.desktop.run_program([str(self.program), "--data", str(self.folder / "data"), "--language", "fr",
                                  "--lessons", str(LIBRARY)])
        self.to_the_quiz(module)
        for _ in module.questions:
            if self.listen(module):
                return
        raise Failure("no question with one right option was asked")

    def to_the_quiz(self, module):
        """By the accessibility interface: only the question is answered by keys."""
        for message in ("welcome_guest", "introduction_skip", "search_open"):
            self.hand.press(self.at.BUTTON, self.words(message))
        self.hand.write(self.words("search_field"), module.title)
        self.hand.press(self.at.BUTTON, re.compile(re.escape(module.title) + ".*", re.DOTALL))
        self.hand.press(self.at.BUTTON, re.compile(re.escape(self.words.messages["lesson_quiz"]) + ",.*", re.DOTALL))

    def listen(self, module):
        """Answers a question with one right option by keys, and gives whether it was one; passes over any other."""
        prompt = wait_until("no question came", self.visit.prompt)
        question = module.questions[prompt]
        print(f"orca: {question['id']}", flush=True)
        self.spoken.expect(prompt)
        if question["kind"] == "choice":
            self.choose(module, question)
            return True
        self.pass_over(question)
        return False

    def pass_over(self, question):
        """Answers a question of another kind, by the accessibility interface."""
        prompt = self.visit.prompt()
        getattr(self.visit, f"answer_{question['kind']}")(question)
        self.hand.press(self.at.BUTTON, self.words("question_check"))
        self.hand.press(self.at.BUTTON, self.words("quiz_next"))
        wait_until("the next question does not come", lambda: self.visit.prompt() not in (None, prompt))

    def choose(self, module, question):
        """Tab to the options, arrows to the right one, and Enter on "Check"."""
        options = [module.words(option["text"]) for option in question["options"]]
        best = max(question["options"], key=lambda option: option["credit"])
        wanted = module.words(best["text"])
        for _ in range(len(options)):
            since = len(self.spoken.lines())
            key("Down" if self.option_focused(options) else "Tab")
            name = wait_until("no option has the focus", lambda: self.option_focused(options), 10)
            self.spoken.expect(name, since=since)
        while self.option_focused(options) != wanted:
            since, before = len(self.spoken.lines()), self.option_focused(options)
            key("Down")
            wait_until("Down led nowhere", lambda: self.option_focused(options) != before, 10)
            name, total = self.option_focused(options), len(options)
            self.spoken.expect(name, ". selected radio button", f" of {total}.", since=since)
        since = len(self.spoken.lines())
        self.eyes.press(self.at.BUTTON, self.words("question_check"))
        self.spoken.expect(module.words(question["explanation"]), since=since)

    def option_focused(self, options):
        node = self.eyes.focused()
        name = self.at.name_of(node) if node is not None else ""
        return name if name in options else ""


if __name__ == "__main__":
    sys.exit(main())
