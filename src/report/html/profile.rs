//! A drawn profile, as a list of its parts.
use super::block::{picture, verdict};
use super::sheet::{Links, Sheet};
use crate::domain::lesson::{Profile, ProfileField};

/// Writes the parts, then the notes.
pub(super) fn write(sheet: &mut Sheet<'_>, profile: &Profile) {
    let name = sheet.tr.lesson_profile(&profile.name);
    let attributes = [("class", "card"), ("role", "group"), ("aria-label", &name)];
    sheet.element("div", &attributes, |sheet| {
        sheet.element("dl", &[], |sheet| parts(sheet, profile));
        if profile.notes.is_empty() {
            return;
        }
        let label = sheet.tr.lesson_notes();
        sheet.words("p", &[("class", "label")], &label);
        sheet.element(
            "ol",
            &[("class", "notes"), ("aria-label", &label)],
            |sheet| {
                for note in &profile.notes {
                    sheet.element("li", &[], |sheet| {
                        verdict(sheet, note.verdict);
                        sheet.out.text(" ");
                        let part = field(sheet, note.field);
                        let part = sheet.tr.html_label(&part);
                        sheet.words("strong", &[], &part);
                        sheet.out.text(" ");
                        sheet.said("span", &[], &note.text, Links::Terms);
                    });
                }
            },
        );
    });
}

fn parts(sheet: &mut Sheet<'_>, profile: &Profile) {
    if let Some(file) = &profile.photo {
        part(sheet, ProfileField::Photo, |sheet| {
            sheet.element("dd", &[("class", "photo")], |sheet| {
                let alt = sheet.tr.html_photo(&profile.name);
                picture(sheet, file, &alt);
            });
        });
    }
    part(sheet, ProfileField::Name, |sheet| {
        sheet.words("dd", &[], &profile.name);
    });
    let texts = [
        (ProfileField::Headline, Some(&profile.headline)),
        (ProfileField::Place, Some(&profile.place)),
        (ProfileField::About, profile.about.as_ref()),
    ];
    for (field, text) in texts {
        if let Some(text) = text {
            part(sheet, field, |sheet| {
                sheet.said("dd", &[], text, Links::Terms);
            });
        }
    }
    if !profile.skills.is_empty() {
        part(sheet, ProfileField::Skills, |sheet| {
            for skill in &profile.skills {
                sheet.said("dd", &[], skill, Links::Terms);
            }
        });
    }
}

fn part(sheet: &mut Sheet<'_>, of: ProfileField, fill: impl FnOnce(&mut Sheet<'_>)) {
    sheet.element("div", &[], |sheet| {
        let label = field(sheet, of);
        sheet.words("dt", &[], &label);
        fill(sheet);
    });
}

fn field(sheet: &Sheet<'_>, field: ProfileField) -> String {
    let tr = sheet.tr;
    match field {
        ProfileField::Name => tr.lesson_note_name(),
        ProfileField::Headline => tr.lesson_note_headline(),
        ProfileField::Place => tr.lesson_note_place(),
        ProfileField::About => tr.lesson_note_about(),
        ProfileField::Skills => tr.lesson_note_skills(),
        ProfileField::Photo => tr.lesson_note_photo(),
    }
}
