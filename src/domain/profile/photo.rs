//! What is known of a photo without looking at it: the domain decodes nothing.
use schemars::JsonSchema;
use serde::Deserialize;

/// The greatest side of the photo that is kept, in pixels.
pub const LONGEST_SIDE: u32 = 800;

/// The name of the photo in a draft, and of its file beside the draft.
pub const FILE: &str = "photo.jpg";

/// The facts of a photo.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PhotoFacts {
    /// In pixels, turned as the photo says.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    pub bytes: u64,
    /// `None` where it is none of those that networks take.
    #[serde(default)]
    pub format: Option<PhotoFormat>,
    /// The variance of the Laplacian of its grey values, 0 to 255: low where it is blurred.
    pub sharpness: f32,
    /// Its mean grey value, 0 (black) to 255 (white).
    pub luma: f32,
    /// Whether it carries a place.
    pub has_gps: bool,
}

/// A format of photos.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PhotoFormat {
    Jpeg,
    Png,
    Webp,
}

impl PhotoFormat {
    /// The ends of the names of such files, the usual one first.
    pub fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
        }
    }
}
