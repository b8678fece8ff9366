//! What of a view is read aloud, piece by piece in reading order, and where the sentence stands that is being read.
use super::scrolling::{DIALOG, FindHidden, MAIN, Wanted};
use super::state::{Aloud, State};

use accesskit::{Node, Role};
use iced::advanced::widget::operation::{Operation, Outcome, Scrollable};
use iced::advanced::widget::{Id, operate};
use iced::{Rectangle, Task, Vector};

use std::any::Any;
use std::collections::HashMap;
use std::mem;
use std::ops::Range;

/// A piece of a page as it is read aloud: a heading, a paragraph, an option, a picture in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// Its words.
    pub words: String,
    /// How many pieces before it have the same words.
    pub rank: usize,
    /// The code of its language, where that is not the one of the view.
    pub language: Option<String>,
    /// Its id, where the view gave it one.
    pub id: Option<Id>,
    /// Whether all of it has been scrolled out at the top.
    pub is_past: bool,
}

/// A sentence of a page: it is found again by its words, wherever it stands in the view of the moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// The words of its piece.
    pub words: String,
    /// How many pieces before that have the same words.
    pub rank: usize,
    /// Its place in these words, in bytes.
    pub sentence: Range<usize>,
}

/// Where a marked sentence stands.
#[derive(Debug, Clone, Default, PartialEq)]
pub enum Marked {
    /// Nowhere in this view.
    #[default]
    Nowhere,
    /// On these pieces of lines.
    Lines(Vec<Rectangle>),
    /// In something that is marked as a whole, such as an option.
    Whole(Rectangle),
}

impl Marked {
    fn bounds(&self) -> Option<Rectangle> {
        match self {
            Self::Nowhere => None,
            Self::Lines(lines) => lines.iter().copied().reduce(|one, two| one.union(&two)),
            Self::Whole(place) => Some(*place),
        }
    }
}

/// What a text that knows its lines shows to operations through [`Operation::custom`], after its piece: it is asked for the
/// places of some of its words, and shows itself again with the answer.
pub struct Lines {
    /// Where its words begin in those of its piece, in bytes.
    start: usize,
    wanted: Option<Range<usize>>,
    found: Option<Vec<Rectangle>>,
}

impl Lines {
    /// A text whose words begin there in those of its piece, in bytes.
    pub fn new(start: usize) -> Self {
        Self {
            start,
            wanted: None,
            found: None,
        }
    }

    /// The words whose places are asked for, in bytes of the text itself: they may reach beyond its end.
    pub fn wanted(&self) -> Option<Range<usize>> {
        let range = self.wanted.as_ref()?;
        (range.end > self.start)
            .then(|| range.start.saturating_sub(self.start)..range.end - self.start)
    }

    /// Answers with the places.
    pub fn found(&mut self, places: Vec<Rectangle>) {
        self.found = Some(places);
    }
}

/// Asks the view what there is to read on its page.
pub fn pieces() -> Task<Vec<Piece>> {
    operate(Walk::new(None, |walk: &Walk<Vec<Piece>>| {
        Outcome::Some(walk.pieces.clone())
    }))
}

/// Scrolls to a sentence.
pub fn bring_into_view<Message: Send + 'static>(mark: Mark) -> Task<Message> {
    operate(Walk::new(Some(mark), |walk: &Walk<()>| {
        match walk.marked.bounds() {
            Some(bounds) => Outcome::Chain(Box::new(FindHidden::new(Wanted::Content(bounds)))),
            None => Outcome::None,
        }
    }))
    .discard()
}

/// Where a sentence stands in a view, in the coordinates of its layout; `operate` carries out an operation on the view.
pub fn find(mark: &Mark, operate: impl FnOnce(&mut dyn Operation)) -> Marked {
    let mut walk = Walk::new(Some(mark.clone()), |_: &Walk<()>| Outcome::None);
    operate(&mut walk);
    walk.marked
}

/// An operation that goes through the main part of a view.
struct Walk<T> {
    pieces: Vec<Piece>,
    /// How often each words came so far.
    counts: HashMap<String, usize>,
    mark: Option<Mark>,
    marked: Marked,
    /// Whether the last piece is the marked one: texts that come now may tell where their lines are.
    is_open: bool,
    /// What is around.
    frame: Frame,
    /// What was announced for the traversal that may follow.
    next: Option<Frame>,
    /// What shows of the page, in the coordinates of its content.
    seen: Option<Rectangle>,
    finish: fn(&Self) -> Outcome<T>,
}

#[derive(Clone, Default)]
struct Frame {
    is_main: bool,
    is_silent: bool,
    language: Option<String>,
    /// The name of a group, which is read where nothing inside is.
    name: Option<(String, Rectangle)>,
}

impl<T> Walk<T> {
    fn new(mark: Option<Mark>, finish: fn(&Self) -> Outcome<T>) -> Self {
        Self {
            pieces: Vec::new(),
            counts: HashMap::new(),
            mark,
            marked: Marked::Nowhere,
            is_open: false,
            frame: Frame::default(),
            next: None,
            seen: None,
            finish,
        }
    }

    fn read(&mut self, words: String, id: Option<&Id>, bounds: Rectangle, is_text: bool) {
        if words.trim().is_empty() {
            return;
        }
        let count = self.counts.entry(words.clone()).or_default();
        let rank = *count;
        *count += 1;
        let is_marked = |mark: &Mark| mark.rank == rank && mark.words == words;
        self.is_open = self.mark.as_ref().is_some_and(is_marked);
        if self.is_open {
            self.marked = if is_text {
                Marked::Lines(vec![bounds])
            } else {
                Marked::Whole(bounds)
            };
        }
        let is_past = |seen: Rectangle| bounds.y + bounds.height <= seen.y;
        self.pieces.push(Piece {
            words,
            rank,
            language: self.frame.language.clone(),
            id: id.cloned(),
            is_past: self.seen.is_some_and(is_past),
        });
    }

    /// A widget with a meaning.
    fn meet(&mut self, id: Option<&Id>, bounds: Rectangle, state: &State) {
        let node = &state.node;
        let mut frame = self.frame.clone();
        frame.name = None;
        // A dialog takes the place of the page, which is hidden then.
        frame.is_main |= is_page(node.role());
        frame.is_silent |= match state.aloud {
            Aloud::Usual => node.is_hidden(),
            Aloud::Too => false,
            Aloud::Never => true,
        };
        if let Some(language) = node.language() {
            frame.language = Some(language.to_owned());
        }
        if frame.is_main && !frame.is_silent {
            let said = said(node, state.aloud);
            frame.is_silent = said.is_leaf;
            match said.words {
                Some(words) => {
                    let outer = mem::replace(&mut self.frame.language, frame.language.clone());
                    let id = id.filter(|_| state.is_named);
                    self.read(words, id, bounds, node.role() == Role::Heading);
                    self.frame.language = outer;
                }
                None if is_group(node.role()) => {
                    let name = node.label();
                    frame.name = name.map(|name| (name.to_owned(), bounds));
                }
                None => {}
            }
        }
        self.next = Some(frame);
    }

    /// A text that knows its lines.
    fn ask(&mut self, lines: &mut Lines) {
        let Some(mark) = self.mark.as_ref().filter(|_| self.is_open) else {
            return;
        };
        match lines.found.take() {
            None => lines.wanted = Some(mark.sentence.clone()),
            Some(found) => match &mut self.marked {
                Marked::Lines(all) => all.extend(found),
                Marked::Nowhere | Marked::Whole(_) if found.is_empty() => {}
                marked @ (Marked::Nowhere | Marked::Whole(_)) => *marked = Marked::Lines(found),
            },
        }
    }
}

impl<T: 'static> Operation<T> for Walk<T> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<T>)) {
        let inside = self.next.take().unwrap_or_else(|| Frame {
            name: None,
            ..self.frame.clone()
        });
        let name = inside.name.clone();
        let outer = mem::replace(&mut self.frame, inside);
        let before = self.pieces.len();
        operate(self);
        if let Some((words, bounds)) = name.filter(|_| self.pieces.len() == before) {
            self.read(words, None, bounds, false);
        }
        self.frame = outer;
        self.next = None;
    }

    fn custom(&mut self, id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        if let Some(state) = state.downcast_ref::<State>() {
            self.meet(id, bounds, state);
        } else if let Some(lines) = state.downcast_mut::<Lines>() {
            self.ask(lines);
        }
    }

    fn scrollable(
        &mut self,
        id: Option<&Id>,
        bounds: Rectangle,
        _content_bounds: Rectangle,
        translation: Vector,
        _state: &mut dyn Scrollable,
    ) {
        let pages = [MAIN, DIALOG].map(Id::new);
        if id.is_some_and(|id| pages.contains(id)) {
            self.seen = Some(bounds + translation);
        }
    }

    fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
        if self.frame.is_main && !self.frame.is_silent {
            self.read(text.to_owned(), None, bounds, true);
        }
    }

    fn finish(&self) -> Outcome<T> {
        (self.finish)(self)
    }
}

/// What is said of a node.
struct Saying {
    words: Option<String>,
    /// Whether nothing inside is said.
    is_leaf: bool,
}

fn said(node: &Node, aloud: Aloud) -> Saying {
    let label = node.label().map(str::to_owned);
    let (words, is_leaf) = match node.role() {
        Role::Group if aloud == Aloud::Too => (label, false),
        role if is_group(role) => (None, false),
        Role::Label => (node.value().map(str::to_owned), true),
        Role::Heading | Role::Image | Role::ListBoxOption => (label, true),
        Role::RadioButton | Role::CheckBox => (label.map(|label| lettered(node, label)), true),
        // What can be pressed in it stays silent by itself.
        Role::Status | Role::Alert => (label, false),
        // Its label stands above it, as a text for the ears alone.
        Role::TextInput | Role::MultilineTextInput if aloud == Aloud::Too => {
            (node.value().map(str::to_owned), true)
        }
        _ if aloud == Aloud::Too => (label, true),
        _ => (None, true),
    };
    Saying { words, is_leaf }
}

/// An option with its letter before it, by which it is chosen.
fn lettered(node: &Node, label: String) -> String {
    match node.keyboard_shortcut() {
        Some(letter) => format!("{letter}. {label}"),
        None => label,
    }
}

/// Whether what is inside of a node of this role is read.
fn is_page(role: Role) -> bool {
    matches!(
        role,
        Role::Main | Role::Dialog | Role::AlertDialog | Role::Article
    )
}

/// Whether a node of this role is what is inside of it.
fn is_group(role: Role) -> bool {
    matches!(
        role,
        Role::Main
            | Role::Group
            | Role::RadioGroup
            | Role::List
            | Role::ListBox
            | Role::ListItem
            | Role::Region
            | Role::Article
            | Role::Dialog
            | Role::AlertDialog
            | Role::Blockquote
            | Role::GenericContainer
            | Role::Window
            | Role::Form
    )
}
