//! What one person did, as CSV and on paper: modules, quizzes and answers, as the screen shows them.
use super::csv::{Cell, csv as written};
use super::group::{labelled, moment};
use super::print::{Column, Document, Marks, Part, Rank, Run, Setting, plain, strong};
use crate::domain::following::line::ModuleLine;
use crate::domain::following::past::{End, Given, PastQuiz, in_lines, told, told_right};
use crate::domain::following::roster::Row;
use crate::domain::id::ModuleId;
use crate::domain::lesson::Module;
use crate::domain::number::Fraction;
use crate::domain::text::{Language, Text};
use crate::i18n::Tr;

use jiff::civil::Date;

/// A person, as the screen shows them.
pub struct Person<'a> {
    pub row: &'a Row,
    /// How they stand in each module.
    pub lines: &'a [ModuleLine],
    /// Their quizzes, the last first.
    pub quizzes: &'a [PastQuiz],
    /// Finds a module of the library.
    pub module: &'a dyn Fn(&ModuleId) -> Option<&'a Module>,
    /// The language of texts that lack that of the reader.
    pub fallback: Language,
    /// Where it is printed: the name of the centre, or that of the program.
    pub place: &'a str,
    pub day: Date,
}

/// The modules, and below them the quizzes with every answer, as a CSV file in the language of `tr`.
pub fn csv(person: &Person<'_>, tr: &Tr) -> Vec<u8> {
    let mut rows = vec![module_heads(tr)];
    rows.extend(
        person
            .lines
            .iter()
            .map(|line| module_cells(person, line, tr)),
    );
    rows.push(Vec::new());
    rows.push(quiz_heads(tr));
    for quiz in person.quizzes {
        let attempt = quiz_cells(person, quiz, tr);
        if quiz.answers.is_empty() {
            rows.push(attempt.clone());
        }
        rows.extend(quiz.answers.iter().map(|given| {
            let told = person.told(quiz, given, tr);
            let cell = |parts: Vec<String>| Cell::Words(parts.join("; "));
            let mut row = attempt.clone();
            row.extend([
                Cell::Words(told.question),
                cell(told.answer),
                told.right.map_or(Cell::Empty, cell),
                Cell::Words(tr.judged(given)),
            ]);
            row
        }));
    }
    written(&rows, tr.language())
}

fn module_heads(tr: &Tr) -> Vec<Cell> {
    let per_cent = |words: String| tr.following_csv_per_cent(&words);
    let heads = [
        tr.following_module(),
        tr.following_lesson_done(),
        tr.following_lessons(),
        tr.following_attempts(),
        per_cent(tr.following_first()),
        per_cent(tr.following_best()),
        per_cent(tr.following_latest()),
    ];
    heads.map(Cell::Words).into()
}

fn module_cells(person: &Person<'_>, line: &ModuleLine, tr: &Tr) -> Vec<Cell> {
    let share = |share: Option<Fraction>| Cell::maybe(share.map(Fraction::per_cent));
    vec![
        Cell::Words(person.title(&line.module, tr)),
        Cell::Number(line.lessons_done() as u64),
        Cell::Number(line.lessons.len() as u64),
        Cell::Number(line.attempts.into()),
        share(line.first),
        share(line.best),
        share(line.latest),
    ]
}

fn quiz_heads(tr: &Tr) -> Vec<Cell> {
    let heads = [
        tr.following_module(),
        tr.following_date(),
        tr.following_csv_per_cent(&tr.following_score()),
        tr.following_result(),
        tr.following_question(),
        tr.following_answer_head(),
        tr.following_right_head(),
        tr.following_judged(),
    ];
    heads.map(Cell::Words).into()
}

fn quiz_cells(person: &Person<'_>, quiz: &PastQuiz, tr: &Tr) -> Vec<Cell> {
    let score = match &quiz.end {
        End::Finished { score, .. } => score.map(Fraction::per_cent),
        End::Open | End::Abandoned => None,
    };
    vec![
        Cell::Words(person.title(&quiz.module, tr)),
        moment(&quiz.started),
        Cell::maybe(score),
        Cell::Words(tr.quiz_end(&quiz.end)),
    ]
}

/// All of it to print, in the language of `tr`.
pub fn document(person: &Person<'_>, tr: &Tr) -> Document {
    let row = person.row;
    let mut parts = vec![
        labelled([
            (tr.following_progress(), tr.share(row.progress)),
            (
                tr.following_modules_done(),
                tr.following_done_of(row.modules_done, row.modules),
            ),
            (tr.following_quiz_mean(), tr.share_or_none(row.quiz)),
            (
                tr.following_last_seen(),
                tr.visited_on(row.last_seen.as_ref()),
            ),
        ]),
        Part::Heading(Rank::Section, tr.following_csv_modules()),
        modules(person, tr),
        Part::Heading(Rank::Section, tr.following_quizzes()),
    ];
    if person.quizzes.is_empty() {
        parts.push(Part::Paragraph(plain(tr.following_quizzes_none())));
    }
    parts.extend(
        person
            .quizzes
            .iter()
            .flat_map(|quiz| quiz_parts(person, quiz, tr)),
    );
    Document {
        title: tr.following_report_title(&row.name),
        language: tr.language(),
        footer: tr.paper_footer(person.place, &tr.date(person.day)),
        setting: Setting::Usual,
        parts,
    }
}

fn modules(person: &Person<'_>, tr: &Tr) -> Part {
    let column = |head: String, share: f32, is_number: bool| Column {
        head,
        share,
        is_number,
    };
    let columns = vec![
        column(tr.following_module(), 4.0, false),
        column(tr.following_lessons(), 1.4, true),
        column(tr.following_attempts(), 1.2, true),
        column(tr.following_first(), 1.3, true),
        column(tr.following_best(), 1.3, true),
        column(tr.following_latest(), 1.3, true),
    ];
    let rows = person.lines.iter().map(|line| {
        vec![
            person.title(&line.module, tr),
            tr.following_done_of(line.lessons_done(), line.lessons.len()),
            tr.number(line.attempts.into()),
            tr.share_or_none(line.first),
            tr.share_or_none(line.best),
            tr.share_or_none(line.latest),
        ]
    });
    Part::Table {
        columns,
        rows: rows.collect(),
    }
}

fn quiz_parts(person: &Person<'_>, quiz: &PastQuiz, tr: &Tr) -> Vec<Part> {
    let title = person.title(&quiz.module, tr);
    let when = tr.date_and_time(quiz.started.civil());
    let mut line = vec![tr.quiz_end(&quiz.end)];
    if let End::Finished { score, .. } = &quiz.end {
        line.insert(0, tr.share_or_none(*score));
    }
    let answers = quiz.answers.iter().map(|given| {
        let told = person.told(quiz, given, tr);
        let mut lines = vec![tr.following_answer(&in_lines(&told.answer))];
        lines.extend(
            told.right
                .map(|right| tr.following_right(&in_lines(&right))),
        );
        lines.push(tr.judged(given));
        let mut runs: Vec<Run> = vec![strong(told.question)];
        runs.extend(plain(format!("\n{}", lines.join("\n"))));
        runs
    });
    let answers: Vec<Vec<Run>> = answers.collect();
    let mut parts = vec![
        Part::Heading(Rank::Part, format!("{title} · {when}")),
        Part::Note(plain(line.join(" · "))),
    ];
    if !answers.is_empty() {
        parts.push(Part::List(Marks::Numbers, answers));
    }
    parts
}

/// A question and what was answered to it, in words.
struct Told {
    question: String,
    /// The parts of the answer.
    answer: Vec<String>,
    /// Those of the right one, where it was missed.
    right: Option<Vec<String>>,
}

impl Person<'_> {
    fn words(&self, text: &Text, tr: &Tr) -> String {
        text.get(tr.language(), self.fallback).1.plain().to_owned()
    }

    fn title(&self, id: &ModuleId, tr: &Tr) -> String {
        let module = (self.module)(id);
        module.map_or_else(
            || tr.following_module_gone(id.as_str()),
            |module| self.words(&module.title, tr),
        )
    }

    fn told(&self, quiz: &PastQuiz, given: &Given, tr: &Tr) -> Told {
        let module = (self.module)(&quiz.module);
        let question = module.and_then(|module| module.question(&given.question));
        let answer = given.answer.as_ref();
        let answer = answer.map(|answer| told(answer, question, tr.language(), self.fallback));
        let answer = answer.filter(|parts| !parts.is_empty());
        let right = told_right(given, question, tr.language(), self.fallback);
        let question = question.map_or_else(
            || tr.following_question_gone(given.question.as_str()),
            |question| self.words(&question.prompt, tr),
        );
        Told {
            question,
            answer: answer.unwrap_or_else(|| vec![tr.following_answer_none()]),
            right,
        }
    }
}
