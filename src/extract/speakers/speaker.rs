//! The speakers that a stretch of names holds, and as what they speak.

use std::ops::Range;

use super::speech::{Occasion, Speech};
use super::titled::{self, Piece};
use super::zones::{Announces, Zone};
use crate::extract::numbers;
use crate::extract::roster::{self, Entry};
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};
use crate::report::{Addressee, AttendanceCategory, DeclaredCounts, Party, PartyKind, SpeakerRole, StatementForm};

/// Somebody who made a statement.
pub struct Speaker {
    /// Who.
    pub party: Party,
    /// As what.
    pub role: SpeakerRole,
    /// State or organization of a person.
    pub affiliation: Option<Party>,
    /// Office of the person who spoke, as written.
    pub capacity: Option<String>,
    /// For whom.
    pub on_behalf_of: Vec<Party>,
}

impl Speaker {
    /// Somebody in a role, and no more known of them.
    pub fn new(party: Party, role: SpeakerRole) -> Self {
        Self { party, role, affiliation: None, capacity: None, on_behalf_of: Vec::new() }
    }
}

/// The speakers of a zone.
pub fn of_zone(reading: &Reading, speech: &Speech, zone: &Zone) -> Vec<Speaker> {
    let mut speakers = as_told(reading, speech, zone);
    if speech.lists_panellists {
        speakers.iter_mut().for_each(|speaker| speaker.role = SpeakerRole::Panellist);
    }
    speakers
}

fn as_told(reading: &Reading, speech: &Speech, zone: &Zone) -> Vec<Speaker> {
    if speech.panellists {
        return panellists(reading, speech, zone);
    }
    if zone.announces == Announces::SpokenFor {
        return roster::segments(reading, &zone.names).iter().map(|piece| unnamed(reading, piece)).collect();
    }
    if zone.announces == Announces::Presenter && !titled::is_office(reading, &zone.names) {
        return vec![presenter(reading, &zone.names)];
    }
    if reading.lexicon.role_stands == Stands::After {
        return of_list(reading, speech, zone, roster::entries(reading, &zone.names), &zone.names);
    }
    let pieces = titled::pieces(reading, &zone.names);
    let speakers = pieces.iter().flat_map(|piece| of_piece(reading, speech, zone, piece)).collect();
    let spoken_for = zone.behind.as_ref().map_or_else(Vec::new, |behind| roster::spoken_for_in(reading, behind));
    speaking_for(speakers, spoken_for)
}

/// The members of a panel: persons, and those whom representatives speak for, "the representatives of Egypt and Peru".
fn panellists(reading: &Reading, speech: &Speech, zone: &Zone) -> Vec<Speaker> {
    let persons = |range: &Range<usize>| -> Vec<Speaker> {
        roster::entries(reading, range).iter().map(|entry| panellist(reading, entry)).collect()
    };
    if reading.lexicon.role_stands == Stands::After {
        return persons(&zone.names);
    }
    let of_piece = |piece: &Piece| match titled::opens_list(reading, piece.range.clone()) {
        true => of_piece(reading, speech, zone, piece),
        false => persons(&piece.range),
    };
    let mut speakers: Vec<Speaker> = titled::pieces(reading, &zone.names).iter().flat_map(of_piece).collect();
    speakers.iter_mut().for_each(|speaker| speaker.role = SpeakerRole::Panellist);
    speakers
}

/// The speakers, the last of whom spoke for groups; where none is named, each group is one that spoke.
fn speaking_for(mut speakers: Vec<Speaker>, groups: Vec<Party>) -> Vec<Speaker> {
    match speakers.last_mut() {
        Some(last) if last.on_behalf_of.is_empty() => last.on_behalf_of = groups,
        Some(_) => {}
        None => speakers.extend(groups.into_iter().map(for_itself)),
    }
    speakers
}

/// The speakers of a piece of a zone: one with a title, or a list that one word of role governs.
fn of_piece(reading: &Reading, speech: &Speech, zone: &Zone, piece: &Piece) -> Vec<Speaker> {
    if let Some((remark, range)) = titled::leading_behalf(reading, &piece.range) {
        let mut speakers = of_piece(reading, speech, zone, &Piece { range, alone: piece.alone });
        if let Some(first) = speakers.first_mut().filter(|first| first.on_behalf_of.is_empty()) {
            first.on_behalf_of = roster::spoken_for_in(reading, &remark);
        }
        return speakers;
    }
    if let Some(officials) = titled::officials(reading, &piece.range) {
        return officials;
    }
    if let Some(speaker) = titled::read(reading, speech, piece) {
        return vec![speaker];
    }
    let list = titled::without_remark(reading, behind_role_words(reading, &piece.range));
    let entries = match piece.alone && list == piece.range {
        true => roster::entry_or_names(reading, &list),
        false => roster::entries(reading, &list),
    };
    let entries = if opens_with_one(reading, &piece.range) { roster::as_one(reading, entries) } else { entries };
    let entries = without_examples(reading, zone, entries);
    // "the last speaking as an observer" does not tell of all
    of_list(reading, speech, zone, entries, &(piece.range.start..list.end))
}

/// Without those named as examples of what was spoken of: "heard statements on the situation in 5 countries, including
/// Chile and Peru".
fn without_examples(reading: &Reading, zone: &Zone, mut entries: Vec<Entry>) -> Vec<Entry> {
    /// So many bytes take the word before the first of them.
    const NEAR: usize = 20;
    let of_topic = |entry: &Entry| {
        let near = reading.shortly_before(zone.names.start, entry.range.start, NEAR);
        let among = reading.cues(&near).filter(|found| found.cue == Cue::Among).last();
        among.is_some_and(|among| {
            roster::trim_glue(reading, among.end..entry.range.start).is_empty()
                && counts_topic(reading, &(zone.names.start..among.start))
        })
    };
    entries.truncate(entries.iter().position(of_topic).unwrap_or(entries.len()));
    entries
}

/// Whether the States or delegations that end a stretch are part of what is spoken of, not those who speak: "12
/// delegations on the situation in several States".
fn counts_topic(reading: &Reading, words: &Range<usize>) -> bool {
    /// Words that say how many: "more than a dozen".
    const COUNT: usize = 4;
    let words = roster::trim_loose(reading, words.clone());
    let start = roster::commas(reading, &words).last().map_or(words.start, |comma| comma.end);
    let clause = behind_role_words(reading, &(start..words.end));
    let counted = |found: &&CueFound| {
        matches!(found.cue, Cue::Delegations | Cue::Addressee(Addressee::States) | Cue::Category(_))
    };
    let (first, last) = (reading.cues(&clause).find(counted), reading.cues(&clause).filter(counted).last());
    first.zip(last).is_some_and(|(first, last)| {
        let count = reading.slice(&roster::trim_glue(reading, clause.start..first.start)).split_whitespace().count();
        count > COUNT || last.start > first.end
    })
}

/// Whether a piece opens with a word of role in the singular.
fn opens_with_one(reading: &Reading, piece: &Range<usize>) -> bool {
    let head = roster::trim_glue(reading, piece.clone());
    reading.opening_cues(&head).any(|found| found.cue == Cue::OneRepresentative)
}

fn of_list(reading: &Reading, speech: &Speech, zone: &Zone, entries: Vec<Entry>, list: &Range<usize>) -> Vec<Speaker> {
    let governed = Governed::by(reading, &zone.governing, list);
    let entries = without_remark(reading, zone, entries);
    let mut speakers: Vec<Speaker> =
        entries.iter().filter_map(|entry| delegation(reading, zone, &governed, entry)).collect();
    if reading.lexicon.role_stands == Stands::After
        && let Some(behind) = &zone.behind
    {
        // "A的代表和B（代表C）的部长": the remark is that of another
        let named = reading.names(&roster::before_behalf(reading, behind)).next().is_some();
        let groups = if named { Vec::new() } else { roster::spoken_for_in(reading, behind) };
        match speakers.last_mut() {
            Some(last) => last.on_behalf_of.extend(groups),
            None if zone.names.is_empty() => speakers.extend(groups.into_iter().map(for_itself)),
            None => {}
        }
    }
    if speech.occasion != Occasion::Meeting && speech.form == StatementForm::Presentation {
        speakers.iter_mut().for_each(|speaker| speaker.role = SpeakerRole::Panellist);
    }
    speakers
}

/// Without what follows the last known name of a list that no colon announces, in a script without capitals:
/// nothing tells there whether it is a name or a remark.
fn without_remark(reading: &Reading, zone: &Zone, mut entries: Vec<Entry>) -> Vec<Entry> {
    let caseless = |entry: &Entry| {
        let mut letters = reading.slice(&entry.range).chars();
        !letters.any(|letter| letter.is_lowercase() || letter.is_uppercase())
    };
    if zone.announces == Announces::Nobody {
        let named = |entry: &Entry| !entry.names.is_empty() || roster::is_association(reading, &entry.range);
        let last = entries.iter().rposition(|entry| named(entry) || !entry.behalf.is_empty() || !caseless(entry));
        entries.truncate(last.map_or(0, |last| last + 1));
    }
    entries
}

/// A piece behind the word of role with which it opens.
pub fn behind_role_words(reading: &Reading, piece: &Range<usize>) -> Range<usize> {
    let head = roster::trim_glue(reading, roster::past_also(reading, piece.clone())..piece.end);
    let word = reading
        .opening_cues(&head)
        .filter(|found| matches!(found.cue, Cue::Representative | Cue::Observer))
        .map(|found| found.end)
        .max();
    match word {
        Some(end) => end..piece.end,
        None => piece.clone(),
    }
}

/// What the governing words say of everybody in a list.
pub struct Governed {
    observer: bool,
    category: Option<AttendanceCategory>,
}

impl Governed {
    /// By the words of the list itself, where they say something, else by those of its announcement.
    pub fn by(reading: &Reading, announcement: &Range<usize>, list: &Range<usize>) -> Self {
        let own = Self::read(reading, list);
        if own.observer || own.category.is_some() { own } else { Self::read(reading, announcement) }
    }

    fn read(reading: &Reading, words: &Range<usize>) -> Self {
        let brackets = roster::brackets(reading, words);
        let outside = |at: usize| !roster::is_within(&brackets, at);
        let observer = reading.cues(words).any(|found| found.cue == Cue::Observer && outside(found.start));
        let others = roster::others_counted(reading, words).map_or(words.end..words.end, |(others, _)| others);
        let said: Vec<AttendanceCategory> = reading
            .categories(words)
            .into_iter()
            .filter(|(_, range)| outside(range.start) && !others.contains(&range.start))
            .filter(|(_, range)| !roster::names_others(reading, words, range))
            .map(|(category, _)| category)
            .collect();
        let category = said
            .iter()
            .copied()
            .find(|category| matches!(category, AttendanceCategory::Signatories | AttendanceCategory::ObserverStates))
            .or_else(|| said.first().copied());
        Self { observer, category }
    }

    /// As what a party speaks.
    pub fn role(&self, party: &Party) -> SpeakerRole {
        match party.kind {
            PartyKind::State => self.role_of_state(),
            _ => role_by_kind(party.kind).unwrap_or_else(|| self.role_by_category()),
        }
    }

    fn role_of_state(&self) -> SpeakerRole {
        match self.category {
            Some(AttendanceCategory::Signatories) => SpeakerRole::Signatory,
            category if self.observer || category == Some(AttendanceCategory::ObserverStates) => {
                SpeakerRole::ObserverState
            }
            _ => SpeakerRole::State,
        }
    }

    fn role_by_category(&self) -> SpeakerRole {
        self.category
            .and_then(role_by_category)
            .filter(|role| *role != SpeakerRole::State)
            .unwrap_or(SpeakerRole::Other)
    }
}

/// The role that a party has by what it is.
pub fn role_by_kind(kind: PartyKind) -> Option<SpeakerRole> {
    match kind {
        PartyKind::State => Some(SpeakerRole::State),
        PartyKind::RegionalOrganization => Some(SpeakerRole::RegionalOrganization),
        PartyKind::Entity => Some(SpeakerRole::Entity),
        PartyKind::UnitedNations => Some(SpeakerRole::UnitedNations),
        PartyKind::Intergovernmental => Some(SpeakerRole::Intergovernmental),
        PartyKind::NonGovernmental => Some(SpeakerRole::NonGovernmental),
        PartyKind::Territory | PartyKind::Person | PartyKind::Group | PartyKind::Unknown => None,
    }
}

fn role_by_category(category: AttendanceCategory) -> Option<SpeakerRole> {
    match category {
        AttendanceCategory::StatesParties | AttendanceCategory::Members => Some(SpeakerRole::State),
        AttendanceCategory::Signatories => Some(SpeakerRole::Signatory),
        AttendanceCategory::ObserverStates => Some(SpeakerRole::ObserverState),
        AttendanceCategory::RegionalOrganizations => Some(SpeakerRole::RegionalOrganization),
        AttendanceCategory::Entities => Some(SpeakerRole::Entity),
        AttendanceCategory::UnitedNations => Some(SpeakerRole::UnitedNations),
        AttendanceCategory::Intergovernmental => Some(SpeakerRole::Intergovernmental),
        AttendanceCategory::NonGovernmental => Some(SpeakerRole::NonGovernmental),
        AttendanceCategory::Other => None,
    }
}

fn delegation(reading: &Reading, zone: &Zone, governed: &Governed, entry: &Entry) -> Option<Speaker> {
    let on_behalf_of = roster::on_behalf_of(reading, entry);
    if reading.lexicon.role_stands == Stands::After
        && let Some((party, office)) = titled::in_office(reading, entry)
    {
        let role = governed.role(&party);
        return Some(Speaker { capacity: Some(office), on_behalf_of, ..Speaker::new(party, role) });
    }
    if let Some(speaker) = person_of_named(reading, entry) {
        return Some(Speaker { on_behalf_of, ..speaker });
    }
    let party = match reading.lexicon.role_stands {
        Stands::After if zone.announces == Announces::Nobody => named_before_role(reading, entry)?,
        _ if names_nobody(reading, zone, entry) => {
            return unnamed_for(on_behalf_of).or_else(|| titled::listed_office(reading, zone, entry));
        }
        _ => roster::party(reading, entry),
    };
    if party.kind == PartyKind::Group && on_behalf_of.is_empty() {
        return Some(for_itself(party));
    }
    Some(Speaker { on_behalf_of, ..Speaker::new(party.clone(), governed.role(&party)) })
}

/// A person in a list, with the State or organization in brackets: "Nora Volkow (United States)".
fn person_of_named(reading: &Reading, entry: &Entry) -> Option<Speaker> {
    let small = reading.slice(&entry.range).starts_with(char::is_lowercase);
    let from = entry.bracketed.first().filter(|_| entry.names.is_empty() && !entry.range.is_empty() && !small)?;
    let party = Party { kind: PartyKind::Person, ..reading.named(&entry.range) };
    Some(Speaker { affiliation: Some(reading.party(from)), ..Speaker::new(party, SpeakerRole::Other) })
}

/// Who stands before a word of role: the association that the entry names, else the name nearest to the word.
fn named_before_role(reading: &Reading, entry: &Entry) -> Option<Party> {
    let last = entry.names.last().map(|name| reading.party(name));
    match roster::is_association(reading, &entry.range)
        && entry.names.last().is_none_or(|name| name.end < entry.range.end)
    {
        true => {
            let start = entry.names.first().map_or(entry.range.start, |name| name.start);
            Some(reading.named(&(start..entry.range.end)))
        }
        false => last,
    }
}

/// Whether an entry is a remark, a number or an office rather than a name. Names have capitals, in
/// scripts that have them; behind a colon all entries are names.
fn names_nobody(reading: &Reading, zone: &Zone, entry: &Entry) -> bool {
    let text = reading.slice(&entry.range);
    let small = text.starts_with(char::is_lowercase);
    let wordless = !text.chars().any(char::is_alphabetic);
    let remark = match zone.announces {
        Announces::Names => false,
        _ => small || wordless,
    };
    let body =
        reading.opening_cues(&entry.range).any(|found| found.cue == Cue::Body) && !is_represented(reading, zone, entry);
    // "Vienna NGO Committee on Drugs" is a name
    let proper = text.starts_with(char::is_uppercase);
    let about = reading.cues(&entry.range).any(|found| {
        let of_name = || proper && found.cue == Cue::Category(AttendanceCategory::NonGovernmental);
        matches!(found.cue, Cue::Category(_) | Cue::Meeting)
            && !(of_name() && found.start > entry.range.start)
            && (zone.announces != Announces::Names || small || is_counted(reading, entry.range.start..found.start))
    });
    let counted = reading.cues(&entry.range).any(|found| {
        let number = entry.range.start..found.start;
        let noun = matches!(found.cue, Cue::Delegations | Cue::SingleParty | Cue::Addressee(Addressee::States));
        let counts = numbers::ending_at(reading, number.clone()).is_some();
        // "12 delegations on the situation in several States"
        let whole = found.end == entry.range.end || found.cue == Cue::Delegations && counts;
        noun && whole && (number.is_empty() || counts)
    });
    let office = titled::is_office(reading, &entry.range) && !titled::opens_with_person(reading, &entry.range);
    // "among them [statements on behalf of the Group]"
    let noun = || {
        reading
            .opening_cues(&entry.range)
            .any(|found| matches!(found.cue, Cue::Speech(_)) && found.end == entry.range.end)
    };
    entry.names.is_empty() && (remark || body || about || counted || office || noun())
}

/// Whether nothing stands before a category, or how many of it: "three", "other". "Youth" is part of a name.
fn is_counted(reading: &Reading, before: Range<usize>) -> bool {
    let quantifier = |found: &CueFound| found.cue == Cue::Quantifier && found.end == before.end;
    before.is_empty() || reading.cues(&before).any(quantifier) || numbers::ending_at(reading, before).is_some()
}

/// "The representatives of Fiji and of the International Forum on Trade": a longer name behind the word of role, or a
/// body alone right behind it.
fn is_represented(reading: &Reading, zone: &Zone, entry: &Entry) -> bool {
    let word =
        reading.cues(&(zone.names.start..entry.range.start)).filter(|found| found.cue == Cue::Representative).last();
    let whole = reading.opening_cues(&entry.range).any(|found| found.end == entry.range.end);
    // "and the Special Committee adopted the draft": another clause
    let acts =
        reading.cues(&entry.range).any(|found| matches!(found.cue, Cue::Status(_) | Cue::Appeal(_) | Cue::Kind(_)));
    !acts && word.is_some_and(|word| !whole || roster::trim_glue(reading, word.end..entry.range.start).is_empty())
}

/// "One on behalf of the African States": somebody unnamed, known by the group.
fn unnamed_for(mut groups: Vec<Party>) -> Option<Speaker> {
    let first = groups.first_mut()?;
    first.kind = PartyKind::Group;
    let party = first.clone();
    Some(Speaker { on_behalf_of: groups, ..Speaker::new(party, SpeakerRole::Other) })
}

/// Somebody unnamed who speaks for a group.
fn unnamed(reading: &Reading, piece: &Range<usize>) -> Speaker {
    let bracket = roster::brackets(reading, piece).first().map_or(piece.end, |bracket| bracket.start);
    let piece = roster::trim_glue(reading, piece.start..bracket);
    let known = roster::whole_name(reading, &piece);
    let party = known.map_or_else(|| reading.named(&piece), |name| reading.party(name));
    for_itself(party)
}

/// A group: somebody unnamed spoke for it.
fn for_itself(party: Party) -> Speaker {
    let group = Party { kind: PartyKind::Group, ..party };
    Speaker { on_behalf_of: vec![group.clone()], ..Speaker::new(group, SpeakerRole::Other) }
}

/// Whoever gave a presentation: somebody known, else a person, with the State or organization behind the name.
fn presenter(reading: &Reading, names: &Range<usize>) -> Speaker {
    // "A. Smith" has no article
    let head = roster::trim_loose(reading, names.clone());
    let small = reading.slice(&head).starts_with(char::is_lowercase);
    let head = if small { roster::trim_glue(reading, head) } else { head };
    let known = reading.names(&head).next().filter(|name| name.start == head.start);
    if let Some(name) = known {
        let party = reading.party(name);
        let role = role_by_kind(party.kind).unwrap_or(SpeakerRole::Other);
        return Speaker::new(party, role);
    }
    let comma = roster::commas(reading, &head).first().map_or(head.end, |comma| comma.start);
    let bracket = roster::brackets(reading, &head).first().map_or(head.end, |bracket| bracket.start);
    let name = roster::trim_loose(reading, head.start..comma.min(bracket));
    let affiliation = reading.names(&(name.end..head.end)).next().map(|name| reading.party(name));
    let person = Party { kind: PartyKind::Person, ..reading.named(&name) };
    Speaker { affiliation, ..Speaker::new(person, SpeakerRole::Other) }
}

/// A person with the State or organization in brackets.
fn panellist(reading: &Reading, entry: &Entry) -> Speaker {
    let party = Party { kind: PartyKind::Person, ..reading.named(&entry.range) };
    let affiliation = entry.bracketed.first().map(|name| reading.party(name));
    Speaker { affiliation, ..Speaker::new(party, SpeakerRole::Panellist) }
}

/// Numbers of speakers that a zone states, or the announcement of its list: "12 Parties", "46 delegations",
/// "the following 9 States parties made statements: …".
pub fn declared(reading: &Reading, zone: &Zone) -> DeclaredCounts {
    if zone.announces != Announces::Nobody {
        return declared_in(reading, &zone.governing);
    }
    let Some((others, number)) = roster::others_counted(reading, &zone.names) else {
        return declared_in(reading, &zone.names);
    };
    let mut declared = declared_in(reading, &(zone.names.start..others.start));
    *declared.of_mut(Governed::by(reading, &zone.governing, &(zone.names.start..others.start)).role_of_state()) =
        Some(number);
    declared
}

/// Numbers that a sentence states which names nobody: "one Party made a statement", "62 statements were made".
pub fn declared_by_nobody(reading: &Reading, speech: &Speech) -> DeclaredCounts {
    let nouns = reading.cues(&speech.announcement).filter(|found| matches!(found.cue, Cue::Speech(_) | Cue::Spoke));
    let number = |noun: &CueFound| numbers::ending_at(reading, speech.announcement.start..noun.start);
    let several = nouns.filter_map(number).find(|number| *number > 1);
    DeclaredCounts { statements: several, ..declared_in(reading, &speech.announcement) }
}

/// What is said of those on whose behalf somebody speaks, up to a comma or the end of the bracket: "on behalf of the
/// European Union and its 28 member States" counts no speakers.
fn behalf_clauses(reading: &Reading, words: &Range<usize>) -> Vec<Range<usize>> {
    let clause = |found: &CueFound| {
        let rest = reading.slice(&(found.end..words.end));
        let end = rest.find([',', ';', ')', '،', '؛', '，', '；', '）']).map_or(words.end, |at| found.end + at);
        found.end..end
    };
    reading.cues(words).filter(|found| found.cue == Cue::OnBehalfOf).map(clause).collect()
}

/// Whether a count behind a noun of speech is one of what was spoken of: "statements on 5 countries", not "statements by 5
/// countries".
fn is_of_topic(reading: &Reading, words: Range<usize>) -> bool {
    let noun = reading.cues(&words).filter(|found| matches!(found.cue, Cue::Speech(_))).last();
    let Some(number) = numbers::numbers(reading, &words).pop() else { return false };
    let tells = |found: &CueFound| {
        !matches!(
            found.cue,
            Cue::Article | Cue::DateWord | Cue::DateRange | Cue::Cardinal(_) | Cue::Quantifier | Cue::PlaceMark
        )
    };
    // "des déclarations ont été faites [sur cinq pays]", not "faites par cinq pays"
    let made = reading.cues(&words).filter(|found| found.cue == Cue::Made && found.end <= number.range.start).last();
    let by = |range: &Range<usize>| reading.has(range, Cue::By);
    noun.is_some_and(|noun| {
        let made = made.filter(|made| made.start >= noun.end && !by(&(made.end..number.range.start)));
        let between = made.map_or(noun.end, |made| made.end)..number.range.start.max(noun.end);
        !roster::trim_glue(reading, between.clone()).is_empty() && !reading.cues(&between).any(tells)
    })
}

fn declared_in(reading: &Reading, words: &Range<usize>) -> DeclaredCounts {
    let mut declared = DeclaredCounts::default();
    let mut end = words.start;
    let spoken_for = behalf_clauses(reading, words);
    for found in reading.cues(words) {
        let category = match found.cue {
            Cue::Category(category) => Some(category),
            Cue::SingleParty if !reading.slice(&(found.start..found.end)).starts_with(char::is_lowercase) => {
                Some(AttendanceCategory::StatesParties)
            }
            Cue::Addressee(Addressee::States) => Some(AttendanceCategory::StatesParties),
            Cue::Delegations => None,
            _ => continue,
        };
        if found.start < end || spoken_for.iter().any(|remark| remark.contains(&found.start)) {
            continue;
        }
        let number = numbers::ending_at(reading, end..found.start);
        if let Some(number) = number.filter(|_| !is_of_topic(reading, end..found.start)) {
            match category.and_then(role_by_category) {
                Some(role) => *declared.of_mut(role) = Some(number),
                None => declared.delegations = Some(number),
            }
        }
        end = found.end;
    }
    declared
}
