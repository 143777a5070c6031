//! Offices that a passage names, and whether a person named near one holds it.

use std::ops::Range;

use super::own_body::OwnBody;
use super::persons::{with_bracket, without_honorifics};
use crate::extract::{roster, sentences};
use crate::lexicon::Cue;
use crate::reading::{CueFound, Reading};
use crate::report::OfficerRole;

/// Offices named in a sentence, the longest at each place; not those of groups and bodies within the meeting or
/// beside it.
pub fn offices(reading: &Reading, sentence: &Range<usize>) -> Vec<(OfficerRole, Range<usize>)> {
    let mut found: Vec<(OfficerRole, Range<usize>)> = Vec::new();
    for cue in reading.cues(sentence) {
        if let Cue::Officer(role) = cue.cue
            && found.last().is_none_or(|(_, last)| last.end <= cue.start)
        {
            found.push((role, cue.start..cue.end));
        }
    }
    found.retain(|(_, office)| !is_of_others(reading, office, sentence));
    found
}

/// "Chair of the contact group", "a contact group co-chaired by", "the Group of 77 Chair".
fn is_of_others(reading: &Reading, office: &Range<usize>, sentence: &Range<usize>) -> bool {
    /// So many bytes take the longest word for a group.
    const NEAR: usize = 60;
    let before = reading.shortly_before(sentence.start, office.start, NEAR);
    let group_before = reading
        .cues(&before)
        .any(|found| found.cue == Cue::SmallGroup && roster::trim_loose(reading, found.end..office.start).is_empty());
    let prefixed = reading.slice(&before).ends_with(' ')
        && reading.name_around(office.start.saturating_sub(2)).is_some_and(|name| name.end + 1 == office.start);
    let head = roster::trim_glue(reading, office.end..sentence.end);
    let linked = reading.slice(&(office.end..head.start)).chars().all(|c| c.is_alphabetic() || c == ' ' || c == '\'');
    let mut first = reading.cues(&head).take_while(|found| found.start == head.start);
    // ترأس [وفد شيلي]
    let mut group = || first.any(|found| matches!(found.cue, Cue::SmallGroup | Cue::PanelHeld | Cue::Delegations));
    let named =
        || head.start > office.end + 1 && reading.names(&head).next().is_some_and(|name| name.start == head.start);
    prefixed || group_before || linked && (group() || named())
}

/// "The outgoing Chair", "Chair of the previous session": the words right before an office, or in its clause behind it.
pub fn is_of_another_time(reading: &Reading, office: &Range<usize>, sentence: &Range<usize>) -> bool {
    /// So many bytes take the words behind: "of the Commission at its previous".
    const NEAR: usize = 80;
    let is_former = |found: &CueFound| found.cue == Cue::Former;
    let before = reading.shortly_before(sentence.start, office.start, NEAR);
    let adjoins = |found: &CueFound| {
        let words = || {
            let between = roster::trim_glue(reading, found.end..office.start);
            between.is_empty()
                || reading
                    .opening_cues(&between)
                    .any(|word| matches!(word.cue, Cue::Session | Cue::Meeting | Cue::Body) && word.end == between.end)
        };
        is_former(found) && words()
    };
    let behind = reading.head(&(office.end..sentence.end), NEAR);
    let clause =
        reading.slice(&behind).find([',', '،', '，', '(', '（', ';', '.']).map_or(behind.end, |at| behind.start + at);
    let behind = behind.start..clause;
    reading.cues(&before).any(adjoins) || reading.cues(&behind).any(is_former) && !reading.has(&behind, Cue::Elected)
}

/// Whether an office is that of the person named behind it, or of the second of two: "the Co-Chairs, A (Peru) and B
/// (Fiji)". The body may stand between: "le Président du SBI, M. A (Eswatini)".
pub fn stands_before(reading: &Reading, body: &OwnBody, office: &Range<usize>, name: &Range<usize>) -> bool {
    /// So many bytes take the body and a first person between.
    const NEAR: usize = 240;
    if office.end > name.start || name.start - office.end > NEAR {
        return false;
    }
    if reading.slice(&(office.end..name.start)).contains([';', '；', '؛']) {
        return false;
    }
    let between = without_honorifics(reading, office.end..name.start);
    let own = || body.is(reading, &roster::trim_glue(reading, between.clone()));
    let first = || {
        let persons = with_bracket(reading, &(office.end..name.start));
        let [first] = persons.as_slice() else { return false };
        let and = roster::trim_glue(reading, without_honorifics(reading, first.range.end..name.start));
        and.is_empty() && stands_before(reading, body, office, &first.name)
    };
    between.is_empty() || own() || first()
}

/// Whether an office is told behind a person: "A (Peru), Rapporteur of the Committee", "A (Peru) as its Rapporteur".
pub fn stands_behind(reading: &Reading, body: &OwnBody, office: &Range<usize>, person: &Range<usize>) -> bool {
    /// So many bytes take the words between.
    const NEAR: usize = 120;
    if office.start < person.end || office.start - person.end > NEAR {
        return false;
    }
    let gap = person.end..office.start;
    let between = roster::trim_glue(reading, gap.clone());
    let word = reading.opening_cues(&between).find(|found| found.cue == Cue::AsOffice);
    let rest = word.map_or(between.clone(), |word| roster::trim_glue(reading, word.end..between.end));
    let apposed = reading.slice(&gap).starts_with([',', '，', '،']) && !reading.has(&gap, Cue::And);
    (word.is_some() || apposed) && (rest.is_empty() || body.is(reading, &rest))
}

/// Whether an office is what a line begins with, or "First" before it.
pub fn opens_line(reading: &Reading, line: &Range<usize>, office: &Range<usize>) -> bool {
    let mut before = reading.opening_cues(line).filter(|found| matches!(found.cue, Cue::Ordinal(_)));
    office.start == line.start || before.any(|first| roster::trim_glue(reading, first.end..office.start).is_empty())
}

/// Whether an office is what a line begins with, before a colon.
pub fn is_label(reading: &Reading, line: &Range<usize>, office: &Range<usize>) -> bool {
    opens_line(reading, line, office)
        && reading.slice(&(office.end..line.end)).trim_start().starts_with(sentences::is_colon)
}
