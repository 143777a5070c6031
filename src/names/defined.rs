//! Abbreviations that a text itself defines: behind "Indian Ocean Commission (IOC)" it is that body, and not the
//! Olympic Committee, that is called IOC.

use std::collections::HashMap;
use std::ops::Range;

use super::{NameFound, entity, is_abbreviation};
use crate::fold::fold;

/// Most bytes of an abbreviation.
const LONGEST: usize = 16;

/// Names found in a text, and with them the abbreviations that the text defines; in order.
pub fn with_defined(text: &str, names: Vec<NameFound>) -> Vec<NameFound> {
    let definitions: HashMap<usize, u32> = names.iter().filter_map(|name| definition(text, name, &names)).collect();
    if definitions.is_empty() {
        return names;
    }
    let mut known = names.into_iter().peekable();
    let mut meanings: HashMap<&str, u32> = HashMap::new();
    let mut all = Vec::new();
    for word in words(text) {
        while let Some(name) = known.next_if(|name| name.end <= word.start) {
            all.push(name);
        }
        let written = &text[word.clone()];
        if let Some(entity) = definitions.get(&word.start) {
            meanings.insert(written, *entity);
        }
        let is_free = |name: &&NameFound| name.end <= word.start || name.start >= word.end || same(name, &word);
        if let Some(entity) = meanings.get(written).filter(|_| known.peek().as_ref().is_none_or(is_free)) {
            known.next_if(|name| same(name, &word));
            all.push(NameFound { start: word.start, end: word.end, entity: *entity });
        }
    }
    all.extend(known);
    all
}

fn same(name: &NameFound, word: &Range<usize>) -> bool {
    name.start == word.start && name.end == word.end
}

/// Where a bracket behind the name of an organization holds its abbreviation, and whose that is; `None` where the
/// abbreviation is in the tables already, or a State's.
fn definition(text: &str, name: &NameFound, names: &[NameFound]) -> Option<(usize, u32)> {
    let rest = &text[name.end..];
    let inside = rest.trim_start_matches([' ', '\n']).strip_prefix(['(', '（'])?;
    let start = text.len() - inside.len();
    let (abbreviation, _) = inside.split_once([')', '）'])?;
    let known = names.binary_search_by_key(&start, |name| name.start).ok().map(|at| names[at].entity);
    let is_other = known.is_none_or(|known| known != name.entity && entity(known).code.is_none());
    let defines = entity(name.entity).code.is_none()
        && abbreviation.len() <= LONGEST
        && abbreviation.chars().all(char::is_alphanumeric)
        && is_abbreviation(abbreviation)
        && are_initials(abbreviation, &text[name.start..name.end]);
    (is_other && defines).then_some((start, name.entity))
}

/// Whether the letters of an abbreviation begin words of a name, in order.
fn are_initials(abbreviation: &str, name: &str) -> bool {
    let name = fold(name);
    let mut initials = name.split(|c: char| !c.is_alphanumeric()).filter_map(|word| word.chars().next());
    fold(abbreviation).chars().all(|letter| initials.any(|initial| initial == letter))
}

/// Words of letters and digits.
fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_between = |c: char| !c.is_alphanumeric();
    let mut start = 0;
    let words = text.split_inclusive(is_between).map(move |piece| {
        let word = start..start + piece.trim_end_matches(is_between).len();
        start += piece.len();
        word
    });
    words.filter(|word| !word.is_empty())
}
