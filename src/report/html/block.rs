//! The blocks of a lesson.
use super::profile;
use super::sheet::{Links, Sheet};
use crate::domain::lesson::{
    Block, CalloutStyle, Example, ListStyle, Message, Note, Speaker, Verdict,
};
use crate::domain::text::Text;

/// Writes a block; questions are written by their own room.
pub(super) fn write(sheet: &mut Sheet<'_>, block: &Block) {
    match block {
        Block::Heading { text } => sheet.said("h3", &[], text, Links::Terms),
        Block::Text { text } => sheet.said("p", &[], text, Links::Terms),
        Block::List { style, items } => list(sheet, *style, items),
        Block::Callout { style, text } => callout(sheet, *style, text),
        Block::Compare { weak, better } => compare(sheet, weak, better),
        Block::Image { file, alt, caption } => image(sheet, file, alt, caption.as_ref()),
        Block::Profile(person) => profile::write(sheet, person),
        Block::Post {
            author,
            text,
            verdict,
            notes,
        } => post(sheet, author, text, *verdict, notes),
        Block::Conversation { messages } => conversation(sheet, messages),
        Block::Reveal { prompt, answer } => reveal(sheet, prompt, answer),
        Block::Question { question } => super::question::write(sheet, question),
        Block::Practice { text, .. } => {
            let label = sheet.tr.lesson_practice();
            boxed(sheet, "callout key", &label, text);
        }
    }
}

fn list(sheet: &mut Sheet<'_>, style: ListStyle, items: &[Text]) {
    let (name, class) = match style {
        ListStyle::Bullet => ("ul", "bullets"),
        ListStyle::Number => ("ol", "numbers"),
        ListStyle::Check => ("ul", "checks"),
    };
    sheet.element(name, &[("class", class)], |sheet| {
        for item in items {
            sheet.said("li", &[], item, Links::Terms);
        }
    });
}

fn callout(sheet: &mut Sheet<'_>, style: CalloutStyle, text: &Text) {
    let (class, label) = match style {
        CalloutStyle::Tip => ("callout tip", sheet.tr.lesson_tip()),
        CalloutStyle::Warning => ("callout warning", sheet.tr.lesson_warning()),
        CalloutStyle::Key => ("callout key", sheet.tr.lesson_key()),
        CalloutStyle::Example => ("callout example", sheet.tr.lesson_example()),
    };
    boxed(sheet, class, &label, text);
}

fn boxed(sheet: &mut Sheet<'_>, class: &'static str, label: &str, text: &Text) {
    sheet.element("div", &[("class", class)], |sheet| {
        sheet.words("p", &[("class", "label")], label);
        sheet.said("p", &[], text, Links::Terms);
    });
}

fn compare(sheet: &mut Sheet<'_>, weak: &Example, better: &Example) {
    let name = sheet.tr.lesson_compare();
    sheet.element(
        "ul",
        &[("class", "compare"), ("aria-label", &name)],
        |sheet| {
            for (class, label, example) in [
                ("callout warning", sheet.tr.lesson_weak(), weak),
                ("callout good", sheet.tr.lesson_better(), better),
            ] {
                sheet.element("li", &[("class", class)], |sheet| {
                    sheet.words("p", &[("class", "label")], &label);
                    sheet.said("p", &[], &example.text, Links::Terms);
                    sheet.said("p", &[("class", "quiet")], &example.why, Links::Terms);
                });
            }
        },
    );
}

/// A picture with its words; where its file cannot be read the words stand in its place.
pub(super) fn picture(sheet: &mut Sheet<'_>, file: &str, alt: &str) {
    match sheet.export.pictures.get(file) {
        Some(picture) => {
            let (width, height) = (picture.width.to_string(), picture.height.to_string());
            let attributes = [
                ("src", picture.data.as_str()),
                ("alt", alt),
                ("width", &width),
                ("height", &height),
            ];
            sheet.out.void("img", &attributes);
        }
        None => sheet.words("p", &[("class", "quiet")], alt),
    }
}

fn image(sheet: &mut Sheet<'_>, file: &str, alt: &Text, caption: Option<&Text>) {
    let words = sheet.plain(alt);
    sheet.element("figure", &[], |sheet| {
        picture(sheet, file, words);
        if let Some(caption) = caption {
            sheet.said("figcaption", &[], caption, Links::Terms);
        }
    });
}

/// The verdict on a post or on what it says: a bad one is to be avoided, not mended, since it may be a fraud.
fn post_verdict(sheet: &mut Sheet<'_>, judged: Verdict) {
    match judged {
        Verdict::Good => verdict(sheet, judged),
        Verdict::Weak => {
            let label = sheet.tr.lesson_weak();
            sheet.words("span", &[("class", "badge bad")], &label);
        }
    }
}

/// The verdict on something shown, with the word that says it.
pub(super) fn verdict(sheet: &mut Sheet<'_>, verdict: Verdict) {
    let (class, label) = match verdict {
        Verdict::Good => ("badge ok", sheet.tr.lesson_good()),
        Verdict::Weak => ("badge bad", sheet.tr.lesson_improve()),
    };
    sheet.words("span", &[("class", class)], &label);
}

fn post(sheet: &mut Sheet<'_>, author: &str, text: &Text, judged: Verdict, notes: &[Note]) {
    let name = sheet.tr.lesson_post(author);
    let attributes = [("class", "card"), ("role", "group"), ("aria-label", &name)];
    sheet.element("div", &attributes, |sheet| {
        sheet.element("p", &[], |sheet| {
            sheet.words("strong", &[], author);
            sheet.out.text(" ");
            post_verdict(sheet, judged);
        });
        sheet.said("p", &[], text, Links::Terms);
        if notes.is_empty() {
            return;
        }
        let label = sheet.tr.lesson_notes();
        sheet.element(
            "ul",
            &[("class", "notes"), ("aria-label", &label)],
            |sheet| {
                for note in notes {
                    sheet.element("li", &[], |sheet| {
                        post_verdict(sheet, note.verdict);
                        sheet.out.text(" ");
                        sheet.said("span", &[], &note.text, Links::Terms);
                    });
                }
            },
        );
    });
}

fn conversation(sheet: &mut Sheet<'_>, messages: &[Message]) {
    let name = sheet.tr.lesson_conversation();
    let attributes = [("class", "conversation"), ("aria-label", name.as_str())];
    sheet.element("ol", &attributes, |sheet| {
        for message in messages {
            let (class, speaker) = match message.from {
                Speaker::You => ("you", sheet.tr.lesson_from_you()),
                Speaker::Other => ("other", sheet.tr.lesson_from_other()),
            };
            sheet.element("li", &[("class", class)], |sheet| {
                let speaker = sheet.tr.html_label(&speaker);
                sheet.words("p", &[("class", "label")], &speaker);
                sheet.said("p", &[], &message.text, Links::Terms);
            });
        }
    });
}

fn reveal(sheet: &mut Sheet<'_>, prompt: &Text, answer: &Text) {
    sheet.element("div", &[("class", "card")], |sheet| {
        let think = sheet.tr.lesson_think();
        sheet.words("p", &[("class", "label")], &think);
        sheet.said("p", &[], prompt, Links::Terms);
        let show = sheet.tr.html_answer();
        sheet.element("details", &[], |sheet| {
            sheet.words("summary", &[], &show);
            sheet.said("p", &[], answer, Links::Terms);
        });
    });
}
