"""Acting as assistive technology acts: by the interfaces of the tree alone, without a key or a pointer."""
from gi.repository import Atspi, GLib

import reader
from desktop import Failure, wait_until

# Roles that hold others, and may be named by them.
HOLDERS = {"application", "frame", "panel", "landmark", "list", "list box", "list item", "dialog", "alert", "section",
           "table", "tool bar", "article", "block quote", "grouping", "form"}
CONTROLS = reader.BUTTON | reader.CHOICE | reader.CHECK | reader.ENTRY
# What a control with another role may be: a row of an open list, a place that takes the focus to be heard.
TARGETS = {"list item", "heading", "statusbar", "panel", "notification", "alert", "image", "label", "list box", "section"}


class Hand:
    """Presses and writes through one `Reader`."""

    def __init__(self, eyes):
        self.eyes = eyes

    def press(self, roles, pattern):
        """Does the one action of a control."""
        node = self.eyes.find(roles, pattern)
        wait_until(f"{pattern.pattern!r} stayed disabled", lambda: reader.is_in(node, Atspi.StateType.ENABLED), 5)
        self.act(node)
        return node

    def act(self, node):
        action = Atspi.Accessible.get_action_iface(node)
        if action is None or action.get_n_actions() == 0:
            raise Failure(f"{reader.role_of(node)} {reader.name_of(node)!r} has no action")
        if not action.do_action(0):
            raise Failure(f"{reader.name_of(node)!r} refused its action")

    def choose(self, roles, pattern):
        """Turns on a choice, and waits until it says that it is on."""
        node = self.eyes.find(roles, pattern)
        if not reader.is_in(node, Atspi.StateType.CHECKED):
            self.act(node)
        what = f"{pattern.pattern!r} does not say that it is on"
        return wait_until(what, lambda: self.is_on(roles, pattern), 10)

    def is_on(self, roles, pattern):
        return any(reader.is_in(node, Atspi.StateType.CHECKED) for node in self.eyes.all(roles, pattern))

    def write(self, pattern, text):
        """Sets the words of a field, and waits until it has them and its caret behind them."""
        node = self.eyes.find(reader.ENTRY, pattern)
        if not Atspi.EditableText.set_text_contents(node, text):
            raise Failure(f"{pattern.pattern!r} refused its words")
        # What is secret is told by its length alone.
        told = "•" * len(text) if reader.role_of(node) in reader.SECRET else text
        wait_until(f"{pattern.pattern!r} did not get its words", lambda: reader.text_of(node) == told, 20)
        return node


def interfaces(node):
    try:
        return set(node.get_interfaces())
    except GLib.Error:
        return set()


def attributes(node):
    try:
        return dict(node.get_attributes() or {})
    except GLib.Error:
        return {}


def language_of(node):
    """The language of the first words of a text."""
    try:
        return (Atspi.Text.get_attribute_run(node, 0, True)[0] or {}).get("language", "")
    except GLib.Error:
        return ""


def description_of(node):
    try:
        return node.get_description() or ""
    except GLib.Error:
        return ""


def part(node, place, granularity):
    """What of a text stands at a place: a character, a word, a line."""
    return Atspi.Text.get_string_at_offset(node, place, granularity).content
