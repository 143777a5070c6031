//! Persons at the head of a stretch: by name, with an office behind it, or with a title.

use std::ops::Range;

use super::offices::{is_office_word, office};
use super::pieces::{has_article, opens_list, opens_person, opens_with_offices};
use crate::extract::{numbers, roster};
use crate::lexicon::Cue;
use crate::reading::{CueFound, Reading};

/// Somebody's title and name take no more bytes.
pub const LONGEST: usize = 1000;

/// A day takes no more bytes before its month: "12 ", "1er ".
const DAY: usize = 4;

/// A number takes no more bytes.
const NUMBER: usize = 12;

/// Whether somebody stands at the head of a stretch: a word of role, a title, a name.
pub fn names_somebody(reading: &Reading, range: &Range<usize>) -> bool {
    let range = &reading.head(range, LONGEST);
    let head = roster::trim_glue(reading, range.clone());
    let name = reading.names(&head).next().is_some_and(|name| name.start == head.start);
    let body = reading.opening_cues(&head).any(|found| found.cue == Cue::Body);
    let capital = !body && has_article(reading, range) && reading.slice(&head).starts_with(char::is_uppercase);
    // "le 12 avril" and "la 3e séance" count nobody
    let month = |found: &CueFound| matches!(found.cue, Cue::Month(_)) && found.start - head.start <= DAY;
    let dated = reading.cues(&head).take_while(|found| found.start - head.start <= DAY).any(month);
    let first = numbers::numbers(reading, &reading.head(&head, NUMBER)).into_iter().next();
    let counted =
        !dated && first.is_some_and(|number| number.digits && !number.ordinal && number.range.start == head.start);
    let first = || roster::segments(reading, range).into_iter().next();
    let person =
        || first().is_some_and(|first| presents_person(reading, &first) || opens_with_persons(reading, &first));
    name || counted
        || capital
        || opens_list(reading, range.clone())
        || opens_person(reading, range)
        || office(reading, range).is_some()
        || opens_with_offices(reading, &head)
        || person()
}

/// Whether a stretch opens with "at the invitation of".
pub fn invites(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_loose(reading, range.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::AtInvitation)
}

/// The word of office or role behind the name of a person: "Ms. Kneissl, Minister for Foreign Affairs", "Mr. Ruiz,
/// representative of Chile".
pub fn office_of_person<'a>(reading: &'a Reading, range: &Range<usize>) -> Option<&'a CueFound> {
    let of_clause = |comma: Range<usize>| {
        let clause = roster::trim_loose(reading, comma.end..range.end);
        let role = reading.opening_cues(&clause).find(|found| matches!(found.cue, Cue::Representative | Cue::Observer));
        role.or_else(|| office(reading, &clause))
    };
    roster::commas(reading, range).into_iter().find_map(of_clause)
}

/// "A youth speaker and representative of FemTech, Nargiz Amrakhova": words with an article, then, behind
/// the last comma, somebody's name.
pub fn presents_person(reading: &Reading, range: &Range<usize>) -> bool {
    let range = roster::before_behalf(reading, range);
    let Some(comma) = roster::commas(reading, &range).pop() else { return false };
    let tail = comma.end..range.end;
    let tail = roster::brackets(reading, &tail).first().map_or(tail.clone(), |bracket| tail.start..bracket.start);
    is_personal(reading, &roster::trim_loose(reading, tail)) && has_article(reading, &range)
}

/// Whether a stretch may be a person's name: a few words, the first and the last with a capital, nobody known.
pub fn is_personal(reading: &Reading, range: &Range<usize>) -> bool {
    let words: Vec<&str> = reading.slice(range).split_whitespace().collect();
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let personal = (2..=6).contains(&words.len()) && words.iter().filter(|word| capital(word)).count() >= 2;
    personal && capital(&words[0]) && capital(&words[words.len() - 1]) && reading.names(range).next().is_none()
}

/// The parts of a stretch between commas and words for "and", the first two.
fn first_parts(reading: &Reading, range: &Range<usize>) -> (Range<usize>, Option<Range<usize>>) {
    /// Bytes in which most have both.
    const NEAR: usize = 120;
    /// Bytes in which a name ends, whose commas part nothing.
    const NAME: usize = 40;
    let near = reading.head(range, NEAR);
    let mut gaps = roster::gaps(reading, &near);
    if gaps.get(1).is_none_or(|second| second.end + NAME > near.end) && near.end < range.end {
        gaps = roster::gaps(reading, &reading.head(range, LONGEST));
    }
    let range = reading.head(range, LONGEST);
    let part = |start: usize, at: usize| start..gaps.get(at).map_or(range.end, |gap| gap.start);
    (part(range.start, 0), gaps.first().map(|gap| part(gap.end, 1)))
}

/// Whether a stretch opens with a person's name and no title.
pub fn opens_with_person(reading: &Reading, range: &Range<usize>) -> bool {
    names_person_first(reading, first_parts(reading, range).0)
}

/// Whether the first part of a stretch is a person's name and no title.
fn names_person_first(reading: &Reading, first: Range<usize>) -> bool {
    let first = roster::trim_loose(reading, first);
    let honorific = reading.opening_cues(&first).find(|found| found.cue == Cue::Honorific);
    let titled = reading.cues(&first).any(|found| {
        matches!(
            found.cue,
            Cue::Body | Cue::Month(_) | Cue::Representative | Cue::Observer | Cue::Category(_) | Cue::AgendaItem
        ) || is_office_word(found.cue) && honorific.is_none_or(|honorific| found.start >= honorific.end)
    });
    is_personal(reading, &first) && !titled
}

/// "Inger Andersen, Executive Director of UNEP": a person's name, a comma, and the office without an article.
pub fn presents_official(reading: &Reading, range: &Range<usize>) -> bool {
    let (first, second) = first_parts(reading, range);
    let office = |part: Range<usize>| {
        let head = roster::trim_loose(reading, part);
        let ends = |found: &CueFound| {
            let behind = roster::trim_loose(reading, found.end..head.end);
            is_office_word(found.cue)
                && (behind.is_empty() || reading.opening_cues(&behind).any(|found| found.cue == Cue::Article))
        };
        let capital = reading.slice(&head).starts_with(char::is_uppercase);
        capital && !has_article(reading, &head) && reading.cues(&head).any(ends)
    };
    names_person_first(reading, first) && second.is_some_and(office)
}

/// Whether a stretch opens with persons and no title: with their names alone, or with a name and an office.
fn opens_with_persons(reading: &Reading, range: &Range<usize>) -> bool {
    let (_, second) = first_parts(reading, range);
    let goes_on = |part: Range<usize>| {
        let words = roster::trim_loose(reading, part.clone());
        let small = !reading.slice(&words).contains(char::is_uppercase) && !has_article(reading, &words);
        small || opens_with_person(reading, &part)
    };
    opens_with_person(reading, range) && second.is_none_or(goes_on) || presents_official(reading, range)
}
