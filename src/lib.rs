//! Passerelle trains job-seekers in the professional use of social media.
//!
//! The rooms, and who may use whom (`tests/architecture.rs` holds them to it):
//!
//! - `main` uses `app`, `command`
//! - [`app`] uses `screen`, `ui`, `theme`, `store`, `content`, `report`, `i18n`, `access`, `domain`
//! - [`command`] uses `content`, `store`, `report`, `i18n`, `domain`
//! - [`screen`] uses `ui`, `theme`, `i18n`, `domain`
//! - [`ui`] uses `theme`, `access`, `domain`
//! - [`store`], [`content`] use `archive`, `domain`
//! - [`report`] uses `i18n`, `domain`
//! - [`access`], [`i18n`] use `domain`
//! - [`domain`] uses nothing of ours; `archive` and `theme` neither
pub mod access;
pub mod app;
pub mod archive;
pub mod command;
pub mod content;
pub mod domain;
pub mod i18n;
pub mod report;
pub mod screen;
pub mod store;
pub mod theme;
pub mod ui;
