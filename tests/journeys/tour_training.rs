//! The tour of a trainer's space: its door and each of its sections.
use crate::folder;
use crate::insight::{learnt, open_insight, section, set_up, share};
use crate::people::trainer;
use crate::person::{Person, core_library, test_library};
use crate::presenting::{begin, of_question, presenter};
use crate::tour::Tour;

use passerelle::screen::trainer::files::{BROUGHT, EXPORTED, FOLDER, PATH, UNDONE};
use passerelle::screen::trainer::insight::profile_id;
use passerelle::screen::trainer::people::{DONE as PLACED, GROUP_NAME, SEARCH, WHOM};
use passerelle::screen::trainer::person::CODE;
use passerelle::screen::trainer::present::{BACK, NEXT, REVEAL, Start, start_id};
use passerelle::screen::trainer::profile::{FIELD, write_id};
use passerelle::screen::trainer::{Section, TITLE, centre, door, reset};

use iced::keyboard::key::Named;

/// What a reset can be about.
const SCOPES: [&str; 4] = [
    "reset-modules",
    "reset-quizzes",
    "reset-profile",
    "reset-all",
];

impl Tour<'_> {
    /// All of it, with people of two groups.
    pub fn train(&mut self) {
        self.come_through_the_door();
        let data = folder();
        self.go_on_as(trainer(data.path(), self.language, None));
        self.follow_people();
        self.follow_a_person();
        self.reset_people();
        self.carry_files();
        self.look_at_insight();
        self.settle_the_centre();
        self.read_a_profile();
        self.present();
    }

    fn come_through_the_door(&mut self) {
        let data = folder();
        self.go_on_as(Person::start(data.path(), test_library(), self.language, 1));
        self.press("welcome-trainer");
        self.at("door, the first time", door::PIN);
        self.write("door-pin", "482913");
        self.write("door-again", "482");
        self.press("door-create");
        self.look("door, another PIN");
        self.write("door-again", "913");
        self.press("door-create");
        self.at("people, nobody", TITLE);
        self.press(Section::Insight.id());
        self.at("overview of nobody", TITLE);
        self.press(Section::Files.id());
        self.at("files of nobody", TITLE);
        self.press("top-leave");
        self.press("welcome-trainer");
        self.at("door", door::PIN);
        self.person.driver.type_text("0000");
        self.key(Named::Enter);
        self.at("door, a wrong PIN", door::TOLD);
    }

    fn write(&mut self, id: &'static str, words: &str) {
        self.person.driver.focus(id);
        self.person.driver.type_text(words);
    }

    /// Opens a chooser, looks, and closes it again.
    fn look_into(&mut self, chooser: &str) {
        self.press(chooser);
        self.at(&format!("{chooser} open"), chooser);
        self.key(Named::ArrowDown);
        self.key(Named::Escape);
        self.back_at(chooser);
    }

    fn follow_people(&mut self) {
        let tr = self.person.tr();
        self.press(Section::People.id());
        self.at("people", TITLE);
        self.look_into(WHOM);
        self.person
            .driver
            .click(&tr.following_choose_person("Yasmine T."));
        self.look("people, somebody chosen");
        self.look_into("people-move");
        self.press("people-archive");
        self.at("people, archived", PLACED);
        self.press("people-done-undo");
        self.look("people, back from the archive");
        self.press("people-groups");
        self.look("groups");
        self.press("people-group-new");
        self.person.driver.type_text("Groupe du mardi");
        self.key(Named::Enter);
        self.at("group, a name that is taken", GROUP_NAME);
        self.press("people-group-cancel");
        self.press("people-groups");
        self.write(SEARCH, "zzz");
        self.at("people, nobody found", SEARCH);
        self.press("people-search-clear");
    }

    fn follow_a_person(&mut self) {
        let tr = self.person.tr();
        self.person
            .driver
            .click(&tr.following_open_person("Carlos R."));
        self.at("person", TITLE);
        self.look_into("person-move");
        self.press(CODE);
        self.at("person, forgotten code", CODE);
        self.press("person-code-clear");
        self.at("person, code cleared", "person-done");
        self.press("person-module-privacy-safety");
        self.look("person, lessons open");
        let see = tr.following_quiz_answers();
        let names = self.person.driver.names();
        let answers = names.iter().rfind(|name| name.starts_with(&see));
        self.person.driver.click(answers.expect("a quiz"));
        self.look("person, answers open");
        self.press("person-reset");
        self.at("person, reset", reset::TITLE);
        self.press("reset-not");
        self.key(Named::Escape);
    }

    fn reset_people(&mut self) {
        let tr = self.person.tr();
        for name in ["Amina B.", "Samir H."] {
            self.person.driver.click(&tr.following_choose_person(name));
        }
        self.press("people-reset");
        self.at("reset", reset::TITLE);
        for scope in SCOPES {
            self.person.driver.focus(scope);
            self.key(Named::Space);
            self.at(scope, scope);
        }
        self.person.driver.focus("reset-copy");
        self.key(Named::Space);
        self.look("reset without a copy");
        self.key(Named::Space);
        self.press("reset-now");
        self.at("reset, done", reset::DONE);
        self.press("reset-undo");
        self.at("reset, undone", reset::DONE);
        self.press("reset-close");
        self.person
            .driver
            .click(&tr.following_choose_person("Élodie K."));
        self.press("people-reset");
        self.press("reset-now");
        self.press("reset-close");
    }

    fn carry_files(&mut self) {
        let stick = folder();
        self.press(Section::Files.id());
        self.at("files", TITLE);
        self.write(PATH, "nothing.passerelle");
        self.key(Named::Enter);
        self.at("files, none there", BROUGHT);
        self.write(FOLDER, &stick.path().to_string_lossy());
        self.press("files-export");
        self.at("files, taken along", EXPORTED);
        self.person.driver.focus("files-day-none");
        self.key(Named::Space);
        self.press("files-day-end");
        self.at("end of the day", reset::TITLE);
        self.press("reset-not");
        let undo = self.person.tr().files_undo_one("Élodie K.");
        self.person.driver.click(&undo);
        self.at("files, brought back", UNDONE);
    }

    fn look_at_insight(&mut self) {
        self.press(Section::Insight.id());
        self.at("overview", TITLE);
        self.look_into("insight-whom");
        self.person.driver.focus("insight-away-30");
        self.key(Named::Space);
        self.look("overview, away for longer");
    }

    fn settle_the_centre(&mut self) {
        self.press(Section::Centre.id());
        self.at("centre", TITLE);
        self.press("centre-pin-change");
        self.look("centre, another PIN");
        self.press("centre-pin-cancel");
        self.press("centre-pack-add");
        self.look("centre, where a pack is");
        self.write("centre-place", "no/such/folder");
        self.press("centre-place-go");
        self.at("centre, a pack refused", centre::TOLD);
    }

    /// A trial profile that is shared, and a comment on it.
    fn read_a_profile(&mut self) {
        let data = folder();
        set_up(data.path());
        let learner = learnt(data.path());
        share(data.path(), learner, true);
        self.go_on_as(Person::start(data.path(), core_library(), self.language, 2));
        open_insight(&mut self.person);
        self.at("overview of somebody who learnt", TITLE);
        self.press(profile_id(learner));
        self.at("shared profile", TITLE);
        let headline = section("headline");
        self.press(write_id(&headline));
        self.at("a comment", FIELD);
        self.person.driver.type_text("Ajoutez une force.");
        self.press("shared-save");
        self.at("a comment, kept", write_id(&headline));
    }

    /// A lesson and a question, to a room.
    fn present(&mut self) {
        let data = folder();
        let person = presenter(data.path(), core_library(), self.language, "why-networks");
        self.go_on_as(person);
        self.look("what can be presented");
        let module = self.person.module("why-networks");
        let lesson = Start::Lesson(module.lessons[0].id.clone());
        begin(&mut self.person, &lesson);
        self.at("a lesson shown", NEXT);
        for step in 2..=3 {
            self.key(Named::ArrowRight);
            self.look(&format!("a lesson shown, step {step}"));
        }
        for _ in 0..40 {
            self.key(Named::ArrowRight);
        }
        self.at("a lesson shown to its end", BACK);
        self.key(Named::Escape);
        self.back_at(&start_id(&lesson));
        begin(&mut self.person, &of_question(&module.quiz.questions[0].id));
        self.at("a question shown", REVEAL);
        self.key(Named::Enter);
        self.at("a question revealed", NEXT);
    }
}
