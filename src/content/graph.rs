//! Loops in what leads to what.

/// The number of the group of each node: two nodes share one just where each leads to the other.
/// `leads_to` lists, for each node, where it leads. Takes no more time than there are nodes and ways.
pub(super) fn loops(leads_to: &[Vec<usize>]) -> Vec<usize> {
    let mut comes_from = vec![Vec::new(); leads_to.len()];
    for (from, targets) in leads_to.iter().enumerate() {
        for &to in targets {
            comes_from[to].push(from);
        }
    }
    // Kosaraju's way: the last node to be left, walking forwards, is the first to be walked back from.
    let mut left = Vec::with_capacity(leads_to.len());
    let mut seen = vec![false; leads_to.len()];
    for node in 0..leads_to.len() {
        walk(node, leads_to, &mut seen, &mut left);
    }
    let mut groups = vec![0; leads_to.len()];
    let mut seen = vec![false; leads_to.len()];
    for (group, &node) in left.iter().rev().enumerate() {
        let mut members = Vec::new();
        walk(node, &comes_from, &mut seen, &mut members);
        for member in members {
            groups[member] = group;
        }
    }
    groups
}

/// The nodes that can be reached from `first`, itself included.
pub(super) fn reached(first: usize, leads_to: &[Vec<usize>]) -> Vec<bool> {
    let mut seen = vec![false; leads_to.len()];
    walk(first, leads_to, &mut seen, &mut Vec::new());
    seen
}

/// A shortest way from `first` back to itself, which is not named again at its end; `None` where there is none.
pub(super) fn shortest_loop(first: usize, leads_to: &[Vec<usize>]) -> Option<Vec<usize>> {
    let mut before = vec![None; leads_to.len()];
    let mut queue = std::collections::VecDeque::from([first]);
    while let Some(node) = queue.pop_front() {
        for &to in &leads_to[node] {
            if to == first {
                let mut way: Vec<_> =
                    std::iter::successors(Some(node), |node| before[*node]).collect();
                way.reverse();
                return Some(way);
            }
            if before[to].is_none() {
                before[to] = Some(node);
                queue.push_back(to);
            }
        }
    }
    None
}

/// Walks from `first` without recursion, adding each node to `left` when all beyond it was walked.
fn walk(first: usize, leads_to: &[Vec<usize>], seen: &mut [bool], left: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[first], true) {
        return;
    }
    let mut path = vec![(first, 0)];
    while let Some((node, next)) = path.last_mut() {
        match leads_to[*node].get(*next) {
            Some(&to) => {
                *next += 1;
                if !std::mem::replace(&mut seen[to], true) {
                    path.push((to, 0));
                }
            }
            None => {
                left.push(*node);
                path.pop();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use proptest::prelude::*;

    proptest! {
        #[test]
        fn nodes_share_a_group_just_where_each_leads_to_the_other(
            leads_to in proptest::collection::vec(proptest::collection::vec(0..7_usize, 0..4), 7)
        ) {
            let groups = loops(&leads_to);
            for one in 0..7 {
                let way = shortest_loop(one, &leads_to);
                let returns = leads_to[one].iter().any(|next| reached(*next, &leads_to)[one]);
                prop_assert_eq!(way.is_some(), returns);
                for other in 0..7 {
                    let both = reached(one, &leads_to)[other] && reached(other, &leads_to)[one];
                    prop_assert_eq!(groups[one] == groups[other], both);
                }
            }
        }
    }
}
