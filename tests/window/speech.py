"""A speech service without sound, which writes down what it says."""
import os
import pathlib
import re
import shutil
import signal

from desktop import Failure, wait_until

NEEDED = ("speech-dispatcher",)

CONFIGURATION = """\
LogLevel 5
LogDir "{log}"
CommunicationMethod "unix_socket"
AddModule "espeak-ng" "sd_espeak-ng" "espeak-ng.conf"
DefaultModule espeak-ng
DefaultLanguage "en"
AudioOutputMethod "libao"
"""
# What is played through libao goes nowhere, and is over at once.
SOUNDLESS = "default_driver=null\n"

# What the module is given to say, in the log of the service, after its language.
LANGUAGE = re.compile(r"^language=(\S+)$")
SPOKEN = re.compile(r"Command sent to output module: \|<speak>(.*)</speak>\|")


class Speech:
    """The service of this journey: the program starts it, as a program does that wants to speak."""

    def __init__(self, folder):
        for tool in NEEDED:
            if not shutil.which(tool):
                raise Failure(f"{tool} is missing: .ci/run says what to install")
        self.log = folder / "speech-log"
        self.runtime = pathlib.Path(os.environ["XDG_RUNTIME_DIR"])
        home, configuration = folder / "home", folder / "config/speech-dispatcher"
        for made in (self.log, home, configuration / "modules"):
            made.mkdir(parents=True)
        (configuration / "speechd.conf").write_text(CONFIGURATION.format(log=self.log), encoding="utf-8")
        shutil.copy("/etc/speech-dispatcher/modules/espeak-ng.conf", configuration / "modules")
        (home / ".libao").write_text(SOUNDLESS, encoding="utf-8")
        os.environ.pop("SPEECHD_ADDRESS", None)
        os.environ.update(HOME=str(home), XDG_CONFIG_HOME=str(configuration.parent))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        """The service outlives those who start it."""
        file = self.runtime / "speech-dispatcher/pid/speech-dispatcher.pid"
        try:
            os.kill(int(file.read_text()), signal.SIGTERM)
        except (OSError, ValueError):
            pass

    def spoken(self):
        """What was said so far: pairs of language and words, as the synthesizer got them."""
        try:
            lines = (self.log / "speech-dispatcher.log").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []
        language, spoken = None, []
        for line in lines:
            if found := LANGUAGE.match(line):
                language = found[1]
            elif found := SPOKEN.search(line):
                spoken.append((language, plain(found[1])))
        return spoken

    def has_said(self, language, pattern):
        """All such words said so far in that language."""
        return [words for code, words in self.spoken() if code == language and pattern.search(words)]

    def wait_for(self, language, pattern):
        """Waits until words were said in that language."""
        try:
            what = f"nobody said {pattern.pattern!r} in {language}"
            return wait_until(what, lambda: self.has_said(language, pattern), 30)[0]
        except Failure as failure:
            raise Failure(f"{failure}\nSaid: {self.spoken()}") from None


def spoken_like(words):
    """The pattern of words of the page as they are said: a page is said by its sentences, blanks of all kinds alike."""
    first = re.split(r"(?<=[.!?])\s", words)[0]
    return re.compile(r"\s+".join(map(re.escape, first.split())))


def plain(words):
    """Without the marks that the service puts between words, and as they were before it made XML of them."""
    words = re.sub(r"<mark[^>]*/>", "", words)
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&apos;", "'"), ("&amp;", "&")):
        words = words.replace(entity, character)
    return words
