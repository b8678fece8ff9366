//! Pages into a PDF file, with the tree that screen readers follow.
use super::flow::{BAR, COLUMN, FOOT, Flow, Ink, Item, Kind, LEFT, Node, SHEET, SMALL, Sheet};
use super::typeset::{Line, Typesetter};
use super::{Document, Image, Marks, plain};
use crate::domain::problem::PrintTrouble;

use krilla::color::rgb;
use krilla::configure::Accessibility;
use krilla::configure::ConfigurationBuilder;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image as Drawn;
use krilla::metadata::Metadata;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, SpanTag, TableHeaderScope, Tag,
    TagGroup, TagKind, TagTree,
};
use krilla::{Document as Pdf, SerializeSettings};

use std::num::NonZeroU16;

/// Writes the pages.
pub fn write(
    document: &Document,
    flow: Flow,
    typesetter: &mut Typesetter,
    page_words: &dyn Fn(usize, usize) -> String,
) -> Result<Vec<u8>, PrintTrouble> {
    let mut pdf = Pdf::new_with(settings()?);
    let locale = format!("{}-CA", document.language.code());
    let metadata = Metadata::new()
        .title(document.title.clone())
        .creator("Passerelle".to_owned())
        .language(locale.clone());
    pdf.set_metadata(metadata);
    pdf.set_outline(outline(&flow));

    let total = flow.sheets.len();
    let mut leaves: Vec<Vec<Identifier>> = flow.nodes.iter().map(|_| Vec::new()).collect();
    for (index, sheet) in flow.sheets.into_iter().enumerate() {
        let page = PageSettings::from_wh(SHEET.0, SHEET.1).ok_or_else(unsound)?;
        let mut page = pdf.start_page_with(page);
        let mut surface = page.surface();
        draw(sheet, &mut surface, typesetter, &mut leaves)?;
        let number = page_words(index + 1, total);
        footer(&document.footer, &number, &mut surface, typesetter);
        surface.finish();
        page.finish();
    }
    let mut tree = TagTree::new().with_lang(Some(locale));
    for group in groups(&flow.nodes, leaves) {
        tree.push(group);
    }
    pdf.set_tag_tree(tree);
    pdf.finish()
        .map_err(|error| PrintTrouble::Failed(format!("{error:?}")))
}

/// Width and height of a picture in pixels; of one that cannot be read, a square.
pub fn sides(image: &Image) -> (u32, u32) {
    match image {
        Image::Pixels { width, height, .. } => (*width, *height),
        Image::Jpeg(bytes) => {
            Drawn::from_jpeg(bytes.clone().into(), true).map_or((1, 1), |image| image.size())
        }
    }
}

fn settings() -> Result<SerializeSettings, PrintTrouble> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|_| unsound())?;
    Ok(SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    })
}

fn unsound() -> PrintTrouble {
    PrintTrouble::Failed("the settings of the file contradict each other".to_owned())
}

/// The title, its sections, and theirs.
fn outline(flow: &Flow) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    for (words, rank, page, y) in &flow.headings {
        close(&mut open, *rank, &mut outline);
        let place = XyzDestination::new(*page, Point::from_xy(LEFT, *y));
        open.push((
            *rank,
            OutlineNode::new(words.clone(), place).with_open(true),
        ));
    }
    close(&mut open, 0, &mut outline);
    outline
}

/// Puts the open entries of `rank` and below into the ones above them.
fn close(open: &mut Vec<(u16, OutlineNode)>, rank: u16, outline: &mut Outline) {
    while open.last().is_some_and(|(other, _)| *other >= rank) {
        if let Some((_, node)) = open.pop() {
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    }
}

fn draw(
    sheet: Sheet,
    surface: &mut Surface<'_>,
    typesetter: &Typesetter,
    leaves: &mut [Vec<Identifier>],
) -> Result<(), PrintTrouble> {
    for item in sheet.items {
        match item {
            Item::Line {
                line,
                x,
                top,
                ink,
                node,
            } => {
                let tag = match node {
                    Some(_) => ContentTag::Span(SpanTag::empty()),
                    None => artifact(ArtifactType::PaginationOther),
                };
                let leaf = surface.start_tagged(tag);
                draw_line(&line, x, top, ink, surface, typesetter);
                surface.end_tagged();
                if let Some(node) = node {
                    leaves[node].push(leaf);
                }
            }
            Item::Rule { left, right, y } => {
                surface.start_tagged(artifact(ArtifactType::Layout));
                draw_rule(left, right, y, surface);
                surface.end_tagged();
            }
            Item::Bar {
                x,
                top,
                width,
                part,
            } => {
                surface.start_tagged(artifact(ArtifactType::Layout));
                draw_bar(x, top, width, part, surface);
                surface.end_tagged();
            }
            Item::Box { x, top, side } => {
                surface.start_tagged(artifact(ArtifactType::Layout));
                draw_box(x, top, side, surface);
                surface.end_tagged();
            }
            Item::Picture {
                image,
                x,
                top,
                width,
                height,
                node,
            } => {
                let image = drawn(image)?;
                let leaf = surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                surface.push_transform(&Transform::from_translate(x, top));
                if let Some(size) = Size::from_wh(width, height) {
                    surface.draw_image(image, size);
                }
                surface.pop();
                surface.end_tagged();
                leaves[node].push(leaf);
            }
        }
    }
    Ok(())
}

fn drawn(image: Image) -> Result<Drawn, PrintTrouble> {
    match image {
        Image::Jpeg(bytes) => Drawn::from_jpeg(bytes.into(), true).map_err(PrintTrouble::Picture),
        Image::Pixels {
            width,
            height,
            rgba,
        } if rgba.len() as u64 == 4 * u64::from(width) * u64::from(height) => {
            Ok(Drawn::from_rgba8(rgba, width, height))
        }
        Image::Pixels { .. } => Err(PrintTrouble::Picture("pixels are missing".to_owned())),
    }
}

fn draw_line(
    line: &Line,
    x: f32,
    top: f32,
    ink: Ink,
    surface: &mut Surface<'_>,
    typesetter: &Typesetter,
) {
    let colour = match ink {
        Ink::Black => rgb::Color::new(0x1b, 0x24, 0x27),
        Ink::Grey => rgb::Color::new(0x40, 0x4b, 0x4f),
        Ink::Primary => rgb::Color::new(0x0a, 0x52, 0x5d),
    };
    surface.set_fill(Some(Fill {
        paint: colour.into(),
        ..Fill::default()
    }));
    for stroke in &line.strokes {
        if let Some(font) = typesetter.font(stroke.font) {
            let start = Point::from_xy(x + stroke.x, top + line.baseline);
            surface.draw_glyphs(start, &stroke.glyphs, font, &line.text, line.letters, false);
        }
    }
}

fn draw_rule(left: f32, right: f32, y: f32, surface: &mut Surface<'_>) {
    draw_bars([Rect::from_ltrb(left, y - 0.5, right, y)], surface);
}

/// A bar in a frame: its length shows also where colours do not print.
fn draw_bar(x: f32, top: f32, width: f32, part: f32, surface: &mut Surface<'_>) {
    draw_frame((x, top), (x + width, top + BAR), surface);
    let filled = Rect::from_ltrb(x, top, x + width * part, top + BAR);
    let mut path = PathBuilder::new();
    if let Some(filled) = filled.filter(|_| part > 0.0) {
        path.push_rect(filled);
    }
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(0x0a, 0x52, 0x5d).into(),
        ..Fill::default()
    }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn draw_box(x: f32, top: f32, side: f32, surface: &mut Surface<'_>) {
    draw_frame((x, top), (x + side, top + side), surface);
}

/// Four bars around what stays white.
fn draw_frame((x, top): (f32, f32), (right, bottom): (f32, f32), surface: &mut Surface<'_>) {
    const LINE: f32 = 0.8;
    let bars = [
        Rect::from_ltrb(x, top, right, top + LINE),
        Rect::from_ltrb(x, bottom - LINE, right, bottom),
        Rect::from_ltrb(x, top + LINE, x + LINE, bottom - LINE),
        Rect::from_ltrb(right - LINE, top + LINE, right, bottom - LINE),
    ];
    draw_bars(bars, surface);
}

fn draw_bars(bars: impl IntoIterator<Item = Option<Rect>>, surface: &mut Surface<'_>) {
    let mut path = PathBuilder::new();
    for bar in bars.into_iter().flatten() {
        path.push_rect(bar);
    }
    surface.set_fill(Some(Fill {
        paint: rgb::Color::new(0x85, 0x7f, 0x70).into(),
        ..Fill::default()
    }));
    if let Some(path) = path.finish() {
        surface.draw_path(&path);
    }
}

fn footer(words: &str, number: &str, surface: &mut Surface<'_>, typesetter: &mut Typesetter) {
    surface.start_tagged(artifact(ArtifactType::Footer));
    draw_rule(LEFT, LEFT + COLUMN, FOOT - 4.0, surface);
    if let Some(line) = typesetter
        .lines(&plain(words), SMALL, COLUMN * 0.75)
        .first()
    {
        draw_line(line, LEFT, FOOT, Ink::Grey, surface, typesetter);
    }
    if let Some(line) = typesetter
        .lines(&plain(number), SMALL, COLUMN * 0.25)
        .first()
    {
        let x = LEFT + COLUMN - line.width;
        draw_line(line, x, FOOT, Ink::Grey, surface, typesetter);
    }
    surface.end_tagged();
}

fn artifact<'a>(kind: ArtifactType) -> ContentTag<'a> {
    ContentTag::Artifact(Artifact::with_kind(kind))
}

/// The tree of what was drawn: the groups that no other holds, in order, each with its own.
fn groups(nodes: &[Node], leaves: Vec<Vec<Identifier>>) -> Vec<TagGroup> {
    let mut groups: Vec<TagGroup> = nodes
        .iter()
        .zip(leaves)
        .map(|(node, leaves)| {
            let mut group = TagGroup::new(tag(&node.kind));
            for leaf in leaves {
                group.push(leaf);
            }
            group
        })
        .collect();
    // A node always stands behind the one that holds it: from the end, every group is whole when it is handed over.
    let mut roots = Vec::new();
    let mut inner: Vec<Vec<TagGroup>> = nodes.iter().map(|_| Vec::new()).collect();
    while let Some(mut group) = groups.pop() {
        let index = groups.len();
        for child in inner[index].drain(..).rev() {
            group.push(child);
        }
        match nodes[index].parent {
            Some(parent) => inner[parent].push(group),
            None => roots.push(group),
        }
    }
    roots.reverse();
    roots
}

fn tag(kind: &Kind) -> TagKind {
    match kind {
        Kind::Heading(level, words) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(words.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::List(Marks::Dots) => Tag::L(ListNumbering::Disc).into(),
        Kind::List(Marks::Boxes) => Tag::L(ListNumbering::Square).into(),
        Kind::List(Marks::Numbers) => Tag::L(ListNumbering::Decimal).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Row => Tag::TR.into(),
        Kind::HeadCell => Tag::TH(TableHeaderScope::Column).into(),
        Kind::Cell => Tag::TD.into(),
        Kind::Figure(alt) => Tag::Figure(Some(alt.clone())).into(),
    }
}
