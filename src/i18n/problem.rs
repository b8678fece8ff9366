//! Problems of lesson files, in words.
use super::quote::shown;
use super::{Tr, fault};
use crate::domain::problem::{Level, Problem};

messages! {
    problem_error(line: &str);
    problem_warning(line: &str);
}

/// A problem of a lesson file in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong, with the value at fault: a sentence.
    pub message: String,
    /// How to mend it: a sentence.
    pub cure: String,
    /// A word for programs, the same in every language and version: `unknown-key`.
    pub code: &'static str,
}

impl Tr {
    /// What is wrong with a lesson file, and how to mend it.
    pub fn problem(&self, problem: &Problem) -> Worded {
        let code = fault::code(&problem.fault);
        let key = fault::key(code);
        let values = fault::values(&problem.fault, self);
        Worded {
            message: self.say(&key, None, &values),
            cure: self.say(&key, Some("cure"), &values),
            code,
        }
    }

    /// A problem on one line: `error: file:line:column: path: What is wrong. How to mend it.`
    pub fn problem_line(&self, problem: &Problem) -> String {
        let Worded { message, cure, .. } = self.problem(problem);
        let line = format!("{}{message} {cure}", place(problem));
        match problem.level() {
            Level::Error => self.problem_error(&line),
            Level::Warning => self.problem_warning(&line),
        }
    }
}

/// `file:line:column: path: `, as far as they are known.
fn place(problem: &Problem) -> String {
    let mut place = shown(&problem.file);
    if problem.line > 0 {
        place.push_str(&format!(":{}", problem.line));
        if problem.column > 0 {
            place.push_str(&format!(":{}", problem.column));
        }
    }
    place.push_str(": ");
    if !problem.path.is_empty() {
        place.push_str(&shown(&problem.path));
        place.push_str(": ");
    }
    place
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::Fault;
    use crate::domain::text::Language;

    use proptest::prelude::*;

    fn problem(line: usize, path: &str, fault: Fault) -> Problem {
        Problem {
            file: "network/module.json".to_owned(),
            line,
            column: 9,
            path: path.to_owned(),
            fault,
        }
    }

    fn unknown_key() -> Fault {
        Fault::UnknownKey {
            key: "reveiw".to_owned(),
            known: vec!["id".to_owned(), "review".to_owned()],
        }
    }

    #[test]
    fn a_line_has_its_level_place_fault_and_cure() {
        let french = Tr::new(Language::FR);
        let english = Tr::new(Language::EN);
        let unlisted = Fault::UnlistedModule {
            id: "network".to_owned(),
        };
        for (problem, expected) in [
            (
                problem(12, "quiz.questions[0]", unknown_key()),
                [
                    "erreur~: network/module.json:12:9: quiz.questions[0]: \
                     La clé «~reveiw~» n’existe pas ici. Écrivez «~review~», ou retirez cette clé.",
                    "error: network/module.json:12:9: quiz.questions[0]: \
                     The key “reveiw” does not exist here. Write “review”, or remove this key.",
                ],
            ),
            (
                problem(0, "", unlisted),
                [
                    "avertissement~: network/module.json: Aucun parcours ne nomme le module «~network~». \
                     Ajoutez-le à un parcours de library.json, ou supprimez son dossier.",
                    "warning: network/module.json: No track names the module “network”. \
                     Add it to a track of library.json, or delete its folder.",
                ],
            ),
        ] {
            let lines = [&french, &english].map(|tr| tr.problem_line(&problem));
            assert_eq!(lines.map(|line| line.replace('\u{a0}', "~")), expected);
        }
    }

    proptest! {
        #[test]
        fn a_problem_is_one_line_whatever_the_file_holds(
            file in any::<String>(), path in any::<String>(), key in any::<String>(), number in any::<u64>(),
        ) {
            let faults = [
                Fault::MissingKey { key: key.clone() },
                Fault::UnknownKey { key: key.clone(), known: vec!["id".to_owned()] },
                Fault::ImageTooHeavy { file: key, bytes: number, most: number },
            ];
            for fault in faults {
                let problem = Problem { file: file.clone(), line: 1, column: 1, path: path.clone(), fault };
                for tr in [Tr::new(Language::FR), Tr::new(Language::EN)] {
                    let line = tr.problem_line(&problem);
                    prop_assert!(!line.chars().any(char::is_control));
                }
            }
        }
    }
}
