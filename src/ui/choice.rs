//! The options of a question.
use super::even::even_row;
use super::{Echo, Element, Icon, Standing, Words, words};
use crate::access::{Accessible, Group, Role};
use crate::theme::{self, size, space};

use iced::advanced::widget::Id;
use iced::widget::{self, column, container, row, text};
use iced::{Alignment, Fill};

/// An option of a question: a letter, the words, and how it was judged.
#[must_use]
pub struct Choice<'a, Message> {
    id: Id,
    letter: char,
    words: Words<'a>,
    is_chosen: bool,
    standing: Standing,
    verdict: Option<Words<'a>>,
    feedback: Option<Words<'a>>,
    echoes: Vec<Echo<'a>>,
    on_choose: Option<Message>,
    on_submit: Option<Message>,
    returns_to: Option<Id>,
}

impl<'a, Message: Clone + 'a> Choice<'a, Message> {
    /// An option that stands at `rank`, counted from 0, which gives it its letter.
    pub fn new(id: impl Into<Id>, rank: usize, words: impl Into<Words<'a>>) -> Self {
        let letter = u8::try_from(rank % 26).map_or('A', |rank| char::from(b'A' + rank));
        Self {
            id: id.into(),
            letter,
            words: words.into(),
            is_chosen: false,
            standing: Standing::Neutral,
            verdict: None,
            feedback: None,
            echoes: Vec::new(),
            on_choose: None,
            on_submit: None,
            returns_to: None,
        }
    }

    /// Whether it is chosen.
    pub fn chosen(mut self, is_chosen: bool) -> Self {
        self.is_chosen = is_chosen;
        if is_chosen && self.standing == Standing::Neutral {
            self.standing = Standing::Chosen;
        }
        self
    }

    /// How it was judged, and the word for it.
    pub fn judged(mut self, standing: Standing, verdict: impl Into<Words<'a>>) -> Self {
        self.standing = standing;
        self.verdict = Some(verdict.into());
        self
    }

    /// Why, in a line below the words.
    pub fn feedback(mut self, words: impl Into<Words<'a>>) -> Self {
        self.feedback = Some(words.into());
        self
    }

    /// What its words, or its feedback, say in another language, in lines below it.
    pub fn echo(mut self, echo: Option<Echo<'a>>) -> Self {
        self.echoes.extend(echo);
        self
    }

    /// What choosing, or in a group of checks toggling, publishes; nothing once the question is answered.
    pub fn on_choose_maybe(mut self, message: Option<Message>) -> Self {
        self.on_choose = message;
        self
    }

    /// What Enter publishes where it is chosen already, as in a field: the answer is given. The space bar takes a tick
    /// away.
    pub fn on_submit_maybe(mut self, message: Option<Message>) -> Self {
        self.on_submit = message;
        self
    }

    /// Where the focus goes after choosing, when the option is gone by then.
    pub fn returns_focus_to(mut self, id: impl Into<Id>) -> Self {
        self.returns_to = Some(id.into());
        self
    }

    fn name(&self) -> String {
        sentences([
            Some(&self.words),
            self.verdict.as_ref(),
            self.feedback.as_ref(),
        ])
    }

    /// How it was judged, in words beside the symbol, and why.
    fn note(&self) -> Option<String> {
        let note = sentences([self.verdict.as_ref(), self.feedback.as_ref()]);
        (!note.is_empty()).then_some(note)
    }

    fn symbol(&self, role: Role) -> Option<Icon> {
        match (self.standing, role) {
            (Standing::Right, _) => Some(Icon::Check),
            (Standing::Wrong, _) => Some(Icon::X),
            (_, Role::CheckBox) if self.is_chosen => Some(Icon::SquareCheck),
            (_, Role::CheckBox) => Some(Icon::Square),
            (Standing::Chosen, _) => Some(Icon::Disc2),
            (Standing::Neutral | Standing::Missed, _) => None,
        }
    }

    fn view(mut self, role: Role, rank: usize) -> Element<'a, Message> {
        let echoes = std::mem::take(&mut self.echoes);
        let control = self.control(role, rank);
        if echoes.is_empty() {
            return control;
        }
        let echoes = widget::column(echoes.into_iter().map(Element::from)).spacing(space::XS);
        column![control, container(echoes).padding([0.0, space::XL])]
            .spacing(space::XS)
            .into()
    }

    fn control(self, role: Role, rank: usize) -> Element<'a, Message> {
        let name = self.name();
        let note = self.note();
        let letter = self.letter;
        let symbol = self.symbol(role);
        let tone = match self.standing {
            Standing::Right | Standing::Missed => super::Tone::Ok,
            Standing::Wrong => super::Tone::Bad,
            Standing::Chosen | Standing::Neutral => super::Tone::Primary,
        };

        let content = row![
            container(text(letter).size(size::BODY).font(theme::BOLD))
                .center(36)
                .style(theme::container::letter),
            column![words::paragraph(self.words), note.map(words::small)].width(Fill),
            symbol.map(|symbol| words::icon_toned(symbol, 24.0, tone)),
        ]
        .spacing(space::L)
        .align_y(Alignment::Center);

        // Beside a higher option it stands in the middle.
        let button = widget::button(container(content).align_y(Alignment::Center))
            .padding([14.0, 20.0])
            .width(Fill)
            .style(theme::button::option(self.standing))
            .on_press_maybe(self.on_choose.clone());

        let control = Accessible::new(role, button)
            .id(self.id)
            .label(name)
            .corner(14.0)
            .describe(|node| {
                node.set_position_in_set(rank);
                node.set_keyboard_shortcut(letter.to_string());
            })
            .on_activate(self.on_choose)
            .on_enter_maybe(self.on_submit.filter(|_| self.is_chosen));
        let control = match role {
            Role::Button => control.read_aloud(),
            _ => control.toggled(self.is_chosen),
        };
        match self.returns_to {
            Some(id) => control.returns_focus_to(id).into(),
            None => control.into(),
        }
    }
}

/// The parts one after the other, each but the last closed by a mark.
fn sentences<'a, const COUNT: usize>(parts: [Option<&Words<'a>>; COUNT]) -> String {
    let mut whole = String::new();
    for part in parts.into_iter().flatten() {
        if !whole.is_empty() {
            if !whole.ends_with(['.', '!', '?', '…']) {
                whole.push('.');
            }
            whole.push(' ');
        }
        whole.push_str(part);
    }
    whole
}

/// Options of which one can be chosen, named by their question. Tab goes to the group; the arrows go from option to
/// option, and choose it, as do their letters and numbers.
pub fn choice_group<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    choices: Vec<Choice<'a, Message>>,
) -> Element<'a, Message> {
    let roles = (Role::RadioGroup, Role::RadioButton);
    options(id.into(), name.into(), choices, 1, Group::Choices, roles)
}

/// The same in so many columns, line by line.
pub fn choice_columns<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    choices: Vec<Choice<'a, Message>>,
    columns: usize,
) -> Element<'a, Message> {
    let roles = (Role::RadioGroup, Role::RadioButton);
    let (id, name) = (id.into(), name.into());
    options(id, name, choices, columns, Group::Choices, roles)
}

/// Options of which several can be chosen. Each is a Tab stop; the space bar, letters and numbers toggle.
pub fn check_group<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    choices: Vec<Choice<'a, Message>>,
) -> Element<'a, Message> {
    let roles = (Role::Group, Role::CheckBox);
    options(id.into(), name.into(), choices, 1, Group::Checks, roles)
}

/// The same in so many columns, line by line.
pub fn check_columns<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    choices: Vec<Choice<'a, Message>>,
    columns: usize,
) -> Element<'a, Message> {
    let roles = (Role::Group, Role::CheckBox);
    let (id, name) = (id.into(), name.into());
    options(id, name, choices, columns, Group::Checks, roles)
}

/// Replies, each of which leads on at once: the arrows go between them and choose none; letters and numbers press.
pub fn reply_group<'a, Message: Clone + 'a>(
    id: impl Into<Id>,
    name: impl Into<Words<'a>>,
    choices: Vec<Choice<'a, Message>>,
) -> Element<'a, Message> {
    let roles = (Role::Group, Role::Button);
    options(id.into(), name.into(), choices, 1, Group::Checks, roles)
}

fn options<'a, Message: Clone + 'a>(
    id: Id,
    name: Words<'a>,
    choices: Vec<Choice<'a, Message>>,
    columns: usize,
    group: Group,
    (outer, inner): (Role, Role),
) -> Element<'a, Message> {
    let total = choices.len();
    let mut controls = choices
        .into_iter()
        .enumerate()
        .map(|(rank, choice)| choice.view(inner, rank));
    let rows = if columns > 1 {
        let lines = (0..total.div_ceil(columns)).map(|_| {
            let line =
                (0..columns).map(|_| controls.next().unwrap_or_else(|| widget::space().into()));
            even_row(line.collect(), space::M)
        });
        widget::column(lines)
    } else {
        widget::column(controls)
    };

    Accessible::new(outer, rows.spacing(space::M))
        .id(id)
        .label(name)
        .group(group)
        .describe(|node| node.set_size_of_set(total))
        .into()
}
