#!/usr/bin/env python3
"""Measures the whole program in a window, as benches/README.md reports it.

    benches/measure.py --tool measure_gui.py --program target/release/passerelle [--study STUDY] [--out DIR]

Makes in DIR (target/measure) a library of 14 modules and one of 1,000, a data folder of twelve people, and one whose
learner stands before the results of a quiz; then prints
- start, memory at rest, idle CPU and the time from a key to changed pixels, by measure_gui.py;
- the memory of each screen, after its last change.

--only start|screens does just one of the two. --study is the program to compare the start with.
measure_gui.py is imported for its display, its pixels and its /proc; Python 3.9+ and its needs are all this needs.
"""
import argparse, importlib.util, json, os, re, shutil, socket, subprocess, sys, tempfile, time, uuid

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
TEMPLATES = ["why-networks", "headline-about", "privacy-safety"]
WINDOW = [1280, 800]


# ---------------------------------------------------------------- what is measured on

def write(path, value):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        json.dump(value, file, ensure_ascii=False, indent=1)


def make_lessons(folder, count):
    """A library of `count` modules: those of the program under other ids, in tracks of 50."""
    shutil.rmtree(folder, ignore_errors=True)
    templates = []
    for name in TEMPLATES:
        with open(f"{ROOT}/lessons/{name}/module.json", encoding="utf-8") as file:
            templates.append((name, json.load(file)))
    ids = [f"module-{number}" for number in range(1, count + 1)]
    for number, id in enumerate(ids):
        name, module = templates[number % len(templates)]
        title = {language: f"{number + 1}. {words}" for language, words in module["title"].items()}
        write(f"{folder}/{id}/module.json", {**module, "id": id, "title": title, "requires": ids[number - 1:number]})
        if os.path.isdir(images := f"{ROOT}/lessons/{name}/images"):
            shutil.copytree(images, f"{folder}/{id}/images")
    tracks = [{"id": f"track-{start // 50}", "title": {"fr": f"Parcours {start // 50 + 1}", "en": f"Track {start // 50 + 1}"},
               "modules": ids[start:start + 50]} for start in range(0, count, 50)]
    write(f"{folder}/library.json", {"format": 1, "id": f"measured-{count}", "version": "1", "languages": ["fr", "en"],
                                     "title": {"fr": "Mesure", "en": "Measure"}, "tracks": tracks})


def make_data(folder, names):
    """A data folder with these people, whose window is as large as the screen of measure_gui.py."""
    shutil.rmtree(folder, ignore_errors=True)
    host = re.sub("[^a-z0-9]", "-", socket.gethostname().lower())[:60].strip("-") or "computer"
    write(f"{folder}/computers/{host}.json", {"format": 1, "window": WINDOW, "forgets": False, "language": "fr"})
    for name in names:
        id = str(uuid.uuid4())
        write(f"{folder}/learners/{id}/learner.json",
              {"format": 1, "id": id, "name": name, "icon": "leaf", "language": "fr", "group": None,
               "created": "2026-11-02T15:00:00Z", "code": None, "shared": False, "text_size": 100,
               "theme": "system", "motion": "system", "speed": 1.0})
    return folder


def make_before_results(folder):
    """A learner who answered the last question of a quiz and was stopped before the results."""
    make_data(folder, ["Amina"])
    with open(f"{ROOT}/lessons/{TEMPLATES[0]}/module.json", encoding="utf-8") as file:
        module = json.load(file)
    questions = [q for q in module["quiz"]["questions"] if q["kind"] in ("choice", "choices", "order", "spot")]
    questions = questions[:module["quiz"]["ask"]]
    attempt = str(uuid.uuid4())
    common = {"attempt": attempt, "mode": "quiz", "language": "fr"}
    events = [{"kind": "lesson_completed", "module": module["id"], "lesson": lesson["id"]} for lesson in module["lessons"]]
    events.append({"kind": "attempt_started", **common, "module": module["id"], "version": "1.0.0", "content": "00",
                   "seed": 7, "questions": [q["id"] for q in questions]})
    for question in questions:
        options = [o["id"] for o in question.get("options") or question.get("items") or question.get("zones")]
        answer = options[0] if question["kind"] == "choice" else options[:1] if question["kind"] != "order" else options
        events.append({"kind": "answered", **common, "question": f"{module['id']}/{question['id']}", "shown": options,
                       "answer": answer, "fraction": "1/2", "hint": False, "seconds": 9, "try": 1})
    [learner] = os.listdir(f"{folder}/learners")
    with open(f"{folder}/learners/{learner}/journal.jsonl", "w", encoding="utf-8") as file:
        for event in events:
            head = {"format": 1, "id": str(uuid.uuid4()), "at": "2026-11-02T10:00:00.000-05:00"}
            file.write(json.dumps({**head, **event}) + "\n")
    return folder


# ---------------------------------------------------------------- starts

def measure_start(options, name, command, settle="0.1", key="Tab"):
    """min, median and max of each figure, by measure_gui.py."""
    out = f"{options.out}/{name}.json"
    subprocess.run([sys.executable, options.tool, "--name", name, "--cmd", command, "--runs", str(options.runs),
                    "--cold", "0", "--after", "4", "--idle", "10", "--settle", settle, "--key", key, "--samples", "8",
                    "--json", out, "--shot", f"{options.out}/{name}.png"], check=True, stdout=subprocess.DEVNULL)
    with open(out) as file:
        return json.load(file)["summary"]


def starts(options):
    people = make_data(f"{options.out}/people", NAMES)
    program = os.path.abspath(options.program)
    cases = [("as-delivered", f"{program} --data {people}")]
    cases += [(f"modules-{count}", f"{program} --data {people} --lessons {options.out}/lessons-{count}")
              for count in (14, 1000)]
    if options.study:
        cases.insert(0, ("study", os.path.abspath(options.study)))
    print(f"\n| {'':14} | window ms | complete ms | PSS MB | idle CPU % | wake-ups /s | key ms | load |")
    print("|---" * 8 + "|")
    for name, command in cases:
        figures = measure_start(options, name, command)
        of = lambda metric, part="median": figures.get(metric, {}).get(part, float("nan"))
        print(f"| {name:14} | {1000 * of('t_window'):.0f} | {1000 * of('t_complete'):.0f} "
              f"({1000 * of('t_complete', 'min'):.0f} to {1000 * of('t_complete', 'max'):.0f}) "
              f"| {of('pss') * 1.048576:.1f} | {of('cpu_idle'):.2f} | {of('wakeups'):.1f} "
              f"| {of('key'):.1f} (at most {of('key', 'max'):.1f}) | {of('load'):.1f} |", flush=True)


# ---------------------------------------------------------------- screens

NAMES = ["Amina", "Bao", "Carla", "Dmitri", "Elif", "Fatou", "Gaël", "Hana", "Idriss", "Jaya", "Kofi", "Lina"]


class Session:
    """The program in a window of its own display, with its memory at every step."""

    def __init__(self, gui, options, command):
        self.gui, self.options = gui, options
        self.tmp = tempfile.mkdtemp(prefix="measure", dir="/dev/shm")
        self.display = gui.Display(self.tmp)
        environment = dict(os.environ, XDG_SESSION_TYPE="x11", LANG="C.UTF-8")
        environment.pop("WAYLAND_DISPLAY", None)
        if self.display.bus:
            environment["DBUS_SESSION_BUS_ADDRESS"] = self.display.bus
        self.program = subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL,
                                        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        title = re.compile("Passerelle")
        if not gui.wait_for(lambda: self.display.window(title), 30):
            raise SystemExit("no window")
        self.box = (0, 0, self.display.width, self.display.height)

    def press(self, *keys):
        for key in keys:
            gui_wait_still(self)
            self.display.key(key, True)
            self.display.key(key, False)

    def tell(self, screen):
        gui_wait_still(self)
        time.sleep(2)
        pss, uss = self.gui.memory_mib([self.program.pid])
        cpu = self.gui.cpu_seconds([self.program.pid])
        time.sleep(5)
        idle = 100 * (self.gui.cpu_seconds([self.program.pid]) - cpu) / 5
        self.display.save_png(f"{self.options.out}/screen-{screen.replace(' ', '-').replace(',', '')}.png")
        print(f"| {screen:36} | {pss * 1.048576:.1f} | {uss * 1.048576:.1f} | {idle:.1f} |", flush=True)

    def close(self):
        self.gui.stop(lambda: [self.program.pid] if self.program.poll() is None else [])
        self.display.close()
        shutil.rmtree(self.tmp, ignore_errors=True)


def gui_wait_still(session):
    session.gui.wait_still(session.display, session.box, 0.4, 3)


def screens(options):
    spec = importlib.util.spec_from_file_location("measure_gui", options.tool)
    gui = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(gui)
    gui.be_subreaper()
    program = os.path.abspath(options.program)
    print("\n| screen | PSS MB | USS MB | CPU % |")
    print("|---" * 4 + "|")

    session = Session(gui, options, [program, "--data", make_data(f"{options.out}/nobody", [])])
    session.tell("welcome, nobody")
    session.press("Return")
    session.tell("person")
    session.press("o", "l", "e", "n", "a", "Return")
    session.tell("home, the introduction over it")
    session.press("Escape")
    session.tell("home")
    session.press("Return")
    with open(f"{ROOT}/lessons/{TEMPLATES[0]}/module.json", encoding="utf-8") as file:
        lessons = json.load(file)["lessons"]
    for number, lesson in enumerate(lessons, 1):
        pictures = sum(block["kind"] == "image" for block in lesson["blocks"])
        session.tell(f"lesson {number}, pictures {pictures}")
        if pictures:
            session.press(*["Next"] * 4)
            session.tell(f"lesson {number}, scrolled to pictures")
        session.press("Return")
    session.tell("quiz")
    session.close()

    session = Session(gui, options, [program, "--data", make_before_results(f"{options.out}/before-results")])
    session.tell("welcome, one person")
    session.press("Return", "Return")
    session.tell("results")
    session.close()

    for count in (14, 1000):
        data = make_data(f"{options.out}/people", NAMES)
        session = Session(gui, options, [program, "--data", data, "--lessons", f"{options.out}/lessons-{count}"])
        session.tell(f"welcome, 12 people, {count} modules")
        session.press("Return")
        session.tell(f"home, {count} modules")
        session.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, help="measure_gui.py")
    parser.add_argument("--program", default=f"{ROOT}/target/release/passerelle")
    parser.add_argument("--study", help="a program whose start is compared")
    parser.add_argument("--out", default=f"{ROOT}/target/measure")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", choices=["make", "start", "screens"])
    options = parser.parse_args()
    options.out = os.path.abspath(options.out)
    os.makedirs(options.out, exist_ok=True)
    for count in (14, 1000):
        make_lessons(f"{options.out}/lessons-{count}", count)
    if options.only in (None, "screens"):
        screens(options)
    if options.only in (None, "start"):
        starts(options)


if __name__ == "__main__":
    main()
