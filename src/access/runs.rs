//! Texts as runs of characters, which let assistive technology read by character and by word and follow the caret.
use accesskit::{Node, NodeId, Role, TextPosition, TextSelection};
use unicode_segmentation::UnicodeSegmentation;

/// AccessKit counts the characters of a run in one byte, where words start.
const LONGEST: usize = 255;

/// The runs of `text`, for the children of `node`, which gets the selection (anchor and caret, in graphemes).
/// `id` gives the id of the run of each rank.
pub(super) fn runs(
    node: &mut Node,
    text: &str,
    selection: Option<(usize, usize)>,
    mut id: impl FnMut(usize) -> NodeId,
) -> Vec<(NodeId, Node)> {
    let graphemes: Vec<&str> = text.graphemes(true).collect();
    let mut runs: Vec<(NodeId, Node)> = Vec::new();
    let mut starts = Vec::new();
    let mut start = 0;
    let mut continues_line = false;

    loop {
        let end = end_of_run(&graphemes, start);
        let run_id = id(runs.len());
        let mut run = run(&graphemes[start..end]);
        if let Some(bounds) = node.bounds() {
            run.set_bounds(bounds);
        }
        if continues_line && let Some((before_id, before)) = runs.last_mut() {
            before.set_next_on_line(run_id);
            run.set_previous_on_line(*before_id);
        }
        runs.push((run_id, run));
        starts.push(start);

        continues_line = !graphemes[start..end]
            .last()
            .is_some_and(|last| is_break(last));
        start = end;
        if start >= graphemes.len() && (continues_line || graphemes.is_empty()) {
            break;
        }
    }

    if let Some((anchor, caret)) = selection {
        let position = |index: usize| {
            let rank = starts.partition_point(|start| *start <= index).max(1) - 1;
            TextPosition {
                node: runs[rank].0,
                character_index: (index - starts[rank]).min(runs[rank].1.character_lengths().len()),
            }
        };
        node.set_text_selection(TextSelection {
            anchor: position(anchor),
            focus: position(caret),
        });
    }
    runs
}

/// A run ends after the end of its line, or where it is full.
fn end_of_run(graphemes: &[&str], start: usize) -> usize {
    graphemes[start..]
        .iter()
        .take(LONGEST)
        .position(|grapheme| is_break(grapheme))
        .map_or((start + LONGEST).min(graphemes.len()), |index| {
            start + index + 1
        })
}

fn is_break(grapheme: &str) -> bool {
    matches!(grapheme, "\n" | "\r\n" | "\r")
}

fn run(graphemes: &[&str]) -> Node {
    // A character longer than a byte can count is no character that a person wrote.
    let lengths: Option<Vec<u8>> = graphemes
        .iter()
        .map(|grapheme| u8::try_from(grapheme.len()).ok())
        .collect();

    let mut run = Node::new(Role::TextRun);
    match lengths {
        Some(lengths) => {
            run.set_character_lengths(lengths);
            run.set_word_starts(word_starts(graphemes));
            run.set_value(graphemes.concat());
        }
        None => run.set_value(String::new()),
    }
    run
}

/// The graphemes that start a word.
fn word_starts(graphemes: &[&str]) -> Vec<u8> {
    let mut starts = Vec::new();
    let mut after_space = true;

    for (index, grapheme) in graphemes.iter().enumerate() {
        let is_space = grapheme.chars().all(char::is_whitespace);
        if after_space
            && !is_space
            && let Ok(index) = u8::try_from(index)
        {
            starts.push(index);
        }
        after_space = is_space;
    }
    starts
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    fn runs_of(text: &str, selection: (usize, usize)) -> (Node, Vec<(NodeId, Node)>) {
        let mut node = Node::new(Role::MultilineTextInput);
        let runs = runs(&mut node, text, Some(selection), |rank| {
            NodeId(rank as u64 + 1)
        });
        (node, runs)
    }

    #[test]
    fn the_caret_after_the_last_line_break_stands_on_a_line_of_its_own() {
        let (node, runs) = runs_of("un\ndeux\n", (0, 8));
        let values: Vec<_> = runs.iter().map(|(_, run)| run.value()).collect();

        assert_eq!(values, [Some("un\n"), Some("deux\n"), Some("")]);
        let selection = node.text_selection().expect("a selection");
        assert_eq!(selection.focus.node, NodeId(3));
        assert_eq!(selection.focus.character_index, 0);
    }

    proptest! {
        #[test]
        fn runs_hold_the_whole_text_and_every_selection(
            text in "[a-zé \u{202f}\n]{0,700}",
            anchor in 0usize..800,
            caret in 0usize..800,
        ) {
            let (node, runs) = runs_of(&text, (anchor, caret));
            let whole: String = runs.iter().filter_map(|(_, run)| run.value()).collect();
            prop_assert_eq!(whole, text);

            let selection = node.text_selection().expect("a selection");
            for position in [selection.anchor, selection.focus] {
                let (_, run) = runs.iter().find(|(id, _)| *id == position.node).expect("a run");
                prop_assert!(position.character_index <= run.character_lengths().len());
            }
        }
    }
}
