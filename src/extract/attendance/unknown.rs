//! Names that nobody knows, in sentences that tell who came and list nobody.

use std::ops::Range;

use super::Sentence;
use crate::extract::sentences::is_colon;
use crate::extract::{roster, speakers};
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};
use crate::report::{AttendanceCategory, AttendanceGroup, Party};

/// Somebody whom nobody knows.
pub struct Unknown {
    /// As written.
    pub party: Party,
    /// Where the known name beside it begins, in the paste.
    beside: usize,
}

/// Names that nobody knows in a sentence without a colon that tells who attended, beside those that are known: "Oxfam and
/// the International Road Federation were represented".
pub fn unknown_beside(reading: &Reading, sentence: &Range<usize>) -> Vec<Unknown> {
    let Some(verb) = reading.cues(sentence).find(|found| found.cue == Cue::Attended) else { return Vec::new() };
    if reading.slice(sentence).contains(is_colon) || !speakers::verbs(reading, sentence).is_empty() {
        return Vec::new();
    }
    let halves = [sentence.start..verb.start, verb.end..sentence.end];
    let mut found = Vec::new();
    for pieces in halves.map(|half| roster::pieces(reading, &half)) {
        // those between a known name, or others beside it, and the next
        let mut open: Vec<Party> = Vec::new();
        let mut last = None;
        for piece in pieces {
            match (reading.names(&piece).next(), name_alone(reading, &piece)) {
                (Some(name), _) => {
                    last = Some(reading.party(name).span.start);
                    found.extend(open.drain(..).filter_map(|party| Some(Unknown { party, beside: last? })));
                }
                (None, Some(party)) => match last {
                    Some(beside) => found.push(Unknown { party, beside }),
                    // before the first of them an adverb may stand, where no capital tells a name
                    None if reading.lexicon.verb_stands == Stands::Before => {}
                    None => open.push(party),
                },
                (None, None) => (last, open) = (None, Vec::new()),
            }
        }
    }
    found
}

/// Adds them to the groups of those beside whom they are named, where words say as what these attended; else to others.
pub fn add(sentence: &Sentence, said: Option<AttendanceCategory>, groups: &mut Vec<AttendanceGroup>) {
    for Unknown { party, beside } in unknown_beside(sentence.reading, &sentence.range) {
        let known = |group: &AttendanceGroup| group.participants.iter().any(|known| known.span.start == beside);
        if !groups.iter().any(known) {
            continue;
        }
        let own = |group: &&mut AttendanceGroup| match said {
            Some(_) => known(group),
            None => group.category == AttendanceCategory::Other && !group.participants.is_empty(),
        };
        match groups.iter_mut().find(own) {
            Some(group) => {
                let at = group.participants.partition_point(|before| before.span.start < party.span.start);
                group.participants.insert(at, party);
            }
            None => groups.extend(sentence.place().named(vec![(AttendanceCategory::Other, vec![party])], None)),
        }
    }
}

/// What a piece of a list names behind its word of role: words in capitals or an association, and no office, body or day.
fn name_alone(reading: &Reading, piece: &Range<usize>) -> Option<Party> {
    /// Words; one alone may be any that opens a sentence.
    const WORDS: usize = 2;
    let role = |found: &&CueFound| matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Category(_));
    let start = reading.cues(piece).filter(role).map(|found| found.end).max().unwrap_or(piece.start);
    // "the Association of Space Explorers (ASE)"
    let bracket = roster::brackets(reading, &(start..piece.end)).first().map_or(piece.end, |bracket| bracket.start);
    let name = roster::trim_glue(reading, start..bracket);
    let text = reading.slice(&name);
    let capitals = text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase)).count();
    let has = |is: fn(Cue) -> bool| reading.cues(&name).any(|found| is(found.cue));
    let other = has(|cue| {
        matches!(cue, Cue::Office | Cue::Officer(_) | Cue::Role(_) | Cue::Body | Cue::Month(_) | Cue::AgendaItem)
            || matches!(cue, Cue::Cardinal(_) | Cue::Category(_))
    });
    let whole = reading.opening_cues(&name).any(|found| found.cue == Cue::UnitedNations && found.end == name.end);
    let association = has(|cue| cue == Cue::Association) && !text.starts_with(char::is_lowercase);
    let is_name = association
        || text.starts_with(char::is_uppercase) && capitals >= WORDS
        || is_caseless_name(reading, piece, &name);
    (is_name && !other && !whole).then(|| reading.named(&name))
}

/// Whether a piece between others of a list is a name in a script without capitals: a word or two that mean nothing else.
fn is_caseless_name(reading: &Reading, piece: &Range<usize>, name: &Range<usize>) -> bool {
    /// So many letters take a name, and so many words.
    const LETTERS: usize = 12;
    const WORDS: usize = 2;
    let text = reading.slice(name);
    let letters = |c: char| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase() || matches!(c, '·' | ' ');
    let before = reading.text()[..piece.start].chars().next_back();
    let behind = reading.text()[piece.end..].chars().next();
    let listed = match reading.lexicon.role_stands {
        // "此外，" opens a sentence
        Stands::After => before == Some('、') || behind == Some('、'),
        Stands::Before => true,
    };
    let plain = reading.cues(name).all(|found| matches!(found.cue, Cue::Article | Cue::And));
    listed
        && plain
        && text.chars().nth(1).is_some()
        && text.chars().all(letters)
        && text.chars().count() <= LETTERS
        && text.split_whitespace().count() <= WORDS
}
