//! Judges the photo by its facts.
use super::super::finding::{Outcome, Reason};
use super::super::page::Page;
use super::super::photo::PhotoFacts;
use super::super::rule::Rule;

pub(super) fn judge<'p>(rule: &'p Rule, page: &'p Page<'_>) -> Outcome<'p> {
    // The name of the file is nothing that the learner wrote: there is nothing to quote.
    if page.draft.photo.is_empty() {
        return Outcome::not_needed(Reason::NoPhoto);
    }
    let Some(facts) = page.photo else {
        // Said once, by the check of the file: what cannot be read carries no place that anybody could take out.
        return match rule {
            Rule::Image { formats, .. } if !formats.is_empty() => {
                Outcome::improve(Reason::PhotoUnread, "")
            }
            _ => Outcome::not_needed(Reason::NoPhoto),
        };
    };
    let reason = match rule {
        Rule::Metadata {} => facts.has_gps.then_some(Reason::PhotoPlace),
        _ => size(rule, facts, page).or_else(|| look(rule, facts)),
    };
    Outcome::unless(reason.map(|reason| (reason, "")))
}

fn size(rule: &Rule, facts: &PhotoFacts, page: &Page<'_>) -> Option<Reason> {
    let Rule::Image {
        formats,
        min_side_limit,
        max_bytes_limit,
        ..
    } = rule
    else {
        return None;
    };
    let is_known = facts.format.is_some_and(|format| formats.contains(&format));
    let limit = |id| page.limit(id).map(|limit| limit as u64);
    let side = u64::from(facts.width.min(facts.height));
    let least = limit(min_side_limit.as_ref());
    let most = limit(max_bytes_limit.as_ref());
    if !formats.is_empty() && !is_known {
        return Some(Reason::PhotoFormat);
    }
    if let Some(least) = least.filter(|least| side < *least) {
        return Some(Reason::PhotoSmall { side, least });
    }
    let most = most.filter(|most| facts.bytes > *most)?;
    let bytes = facts.bytes;
    Some(Reason::PhotoHeavy { bytes, most })
}

fn look(rule: &Rule, facts: &PhotoFacts) -> Option<Reason> {
    let Rule::Image {
        min_sharpness,
        min_luma,
        max_luma,
        ..
    } = rule
    else {
        return None;
    };
    let is_below = |fact: f32, least: &Option<u32>| least.is_some_and(|least| fact < least as f32);
    let is_above = |fact: f32, most: &Option<u32>| most.is_some_and(|most| fact > most as f32);
    [
        (
            is_below(facts.sharpness, min_sharpness),
            Reason::PhotoBlurred,
        ),
        (is_below(facts.luma, min_luma), Reason::PhotoDark),
        (is_above(facts.luma, max_luma), Reason::PhotoBright),
    ]
    .into_iter()
    .find_map(|(is_so, reason)| is_so.then_some(reason))
}
