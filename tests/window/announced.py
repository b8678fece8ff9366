"""What the program announces of itself, as a screen reader's `object:announcement` events."""
from gi.repository import Atspi, GLib


class Announcements:
    """Listens from `with` on; what that gives, gives everything announced since."""

    def __enter__(self):
        self.words = []
        self.listener = Atspi.EventListener.new(self.hear)
        self.listener.register("object:announcement")
        return self.since

    def __exit__(self, *_):
        self.listener.deregister("object:announcement")

    def hear(self, event):
        self.words.append(str(event.any_data))

    def since(self):
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        return list(self.words)
