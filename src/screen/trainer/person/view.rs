//! The page of a person: figures, lessons by module, quizzes and their answers.
use super::{BACK, CODE, DONE, EXPORT, Message, PRINT, Person, attestation_id};
use crate::domain::following::line::{LessonState, ModuleLine};
use crate::domain::following::past::{End, Given, PastQuiz, in_lines, told, told_right};
use crate::domain::following::roster::Row;
use crate::domain::id::ModuleId;
use crate::domain::library::Track;
use crate::domain::number::Fraction;
use crate::screen::Lent;
use crate::screen::trainer::TITLE;
use crate::screen::trainer::insight::profile_id;
use crate::screen::trainer::people::{Known, done_notice, figures};
use crate::theme::{size, space};
use crate::ui::{self, Button, Chooser, ChooserOption, Element, Icon, Notice, Tone};

use iced::widget::{column, container, row};
use iced::{Center, Fill};

impl Person {
    /// The page of somebody who finished these tracks, `width` wide: beside it there may be something else.
    pub fn view<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        finished: Vec<&'a Track>,
        width: f32,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let back = Button::new(BACK, tr.following_back())
            .link()
            .leading(Icon::ArrowLeft)
            .on_press(Message::BackPressed);
        let Some(row) = &self.row else {
            let gone = ui::paragraph(tr.following_person_gone());
            let title = ui::heading(TITLE, 1, tr.trainer_people());
            return column![Element::from(back), title, gone]
                .spacing(space::L)
                .into();
        };
        let done = self.done.as_ref();
        let done = done.map(|done| done_notice(lent, done, DONE, BACK, Message::UndoPressed));
        column![
            Element::from(back),
            head(lent, row, width),
            unread(lent, known, row),
            done,
            self.standing(lent, known, row),
            self.code_question(lent, known, row),
            self.attestations_and_profile(lent, known, finished),
            standing_figures(lent, known, row, width),
            self.quizzes_view(lent, known),
            self.lessons(lent, known, width),
        ]
        .spacing(space::L)
        .into()
    }

    /// The group, and what changes it.
    fn standing<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        row: &'a Row,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let groups = known.groups.open();
        let option = |group: Option<_>, words: String| ChooserOption {
            words: words.into(),
            is_chosen: row.group == group,
            on_choose: Message::MoveChosen(group),
        };
        let mut options: Vec<_> = groups
            .map(|group| option(Some(group.id.clone()), group.name.clone()))
            .collect();
        options.push(option(None, tr.following_without_group()));
        let chooser = Chooser::new(
            "person-move",
            tr.following_whom(),
            tr.following_without_group(),
        )
        .options(options)
        .open(self.is_moving, Some(Message::MoveToggled));
        let person = known.roster.person(self.learner);
        let is_archived = person.is_some_and(|person| person.learner.archived);
        let (words, icon) = if is_archived {
            (tr.following_bring_back(), Icon::ArchiveRestore)
        } else {
            (tr.following_archive(), Icon::Archive)
        };
        let archive = Button::new("person-archive", words)
            .leading(icon)
            .on_press(Message::ArchivePressed(!is_archived));
        let code = self.has_code(known).then(|| {
            let code = Button::new(CODE, tr.following_code())
                .leading(Icon::KeyRound)
                .expanded(self.is_asking_code)
                .on_press(Message::CodeToggled);
            Element::from(code)
        });
        let label = ui::decoration(ui::strong(tr.following_whom()));
        let chooser = container(chooser).width(320);
        row![label, chooser, Element::from(archive), code]
            .spacing(space::M)
            .align_y(Center)
            .wrap()
            .vertical_spacing(space::S)
            .into()
    }

    /// The buttons for the attestations of tracks and the shared profile; nothing where there are none.
    fn attestations_and_profile<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        finished: Vec<&'a Track>,
    ) -> Option<Element<'a, Message>> {
        let tr = lent.tr;
        let attestations = finished.into_iter().map(|track| -> Element<'a, Message> {
            let label = tr.attestation_of(lent.words(&track.title));
            Button::new(attestation_id(&track.id), label)
                .leading(Icon::Award)
                .on_press(Message::AttestationPressed(track.id.clone()))
                .into()
        });
        let person = known.roster.person(self.learner);
        let shares = person.is_some_and(|person| person.learner.shared);
        let profile = shares.then(|| -> Element<'a, Message> {
            Button::new(profile_id(self.learner), tr.insight_shared_open())
                .leading(Icon::Eye)
                .on_press(Message::ProfilePressed)
                .into()
        });
        let mut buttons = attestations.chain(profile).peekable();
        buttons.peek()?;
        let row = iced::widget::row(buttons).spacing(space::M).wrap();
        Some(row.vertical_spacing(space::S).into())
    }

    fn has_code(&self, known: Known<'_>) -> bool {
        let person = known.roster.person(self.learner);
        person.is_some_and(|person| person.learner.code.is_some())
    }

    /// Whether to clear a forgotten code, where that was asked.
    fn code_question<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        row: &'a Row,
    ) -> Option<Element<'a, Message>> {
        if !self.is_asking_code || !self.has_code(known) {
            return None;
        }
        let tr = lent.tr;
        let clear = Button::new("person-code-clear", tr.following_code_clear())
            .danger_outlined()
            .on_press(Message::CodeCleared);
        let keep = Button::new("person-code-keep", tr.following_code_keep())
            .returns_focus_to(CODE)
            .on_press(Message::CodeToggled);
        let asked = column![
            ui::strong_status(tr.following_code_sure(&row.name)),
            ui::paragraph(tr.following_code_text()),
            row![Element::from(clear), Element::from(keep)]
                .spacing(space::M)
                .wrap()
                .vertical_spacing(space::S),
        ];
        Some(ui::card(asked.spacing(space::M)))
    }

    /// The lessons of each module.
    fn lessons<'a>(&'a self, lent: Lent<'a>, known: Known<'a>, width: f32) -> Element<'a, Message> {
        let lines = self.lines.iter();
        let modules = lines.map(|line| self.module(lent, known, line));
        column![
            ui::heading("person-lessons", 2, lent.tr.following_lessons()),
            ui::grid(width, 420.0, modules),
        ]
        .spacing(space::M)
        .into()
    }

    fn module<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        line: &'a ModuleLine,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let title = title(lent, known, &line.module);
        let is_open = self.open_modules.contains(&line.module);
        let done = tr.following_lessons_done(line.lessons_done(), line.lessons.len());
        let button = Button::new(
            format!("person-module-{}", line.module),
            tr.following_lessons(),
        )
        .name(tr.following_lessons_of(&title))
        .trailing(chevron(is_open))
        .expanded(is_open)
        .on_press(Message::ModuleToggled(line.module.clone()));
        let best = line
            .best
            .map(|best| score_badge(lent, best, line.is_passed));
        let words = column![ui::strong(title), ui::small(done)].width(Fill);
        let top = row![words, best, Element::from(button)]
            .spacing(space::M)
            .align_y(Center);
        let lessons = is_open.then(|| lessons(lent, known, line));
        ui::card(column![top, lessons].spacing(space::M))
    }

    /// The quizzes, the last first.
    fn quizzes_view<'a>(&'a self, lent: Lent<'a>, known: Known<'a>) -> Element<'a, Message> {
        let tr = lent.tr;
        let inside: Element<'a, Message> = match &self.quizzes {
            None => ui::paragraph(tr.app_loading()).into(),
            Some(Err(trouble)) => {
                let told = tr.trouble(trouble);
                let notice = Notice::new("person-quizzes-trouble", Tone::Bad, told.what);
                notice.text(told.cure).still(lent.is_still).into()
            }
            Some(Ok(quizzes)) if quizzes.is_empty() => {
                ui::paragraph(tr.following_quizzes_none()).into()
            }
            Some(Ok(quizzes)) => {
                let quizzes = quizzes.iter().map(|quiz| self.quiz(lent, known, quiz));
                ui::lines(quizzes, space::S)
            }
        };
        column![
            ui::heading("person-quizzes", 2, tr.following_quizzes()),
            inside
        ]
        .spacing(space::M)
        .into()
    }

    fn quiz<'a>(
        &'a self,
        lent: Lent<'a>,
        known: Known<'a>,
        quiz: &'a PastQuiz,
    ) -> Element<'a, Message> {
        let tr = lent.tr;
        let title = title(lent, known, &quiz.module);
        let date = tr.date_and_time(quiz.started.civil());
        let is_open = self.open_quizzes.contains(&quiz.attempt);
        let (label, name) = if is_open {
            let name = tr.following_answers_hide_of(&title, &date);
            (tr.following_answers_hide(), name)
        } else {
            let name = tr.following_quiz_answers_of(&title, &date);
            (tr.following_quiz_answers(), name)
        };
        let button = Button::new(format!("person-quiz-{}", quiz.attempt), label)
            .name(name)
            .trailing(chevron(is_open))
            .expanded(is_open)
            .on_press(Message::QuizToggled(quiz.attempt));
        let score = match &quiz.end {
            End::Finished {
                score: Some(score),
                passed,
                ..
            } => Some(score_badge(lent, *score, *passed)),
            End::Finished { .. } | End::Open | End::Abandoned => None,
        };
        let line = format!("{date} · {}", tr.quiz_end(&quiz.end));
        let words = column![ui::strong(title), ui::small(line)].width(Fill);
        let top = row![words, score, Element::from(button)]
            .spacing(space::M)
            .align_y(Center);
        let answers = is_open.then(|| answers(lent, known, quiz));
        ui::card(column![top, answers].spacing(space::M))
    }
}

fn head<'a>(lent: Lent<'a>, row: &'a Row, width: f32) -> Element<'a, Message> {
    let tr = lent.tr;
    let title = ui::heading(TITLE, 1, row.name.as_str());
    let buttons = row![
        Button::new(PRINT, tr.following_print())
            .leading(Icon::Printer)
            .on_press(Message::PrintPressed),
        Button::new(EXPORT, tr.following_export())
            .leading(Icon::Download)
            .on_press(Message::ExportPressed),
        Button::new("person-reset", tr.following_reset())
            .leading(Icon::RotateCcw)
            .danger_outlined()
            .on_press(Message::ResetPressed),
    ]
    .spacing(space::M);
    if width < 820.0 {
        return column![title, buttons.wrap()].spacing(space::M).into();
    }
    iced::widget::row![container(title).width(Fill), buttons]
        .spacing(space::L)
        .align_y(Center)
        .into()
}

/// What keeps some of it from being read.
fn unread<'a>(lent: Lent<'a>, known: Known<'a>, row: &'a Row) -> Option<Element<'a, Message>> {
    let trouble = known.roster.person(row.learner)?.trouble.as_ref()?;
    let told = lent.tr.trouble(trouble);
    let notice = Notice::new("person-unread", Tone::Bad, told.what);
    let notice = notice.text(format!("{} {}", told.safe, told.cure));
    Some(notice.still(lent.is_still).into())
}

fn standing_figures<'a>(
    lent: Lent<'a>,
    known: Known<'a>,
    row: &'a Row,
    width: f32,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let done = tr.following_done_of(row.modules_done, row.modules);
    let seen = tr.last_visit(row.last_seen.as_ref(), known.now);
    let cards = [
        (tr.following_progress(), tr.share(row.progress)),
        (tr.following_modules_done(), done),
        (tr.following_quiz_mean(), tr.share_or_none(row.quiz)),
        (tr.following_last_seen(), seen),
    ];
    figures(width, cards)
}

fn lessons<'a>(lent: Lent<'a>, known: Known<'a>, line: &'a ModuleLine) -> Element<'a, Message> {
    let tr = lent.tr;
    let module = known.summaries.iter().find(|one| one.id == line.module);
    let lessons = line.lessons.iter().map(|(id, state)| {
        let lesson = module.and_then(|module| module.lessons.iter().find(|one| one.id == *id));
        let title = lesson.map_or(id.as_str(), |lesson| lent.words(&lesson.title));
        let (icon, tone, words) = match state {
            LessonState::Done => (Icon::Check, Tone::Ok, tr.following_lesson_done()),
            LessonState::Open => (Icon::CircleDot, Tone::Warn, tr.following_lesson_open()),
            LessonState::New => (Icon::Circle, Tone::Quiet, tr.following_lesson_not()),
        };
        row![
            ui::icon_toned(icon, size::ICON, tone),
            container(ui::paragraph(title)).width(Fill),
            ui::badge(words, tone),
        ]
        .spacing(space::M)
        .align_y(Center)
        .into()
    });
    ui::lines(lessons, space::S)
}

fn answers<'a>(lent: Lent<'a>, known: Known<'a>, quiz: &'a PastQuiz) -> Element<'a, Message> {
    let tr = lent.tr;
    if quiz.answers.is_empty() {
        return ui::paragraph(tr.following_answers_none()).into();
    }
    let answers = quiz.answers.iter();
    ui::numbered(answers.map(|given| answer(lent, known, quiz, given)))
}

fn answer<'a>(
    lent: Lent<'a>,
    known: Known<'a>,
    quiz: &'a PastQuiz,
    given: &'a Given,
) -> Element<'a, Message> {
    let tr = lent.tr;
    let module = known.modules.get(&quiz.module);
    let question = module.and_then(|module| module.question(&given.question));
    let prompt = question.map_or_else(
        || tr.following_question_gone(given.question.as_str()),
        |question| lent.words(&question.prompt).to_owned(),
    );
    let answer = given.answer.as_ref();
    let parts = answer.map(|answer| told(answer, question, tr.language(), lent.fallback));
    let words = match parts.as_deref() {
        None | Some([]) => tr.following_answer_none(),
        Some(parts) => tr.following_answer(&in_lines(parts)),
    };
    let right = told_right(given, question, tr.language(), lent.fallback);
    let right = right.map(|parts| ui::paragraph(tr.following_right(&in_lines(&parts))));
    let tone = match given.fraction {
        None => Tone::Quiet,
        Some(fraction) if fraction == Fraction::ONE => Tone::Ok,
        Some(fraction) if fraction == Fraction::ZERO => Tone::Bad,
        Some(_) => Tone::Warn,
    };
    let judged = ui::badge(tr.judged(given), tone);
    column![ui::strong(prompt), ui::paragraph(words), right, judged]
        .spacing(space::XS)
        .into()
}

fn score_badge<'a>(lent: Lent<'a>, score: Fraction, is_passed: bool) -> Element<'a, Message> {
    let tone = if is_passed { Tone::Ok } else { Tone::Warn };
    ui::badge(lent.tr.share(score), tone)
}

fn chevron(is_open: bool) -> Icon {
    if is_open {
        Icon::ChevronUp
    } else {
        Icon::ChevronDown
    }
}

fn title(lent: Lent<'_>, known: Known<'_>, id: &ModuleId) -> String {
    let module = known.summaries.iter().find(|module| module.id == *id);
    module.map_or_else(
        || lent.tr.following_module_gone(id.as_str()),
        |module| {
            let (_, title) = module.title.get(lent.tr.language(), lent.fallback);
            title.plain().to_owned()
        },
    )
}
