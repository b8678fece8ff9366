#!/usr/bin/python3
"""The trainer's space by the accessibility interface alone: no key is pressed, nothing is clicked.

    tests/window/trainer.py [PROGRAM]        target/debug/passerelle without it

In a centre with three learners, an AT-SPI client chooses the first PIN, reads the table and sorts it, makes a group of
two people, looks at a person, resets two people with a copy, brings one of them back, reads the overview, presents a
question, changes settings and leaves. A learner then sets a code, comes back by it and shares the trial profile; another is asked whether anybody is
still there. At each screen it asks of the whole tree what `screens.py` asks; at the end it looks at the files.

Needs what journey.py needs. Where a step fails, what a screen reader saw is printed.
"""
import json
import re
import sys
import uuid
from datetime import datetime, timedelta, timezone

sys.dont_write_bytecode = True  # a run leaves the tree as it was
from desktop import Failure, wait_until  # noqa: E402
from lessons import Module  # noqa: E402
from visitor import Visitor, containing, exactly, run, starting  # noqa: E402

MODULE = "first-steps"
PIN = "24680"
CODE = "2580"
# What of the two questions of the quiz each learner has answered right; nobody but the last has not begun it.
LEARNERS = {"Amina": ("1/1", "1/2"), "Bruno": ("1/1", "0/1"), "Chantal": None}
# In per cent.
QUIZ_SHARE = {"Amina": "75", "Bruno": "50", "Chantal": "—"}
GROUP = "Groupe du mardi"
# Each section of the space by the way to it, and the words of its title.
TITLES = {"trainer_people": "following_everyone", "trainer_insight": "trainer_insight", "trainer_present": "trainer_present",
          "trainer_files": "trainer_files", "trainer_centre": "centre_title"}
COLUMNS = ("following_name", "following_language", "following_progress", "following_quiz", "following_last_seen")


class Visit(Visitor):
    name = "trainer"

    def go(self):
        self.module = Module(self.library / MODULE, "fr")
        self.people = {name: self.keep(name, answers) for name, answers in LEARNERS.items()}
        running = self.start()
        self.set_up()
        self.read_the_table()
        self.make_a_group()
        self.look_at_a_person()
        self.reset_two()
        self.bring_one_back()
        self.read_the_overview()
        self.present()
        self.change_settings()
        self.leave_the_space()
        self.come_in_again()
        self.learn_with_a_code()
        self.stay_away()
        self.desktop.kill(running)
        self.look_at_the_files()

    # What the centre has before

    def keep(self, name, answers):
        """Puts a learner into the data folder, who came yesterday; gives the folder."""
        learner = str(uuid.uuid4())
        folder = self.data / "learners" / learner
        folder.mkdir(parents=True)
        (folder / "learner.json").write_text(json.dumps({
            "format": 1, "id": learner, "name": name, "icon": "leaf", "language": "fr", "group": None,
            "created": "2026-01-05T14:00:00Z", "code": None, "shared": False, "text_size": 100, "theme": "system",
            "motion": "system", "speed": 1.0}), encoding="utf-8")
        begun = datetime.now(timezone.utc) - timedelta(days=1)
        events = [dict(event, format=1, id=str(uuid.uuid4()), at=moment(begun + timedelta(minutes=place)))
                  for place, event in enumerate(self.history(answers))]
        (folder / "journal.jsonl").write_text("".join(json.dumps(event) + "\n" for event in events), encoding="utf-8")
        return folder

    def history(self, answers):
        lesson = {"module": MODULE, "lesson": self.module.lessons[0]["id"]}
        yield {"kind": "session_started", "language": "fr", "computer": "accueil-1"}
        yield {"kind": "lesson_opened", **lesson}
        if answers:
            yield {"kind": "lesson_completed", **lesson}
            yield from self.quiz(answers)
        yield {"kind": "session_ended", "reason": "finished"}

    def quiz(self, answers):
        attempt, asked = str(uuid.uuid4()), self.module.module["quiz"]["questions"][:len(answers)]
        yield {"kind": "attempt_started", "attempt": attempt, "module": MODULE, "version": "1.0.0", "content": "9f" * 32,
               "mode": "quiz", "seed": 7, "language": "fr", "questions": [question["id"] for question in asked]}
        for question, fraction in zip(asked, answers):
            options = [option["id"] for option in question["options"]]
            answer = options[0] if question["kind"] == "choice" else options[:1]
            yield {"kind": "answered", "attempt": attempt, "question": f"{MODULE}/{question['id']}", "shown": options,
                   "answer": answer, "fraction": fraction, "hint": False, "seconds": 12, "try": 1, "mode": "quiz",
                   "language": "fr"}
        yield {"kind": "attempt_finished", "attempt": attempt, "score": "3/4" if "1/2" in answers else "1/2",
               "passed": False}

    # The way

    def set_up(self):
        self.eyes.find(self.at.BUTTON, self.words("trainer_open"))
        self.look("welcome", ["welcome_title", "trainer_open"], list(LEARNERS))
        self.press("trainer_open")
        self.heard("door_setup", focus="door_setup_pin")
        self.look("first setup", ["door_setup", "door_setup_line", "door_setup_learner",
                                  "door_setup_sessions", "door_back", "door_setup_create"])
        self.hand.write(self.words("door_setup_pin"), PIN)
        self.hand.write(self.words("door_setup_again"), PIN[::-1])
        self.press("door_setup_create")
        self.told_of_field("door_setup_again", "pin_different")
        self.look("first setup, two PINs", ["door_setup"])
        self.hand.write(self.words("door_setup_again"), PIN)
        self.hand.write(self.words("door_setup_contact"), "Marie, à l’accueil")
        self.press("door_setup_create")
        self.opened("trainer_people")

    def told_of_field(self, field, fault):
        """What is wrong with what was written is told with its field, which has the focus."""
        words = self.words.messages[fault]
        wait_until(f"{fault} is not told", lambda: any(
            words in self.hand_module.description_of(node) for node in self.eyes.all(self.at.ENTRY, self.words(field))))
        self.is_heard(field)

    def open(self, section):
        """Goes to a section of the space."""
        self.press(section)
        self.opened(section)

    def opened(self, section):
        """A section has opened: its title has the focus."""
        title = self.words(TITLES[section])
        what = f"the title of {section} does not have the focus"
        is_there = lambda: self.focused_role() in self.at.HEADING and title.fullmatch(self.focused_name())  # noqa: E731
        wait_until(what, is_there, 30)

    def read_the_table(self):
        self.eyes.find(self.at.BUTTON, self.words("following_open_person", name="Amina"))
        self.look("the table", ["following_refresh", "following_modules_done", "following_quiz_mean",
                                "following_hardest", "following_search", "following_export", "following_range"])
        self.is_told_as_a_table()
        self.becomes("the people", self.names, list(LEARNERS))
        self.is_sorted("following_sorted_up", "following_name")
        self.sort("following_name", "following_sorted_down")
        self.becomes("the people, from the last", self.names, list(LEARNERS)[::-1])
        self.look("the table, sorted", ["following_refresh"])
        self.hand.write(self.words("following_search"), "zzzz")
        self.eyes.find(self.at.ANY, self.words("following_nobody_found"))
        self.look("the table, nobody found", ["following_nobody_found_text"])
        self.press("following_search_clear")
        self.is_heard("following_search")
        self.becomes("the people, from the last", self.names, list(LEARNERS)[::-1])

    def is_told_as_a_table(self):
        """Each row by the name of its person, with a cell for each column; the figures of the row in it."""
        columns = [self.words.messages[column] for column in ("following_choose", *COLUMNS)]
        heads = lambda: [self.at.name_of(node) for node in self.eyes.all({"column header", "table column header"})]  # noqa: E731
        self.becomes("the columns", heads, columns)
        for place, (name, share) in enumerate(QUIZ_SHARE.items()):
            row = self.eyes.find({"table row"}, exactly(name))
            told = self.hand_module.attributes(row)
            self.expect(f"the place of {name}", (told.get("posinset"), told.get("setsize")), (str(place + 1), "3"))
            cells = self.at.children(row)
            self.expect(f"the cells of {name}", [self.at.name_of(cell) for cell in cells], columns)
            told = " ".join(map(self.at.name_of, self.at.children(cells[4])))
            self.expect(f"the quiz of {name}", told.replace("\u00a0%", ""), share)

    def names(self):
        return [self.at.name_of(row) for row in self.eyes.all({"table row"}) if self.at.name_of(row) in LEARNERS]

    def is_sorted(self, message, column):
        self.eyes.find(self.at.BUTTON, self.words(message, column=self.words.messages[column]))

    def sort(self, column, becomes):
        self.hand.press(self.at.BUTTON, starting(self.words.messages[column] + ","))
        self.is_sorted(becomes, column)

    def make_a_group(self):
        """Two of three people go into a new group, and one out of it again; it shows alone, and then everybody."""
        self.press("following_groups")
        self.eyes.find(self.at.BUTTON, self.words("following_group_new"))
        self.press("following_group_new")
        self.is_heard("following_group_name")
        self.look("a new group", ["following_group_name", "following_group_save", "following_group_cancel"])
        self.hand.write(self.words("following_group_name"), GROUP)
        self.press("following_group_save")
        self.is_heard("following_group_made", name=GROUP)
        for name in ("Amina", "Bruno"):
            self.hand.choose(self.at.CHECK, self.words("following_choose_person", name=name))
        self.pick("following_move_to", GROUP)
        self.is_heard("following_moved")
        self.look("the table, two moved", ["following_moved", "following_undo"])
        self.pick("following_whom", GROUP)
        self.becomes("the people of the group", lambda: sorted(self.names()), ["Amina", "Bruno"])
        self.look("the table of the group", ["following_groups"], [GROUP])
        self.pick("following_whom", self.words.messages["following_everyone"])
        self.becomes("everybody", lambda: sorted(self.names()), sorted(LEARNERS))

    def pick(self, chooser, value):
        """Opens a list and takes a value of it."""
        button = starting(self.words.messages[chooser] + ", ")
        self.hand.press(self.at.BUTTON, button)
        wait_until(f"{chooser} does not say that it is open", lambda: self.is_open(button))
        self.hand.press(self.at.VALUE, exactly(value))
        wait_until(f"{chooser} stays open", lambda: not self.is_open(button))

    def look_at_a_person(self):
        self.press("following_open_person", name="Amina")
        wait_until("the person is not heard", lambda: self.focused_name() == "Amina")
        self.look("a person", ["following_back", "following_lessons", "following_quizzes", "following_quiz_answers"],
                  ["Amina"])
        self.press("following_quiz_answers")
        hide = self.words("following_answers_hide_of")
        wait_until("the answers do not say that they are open", lambda: self.is_open(hide))
        self.look("a person, answers", ["following_answers_hide_of"], ["Vingt minutes par jour"])
        self.press("following_back")
        way = self.words("following_open_person", name="Amina")
        wait_until("the focus is not on the person again", lambda: way.fullmatch(self.focused_name()))

    def reset_two(self):
        for name in ("Amina", "Bruno"):
            self.hand.choose(self.at.CHECK, self.words("following_choose_person", name=name))
        self.look("the table, two chosen", ["following_chosen", "following_reset", "following_archive"])
        self.press("following_reset")
        self.heard("reset_title", focus="reset_title")
        self.eyes.find(self.at.ANY, self.words("reset_goes"))
        goes = ("2 sessions, avec leur nom", "2 leçons terminées", "2 essais de quiz", "4 réponses")
        self.look("reset", ["reset_goes", "reset_keep_copy", "reset_now", "reset_not", "reset_stays"], goes)
        self.hand.choose(self.at.CHOICE, self.words("reset_scope_profile"))
        self.eyes.find(self.at.ANY, self.words("reset_nothing_goes"))
        self.look("reset, nothing to erase", ["reset_nothing_goes"])
        self.hand.choose(self.at.CHOICE, self.words("reset_scope_all"))
        self.eyes.find(self.at.ANY, containing(goes[0]))
        self.becomes("a copy is kept", lambda: self.hand.is_on(self.at.CHECK, self.words("reset_keep_copy")), True)
        self.hand.press(self.at.BUTTON, exactly(self.words.messages["reset_now"]))  # the way to here begins so too
        self.is_heard("reset_done", people=2)
        self.look("reset, done", ["reset_undo", "reset_close"])
        self.press("reset_close")
        self.opened("trainer_people")
        self.becomes("who is in the table", self.names, ["Chantal"])
        self.look("the table, after the reset", ["following_refresh"], ["Chantal"])

    def bring_one_back(self):
        self.open("trainer_files")
        self.eyes.find(self.at.BUTTON, self.words("files_undo_one", name="Bruno"))
        self.look("files", ["files_bring", "files_take", "files_copies", "files_undo_all", "files_day"])
        self.press("files_undo_one", name="Bruno")
        self.is_heard("reset_undone", people=1)
        self.look("files, one is back", ["reset_undone"])
        self.goes_away(self.at.BUTTON, self.words("files_undo_one", name="Bruno"))
        self.open("trainer_people")
        self.becomes("who is in the table", lambda: sorted(self.names()), ["Bruno", "Chantal"])

    def read_the_overview(self):
        self.open("trainer_insight")
        self.eyes.find(self.at.ANY, self.words("insight_hardest"))
        self.look("overview", ["insight_weeks", "insight_results", "insight_hardest", "insight_stuck", "insight_absent",
                               "insight_ratings", "insight_network", "insight_shared"])

    def present(self):
        self.open("trainer_present")
        self.look("what can be presented", ["present_title", "present_line"], [self.module.title])
        self.hand.press(self.at.BUTTON, starting(self.module.title))
        question = self.module.module["quiz"]["questions"][0]
        prompt = self.module.words(question["prompt"])
        self.eyes.find(self.at.BUTTON, containing(prompt))
        self.look("what can be presented, a module", ["present_lessons", "present_questions"])
        self.hand.press(self.at.BUTTON, containing(prompt))
        self.is_heard("present_reveal")
        options = [self.module.words(option["text"]) for option in question["options"]]
        self.look("a question for the room", ["present_reveal", "present_next", "present_end"], [prompt, *options])
        explanation = containing(self.module.words(question["explanation"]))
        if self.eyes.shows(self.at.ANY, explanation):
            raise Failure("the answer is told before it is asked for")
        self.press("present_reveal")
        self.eyes.find(self.at.ANY, explanation)
        self.is_heard("present_next")
        self.look("a question for the room, answered", ["present_hide"])
        self.press("present_end")
        wait_until("the focus is not on the question again", lambda: prompt in self.focused_name())

    def change_settings(self):
        """No guests any more, and a session ends after a minute without anybody."""
        self.open("trainer_centre")
        self.look("the centre", ["centre_title", "centre_line", "centre_about", "centre_sessions_title",
                                 "centre_learning", "centre_keeping", "centre_pin", "centre_packs", "centre_file"])
        self.hand.choose(self.at.CHECK, self.words("session_guest"), wanted=False)
        title = self.words.messages["centre_idle"]
        for minutes in (5, 3, 1):
            self.hand.press(self.at.BUTTON, starting(f"{self.words.messages['centre_less']}. {title}"))
            told = containing(f"{title}. Après {minutes} min")
            wait_until(f"{minutes} minutes are not told", lambda: self.eyes.shows(self.at.ANY, told))
        self.look("the centre, changed", ["centre_title"])
        kept = lambda: json.loads((self.data / "settings.json").read_text(encoding="utf-8"))  # noqa: E731
        wait_until("the settings are not on disk", lambda: kept()["idle_minutes"] == 1 and "guest" not in kept()["sessions"])

    def leave_the_space(self):
        self.press("trainer_leave")
        self.eyes.find(self.at.BUTTON, self.words("welcome_new"))
        wait_until("nothing has the focus", self.focused_name)
        self.look("welcome, without guests", ["welcome_title"], ["Bruno", "Chantal"])
        for pattern in (self.words("welcome_guest"), tile("Amina")):
            self.goes_away(self.at.BUTTON, pattern)

    def come_in_again(self):
        """A wrong PIN is told; the right one opens."""
        self.press("trainer_open")
        self.heard("door_title", focus="door_pin")
        self.look("the door", ["door_title", "door_pin_line", "door_back", "door_forgotten"])
        self.hand.write(self.words("door_pin"), "1111")
        self.press("door_open")
        self.is_heard("door_wrong")
        self.look("the door, a wrong PIN", ["door_wrong"])
        self.hand.write(self.words("door_pin"), PIN)
        self.press("door_open")
        self.opened("trainer_people")
        self.press("trainer_leave")
        self.eyes.find(self.at.BUTTON, tile("Bruno"))

    def learn_with_a_code(self):
        self.hand.press(self.at.BUTTON, tile("Bruno"))
        self.hello = self.words("home_hello", name="Bruno")
        self.eyes.find(self.at.ANY, self.hello)
        self.my_data()
        self.hand.write(self.words("code_new"), CODE)
        self.press("code_set")
        self.eyes.find(self.at.BUTTON, self.words("code_remove"))
        self.look("my data, a code", ["mine_title", "code_is_set"])
        self.finish()
        self.hand.press(self.at.BUTTON, tile("Bruno"))
        self.heard("code_ask", focus="code_field")
        self.look("the code", ["code_ask", "code_forgotten", "code_back", "code_enter"])
        self.hand.write(self.words("code_field"), CODE[::-1])
        self.press("code_enter")
        self.told_of_field("code_field", "code_wrong")
        self.look("the code, wrong", ["code_ask"])
        self.hand.write(self.words("code_field"), CODE)
        self.press("code_enter")
        self.eyes.find(self.at.ANY, self.hello)
        self.my_data()
        self.hand.choose(self.at.CHECK, self.words("mine_share_box"))
        self.eyes.find(self.at.ANY, self.words("mine_shared"))
        self.look("my data, shared", ["mine_shared", "mine_fact_code"])
        self.finish()

    def my_data(self):
        self.press("settings_open_of", name="Bruno")
        self.press("mine_open")
        self.heard("mine_title", focus="mine_title")
        self.look("my data", ["mine_title", "mine_introduction", "mine_facts", "mine_take_work", "mine_share_text",
                              "mine_erase_all"], ["Bruno"])

    def finish(self):
        """Ends the session: the first of the ways back has the focus."""
        self.press("app_finish")
        wait_until("the way back is not heard", lambda: tile("Bruno").fullmatch(self.focused_name()), 30)

    def stay_away(self):
        """Nobody is there for a minute: the seconds that are left are told and announced, and staying is one press."""
        self.hand.press(self.at.BUTTON, tile("Chantal"))
        self.eyes.find(self.at.ANY, self.words("home_hello", name="Chantal"))
        title = self.words("idle_title")
        with self.listening() as heard:
            wait_until("nobody is asked for", lambda: self.eyes.shows(self.at.ANY, title), 90)
            said = containing("60 secondes")
            wait_until("the seconds are not announced", lambda: any(map(said.fullmatch, heard())), 20)
        self.look("nobody there", ["idle_title", "idle_named", "idle_seconds", "idle_stay"])
        self.press("idle_stay")
        self.goes_away(self.at.ANY, title)
        self.finish()

    # What is on disk at the end

    def look_at_the_files(self):
        there = {name: (folder / "journal.jsonl").is_file() for name, folder in self.people.items()}
        self.expect("who is there", there, {"Amina": False, "Bruno": True, "Chantal": True})
        self.expect("a folder of who was reset", self.people["Amina"].exists(), False)
        self.expect("copies", len(list((self.data / "archive").glob("*.zip"))), 1)
        journal = [json.loads(line) for line in
                   (self.people["Bruno"] / "journal.jsonl").read_text(encoding="utf-8").splitlines()]
        self.expect("the answers of who is back", sum(event["kind"] == "answered" for event in journal), 2)
        self.expect("what is shared", [event["on"] for event in journal if event["kind"] == "profile_shared"], [True])
        learner = json.loads((self.people["Bruno"] / "learner.json").read_text(encoding="utf-8"))
        self.expect("a code, hashed", (bool(learner["code"]), CODE in str(learner["code"])), (True, False))
        self.expect("the sharing", learner["shared"], True)
        last = json.loads((self.people["Chantal"] / "journal.jsonl").read_text(encoding="utf-8").splitlines()[-1])
        self.expect("the end of the session", (last["kind"], last.get("reason")), ("session_ended", "finished"))
        done = (self.data / "centre.jsonl").read_text(encoding="utf-8")
        for name in LEARNERS:
            self.expect(f"{name} is named in centre.jsonl", name in done, False)
        self.expect("the PIN is on disk in clear", PIN in (self.data / "pin.json").read_text(encoding="utf-8"), False)


def tile(name):
    """Somebody's way in, on the welcome screen: other controls begin with the name too."""
    return starting(f"{name}, ")


def moment(at):
    return at.isoformat(timespec="milliseconds")


if __name__ == "__main__":
    sys.exit(run(Visit))
