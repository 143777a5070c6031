//! The tables: `states.tsv`, `organizations.tsv`, `not_names.tsv`.
//!
//! Forms in a cell stand between `|`; the first is the short name. `form@1971-1997` is a name that was
//! held in these years, both included; either may be missing. Russian words that decline end in `*`
//! (see [`super::declension`]). A kind may have another before it that held until a date:
//! `entity<2012-11-29 state`; a plus behind it marks an office that serves bodies. An acronym is a form in every language; in brackets it is none, since others share it.

use std::borrow::Cow;
use std::sync::OnceLock;

use super::{Meaning, Spellings, declension, derived, likeness};
use crate::letters::Letters;
use crate::lexicon::Language;
use crate::report::{PartyKind, RegionalGroup};

/// The columns of the tables below their titles, each cell on a line; `build.rs` turns them so.
static STATES: [Letters; FACTS_OF_STATES + Language::ALL.len()] = include!(concat!(env!("OUT_DIR"), "/states.rs"));
static ORGANIZATIONS: [Letters; FACTS_OF_ORGANIZATIONS + Language::ALL.len()] =
    include!(concat!(env!("OUT_DIR"), "/organizations.rs"));
/// Columns before those of the names, which stand in the order of [`Language::ALL`].
const FACTS_OF_STATES: usize = 6;
const FACTS_OF_ORGANIZATIONS: usize = 2;
static NOT_NAMES: [Letters; Language::ALL.len()] = include!(concat!(env!("OUT_DIR"), "/not_names.rs"));

/// Behind the kind of an office that serves bodies.
const SERVES: char = '+';

/// Phrases that hold a name and name nobody.
pub fn not_names(language: Language) -> Vec<String> {
    let row = likeness::lengthened(&NOT_NAMES[language as usize].unpacked());
    row.trim_end().split('|').map(str::to_owned).collect()
}

/// Somebody in the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// ISO 3166-1 alpha-3 and the like; see [`crate::report::Party::code`].
    pub code: Option<&'static str>,
    /// Usual English acronym of an organization or group.
    pub acronym: Option<&'static str>,
    /// Electoral group of a State.
    pub regional_group: Option<RegionalGroup>,
    /// Other codes of a State: ISO 3166-1 alpha-2, UN M49.
    other_codes: [&'static str; 2],
    /// What it is, behind what it was.
    kinds: &'static str,
    /// When all its names were held.
    held: Years,
    /// Where its names stand among those of all.
    row: usize,
    /// Whether the acronym, alone, names nobody else.
    acronym_is_name: bool,
}

impl Entity {
    /// Everybody, States first.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Entity>> = OnceLock::new();
        ALL.get_or_init(|| {
            let states = rows(&STATES).map(Entity::from_state_row);
            let organizations = acronyms().zip(rows(&ORGANIZATIONS)).map(Entity::from_organization_row);
            states.chain(organizations).enumerate().map(|(row, entity)| Self { row, ..entity }).collect()
        })
    }

    /// What it is, or was on a day (ISO 8601; a year alone will do).
    pub fn kind(&self, day: Option<&str>) -> PartyKind {
        let was = |kind: &'static str| {
            let (kind, until) = kind.split_once('<')?;
            day.is_some_and(|day| day < until).then_some(kind)
        };
        let mut kinds = self.kinds.split(' ');
        let today = kinds.next_back().unwrap_or_default();
        kind_of(kinds.find_map(was).unwrap_or(today).trim_end_matches(SERVES))
    }

    /// Whether it is an office that serves bodies: their secretariat.
    pub fn serves(&self) -> bool {
        self.kinds.ends_with(SERVES)
    }

    /// Every form of the entity's names in a language; the first is the short name.
    pub fn forms(&self, language: Language) -> impl Iterator<Item = Form> {
        let short = self.cell(language).split('|').next();
        let acronym = self.acronym.filter(|acronym| self.acronym_is_name && short != Some(*acronym));
        self.names(language).chain(acronym.map(|acronym| Form::new(acronym, self.held)))
    }

    fn names(&self, language: Language) -> impl Iterator<Item = Form> {
        let held = self.held;
        let forms = self.cell(language).split('|').filter(|form| !form.is_empty());
        forms.map(move |form| Form::new(form, held))
    }

    fn cell(&self, language: Language) -> &'static str {
        cells(language)[self.row]
    }

    /// The short name in a language; the English one where the language has none.
    pub fn short_name(&self, language: Language) -> String {
        let mut names = self.names(language).chain(self.names(Language::English));
        names.next().and_then(|form| form.spellings().next()).unwrap_or_default()
    }

    /// Whether this is one of a State's codes: ISO 3166-1 alpha-3 and alpha-2, UN M49.
    pub fn has_code(&self, code: &str) -> bool {
        !code.is_empty() && (self.code == Some(code) || self.other_codes.contains(&code))
    }

    fn from_state_row([code, alpha2, m49, kinds, group, held]: [&'static str; FACTS_OF_STATES]) -> Self {
        Self {
            code: Some(code),
            acronym: None,
            regional_group: group_of(group),
            other_codes: [
                Some(alpha2)
                    .filter(|alpha2| *alpha2 != derived::MARK)
                    .or_else(|| derived::alpha2(code))
                    .unwrap_or_default(),
                m49,
            ],
            kinds,
            held: Years::new(held),
            row: 0,
            acronym_is_name: false,
        }
    }

    fn from_organization_row((acronym, [_, kinds]): (&'static str, [&'static str; FACTS_OF_ORGANIZATIONS])) -> Self {
        let shared = acronym.strip_prefix('(').and_then(|acronym| acronym.strip_suffix(')'));
        Self {
            code: None,
            acronym: Some(shared.unwrap_or(acronym)).filter(|acronym| !acronym.is_empty()),
            regional_group: None,
            other_codes: [""; 2],
            kinds,
            held: Years::ALWAYS,
            row: 0,
            acronym_is_name: shared.is_none(),
        }
    }
}

/// The first column of the organizations; made on first use, then kept.
fn acronyms() -> impl Iterator<Item = &'static str> {
    static ACRONYMS: OnceLock<String> = OnceLock::new();
    let english = || ORGANIZATIONS[FACTS_OF_ORGANIZATIONS + Language::English as usize].text().lines();
    let all = || {
        ORGANIZATIONS[0].text().lines().zip(english()).map(|(acronym, names)| match acronym {
            derived::MARK => derived::initials(names) + "\n",
            _ => format!("{acronym}\n"),
        })
    };
    ACRONYMS.get_or_init(|| all().collect()).lines()
}

/// The rows of the first columns.
fn rows<const COLUMNS: usize>(columns: &'static [Letters]) -> impl Iterator<Item = [&'static str; COLUMNS]> {
    let mut cells: [_; COLUMNS] = std::array::from_fn(|column| columns[column].text().lines());
    std::iter::from_fn(move || {
        let row = cells.each_mut().map(Iterator::next);
        row[0].map(|_| row.map(Option::unwrap_or_default))
    })
}

/// The names of everybody in a language, a cell for each; found on first use, then kept.
fn cells(language: Language) -> &'static [&'static str] {
    static TEXTS: [OnceLock<String>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    static CELLS: [OnceLock<Vec<&'static str>>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];
    let names = || {
        [&STATES[FACTS_OF_STATES..], &ORGANIZATIONS[FACTS_OF_ORGANIZATIONS..]].map(|names| &names[language as usize])
    };
    CELLS[language as usize].get_or_init(|| {
        let text = TEXTS[language as usize].get_or_init(|| {
            let mut text = String::new();
            names().iter().for_each(|names| likeness::lengthen(&mut text, &names.unpacked()));
            text
        });
        text.lines().collect()
    })
}

/// How many bytes the names of everybody have in a language.
pub fn length(language: Language) -> usize {
    cells(language).iter().map(|cell| cell.len()).sum()
}

/// One name in all its cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    text: &'static str,
    /// When it was held.
    pub held: Years,
    /// Whether it is something else as well, written the same: Dominique, مالي.
    pub is_shared: bool,
}

impl Form {
    fn new(cell: &'static str, held: Years) -> Self {
        let (cell, is_shared) = cell.strip_prefix('?').map_or((cell, false), |cell| (cell, true));
        // to look for years only behind what ends as they do is faster
        let may_have_years = cell.ends_with(|end: char| end.is_ascii_digit() || end == '-');
        match may_have_years.then(|| cell.split_once('@')).flatten() {
            Some((text, years)) => Self { text, held: Years::new(years), is_shared },
            None => Self { text: cell, held, is_shared },
        }
    }

    /// The name in each of its cases, the nominative first; once where it has but one.
    pub fn spellings(self) -> impl Iterator<Item = String> {
        declension::cases(self.text)
    }

    /// The name in the nominative, words that decline with their marks.
    pub fn nominative(self) -> Cow<'static, str> {
        match self.text {
            text if text.contains('{') => declension::cases(text).next().unwrap_or_default().into(),
            text => text.into(),
        }
    }

    /// Adds the name in all its cases, and without the hyphens that a paste may have lost, which Word keeps as characters
    /// of its own: GuineaBissau; and abbreviated as in tables.
    pub fn add_spellings(self, spellings: &mut Spellings, meaning: Meaning) {
        let short = spellings.add(meaning, self.text).map(abbreviated);
        for spelling in short.unwrap_or_default() {
            spellings.add(meaning, &spelling);
        }
        if self.text.contains('-') {
            spellings.add(meaning, &self.text.replace('-', ""));
        }
    }
}

/// "Dem. Rep. of the Congo", "St. Lucia" and "St Lucia": a folded name with its usual words abbreviated.
fn abbreviated(name: &str) -> Vec<String> {
    const SHORT: [(&str, &str); 9] = [
        ("republic", "rep."),
        ("republica", "rep."),
        ("republique", "rep."),
        ("democratic", "dem."),
        ("democratica", "dem."),
        ("democratique", "dem."),
        ("federal", "fed."),
        ("federated", "fed."),
        ("saint", "st."),
    ];
    // most names have none of these, and there are thousands
    let has_short = |bytes: &[u8]| matches!(bytes, b"ubli" | b"sain" | b"fede");
    if !name.as_bytes().windows(4).any(has_short) {
        return Vec::new();
    }
    let shortened = |word: &'_ str| {
        let short = SHORT.iter().find_map(|(long, short)| Some([word.strip_suffix(long)?, short]));
        short.unwrap_or([word, ""]).concat()
    };
    let short = name.split(' ').map(shortened).collect::<Vec<_>>().join(" ");
    let short = Some(short).filter(|short| short != name);
    let without_stop = short.as_ref().filter(|short| short.contains("st. ")).map(|short| short.replace("st. ", "st "));
    short.into_iter().chain(without_stop).collect()
}

/// Years from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Years {
    first: u16,
    last: u16,
}

impl Years {
    /// Any year.
    pub const ALWAYS: Self = Self { first: 0, last: u16::MAX };

    fn new(years: &str) -> Self {
        let (first, last) = years.split_once('-').unwrap_or_default();
        Self { first: first.parse().unwrap_or(0), last: last.parse().unwrap_or(u16::MAX) }
    }

    /// Whether a year is among both.
    #[cfg(test)]
    pub fn overlap(self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether a year is among them.
    pub fn contain(self, year: u16) -> bool {
        (self.first..=self.last).contains(&year)
    }
}

fn kind_of(kind: &str) -> PartyKind {
    match kind {
        "state" => PartyKind::State,
        "territory" => PartyKind::Territory,
        "regionalOrganization" => PartyKind::RegionalOrganization,
        "entity" => PartyKind::Entity,
        "unitedNations" => PartyKind::UnitedNations,
        "intergovernmental" => PartyKind::Intergovernmental,
        "nonGovernmental" => PartyKind::NonGovernmental,
        "group" => PartyKind::Group,
        _ => PartyKind::Unknown,
    }
}

fn group_of(group: &str) -> Option<RegionalGroup> {
    Some(match group {
        "africa" => RegionalGroup::Africa,
        "asiaPacific" => RegionalGroup::AsiaPacific,
        "easternEurope" => RegionalGroup::EasternEurope,
        "latinAmericaCaribbean" => RegionalGroup::LatinAmericaCaribbean,
        "westernEuropeAndOthers" => RegionalGroup::WesternEuropeAndOthers,
        _ => return None,
    })
}
