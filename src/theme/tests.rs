use super::container::Tone;
use super::{FONTS, Icon, Scheme, Tokens, iced_theme, tokens};

use iced::Color;

use std::fs;
use std::path::Path;

/// The contrast of two colours as WCAG 2 computes it.
fn contrast(one: Color, other: Color) -> f32 {
    let (one, other) = (
        one.relative_luminance() + 0.05,
        other.relative_luminance() + 0.05,
    );
    (one / other).max(other / one)
}

fn grounds(tokens: &Tokens) -> Vec<(&'static str, Color)> {
    vec![
        ("background", tokens.background),
        ("surface", tokens.surface),
        ("sunken", tokens.sunken),
        ("primary_soft", tokens.primary_soft),
        ("ok_soft", tokens.ok_soft),
        ("warn_soft", tokens.warn_soft),
        ("bad_soft", tokens.bad_soft),
    ]
}

#[test]
fn words_stand_out_seven_to_one() {
    for scheme in Scheme::ALL {
        let tokens = scheme.tokens();
        let mut pairs: Vec<(String, Color, Color)> = Vec::new();

        for (name, ground) in grounds(tokens) {
            pairs.push((format!("ink on {name}"), tokens.ink, ground));
            pairs.push((format!("muted on {name}"), tokens.muted, ground));
        }
        for ground in [tokens.background, tokens.surface, tokens.primary_soft] {
            pairs.push(("primary".to_owned(), tokens.primary, ground));
        }
        for ground in [tokens.background, tokens.surface] {
            pairs.push(("ok".to_owned(), tokens.ok, ground));
            pairs.push(("warn".to_owned(), tokens.warn, ground));
            pairs.push(("bad".to_owned(), tokens.bad, ground));
        }
        for tone in [Tone::Quiet, Tone::Primary, Tone::Ok, Tone::Warn, Tone::Bad] {
            let (ink, ground) = tone.colours(tokens);
            pairs.push((format!("{tone:?}"), ink, ground));
        }
        for ground in [tokens.primary, tokens.primary_strong, tokens.bad] {
            pairs.push(("on_filled".to_owned(), tokens.on_filled, ground));
        }
        pairs.push(("link in a box".to_owned(), tokens.primary, tokens.bad_soft));
        pairs.push(("link in a box".to_owned(), tokens.primary, tokens.ok_soft));
        pairs.push(("link in a box".to_owned(), tokens.primary, tokens.warn_soft));
        pairs.push(("link in a box".to_owned(), tokens.primary, tokens.sunken));

        for (name, ink, ground) in pairs {
            let contrast = contrast(ink, ground);
            assert!(contrast >= 7.0, "{scheme:?}: {name}: {contrast:.2}");
        }
    }
}

#[test]
fn parts_stand_out_three_to_one() {
    for scheme in Scheme::ALL {
        let tokens = scheme.tokens();
        let parts = [
            ("control line", tokens.control_line, tokens.background),
            ("control line", tokens.control_line, tokens.surface),
            ("button in a box", tokens.control_line, tokens.ok_soft),
            ("button in a box", tokens.control_line, tokens.warn_soft),
            ("button in a box", tokens.control_line, tokens.bad_soft),
            (
                "frame of a sample",
                tokens.control_line,
                tokens.primary_soft,
            ),
            ("ring of results", tokens.ok, tokens.background),
            ("ring of results", tokens.primary, tokens.ring_track),
            ("ring of results", tokens.ok, tokens.ring_track),
            ("bar", tokens.primary, tokens.sunken),
            ("done bar", tokens.ok, tokens.sunken),
            ("strength bar", tokens.accent, tokens.sunken),
            ("primary button", tokens.primary, tokens.surface),
            ("primary button", tokens.primary, tokens.background),
            ("danger button", tokens.bad, tokens.surface),
            ("right option", tokens.ok, tokens.ok_soft),
            ("wrong option", tokens.bad, tokens.bad_soft),
            ("chosen option", tokens.primary, tokens.primary_soft),
            ("focused field", tokens.focus, tokens.background),
            ("focused field", tokens.focus, tokens.surface),
        ];
        for (name, part, ground) in parts {
            let contrast = contrast(part, ground);
            assert!(contrast >= 3.0, "{scheme:?}: {name}: {contrast:.2}");
        }
    }
}

#[test]
fn in_high_contrast_parts_have_an_edge_that_controls_alone_may_have() {
    use iced::widget::button::Status;

    let tokens = Scheme::HighContrast.tokens();
    let track = contrast(tokens.ring_track, tokens.background);
    assert!(track >= 3.0, "the track of a ring has no frame: {track:.2}");
    let theme = iced_theme(Scheme::HighContrast);
    let line = |status| super::button::secondary(&theme, status).border.color;
    assert_eq!(line(Status::Active), tokens.control_line);
    assert_ne!(line(Status::Disabled), tokens.control_line);
}

#[test]
fn the_focus_ring_stands_out_on_every_ground() {
    for scheme in Scheme::ALL {
        let tokens = scheme.tokens();
        for (name, ground) in grounds(tokens)
            .into_iter()
            .chain([("primary", tokens.primary), ("bad", tokens.bad)])
        {
            let ring = contrast(super::FOCUS, ground).max(contrast(Color::WHITE, ground));
            assert!(ring >= 3.0, "{scheme:?}: {name}: {ring:.2}");
        }
    }
}

#[test]
fn a_theme_gives_the_colours_it_was_made_of() {
    for scheme in Scheme::ALL {
        assert_eq!(tokens(&iced_theme(scheme)), scheme.tokens());
    }
}

fn faces() -> Vec<ttf_parser::Face<'static>> {
    FONTS
        .into_iter()
        .map(|file| ttf_parser::Face::parse(file, 0).expect("a font"))
        .collect()
}

#[test]
fn every_symbol_is_in_the_bundled_font() {
    let faces = faces();
    let icons = faces.last().expect("the font of the symbols");

    for icon in Icon::ALL {
        assert!(icons.glyph_index(icon.character()).is_some(), "{icon:?}");
    }
}

#[test]
fn every_character_of_lessons_and_interface_is_in_the_bundled_fonts() {
    // Shaping makes the narrow no-break space itself where a font has none.
    const MADE: [char; 1] = ['\u{202f}'];

    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for (folder, extension) in [("i18n", "ftl"), ("lessons", "json")] {
        collect(&root.join(folder), extension, &mut files);
    }
    let faces = faces();

    for file in files {
        let text = fs::read_to_string(&file).expect("a file in UTF-8");
        let missing: Vec<char> = text
            .chars()
            .filter(|character| !character.is_control() && !MADE.contains(character))
            .filter(|character| {
                faces[..4]
                    .iter()
                    .any(|face| face.glyph_index(*character).is_none())
            })
            .collect();
        assert!(missing.is_empty(), "{}: {missing:?}", file.display());
    }
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<std::path::PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, extension, files);
        } else if path.extension().is_some_and(|found| found == extension) {
            files.push(path);
        }
    }
}
