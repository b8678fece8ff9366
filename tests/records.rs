//! The promises about records: what was acknowledged is there, whatever stops, fills up or goes away.
#![expect(
    clippy::disallowed_methods,
    reason = "files of data folders are laid out by hand here"
)]
#[cfg(test)]
#[path = "records/centre.rs"]
mod centre;
#[cfg(test)]
#[path = "records/comments.rs"]
mod comments;
#[cfg(test)]
#[path = "records/cost.rs"]
mod cost;
#[cfg(test)]
#[path = "records/drafts.rs"]
mod drafts;
#[cfg(test)]
#[path = "records/following.rs"]
mod following;
#[cfg(test)]
#[path = "records/formats.rs"]
mod formats;
#[cfg(test)]
#[path = "records/journals.rs"]
mod journals;
#[cfg(test)]
#[path = "records/locks.rs"]
mod locks;
#[cfg(test)]
#[path = "records/material.rs"]
mod material;
#[cfg(test)]
#[allow(dead_code, reason = "only the tests of troubles let it hang")]
#[path = "records/memory.rs"]
mod memory;
#[cfg(test)]
#[path = "records/refusals.rs"]
mod refusals;
#[cfg(test)]
#[path = "records/reset.rs"]
mod reset;
#[cfg(test)]
#[path = "records/stops.rs"]
mod stops;
#[cfg(test)]
#[path = "records/stray.rs"]
mod stray;
#[cfg(test)]
#[path = "records/transfer.rs"]
mod transfer;
