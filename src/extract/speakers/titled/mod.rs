//! Speakers named by their office or in person: "the Minister of Forest Economy of the Congo, Rosalie Matondo",
//! "Ms. Karin Kneissl, Minister for Foreign Affairs of Austria", "the Chair", 「贩运问题特别报告员」.

mod offices;
mod persons;
mod pieces;

use std::ops::Range;

use crate::extract::numbers;
use crate::extract::roster::{self, Entry};
use crate::extract::speakers::speaker::{self, Speaker};
use crate::extract::speakers::speech::{Occasion, Speech};
use crate::lexicon::Cue;
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{Party, PartyKind, SpeakerRole, StatementForm};

use offices::office;
use persons::{office_of_person, presents_person};
use pieces::{holder, state_in_bracket};

pub use offices::{in_office, is_office, listed_office, office_of_named, opens_with_office, outside_zones};
pub use persons::{names_somebody, opens_with_person};
pub use pieces::{Piece, leading_behalf, opening_behalf, opens_in_person, opens_list, pieces};

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
