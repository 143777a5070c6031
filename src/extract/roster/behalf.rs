//! On whose behalf an entry of a list speaks.

use std::ops::Range;

use super::brackets::{brackets, inside_brackets};
use super::edges::{trim_glue, trim_loose};
use super::pieces::{gaps, pieces};
use super::{Entry, party, read_entry};
use crate::lexicon::Cue;
use crate::reading::{CueFound, Reading};
use crate::report::{AttendanceCategory, Party, PartyKind};

/// On whose behalf an entry speaks.
pub fn on_behalf_of(reading: &Reading, entry: &Entry) -> Vec<Party> {
    entry.behalf.iter().flat_map(|range| spoken_for(reading, range)).collect()
}

/// Whether a space and a small letter follow, or a noun of speech.
pub fn continues(reading: &Reading, range: Range<usize>) -> bool {
    let rest = reading.slice(&range);
    let head = trim_loose(reading, range.clone());
    let noun = |found: &CueFound| matches!(found.cue, Cue::Speech(_)) && found.end == head.end;
    rest.starts_with(' ') && (rest.trim_start().starts_with(char::is_lowercase) || reading.cues(&head).any(noun))
}

/// On whose behalf a titled speaker speaks.
pub fn spoken_for_in(reading: &Reading, range: &Range<usize>) -> Vec<Party> {
    let mut parties = Vec::new();
    for remark in behalf_remarks(reading, range) {
        parties.extend(behalf_in(reading, &remark).map_or_else(Vec::new, |(_, groups)| spoken_for(reading, &groups)));
    }
    parties
}

/// A stretch, cut before each further "one on behalf of": "one on behalf of A and B and one on behalf of C".
fn behalf_remarks(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut words: Vec<&CueFound> = reading.cues(range).filter(|found| found.cue == Cue::OnBehalfOf).collect();
    words.dedup_by(|next, last| next.start < last.end);
    let mut remarks = Vec::new();
    let mut start = range.start;
    for pair in words.windows(2) {
        let gap = gaps(reading, &(pair[0].end..pair[1].start)).pop();
        remarks.push(start..gap.map_or(pair[1].start, |gap| gap.start));
        start = pair[1].start;
    }
    remarks.push(start..range.end);
    remarks
}

/// A stretch up to the words that say on whose behalf, or to the bracket that holds them.
pub fn before_behalf(reading: &Reading, range: &Range<usize>) -> Range<usize> {
    range.start..behalf_in(reading, range).map_or(range.end, |(remark, _)| remark.start)
}

/// The remark that says on whose behalf, brackets and all, and those that it names.
fn behalf_in(reading: &Reading, range: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let (start, groups) = behalf_words(reading, range)?;
    let Some(bracket) = brackets(reading, range).into_iter().find(|bracket| bracket.contains(&start)) else {
        return Some((start..range.end, groups));
    };
    let (_, groups) = behalf_words(reading, &inside_brackets(reading, &bracket))?;
    Some((bracket, groups))
}

/// Where words say on whose behalf: their beginning, and those that they name ("on behalf of A", 以A的名义).
pub fn behalf_words(reading: &Reading, range: &Range<usize>) -> Option<(usize, Range<usize>)> {
    if let Some(words) = reading.cues(range).find(|found| found.cue == Cue::OnBehalfOf) {
        return Some((words.start, words.end..range.end));
    }
    let closes = reading.cues(range).find(|found| found.cue == Cue::BehalfCloses)?;
    let opens = |found: &&CueFound| found.cue == Cue::BehalfOpens && reading.name_around(found.start).is_none();
    let opens = reading.cues(&(range.start..closes.start)).filter(opens).last()?;
    Some((opens.start, opens.end..closes.start))
}

fn spoken_for(reading: &Reading, range: &Range<usize>) -> Vec<Party> {
    if names_no_group(reading, range) {
        return Vec::new();
    }
    let parts = pieces(reading, range);
    let parties: Vec<Party> = parts.iter().map(|part| party(reading, &read_entry(reading, part))).collect();
    let whole = || reading.named(&trim_glue(reading, range.clone()));
    match (parties.as_slice(), parts.as_slice()) {
        // "the European Union and its 28 member States"
        ([organization, own], [_, part]) if own.kind == PartyKind::Unknown && names_members(reading, part) => {
            vec![Party { name: whole().name, span: whole().span, ..organization.clone() }]
        }
        _ if parties.iter().any(|party| party.kind == PartyKind::Unknown) => vec![whole()],
        _ => parties,
    }
}

/// Whether a part names an organization's members and nobody else: "its 28 member States".
fn names_members(reading: &Reading, part: &Range<usize>) -> bool {
    let members = |found: &CueFound| matches!(found.cue, Cue::Category(AttendanceCategory::Members) | Cue::Members);
    reading.names(part).next().is_none() && reading.cues(part).any(members)
}

/// "On behalf of regional groups": the word for groups, and no name.
fn names_no_group(reading: &Reading, range: &Range<usize>) -> bool {
    let groups = reading.has(range, Cue::Groups);
    groups && reading.names(range).next().is_none() && !reading.slice(range).contains(char::is_uppercase)
}
