//! Lists of names: what stands between separators, who it is, and on whose behalf.

use std::ops::Range;

use super::numbers;
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{AttendanceCategory, Party, PartyKind, SpeakerRole};
use crate::sort::sort_by_key;
use crate::source::enumerator::{self, Enumerator, Form};

/// One entry of a list.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The entry without glue at its ends and without brackets that are no part of a name.
    pub range: Range<usize>,
    /// Names in it, outside brackets.
    pub names: Vec<NameFound>,
    /// Names in its brackets: the State of a person.
    pub bracketed: Vec<NameFound>,
    /// Passages that say on whose behalf.
    pub behalf: Vec<Range<usize>>,
}

/// The entries of a list that fills `zone`.
pub fn entries(reading: &Reading, zone: &Range<usize>) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let pieces = pieces(reading, &trimmed(reading, zone)).into_iter().flat_map(|piece| several(reading, piece));
    let sorted = pieces.flat_map(|piece| sorted(reading, piece));
    for piece in sorted.flat_map(|piece| names_in_a_row(reading, &piece)) {
        let entry = read_entry(reading, &piece);
        match entries.last_mut() {
            Some(last) if goes_on(reading, last, &entry) => {
                if let Some(group) = last.behalf.first_mut() {
                    group.end = entry.range.end;
                }
            }
            Some(last) if entry.range.is_empty() || stands_for_previous(reading, &entry) => {
                last.behalf.extend(entry.behalf);
                last.bracketed.extend(entry.bracketed);
            }
            _ if entry.range.is_empty() && entry.behalf.is_empty() => {}
            _ => entries.push(entry),
        }
    }
    if let [first, ..] = entries.as_slice()
        && speaks_for_rest(reading, first)
    {
        let rest: Vec<Entry> = entries.drain(1..).collect();
        entries[0].behalf.extend(rest.into_iter().map(|entry| entry.range));
    }
    entries
}

/// The pieces of a line, or of a stretch between semicolons, that is a list itself: two of them at least are nothing but
/// known names. Else the stretch.
fn several(reading: &Reading, piece: Range<usize>) -> Vec<Range<usize>> {
    if reading.names(&piece).nth(1).is_none() {
        return vec![piece];
    }
    let inner = pieces(reading, &piece);
    let known = |inner: &&Range<usize>| whole_name(reading, &read_entry(reading, inner).range).is_some();
    if inner.iter().filter(known).count() > 1 { inner } else { vec![piece] }
}

/// A zone without the space around it.
fn trimmed(reading: &Reading, zone: &Range<usize>) -> Range<usize> {
    let text = reading.slice(zone);
    let start = zone.end - text.trim_start().len();
    start..start + text.trim().len()
}

/// What stands behind the word that sorts a piece, "General category: Greenpeace, Oxfam"; else the piece itself.
fn sorted(reading: &Reading, piece: Range<usize>) -> Vec<Range<usize>> {
    let names = behind_accreditation(reading, &piece);
    if names == piece { vec![piece] } else { pieces(reading, &names) }
}

/// Known names with nothing but white space or "and" between, that fill a piece: lines of a list that the paste
/// ran together. Else the piece itself.
fn names_in_a_row(reading: &Reading, piece: &Range<usize>) -> Vec<Range<usize>> {
    let names: Vec<Range<usize>> = reading.names(piece).map(|name| name.start..name.end).collect();
    let ends = [piece.start..piece.start, piece.end..piece.end];
    let row: Vec<&Range<usize>> = ends[..1].iter().chain(&names).chain(&ends[1..]).collect();
    let blank = |pair: &[&Range<usize>]| {
        let gap = trim_loose(reading, pair[0].end..pair[1].start);
        let mut joins = reading.opening_cues(&gap).filter(|found| found.cue == Cue::And && found.end == gap.end);
        gap.is_empty() || joins.next().is_some()
    };
    match names.len() > 1 && row.windows(2).all(blank) {
        true => names,
        false => vec![piece.clone()],
    }
}

/// The names of a stretch, those together between which nothing but glue stands.
pub fn rows(reading: &Reading, zone: &Range<usize>) -> Vec<Vec<NameFound>> {
    let mut rows: Vec<Vec<NameFound>> = Vec::new();
    for name in reading.names(zone) {
        let joins = |last: &NameFound| trim_glue(reading, last.end..name.start).is_empty();
        match rows.last_mut().filter(|row| row.last().is_some_and(joins)) {
            Some(row) => row.push(*name),
            None => rows.push(vec![*name]),
        }
    }
    rows
}

/// The entries of a stretch between semicolons: several where its commas stand between known names, else
/// one, with commas of its own ("Global Organization, Inc.").
pub fn entry_or_names(reading: &Reading, piece: &Range<usize>) -> Vec<Entry> {
    let several = entries(reading, piece);
    match several.iter().all(|entry| whole_name(reading, &entry.range).is_some()) {
        true => several,
        false => vec![read_entry(reading, piece)],
    }
}

/// The entries of a list that a word in the singular governs. Behind those for which the one speaks come others for
/// which it does; names of which none is known are one name ("Fundación Ambiente y Recursos Naturales").
pub fn as_one(reading: &Reading, entries: Vec<Entry>) -> Vec<Entry> {
    let [first, rest @ ..] = entries.as_slice() else { return entries };
    let speaks_for = first.behalf.iter().any(|range| range.start > first.range.end && !in_bracket(reading, range));
    let unknown = |entry: &Entry| entry.names.is_empty() && entry.bracketed.is_empty() && entry.behalf.is_empty();
    let mut one = first.clone();
    match rest.last() {
        Some(last) if !speaks_for && entries.iter().all(unknown) => one.range.end = last.range.end,
        Some(_) if speaks_for => one.behalf.extend(rest.iter().map(|entry| entry.range.clone())),
        _ => return entries,
    }
    vec![one]
}

/// "The representative of Chile, also on behalf of Cuba, Ecuador and Nicaragua": behind States for which
/// the first of a list speaks come others for which it speaks, and no more speakers.
fn speaks_for_rest(reading: &Reading, entry: &Entry) -> bool {
    let open = entry.behalf.iter().find(|range| range.start > entry.range.end && !in_bracket(reading, range));
    let first = open.and_then(|range| reading.names(range).next());
    first.is_some_and(|name| reading.party(name).kind == PartyKind::State)
}

/// "On behalf of small islands and developing States": small words behind those spoken for belong to them.
fn goes_on(reading: &Reading, last: &Entry, entry: &Entry) -> bool {
    let open = |group: &Range<usize>| group.start > last.range.end && !in_bracket(reading, group);
    let small = reading.slice(&entry.range).starts_with(char::is_lowercase);
    small && entry.names.is_empty() && entry.behalf.is_empty() && last.behalf.first().is_some_and(open)
}

fn in_bracket(reading: &Reading, range: &Range<usize>) -> bool {
    reading.text()[range.end..].trim_start().starts_with([')', '）'])
}

/// Who an entry names; somebody not in the tables is [`PartyKind::Unknown`], as written.
pub fn party(reading: &Reading, entry: &Entry) -> Party {
    match entry.names.as_slice() {
        [name] if fills(reading, name, &entry.range) => reading.party(name),
        // a remark may follow a name: "Cuba in explanation of vote"
        [name, ..] if name.start == entry.range.start && continues(reading, name.end..entry.range.end) => {
            reading.party(name)
        }
        // what it is may stand before it: "the signatory State Thailand"
        [.., name] if name.end == entry.range.end && says_category(reading, &(entry.range.start..name.start)) => {
            reading.party(name)
        }
        // its parts are what an organization is: "the Justice Section of UNODC"
        [.., name] if name.end == entry.range.end && opens_with_unit(reading, &entry.range) => {
            part_of(&reading.party(name), reading.named(&entry.range))
        }
        _ => reading.identified(&entry.range).unwrap_or_else(|| reading.named(&entry.range)),
    }
}

/// Whether a stretch opens with the word for a part of an organization.
fn opens_with_unit(reading: &Reading, range: &Range<usize>) -> bool {
    reading.opening_cues(range).any(|found| matches!(found.cue, Cue::Unit | Cue::Role(SpeakerRole::Secretariat)))
}

/// A part of a whole; what a part of a State is, its name does not say.
fn part_of(whole: &Party, part: Party) -> Party {
    match whole.kind {
        PartyKind::UnitedNations | PartyKind::Intergovernmental | PartyKind::RegionalOrganization => {
            Party { kind: whole.kind, ..part }
        }
        _ => part,
    }
}

/// Whether the end of a stretch says as what somebody attends or speaks.
fn says_category(reading: &Reading, range: &Range<usize>) -> bool {
    let end = trim_loose(reading, range.clone()).end;
    reading.cues(range).any(|found| found.end == end && matches!(found.cue, Cue::Category(_)))
}

/// Whether a piece of a list names a person: words, and a State or organization that fills brackets behind them.
pub fn names_person(reading: &Reading, piece: &Range<usize>) -> bool {
    let entry = read_entry(reading, piece);
    entry.names.is_empty() && !entry.range.is_empty() && !entry.bracketed.is_empty()
}

/// On whose behalf an entry speaks.
pub fn on_behalf_of(reading: &Reading, entry: &Entry) -> Vec<Party> {
    entry.behalf.iter().flat_map(|range| spoken_for(reading, range)).collect()
}

/// Whether a space and a small letter follow, or a noun of speech.
fn continues(reading: &Reading, range: Range<usize>) -> bool {
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
fn behalf_words(reading: &Reading, range: &Range<usize>) -> Option<(usize, Range<usize>)> {
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

/// Others of the same sort behind the last of those named, who are only counted: "Chile [and three other States]".
pub fn others_counted(reading: &Reading, words: &Range<usize>) -> Option<(Range<usize>, u32)> {
    /// So many bytes take the words from "and" on.
    const NEAR: usize = 120;
    let other = reading.cues(words).find(|found| found.cue == Cue::Others)?;
    let near = reading.shortly_before(words.start, other.start, NEAR);
    let name = reading.names(&near).last()?;
    let stretch = trim_glue(reading, name.end..reading.head(&(other.end..words.end), NEAR).end);
    let joined = reading.has(&(name.end..stretch.start), Cue::And);
    let number = numbers::numbers(reading, &stretch).into_iter().find(|number| !number.ordinal)?;
    let noun = |found: &CueFound| matches!(found.cue, Cue::Addressee(_) | Cue::Category(_) | Cue::Delegations);
    // not "other States members of the 77"
    let between = other.end..number.range.start.max(other.end);
    let measure = || reading.has(&between, Cue::Measure);
    if reading.cues(&between).any(noun) && !measure() {
        return None;
    }
    let word = |found: &CueFound| noun(found) || matches!(found.cue, Cue::Others | Cue::Measure | Cue::Article);
    let (mut end, mut named) = (stretch.start, false);
    loop {
        let at = trim_space(reading.text(), end..stretch.end).start;
        let cues = || reading.opening_cues(&(at..stretch.end)).filter(|found| word(found));
        let next = cues().map(|found| found.end).max().or((number.range.start == at).then_some(number.range.end));
        let Some(next) = next else { break };
        named |= cues().any(noun);
        end = next;
    }
    (joined && named && number.range.end <= end && other.end <= end).then_some((stretch.start..end, number.value))
}

/// Whether a category is that of others than those named before it: "the representatives of Chile and [other States]".
pub fn names_others(reading: &Reading, words: &Range<usize>, category: &Range<usize>) -> bool {
    /// So many bytes take "and".
    const NEAR: usize = 20;
    let near = reading.shortly_before(words.start, category.start, NEAR);
    let name = reading.names(&near).last().map_or(near.start, |name| name.end);
    let joined = name > near.start && trim_glue(reading, name..category.start).is_empty();
    joined && reading.has(category, Cue::Others)
}

/// Whether a name is all of a range but glue.
pub fn fills(reading: &Reading, name: &NameFound, range: &Range<usize>) -> bool {
    let trimmed = trim_glue(reading, range.clone());
    name.start <= trimmed.start && trimmed.end <= name.end
}

/// The known name that is all of a range but glue.
pub fn whole_name<'a>(reading: &'a Reading, range: &Range<usize>) -> Option<&'a NameFound> {
    reading.names(range).next().filter(|name| fills(reading, name, range))
}

/// Pieces between separators; semicolons outrank commas and "and", and lines outrank both.
pub fn pieces(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    let mut marks = separators(reading, zone);
    let rank = marks.iter().map(|mark| mark.rank).max().unwrap_or(Rank::Comma);
    marks.retain(|mark| mark.rank == rank);
    let rest = rest_of_list(reading, zone, &marks);
    let inner: Vec<bool> = (0..marks.len()).map(|at| joins_within(reading, zone, &marks, at, rest[at])).collect();
    let mut pieces = Vec::new();
    let mut start = behind_label(reading, zone);
    for mark in marks.iter().zip(inner).filter_map(|(mark, inner)| (!inner).then_some(mark)) {
        pieces.push(start..mark.range.start.max(start));
        start = mark.range.end.max(start);
    }
    pieces.push(start..zone.end);
    pieces
}

/// What a list goes on with behind one of its marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// Its last entry.
    Entry,
    /// Another "and", no comma.
    And,
    /// A comma.
    Comma,
}

/// For each mark, what its list goes on with. A mark before "by" ends a list: "A and B, and by C".
fn rest_of_list(reading: &Reading, zone: &Range<usize>, marks: &[Mark]) -> Vec<Rest> {
    let ends_list = |mark: &Mark| {
        let behind = |from: usize, wanted: Cue| {
            let head = trim_loose(reading, from..zone.end);
            reading.opening_cues(&head).find(|found| found.cue == wanted).map(|found| found.end)
        };
        let start = behind(mark.range.end, Cue::And).unwrap_or(mark.range.end);
        behind(start, Cue::By).is_some()
    };
    let mut rest = Rest::Entry;
    let mut of_marks: Vec<Rest> = Vec::with_capacity(marks.len());
    for mark in marks.iter().rev() {
        of_marks.push(rest);
        rest = match rest {
            _ if ends_list(mark) => Rest::Entry,
            _ if is_comma(reading.slice(&mark.range)) => Rest::Comma,
            Rest::Entry => Rest::And,
            rest => rest,
        };
    }
    of_marks.reverse();
    of_marks
}

/// Whether a word for "and" stands within a name: a list has it before its last entry only, so one with
/// a comma yet to come joins words of a name ("Institute of Public Finance and Policy, …") unless both
/// sides are names of their own; so does one with another "and" to come, between words that are no names.
fn joins_within(reading: &Reading, zone: &Range<usize>, marks: &[Mark], at: usize, rest: Rest) -> bool {
    let comma = |mark: &Mark| is_comma(reading.slice(&mark.range));
    if comma(&marks[at]) || marks[at].rank != Rank::Comma {
        return false;
    }
    let start = at.checked_sub(1).map_or(zone.start, |before| marks[before].range.end);
    let end = marks.get(at + 1).map_or(zone.end, |next| next.range.start);
    let known = |side: Range<usize>| {
        let remark = brackets(reading, &side).first().map_or(side.end, |bracket| bracket.start);
        let side = side.start..remark;
        reading.names(&side).any(|name| fills(reading, name, &side))
    };
    let right = marks[at].range.end..end;
    if shares_noun(reading, &(start..marks[at].range.start), &right) {
        return true;
    }
    if rest == Rest::Entry {
        return false;
    }
    let opens = {
        let head = trim_loose(reading, right.clone());
        reading.opening_cues(&head).any(|found| found.cue == Cue::Article)
    };
    let left = start..marks[at].range.start;
    let apart = match rest {
        Rest::And => !stands_free(reading, &marks[at]) || known(left) || known(right),
        _ => known(left) && known(right),
    };
    !opens && !apart
}

/// Whether the noun of an association, at the end of what follows, is that of the words before as well: they are
/// neither known nor end in such a noun (「红海和亚丁湾环境保护区域组织」).
fn shares_noun(reading: &Reading, left: &Range<usize>, right: &Range<usize>) -> bool {
    let noun_last = reading.lexicon.role_stands == Stands::After;
    let (left, right) = (trim_glue(reading, left.clone()), trim_glue(reading, right.clone()));
    noun_last
        && !left.is_empty()
        && reading.names(&left).next().is_none()
        && !is_association(reading, &left)
        && reading.names(&right).next().is_none()
        && is_association(reading, &right)
}

/// Whether a stretch is the name of an association, with the noun of such where the language puts it, and no mere
/// word for such.
pub fn is_association(reading: &Reading, range: &Range<usize>) -> bool {
    let at_its_place = |found: &&CueFound| match reading.lexicon.role_stands {
        Stands::Before => found.start == range.start,
        Stands::After => found.end == range.end,
    };
    let is_mere_word = |found: &CueFound| match found.cue {
        Cue::Category(_) => true,
        Cue::Addressee(_) => (found.start..found.end) == *range,
        _ => false,
    };
    let cues: Vec<&CueFound> = reading.cues(range).filter(at_its_place).collect();
    cues.iter().any(|found| found.cue == Cue::Association) && !cues.into_iter().any(is_mere_word)
}

/// Whether a mark is a word of its own, as و is not.
fn stands_free(reading: &Reading, mark: &Mark) -> bool {
    reading.text()[mark.range.end..].starts_with(char::is_whitespace)
}

/// Pieces between semicolons or lines; the whole where there are none.
pub fn segments(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    let mut segments = Vec::new();
    let mut start = behind_label(reading, zone);
    for mark in separators(reading, zone).iter().filter(|mark| mark.rank > Rank::Comma) {
        segments.push(start..mark.range.start.max(start));
        start = mark.range.end.max(start);
    }
    segments.push(start..zone.end);
    segments.retain(|segment| !trim_glue(reading, segment.clone()).is_empty());
    segments
}

/// Commas and words for "and", outside names and brackets.
pub fn gaps(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    separators(reading, zone).into_iter().filter(|mark| mark.rank == Rank::Comma).map(|mark| mark.range).collect()
}

/// Where the last separator of a stretch begins, outside names and brackets; of 以及, in which is 及, with the first letter.
pub fn last_separator(reading: &Reading, zone: &Range<usize>) -> Option<usize> {
    let mut marks: Vec<Range<usize>> = separators(reading, zone).into_iter().map(|mark| mark.range).collect();
    marks.dedup_by(|next, last| next.start < last.end);
    marks.last().map(|mark| mark.start)
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Rank {
    Comma,
    Semicolon,
    Line,
}

struct Mark {
    range: Range<usize>,
    rank: Rank,
}

fn separators(reading: &Reading, zone: &Range<usize>) -> Vec<Mark> {
    let mut marks = Vec::new();
    let text = reading.slice(zone);
    let inside = Insides::new(reading, zone);
    for (at, character) in text.char_indices() {
        let rank = match character {
            ',' | '，' | '、' | '،' => Rank::Comma,
            ';' | '；' | '؛' => Rank::Semicolon,
            '\n' => Rank::Line,
            _ => continue,
        };
        let at = zone.start + at;
        if !inside.covers(at) || rank == Rank::Line {
            marks.push(Mark { range: at..at + character.len_utf8(), rank });
        }
    }
    for cue in reading.cues(zone).filter(|cue| cue.cue == Cue::And && !inside.covers(cue.start)) {
        marks.push(Mark { range: cue.start..cue.end, rank: Rank::Comma });
    }
    for mark in &mut marks {
        mark.range.end = behind_label(reading, &(mark.range.end..zone.end));
    }
    sort_by_key(&mut marks, |mark| mark.range.start);
    marks
}

/// Where an entry begins behind its label, and the "and" before that: "(a) Algeria; and (b) Brazil".
fn behind_label(reading: &Reading, rest: &Range<usize>) -> usize {
    /// Bytes in which a label stands.
    const NEAR: usize = 40;
    let text = reading.text();
    let end = (rest.start..=rest.end.min(rest.start + NEAR)).rev().find(|at| text.is_char_boundary(*at));
    let near = trim_space(text, rest.start..end.unwrap_or(rest.start));
    let and = reading.opening_cues(&near).find(|found| found.cue == Cue::And).map(|found| found.end);
    let near = trim_space(text, and.unwrap_or(near.start)..near.end);
    // of the entries that follow, no label is to be seen: "(a) and (b)" are mentions
    let entry = text[near.clone()].split(['\n', ';', '；', '؛', ',', '，', '、', '،']).next().unwrap_or_default();
    let label = enumerator::parse(entry).filter(|found| is_item(found.form));
    let begins = |label: &Enumerator| entry[label.length..].contains(char::is_alphabetic);
    label.filter(begins).map_or(rest.start, |label| near.start + label.length)
}

/// Whether a label is one of items: "(a)", "(1)".
pub fn is_item(form: Form) -> bool {
    matches!(form, Form::Small | Form::BracketedNumber | Form::ArabicLetter | Form::BracketedHan)
}

/// A stretch without the space before it.
pub fn trim_space(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = &text[range.clone()];
    range.start + (piece.len() - piece.trim_start().len())..range.end
}

/// Stretches that no separator cuts: names and brackets, merged where they overlap.
struct Insides {
    ranges: Vec<Range<usize>>,
}

impl Insides {
    fn new(reading: &Reading, zone: &Range<usize>) -> Self {
        let mut ranges: Vec<Range<usize>> = reading.names(zone).map(|name| name.start..name.end).collect();
        ranges.extend(brackets(reading, zone));
        ranges.extend(quoted(reading, zone));
        Self { ranges: merged(ranges) }
    }

    fn covers(&self, at: usize) -> bool {
        is_within(&self.ranges, at)
    }
}

/// Names in angled quotes: «Образование и труд».
fn quoted(reading: &Reading, zone: &Range<usize>) -> Vec<Range<usize>> {
    let mut open = None;
    let mut found = Vec::new();
    for (at, character) in reading.slice(zone).char_indices() {
        match character {
            '«' => open = Some(at),
            '\n' => open = None,
            '»' => found.extend(open.take().map(|open| zone.start + open..zone.start + at)),
            _ => {}
        }
    }
    found
}

/// Ranges in order, those that overlap as one.
pub fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    sort_by_key(&mut ranges, |range| range.start);
    ranges.dedup_by(|next, last| {
        let overlap = next.start < last.end;
        last.end = if overlap { last.end.max(next.end) } else { last.end };
        overlap
    });
    ranges
}

/// Whether one of these ranges, in order and apart from each other, holds a place.
pub fn is_within(ranges: &[Range<usize>], at: usize) -> bool {
    let first = ranges.partition_point(|range| range.start <= at);
    ranges[..first].last().is_some_and(|range| range.contains(&at))
}

/// Outermost brackets in a range that are no part of a name; one that never closes ends with the line.
pub fn brackets(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    let mut names = reading.names(range).peekable();
    for (at, character) in reading.slice(range).char_indices() {
        let at = range.start + at;
        while names.next_if(|name| name.end <= at).is_some() {}
        if names.peek().is_some_and(|name| name.start < at) {
            continue;
        }
        match (character, open) {
            ('(' | '（', None) => open = Some((at, 1)),
            ('(' | '（', Some((start, depth))) => open = Some((start, depth + 1)),
            (')' | '）', Some((start, 1))) => {
                found.push(start..at + character.len_utf8());
                open = None;
            }
            (')' | '）', Some((start, depth))) => open = Some((start, depth - 1)),
            _ => {}
        }
    }
    found
}

fn read_entry(reading: &Reading, piece: &Range<usize>) -> Entry {
    let brackets = brackets(reading, piece);
    let head_end = brackets.first().map_or(piece.end, |bracket| bracket.start);
    let mut behalf: Vec<Range<usize>> = Vec::new();
    let mut bracketed = Vec::new();
    for bracket in &brackets {
        let inner = inside_brackets(reading, bracket);
        match behalf_words(reading, &inner) {
            Some((_, groups)) => behalf.push(groups),
            None => bracketed.extend(reading.names(&inner).copied()),
        }
    }
    let mut head = piece.start..head_end;
    let on_behalf = behalf_words(reading, &head);
    if let Some((start, groups)) = on_behalf.filter(|(_, groups)| !rest_is_glue(reading, groups.clone())) {
        behalf.push(groups);
        head.end = start;
    }
    let range = without_last_and(reading, trim_glue(reading, head));
    let names = reading.names(&range).copied().collect();
    Entry { range, names, bracketed, behalf }
}

/// A piece without the word that sorts it: "General category: Greenpeace".
fn behind_accreditation(reading: &Reading, piece: &Range<usize>) -> Range<usize> {
    let head = trim_loose(reading, piece.clone());
    let word = reading.opening_cues(&head).find(|found| found.cue == Cue::Accreditation);
    let colon = word.and_then(|word| {
        let rest = reading.slice(&(word.end..head.end));
        let colon = rest.trim_start().strip_prefix([':', '：'])?;
        Some(head.end - colon.len())
    });
    colon.map_or(piece.start, |colon| colon)..piece.end
}

/// "A and on behalf of B": without the word that joins what follows.
fn without_last_and(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let free = |cue: &&CueFound| {
        cue.end == range.end && cue.start > range.start && reading.text()[..cue.start].ends_with(char::is_whitespace)
    };
    let last = reading.cues(&range).filter(|cue| cue.cue == Cue::And).find(free);
    last.map_or(range.clone(), |and| trim_loose(reading, range.start..and.start))
}

fn rest_is_glue(reading: &Reading, range: Range<usize>) -> bool {
    trim_glue(reading, range).is_empty()
}

/// What stands within brackets, of whichever width each is.
pub fn inside_brackets(reading: &Reading, bracket: &Range<usize>) -> Range<usize> {
    let text = reading.slice(bracket);
    let first = text.chars().next().map_or(0, char::len_utf8);
    let last = text.chars().next_back().map_or(0, char::len_utf8);
    bracket.start + first..bracket.end.saturating_sub(last).max(bracket.start + first)
}

/// An entry that only tells more of the one before it: "on behalf of …" behind a comma.
fn stands_for_previous(reading: &Reading, entry: &Entry) -> bool {
    !entry.behalf.is_empty()
        && entry.names.is_empty()
        && reading.cues(&entry.range).any(|cue| matches!(cue.cue, Cue::Spoke | Cue::Made | Cue::Who))
}

/// Commas of a range, outside names and brackets.
pub fn commas(reading: &Reading, range: &Range<usize>) -> Vec<Range<usize>> {
    gaps(reading, range).into_iter().filter(|gap| is_comma(reading.slice(gap))).collect()
}

/// Whether a separator is a comma of whatever script.
pub fn is_comma(text: &str) -> bool {
    matches!(text, "," | "，" | "、" | "،")
}

/// The start of a stretch, behind a word like "also" that is no article.
pub fn past_also(reading: &Reading, range: Range<usize>) -> usize {
    let head = trim_loose(reading, range.clone());
    let first: Vec<&CueFound> = reading.opening_cues(&head).collect();
    let is = |wanted: Cue| first.iter().find(|found| found.cue == wanted);
    match is(Cue::Quantifier) {
        // "au nom de", "à l'invitation de": it may open a longer phrase
        Some(also) if is(Cue::Article).is_none() && first[0].end == also.end => also.end,
        _ => range.start,
    }
}

/// The end of a stretch, before a word like "also" with which it ends: "the observer for the Network also [made]".
pub fn before_also(reading: &Reading, range: Range<usize>) -> usize {
    let end = trim_loose(reading, range.clone()).end;
    let last = |found: &&CueFound| found.cue == Cue::Quantifier && found.end == end && found.start > range.start;
    let also = reading.cues(&range).filter(last).find(|also| reading.name_around(also.start).is_none());
    also.map_or(range.end, |also| also.start)
}

/// Cuts white space and punctuation off the ends of a range.
pub fn trim_loose(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let text = reading.slice(&range);
    let trimmed = text.trim_start_matches(is_loose);
    let start = range.start + text.len() - trimmed.len();
    start..start + trimmed.trim_end_matches(is_loose).len()
}

/// Cuts white space, punctuation, articles, conjunctions and words like "including" off the ends of a range.
pub fn trim_glue(reading: &Reading, mut range: Range<usize>) -> Range<usize> {
    loop {
        range = trim_loose(reading, range);
        let glue = reading
            .opening_cues(&range)
            .filter(|cue| matches!(cue.cue, Cue::And | Cue::Article | Cue::Following | Cue::By | Cue::Among))
            .filter(|cue| !is_initial(reading, cue))
            .map(|cue| cue.end)
            .max()
            .filter(|end| reading.names(&range).next().is_none_or(|name| name.start >= *end));
        match glue {
            Some(end) => range.start = end,
            None => return range,
        }
    }
}

/// "A. Novak": what looks like an article, or like "and" («И. Петров»), is a letter of a name.
pub fn is_initial(reading: &Reading, word: &CueFound) -> bool {
    let mut letters = reading.slice(&(word.start..word.end)).chars();
    let capital = letters.next().is_some_and(char::is_uppercase) && letters.next().is_none();
    capital && reading.text()[word.end..].starts_with('.')
}

fn is_loose(character: char) -> bool {
    character.is_whitespace()
        || matches!(
            character,
            ',' | '，'
                | '、'
                | '،'
                | ';'
                | '；'
                | '؛'
                | '.'
                | '。'
                | ':'
                | '：'
                | '-'
                | '–'
                | '—'
                | '•'
                | '·'
                | '●'
                | '▪'
                | '‣'
                | '◦'
                | '\u{f0b7}'
                | '§'
        )
}
