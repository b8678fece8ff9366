"""Going through the program by the accessibility interface alone, and what is asked of every screen on the way."""
import pathlib
import re
import sys
import time

from desktop import Desktop, Failure, tell_failure, wait_until, within_session_bus
from words import ROOT, Words


def run(way):
    """Goes the way of a `Visitor` in the program that the command names, and gives the status to end with."""
    folder = within_session_bus()
    import reader

    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "target/debug/passerelle").resolve()
    if not program.is_file():
        sys.exit(f"{program} is not there: cargo build")
    with Desktop() as desktop:
        reader.announce_screen_reader()
        visit = way(desktop, program, folder, reader)
        try:
            visit.go()
        except Exception as failure:
            tell_failure(visit.name, failure, desktop, visit.eyes)
            return 1
    print(f"{visit.name}: {visit.screens} screens, {visit.controls} controls, {visit.texts} texts")
    return 0


class Visitor:
    """A way through the program: `go` of a subclass goes it, `name` is what it calls itself."""

    library = ROOT / "tests/library"

    def __init__(self, desktop, program, folder, at):
        import hand

        self.desktop, self.program, self.folder, self.at, self.hand_module = desktop, program, folder, at, hand
        self.data = folder / "data"
        self.eyes = at.Reader("passerelle")
        self.hand = hand.Hand(self.eyes)
        self.screens = self.controls = self.texts = 0
        self.begun = time.monotonic()
        self.words = Words("fr")
        self.is_mixed = False  # whether parts in the other language show

    def start(self):
        command = [str(self.program), "--data", str(self.data), "--language", "fr", "--lessons", str(self.library)]
        running = self.desktop.run_program(command)
        wait_until("a screen reader sees nothing", lambda: any(True for _ in self.eyes.nodes()), 30)
        return running

    def look(self, screen, messages, texts=()):
        print(f"{self.name}: {screen} (after {time.monotonic() - self.begun:.0f} s)", flush=True)
        faults = []

        def is_sound():
            faults[:] = self.faults(messages, texts)
            return not faults

        try:
            wait_until(screen, is_sound)  # the screen before may be on its way out
        except Failure:
            raise Failure(f"{screen}:\n" + "\n".join(faults)) from None
        self.screens += 1

    def faults(self, messages, texts):
        nodes = [node for node in self.eyes.nodes()]
        faults = [fault for node in nodes for fault in self.faults_of(node)]
        faults += self.faulty_sets(nodes) + self.behind_a_dialog(nodes)
        describe = self.hand_module.description_of
        told = [(self.at.role_of(node), self.at.name_of(node), describe(node)) for node in nodes]
        for message in messages:
            pattern = self.words(message)
            faults += self.once(f"{message} ({pattern.pattern})", told, pattern.fullmatch)
        for text in texts:
            faults += self.once(repr(text), told, lambda name: text in name)
        focused = [node for node in nodes if self.at.is_in(node, self.at.Atspi.StateType.FOCUSED)]
        if len(focused) != 1:
            faults.append(f"{len(focused)} nodes have the focus")
        return faults

    def faults_of(self, node):
        role, name = self.at.role_of(node), self.at.name_of(node).strip()
        offers, hand = self.hand_module.interfaces(node), self.hand_module
        states = self.at.Atspi.StateType
        is_control = "Action" in offers or "EditableText" in offers
        told = f"{role} {name[:60]!r}"
        if not role or role in ("unknown", "invalid", "filler", "redundant object"):
            yield f"{told}: no role"
        if (is_control or role == "image" or self.at.is_in(node, states.FOCUSABLE)) and not name:
            yield f"{told}: no name"
        if is_control and role not in hand.CONTROLS | self.at.VALUE:
            yield f"{told}: is that a control?"
        if role in self.at.CHOICE | self.at.CHECK and not self.at.is_in(node, states.CHECKABLE):
            yield f"{told}: is it on or off?"
        if "Text" in offers and self.at.text_of(node):
            self.texts += 1
            if hand.language_of(node) not in ("fr", "en"):
                yield f"{told}: in which language?"
            elif not self.is_mixed and role not in self.at.ENTRY and hand.language_of(node) != self.words.language:
                yield f"{told}: in {hand.language_of(node)!r}"
        self.controls += is_control

    def faulty_sets(self, nodes):
        faults = []
        members = self.at.CHOICE | self.at.VALUE
        for node in nodes:
            places = [self.hand_module.attributes(child) for child in self.at.children(node)
                      if self.at.role_of(child) in members]
            if not places:
                continue
            expected = [(str(place + 1), str(len(places))) for place in range(len(places))]
            found = [(place.get("posinset"), place.get("setsize")) for place in places]
            if found != expected:
                faults.append(f"{self.at.role_of(node)} {self.at.name_of(node)!r}: places {found}")
        return faults

    def behind_a_dialog(self, nodes):
        dialogs = [node for node in nodes if self.at.role_of(node) in ("dialog", "alert")
                   and self.at.is_in(node, self.at.Atspi.StateType.MODAL)]
        if any(self.at.role_of(node) == "dialog" for node in nodes) and not dialogs:
            return ["a dialog that is not modal"]
        frames = [node for node in nodes if self.at.role_of(node) == "frame"]
        if len(frames) != 1:
            return [f"{len(frames)} windows"]
        if dialogs and len(self.at.children(frames[0])) != 1:
            return ["a screen behind the dialog"]
        return []

    def once(self, what, told, matches):
        """Told, and by the texts that are read for themselves only once. A button may lead to what it is named by, and
        what holds others may have the name of its heading."""
        if not any(matches(name) or matches(description) for _, name, description in told):
            return [f"not told: {what}"]
        apart = self.hand_module.HOLDERS | self.hand_module.CONTROLS
        read = [(role, name) for role, name, _ in told if role not in apart and matches(name)]
        return [f"told {read.count(one)} times: {what}" for one in set(read) if read.count(one) > 1]

    def heard(self, message, focus):
        """A screen has come: its words are there, and the focus is where it should be."""
        self.eyes.find(self.at.ANY, self.words(message))
        self.is_heard(focus)

    def is_heard(self, message, **values):
        """What has these words gets the focus."""
        pattern = self.words(message, **values)
        wait_until(f"{message} does not have the focus", lambda: pattern.fullmatch(self.focused_name()), 30)

    def goes_away(self, roles, pattern):
        wait_until(f"{pattern.pattern!r} still shows", lambda: not self.eyes.shows(roles, pattern))

    def focused_name(self):
        return self.at.name_of(self.eyes.focused())

    def focused_role(self):
        return self.at.role_of(self.eyes.focused())

    def press(self, message, **values):
        self.hand.press(self.at.BUTTON, self.words(message, **values))

    def expect(self, what, found, wanted):
        if found != wanted:
            raise Failure(f"{what}: {found!r}, not {wanted!r}")

    def becomes(self, what, find, wanted):
        """What `find` gives becomes what is wanted: the tree may still be on its way."""
        found = None

        def is_so():
            nonlocal found
            found = find()
            return found == wanted

        try:
            wait_until(what, is_so)
        except Failure:
            raise Failure(f"{what}: {found!r}, not {wanted!r}") from None

    def is_open(self, pattern):
        """Whether a button says that what it opens is open."""
        states = self.at.Atspi.StateType
        return any(self.at.is_in(button, state) for button in self.eyes.all(self.at.BUTTON, pattern)
                   for state in (states.PRESSED, states.EXPANDED))

    def listening(self):
        from announced import Announcements

        return Announcements()


def starting(words):
    return re.compile(re.escape(words) + r"(?!\w).*" if words[-1:].isalnum() else re.escape(words) + ".*", re.DOTALL)


def containing(words):
    return re.compile(".*" + re.escape(words) + ".*", re.DOTALL)


def exactly(words):
    return re.compile(re.escape(words))
