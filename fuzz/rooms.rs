//! The rooms of Passerelle that read files, under the name of the whole: the window, which none of them knows, would
//! make the building several times longer.
#[path = "../src/archive.rs"]
pub mod archive;
#[path = "../src/content/mod.rs"]
pub mod content;
#[path = "../src/domain/mod.rs"]
pub mod domain;
#[path = "../src/store/mod.rs"]
pub mod store;
