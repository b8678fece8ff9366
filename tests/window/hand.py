"""Acting as assistive technology acts: by the interfaces of the tree alone, without a key or a pointer."""
from gi.repository import Atspi, GLib

import reader
from desktop import wait_until

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
        """Does the one action of a control. It is looked up anew until it takes it: it may be off at first, or of a screen
        that is on its way out."""
        def is_done():
            node = self.eyes.shows(roles, pattern)
            return node is not None and reader.is_in(node, Atspi.StateType.ENABLED) and self.act(node)

        wait_until(f"nothing named {pattern.pattern!r} can be pressed", is_done)

    def act(self, node):
        """Does the one action of a node; whether it took it."""
        try:
            action = Atspi.Accessible.get_action_iface(node)
            return action is not None and action.get_n_actions() > 0 and action.do_action(0)
        except GLib.Error:
            return False

    def choose(self, roles, pattern, wanted=True):
        """Turns on a choice, or off, and waits until it says so."""
        self.eyes.find(roles, pattern)
        if self.is_on(roles, pattern) != wanted:
            self.press(roles, pattern)
        what = f"{pattern.pattern!r} does not say that it is {'on' if wanted else 'off'}"
        wait_until(what, lambda: self.is_on(roles, pattern) == wanted)

    def is_on(self, roles, pattern):
        return any(reader.is_in(node, Atspi.StateType.CHECKED) for node in self.eyes.all(roles, pattern))

    def write(self, pattern, text):
        """Sets the words of a field, and waits until it tells them. Gives the field."""
        def is_taken():
            node = self.eyes.shows(reader.ENTRY, pattern)
            try:
                return node is not None and Atspi.EditableText.set_text_contents(node, text)
            except GLib.Error:
                return False

        def is_told():
            node = self.eyes.shows(reader.ENTRY, pattern)
            # What is secret is told by its length alone.
            told = "•" * len(text) if reader.role_of(node) in reader.SECRET else text
            return node if reader.text_of(node) == told else None

        wait_until(f"{pattern.pattern!r} takes no words", is_taken)
        return wait_until(f"{pattern.pattern!r} did not get its words", is_told, 20)


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


def caret_of(node):
    """Where the caret stands in a text; -1 where that is not told."""
    try:
        return Atspi.Text.get_caret_offset(node)
    except GLib.Error:
        return -1


def part(node, place, granularity):
    """What of a text stands at a place: a character, a word, a line."""
    return Atspi.Text.get_string_at_offset(node, place, granularity).content
