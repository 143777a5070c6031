//! Lists of names: what stands between separators, who it is, and on whose behalf.

mod behalf;
mod brackets;
mod edges;
mod pieces;

use std::ops::Range;

use crate::extract::numbers;
use crate::lexicon::Cue;
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Party, PartyKind, SpeakerRole};

use behalf::{behalf_words, continues};

pub use behalf::{before_behalf, on_behalf_of, spoken_for_in};
pub use brackets::{brackets, inside_brackets, is_within, merged};
pub use edges::{before_also, is_initial, past_also, trim_glue, trim_loose, trim_space};
pub use pieces::{commas, gaps, is_association, is_comma, is_item, last_separator, pieces, segments};

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
/// known names, or one where semicolons part them. Else the stretch.
fn several(reading: &Reading, piece: Range<usize>) -> Vec<Range<usize>> {
    let segments = segments(reading, &piece);
    let known = |inner: &&Range<usize>| whole_name(reading, &read_entry(reading, inner).range).is_some();
    if segments.len() > 1 && segments.iter().any(|segment| opens_with_known(reading, segment)) {
        return segments.into_iter().flat_map(|segment| several(reading, segment)).collect();
    }
    if reading.names(&piece).nth(1).is_none() {
        return vec![piece];
    }
    let inner = pieces(reading, &piece);
    if inner.iter().filter(known).count() > 1 { inner } else { vec![piece] }
}

/// Whether a stretch begins with a known name: "WHO, Geneva".
fn opens_with_known(reading: &Reading, range: &Range<usize>) -> bool {
    let head = trim_glue(reading, range.clone());
    reading.names(&head).next().is_some_and(|name| name.start == head.start)
}

/// A zone without the space around it.
pub fn trimmed(reading: &Reading, zone: &Range<usize>) -> Range<usize> {
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
        [name] if name.start == entry.range.start && is_place(reading, name, &(name.end..entry.range.end)) => {
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

/// Whether what stands behind the comma behind an organization is where it is: "WHO, Geneva", one word that is no acronym.
fn is_place(reading: &Reading, name: &NameFound, behind: &Range<usize>) -> bool {
    let body = !matches!(reading.party(name).kind, PartyKind::State | PartyKind::Territory | PartyKind::Group);
    let word = reading.slice(behind).trim_start().strip_prefix([',', '،']).map(str::trim).unwrap_or_default();
    let mut letters = word.chars();
    body && letters.next().is_some_and(char::is_uppercase)
        && letters.clone().next().is_some()
        && letters.all(|letter| letter.is_lowercase() || letter == '-')
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

pub fn read_entry(reading: &Reading, piece: &Range<usize>) -> Entry {
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

/// An entry that only tells more of the one before it: "on behalf of …" behind a comma.
fn stands_for_previous(reading: &Reading, entry: &Entry) -> bool {
    !entry.behalf.is_empty()
        && entry.names.is_empty()
        && reading.cues(&entry.range).any(|cue| matches!(cue.cue, Cue::Spoke | Cue::Made | Cue::Who))
}
