"""What a screen reader knows of the program: an AT-SPI client that looks, waits, and reaches things by keys."""
import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

from desktop import PATIENCE, Failure, key, type_text, wait_until  # noqa: E402

# In milliseconds: a call that is given up early would pass for something that is not there.
Atspi.set_timeout(int(3_000 * PATIENCE), int(15_000 * PATIENCE))

# Roles by the names that AT-SPI gives them; a later version renamed buttons.
BUTTON = {"push button", "button", "toggle button", "link"}
CHOICE = {"radio button"}
CHECK = {"check box"}
SECRET = {"password text"}
ENTRY = {"entry", "text"} | SECRET
HEADING = {"heading"}
VALUE = {"list item", "option"}
ANY = None

MOST_STOPS = 120


def announce_screen_reader():
    """Says on the session bus that there is a screen reader, as one does when it starts."""
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    for name in ("IsEnabled", "ScreenReaderEnabled"):
        values = GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True)))
        bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set", values,
                      None, Gio.DBusCallFlags.NONE, 20_000, None)


class Reader:
    """Sees one program, by its name on the accessibility bus."""

    def __init__(self, name):
        self.name = name

    def nodes(self):
        """Every node that shows, in reading order. A node that goes away meanwhile is passed over."""
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for application in children(desktop):
            if name_of(application) == self.name:
                yield from walk(application)

    def all(self, roles, pattern=None):
        return [node for node in self.nodes() if matches(node, roles, pattern)]

    def shows(self, roles, pattern):
        return next((node for node in self.nodes() if matches(node, roles, pattern)), None)

    def find(self, roles, pattern, seconds=15):
        what = f"no {sorted(roles) if roles else 'node'} named {pattern.pattern!r}"
        return wait_until(what, lambda: self.shows(roles, pattern), seconds)

    def find_any(self, *wanted, seconds=15):
        """The place in `wanted`, pairs of roles and pattern, of the first that shows."""
        def found():
            nodes = list(self.nodes())
            for place, (roles, pattern) in enumerate(wanted):
                if any(matches(node, roles, pattern) for node in nodes):
                    return place + 1
            return 0

        names = [pattern.pattern if pattern else sorted(roles) for roles, pattern in wanted]
        return wait_until(f"none of {names}", found, seconds) - 1

    def focused(self):
        return next((node for node in self.nodes() if is_in(node, Atspi.StateType.FOCUSED)), None)

    def go_to(self, roles, pattern=None, accept=lambda node: True):
        """Presses Tab until such a control has the focus: what keys do not reach is not there for everybody."""
        def there(node):
            return node is not None and matches(node, roles, pattern) and accept(node)

        node = self.focused()
        for _ in range(MOST_STOPS):
            if there(node):
                return node
            before = place_of(node)
            key("Tab")
            node = wait_until("Tab led nowhere", lambda: self.moved_from(before))
        raise Failure(f"Tab does not reach {roles} {pattern.pattern if pattern else ''}")

    def moved_from(self, before):
        node = self.focused()
        return node if node is not None and place_of(node) != before else None

    def press(self, roles, pattern):
        """Goes there by Tab and presses the space bar."""
        self.find(roles, pattern)
        node = self.go_to(roles, pattern)
        wait_until(f"{pattern.pattern!r} stayed disabled", lambda: is_in(node, Atspi.StateType.ENABLED))
        key("space")

    def fill(self, pattern, text):
        """Goes to the field by Tab and types."""
        self.find(ENTRY, pattern)
        node = self.go_to(ENTRY, pattern)
        type_text(text)
        wait_until(f"{text!r} did not arrive", lambda: text_of(node) == text)

    def dump(self):
        """All that shows, a line for each node."""
        lines = []
        for node in self.nodes():
            states = [word for word, state in STATES.items() if is_in(node, state)]
            lines.append(f"{role_of(node)} {name_of(node)!r} {' '.join(states)}")
        return "\n".join(lines)


STATES = {
    "focused": Atspi.StateType.FOCUSED,
    "focusable": Atspi.StateType.FOCUSABLE,
    "checked": Atspi.StateType.CHECKED,
    "enabled": Atspi.StateType.ENABLED,
}


def children(node):
    try:
        return [child for place in range(node.get_child_count()) if (child := node.get_child_at_index(place))]
    except GLib.Error:
        return []


def walk(node):
    try:
        node.clear_cache()
    except GLib.Error:
        return
    yield node
    for child in children(node):
        yield from walk(child)


def matches(node, roles, pattern):
    return (roles is None or role_of(node) in roles) and (pattern is None or pattern.fullmatch(name_of(node)))


def name_of(node):
    """The name of a node; nothing of one that has gone away, or of none."""
    try:
        return node.get_name() or "" if node is not None else ""
    except GLib.Error:
        return ""


def role_of(node):
    try:
        return node.get_role_name() if node is not None else ""
    except GLib.Error:
        return ""


def text_of(node):
    try:
        return Atspi.Text.get_text(node, 0, -1) if node is not None else ""
    except GLib.Error:
        return ""


def is_in(node, state):
    try:
        node.clear_cache()
        return node.get_state_set().contains(state)
    except GLib.Error:
        return False


def place_of(node):
    """What tells two stops apart: names may be the same twice, and what only scrolls is where it was."""
    return node.path if node is not None else None
