//! What is kept of a person, in words: for the screen “My data”, and as a page to take along.
use super::print::{Document, Part, Rank, Setting, plain};
use crate::domain::comment::{Comment, Comments};
use crate::domain::id::{ModuleId, SectionId};
use crate::domain::learner::Learner;
use crate::domain::library::ModuleSummary;
use crate::domain::practice::Section;
use crate::domain::profile::draft::Draft;
use crate::domain::progress::{ModuleProgress, Progress};
use crate::domain::record::At;
use crate::domain::text::Language;
use crate::i18n::Tr;

use jiff::civil::Date;

/// All that is kept of somebody.
#[derive(Clone, Copy)]
pub struct Kept<'a> {
    pub learner: &'a Learner,
    pub progress: &'a Progress,
    /// `None` where nothing is written.
    pub draft: Option<&'a Draft>,
    /// What their trainer wrote to them.
    pub comments: &'a Comments,
    /// The sections of the trial profile.
    pub sections: &'a [Section],
    /// The modules that are installed.
    pub summary: &'a dyn Fn(&ModuleId) -> Option<&'a ModuleSummary>,
    /// The language of titles that lack that of the reader.
    pub fallback: Language,
    /// The day on which they came first, where they are.
    pub since: Date,
}

/// Each thing that is kept, by its name, and how it stands.
pub fn facts(kept: &Kept<'_>, tr: &Tr) -> Vec<(String, String)> {
    let learner = kept.learner;
    let written = |draft: &Draft| !draft.is_empty();
    let has_photo = kept.draft.is_some_and(|draft| !draft.photo.is_empty());
    let yes = |is_so: bool| if is_so { tr.mine_yes() } else { tr.mine_no() };
    let mut facts = vec![
        (tr.mine_fact_name(), learner.name.clone()),
        (tr.mine_fact_since(), tr.date(kept.since)),
    ];
    let modules = kept.progress.modules.iter();
    facts.extend(modules.map(|(id, progress)| {
        let title = match (kept.summary)(id) {
            Some(summary) => summary.title.get(tr.language(), kept.fallback).1.plain(),
            None => id.as_str(),
        };
        (title.to_owned(), module(progress, tr))
    }));
    facts.extend([
        (
            tr.mine_fact_profile(),
            if kept.draft.is_some_and(written) {
                tr.mine_profile_begun()
            } else {
                tr.mine_profile_empty()
            },
        ),
        (tr.mine_fact_photo(), yes(has_photo)),
        (
            tr.mine_fact_shared(),
            if learner.shared {
                tr.mine_profile_shared()
            } else {
                tr.mine_no()
            },
        ),
    ]);
    facts.extend(messages(kept, tr));
    facts.extend([
        (tr.mine_fact_network(), on_network(kept, tr)),
        (tr.mine_fact_code(), yes(learner.code.is_some())),
        (tr.mine_fact_group(), yes(learner.group.is_some())),
        (
            tr.mine_fact_journal(),
            tr.mine_journal(kept.progress.events),
        ),
    ]);
    facts
}

/// What was done in a module.
fn module(progress: &ModuleProgress, tr: &Tr) -> String {
    let lessons = tr.mine_lessons(progress.lessons_completed.len());
    let quiz = match (progress.attempts, progress.best) {
        (0, _) => String::new(),
        (attempts, Some(best)) => {
            tr.mine_quizzes_best(u64::from(attempts), &tr.per_cent(best.per_cent()))
        }
        (attempts, None) => tr.mine_quizzes(u64::from(attempts)),
    };
    [lessons, quiz]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What the trainer wrote, section by section, and when.
fn messages(kept: &Kept<'_>, tr: &Tr) -> Vec<(String, String)> {
    if kept.comments.is_empty() {
        return vec![(tr.mine_fact_messages(), tr.mine_messages_none())];
    }
    let comments = kept.comments.iter();
    comments
        .map(|(section, comment)| {
            let title = section_title(kept, section, tr);
            (tr.mine_fact_message(title), message(comment, tr))
        })
        .collect()
}

fn message(comment: &Comment, tr: &Tr) -> String {
    let date = |at: &At| tr.date(at.civil().date());
    let written = date(&comment.at);
    match &comment.seen {
        Some(seen) => tr.mine_message_read(&written, &date(seen), &comment.words),
        None => tr.mine_message(&written, &comment.words),
    }
}

/// The sections that the learner ticked as done.
fn on_network(kept: &Kept<'_>, tr: &Tr) -> String {
    let sections = kept.progress.on_network.iter();
    let titles: Vec<_> = sections
        .map(|section| section_title(kept, section, tr))
        .collect();
    if titles.is_empty() {
        tr.mine_network_none()
    } else {
        titles.join(", ")
    }
}

fn section_title<'a>(kept: &Kept<'a>, id: &'a SectionId, tr: &Tr) -> &'a str {
    let section = kept.sections.iter().find(|section| section.id == *id);
    section.map_or(id.as_str(), |section| {
        section.title.get(tr.language(), kept.fallback).1.plain()
    })
}

/// The page to take along.
pub fn document(facts: &[(String, String)], place: &str, day: Date, tr: &Tr) -> Document {
    let parts = facts.iter().flat_map(|(name, how)| {
        [
            Part::Heading(Rank::Part, name.clone()),
            Part::Paragraph(plain(how)),
        ]
    });
    Document {
        title: tr.mine_title(),
        language: tr.language(),
        footer: tr.paper_footer(place, &tr.date(day)),
        setting: Setting::Usual,
        parts: parts.collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::learner::Learner;
    use crate::domain::practice::ProfileFile;

    use serde_json::json;

    fn learner() -> Learner {
        serde_json::from_value(
            json!({"format": 1, "id": "0192f000-0000-7000-8000-000000000001",
            "name": "Amina", "icon": "leaf", "language": "fr", "group": null,
            "created": "2026-11-01T10:00:00Z", "code": null, "shared": true, "text_size": 100,
            "theme": "system", "motion": "system", "speed": 1.0}),
        )
        .expect("a learner")
    }

    fn sections() -> Vec<Section> {
        let text = |french, english| json!({"fr": french, "en": english});
        let file: ProfileFile = serde_json::from_value(json!({"format": 1, "checks": [], "sections": [
            {"id": "headline", "title": text("Le titre", "The headline"), "intro": text("x", "x"), "fields": []}]}))
        .expect("sections");
        file.sections
    }

    fn at(text: &str) -> At {
        text.parse().expect("a moment")
    }

    #[test]
    fn what_the_trainer_wrote_and_what_was_ticked_are_among_what_is_kept() {
        let (learner, sections) = (learner(), sections());
        let mut comments = Comments::default();
        let mut progress = Progress::default();
        let section: SectionId = "headline".parse().expect("an id");
        let told = |comments: &Comments, progress: &Progress, language| {
            let kept = Kept {
                learner: &learner,
                progress,
                draft: None,
                comments,
                sections: &sections,
                summary: &|_| None,
                fallback: Language::FR,
                since: jiff::civil::date(2026, 11, 1),
            };
            let facts = facts(&kept, &Tr::new(language)).into_iter();
            facts
                .map(|(name, how)| format!("{name} | {how}").replace('\u{a0}', "~"))
                .collect::<Vec<_>>()
        };
        let before = told(&comments, &progress, Language::FR);
        for expected in [
            "Messages de la personne qui vous forme | Aucun",
            "Fait sur votre vrai réseau | Rien de coché",
        ] {
            assert!(before.iter().any(|fact| fact == expected), "{before:#?}");
        }

        comments.write(
            section.clone(),
            "Ajoutez une force.",
            &at("2026-11-20T10:00:00-05:00"),
        );
        progress.on_network.insert(section.clone());
        let unread = told(&comments, &progress, Language::FR);
        for expected in [
            "Message de la personne qui vous forme~: Le titre | Écrit le 20 novembre 2026~: Ajoutez une force.",
            "Fait sur votre vrai réseau | Le titre",
        ] {
            assert!(unread.iter().any(|fact| fact == expected), "{unread:#?}");
        }

        comments.see(&section, &at("2026-11-21T10:00:00-05:00"));
        let read = told(&comments, &progress, Language::EN);
        let expected = "Message from your trainer: The headline | Written on November 20, 2026, \
            read on November 21, 2026: Ajoutez une force.";
        assert!(read.iter().any(|fact| fact == expected), "{read:#?}");
    }
}
