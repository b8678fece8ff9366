//! The attestation of a learner who finished a track: modules, days and scores, on a page.
use super::print::{self, Column, Document, Part, Printed, Rank, Setting, plain, strong};
use crate::domain::attest::{Done, total};
use crate::domain::problem::PrintTrouble;
use crate::domain::text::{Language, Text};
use crate::i18n::Tr;

use jiff::civil::Date;

/// The most graphemes of a name on an attestation.
pub const LONGEST_NAME: usize = 120;

/// Who finished what, and where.
pub struct Attestation<'a> {
    /// The name that the learner chose for it.
    pub name: &'a str,
    /// The title of the track.
    pub track: &'a Text,
    /// All of its modules: see [`earned`](crate::domain::attest::earned).
    pub modules: &'a [Done<'a>],
    /// The language of texts that lack that of the reader.
    pub fallback: Language,
    /// The name of the centre, or that of the program.
    pub place: &'a str,
    /// Whom to ask there; empty where nobody is named.
    pub contact: &'a str,
    pub day: Date,
}

/// Prints the attestation, in the language of `tr`.
///
/// Errors where the file cannot be written as a sound PDF.
pub fn print(attestation: &Attestation<'_>, tr: &Tr) -> Result<Printed, PrintTrouble> {
    let page_words = |page, pages| tr.report_page(page, pages);
    print::print(&document(attestation, tr), &page_words)
}

/// The attestation in the language of `tr`.
pub fn document(attestation: &Attestation<'_>, tr: &Tr) -> Document {
    let words = |text: &Text| {
        text.get(tr.language(), attestation.fallback)
            .1
            .plain()
            .to_owned()
    };
    let column = |head, share, is_number| Column {
        head,
        share,
        is_number,
    };
    let rows = attestation.modules.iter().map(|done| {
        let day = done.passed.map(|day| tr.date(day)).unwrap_or_default();
        let score = done.best.map(|best| tr.share(best)).unwrap_or_default();
        vec![words(done.title), day, score]
    });
    let table = Part::Table {
        columns: vec![
            column(tr.attestation_module(), 5.0, false),
            column(tr.attestation_passed(), 3.0, false),
            column(tr.attestation_score(), 1.5, true),
        ],
        rows: rows.collect(),
    };
    let mean = total(attestation.modules);
    let mean =
        mean.map(|mean| Part::Paragraph(vec![strong(tr.attestation_total(&tr.share(mean)))]));
    let contact = attestation.contact.trim();
    let contact = (!contact.is_empty()).then(|| Part::Note(plain(contact)));
    let parts = [
        Some(Part::Paragraph(vec![strong(attestation.name)])),
        Some(Part::Paragraph(plain(
            tr.attestation_done(&words(attestation.track)),
        ))),
        Some(Part::Heading(Rank::Section, tr.attestation_modules())),
        Some(table),
        mean,
        Some(Part::Heading(
            Rank::Section,
            tr.attestation_given(attestation.place, &tr.date(attestation.day)),
        )),
        contact,
        Some(Part::Note(plain(tr.attestation_what_it_is()))),
    ];
    Document {
        title: tr.attestation_title(),
        language: tr.language(),
        footer: tr.paper_footer(attestation.place, &tr.date(attestation.day)),
        setting: Setting::Usual,
        parts: parts.into_iter().flatten().collect(),
    }
}
