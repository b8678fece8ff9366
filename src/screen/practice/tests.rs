use super::*;
use crate::ui::Editing;

use iced::advanced::text::editor::Edit;
use std::sync::Arc;

fn sections() -> Vec<Section> {
    let section = |id: &str| Section {
        id: id.parse().unwrap(),
        title: text("T"),
        intro: text("I"),
        fields: Vec::new(),
    };
    ["headline", "experience", "skills"].map(section).into()
}

fn text(words: &str) -> crate::domain::text::Text {
    let written = [(Language::FR, words.to_owned())];
    crate::domain::text::Text::new(written.into()).unwrap()
}

/// What practice is lent of a library that has sections alone.
fn desk(sections: &[Section]) -> Desk<'_> {
    static NO_PHOTO: std::sync::LazyLock<Portrait> = std::sync::LazyLock::new(Portrait::default);
    static NO_SECTION: std::collections::BTreeSet<SectionId> = std::collections::BTreeSet::new();
    static NO_COMMENT: std::sync::LazyLock<Comments> = std::sync::LazyLock::new(Comments::default);

    Desk {
        sections,
        limits: &[],
        checks: None,
        vocabulary: None,
        messages: &[],
        models: &[],
        languages: &[],
        portrait: &NO_PHOTO,
        on_network: &NO_SECTION,
        comments: &NO_COMMENT,
        shared: None,
    }
}

fn practice(section: &str) -> Practice {
    let draft = Draft::new(Language::FR);
    Practice::new(draft, Some(&section.parse().unwrap()), &sections())
}

fn paste(practice: &mut Practice, slot: Slot, words: &str) -> Action {
    let action = Editing::Edit(Edit::Paste(Arc::new(words.to_owned())));
    practice.update(Message::Edited(slot, action), desk(&sections()))
}

#[test]
fn what_is_written_stands_in_the_draft() {
    let mut practice = practice("headline");
    let action = paste(&mut practice, Slot::Headline, "Cuisinière\n| Gatineau");
    assert_eq!(action, Action::Written);
    assert_eq!(practice.draft().headline, "Cuisinière | Gatineau");
}

#[test]
fn a_text_without_end_is_refused_with_words_and_nothing_is_lost() {
    let mut practice = practice("headline");
    let _ = paste(&mut practice, Slot::Headline, "Cuisinière");
    let action = paste(&mut practice, Slot::Headline, &"a".repeat(1_000_000));
    assert_eq!(action, Action::None);
    assert_eq!(
        practice.refused,
        Some((Slot::Headline, Refusal::Characters(1_000_010)))
    );
    assert_eq!(practice.draft().headline, "Cuisinière");
    let _ = paste(&mut practice, Slot::Headline, "!");
    assert_eq!(practice.refused, None, "what fits is taken in again");
}

#[test]
fn an_item_is_added_moved_taken_out_and_put_back() {
    let (mut practice, sections) = (practice("skills"), sections());
    for (rank, words) in ["Paie", "Excel"].into_iter().enumerate() {
        let action = practice.update(Message::AddPressed(List::Skills), desk(&sections));
        let id = slot_id(Slot::Skill(rank));
        assert_eq!(action, Action::Changed(Some(id)), "the new field is next");
        let _ = paste(&mut practice, Slot::Skill(rank), words);
    }
    let moved = Message::MovePressed(List::Skills, 1, 0);
    let _ = practice.update(moved, desk(&sections));
    assert_eq!(practice.draft().skills, ["Excel", "Paie"]);
    let _ = practice.update(Message::RemovePressed(List::Skills, 0), desk(&sections));
    assert_eq!(practice.draft().skills, ["Paie"]);
    let action = practice.update(Message::UndoPressed, desk(&sections));
    assert_eq!(action, Action::Changed(Some(slot_id(Slot::Skill(0)))));
    assert_eq!(practice.draft().skills, ["Excel", "Paie"]);
    assert_eq!(
        practice.update(Message::UndoPressed, desk(&sections)),
        Action::None
    );
}

#[test]
fn next_leads_through_the_sections_to_the_view_of_others_and_on_to_taking_away() {
    let (mut practice, sections) = (practice("nowhere"), sections());
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(practice.place().clone());
        let _ = practice.update(Message::NextPressed, desk(&sections));
    }
    let section = |id: &str| Place::Section(id.parse().unwrap());
    let expected = [
        section("headline"),
        section("experience"),
        section("skills"),
        Place::Preview,
        Place::Away,
    ];
    assert_eq!(seen, expected);
    for place in [Place::Models, Place::Signs] {
        let _ = practice.update(Message::PlacePressed(place), desk(&sections));
        let _ = practice.update(Message::NextPressed, desk(&sections));
        assert_eq!(*practice.place(), Place::Away);
    }
}

#[test]
fn what_a_person_judges_is_ticked_and_taken_back() {
    let (mut practice, sections) = (practice("headline"), sections());
    let check: CheckId = "settings-two-step".parse().unwrap();
    for done in [vec![check.clone()], Vec::new()] {
        let _ = practice.update(Message::DonePressed(check.clone()), desk(&sections));
        assert_eq!(practice.draft().done, done);
    }
}

#[test]
fn enter_in_a_skill_leads_to_the_next_one() {
    let (mut practice, sections) = (practice("skills"), sections());
    let enter = |practice: &mut Practice, rank: usize| {
        let action = Editing::Edit(Edit::Enter);
        practice.update(Message::Edited(Slot::Skill(rank), action), desk(&sections))
    };
    let _ = practice.update(Message::AddPressed(List::Skills), desk(&sections));
    assert_eq!(enter(&mut practice, 0), Action::None, "nothing is written");
    let _ = paste(&mut practice, Slot::Skill(0), "Paie");
    let added = Action::Changed(Some(slot_id(Slot::Skill(1))));
    assert_eq!(enter(&mut practice, 0), added);
    assert_eq!(practice.draft().skills, ["Paie", ""]);
    let next = Action::Focus(slot_id(Slot::Skill(1)));
    assert_eq!(enter(&mut practice, 0), next, "it is there already");
}

#[test]
fn a_month_is_kept_as_one_and_shown_as_it_was_typed() {
    let (mut practice, sections) = (practice("experience"), sections());
    let _ = practice.update(Message::AddPressed(List::Experience), desk(&sections));
    let _ = paste(&mut practice, Slot::Start(0), "Mars 2021");
    assert_eq!(practice.draft().experience[0].start.0, "2021-03");
    for section in ["headline", "experience"] {
        let place = Place::Section(section.parse().unwrap());
        let _ = practice.update(Message::PlacePressed(place), desk(&sections));
    }
    let shown = practice.editors[&Slot::Start(0)].content().text();
    assert_eq!(shown.trim_end(), "Mars 2021");
}
