//! Words of office, and those whom an office names where no word of role does.

use std::ops::Range;

use super::persons::{LONGEST, invites};
use super::pieces::state_in_bracket;
use crate::extract::roster;
use crate::extract::speakers::speaker::{self, Speaker};
use crate::extract::speakers::speech::Speech;
use crate::extract::speakers::zones::{Announces, Zone};
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Party, PartyKind, SpeakerRole};

/// Whether a stretch opens with a word of office.
pub fn opens_with_office(reading: &Reading, range: Range<usize>) -> bool {
    let head = roster::trim_glue(reading, range);
    reading.opening_cues(&head).any(|found| is_office_word(found.cue))
}

/// The word of office in the first part of a stretch, before a comma or a name.
pub fn office<'a>(reading: &'a Reading, range: &Range<usize>) -> Option<&'a CueFound> {
    let head = reading.head(&roster::trim_glue(reading, range.clone()), LONGEST);
    if invites(reading, range) || invites(reading, &head) {
        return None;
    }
    let comma = roster::commas(reading, &head).first().map_or(head.end, |comma| comma.start);
    let name = reading.names(&head).next().map_or(head.end, |name| name.start);
    let by = reading.cues(&head).find(|found| found.cue == Cue::By).map_or(head.end, |found| found.start);
    let first = head.start..comma.min(name).min(by);
    reading.cues(&first).find(|found| is_office_word(found.cue))
}

pub fn is_office_word(cue: Cue) -> bool {
    matches!(cue, Cue::Office | Cue::Officer(_) | Cue::Role(_))
}

/// Whether a stretch names an office.
pub fn is_office(reading: &Reading, range: &Range<usize>) -> bool {
    reading.cues(range).any(|found| is_office_word(found.cue))
}

/// The State or organization whose office stands behind its name: 「世界卫生组织总干事」, 「埃及卫生部长」.
pub fn office_of_named<'a>(reading: &'a Reading, range: &Range<usize>, office: &CueFound) -> Option<&'a NameFound> {
    /// So many bytes take what the office is charged with.
    const NEAR: usize = 60;
    let charged = |between: &Range<usize>| {
        let others = |cue: Cue| {
            is_office_word(cue)
                || matches!(cue, Cue::Representative | Cue::Observer | Cue::Body | Cue::Meeting | Cue::Held)
        };
        !reading.slice(between).contains(['、', '，', '。', '；', '：', '\n', '（'])
            && !reading.cues(between).any(|found| others(found.cue))
    };
    let before = reading.shortly_before(range.start, office.start, NEAR);
    let name = reading.names(&before).last()?;
    (matches!(office.cue, Cue::Office | Cue::Officer(_)) && charged(&(name.end..office.start))).then_some(name)
}

/// Somebody in an office with which an entry ends: the State or organization, and the office as written.
pub fn in_office(reading: &Reading, entry: &roster::Entry) -> Option<(Party, String)> {
    let last = |found: &&CueFound| found.end == entry.range.end;
    let mut offices = reading.cues(&entry.range).filter(last);
    let name = offices.find_map(|office| office_of_named(reading, &entry.range, office))?;
    Some((reading.party(name), reading.named(&(name.start..entry.range.end)).name))
}

/// An office without a name in a list behind a colon, where words of role stand behind names: 「常务副秘书长」.
pub fn listed_office(reading: &Reading, zone: &Zone, entry: &roster::Entry) -> Option<Speaker> {
    let listed = zone.announces == Announces::Names && reading.lexicon.role_stands == Stands::After;
    let office = reading.cues(&entry.range).filter(|found| is_office_word(found.cue) && found.end == entry.range.end);
    let role = office.map(|found| official_role(found.cue).unwrap_or(SpeakerRole::Other)).next()?;
    listed.then(|| Speaker::new(Party { kind: PartyKind::Person, ..reading.named(&entry.range) }, role))
}

/// Offices where words of role stand behind names: they are no entries of a list.
pub fn outside_zones(reading: &Reading, speech: &Speech) -> Vec<Speaker> {
    if reading.lexicon.role_stands == Stands::Before || speech.panellists {
        return Vec::new();
    }
    let mut speakers: Vec<Speaker> = Vec::new();
    let mut last_end = 0;
    for found in reading.cues(&speech.announcement) {
        if let Some(speaker) = office_of_bracketed(reading, speech, found) {
            last_end = found.end;
            speakers.push(speaker);
            continue;
        }
        let role = official_role(found.cue).or_else(|| office_that_speaks(reading, speech, found));
        let Some(role) = role else { continue };
        let gives_floor = reading.cues(&speech.announcement).any(|verb| {
            matches!(verb.cue, Cue::Made | Cue::AtInvitation) && verb.start <= found.start && found.end < verb.end
        });
        if gives_floor || found.start < last_end || office_of_named(reading, &speech.announcement, found).is_some() {
            continue;
        }
        last_end = found.end;
        let range = with_mandate(reading, speech, found, role);
        let party = Party { kind: PartyKind::Person, ..reading.named(&range) };
        speakers.push(Speaker::new(party, role));
    }
    speakers
}

/// 「社会事务部长（突尼斯）」: an office with its State in the bracket behind it.
fn office_of_bracketed(reading: &Reading, speech: &Speech, office: &CueFound) -> Option<Speaker> {
    /// So many bytes take a title, or a State.
    const NEAR: usize = 120;
    let behind = office.end..speech.announcement.end;
    if office.cue != Cue::Office || !reading.slice(&behind).starts_with(['（', '(']) {
        return None;
    }
    let bracket = roster::brackets(reading, &reading.head(&behind, NEAR)).into_iter().next()?;
    let state = state_in_bracket(reading, &(office.start..bracket.end))?;
    let before = reading.shortly_before(speech.announcement.start, office.start, NEAR);
    // an "and" within a title joins what it is for, one behind a bracket the next title
    let ends = |gap: &Range<usize>| {
        roster::is_comma(reading.slice(gap)) || reading.slice(&(before.start..gap.start)).ends_with(['）', ')'])
    };
    let start = roster::gaps(reading, &before).into_iter().rfind(ends).map_or(before.start, |gap| gap.end);
    let title = roster::trim_glue(reading, start..office.end);
    let party = reading.party(state);
    let role = speaker::role_by_kind(party.kind)?;
    Some(Speaker { capacity: Some(reading.named(&title).name), ..Speaker::new(party, role) })
}

/// An office right before the verb of speech: 「总干事作了介绍性发言」.
fn office_that_speaks(reading: &Reading, speech: &Speech, office: &CueFound) -> Option<SpeakerRole> {
    /// "也", "随后": so many bytes may stand between.
    const NEAR: usize = 6;
    let behind = reading.head(&(office.end..speech.announcement.end), NEAR + '了'.len_utf8() * 3);
    let verb = |found: &CueFound| matches!(found.cue, Cue::Spoke | Cue::Made) && found.start <= office.end + NEAR;
    (office.cue == Cue::Office && reading.cues(&behind).any(verb)).then_some(SpeakerRole::Other)
}

fn official_role(cue: Cue) -> Option<SpeakerRole> {
    match cue {
        Cue::Officer(_) => Some(SpeakerRole::Officer),
        Cue::Role(role) => Some(role),
        _ => None,
    }
}

/// An office with the mandate before it: 「…问题特别报告员」.
fn with_mandate(reading: &Reading, speech: &Speech, found: &CueFound, role: SpeakerRole) -> Range<usize> {
    if role != SpeakerRole::IndependentExpert {
        return found.start..found.end;
    }
    let before = speech.announcement.start..found.start;
    let clause = reading.slice(&before).char_indices().rfind(|(_, mark)| matches!(mark, '，' | '。' | '；' | '：'));
    let comma = clause.map_or(before.start, |(at, mark)| before.start + at + mark.len_utf8());
    let word = reading
        .cues(&before)
        .filter(|cue| matches!(cue.cue, Cue::Spoke | Cue::Made | Cue::Representative))
        .map(|cue| cue.end)
        .max();
    roster::trim_glue(reading, comma.max(word.unwrap_or(before.start))..found.end)
}
