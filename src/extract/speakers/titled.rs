//! Speakers named by their office or in person: "the Minister of Forest Economy of the Congo, Rosalie Matondo",
//! "Ms. Karin Kneissl, Minister for Foreign Affairs of Austria", "the Chair", 「贩运问题特别报告员」.

use std::ops::Range;

use super::speaker::{self, Speaker};
use super::speech::{Occasion, Speech};
use super::zones::{Announces, Zone};
use crate::extract::numbers;
use crate::extract::roster::{self, Entry};
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Party, PartyKind, SpeakerRole, StatementForm};

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
fn opens_person(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, range.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::Honorific && is_before_name(reading, found, &head))
}

/// Whether a stretch opens with a person: by what stands beside the name, or by the office behind it.
fn opens_in_person(reading: &Reading, range: &Range<usize>) -> bool {
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
    let remark = roster::brackets(reading, piece).pop().filter(|bracket| {
        let behalf = reading.has(bracket, Cue::OnBehalfOf);
        behalf && roster::trim_glue(reading, bracket.end..piece.end).is_empty()
    });
    let piece = &(piece.start..remark.map_or(piece.end, |remark| remark.start));
    let head = roster::trim_glue(reading, piece.clone());
    let is_state = |name: &NameFound| reading.party(name).kind == PartyKind::State;
    let last = || reading.names(&head).last().is_some_and(|name| name.end == head.end && is_state(name));
    state_in_bracket(reading, piece).is_some_and(is_state)
        || reading.opening_cues(&head).any(|found| matches!(found.cue, Cue::Office | Cue::Offices)) && last()
}

/// Whether a stretch opens with an office that several hold: "the Ministers".
fn opens_with_offices(reading: &Reading, range: &Range<usize>) -> bool {
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
    let piece = roster::trim_loose(reading, piece.clone());
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
fn holder<'a>(reading: &'a Reading, title: &Range<usize>) -> Option<&'a NameFound> {
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

fn state_in_bracket<'a>(reading: &'a Reading, title: &Range<usize>) -> Option<&'a NameFound> {
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

/// Whether a stretch opens with a word of office.
pub fn opens_with_office(reading: &Reading, range: Range<usize>) -> bool {
    let head = roster::trim_glue(reading, range);
    reading.opening_cues(&head).any(|found| is_office_word(found.cue))
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

fn has_article(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_loose(reading, range.clone());
    let by = reading.opening_cues(&head).find(|found| found.cue == Cue::By);
    let head = roster::trim_loose(reading, by.map_or(head.start, |by| by.end)..head.end);
    reading.opening_cues(&head).any(|found| found.cue == Cue::Article)
}

/// Somebody's title and name take no more bytes.
const LONGEST: usize = 1000;

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

/// The word of office in the first part of a stretch, before a comma or a name.
fn office<'a>(reading: &'a Reading, range: &Range<usize>) -> Option<&'a CueFound> {
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

/// Whether a stretch opens with "at the invitation of".
fn invites(reading: &Reading, range: &Range<usize>) -> bool {
    let head = roster::trim_loose(reading, range.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::AtInvitation)
}

/// The word of office or role behind the name of a person: "Ms. Kneissl, Minister for Foreign Affairs", "Mr. Ruiz,
/// representative of Chile".
fn office_of_person<'a>(reading: &'a Reading, range: &Range<usize>) -> Option<&'a CueFound> {
    let of_clause = |comma: Range<usize>| {
        let clause = roster::trim_loose(reading, comma.end..range.end);
        let role = reading.opening_cues(&clause).find(|found| matches!(found.cue, Cue::Representative | Cue::Observer));
        role.or_else(|| office(reading, &clause))
    };
    roster::commas(reading, range).into_iter().find_map(of_clause)
}

fn is_office_word(cue: Cue) -> bool {
    matches!(cue, Cue::Office | Cue::Officer(_) | Cue::Role(_))
}

/// Whether a stretch names an office.
pub fn is_office(reading: &Reading, range: &Range<usize>) -> bool {
    reading.cues(range).any(|found| is_office_word(found.cue))
}

/// "The Ministers of Health of Norway, Egypt and Kenya": several in one office; each speaks for the State or
/// organization behind it.
pub fn officials(reading: &Reading, piece: &Range<usize>) -> Option<Vec<Speaker>> {
    let head = without_among(reading, roster::trim_glue(reading, piece.clone()));
    let word = reading.opening_cues(&head).find(|found| found.cue == Cue::Offices)?;
    let first = reading.names(&(word.end..head.end)).next()?;
    let entries = roster::entries(reading, &(first.start..head.end));
    // "of Chad (on behalf of the African Group), of Chile to the United Nations and Cuba"; else another office stands
    // among them
    let named = |entry: &Entry| match entry.names.as_slice() {
        [name] => roster::fills(reading, name, &entry.range) || is_accredited(reading, entry, name),
        _ => false,
    };
    if !entries.iter().all(named) {
        return None;
    }
    let mut title = roster::trim_loose(reading, head.start..first.start);
    while let Some(article) = reading.cues(&title).find(|found| found.cue == Cue::Article && found.end == title.end) {
        title = roster::trim_loose(reading, title.start..article.start);
    }
    let capacity = reading.named(&title).name;
    let official = |entry: &Entry| {
        let party = reading.party(&entry.names[0]);
        let role = speaker::role_by_kind(party.kind).unwrap_or(SpeakerRole::Other);
        let on_behalf_of = roster::on_behalf_of(reading, entry);
        Speaker { capacity: Some(capacity.clone()), on_behalf_of, ..Speaker::new(party, role) }
    };
    Some(entries.iter().map(official).collect())
}

/// "Chile to the United Nations": the State, and to whom its representative is accredited.
fn is_accredited(reading: &Reading, entry: &Entry, name: &NameFound) -> bool {
    let opens = roster::fills(reading, name, &(entry.range.start..name.end));
    let to = |found: &CueFound| found.cue == Cue::UnitedNations && found.end == entry.range.end;
    opens && reading.cues(&(name.end..entry.range.end)).any(to)
}

/// A title without the words that make it one of several: "among them the Minister of Health", "the Minister of Health
/// among them".
fn without_among(reading: &Reading, title: Range<usize>) -> Range<usize> {
    let among = |found: &&CueFound| found.cue == Cue::Among;
    let start = reading.opening_cues(&title).find(among).map_or(title.start, |found| found.end);
    let last = reading.cues(&(start..title.end)).find(|found| found.cue == Cue::Among && found.end == title.end);
    roster::trim_glue(reading, start..last.map_or(title.end, |found| found.start))
}

/// A title behind the meeting and its day: «16-м заседании 6 марта 2019 года Верховный комиссар».
fn behind_sitting(reading: &Reading, head: Range<usize>, word: Option<&CueFound>) -> Range<usize> {
    let Some(word) = word else { return head };
    let before = head.start..word.start.max(head.start);
    let sitting = |found: &&CueFound| matches!(found.cue, Cue::Meeting | Cue::Session);
    let Some(sitting) = reading.cues(&before).find(sitting) else { return head };
    let day = |found: &&CueFound| matches!(found.cue, Cue::Month(_) | Cue::DateWord);
    // "en la sesión de apertura el Ministro"
    let article = reading.cues(&before).filter(|found| found.cue == Cue::Article && found.start > sitting.end).last();
    if article.is_some_and(|article| roster::trim_loose(reading, article.end..word.start).is_empty())
        && reading.slice(&head).starts_with(char::is_lowercase)
    {
        return word.start..head.end;
    }
    let first = numbers::numbers(reading, &(head.start..sitting.start)).into_iter().next();
    if first.is_none_or(|number| number.range.start > head.start) {
        return head;
    }
    let start = reading.cues(&(sitting.end..word.start)).filter(day).last().map_or(sitting.end, |day| day.end);
    roster::trim_glue(reading, start..head.end)
}

/// Reads a speaker with a title; `None` where a piece is no such thing.
pub fn read(reading: &Reading, speech: &Speech, piece: &Piece) -> Option<Speaker> {
    let head = without_among(reading, roster::trim_glue(reading, piece.range.clone()));
    let in_person = opens_in_person(reading, &head);
    let word = if in_person { office_of_person(reading, &head) } else { office(reading, &head) };
    if word.is_none() && !in_person && !(piece.alone && presents_person(reading, &piece.range)) {
        return None;
    }
    if !in_person
        && word.is_some_and(|word| word.cue == Cue::Role(SpeakerRole::Secretariat))
        && lists_others(reading, &head)
    {
        return None;
    }
    let head = behind_sitting(reading, head, word);
    let own = roster::before_behalf(reading, &head);
    // "the Minister of Health of Mali on behalf of Chad" speaks for Mali; "Ms. Ana Ruiz on behalf of Chad" for no other
    let titled = Some(Title::of(reading, speech, &own, word)).filter(|title| title.affiliation.is_some());
    let title = titled.unwrap_or_else(|| Title::of(reading, speech, &head, word));
    let role = title.role(speech)?;
    let name = without_remark(reading, own);
    let whole = || Party { kind: PartyKind::Person, ..reading.named(&roster::trim_glue(reading, name.clone())) };
    let for_itself = matches!(role, SpeakerRole::Panellist | SpeakerRole::Officer | SpeakerRole::Secretariat);
    let on_behalf_of = roster::spoken_for_in(reading, &head);
    match title.affiliation {
        // "the Special Envoy for Chile, Peru and Togo" speaks for none of them
        Some(_) if !in_person && holder(reading, &name).is_none() && ends_in_states(reading, &name) => {
            Some(Speaker { on_behalf_of, ..Speaker::new(whole(), SpeakerRole::Other) })
        }
        Some(party) if !for_itself && title.names_member => {
            Some(Speaker { capacity: Some(whole().name), on_behalf_of, ..Speaker::new(party, role) })
        }
        affiliation => Some(Speaker { affiliation, on_behalf_of, ..Speaker::new(whole(), role) }),
    }
}

/// Whether a title ends in the names of several States.
fn ends_in_states(reading: &Reading, title: &Range<usize>) -> bool {
    let title = roster::trim_glue(reading, title.clone());
    let is_state = |name: &NameFound| reading.party(name).kind == PartyKind::State;
    roster::rows(reading, &title)
        .last()
        .is_some_and(|row| row.len() > 1 && row[row.len() - 1].end == title.end && row.iter().all(is_state))
}

/// "The observers for the secretariat of ASEAN, the League of Arab States": behind the first of a list stands a
/// known name.
fn lists_others(reading: &Reading, head: &Range<usize>) -> bool {
    let entries = roster::entries(reading, &speaker::behind_role_words(reading, head));
    entries.iter().skip(1).any(|entry| roster::whole_name(reading, &entry.range).is_some())
}

/// "A youth speaker and representative of FemTech, Nargiz Amrakhova": words with an article, then, behind
/// the last comma, somebody's name.
fn presents_person(reading: &Reading, range: &Range<usize>) -> bool {
    let range = roster::before_behalf(reading, range);
    let Some(comma) = roster::commas(reading, &range).pop() else { return false };
    let tail = comma.end..range.end;
    let tail = roster::brackets(reading, &tail).first().map_or(tail.clone(), |bracket| tail.start..bracket.start);
    is_personal(reading, &roster::trim_loose(reading, tail)) && has_article(reading, &range)
}

/// Whether a stretch may be a person's name: a few words, the first and the last with a capital, nobody known.
fn is_personal(reading: &Reading, range: &Range<usize>) -> bool {
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
fn presents_official(reading: &Reading, range: &Range<usize>) -> bool {
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

/// Without a last clause of small letters: "the expert, Carlyle Corbin, also"; one on behalf of whom tells more.
pub fn without_remark(reading: &Reading, range: Range<usize>) -> Range<usize> {
    let last = roster::commas(reading, &range).pop().filter(|comma| {
        let rest = comma.end..range.end;
        let text = reading.slice(&rest).trim();
        let small = text.is_empty() || text.contains(char::is_lowercase) && !text.contains(char::is_uppercase);
        small && !reading.has(&rest, Cue::OnBehalfOf)
    });
    range.start..last.map_or(range.end, |comma| comma.start)
}

/// What a title tells.
struct Title {
    officer: bool,
    stated: Option<SpeakerRole>,
    /// The State or organization at its tail, or in brackets.
    affiliation: Option<Party>,
    /// Whether the affiliation is part of the title: then it speaks through the person.
    names_member: bool,
    capital: bool,
    /// "the representative of the secretariat", not the secretariat at large.
    represents: bool,
}

impl Title {
    fn of(reading: &Reading, speech: &Speech, head: &Range<usize>, word: Option<&CueFound>) -> Self {
        let brackets = roster::brackets(reading, head);
        let in_brackets = |at: usize| brackets.iter().any(|bracket| bracket.contains(&at));
        let own = word.and_then(|word| own_body(reading, speech, &(word.end..head.end)));
        let in_own = |at: usize| own.as_ref().is_some_and(|own| own.contains(&at));
        let outside = reading.names(head).filter(|name| !in_brackets(name.start) && !in_own(name.start));
        let outside = holder(reading, head).or(outside.last()).filter(|name| !in_brackets(name.start));
        let of_association = outside.is_some_and(|name| is_of_association(reading, head, name));
        let outside = outside.filter(|_| !of_association);
        let inside = reading.names(head).find(|name| in_brackets(name.start));
        let longer = |role: &CueFound, office: &CueFound| {
            office.cue == Cue::Office
                && office.start <= role.start
                && role.end <= office.end
                && role.end - role.start < office.end - office.start
        };
        let stated = reading.cues(head).find_map(|found| match found.cue {
            Cue::Role(role) if !reading.cues(head).any(|office| longer(found, office)) => Some(role),
            _ => None,
        });
        let is_word = |found: &CueFound| word.is_some_and(|word| found.start <= word.start && found.end >= word.end);
        let officer = reading.cues(head).any(|found| matches!(found.cue, Cue::Officer(_)) && is_word(found));
        let text = reading.slice(head);
        let of_state = if outside.is_none() { by_adjective(reading, head) } else { None };
        // in the bracket behind an officer of the United Nations stands where the person comes from
        let is_national = stated.is_none() && opens_with_office(reading, head.clone());
        let of_bracket = is_national && state_in_bracket(reading, head).is_some();
        let names_member = outside.is_some() || of_state.is_some() || of_bracket;
        Self {
            officer: officer
                && !of_association
                && outside.is_none()
                && (own.is_some() || !of_body(reading, word, head)),
            stated,
            affiliation: of_state.or_else(|| outside.or(inside).map(|name| reading.party(name))),
            names_member,
            represents: reading.has(head, Cue::Representative),
            capital: text.chars().any(char::is_uppercase) || !text.chars().any(char::is_lowercase),
        }
    }

    fn role(&self, speech: &Speech) -> Option<SpeakerRole> {
        let in_panel = match speech.occasion {
            Occasion::PanelOpening => true,
            Occasion::Panel => speech.form == StatementForm::Presentation,
            Occasion::Meeting => false,
        };
        let by_kind =
            self.affiliation.as_ref().filter(|_| self.names_member).and_then(|party| speaker::role_by_kind(party.kind));
        let told = self.capital || self.represents && self.stated == Some(SpeakerRole::Secretariat);
        match self.stated {
            _ if !told => None,
            Some(role @ (SpeakerRole::UnitedNations | SpeakerRole::IndependentExpert)) if !in_panel => Some(role),
            _ if self.officer => Some(SpeakerRole::Officer),
            Some(SpeakerRole::Secretariat) if by_kind.is_none() => Some(SpeakerRole::Secretariat),
            _ if in_panel => Some(SpeakerRole::Panellist),
            _ => Some(by_kind.unwrap_or(SpeakerRole::Other)),
        }
    }
}

/// Whether a State is told of in the name of an association, for which it does not speak: "President of the Federation
/// of Women of Cuba", "President of the Turkey Producers Federation".
fn is_of_association(reading: &Reading, head: &Range<usize>, name: &NameFound) -> bool {
    if reading.party(name).kind != PartyKind::State {
        return false;
    }
    let commas = roster::commas(reading, head);
    let start = commas.iter().rfind(|comma| comma.end <= name.start).map_or(head.start, |comma| comma.end);
    let end = commas.iter().find(|comma| comma.start >= name.end).map_or(head.end, |comma| comma.start);
    reading.has(&(start..end), Cue::Association)
}

/// The State whose adjective stands before an institution of States: "the Brazilian Forest Service".
fn by_adjective(reading: &Reading, head: &Range<usize>) -> Option<Party> {
    /// "Federal Forest": so many words may stand between.
    const WORDS: usize = 3;
    let mut adjectives = reading.cues(head).filter_map(|found| match found.cue {
        Cue::Nationality(code) => Some((code, found.start..found.end)),
        _ => None,
    });
    let (code, adjective) = adjectives.next()?;
    let institution = reading
        .cues(&(adjective.end..head.end))
        .find(|found| found.cue == Cue::StateInstitution)
        .filter(|found| reading.slice(&(adjective.end..found.start)).split_whitespace().count() <= WORDS)?;
    let between = reading.slice(&(adjective.end..institution.start));
    if between.contains(',') {
        return None;
    }
    reading.state(str::from_utf8(&code).ok()?, &adjective)
}

/// The name of the body that meets, behind the word of office: "the Chair of the Commission".
fn own_body(reading: &Reading, speech: &Speech, behind: &Range<usize>) -> Option<Range<usize>> {
    let name = roster::trim_glue(reading, behind.clone());
    let whole = speech.body.filter(|body| reading.slice(&name).starts_with(body)).map(str::len);
    let ends_name = |end: usize| {
        let mut next = reading.slice(&(end..name.end)).trim_start().chars();
        next.next().is_none_or(|next| !next.is_alphabetic())
    };
    let words = reading.opening_cues(&name).filter(|found| found.cue == Cue::Body);
    let short = words.map(|found| found.end).filter(|end| ends_name(*end)).max();
    let end = whole.map(|length| name.start + length).or(short)?;
    (end > name.start).then_some(name.start..end)
}

/// Whether an office is that of a named body: "the Chair of the Advisory Board".
fn of_body(reading: &Reading, word: Option<&CueFound>, head: &Range<usize>) -> bool {
    let Some(word) = word else { return false };
    let behind = roster::trim_loose(reading, word.end..head.end);
    let linked = reading.opening_cues(&behind).any(|found| found.cue == Cue::Article);
    let first = reading.slice(&(word.end..head.end)).starts_with(' ');
    linked && first && reading.slice(&roster::trim_glue(reading, behind)).starts_with(char::is_uppercase)
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
