//! Parts into pages: where each line, rule and picture stands, and what it is to a screen reader.
use super::typeset::{Line, Size, Typesetter};
use super::{Bar, Column, Document, Image, Marks, Part, Rank, Run, Setting, plain, strong};

use cosmic_text::Weight;

/// A sheet of letter size, in points.
pub const SHEET: (f32, f32) = (612.0, 792.0);
/// What stays white around a page.
const MARGIN: f32 = 54.0;
/// The width of the column.
pub const COLUMN: f32 = SHEET.0 - 2.0 * MARGIN;
/// Where the column ends: the footer stands below.
const BOTTOM: f32 = SHEET.1 - MARGIN - 22.0;
/// Where the words of the footer stand.
pub const FOOT: f32 = SHEET.1 - MARGIN - 8.0;
/// Where the column begins at the left.
pub const LEFT: f32 = MARGIN;

const BODY: Size = size(11.5, 17.0, Weight::NORMAL);
const NOTE: Size = size(10.0, 14.5, Weight::NORMAL);
const HEAD: Size = size(10.0, 14.5, Weight::BOLD);
/// The size of the footer.
pub const SMALL: Size = size(9.0, 12.0, Weight::NORMAL);

/// The space between the marks of a list and its items.
const INDENT: f32 = 20.0;
/// The space between parts that stand side by side.
const GUTTER: f32 = 26.0;
/// The height of an empty line to write on: a hand needs more than print.
const BLANK: f32 = 27.0;
/// The side of a box to tick.
const BOX: f32 = 8.5;
/// The space inside the cells of a table.
const PADDING: f32 = 3.0;
/// What stays white between two cells beside that: words of one must not read on in the other.
const GAP: f32 = 10.0;
/// The height of a bar of a chart.
pub const BAR: f32 = 9.0;
/// The shares of the width that the label of a bar and its value have.
const LABEL: f32 = 0.36;
const VALUE: f32 = 0.28;
/// What a heading must have below it on its page.
const COMPANY: f32 = 3.0 * BODY.line;

const fn size(letters: f32, line: f32, weight: Weight) -> Size {
    Size {
        letters,
        line,
        weight,
    }
}

/// The sizes of a setting, in points.
#[derive(Clone, Copy)]
struct Sizes {
    title: Size,
    section: Size,
    part: Size,
    body: Size,
    note: Size,
    /// The space above a section.
    above: f32,
    /// The space below a paragraph.
    below: f32,
    /// The space between the items of a list.
    between: f32,
}

impl Sizes {
    fn of(setting: Setting) -> Self {
        match setting {
            Setting::Usual => Self {
                title: size(22.0, 28.0, Weight::BOLD),
                section: size(15.0, 20.0, Weight::BOLD),
                part: size(12.0, 17.0, Weight::BOLD),
                body: BODY,
                note: NOTE,
                above: 11.0,
                below: 6.0,
                between: 3.0,
            },
            Setting::Close => Self {
                title: size(22.0, 27.0, Weight::BOLD),
                section: size(13.0, 17.0, Weight::BOLD),
                part: size(11.0, 15.0, Weight::BOLD),
                body: size(10.5, 14.5, Weight::NORMAL),
                note: NOTE,
                above: 8.0,
                below: 4.0,
                between: 3.0,
            },
        }
    }
}

/// The pages, and the tree of what is on them.
pub struct Flow {
    pub sheets: Vec<Sheet>,
    pub nodes: Vec<Node>,
    /// The headings, in order: by their words, their rank (0 for the title), page and height on it.
    pub headings: Vec<(String, u16, usize, f32)>,
}

/// A page: what is drawn on it, in reading order.
#[derive(Default)]
pub struct Sheet {
    pub items: Vec<Item>,
}

/// Something drawn.
pub enum Item {
    Line {
        line: Line,
        x: f32,
        top: f32,
        ink: Ink,
        /// What it belongs to; `None` for what only the eye needs.
        node: Option<usize>,
    },
    Rule {
        left: f32,
        right: f32,
        y: f32,
    },
    /// A bar, whose `part` from the left is filled.
    Bar {
        x: f32,
        top: f32,
        width: f32,
        part: f32,
    },
    /// A box to tick.
    Box {
        x: f32,
        top: f32,
        side: f32,
    },
    Picture {
        image: Image,
        x: f32,
        top: f32,
        width: f32,
        height: f32,
        node: usize,
    },
}

/// A colour of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    Black,
    Grey,
    Primary,
}

/// Something that a screen reader names.
pub struct Node {
    pub kind: Kind,
    pub parent: Option<usize>,
}

/// What a node is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    Heading(u16, String),
    Paragraph,
    List(Marks),
    Item,
    Label,
    Body,
    Table,
    Row,
    HeadCell,
    Cell,
    Figure(String),
}

/// Lays out a document.
pub fn flow(document: &Document, typesetter: &mut Typesetter) -> Flow {
    let mut press = Press {
        typesetter,
        flow: Flow {
            sheets: vec![Sheet::default()],
            nodes: Vec::new(),
            headings: Vec::new(),
        },
        sizes: Sizes::of(document.setting),
        page: 0,
        left: LEFT,
        width: COLUMN,
        y: MARGIN,
    };
    press.heading(&document.title, 0);
    for part in &document.parts {
        press.part(part);
    }
    let sheets = &mut press.flow.sheets;
    if sheets.len() > 1 && sheets.last().is_some_and(|sheet| sheet.items.is_empty()) {
        sheets.pop();
    }
    press.flow
}

struct Press<'a> {
    typesetter: &'a mut Typesetter,
    flow: Flow,
    sizes: Sizes,
    /// The sheet where the next thing stands.
    page: usize,
    /// Where its column begins.
    left: f32,
    /// How wide that is.
    width: f32,
    /// Where the next thing stands on the sheet.
    y: f32,
}

impl Press<'_> {
    fn part(&mut self, part: &Part) {
        match part {
            Part::Heading(rank, words) => self.heading(
                words,
                match rank {
                    Rank::Section => 1,
                    Rank::Part => 2,
                },
            ),
            Part::Paragraph(runs) => self.paragraph(runs, self.sizes.body, Ink::Black),
            Part::Note(runs) => self.paragraph(runs, self.sizes.note, Ink::Grey),
            Part::List(marks, items) => self.list(*marks, items),
            Part::Table { columns, rows } => self.table(columns, rows),
            Part::Chart(bars) => self.chart(bars),
            Part::Picture { image, alt, width } => self.picture(image, alt, *width),
            Part::Beside(halves) => self.beside(halves),
            Part::Blanks(count) => self.blanks(*count),
            Part::PageBreak if self.is_at_top() => {}
            Part::PageBreak => self.turn(),
        }
    }

    fn heading(&mut self, words: &str, rank: u16) {
        let (size, ink) = match rank {
            0 => (self.sizes.title, Ink::Primary),
            1 => (self.sizes.section, Ink::Primary),
            _ => (self.sizes.part, Ink::Black),
        };
        let lines = self.typesetter.lines(&plain(words), size, self.width);
        if lines.iter().all(|line| line.strokes.is_empty()) {
            // A heading that says nothing leads nowhere.
            return;
        }
        if !self.is_at_top() {
            self.y += if rank == 1 { self.sizes.above } else { 6.0 };
        }
        let height: f32 = lines.iter().map(|line| line.height).sum();
        self.make_room(height + COMPANY);
        let node = self.node(Kind::Heading(rank + 1, words.to_owned()), None);
        let entry = (words.to_owned(), rank, self.page, self.y);
        self.flow.headings.push(entry);
        self.lines(lines, self.left, ink, Some(node));
        self.y += if rank == 2 { 1.0 } else { 5.0 };
    }

    fn paragraph(&mut self, runs: &[Run], size: Size, ink: Ink) {
        let node = self.node(Kind::Paragraph, None);
        let lines = self.typesetter.lines(runs, size, self.width);
        // A few lines stay together, and of more no first one stands alone.
        let together = if lines.len() <= 3 { lines.len() } else { 2 };
        self.make_room(together as f32 * size.line);
        self.lines(lines, self.left, ink, Some(node));
        self.y += self.sizes.below;
    }

    fn list(&mut self, marks: Marks, items: &[Vec<Run>]) {
        let list = self.node(Kind::List(marks), None);
        let body_size = self.sizes.body;
        for (index, runs) in items.iter().enumerate() {
            let item = self.node(Kind::Item, Some(list));
            self.make_room(body_size.line);
            self.mark(marks, index, item);
            let body = self.node(Kind::Body, Some(item));
            let width = self.width - INDENT;
            let lines = self.typesetter.lines(runs, body_size, width);
            self.lines(lines, self.left + INDENT, Ink::Black, Some(body));
            self.y += self.sizes.between;
        }
        self.y += 4.0;
    }

    /// Draws what stands before an item of a list.
    fn mark(&mut self, marks: Marks, index: usize, item: usize) {
        let size = self.sizes.body;
        let mark = match marks {
            Marks::Dots => "•".to_owned(),
            Marks::Numbers => format!("{}.", index + 1),
            Marks::Boxes => {
                self.push(Item::Box {
                    x: self.left,
                    top: self.y + (size.line - BOX) / 2.0,
                    side: BOX,
                });
                return;
            }
        };
        let label = self.node(Kind::Label, Some(item));
        let (left, top) = (self.left, self.y);
        for line in self.typesetter.lines(&plain(mark), size, INDENT) {
            self.push_line(line, left, top, Ink::Black, Some(label));
        }
    }

    /// Lays out two columns from the same height on, and goes on below the longer one.
    fn beside(&mut self, halves: &[Vec<Part>; 2]) {
        let (left, width) = (self.left, self.width);
        let begin = (self.page, self.y);
        let mut end = begin;
        self.width = (width - GUTTER) / 2.0;
        for parts in halves {
            (self.page, self.y) = begin;
            for part in parts {
                self.part(part);
            }
            if (self.page, self.y) > end {
                end = (self.page, self.y);
            }
            self.left += self.width + GUTTER;
        }
        (self.left, self.width) = (left, width);
        (self.page, self.y) = end;
    }

    fn blanks(&mut self, count: usize) {
        for _ in 0..count {
            self.make_room(BLANK);
            self.y += BLANK;
            let (left, y) = (self.left, self.y);
            self.push(Item::Rule {
                left,
                right: left + self.width,
                y,
            });
        }
        self.y += self.sizes.below;
    }

    fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) {
        let places = places(columns);
        let table = self.node(Kind::Table, None);
        let heads: Vec<Vec<Run>> = columns
            .iter()
            .map(|column| vec![strong(column.head.as_str())])
            .collect();
        let head = Row {
            cells: self.cells(&heads, &places, HEAD),
            places: &places,
            columns,
        };
        self.make_room(head.height() + COMPANY);
        let row = self.node(Kind::Row, Some(table));
        let nodes = self.cell_nodes(&Kind::HeadCell, row, columns.len());
        self.slice(head.clone(), &nodes, None);
        for cells in rows {
            let runs: Vec<Vec<Run>> = (0..columns.len())
                .map(|index| plain(cells.get(index).cloned().unwrap_or_default()))
                .collect();
            let row = Row {
                cells: self.cells(&runs, &places, self.sizes.note),
                places: &places,
                columns,
            };
            let parent = self.node(Kind::Row, Some(table));
            let nodes = self.cell_nodes(&Kind::Cell, parent, columns.len());
            self.slice(row, &nodes, Some(&head));
        }
        self.y += 10.0;
    }

    /// A list of bars. The bar itself only repeats for the eye what the words beside it say.
    fn chart(&mut self, bars: &[Bar]) {
        let list = self.node(Kind::List(Marks::Dots), None);
        let size = self.sizes.note;
        let (label_width, value_left) = (self.width * LABEL, self.width * (1.0 - VALUE));
        for bar in bars {
            let label = plain(bar.label.as_str());
            let label = self.typesetter.lines(&label, size, label_width - GAP);
            let value = plain(bar.value.as_str());
            let value = self.typesetter.lines(&value, size, self.width * VALUE);
            let high = height(&label).max(height(&value));
            self.make_room(high);
            let item = self.node(Kind::Item, Some(list));
            let (label_node, body) = (
                self.node(Kind::Label, Some(item)),
                self.node(Kind::Body, Some(item)),
            );
            let (left, top) = (self.left, self.y);
            self.lines_at(label, left, label_node);
            self.lines_at(value, left + value_left, body);
            self.push(Item::Bar {
                x: left + label_width,
                top: top + (size.line - BAR) / 2.0,
                width: value_left - label_width - GAP,
                part: bar.share.clamp(0.0, 1.0),
            });
            self.y = top + high + self.sizes.between;
        }
        self.y += self.sizes.below;
    }

    /// Draws lines from this height on, and stays there.
    fn lines_at(&mut self, lines: Vec<Line>, x: f32, node: usize) {
        let mut y = self.y;
        for line in lines {
            let next = y + line.height;
            self.push_line(line, x, y, Ink::Black, Some(node));
            y = next;
        }
    }

    fn cells(&mut self, runs: &[Vec<Run>], places: &[Place], size: Size) -> Vec<Vec<Line>> {
        let last = places.len().saturating_sub(1);
        runs.iter()
            .zip(places)
            .enumerate()
            .map(|(index, (runs, place))| {
                let gap = if index == last { 0.0 } else { GAP };
                let width = (place.width - 2.0 * PADDING - gap).max(size.letters);
                self.typesetter.lines(runs, size, width)
            })
            .collect()
    }

    fn cell_nodes(&mut self, kind: &Kind, row: usize, count: usize) -> Vec<Option<usize>> {
        (0..count)
            .map(|_| Some(self.node(kind.clone(), Some(row))))
            .collect()
    }

    /// Draws a row: on the next page, below the head, where it finds no room; in slices where it is higher than a page.
    fn slice(&mut self, mut row: Row<'_>, nodes: &[Option<usize>], head: Option<&Row<'_>>) {
        loop {
            let room = BOTTOM - self.y;
            let fresh = BOTTOM - MARGIN - head.map_or(0.0, Row::height);
            let fits = row.height() <= room;
            let least = row.least();
            if !fits && (row.height() <= fresh || least > room) && !self.is_at_top() {
                self.turn();
                if let Some(head) = head {
                    self.draw_row(head.clone(), &vec![None; nodes.len()]);
                }
                continue;
            }
            let rest = if fits { None } else { row.split(room) };
            self.draw_row(row, nodes);
            match rest {
                None => return,
                Some(rest) => {
                    row = rest;
                    self.turn();
                    if let Some(head) = head {
                        self.draw_row(head.clone(), &vec![None; nodes.len()]);
                    }
                }
            }
        }
    }

    fn draw_row(&mut self, row: Row<'_>, nodes: &[Option<usize>]) {
        let height = row.height();
        let top = self.y;
        for (((lines, place), column), node) in row
            .cells
            .into_iter()
            .zip(row.places)
            .zip(row.columns)
            .zip(nodes)
        {
            let mut y = top + PADDING;
            for line in lines {
                let is_last = place.left + place.width >= COLUMN - PADDING;
                let gap = if is_last { 0.0 } else { GAP };
                let inset = if column.is_number {
                    place.width - PADDING - gap - line.width
                } else {
                    PADDING
                };
                let next = y + line.height;
                self.push_line(line, LEFT + place.left + inset, y, Ink::Black, *node);
                y = next;
            }
        }
        self.y = top + height;
        let rule = Item::Rule {
            left: LEFT,
            right: LEFT + COLUMN,
            y: self.y,
        };
        self.push(rule);
    }

    fn picture(&mut self, image: &Image, alt: &str, width: f32) {
        let (pixels_wide, pixels_high) = super::write::sides(image);
        let ratio = pixels_high as f32 / (pixels_wide.max(1)) as f32;
        let page = BOTTOM - MARGIN;
        let width = width.min(COLUMN).min(page / ratio.max(0.01));
        let height = width * ratio;
        self.make_room(height);
        let node = self.node(Kind::Figure(alt.to_owned()), None);
        let item = Item::Picture {
            image: image.clone(),
            x: LEFT,
            top: self.y,
            width,
            height,
            node,
        };
        self.push(item);
        self.y += height + 8.0;
    }

    fn lines(&mut self, lines: Vec<Line>, x: f32, ink: Ink, node: Option<usize>) {
        for line in lines {
            self.make_room(line.height);
            let (top, height) = (self.y, line.height);
            self.push_line(line, x, top, ink, node);
            self.y += height;
        }
    }

    fn push_line(&mut self, line: Line, x: f32, top: f32, ink: Ink, node: Option<usize>) {
        self.push(Item::Line {
            line,
            x,
            top,
            ink,
            node,
        });
    }

    fn push(&mut self, item: Item) {
        if let Some(sheet) = self.flow.sheets.get_mut(self.page) {
            sheet.items.push(item);
        }
    }

    fn node(&mut self, kind: Kind, parent: Option<usize>) -> usize {
        self.flow.nodes.push(Node { kind, parent });
        self.flow.nodes.len() - 1
    }

    fn is_at_top(&self) -> bool {
        self.y <= MARGIN
    }

    /// Turns the page where `height` finds no room on this one.
    fn make_room(&mut self, height: f32) {
        if self.y + height > BOTTOM && !self.is_at_top() {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.page += 1;
        if self.page == self.flow.sheets.len() {
            self.flow.sheets.push(Sheet::default());
        }
        self.y = MARGIN;
    }
}

/// Where a column of a table stands, from the left of the page's column.
struct Place {
    left: f32,
    width: f32,
}

fn places(columns: &[Column]) -> Vec<Place> {
    let total: f32 = columns.iter().map(|column| column.share.max(0.0)).sum();
    let mut left = 0.0;
    columns
        .iter()
        .map(|column| {
            let width = COLUMN * column.share.max(0.0) / total.max(f32::EPSILON);
            let place = Place { left, width };
            left += width;
            place
        })
        .collect()
}

#[derive(Clone)]
struct Row<'a> {
    cells: Vec<Vec<Line>>,
    places: &'a [Place],
    columns: &'a [Column],
}

impl<'a> Row<'a> {
    fn height(&self) -> f32 {
        let cells = self.cells.iter().map(|lines| height(lines));
        cells.fold(0.0, f32::max) + 2.0 * PADDING
    }

    /// The height of its first lines.
    fn least(&self) -> f32 {
        let firsts = self.cells.iter().filter_map(|lines| lines.first());
        firsts.map(|line| line.height).fold(0.0, f32::max) + 2.0 * PADDING
    }

    /// Keeps what `room` holds, at least a line, and gives the rest.
    fn split(&mut self, room: f32) -> Option<Row<'a>> {
        let room = room - 2.0 * PADDING;
        let rest: Vec<Vec<Line>> = self
            .cells
            .iter_mut()
            .map(|lines| {
                let mut height = 0.0;
                let kept = lines
                    .iter()
                    .take_while(|line| {
                        height += line.height;
                        height <= room
                    })
                    .count();
                lines.split_off(kept.max(1).min(lines.len()))
            })
            .collect();
        let is_over = rest.iter().all(Vec::is_empty);
        (!is_over).then_some(Row {
            cells: rest,
            places: self.places,
            columns: self.columns,
        })
    }
}

fn height(lines: &[Line]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}
