//! Words into lines of glyphs.
use super::{Run, Style};
use crate::domain::learner::is_direction_control;
use crate::domain::text::Language;
use crate::fonts;

use cosmic_text::fontdb::{self, Database, Source};
use cosmic_text::{
    Attrs, Buffer, Family, FontSystem, LayoutRun, Metrics, Shaping, Style as Slant, Weight, Wrap,
};
use krilla::text::{Font, GlyphId, KrillaGlyph};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What stands for a character that no font has.
const UNKNOWN: char = '?';

/// A size of type: of the letters and of their lines, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size {
    pub letters: f32,
    pub line: f32,
    /// The weight of plain words.
    pub weight: Weight,
}

/// A line ready to be drawn.
#[derive(Debug, Clone)]
pub struct Line {
    /// The words that the glyphs stand for.
    pub text: Arc<str>,
    pub strokes: Vec<Stroke>,
    /// In points.
    pub width: f32,
    pub height: f32,
    /// From the top of the line down to the foot of its letters.
    pub baseline: f32,
    pub letters: f32,
}

/// Glyphs of one font that follow each other.
#[derive(Debug, Clone)]
pub struct Stroke {
    pub font: fontdb::ID,
    /// From the left end of the line.
    pub x: f32,
    pub glyphs: Vec<KrillaGlyph>,
}

/// Breaks words into lines, by the fonts of the program alone.
pub struct Typesetter {
    system: FontSystem,
    fonts: BTreeMap<fontdb::ID, Font>,
    unprintable: BTreeSet<char>,
}

impl Typesetter {
    /// A typesetter for a language.
    pub fn new(language: Language) -> Self {
        let mut database = Database::new();
        let mut known = BTreeMap::new();
        for file in fonts::TEXT {
            for id in database.load_font_source(Source::Binary(Arc::new(file))) {
                known.extend(Font::new(file.into(), 0).map(|font| (id, font)));
            }
        }
        let locale = format!("{}-CA", language.code());
        Self {
            system: FontSystem::new_with_locale_and_db(locale, database),
            fonts: known,
            unprintable: BTreeSet::new(),
        }
    }

    /// The font of a stroke.
    pub fn font(&self, id: fontdb::ID) -> Option<Font> {
        self.fonts.get(&id).cloned()
    }

    /// The characters that were asked for and that no font has.
    pub fn unprintable(&self) -> BTreeSet<char> {
        self.unprintable.clone()
    }

    /// The lines of words in a column `width` points wide. Words without end are broken where the column ends.
    pub fn lines(&mut self, runs: &[Run], size: Size, width: f32) -> Vec<Line> {
        let mut runs: Vec<Run> = runs.iter().map(printable).collect();
        let buffer = self.shaped(&runs, size, width);
        let missing = missing(&buffer);
        if missing.is_empty() {
            return lines(&buffer, size);
        }
        for run in &mut runs {
            run.words = run
                .words
                .replace(|character| missing.contains(&character), "?");
        }
        self.unprintable.extend(missing);
        lines(&self.shaped(&runs, size, width), size)
    }

    fn shaped(&mut self, runs: &[Run], size: Size, width: f32) -> Buffer {
        let plain = Attrs::new()
            .family(Family::Name(fonts::FAMILY))
            .weight(size.weight);
        let spans = runs.iter().map(|run| {
            let attributes = match run.style {
                Style::Plain => plain.clone(),
                Style::Strong => plain.clone().weight(Weight::BOLD),
                Style::Stressed => plain.clone().weight(Weight::NORMAL).style(Slant::Italic),
            };
            (run.words.as_str(), attributes)
        });
        let mut buffer = Buffer::new(&mut self.system, Metrics::new(size.letters, size.line));
        buffer.set_wrap(&mut self.system, Wrap::WordOrGlyph);
        buffer.set_size(&mut self.system, Some(width), None);
        buffer.set_rich_text(&mut self.system, spans, &plain, Shaping::Advanced, None);
        buffer.shape_until_scroll(&mut self.system, false);
        buffer
    }
}

/// The run without characters that only steer: they would print as boxes, or turn the words around.
fn printable(run: &Run) -> Run {
    let steers = |character: &char| {
        (character.is_control() && *character != '\n')
            || is_direction_control(*character)
            || matches!(
                character,
                '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}'
            )
            || matches!(character, '\u{fe00}'..='\u{fe0f}')
    };
    let tabs = run.words.replace(['\t', '\r'], " ");
    Run {
        words: tabs
            .chars()
            .filter(|character| !steers(character))
            .collect(),
        style: run.style,
    }
}

/// The characters that took no glyph.
fn missing(buffer: &Buffer) -> BTreeSet<char> {
    let mut missing = BTreeSet::new();
    for run in buffer.layout_runs() {
        let lacking = run.glyphs.iter().filter(|glyph| glyph.glyph_id == 0);
        for glyph in lacking {
            missing.extend(run.text[glyph.start..glyph.end].chars());
        }
    }
    missing.remove(&UNKNOWN);
    missing
}

fn lines(buffer: &Buffer, size: Size) -> Vec<Line> {
    let mut texts: BTreeMap<usize, Arc<str>> = BTreeMap::new();
    buffer
        .layout_runs()
        .map(|run| {
            let text = texts
                .entry(run.line_i)
                .or_insert_with(|| Arc::from(run.text));
            line(&run, Arc::clone(text), size)
        })
        .collect()
}

fn line(run: &LayoutRun<'_>, text: Arc<str>, size: Size) -> Line {
    let mut strokes: Vec<Stroke> = Vec::new();
    for glyph in run.glyphs {
        let made = KrillaGlyph {
            glyph_id: GlyphId::new(u32::from(glyph.glyph_id)),
            text_range: glyph.start..glyph.end,
            x_advance: glyph.w / size.letters,
            x_offset: glyph.x_offset,
            y_offset: glyph.y_offset,
            y_advance: 0.0,
            location: None,
        };
        match strokes.last_mut() {
            Some(stroke) if stroke.font == glyph.font_id => stroke.glyphs.push(made),
            _ => strokes.push(Stroke {
                font: glyph.font_id,
                x: glyph.x,
                glyphs: vec![made],
            }),
        }
    }
    Line {
        text,
        strokes,
        width: run.line_w,
        height: run.line_height,
        baseline: run.line_y - run.line_top,
        letters: size.letters,
    }
}
