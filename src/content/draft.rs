//! Reads a draft of a profile that somebody wrote or exported, for those who author checks.
use super::document::Document;
use super::schema::FileKind;
use crate::domain::problem::Problem;
use crate::domain::profile::draft::Draft;

use std::collections::BTreeMap;

/// The draft in `bytes`, or all problems of `file`, the name that they are told under. Nothing but the shape is
/// judged: what a learner writes may be anything.
pub fn draft(file: &str, bytes: &[u8]) -> Result<Draft, Vec<Problem>> {
    let document = Document::of(file, bytes);
    let findings = document.check_shape(FileKind::Draft);
    if findings.errors() > 0 {
        return Err(document.problems(findings));
    }
    document
        .typed(FileKind::Draft, &BTreeMap::new())
        .ok_or_else(|| document.problems(findings))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_may_hold_any_words_but_no_unknown_key() {
        let whole = r#"{"format": 1, "language": "fr", "name": "", "about": "{limit:x} **\n[[", "headline": "\u0000"}"#;
        let draft = draft("a.json", whole.as_bytes()).unwrap();
        assert_eq!(
            (draft.about.as_str(), draft.headline.as_str()),
            ("{limit:x} **\n[[", "\0")
        );
    }

    #[test]
    fn faults_are_told_with_their_places() {
        let told = |text: &str| -> Vec<(usize, usize, String)> {
            let problems = draft("a.json", text.as_bytes()).unwrap_err();
            let place = |problem: Problem| (problem.line, problem.column, problem.path);
            problems.into_iter().map(place).collect()
        };
        for (text, places) in [
            (
                "{\"format\": 1,\n \"language\": \"fr\",\n \"headlin\": \"x\"}",
                vec![(3, 2, "headlin")],
            ),
            (
                r#"{"format": 2, "language": "fr"}"#,
                vec![(1, 12, "format")],
            ),
            (
                r#"{"format": 1, "language": "fr", "skills": "x", "name": 3}"#,
                vec![(1, 43, "skills"), (1, 56, "name")],
            ),
            (r#"{"format": 1,"#, vec![(1, 13, "")]),
            (
                r#"{"format": 1, "language": "fr", "year": null, "education": [{"year": -1}]}"#,
                vec![(1, 33, "year"), (1, 70, "education[0].year")],
            ),
        ] {
            let places: Vec<_> = places
                .into_iter()
                .map(|(line, column, path)| (line, column, path.to_owned()))
                .collect();
            assert_eq!(told(text), places, "{text}");
        }
    }
}
