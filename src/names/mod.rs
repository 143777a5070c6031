//! Who there is: States, territories, organizations, groups of States, and how six languages name them.

mod declension;
mod defined;
mod derived;
mod inside;
mod likeness;
mod misprint;
mod shared;
mod table;

use std::borrow::Cow;
use std::sync::OnceLock;

pub use table::Entity;

use crate::fold::{Folded, fold};
use crate::lexicon::Language;
use crate::matcher::{self, Found, Matcher, Phrases};
use crate::report::{Party, Span};
use crate::sort::sort_by_key;
use declension::{CASES, Declined, Pieces};
use inside::LongerNames;
use misprint::{ByLength, Outline};
use table::{Form, Years};

/// A name found in a text. Bytes of the text that was folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameFound {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// Whose name it is: see [`entity`].
    pub entity: u32,
}

/// The names of one language.
pub struct Gazetteer {
    /// Finds spellings, and what stays of those that decline.
    matcher: Matcher,
    declined: Declined,
    /// What the matcher's values mean.
    meanings: Vec<Meaning>,
    /// Longer names that hold those of others; built where one of these is found.
    longer: OnceLock<LongerNames>,
    /// What misprints are held against; built where somebody unknown is named.
    by_length: OnceLock<ByLength<Spelling>>,
}

/// A name: a phrase of the matcher, or what declines.
#[derive(Clone, Copy)]
enum Word {
    Whole(usize),
    Declined(Pieces),
}

/// A folded spelling of a name: a phrase of the matcher, or a case.
#[derive(Clone, Copy)]
enum Spelling {
    Whole(u32),
    Case(Pieces, u8),
}

/// What a form of a name means, and where.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Meaning {
    /// Whose name; `None` for phrases that hold a name and name nobody ("developing countries" in
    /// Chinese holds China).
    entity: Option<u32>,
    written: Written,
    held: Years,
    /// Where the form declines: then what was found is what stays of its beginning.
    pieces: Option<Pieces>,
    /// Whether it must stand as names do: it is something else as well.
    is_shared: bool,
}

/// What the text must look like where a form matches.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// Any way.
    Anyhow,
    /// With a capital somewhere, in a text that has capitals: Turkey, îles Caïmanes.
    Capital,
    /// With these letters as capitals, the lowest bit for the first, and no others, in a text that has
    /// capitals: WHO, CoE.
    Abbreviation { capitals: u32 },
    /// Without capitals: "us", which is no name in a text without capitals either.
    Small,
}

impl Gazetteer {
    /// The names of a language; built on first use, then kept.
    pub fn of(language: Language) -> &'static Self {
        static GAZETTEERS: [OnceLock<Gazetteer>; Language::ALL.len()] =
            [const { OnceLock::new() }; Language::ALL.len()];
        GAZETTEERS[language as usize].get_or_init(|| Self::build(language))
    }

    fn build(language: Language) -> Self {
        let mut spellings = Spellings::of_bytes(table::length(language));
        for phrase in &table::not_names(language) {
            let written = if phrase.contains(char::is_uppercase) { Written::Anyhow } else { Written::Small };
            let meaning = Meaning { entity: None, written, held: Years::ALWAYS, pieces: None, is_shared: false };
            spellings.add(meaning, phrase);
            spellings.add_behind_to(meaning, phrase);
        }
        for (entity, form) in forms(language) {
            let nominative = form.nominative();
            let Form { held, is_shared, .. } = form;
            let meaning =
                Meaning { entity: Some(entity), written: written(&nominative), held, pieces: None, is_shared };
            form.add_spellings(&mut spellings, meaning);
            spellings.add_behind_to(meaning, &nominative);
        }
        let Spellings { phrases, declined, meanings } = spellings;
        let matcher = Matcher::new(phrases);
        Self { matcher, declined, meanings, longer: OnceLock::new(), by_length: OnceLock::new() }
    }

    /// Names in a text: the longest at each place, never overlapping, in order. `folded` is the text folded.
    pub fn find(&self, text: &str, folded: &Folded) -> Vec<NameFound> {
        let mut names: Vec<NameFound> = Vec::new();
        for found in self.longest(text, folded, |_| true) {
            let name = self.longer_around(folded, &found).unwrap_or(found);
            while names.last().is_some_and(|last| name.start < last.end) {
                names.pop();
            }
            names.push(name);
        }
        defined::with_defined(text, names)
    }

    /// The longer name, misprinted, that a name found stands in.
    fn longer_around(&self, folded: &Folded, found: &NameFound) -> Option<NameFound> {
        if !inside::stands_in_others(found.entity) {
            return None;
        }
        let longer = self.longer.get_or_init(|| LongerNames::new(self.words(), |word| self.spellings(word)));
        let name = folded.offset(found.start)..folded.offset(found.end);
        let (range, entity) = longer.around(&folded.text, &name, found.entity)?;
        Some(NameFound { start: folded.origin(range.start), end: folded.origin(range.end), entity })
    }

    /// The names of a text as they were meant in a year. What was nobody's name then gives way to names that
    /// fill it: since 2006 "Serbia and Montenegro" are two.
    pub fn as_of(&self, year: u16, text: &str, names: &[NameFound]) -> Vec<NameFound> {
        names.iter().flat_map(|name| self.meant(year, text, name)).collect()
    }

    fn meant(&self, year: u16, text: &str, name: &NameFound) -> Vec<NameFound> {
        let Some(written) = text.get(name.start..name.end) else { return vec![*name] };
        let mut held = self.longest(written, &Folded::new(written), |meaning| meaning.held.contain(year));
        let fill = held.first().is_some_and(|first| first.start == 0)
            && held.last().is_some_and(|last| last.end == written.len());
        if !fill {
            return vec![*name];
        }
        for part in &mut held {
            (part.start, part.end) = (part.start + name.start, part.end + name.start);
        }
        held
    }

    fn longest(&self, text: &str, folded: &Folded, admits: impl Fn(&Meaning) -> bool) -> Vec<NameFound> {
        let has_capitals = text.chars().any(char::is_uppercase);
        let mut found = Vec::new();
        self.find_forms(&folded.text, |start, end, value| {
            let name = Found { start: folded.origin(start), end: folded.origin(end), value };
            let meaning = &self.meanings[value as usize];
            if admits(meaning) && fits(meaning.written, text, &name, has_capitals) {
                found.push(name);
            }
        });
        // with capitals they tell abbreviations, without them words are likelier
        let rank = |found: &Found| {
            let meaning = &self.meanings[found.value as usize];
            let is_word = !matches!(meaning.written, Written::Abbreviation { .. });
            (meaning.entity.is_some(), is_word == has_capitals, found.value)
        };
        sort_by_key(&mut found, |found| (found.start, std::cmp::Reverse(found.end), rank(found)));
        let mut end = 0;
        let mut names: Vec<NameFound> = Vec::new();
        for (at, name) in found.iter().enumerate() {
            let Meaning { entity, is_shared, .. } = self.meanings[name.value as usize];
            let last = names.last().map(|last| last.end);
            let begins_name = |at| found.binary_search_by_key(&at, |next| next.start).is_ok();
            let is_name = || !is_shared || shared::stands_as_name(text, name, last, begins_name);
            if name.start < end || is_cut(text, &found[at..]) || !is_name() {
                continue;
            }
            end = name.end;
            names.extend(entity.map(|entity| NameFound { start: name.start, end, entity }));
        }
        names
    }

    /// Tells of every form in a folded text: where it starts, where it ends, and its meaning.
    fn find_forms(&self, folded: &str, mut tell: impl FnMut(usize, usize, u32)) {
        // many begin alike: where what stays of them ends, and what stands behind that word
        let (mut begun, mut behind) = (0, folded);
        self.matcher.find_folded(folded, |start, end, value| match self.meanings[value as usize].pieces {
            None => tell(start, end, value),
            Some(pieces) => {
                if begun != end {
                    (begun, behind) = (end, matcher::behind_word(&folded[end..]));
                }
                if self.declined.may_go_on(pieces, behind) {
                    let ends = self.declined.lengths(pieces, &folded[start..]).map(|length| start + length);
                    ends.filter(|end| matcher::is_word_boundary(folded, *end)).for_each(|end| tell(start, end, value));
                }
            }
        });
    }

    /// Who is this? One whole name in any grammatical form, inverted ones too ("Korea, Republic of"), or several of the
    /// same ("World Health Organization (WHO)"); else one that is misprinted within one letter of the names of
    /// exactly one.
    pub fn identify(&self, name: &str) -> Option<Identified> {
        if let Some(entity) = self.named_by(name).or_else(|| self.named_by(&turned(name)?)) {
            return Some(Identified { entity, misprint: false });
        }
        let entity = self.misprinted(fold(name).trim())?;
        Some(Identified { entity, misprint: true })
    }

    /// Whose names fill a text, but for articles and prepositions; `None` where there are none, or of several.
    fn named_by(&self, text: &str) -> Option<u32> {
        let found = self.longest(text, &Folded::new(text), |_| true);
        let entity = the_same(found.iter().map(|found| found.entity))?;
        is_all_but_glue(text, &found).then_some(entity)
    }

    /// The one entity a name of which, no abbreviation, is one letter away from a folded name; `None` where there
    /// is none, or more than one.
    fn misprinted(&self, name: &str) -> Option<u32> {
        let by_length = self.by_length.get_or_init(|| self.by_length());
        let spellings = by_length.near(name).map(|(spelling, entity)| (self.spelled(spelling), entity));
        let near: Vec<(Cow<str>, u32)> = spellings.filter(|(spelling, _)| misprint::is_near(name, spelling)).collect();
        let tells = near.iter().any(|(spelling, _)| misprint::tells_enough(spelling));
        the_same(near.into_iter().map(|(_, entity)| entity)).filter(|_| tells)
    }

    /// What misprints are held against: names that are no abbreviations.
    fn by_length(&self) -> ByLength<Spelling> {
        let mut by_length = ByLength::none();
        for (word, entity) in self.words() {
            match word {
                Word::Whole(number) => {
                    by_length.add(Outline::of(self.matcher.phrase(number)), Spelling::Whole(number as u32), entity);
                }
                Word::Declined(pieces) => {
                    for (case, outline) in (0..).zip(self.declined.outlines(pieces)) {
                        by_length.add(outline, Spelling::Case(pieces, case), entity);
                    }
                }
            }
        }
        by_length
    }

    /// The names that are no abbreviations, and whose they are.
    fn words(&self) -> impl Iterator<Item = (Word, u32)> {
        self.matcher.phrases().enumerate().flat_map(|(number, (_, values))| {
            let meanings = values.map(|value| &self.meanings[value as usize]);
            let words = meanings.filter(|meaning| !matches!(meaning.written, Written::Abbreviation { .. }));
            words.filter_map(move |meaning| {
                Some((meaning.pieces.map_or(Word::Whole(number), Word::Declined), meaning.entity?))
            })
        })
    }

    /// A name in each of its cases, folded; what is alike comes once.
    fn spellings(&self, word: Word) -> Vec<String> {
        match word {
            Word::Whole(number) => vec![self.matcher.phrase(number).to_owned()],
            Word::Declined(pieces) => {
                let mut spellings = Vec::with_capacity(CASES);
                for spelling in (0..CASES).map(|case| self.declined.in_case(pieces, case)) {
                    if !spellings.contains(&spelling) {
                        spellings.push(spelling);
                    }
                }
                spellings
            }
        }
    }

    fn spelled(&self, spelling: Spelling) -> Cow<'_, str> {
        match spelling {
            Spelling::Whole(number) => self.matcher.phrase(number as usize).into(),
            Spelling::Case(pieces, case) => self.declined.in_case(pieces, case.into()).into(),
        }
    }
}

/// The spellings of all names, while they are put together.
pub struct Spellings {
    phrases: Phrases,
    declined: Declined,
    meanings: Vec<Meaning>,
}

impl Spellings {
    /// For names of so many bytes: what grows is copied again and again.
    fn of_bytes(bytes: usize) -> Self {
        /// Fewer have few names.
        const BYTES_OF_NAME: usize = 24;
        let count = bytes / BYTES_OF_NAME;
        Self {
            phrases: Phrases::with_capacity(count, bytes),
            declined: Declined::default(),
            meanings: Vec::with_capacity(count),
        }
    }

    /// Adds a form in all its cases; gives it folded where it has but one.
    fn add(&mut self, meaning: Meaning, form: &str) -> Option<&str> {
        if !declension::declines(form) {
            let value = self.value(meaning);
            return Some(self.phrases.add(value, |phrase| phrase.push(form)));
        }
        let pieces = self.declined.add(form);
        let value = self.value(Meaning { pieces: Some(pieces), ..meaning });
        self.phrases.add_beginning(value, self.declined.beginning(pieces));
        None
    }

    /// Adds an Arabic name with the article, behind "to": للجزائر.
    fn add_behind_to(&mut self, meaning: Meaning, spelling: &str) {
        if let Some(rest) = spelling.strip_prefix("ال") {
            let value = self.value(meaning);
            self.phrases.add(value, |phrase| ["لل", rest].into_iter().for_each(|piece| phrase.push(piece)));
        }
    }

    fn value(&mut self, meaning: Meaning) -> u32 {
        if self.meanings.last() != Some(&meaning) {
            self.meanings.push(meaning);
        }
        self.meanings.len() as u32 - 1
    }
}

/// An answer of [`Gazetteer::identify`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identified {
    /// See [`entity`].
    pub entity: u32,
    /// Whether the name was off by a letter.
    pub misprint: bool,
}

/// What all of some are; `None` where there are none, or several.
fn the_same(mut entities: impl Iterator<Item = u32>) -> Option<u32> {
    let first = entities.next()?;
    entities.all(|entity| entity == first).then_some(first)
}

/// The row of an entity.
pub fn entity(index: u32) -> &'static Entity {
    &Entity::all()[index as usize]
}

/// The State or territory with this code: ISO 3166-1 alpha-3 or alpha-2, UN M49.
pub fn with_code(code: &str) -> Option<u32> {
    Entity::all().iter().position(|entity| entity.has_code(code)).map(|index| index as u32)
}

/// Whether an entity is an office that serves bodies: their secretariat.
pub fn serves(index: u32) -> bool {
    entity(index).serves()
}

/// An entity as a text names it on a day (ISO 8601; `None` for today).
pub fn party(index: u32, name: String, display_language: Language, span: Span, day: Option<&str>) -> Party {
    let entity = entity(index);
    Party {
        name,
        kind: entity.kind(day),
        code: entity.code.map(str::to_owned),
        acronym: entity.acronym.map(str::to_owned),
        regional_group: entity.regional_group,
        display_name: entity.short_name(display_language),
        span,
    }
}

/// Every form of every name in a language, and whose it is.
fn forms(language: Language) -> impl Iterator<Item = (u32, Form)> {
    let entities = (0..).zip(Entity::all());
    entities.flat_map(move |(index, entity)| entity.forms(language).map(move |form| (index, form)))
}

fn written(spelling: &str) -> Written {
    match letters(spelling) {
        (capitals, small) if capitals > small => Written::Abbreviation { capitals: self::capitals(spelling) },
        (1.., _) => Written::Capital,
        (0, _) => Written::Anyhow,
    }
}

/// More capitals than small letters.
fn is_abbreviation(name: &str) -> bool {
    let (capitals, small) = letters(name);
    capitals > small
}

/// How many capitals and how many small letters, as far as is needed to tell which are more; those of the six languages
/// are known without the tables of all scripts.
fn letters(name: &str) -> (usize, usize) {
    let (mut capitals, mut small) = (0, 0);
    for (at, c) in name.char_indices() {
        match c {
            'a'..='z' | 'а'..='я' => small += 1,
            'A'..='Z' | 'А'..='Я' => capitals += 1,
            ' ' | '*' | '\u{600}'..='\u{6ff}' | '\u{2e80}'..='\u{9fff}' => {}
            _ if c.is_uppercase() => capitals += 1,
            _ => small += usize::from(c.is_lowercase()),
        }
        if capitals > 0 && small + at >= capitals + name.len() {
            break;
        }
    }
    (capitals, small)
}

/// Which of the first letters are capitals.
fn capitals(name: &str) -> u32 {
    let letters = name.chars().filter(|c| c.is_alphanumeric()).take(32).enumerate();
    letters.filter(|(_, letter)| letter.is_uppercase()).map(|(at, _)| 1 << at).sum()
}

fn fits(how: Written, text: &str, found: &Found, has_capitals: bool) -> bool {
    let Some(written) = text.get(found.start..found.end) else { return false };
    match how {
        Written::Anyhow => {
            !continues_as_word(written, &text[found.end..])
                && !is_of_person(text, found)
                && !is_day(text, found)
                && !shared::is_amman(text, found)
        }
        Written::Capital => {
            (!has_capitals || written.contains(char::is_uppercase)) && !shared::is_titled(&text[..found.start])
        }
        Written::Abbreviation { capitals: wanted } => !has_capitals || capitals(written) == wanted,
        Written::Small => !written.contains(char::is_uppercase),
    }
}

/// Whether the first of some names found ends within a longer one, where words have no spaces between them: in
/// 参加纳米比亚 it is 纳米比亚 that is named, and not 加纳.
fn is_cut(text: &str, found: &[Found]) -> bool {
    let Some((name, behind)) = found.split_first() else { return false };
    let longer = |other: &Found| {
        other.start > name.start && other.end > name.end && other.end - other.start > name.end - name.start
    };
    behind.iter().take_while(|other| other.start < name.end).any(longer)
        && text[name.start..].starts_with(matcher::is_unspaced)
}

/// Chinese names of States end in 国, which may open the next word instead (中国家, 美国际); and 籍, 裔 or 语
/// makes an adjective of any name. 海地 is a sea and half a region in 加勒比海地区, and Haiti in 海地区域办事处.
fn continues_as_word(name: &str, rest: &str) -> bool {
    name.ends_with('国') && rest.starts_with(['家', '际', '内', '防', '民', '别'])
        || name == "海地" && rest.starts_with('区') && !rest.starts_with("区域")
        || rest.starts_with(['籍', '裔', '语'])
}

/// 日 behind a number is the day, and no first character of Japan: 「10月12日本工作组」.
fn is_day(text: &str, found: &Found) -> bool {
    let before = text[..found.start].trim_end().chars().next_back();
    text[found.start..].starts_with('日')
        && before.is_some_and(|last| last.is_numeric() || "一二三四五六七八九十".contains(last))
}

/// Chinese writes persons from abroad with the characters of States, and a dot between their names: 阿曼多·席尔瓦.
fn is_of_person(text: &str, found: &Found) -> bool {
    let (mut before, mut behind) = (text[..found.start].chars().rev(), text[found.end..].chars());
    let (last, first, second) = (before.next(), behind.next(), behind.next());
    is_dot(last) && is_han(before.next())
        || is_dot(first) && is_han(second)
        || is_han(first) && is_dot(second) && is_han(behind.next())
}

fn is_dot(character: Option<char>) -> bool {
    matches!(character, Some('·' | '•' | '‧' | '・'))
}

fn is_han(character: Option<char>) -> bool {
    character.is_some_and(matcher::is_unspaced)
}

/// Articles and prepositions that may stand before a name and are no part of it, folded.
const BEFORE_NAMES: &[&str] = &[
    "the", "of", "for", "from", // English
    "el", "los", "las", "del", "a", "al", "por", "para", // Spanish
    "le", "la", "les", "l", "de", "du", "des", "d", "au", "aux", "en", "pour", // French
    "от", "из", "по", "на", "в", "к", "о", "с", "у", // Russian
    "من", "عن", "في", "الي", "و", "ف", "ب", "ل", "ك", // Arabic
];

/// Whether nothing but articles and prepositions stands around names: "de la", "l'", "(the)".
fn is_all_but_glue(text: &str, names: &[NameFound]) -> bool {
    let ends = std::iter::once(0).chain(names.iter().map(|name| name.end));
    let starts = names.iter().map(|name| name.start).chain([text.len()]);
    let between = ends.zip(starts).map(|(end, start)| &text[end..start]);
    let mut words = between.flat_map(|glue| glue.split(|c: char| !c.is_alphanumeric()));
    text.matches(OPENING).count() == text.matches(CLOSING).count()
        && words.all(|word| word.is_empty() || BEFORE_NAMES.contains(&fold(word).as_str()))
}

const OPENING: [char; 2] = ['(', '（'];
const CLOSING: [char; 2] = [')', '）'];

/// What an inverted name says: "Korea, Republic of" and "Korea (the Republic of)".
fn turned(name: &str) -> Option<String> {
    let in_brackets =
        || name.split_once(OPENING).and_then(|(noun, rest)| Some((noun, rest.trim().strip_suffix(CLOSING)?)));
    let (noun, before) = in_brackets().or_else(|| name.split_once([',', '،']))?;
    let space = if before.ends_with(['\'', '’']) { "" } else { " " };
    Some(format!("{before}{space}{noun}"))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, HashSet};

    use super::*;
    use crate::report::PartyKind;

    /// Spellings of two; what tells them apart is said here.
    const SHARED: [(&str, &str); 3] =
        [("congo", "capitals: CoNGO"), ("guam", "capitals: GUAM"), ("гуам", "capitals: ГУАМ")];

    #[test]
    fn every_spelling_is_of_one() {
        for language in Language::ALL {
            let mut owners: BTreeMap<String, Vec<(u32, Years)>> = BTreeMap::new();
            for (entity, form) in forms(language) {
                for spelling in form.spellings() {
                    owners.entry(fold(&spelling)).or_default().push((entity, form.held));
                }
            }
            for (spelling, owners) in &owners {
                let others = owners.iter().filter(|(entity, _)| *entity != owners[0].0);
                let shared = others.filter(|(_, held)| held.overlap(owners[0].1)).count() > 0;
                let listed = SHARED.iter().any(|(listed, _)| listed == spelling);
                assert!(!shared || listed, "{}: {spelling} is of {owners:?}", language.tag());
            }
            for phrase in table::not_names(language).iter().filter(|phrase| phrase.contains(char::is_uppercase)) {
                assert!(!owners.contains_key(&fold(phrase)), "{}: {phrase} is a name", language.tag());
            }
        }
    }

    #[test]
    fn no_spelling_stands_twice_in_a_row() {
        for language in Language::ALL {
            for entity in Entity::all() {
                let mut seen = HashSet::new();
                for form in entity.forms(language) {
                    let cases: Vec<String> = form.spellings().map(|spelling| fold(&spelling)).collect();
                    assert!(seen.insert((cases.clone(), form.held)), "{}: {cases:?}", language.tag());
                }
            }
        }
    }

    #[test]
    fn rows_are_whole() {
        let count = |kind| Entity::all().iter().filter(|entity| entity.kind(None) == kind).count();
        assert_eq!(count(PartyKind::Unknown), 0);
        // 193 members, the Holy See, Palestine, the Cook Islands, Niue; seven former ones
        assert_eq!(count(PartyKind::State), 193 + 4 + 7);
        let organizations = Entity::all().iter().filter(|entity| entity.code.is_none()).count();
        assert!(organizations - count(PartyKind::Group) >= 200);
        let mut codes = HashSet::new();
        for entity in Entity::all() {
            assert!(entity.code.is_none_or(|code| codes.insert(code)), "{:?} twice", entity.code);
            assert!(entity.forms(Language::English).next().is_some(), "{entity:?} has no English name");
            let needed = if entity.code.is_some() { Language::ALL.as_slice() } else { &[] };
            for language in needed {
                assert!(entity.forms(*language).next().is_some(), "{:?} in {}", entity.code, language.tag());
            }
        }
    }

    /// Misprints that name another for good reason: whom, whose name was misprinted, why.
    const OTHERS: [(&str, &str, &str); 12] = [
        ("MNE", "SCG", "half of the name"),
        ("SRB", "SCG", "half of the name"),
        ("MNE", "YUG", "half of the name"),
        ("SRB", "YUG", "half of the name"),
        ("BEN", "LBN", "the misprint is its name"),
        ("LAO", "PLW", "the misprint is its name"),
        ("LBY", "LBR", "the misprint is its name"),
        ("IRL", "GBR", "with the space elsewhere two words are one"),
        ("FRA", "SPM", "with the space elsewhere two words are one"),
        ("SSD", "SDN", "République ud Soudan: as likely Sud-Soudan"),
        ("GBR", "VGB", "о-ва is a word of one letter before a dash"),
        ("USA", "UMI", "о-ва is a word of one letter before a dash"),
    ];

    /// Of each letter of a name a misprint, by turns: left out, replaced, one put in before, swapped with the next.
    fn misprints(name: &str) -> impl Iterator<Item = String> {
        let letters: Vec<char> = name.chars().collect();
        let other = |letter: char| match letter {
            'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' => 'x',
            'а'..='я' | 'А'..='Я' => 'щ',
            letter if crate::matcher::is_unspaced(letter) => '讠',
            _ => 'ظ',
        };
        let alphabetic = (0..letters.len()).filter(|at| letters[*at].is_alphabetic()).collect::<Vec<_>>();
        alphabetic.into_iter().map(move |at| {
            let (before, letter, behind) = (&letters[..at], letters[at], &letters[at + 1..]);
            let with = |middle: &[char], behind: &[char]| [before, middle, behind].concat().iter().collect::<String>();
            match (at % 4, behind.split_first()) {
                (0, _) => with(&[], behind),
                (1, _) => with(&[other(letter)], behind),
                (2, Some((next, behind))) => with(&[*next, letter], behind),
                _ => with(&[other(letter), letter], behind),
            }
        })
    }

    /// Who must not be named in the misprint of a State's name, and is: "RUS in BLR: Russia Wihte".
    fn wrongly_named(gazetteer: &Gazetteer, whose: u32, misprint: &str) -> Option<String> {
        let code = |index: u32| entity(index).code.unwrap_or_default();
        let mut names = gazetteer.find(misprint, &Folded::new(misprint));
        // with two letters beside a name nobody can tell
        let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
        names.retain(|name| letters(misprint) > letters(&misprint[name.start..name.end]) + 3);
        let identified = gazetteer.identify(misprint);
        let identified = identified.filter(|identified| identified.misprint);
        let named = names.into_iter().map(|name| name.entity).chain(identified.map(|identified| identified.entity));
        let other = named
            .filter(|other| *other != whose && !code(*other).is_empty())
            .map(code)
            .find(|other| OTHERS.iter().all(|(listed, of, _)| (listed, *of) != (other, code(whose))))?;
        Some(format!("{other} in {}: {misprint}", code(whose)))
    }

    #[test]
    fn no_misprint_of_a_state_names_another() {
        let mut wrong = Vec::new();
        for language in Language::ALL {
            let gazetteer = Gazetteer::of(language);
            let states = (0..).zip(Entity::all()).filter(|(_, entity)| entity.code.is_some());
            for (index, state) in states {
                let short_and_formal = state.forms(language).filter_map(|form| form.spellings().next());
                let words = short_and_formal.filter(|spelling| !is_abbreviation(spelling));
                let misprints = words.flat_map(|spelling| misprints(&spelling).collect::<Vec<_>>());
                wrong.extend(misprints.filter_map(|misprint| wrongly_named(gazetteer, index, &misprint)));
            }
        }
        assert!(
            wrong.is_empty(),
            "{} misprints, among them:\n{}",
            wrong.len(),
            wrong[..wrong.len().min(60)].join("\n")
        );
    }
}
