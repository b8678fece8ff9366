//! A group at a glance at work: folded from what the space follows, told in words, printed and exported.
use super::people::Made;
use super::{Message, Space};
use crate::app::paper::Paper;
use crate::app::{App, Message as AppMessage, Screen};
use crate::domain::following::FileKind;
use crate::domain::following::roster::Whom;
use crate::domain::insight::{Insight, Names, Place};
use crate::domain::library::ModuleSummary;
use crate::domain::text::Language;
use crate::i18n::Tr;
use crate::report::insight::{self as report, Report};
use crate::screen::Lent;
use crate::screen::trainer::Section;
use crate::screen::trainer::insight::{Action, Message as Happening};
use crate::ui::Element;

use iced::Task;
use jiff::civil::Date;

/// A group at a glance, as it is on the screen, to be saved.
pub(in crate::app) struct InsightToSave {
    kind: FileKind,
    insight: Insight,
    names: Names,
    whom: String,
}

impl App {
    /// Lets the insight take in what is known now, where it shows.
    pub(in crate::app) fn arrange_insight(&mut self) {
        let Screen::Trainer(space) = &self.screen else {
            return;
        };
        if space.section != Section::Insight {
            return;
        }
        let whom = space.insight.whom().clone();
        let fallback = self.library().first_language();
        let (insight, names) = self.insight_of(&whom);
        let told = self.tr.insight(&insight, &names, fallback);
        let is_read = self.everybody.has_read();
        if let Some(space) = self.space_mut().filter(|_| is_read) {
            space.insight.tell(insight.people, told);
        }
    }

    /// What the people who are meant come to, and the titles and prompts of all that it names.
    fn insight_of(&self, whom: &Whom) -> (Insight, Names) {
        let known = self.everybody.known();
        let modules: Vec<&ModuleSummary> = self.library().modules().collect();
        let people = known.roster.of(whom, known.groups);
        let insight = Insight::new(known.roster, people, &modules, self.today());
        let mut names = Names::default();
        for summary in modules {
            let title = summary.title.clone();
            names.modules.insert(summary.id.clone(), title);
        }
        for section in self.library().sections() {
            let title = section.title.clone();
            names.sections.insert(section.id.clone(), title);
        }
        for stuck in &insight.stuck {
            if let Place::Lesson(module, lesson) = &stuck.at
                && let Some(summary) = self.library().summary(module)
                && let Some(found) = summary.lessons.iter().find(|it| it.id == *lesson)
            {
                let place = (module.clone(), lesson.clone());
                names.lessons.insert(place, found.title.clone());
            }
        }
        for of in &insight.hardest {
            let module = known.modules.get(&of.question.module);
            if let Some(question) = module.and_then(|it| it.question(&of.question.question)) {
                let prompt = question.prompt.clone();
                names.questions.insert(of.question.clone(), prompt);
            }
        }
        (insight, names)
    }

    pub(super) fn on_insight(&mut self, message: Happening) -> Task<AppMessage> {
        let Some(space) = self.space_mut() else {
            return Task::none();
        };
        match space.insight.update(message) {
            Action::None => Task::none(),
            Action::Look => {
                self.arrange_insight();
                Task::none()
            }
            Action::Present(question) => self.present_question(question.module, question.question),
            Action::Person(learner) => self.open_person(learner),
            Action::Profile(learner) => self.open_profile(learner),
            Action::Take(kind) => self.print_paper(Paper::Insight(kind)),
        }
    }

    /// Whom the insight is about, in words.
    pub(in crate::app) fn insight_title(&self) -> String {
        let Screen::Trainer(space) = &self.screen else {
            return String::new();
        };
        let known = self.everybody.known();
        match space.insight.whom() {
            Whom::Group(id) => match known.groups.get(id) {
                Some(group) => group.name.clone(),
                None => id.to_string(),
            },
            Whom::WithoutGroup => self.tr.insight_without_group(),
            Whom::Everyone | Whom::Archived => self.tr.insight_everyone(),
        }
    }

    /// The insight that shows, to be saved.
    pub(in crate::app) fn insight_to_save(&self, kind: FileKind) -> Option<Box<InsightToSave>> {
        let Screen::Trainer(space) = &self.screen else {
            return None;
        };
        let (insight, names) = self.insight_of(space.insight.whom());
        let whom = self.insight_title();
        Some(Box::new(InsightToSave {
            kind,
            insight,
            names,
            whom,
        }))
    }

    /// The section.
    pub(super) fn insight_view<'a>(
        &'a self,
        space: &'a Space,
        lent: Lent<'a>,
    ) -> Element<'a, AppMessage> {
        let view = space.insight.view(lent, self.everybody.known().groups);
        view.map(|message| AppMessage::Trainer(Message::Insight(message)))
    }
}

impl InsightToSave {
    /// The file in the language of `tr`; `place` is where it is made.
    pub(in crate::app) fn made(&self, place: &str, day: Date, fallback: Language, tr: &Tr) -> Made {
        let report = Report {
            insight: &self.insight,
            names: &self.names,
            whom: &self.whom,
            fallback,
            place,
            day,
        };
        match self.kind {
            FileKind::Csv => Made::Csv(report::table(&report, tr)),
            FileKind::Pdf => Made::Pages(report::document(&report, tr)),
        }
    }
}
