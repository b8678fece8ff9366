#!/usr/bin/python3
"""Every screen by the accessibility interface alone: no key is pressed, nothing is clicked.

    tests/window/screens.py [PROGRAM]        target/debug/passerelle without it

An AT-SPI client becomes a learner, reads lessons with every kind of block (a drawn profile and posts among them), passes a quiz with all nine kinds of
questions, meets the missed one again on a later day, writes a part of the trial profile, and visits settings, help,
glossary, search and the files to take away. At each screen it asks of the whole tree: has each control a role, a name and
its states? Is each text in the language it should be? Does each member of a set know its place? Is what the lesson files
and the messages say there, once, and nothing behind a dialog?

Needs what journey.py needs. Where a step fails, what a screen reader saw is printed.
"""
import json
import re
import sys
from datetime import datetime, timedelta

sys.dont_write_bytecode = True  # a run leaves the tree as it was
from desktop import Failure, wait_until  # noqa: E402
from lessons import Module  # noqa: E402
from visitor import Visitor, containing, exactly, run, starting  # noqa: E402
from words import ROOT, Words  # noqa: E402

NAME = "Amina Zoé"
LIBRARY = ROOT / "tests/library"
MODULE = "first-steps"
# The one with a drawn profile and posts in its lessons.
DRAWN = "good-profile"
# Answered wrongly, so that it comes back for review; seven of eight are enough to pass.
MISSED = "why-join"
LONG = ("Aide en cuisine demandée à Laval. " * 300)[:10_000].strip()
NUMBER = "046 454 286"  # a social insurance number by its check digit, nobody's


class Visit(Visitor):
    name = "screens"
    library = LIBRARY

    def go(self):
        running = self.start()
        self.become_a_learner()
        self.find_a_module()
        self.read_lessons()
        self.quiz()
        self.read_what_is_drawn()
        self.practise()
        self.visit_the_rest()
        self.leave()
        self.desktop.kill(running)
        self.a_later_day()
        running = self.start()
        self.review()
        self.in_english()

    # The way

    def become_a_learner(self):
        self.heard("welcome_title", focus="welcome_new")
        self.look("welcome", ["welcome_title", "welcome_introduction_first", "welcome_new", "welcome_guest",
                              "welcome_private"])
        self.press("welcome_new")
        self.heard("person_title", focus="person_name")
        self.look("a new person", ["person_title", "person_introduction", "person_name", "person_icon", "person_icon_leaf",
                                   "person_kept_title", "person_kept_what", "person_kept_who", "person_back",
                                   "person_create"])
        self.write_a_name()
        self.hand.choose(self.at.CHOICE, self.words("person_icon_moon"))
        self.press("person_create")
        for step, go_on in (("learn", "introduction_next"), ("try", "introduction_next"), ("kept", "introduction_begin")):
            self.heard(f"introduction_{step}_title", focus=f"introduction_{step}_title")
            self.look(f"introduction, {step}", [f"introduction_{step}_title", f"introduction_{step}_line", go_on])
            self.press(go_on)
        self.hello = self.words("home_hello", name=NAME)
        self.eyes.find(self.at.ANY, self.hello)
        self.look("home", ["home_find", "home_find_line", "search_open", "glossary_open", "practice_start_line"])

    def write_a_name(self):
        """Through the interfaces of a text: set, and read by character and word, with the caret behind it."""
        field = self.hand.write(self.words("person_name"), NAME)
        self.becomes("the caret", lambda: self.hand_module.caret_of(field), len(NAME))
        kinds = self.at.Atspi.TextGranularity
        self.expect("a character", self.hand_module.part(field, 6, kinds.CHAR), "Z")
        self.expect("an accent", self.hand_module.part(field, 8, kinds.CHAR), "é")
        self.expect("a word", self.hand_module.part(field, 7, kinds.WORD).strip(), "Zoé")
        states = self.at.Atspi.StateType
        self.expect("editable", self.at.is_in(field, states.EDITABLE), True)
        self.expect("focused", self.at.is_in(field, states.FOCUSED), True)

    def find_a_module(self):
        self.module = Module(LIBRARY / MODULE, "fr")
        self.press("search_open")
        self.heard("search_title", focus="search_field")
        self.look("search", ["search_title", "search_introduction", "search_field", "search_back"])
        self.search_for(self.module)
        self.look("search, found", ["search_title", "search_modules", "search_clear"])
        self.hand.press(self.at.BUTTON, starting(self.module.title))

    def search_for(self, module):
        self.hand.write(self.words("search_field"), module.title)
        self.eyes.find(self.at.BUTTON, starting(module.title))

    def read_what_is_drawn(self):
        """The lessons whose blocks are a profile and posts."""
        module = Module(LIBRARY / DRAWN, "fr")
        self.press("search_open")
        self.heard("search_title", focus="search_field")
        self.search_for(module)
        self.hand.press(self.at.BUTTON, starting(module.title))
        kinds = set()
        for place, lesson in enumerate(module.lessons):
            title = module.words(lesson["title"])
            wait_until(f"{title!r} is not heard", lambda: self.focused_name() == title)
            self.look(f"lesson {lesson['id']}", ["lesson_outline"], list(module.read(lesson)))
            kinds |= {block["kind"] for block in lesson["blocks"]}
            authors = [block["author"] for block in lesson["blocks"] if block["kind"] == "post"]
            told = [self.at.name_of(node) for node in self.eyes.all({"label"}) if self.at.name_of(node) in authors]
            self.expect("the authors of the posts", told, authors)
            if place + 1 < len(module.lessons):
                self.press("lesson_next")
        self.expect("a profile and a post", {"profile", "post"} - kinds, set())
        self.press("app_home")
        self.eyes.find(self.at.ANY, self.hello)

    def read_lessons(self):
        for place, lesson in enumerate(self.module.lessons):
            title = self.module.words(lesson["title"])
            wait_until(f"{title!r} is not heard", lambda: self.focused_name() == title)
            texts = list(self.module.read(lesson))
            self.look(f"lesson {lesson['id']}", ["lesson_outline"], texts)
            for block in lesson["blocks"]:
                if block["kind"] == "reveal":
                    self.reveal(block)
                if block["kind"] == "question":
                    self.check_in_lesson(block["question"])
            if place == 0:
                self.explain_a_word()
            last = place + 1 == len(self.module.lessons)
            self.press("lesson_to_quiz" if last else "lesson_next")

    def reveal(self, block):
        answer = self.module.words(block["answer"])
        if self.eyes.shows(self.at.ANY, containing(answer)):
            raise Failure("an answer to think of first is told at once")
        self.press("lesson_show")
        wait_until("the answer is not told", lambda: self.eyes.shows(self.at.ANY, containing(answer)))
        self.becomes("the button says that it is open", lambda: self.is_open(self.words("lesson_hide")), True)
        self.look("lesson, answer shown", ["lesson_hide"], [answer])

    def check_in_lesson(self, question):
        option = question["options"][0]
        self.hand.choose(self.at.CHOICE, starting(self.module.words(option["text"])))
        self.press("question_check")
        told = self.module.words(question["explanation"])
        wait_until("the feedback is not heard", lambda: told in self.focused_name())
        self.look("lesson, check told", ["question_again"])

    def explain_a_word(self):
        """A hard word opens its explanation, which is heard, and closes it: the focus is on the word again."""
        word = self.words("lesson_term")
        name = self.at.name_of(self.eyes.find(self.at.BUTTON, word))
        self.hand.press(self.at.BUTTON, exactly(name))
        meaning = self.words("lesson_term_example")
        wait_until("the explanation is not heard", lambda: meaning.fullmatch(self.focused_name()))
        self.look("lesson, word explained", ["lesson_term_close"])
        self.press("lesson_term_close")
        wait_until("the focus is not on the word again", lambda: self.focused_name() == name)

    def quiz(self):
        asked = []
        for _ in self.module.questions:
            prompt = wait_until("no question came", self.prompt)
            question = self.module.questions[prompt]
            asked.append(question["kind"])
            wait_until("the question is not heard", lambda: self.focused_name() == prompt)
            self.look(f"question {question['id']}", ["quiz_read"], list(self.texts_of(question)))
            getattr(self, f"answer_{question['kind']}")(question)
            self.look(f"question {question['id']}, answered", ["quiz_read"])
            self.press("question_go_on" if question["kind"] == "rate" else "question_check")
            told = self.module.words(question["explanation"])
            wait_until(f"the feedback of {question['id']} is not heard", lambda: told in self.focused_name())
            self.look(f"feedback {question['id']}", [])
            if self.eyes.shows(self.at.BUTTON, self.words("quiz_finish")):
                self.press("quiz_finish")
                break
            self.press("quiz_next")
            wait_until("the next question does not come", lambda: self.prompt() not in (None, prompt))
        kinds = {question["kind"] for question in self.module.questions.values()}
        self.expect("the kinds of questions", set(asked), kinds)
        self.eyes.find(self.at.HEADING, self.words("results_passed"))
        wait_until("the result is not heard", lambda: self.words("results_passed").fullmatch(self.focused_name()))
        self.look("results", ["results_passed", "results_answers", "results_retry", "results_home"])
        self.press("results_home")
        self.eyes.find(self.at.ANY, self.hello)

    def prompt(self):
        names = {self.at.name_of(node) for node in self.eyes.all(self.at.HEADING)}
        return next((prompt for prompt in self.module.questions if prompt in names), None)

    def texts_of(self, question):
        """What a question shows before it is answered."""
        words = self.module.words
        yield words(question["prompt"])
        for key in ("options", "items", "left", "zones"):
            yield from (words(part["text"]) for part in question.get(key, []))
        yield from (words(rating) for rating in question.get("scale", []))
        if "steps" in question:
            yield words(question["steps"][question["start"]]["text"])

    def answer_choice(self, question):
        if question["id"] == MISSED:
            wanted = min(question["options"], key=lambda option: option["credit"])
        else:
            wanted = max(question["options"], key=lambda option: option["credit"])
        self.hand.choose(self.at.CHOICE, starting(self.module.words(wanted["text"])))

    def answer_choices(self, question):
        for option in question["options"]:
            if option["correct"]:
                self.hand.choose(self.at.CHECK, starting(self.module.words(option["text"])))

    def answer_spot(self, question):
        for zone in question["zones"]:
            if zone["problem"]:
                self.hand.choose(self.at.CHECK, starting(self.module.words(zone["text"])))

    def answer_rate(self, question):
        self.hand.choose(self.at.CHOICE, starting(self.module.words(question["scale"][1])))

    def answer_blank(self, question):
        self.hand.write(self.words("question_blank_field"), question["accept"]["fr"][0])

    def answer_order(self, question):
        wanted = [self.module.words(item["text"]) for item in question["items"]]
        for place, item in enumerate(wanted):
            while (before := self.rows(wanted)).index(item) > place:
                self.hand.press(self.at.BUTTON, self.words("question_move_up", item=item))
                wait_until(f"{item!r} did not move", lambda: self.rows(wanted) != before)

    def rows(self, items):
        """The items in the order in which their rows stand."""
        def places():
            names = [self.at.name_of(node) for node in self.eyes.all(self.at.BUTTON)]
            found = {item: rank for item in items for rank, name in enumerate(names)
                     if self.words("question_move_up", item=item).fullmatch(name)}
            return found if len(found) == len(items) else None

        return sorted(items, key=wait_until("not every row is there", places).get)

    def answer_match(self, question):
        right = {item["id"]: self.module.words(item["text"]) for item in question["right"]}
        left = {item["id"]: self.module.words(item["text"]) for item in question["left"]}
        for one, other in question["pairs"]:
            self.pair(left[one], right[other])

    def answer_sort(self, question):
        groups = {group["id"]: self.module.words(group["text"]) for group in question["groups"]}
        for item in question["items"]:
            self.pair(self.module.words(item["text"]), groups[item["group"]])

    def pair(self, item, value):
        button = starting(f"{item}, ")
        self.hand.press(self.at.BUTTON, button)
        wait_until("the list does not say that it is open", lambda: self.is_open(button))
        self.look(f"the choices for {item!r}", [])
        self.hand.press(self.at.VALUE, exactly(value))
        self.eyes.find(self.at.BUTTON, starting(f"{item}, {value}"))

    def answer_scenario(self, question):
        for reply in self.module.best_path(question):
            self.hand.press(self.at.BUTTON, starting(reply))
            wait_until(f"{reply!r} is still offered", lambda: not self.eyes.shows(self.at.BUTTON, starting(reply)))

    def practise(self):
        self.press("practice_open")
        wait_until("practice is not heard", lambda: self.focused_role() in self.at.HEADING)
        profile = json.loads((ROOT / "lessons/practice/profile.json").read_text(encoding="utf-8"))
        for section in profile["sections"]:
            title = section["title"]["fr"]
            self.hand.press(self.at.BUTTON, starting(title))
            wait_until(f"{title!r} is not heard", lambda: self.focused_name() == title)
            fields = [field["label"]["fr"] for field in section["fields"] if field["input"] in ("line", "area")]
            fields = [] if section["id"] in ("experience", "education") else fields
            self.look(f"practice, {section['id']}", ["practice_back"], [title, *fields])
            if section["id"] == "target":
                self.write_at_length(fields[1])
            if section["id"] == "headline":
                self.write_a_headline(fields[0])
            if section["id"] == "summary":
                self.write_what_must_come_out(fields[0])
        for place in ("practice_preview", "practice_models", "practice_signs"):
            self.press(place)
            wait_until(f"{place} is not heard", lambda: self.words(place).fullmatch(self.focused_name()))
            self.look(f"practice, {place}", [place, f"{place}_line"])
        self.take_away()

    def write_at_length(self, label):
        """Ten thousand characters, of which assistive technology can read any."""
        field = self.hand.write(starting(label), LONG)
        text = self.at.Atspi.Text
        self.expect("the length", text.get_character_count(field), len(LONG))
        self.becomes("the caret", lambda: self.hand_module.caret_of(field), len(LONG))
        self.expect("a piece", text.get_text(field, 5_000, 5_040), LONG[5_000:5_040])
        kinds = self.at.Atspi.TextGranularity
        self.expect("a character", self.hand_module.part(field, 9_000, kinds.CHAR), LONG[9_000])
        place = LONG.index("Laval", 7_000)
        self.expect("a word", self.hand_module.part(field, place + 2, kinds.WORD).strip(" ."), "Laval")
        self.hand.write(starting(label), "Aide en cuisine, de jour, à Laval.")

    def write_a_headline(self, label):
        """What the checks found follows: it was not there before."""
        ready = self.words("finding_ready")
        before = len(self.eyes.all(self.at.ANY, ready))
        self.hand.write(starting(label), "Aide-cuisinière | Repas pour 90 personnes | Laval")
        wait_until("nothing was found right", lambda: len(self.eyes.all(self.at.ANY, ready)) > before)
        self.look("practice, headline written", ["practice_checklist"])

    def write_what_must_come_out(self, label):
        with self.listening() as heard:
            self.hand.write(starting(label), f"J’aime cuisiner. Mon NAS est le {NUMBER}.")
            stop = self.words("practice_stop")
            self.eyes.find(self.at.ANY, stop)
            wait_until("what must come out is not announced", lambda: any(map(stop.fullmatch, heard())))
        self.look("practice, something to take out", ["practice_stop"])
        self.hand.write(starting(label), "J’aime cuisiner pour beaucoup de monde.")
        wait_until("it is still to come out", lambda: not self.eyes.shows(self.at.ANY, stop))

    def take_away(self):
        self.press("away_title")
        wait_until("it is not heard", lambda: self.words("away_title").fullmatch(self.focused_name()))
        self.look("practice, away", ["away_title", "away_line", "away_pdf", "away_text", "away_copy"])
        self.press("away_by_hand")
        self.hand.write(self.words("away_path"), str(self.folder / "profil.pdf"))
        self.press("away_save_here")
        wait_until("nothing was written", lambda: (self.folder / "profil.pdf").is_file())
        self.eyes.find(self.at.ANY, self.words("away_saved"))
        self.look("practice, taken away", ["away_saved"])
        self.press("practice_back")
        self.eyes.find(self.at.ANY, self.hello)

    def visit_the_rest(self):
        self.press("settings_open_of", name=NAME)
        wait_until("the settings are not heard", lambda: self.words("settings_title").fullmatch(self.focused_name()))
        self.look("settings", ["settings_title", "settings_text", "settings_colours", "settings_motion",
                               "settings_keys_choose", "settings_back"])
        self.hand.choose(self.at.CHOICE, self.words("settings_colours_dark"))
        self.look("settings, dark", ["settings_title"])
        self.press("settings_back")
        self.press("help_open")
        self.heard("help_title", focus="help_title")
        self.look("help", ["help_title", "help_home", "help_keys", "help_key_tab_does", "help_who", "help_close"])
        self.press("help_close")
        self.goes_away({"dialog"}, self.words("help_title"))
        self.is_heard("help_open")
        self.press("glossary_open")
        self.is_heard("glossary_field")
        self.is_mixed = True
        self.look("glossary", ["glossary_title", "glossary_introduction", "glossary_back"])
        languages = {self.hand_module.language_of(node) for node in self.eyes.all({"label"})}
        self.expect("the languages of the glossary", languages, {"fr", "en"})
        self.is_mixed = False
        self.hand.write(self.words("glossary_field"), "zzzz")
        self.eyes.find(self.at.ANY, self.words("glossary_none", text="zzzz"))
        self.look("glossary, nothing", ["glossary_none_line"])
        self.press("glossary_back")

    def leave(self):
        self.press("app_finish")
        self.eyes.find(self.at.BUTTON, self.words("welcome_new"))
        self.look("welcome of somebody", ["welcome_title", "welcome_introduction"], [NAME])
        self.press("welcome_guest")
        self.press("introduction_skip")
        self.press("app_finish")
        self.heard("app_guest_end_title", focus="app_guest_end_title")
        self.look("the end of a guest", ["app_guest_end_title", "app_guest_end_text", "app_guest_end_leave"])
        self.press("app_guest_end_leave")
        self.eyes.find(self.at.BUTTON, starting(NAME))

    def a_later_day(self):
        """What was answered was so two days ago, by the journal: its snapshot is made anew from it."""
        for journal in self.data.glob("learners/*/journal.jsonl"):
            earlier = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", two_days_before, journal.read_text(encoding="utf-8"))
            journal.write_text(earlier, encoding="utf-8")
            for snapshot in journal.parent.glob("snapshot*"):
                snapshot.unlink()

    def review(self):
        self.hand.press(self.at.BUTTON, starting(NAME))
        self.eyes.find(self.at.ANY, self.hello)
        self.look("home, something to review", ["home_review", "home_review_due"])
        self.press("home_review_start")
        question = next(one for one in self.module.module["quiz"]["questions"] if one["id"] == MISSED)
        prompt = self.module.words(question["prompt"])
        wait_until("the missed question is not heard", lambda: self.focused_name() == prompt)
        self.look("review", [], list(self.texts_of(question)))
        best = max(question["options"], key=lambda option: option["credit"])
        self.hand.choose(self.at.CHOICE, starting(self.module.words(best["text"])))
        self.press("question_check")
        self.press("quiz_finish")
        self.eyes.find(self.at.HEADING, self.words("results_review_done"))
        self.look("review, done", ["results_review_done", "results_review_line"])
        self.press("results_home")
        self.eyes.find(self.at.ANY, self.hello)

    def in_english(self):
        self.hand.choose(self.at.CHOICE, self.words("app_language_english"))
        self.words = Words("en")
        self.eyes.find(self.at.ANY, self.words("home_hello", name=NAME))
        self.look("home in English", ["home_find", "home_find_line", "search_open", "glossary_open"])


def two_days_before(found):
    moment = datetime.fromisoformat(found[0]) - timedelta(days=2)
    return moment.isoformat(timespec="seconds")


if __name__ == "__main__":
    sys.exit(run(Visit))
