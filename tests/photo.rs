//! The photo of the trial profile: which files are taken, and what is kept of them. `photos/make.py` made the files.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on may stop")]
use passerelle::domain::problem::PhotoTrouble;
use passerelle::domain::profile::edit::Edit;
use passerelle::domain::profile::photo::{LONGEST_SIDE, PhotoFormat};
use passerelle::photo::{Limits, Photo, Pixels, facts};

use image::imageops::blur;
use image::{DynamicImage, GrayImage, ImageFormat, Luma, Rgb, RgbImage};
use proptest::prelude::*;

use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};

const RED: [u8; 3] = [220, 30, 30];
const GREEN: [u8; 3] = [30, 180, 30];
const BLUE: [u8; 3] = [30, 30, 220];
const WHITE: [u8; 3] = [240, 240, 240];

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/photos")
        .join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(file(name)).unwrap()
}

fn open(name: &str) -> Photo {
    Photo::open(&file(name), &Limits::USUAL).unwrap_or_else(|trouble| panic!("{trouble}"))
}

/// Why the bytes are refused as a file of this name.
fn refused(bytes: Vec<u8>, name: &str) -> PhotoTrouble {
    match Photo::read(bytes, Path::new(name), &Limits::USUAL) {
        Ok(_) => panic!("{name} was taken"),
        Err(trouble) => trouble,
    }
}

fn written(picture: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn taken(bytes: Vec<u8>) -> Photo {
    Photo::read(bytes, Path::new("photo"), &Limits::USUAL).unwrap()
}

/// The colours of the corners, row by row.
fn corners(picture: &RgbImage) -> [[u8; 3]; 4] {
    let (width, height) = picture.dimensions();
    let (x, y) = (width / 8, height / 8);
    [
        (x, y),
        (width - 1 - x, y),
        (x, height - 1 - y),
        (width - 1 - x, height - 1 - y),
    ]
    .map(|(x, y)| picture.get_pixel(x, y).0)
}

fn seen(pixels: &Pixels) -> RgbImage {
    let picture = image::RgbaImage::from_raw(pixels.width, pixels.height, pixels.rgba.clone());
    DynamicImage::from(picture.unwrap()).into_rgb8()
}

fn decoded(jpeg: &[u8]) -> RgbImage {
    image::load_from_memory_with_format(jpeg, ImageFormat::Jpeg)
        .unwrap()
        .into_rgb8()
}

fn are_near(left: [[u8; 3]; 4], right: [[u8; 3]; 4]) -> bool {
    left.iter()
        .flatten()
        .zip(right.iter().flatten())
        .all(|(left, right)| left.abs_diff(*right) < 40)
}

#[test]
fn every_kind_of_picture_is_taken() {
    for (name, format) in [
        ("upright.jpg", PhotoFormat::Jpeg),
        ("progressive.jpg", PhotoFormat::Jpeg),
        ("cmyk.jpg", PhotoFormat::Jpeg),
        ("grey.jpg", PhotoFormat::Jpeg),
        ("upright.png", PhotoFormat::Png),
        ("palette.png", PhotoFormat::Png),
        ("upright.webp", PhotoFormat::Webp),
        ("lossless.webp", PhotoFormat::Webp),
        ("animated.webp", PhotoFormat::Webp),
    ] {
        let photo = open(name);
        let found = photo.facts();
        assert_eq!((found.width, found.height), (120, 80), "{name}");
        assert_eq!(found.format, Some(format), "{name}");
        assert_eq!(found.bytes, bytes(name).len() as u64, "{name}");
        if name != "grey.jpg" {
            let colours = corners(&seen(&photo.shown(&Edit::default())));
            assert!(
                are_near(colours, [RED, GREEN, BLUE, WHITE]),
                "{name}: {colours:?}"
            );
        }
        let kept = decoded(&photo.kept(&Edit::default()).unwrap());
        assert_eq!(kept.dimensions(), (80, 80), "{name}");
    }
    assert_eq!(open("deep.png").facts().luma.round(), 128.0);
    assert_eq!(open("one-pixel.png").facts().sharpness, 0.0);
}

#[test]
fn turned_pictures_stand_upright_on_screen_and_when_kept() {
    let numbers = (2..=8).map(|number| format!("turned-{number}.jpg"));
    let others = ["turned-6.png", "turned-6.webp"].map(str::to_owned);
    for name in numbers.chain(others) {
        let photo = open(&name);
        assert_eq!((photo.facts().width, photo.facts().height), (120, 80));
        let shown = seen(&photo.shown(&Edit::default()));
        assert_eq!(shown.dimensions(), (120, 80), "{name}");
        let expected = [RED, GREEN, BLUE, WHITE];
        assert!(are_near(corners(&shown), expected), "{name}");
        let kept = decoded(&photo.kept(&Edit::default()).unwrap());
        assert!(are_near(corners(&kept), expected), "{name}");
    }
}

#[test]
fn the_square_that_is_kept_is_the_one_on_screen_however_the_picture_lies() {
    let names = (2..=8).map(|number| format!("turned-{number}.jpg"));
    for name in names.chain(["upright.jpg".to_owned()]) {
        let photo = open(&name);
        let mut edit = Edit::default();
        for turn in 0..4 {
            let size = photo.size(&edit);
            for (right, down) in [(0.0, 0.0), (-1.0, -1.0), (1.0, -1.0), (0.3, 1.0)] {
                let edit = edit
                    .resized(0.5, size)
                    .moved(right, down, size)
                    .brightened(2);
                let cut = seen(&photo.cut(&edit));
                let kept = decoded(&photo.kept(&edit).unwrap());
                assert_eq!(cut.dimensions(), (40, 40));
                assert_eq!(kept.dimensions(), (40, 40));
                assert!(
                    are_near(corners(&cut), corners(&kept)),
                    "{name} turned {turn}, {right} {down}"
                );
            }
            edit = edit.turned_right();
        }
    }
}

#[test]
fn a_turn_of_the_person_adds_to_that_of_the_file() {
    for name in ["upright.jpg", "turned-6.jpg", "turned-5.jpg"] {
        let edit = Edit::default().turned_right();
        let photo = open(name);
        assert_eq!(photo.size(&edit), (80, 120));
        let expected = [BLUE, RED, WHITE, GREEN];
        assert!(are_near(corners(&seen(&photo.shown(&edit))), expected));
        let kept = decoded(&photo.kept(&edit).unwrap());
        assert!(are_near(corners(&kept), expected), "{name}");
    }
}

#[test]
fn a_place_is_found_and_gone_from_what_is_kept() {
    for (name, has_place) in [
        ("place.jpg", true),
        ("place.png", true),
        ("place.webp", true),
        ("place-xmp.jpg", true),
        ("place-off.jpg", false),
        ("upright.jpg", false),
        ("turned-6.jpg", false),
    ] {
        let photo = open(name);
        assert_eq!(photo.facts().has_gps, has_place, "{name}");
        let kept = photo.kept(&Edit::default()).unwrap();
        assert!(!taken(kept.clone()).facts().has_gps);
        for mark in [b"Exif".as_slice(), b"GPS", b"xmp", b"ICC", b"http"] {
            let is_there = kept.windows(mark.len()).any(|part| part == mark);
            assert!(!is_there, "{name}: {}", String::from_utf8_lossy(mark));
        }
        // Nothing but what a JPEG needs: no comment, and no application's data but JFIF's.
        let markers: Vec<u8> = kept
            .windows(2)
            .filter(|pair| pair[0] == 0xff && matches!(pair[1], 0xe1..=0xef | 0xfe))
            .map(|pair| pair[1])
            .collect();
        assert_eq!(markers, [0_u8; 0], "{name}");
    }
}

#[test]
fn a_large_picture_is_kept_small_and_a_small_one_never_enlarged() {
    let large = RgbImage::from_fn(3000, 2000, |x, y| {
        Rgb([(x / 12) as u8, (y / 8) as u8, ((x + y) % 7 * 30) as u8])
    });
    let photo = taken(written(large, ImageFormat::Jpeg));
    let shown = photo.shown(&Edit::default());
    assert_eq!((shown.width, shown.height), (800, 533));
    let whole = photo.kept(&Edit::default()).unwrap();
    assert_eq!(decoded(&whole).dimensions(), (LONGEST_SIDE, LONGEST_SIDE));
    assert!(whole.len() < 300_000, "{}", whole.len());
    // A part of 500 pixels of the file, though the screen has but 133 of them.
    let size = photo.size(&Edit::default());
    let part = Edit::default().resized(0.25, size);
    assert_eq!(photo.cut(&part).width, 133);
    assert_eq!(
        decoded(&photo.kept(&part).unwrap()).dimensions(),
        (500, 500)
    );
    // What was kept is kept again as it is.
    let again = taken(whole);
    assert_eq!(decoded(&again.kept(&Edit::default()).unwrap()).width(), 800);
}

#[test]
fn what_is_transparent_becomes_white() {
    let photo = open("transparent.png");
    let expected = [[255; 3], GREEN, BLUE, WHITE];
    assert!(are_near(
        corners(&seen(&photo.shown(&Edit::default()))),
        expected
    ));
    let kept = decoded(&photo.kept(&Edit::default()).unwrap());
    assert!(are_near(corners(&kept), expected));
}

#[test]
fn sharp_and_dark_pictures_are_told_from_blurred_and_bright_ones() {
    let board = GrayImage::from_fn(600, 400, |x, y| {
        Luma([if (x / 9 + y / 9) % 2 == 0 { 0 } else { 255 }])
    });
    let found = |picture: GrayImage| *taken(written(picture, ImageFormat::Png)).facts();
    let (sharp, blurred) = (found(board.clone()), found(blur(&board, 6.0)));
    assert!(sharp.sharpness > 1000.0, "{sharp:?}");
    assert!(blurred.sharpness < 60.0, "{blurred:?}");
    assert!((120.0..135.0).contains(&sharp.luma), "{sharp:?}");
    assert!(found(GrayImage::new(90, 90)).luma < 1.0);
    assert!(found(GrayImage::from_pixel(90, 90, Luma([250]))).luma > 249.0);
}

#[test]
fn brightness_lifts_the_whole_picture() {
    let photo = taken(written(
        RgbImage::from_pixel(90, 90, Rgb([80; 3])),
        ImageFormat::Png,
    ));
    let luma = |steps| {
        let edit = Edit::default().brightened(steps);
        taken(photo.kept(&edit).unwrap()).facts().luma
    };
    let found = [-3, 0, 3].map(luma);
    assert!(
        found[0] + 20.0 < found[1] && found[1] + 20.0 < found[2],
        "{found:?}"
    );
}

#[test]
fn a_hundred_megapixels_are_refused_before_they_are_decoded() {
    let expected = |name: &str| PhotoTrouble::TooManyPixels {
        path: PathBuf::from(name),
        pixels: 100_000_000,
        most: 40_000_000,
    };
    let png = bytes("hundred-megapixels.png");
    assert_eq!(refused(png.clone(), "a.png"), expected("a.png"));
    // Its pixels are not even looked at: they may be missing.
    assert_eq!(refused(png[..60].to_vec(), "a.png"), expected("a.png"));

    let mut jpeg = bytes("upright.jpg");
    let frame = jpeg
        .windows(2)
        .position(|pair| pair == [0xff, 0xc0])
        .unwrap();
    jpeg[frame + 5..frame + 9].copy_from_slice(&[0x27, 0x10, 0x27, 0x10]);
    assert_eq!(refused(jpeg, "a.jpg"), expected("a.jpg"));

    let mut webp = bytes("turned-6.webp");
    let canvas = webp.windows(4).position(|name| name == b"VP8X").unwrap() + 12;
    let side = 9_999_u32.to_le_bytes();
    webp[canvas..canvas + 3].copy_from_slice(&side[..3]);
    webp[canvas + 3..canvas + 6].copy_from_slice(&side[..3]);
    assert_eq!(refused(webp, "a.webp"), expected("a.webp"));
}

#[test]
fn limits_are_those_that_are_asked_for() {
    let (name, path) = ("upright.png", file("upright.png"));
    let heavy = bytes(name).len() as u64;
    let of = |bytes, pixels| Photo::open(&path, &Limits { bytes, pixels }).err();
    assert_eq!(of(heavy, 9_600), None);
    assert_eq!(
        of(heavy - 1, 9_600),
        Some(PhotoTrouble::TooHeavy {
            path: path.clone(),
            bytes: heavy,
            most: heavy - 1
        })
    );
    assert_eq!(
        of(heavy, 9_599),
        Some(PhotoTrouble::TooManyPixels {
            path: path.clone(),
            pixels: 9_600,
            most: 9_599
        })
    );
}

#[test]
fn what_is_no_photo_is_refused_by_its_reason() {
    let path = |name: &str| PathBuf::from(name);
    for (bytes, name, expected) in [
        (Vec::new(), "a.jpg", PhotoTrouble::Empty(path("a.jpg"))),
        (
            b"GIF89a and no more".to_vec(),
            "a.jpg",
            PhotoTrouble::NotAPhoto(path("a.jpg")),
        ),
        (
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
            "a.png",
            PhotoTrouble::NotAPhoto(path("a.png")),
        ),
        (
            bytes("phone.heic"),
            "phone.heic",
            PhotoTrouble::Heic(path("phone.heic")),
        ),
        (
            bytes("upright.png"),
            "a.jpg",
            PhotoTrouble::WrongExtension {
                path: path("a.jpg"),
                really: PhotoFormat::Png,
            },
        ),
        (
            bytes("upright.jpg"),
            "photo.jpg.exe",
            PhotoTrouble::WrongExtension {
                path: path("photo.jpg.exe"),
                really: PhotoFormat::Jpeg,
            },
        ),
    ] {
        assert_eq!(refused(bytes, name), expected);
    }
    for (name, taken) in [
        ("upright.jpg", "A.JPEG"),
        ("upright.webp", "a.WebP"),
        ("upright.png", "a"),
    ] {
        assert!(Photo::read(bytes(name), Path::new(taken), &Limits::USUAL).is_ok());
    }
}

#[test]
fn a_picture_of_no_size_is_damaged() {
    let mut png = bytes("upright.png");
    png[16..24].fill(0);
    let mut jpeg = bytes("upright.jpg");
    let frame = jpeg
        .windows(2)
        .position(|pair| pair == [0xff, 0xc0])
        .unwrap();
    jpeg[frame + 5..frame + 9].fill(0);
    for (bytes, name) in [(png, "a.png"), (jpeg, "a.jpg")] {
        assert_eq!(refused(bytes, name), PhotoTrouble::Damaged(name.into()));
    }
}

#[test]
fn what_cannot_be_read_is_told_by_its_path() {
    let place = tempfile::tempdir().unwrap();
    let gone = place.path().join("gone.jpg");
    assert_eq!(
        Photo::open(&gone, &Limits::USUAL).err(),
        Some(PhotoTrouble::Gone(gone.clone()))
    );
    let folder = place.path().to_owned();
    assert_eq!(
        facts(&folder, &Limits::USUAL),
        Err(PhotoTrouble::NotAPhoto(folder))
    );
    fs::copy(file("upright.jpg"), &gone).unwrap();
    let photo = Photo::open(&gone, &Limits::USUAL).unwrap();
    // The stick is out by now: what was read is enough.
    fs::remove_file(&gone).unwrap();
    assert!(photo.kept(&Edit::default()).is_ok());
}

#[test]
fn no_end_of_a_picture_may_be_missing_unnoticed() {
    for name in [
        "upright.jpg",
        "progressive.jpg",
        "place.jpg",
        "upright.png",
        "upright.webp",
        "lossless.webp",
        "turned-6.webp",
    ] {
        let whole = bytes(name);
        let expected = open(name).shown(&Edit::default());
        for length in 0..whole.len() {
            let cut = Photo::read(whole[..length].to_vec(), Path::new(name), &Limits::USUAL);
            // What is missing may be what says that nothing follows.
            let is_same = cut.map_or(true, |photo| photo.shown(&Edit::default()) == expected);
            assert!(is_same, "{name} cut at {length}");
        }
    }
}

/// Small enough for a thousand tries.
const SMALL: Limits = Limits {
    bytes: 100_000,
    pixels: 100_000,
};

fn is_taken_or_refused(bytes: Vec<u8>) {
    let Ok(photo) = Photo::read(bytes, Path::new("photo"), &SMALL) else {
        return;
    };
    let edit = Edit::default().turned_right().brightened(1);
    let shown = photo.shown(&edit);
    assert_eq!(
        shown.rgba.len() as u64,
        u64::from(shown.width) * u64::from(shown.height) * 4
    );
    if let Ok(kept) = photo.kept(&edit) {
        let (width, height) = decoded(&kept).dimensions();
        assert!(width == height && width <= LONGEST_SIDE);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn any_bytes_are_refused_or_decoded(
        start in prop::sample::select(vec![
            &b""[..], b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\x40\0\0\0WEBPVP8 ", b"RIFF\x40\0\0\0WEBPVP8L",
        ]),
        rest in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        is_taken_or_refused([start, &rest].concat());
    }

    #[test]
    fn a_picture_with_any_bytes_changed_is_refused_or_decoded(
        name in prop::sample::select(vec![
            "place.jpg", "progressive.jpg", "cmyk.jpg", "place.png", "palette.png", "transparent.png", "place.webp",
            "lossless.webp", "animated.webp",
        ]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
    ) {
        let mut bytes = bytes(name);
        for (place, value) in changes {
            let place = place.index(bytes.len());
            bytes[place] = value;
        }
        is_taken_or_refused(bytes);
    }
}

#[test]
fn what_shows_to_frame_is_dark_outside_of_the_circle_and_what_is_on_the_card_is_round() {
    let photo = taken(written(
        RgbImage::from_pixel(200, 100, Rgb(WHITE)),
        ImageFormat::Png,
    ));
    let edit = Edit::default();
    let framed = photo.framed(&edit, 100);
    assert_eq!((framed.width, framed.height), (100, 50));
    let framed = seen(&framed);
    let dark = WHITE.map(|value| value / 3);
    assert_eq!(corners(&framed), [dark; 4]);
    assert_eq!(framed.get_pixel(50, 25).0, WHITE);
    let turned = photo.framed(&edit.turned_right(), 400);
    assert_eq!((turned.width, turned.height), (100, 200), "never enlarged");

    let round = photo.round(&edit, 40);
    let alpha = |x: usize, y: usize| round.rgba[(y * 40 + x) * 4 + 3];
    assert_eq!((round.width, round.height), (40, 40));
    assert_eq!([alpha(0, 0), alpha(39, 39), alpha(20, 20)], [0, 0, 255]);
}
