//! The tour of what learners meet on a shared computer: who comes in, what they bring, and what stays.
use crate::attesting::{back, finished};
use crate::person::{Person, core_library};
use crate::sessions::{Visit, create_with_code, lay_out_people, look, open_mine, work_of_amina};
use crate::tour::Tour;
use crate::{ALL_KINDS, folder};

use passerelle::app::{Message, Wanted};
use passerelle::domain::id::SectionId;
use passerelle::domain::text::Language;
use passerelle::screen::home::attestation_id;
use passerelle::screen::{lesson, mine, practice, welcome};

use iced::keyboard::Modifiers;
use iced::keyboard::key::Named;

/// The place where a countdown asks whether somebody is there.
pub const IDLE: &str = "idle";

impl Tour<'_> {
    /// Everything that is there because others sit at the same computer.
    pub fn share(&mut self) {
        self.find_themselves();
        self.unlock();
        self.bring_work();
        self.take_work_along();
        self.go_away();
        self.look_at_what_is_kept();
        self.have_finished();
        self.tick_what_is_done();
    }

    fn visit(&self, data: &std::path::Path) -> Visit {
        Visit {
            language: self.language,
            ..Visit::at(data)
        }
    }

    /// So many people that they are searched.
    fn find_themselves(&mut self) {
        let data = folder();
        let visit = self.visit(data.path());
        lay_out_people(
            &visit.store,
            (1..=13).map(|number| format!("Personne {number}")),
        );
        self.go_on_as(visit.begin());
        self.at("welcome of thirteen", welcome::FIELD);
        self.press("welcome-next");
        self.look("welcome of thirteen, second page");
        self.person.driver.focus(welcome::FIELD);
        self.person.driver.type_text("13");
        self.at("welcome, somebody found", welcome::FIELD);
        self.person.driver.type_text("zz");
        self.at("welcome, nobody found", welcome::FIELD);
    }

    /// A code of one's own.
    fn unlock(&mut self) {
        let data = folder();
        let visit = self.visit(data.path());
        self.go_on_as(visit.begin());
        let tr = self.person.tr();
        create_with_code(&mut self.person, "Amina", "25");
        self.at("a code that is too short", "person-code");
        self.person.driver.type_text("80");
        self.key(Named::Enter);
        self.person.skip_introduction();
        self.person.driver.send(Message::FinishPressed);
        let tile = format!("Amina, {}", tr.welcome_code_line());
        self.person.driver.click(&tile);
        self.at("code", "code-field");
        for place in ["code, wrong", "code, wrong again", "code, to wait for"] {
            self.person.driver.type_text("0000");
            self.key(Named::Enter);
            self.look(place);
        }
        self.key(Named::Escape);
    }

    /// A file with work, and a place where there is none.
    fn bring_work(&mut self) {
        let (data, stick) = (folder(), folder());
        let file = work_of_amina(stick.path());
        self.go_on_as(self.visit(data.path()).begin());
        self.press(welcome::BRING);
        self.at("bring", "bring-place");
        self.key(Named::Enter);
        self.at("bring, no place", "bring-place");
        self.person.driver.type_text("nothing.passerelle");
        self.key(Named::Enter);
        self.at("bring, no file", "dialog-title");
        self.key(Named::Escape);
        self.back_at(welcome::BRING);
        self.person.driver.send(Message::FileDropped(file));
        self.at("bring, it came", "dialog-title");
        self.press("bring-begin");
        self.enlarge();
        self.look("home of somebody who came");
    }

    /// The end of a session whose work came from elsewhere.
    fn take_work_along(&mut self) {
        self.person.driver.send(Message::FinishPressed);
        self.at("leave", "dialog-title");
        self.press("leave-take");
        self.look("leave, to a place");
        self.key(Named::Escape);
        self.person.driver.send(Message::FinishPressed);
        self.press("leave-erase");
        self.at("leave, erase", "dialog-title");
        self.press("leave-sure");
        self.at("welcome, erased", welcome::TOLD);
    }

    /// Nobody is there for ten minutes.
    fn go_away(&mut self) {
        let data = folder();
        let visit = self.visit(data.path());
        self.go_on_as(visit.begin());
        self.person.create("Amina");
        self.enlarge();
        look(&mut self.person, &visit, 1);
        look(&mut self.person, &visit, 10);
        self.at(IDLE, "dialog-title");
        self.key(Named::Escape);
    }

    /// "My data", and the self-rating before a module.
    fn look_at_what_is_kept(&mut self) {
        open_mine(&mut self.person);
        self.at("my data", mine::TITLE);
        self.person.driver.focus(mine::CODE);
        self.person.driver.type_text("2580");
        self.key(Named::Enter);
        self.look("my data, with a code");
        self.press("mine-work");
        self.look("my data, to a place");
        self.key(Named::Escape);
        self.person
            .driver
            .send(Message::CoverPressed(Wanted::Settings));
        self.key(Named::Escape);
        self.person.driver.send(Message::HomePressed);
        self.person.open(ALL_KINDS);
        self.at("a rating before a module", lesson::TITLE);
        self.press(lesson::SKIP);
        self.at("the rating, skipped", lesson::TITLE);
    }

    /// A track is finished.
    fn have_finished(&mut self) {
        // Amina learns in French.
        if self.language != Language::FR {
            return;
        }
        let (data, stick) = (folder(), folder());
        let track = finished(data.path());
        let (person, _) = back(data.path(), stick.path().join("attestation.pdf"));
        self.go_on_as(person);
        self.look("home with an attestation");
        self.press(attestation_id(&track));
        self.at("attestation", "attestation-name");
        self.person.driver.press_character("a", Modifiers::CTRL);
        self.person.driver.type_text(" ");
        self.key(Named::Enter);
        self.at("attestation without a name", "attestation-name");
        self.key(Named::Escape);
    }

    /// What stands on the real network.
    fn tick_what_is_done(&mut self) {
        let data = folder();
        self.go_on_as(Person::start(data.path(), core_library(), self.language, 1));
        self.person.create("Amina");
        self.enlarge();
        self.press("home-practice");
        let section: SectionId = "headline".parse().expect("an id");
        let place = practice::Place::Section(section.clone());
        self.tell(practice::Message::PlacePressed(place));
        let tick = practice::network_id(&section);
        self.person.driver.focus(tick.clone());
        self.key(Named::Space);
        self.at("practice, on the real network", tick);
    }
}
