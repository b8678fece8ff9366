"""A desktop of its own for one program: an X display, a window manager, and real keys."""
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

from words import ROOT

NEEDED = ("Xvfb", "openbox", "xdotool", "dbus-run-session")
# Slow machines may stretch every deadline: PATIENCE=3 journey.py
PATIENCE = float(os.environ.get("PATIENCE", "1"))


class Failure(Exception):
    """What did not come about, in words."""


def wait_until(what, condition, seconds=15):
    """Waits until `condition()` gives something true, and gives it; fails with `what` at the deadline."""
    deadline = time.monotonic() + seconds * PATIENCE
    while True:
        found = condition()
        if found:
            return found
        if time.monotonic() > deadline:
            raise Failure(f"after {seconds * PATIENCE:.0f} s: {what}")
        time.sleep(0.05)


def tell_failure(name, failure, desktop, eyes):
    """Says what did not come about, with all that a screen reader saw then, and keeps a picture of it."""
    picture = ROOT / f"target/window/{name}.png"
    desktop.picture(picture)
    if not isinstance(failure, Failure):
        traceback.print_exception(failure)
    print(eyes.dump(), file=sys.stderr)
    print(f"{name}: {failure}\nThe picture, if any: {picture}", file=sys.stderr)


def within_session_bus():
    """Gives the folder of this journey, in a D-Bus session of its own: outside of one, starts this script again
    inside, and ends as that ends."""
    folder = os.environ.get("PASSERELLE_JOURNEY")
    if folder:
        return pathlib.Path(folder)
    for tool in NEEDED:
        if not shutil.which(tool):
            sys.exit(f"{tool} is missing: .ci/run says what to install")
    with tempfile.TemporaryDirectory(prefix="passerelle-journey-", ignore_cleanup_errors=True) as folder:
        runtime = pathlib.Path(folder) / "runtime"
        runtime.mkdir(mode=0o700)
        environment = dict(os.environ, PASSERELLE_JOURNEY=folder, XDG_RUNTIME_DIR=str(runtime))
        for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DBUS_SESSION_BUS_ADDRESS"):
            environment.pop(name, None)
        done = subprocess.run(["dbus-run-session", "--", sys.executable, *sys.argv], env=environment)
    sys.exit(done.returncode)


class Desktop:
    """Use it by `with`: what it started ends with it."""

    def __init__(self, size="1280x800"):
        self.size = size
        self.started = []

    def __enter__(self):
        try:
            self.open()
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(self, *_):
        self.close()

    def open(self):
        reading, writing = os.pipe()
        screen = ["-screen", "0", f"{self.size}x24", "-nolisten", "tcp", "-noreset"]
        self.start(["Xvfb", "-displayfd", str(writing), *screen], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        if not number:
            raise Failure("Xvfb did not start")
        os.environ["DISPLAY"] = f":{number}"
        self.start(["openbox"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def close(self):
        for process in reversed(self.started):
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGTERM)
                try:
                    process.wait(5)
                except subprocess.TimeoutExpired:
                    os.killpg(process.pid, signal.SIGKILL)

    def start(self, command, **more):
        process = subprocess.Popen(command, start_new_session=True, **more)
        self.started.append(process)
        return process

    def run_program(self, command):
        """Starts the program and waits for its window, which gets the keys from then on."""
        before = self.windows()
        program = self.start(command)

        def opened():
            if program.poll() is not None:
                raise Failure(f"the program ended with status {program.returncode}")
            return self.windows() - before

        window = wait_until("no window opened", opened, 60).pop()
        wait_until("the window never became active", lambda: self.activate(window))
        return program

    def windows(self):
        found = xdotool("search", "--onlyvisible", "--name", ".", check=False)
        return set(found.split())

    def activate(self, window):
        xdotool("windowactivate", window, check=False)
        return xdotool("getactivewindow", check=False).strip() == window

    def kill(self, program):
        """As a power cut does: the program cannot say a word."""
        program.kill()
        program.wait()
        wait_until("the window stayed", lambda: not self.windows())

    def picture(self, file):
        """Keeps what is on screen, where ImageMagick is there."""
        if shutil.which("import") and "DISPLAY" in os.environ:
            file.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["import", "-window", "root", str(file)], check=False, stderr=subprocess.DEVNULL)


def xdotool(*words, check=True):
    done = subprocess.run(["xdotool", *words], capture_output=True, text=True)
    if check and done.returncode:
        raise Failure(f"xdotool {' '.join(words)}: {done.stderr.strip()}")
    return done.stdout


def key(*names):
    """Presses keys, as xdotool names them: Tab, Return, ctrl+l."""
    xdotool("key", "--clearmodifiers", *names)


def type_text(text):
    """Types ASCII: the keys that xdotool invents for accents get lost on the way."""
    assert text.isascii()
    xdotool("type", "--delay", "20", text)
