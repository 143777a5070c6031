//! Where in a list somebody new is named by a word of role or a title.

use std::ops::Range;

use super::offices::{office, opens_with_office};
use super::persons::{LONGEST, is_personal, names_somebody, presents_official};
use crate::extract::roster;
use crate::lexicon::Cue;
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{PartyKind, SpeakerRole};

/// A piece of a zone.
pub struct Piece {
    /// Where it stands.
    pub range: Range<usize>,
    /// Whether semicolons or lines set it apart: then its commas belong to it.
    pub alone: bool,
}

/// Cuts a zone where somebody new is named by a word of role or a title. Semicolons outrank commas:
/// where they stand, commas and "and" belong to titles.
pub fn pieces(reading: &Reading, zone: &Range<usize>) -> Vec<Piece> {
    let segments = roster::segments(reading, zone);
    let alone = segments.len() > 1;
    let opens = if alone { opens_list } else { opens_speaker };
    let ranges = segments.into_iter().flat_map(|segment| cut(reading, segment, opens));
    ranges.map(|range| Piece { range, alone }).collect()
}

fn cut(reading: &Reading, segment: Range<usize>, opens: fn(&Reading, Range<usize>) -> bool) -> Vec<Range<usize>> {
    let gaps = roster::gaps(reading, &segment);
    let joins = |gap: &Range<usize>| !roster::is_comma(reading.slice(gap));
    let opens_office = |gap: &Range<usize>| opens_with_office(reading, gap.end..segment.end);
    let opens_title = |gap: &Range<usize>| {
        let head = roster::trim_glue(reading, gap.end..segment.end);
        reading.opening_cues(&head).any(|found| matches!(found.cue, Cue::Office | Cue::Offices | Cue::Officer(_)))
    };
    let lists_offices = !reading.lexicon.has_articles && gaps.iter().any(|gap| joins(gap) && opens_office(gap));
    let mut pieces = Vec::new();
    let mut start = segment.start;
    let mut behalf_end = leading_behalf(reading, &segment).map_or(start, |(_, speaker)| speaker.start);
    for (at, gap) in gaps.iter().enumerate().filter(|(_, gap)| gap.start > segment.start) {
        let rest = gap.end..segment.end;
        let behalf = if joins(gap) { leading_behalf(reading, &rest) } else { None };
        let piece = start..gap.start;
        let opens = if opens_in_person(reading, &(start..segment.end)) { opens_next_person } else { opens };
        let next =
            ends_in_person(reading, &piece) && (office(reading, &rest).is_some() || opens_person(reading, &rest));
        let opened = behalf.is_some()
            || joins(gap) && opens_last(reading, &rest)
            || next
            || lists_offices && opens_office(gap) && is_whole(reading, &piece)
            || ends_in_state(reading, &piece) && opens_title(gap)
            || is_followed_by(reading, &piece, gap, gaps.get(at + 1).map_or(segment.end, |next| next.start))
            || opens(reading, rest);
        if opened && gap.start > start && gap.end > behalf_end {
            pieces.push(start..gap.start);
            start = gap.end;
            behalf_end = behalf.map_or(start, |(_, speaker)| speaker.start);
        }
    }
    pieces.push(start..segment.end);
    pieces
}

/// Whether a stretch opens with a word of role: "the observers for".
pub fn opens_list(reading: &Reading, range: Range<usize>) -> bool {
    let head = roster::past_also(reading, range.clone())..range.end;
    let head = roster::trim_glue(reading, head);
    reading.opening_cues(&head).any(|found| matches!(found.cue, Cue::Representative | Cue::Observer))
}

/// Whether a stretch opens with a word of role, or with an article and a title.
fn opens_speaker(reading: &Reading, range: Range<usize>) -> bool {
    opens_list(reading, range.clone())
        || has_article(reading, &range) && office(reading, &range).is_some()
        || presents_official(reading, &range)
}

/// Where the first is named in person, the office stands behind the name: a comma before an office cuts nothing, nor
/// does one before "representative of" without an article.
fn opens_next_person(reading: &Reading, range: Range<usize>) -> bool {
    opens_in_person(reading, &range) || has_article(reading, &range) && opens_list(reading, range)
}

/// Whether words behind "and" name somebody new: a person, a title with its article, or a role of its own, which
/// languages without articles tell by "and" alone: «представитель Секретариата и Специальный докладчик».
fn opens_last(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, range.clone());
    let mandate = reading.opening_cues(&head).any(|found| matches!(found.cue, Cue::Role(_)));
    // "the Under-Secretary-General and High Representative" is one
    let apart = mandate && (!reading.lexicon.has_articles || has_article(reading, range));
    apart || opens_person(reading, range) || opens_speaker(reading, range.clone())
}

/// Whether a stretch opens with what stands beside a person's name, and the name: "Ms. Kneissl", not "Ambassador of
/// Austria".
pub fn opens_person(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, range.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::Honorific && is_before_name(reading, found, &head))
}

/// Whether a stretch opens with a person: by what stands beside the name, or by the office behind it.
pub fn opens_in_person(reading: &Reading, range: &Range<usize>) -> bool {
    opens_person(reading, range) || presents_official(reading, range)
}

/// Whether a title ends in the name of its holder: «министр природных ресурсов Таиланда г-н Кхункитти».
fn ends_in_person(reading: &Reading, piece: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, piece.clone());
    let near = reading.shortly_before(head.start, head.end, LONGEST);
    let last = reading.cues(&near).filter(|found| found.cue == Cue::Honorific && found.start > head.start).last();
    last.is_some_and(|last| {
        let name = last.start..head.end;
        // "El Excmo. Sr. Juan Ruiz" has no title before
        let titled = !is_honorific(reading, &roster::trim_loose(reading, head.start..last.start));
        titled && opens_person(reading, &name) && roster::commas(reading, &name).is_empty()
    })
}

fn is_honorific(reading: &Reading, range: &Range<usize>) -> bool {
    reading.opening_cues(range).any(|found| found.cue == Cue::Honorific && found.end == range.end)
}

/// Whether a name follows what stands beside one; in scripts with capitals it begins with one.
fn is_before_name(reading: &Reading, honorific: &CueFound, head: &Range<usize>) -> bool {
    let name = roster::trim_loose(reading, honorific.end..head.end);
    let party = reading.names(&name).next().is_some_and(|party| party.start == name.start);
    !party && reading.slice(&name).starts_with(|first: char| first.is_alphabetic() && !first.is_lowercase())
}

/// Whether a title ends in its State: "Minister of Justice (Angola)", "Minister of Health of Zambia (on behalf of the
/// African States)".
fn ends_in_state(reading: &Reading, piece: &Range<usize>) -> bool {
    // looked at first: the pieces of a list grow until one is cut
    if !opens_with_office(reading, piece.clone()) && !opens_with_offices(reading, piece) {
        return false;
    }
    let piece = &before_remark(reading, piece);
    let head = roster::trim_glue(reading, piece.clone());
    let is_state = |name: &NameFound| reading.party(name).kind == PartyKind::State;
    let last = || reading.names(&head).last().is_some_and(|name| name.end == head.end && is_state(name));
    state_in_bracket(reading, piece).is_some_and(is_state)
        || reading.opening_cues(&head).any(|found| matches!(found.cue, Cue::Office | Cue::Offices)) && last()
}

/// A title without the bracket behind it that says on whose behalf.
fn before_remark(reading: &Reading, title: &Range<usize>) -> Range<usize> {
    let remark = roster::brackets(reading, title).pop().filter(|bracket| {
        let behalf = reading.has(bracket, Cue::OnBehalfOf);
        behalf && roster::trim_glue(reading, bracket.end..title.end).is_empty()
    });
    title.start..remark.map_or(title.end, |remark| remark.start)
}

/// Whether a stretch opens with an office that several hold: "the Ministers".
pub fn opens_with_offices(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, range.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::Offices)
}

/// Whether a title tells all of a speaker, so that the name between a gap and the next is the next one: "the Executive
/// Director, Jane Roe, and Chad", "the Secretary-General of OPEC and Greenpeace", "the Minister of Health of Chad and Mali";
/// not "the Special Envoy for Chad and Mali".
fn is_followed_by(reading: &Reading, piece: &Range<usize>, gap: &Range<usize>, end: usize) -> bool {
    // looked at first: the pieces of a list grow until one is cut
    if !opens_with_office(reading, piece.clone()) {
        return false;
    }
    let next = gap.end..end;
    let Some(kind) = roster::whole_name(reading, &next).map(|name| reading.party(name).kind) else { return false };
    let piece = roster::trim_loose(reading, before_remark(reading, piece));
    let is_state = matches!(kind, PartyKind::State | PartyKind::Territory);
    match roster::commas(reading, &piece).as_slice() {
        _ if is_of_one_state(reading, &piece) => true,
        [] if is_state => names_no_state(reading, &piece, roster::is_comma(reading.slice(gap))),
        [] => reading.names(&piece).last().is_some_and(|name| name.end == piece.end),
        [comma] => is_personal(reading, &roster::trim_loose(reading, comma.end..piece.end)),
        _ => false,
    }
}

/// Whether a title is that of an office of one State, and names the State: "Minister of Trade of Chad", "Permanent
/// Representative of Chad to the United Nations".
fn is_of_one_state(reading: &Reading, title: &Range<usize>) -> bool {
    /// So many bytes take a place: "in Geneva".
    const NEAR: usize = 60;
    let Some(state) = holder(reading, title) else { return false };
    let behind = reading.names(&(state.end..title.end)).collect::<Vec<_>>();
    let ends = |end: usize| roster::trim_loose(reading, end..title.end).is_empty();
    let to_un = |found: &CueFound| found.cue == Cue::UnitedNations && title.end - found.end <= NEAR;
    match behind.as_slice() {
        [] => ends(state.end) || reading.cues(&(state.end..title.end)).any(to_un),
        [body] => ends(body.end) && reading.party(body).kind != PartyKind::State,
        _ => false,
    }
}

/// The State whose office a title is: the first that it names.
pub fn holder<'a>(reading: &'a Reading, title: &Range<usize>) -> Option<&'a NameFound> {
    let head = roster::trim_glue(reading, title.clone());
    let office = reading.opening_cues(&head).any(|found| found.cue == Cue::StateOffice);
    let first = reading.names(&head).next().filter(|name| reading.party(name).kind == PartyKind::State);
    first.filter(|_| office)
}

/// Whether a title names nobody, so that a State behind "and" is somebody else; behind a comma where no State has such
/// an office: "High Commissioner for Human Rights, Chad and Mali".
fn names_no_state(reading: &Reading, title: &Range<usize>, comma: bool) -> bool {
    let head = roster::trim_glue(reading, title.clone());
    let of_none = || reading.opening_cues(&head).any(|found| matches!(found.cue, Cue::Role(_)));
    reading.names(title).next().is_none() && (!comma || of_none())
}

pub fn state_in_bracket<'a>(reading: &'a Reading, title: &Range<usize>) -> Option<&'a NameFound> {
    let title = title.start..title.start + reading.slice(title).trim_end().len();
    let bracket = roster::brackets(reading, &title).pop().filter(|bracket| bracket.end == title.end)?;
    let name = reading.names(&bracket).next()?;
    let marks = |range: Range<usize>| !reading.slice(&range).contains(char::is_alphanumeric);
    (marks(bracket.start..name.start) && marks(name.end..bracket.end)).then_some(name)
}

/// Whether a title names whose it is: a State, an organization, a body.
fn is_whole(reading: &Reading, range: &Range<usize>) -> bool {
    let told = |found: &CueFound| matches!(found.cue, Cue::Body | Cue::Role(SpeakerRole::UnitedNations));
    reading.names(range).next().is_some() || reading.cues(range).any(told)
}

/// A stretch without the "and" before the words for "on behalf of" with which it opens.
pub fn opening_behalf(reading: &Reading, range: &Range<usize>) -> Option<Range<usize>> {
    let head = roster::trim_loose(reading, range.clone());
    let and = reading.opening_cues(&head).find(|found| found.cue == Cue::And);
    let head = roster::trim_loose(reading, and.map_or(head.start, |and| and.end)..head.end);
    reading.opening_cues(&head).any(|found| found.cue == Cue::OnBehalfOf).then_some(head)
}

/// "On behalf of the African Group, the representative of Egypt": the words with which a stretch opens, and behind
/// their comma who spoke; behind the last comma, where they name States and no word of role tells.
pub fn leading_behalf(reading: &Reading, range: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let head = opening_behalf(reading, &reading.head(range, LONGEST))?;
    let commas = roster::commas(reading, &head);
    let rests: Vec<Range<usize>> = commas.iter().map(|comma| comma.end..range.end).collect();
    let first = reading.names(&head).next().map(|name| reading.party(name).kind);
    let named = rests.iter().find(|rest| opens_speaker(reading, (*rest).clone()));
    let listed = if first == Some(PartyKind::State) { rests.last() } else { rests.first() };
    let speaker = named.or(listed)?;
    let is_group = |name: &NameFound| reading.party(name).kind == PartyKind::Group;
    let told = names_somebody(reading, speaker) && !reading.names(speaker).next().is_some_and(is_group);
    let comma = commas.iter().find(|comma| comma.end == speaker.start)?;
    told.then(|| (head.start..comma.start, speaker.clone()))
}

pub fn has_article(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_loose(reading, range.clone());
    let by = reading.opening_cues(&head).find(|found| found.cue == Cue::By);
    let head = roster::trim_loose(reading, by.map_or(head.start, |by| by.end)..head.end);
    reading.opening_cues(&head).any(|found| found.cue == Cue::Article)
}
