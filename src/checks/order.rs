//! Whether a list of States is in alphabetical order: that of its own language, or that of English, which
//! other versions may keep. A list that nearly is shows where a name was lost, merged or misread.

use super::attendance::lists_of_states;
use super::{Evidence, check};
use crate::fold::fold;
use crate::lexicon::Language;
use crate::names;
use crate::report::{AttendanceGroup, Check, CheckStatus, Party, PartyKind, word};
use crate::sort::sort_by_key;

/// Fewest States by which an order can be told.
const ENOUGH: usize = 6;
/// A list in which more than one name in so many stands elsewhere has some other order.
const ONE_IN: usize = 8;

/// One check for each list that has an order; for one that breaks it, one for each name.
pub fn checks(evidence: &Evidence) -> Vec<Check> {
    lists_of_states(&evidence.report.attendance).flat_map(|group| of_group(evidence, group)).collect()
}

fn of_group(evidence: &Evidence, group: &AttendanceGroup) -> Vec<Check> {
    let states: Vec<&Party> = group.participants.iter().filter(|party| party.kind == PartyKind::State).collect();
    if states.len() < ENOUGH {
        return Vec::new();
    }
    let own = evidence.reading.lexicon.language;
    let as_written = Order { language: own, keys: states.iter().map(|party| own_names(party)).collect() };
    let english =
        Order { language: Language::English, keys: states.iter().map(|party| english_names(party)).collect() };
    let best = [as_written, english].into_iter().map(|order| (order.strangers(), order.language));
    let Some((strangers, language)) = best.min_by_key(|(strangers, _)| strangers.len()) else { return Vec::new() };
    if strangers.len() * ONE_IN > states.len() {
        return Vec::new();
    }
    let of_list = |status| {
        check("alphabeticalOrder", status)
            .with("order", language.tag())
            .with("category", word(&group.category))
            .with_some("paragraph", group.paragraph.as_deref())
    };
    if strangers.is_empty() {
        return vec![of_list(CheckStatus::Pass)];
    }
    let broken =
        |at: usize| of_list(CheckStatus::Fail).with("name", states[at].display_name.as_str()).at([states[at].span]);
    strangers.into_iter().map(broken).collect()
}

/// The name as written; Arabic lists may sort it without its article. й is a letter of its own, behind и.
fn own_names(party: &Party) -> Vec<String> {
    let name = fold(&party.name.replace(['й', 'Й'], "и\u{10ffff}"));
    let without_article = name.strip_prefix("ال").map(str::to_owned);
    std::iter::once(name).chain(without_article).collect()
}

/// All English names of a State: lists of other years have it under another.
fn english_names(party: &Party) -> Vec<String> {
    let entity = party.code.as_deref().and_then(names::with_code).map(names::entity);
    let forms = entity.into_iter().flat_map(|entity| entity.forms(Language::English));
    forms.filter_map(|form| form.spellings().next()).map(|name| fold(&name)).collect()
}

/// A list by the names under which each of its States may be sorted.
struct Order {
    language: Language,
    keys: Vec<Vec<String>>,
}

impl Order {
    /// The fewest States without which the rest is in order.
    fn strangers(&self) -> Vec<usize> {
        let mut in_order = self.longest_in_order().into_iter().peekable();
        (0..self.keys.len()).filter(|at| in_order.next_if_eq(at).is_none()).collect()
    }

    /// The longest run of States each of which has a name that comes after the one taken of the State
    /// before it (patience sorting: a pile's top is the name with which a run of its height ends earliest).
    fn longest_in_order(&self) -> Vec<usize> {
        let mut piles: Vec<(&str, usize)> = Vec::new();
        let mut steps: Vec<(usize, Option<usize>)> = Vec::new();
        for (at, keys) in self.keys.iter().enumerate() {
            let mut keys: Vec<&str> = keys.iter().map(String::as_str).collect();
            // the last first: so no name of a State is put on another of its own
            sort_by_key(&mut keys, |key| std::cmp::Reverse(*key));
            keys.dedup();
            for key in keys {
                let pile = piles.partition_point(|(top, _)| *top <= key);
                steps.push((at, pile.checked_sub(1).map(|below| piles[below].1)));
                let top = (key, steps.len() - 1);
                match piles.get_mut(pile) {
                    Some(place) => *place = top,
                    None => piles.push(top),
                }
            }
        }
        let last = piles.last().map(|(_, step)| *step);
        let mut run: Vec<usize> =
            std::iter::successors(last, |step| steps[*step].1).map(|step| steps[step].0).collect();
        run.reverse();
        run
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strangers(names: &[&[&str]]) -> Vec<usize> {
        let keys = names.iter().map(|keys| keys.iter().map(|key| (*key).to_owned()).collect()).collect();
        Order { language: Language::English, keys }.strangers()
    }

    #[test]
    fn tells_who_stands_out_of_order() {
        assert_eq!(strangers(&[&["a"], &["b"], &["c"]]), [] as [usize; 0]);
        assert_eq!(strangers(&[&["a"], &["z"], &["b"], &["c"]]), [1]);
        assert_eq!(strangers(&[&["b"], &["c"], &["a"], &["d"]]), [2]);
    }

    #[test]
    fn takes_the_name_that_fits() {
        assert_eq!(strangers(&[&["a"], &["c", "z"], &["b"], &["d"]]).len(), 1);
        assert_eq!(strangers(&[&["a"], &["t", "m"], &["n"], &["o"]]), [] as [usize; 0]);
        assert_eq!(strangers(&[&["a", "b", "b"], &["a"], &["b"]]), [] as [usize; 0]);
    }
}
