//! Where a sentence names those who spoke in a list behind its colon.

use std::ops::Range;

use super::roles::is_role_word;
use super::subject::agent;
use super::titled;
use super::zones::{Announces, Zone};
use crate::extract::roster;
use crate::extract::sentences::{self, is_colon};
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};

/// The list that the colon of a sentence announces, not one within an address or a time of day.
pub fn list_behind_colon(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let text = reading.slice(sentence);
    // "https://…", "10:30"
    let announces = |rest: &str| !rest.starts_with(|next: char| next == '/' || next.is_ascii_digit());
    let mut colons = text.char_indices().filter(|(_, character)| is_colon(*character));
    let (at, colon) = colons.find(|(at, colon)| announces(&text[at + colon.len_utf8()..]))?;
    let start = sentence.start + at + colon.len_utf8();
    (start < sentence.end).then_some(start..sentence.end)
}

/// The words before those that announce a list, where they name more: "by the representative of Chile and [by those
/// of the following States:]".
pub fn before_list(reading: &Reading, announcement: &Range<usize>) -> Option<Range<usize>> {
    let follows = reading.cues(announcement).find(|found| found.cue == Cue::Following)?.start;
    let before = announcement.start..follows;
    let brackets = roster::brackets(reading, &before);
    let ands = reading.cues(&before).filter(|found| found.cue == Cue::And).map(|found| found.start..found.end);
    let between =
        |range: &Range<usize>| !roster::is_within(&brackets, range.start) && reading.name_around(range.start).is_none();
    let last = ands.filter(between).chain(roster::commas(reading, &before)).max_by_key(|range| range.end)?;
    let names_more = reading.names(&(before.start..last.start)).next().is_some()
        && reading.names(&(last.end..follows)).next().is_none();
    names_more.then_some(before.start..last.start)
}

/// The list behind a colon, unless it is prose; a zone for each line of it that announces a list of its
/// own: "(a) Representatives of observer States: …".
pub fn zones_listed(reading: &Reading, announcement: &Range<usize>, list: Range<usize>) -> Vec<Zone> {
    let lines = sentences::lines(reading, &list);
    let of_line = |line: &Range<usize>| {
        let names = list_behind_colon(reading, line)?;
        let governing = line.start..names.start;
        let names = roster::trim_loose(reading, names);
        is_role_word_within(reading, &governing).then_some(Zone {
            names,
            start: governing.start,
            governing,
            announces: Announces::Names,
            behind: None,
        })
    };
    let of_lines: Vec<Zone> = lines.iter().filter_map(of_line).collect();
    if lines.len() > 1 && of_lines.len() == lines.len() {
        return of_lines;
    }
    let pieces = if lines.len() > 1 { lines } else { roster::segments(reading, &list) };
    let by_lines: Vec<Option<Zone>> = pieces.iter().map(|piece| zone_of_agent(reading, piece)).collect();
    if pieces.len() > 1 && by_lines.iter().flatten().count() * 2 > pieces.len() {
        let zones = by_lines.into_iter().zip(&pieces);
        return zones.filter_map(|(zone, piece)| zone.or_else(|| zone_behind_comma(reading, piece))).collect();
    }
    let prose = is_prose(reading, &list) && !announces_names(reading, announcement);
    if prose || gives_account(reading, &list) {
        return Vec::new();
    }
    vec![Zone {
        names: list,
        governing: announcement.clone(),
        start: announcement.start,
        announces: announced(reading, announcement),
        behind: None,
    }]
}

/// Who a line says gave what it names: "(a) “Removal of debris”, by the representative of Japan", "by A. Smith, University
/// of Graz". The title stands before in quotes, or a comma does.
fn zone_of_agent(reading: &Reading, line: &Range<usize>) -> Option<Zone> {
    let Some(names) = agent(reading, line.clone()) else { return zone_behind_quotes(reading, line) };
    let title = reading.slice(&(line.start..names.start));
    let titled = title.contains([',', '，', '،', '”', '"', '»', '」', '》']);
    match is_role_word(reading, &roster::trim_glue(reading, names.clone())) {
        true => Some(Zone::of_names(names, None)),
        false if titled => Some(Zone { announces: Announces::Presenter, ..Zone::of_names(names, None) }),
        false => None,
    }
}

/// "“Small satellites”, Chile": behind a title in quotes nothing but a known name.
fn zone_behind_quotes(reading: &Reading, line: &Range<usize>) -> Option<Zone> {
    let quote = reading.slice(line).rfind(['”', '"', '»', '」', '》'])?;
    let names = roster::trim_glue(reading, line.start + quote..line.end);
    let behind =
        names.start + reading.slice(&names).chars().next().filter(|c| !c.is_alphanumeric()).map_or(0, char::len_utf8);
    let names = roster::trim_glue(reading, behind..names.end);
    roster::whole_name(reading, &names).map(|_| Zone { announces: Announces::Presenter, ..Zone::of_names(names, None) })
}

/// "Space weather, Ana Ruiz (Peru)", in a list whose other lines say who gave what they name: somebody behind its last
/// comma.
fn zone_behind_comma(reading: &Reading, line: &Range<usize>) -> Option<Zone> {
    let comma = roster::commas(reading, line).pop()?;
    let names = roster::trim_glue(reading, comma.end..line.end);
    let known = || roster::whole_name(reading, &names).is_some();
    let told = known() || titled::opens_with_person(reading, &names) || is_role_word(reading, &names);
    told.then(|| Zone { announces: Announces::Presenter, ..Zone::of_names(names, None) })
}

/// Whether "the following panellists" or "the panellists were" ends what announces a list.
pub fn announces_panellists(reading: &Reading, announcement: &Range<usize>) -> bool {
    let follows = |panel: &CueFound| {
        let mut before = reading.cues(&(announcement.start..panel.start)).filter(|found| found.cue == Cue::Following);
        let behind = reading.slice(&(panel.end..announcement.end));
        before.any(|found| roster::trim_glue(reading, found.end..panel.start).is_empty())
            || behind.trim().trim_end_matches(is_colon).is_empty()
    };
    reading.cues(announcement).filter(|found| found.cue == Cue::Panel).any(follows)
}

/// Whether the lines that a colon announces are an account of what was said, a sentence or several each ("several
/// representatives spoke, highlighting: (a) Many representatives welcomed …"): long, and not of those who are known.
fn gives_account(reading: &Reading, list: &Range<usize>) -> bool {
    const LONG: usize = 160;
    let lines = sentences::lines(reading, list);
    let tells = |line: &&Range<usize>| {
        let head = roster::trim_glue(reading, (*line).clone());
        line.len() > LONG
            && list_behind_colon(reading, line).is_none()
            && roster::commas(reading, line).len() * LONG < line.len() * 2
            && !is_role_word(reading, &head)
            && !titled::opens_with_person(reading, &head)
            && !titled::opens_with_office(reading, head.clone())
            && reading.names(&head).next().is_none_or(|name| name.start > head.start)
    };
    lines.len() > 1 && lines.iter().filter(tells).count() * 2 > lines.len()
}

/// Whether words say that those who spoke follow: 「以下组织的观察员作了发言」, ممثلو المنظمات التالية.
fn announces_names(reading: &Reading, announcement: &Range<usize>) -> bool {
    /// So many bytes may stand between.
    const NEAR: usize = 40;
    let ranges = |wanted: fn(Cue) -> bool| -> Vec<Range<usize>> {
        reading.cues(announcement).filter(|found| wanted(found.cue)).map(|found| found.start..found.end).collect()
    };
    let follows = ranges(|cue| cue == Cue::Following);
    let roles = ranges(|cue| matches!(cue, Cue::Representative | Cue::Observer));
    let follow_each_other = |first: &[Range<usize>], second: &[Range<usize>]| {
        first.iter().any(|first| {
            let next = second.partition_point(|second| second.start < first.end);
            second.get(next).is_some_and(|second| second.start - first.end <= NEAR)
        })
    };
    let categories = ranges(|cue| matches!(cue, Cue::Category(_)));
    match reading.lexicon.role_stands {
        Stands::After => follow_each_other(&follows, &roles) || follow_each_other(&follows, &categories),
        Stands::Before => {
            // المنظمات غير الحكومية [التالية]:, المنظمات غير الحكومية [التالية] ببيانات:
            let ends = |last: &Range<usize>| {
                let rest = roster::trim_loose(reading, last.end..announcement.end);
                let noun = || reading.cues(&rest).any(|found| matches!(found.cue, Cue::Speech(_)));
                rest.is_empty() || rest.len() <= NEAR && noun()
            };
            let last = || follows.last().is_some_and(ends);
            follow_each_other(&categories, &follows) && (follow_each_other(&roles, &categories) || last())
        }
    }
}

/// What a colon announces: groups, where the words end in "on behalf of groups of Parties".
pub fn announced(reading: &Reading, announcement: &Range<usize>) -> Announces {
    let behalf = reading.cues(announcement).filter(|found| found.cue == Cue::OnBehalfOf).last();
    let is_speaker = |cue: Cue| matches!(cue, Cue::Representative | Cue::Observer | Cue::Spoke | Cue::Made);
    match behalf {
        Some(found)
            if reading.names(&(found.end..announcement.end)).next().is_none()
                && !reading.cues(&(found.start..announcement.end)).any(|found| is_speaker(found.cue)) =>
        {
            Announces::SpokenFor
        }
        _ => Announces::Names,
    }
}

/// Whether what a colon announces is no list of names but an account ("highlighting the following
/// points: …"): most of its pieces are neither known nor begin with a capital.
fn is_prose(reading: &Reading, list: &Range<usize>) -> bool {
    let cased = reading.slice(list).chars().any(char::is_uppercase);
    let pieces = roster::pieces(reading, list);
    let is_name = |piece: &&Range<usize>| {
        let head = roster::trim_glue(reading, (*piece).clone());
        let words = reading.slice(&head).trim_start_matches(['«', '“', '"']);
        let capital = cased && words.starts_with(char::is_uppercase);
        let known = reading.names(&head).next().is_some_and(|name| name.start == head.start);
        capital || known || is_role_word(reading, &head) || roster::names_person(reading, piece)
    };
    let names = pieces.iter().filter(is_name).count();
    names * 2 < pieces.len() + usize::from(!cased)
}

fn is_role_word_within(reading: &Reading, range: &Range<usize>) -> bool {
    reading.cues(range).any(|found| matches!(found.cue, Cue::Representative | Cue::Observer | Cue::Category(_)))
}
