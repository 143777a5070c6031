//! The two tables: `states.tsv` and `organizations.tsv`.
//!
//! Forms in a cell are separated by `|`; the first is the short name. `form@years` is a former name,
//! `=FORM` matches in this case only, and braces hold the six Russian cases: all groups of a form are
//! read in step.

use std::sync::OnceLock;

use crate::lexicon::Language;
use crate::report::{PartyKind, RegionalGroup};

const STATES: &str = include_str!("states.tsv");
const ORGANIZATIONS: &str = include_str!("organizations.tsv");
const NOT_NAMES: &str = include_str!("not_names.tsv");

/// Phrases that hold a name and name nobody.
pub fn not_names(language: Language) -> impl Iterator<Item = &'static str> {
    let row = NOT_NAMES.lines().find_map(|row| row.strip_prefix(language.tag())).unwrap_or_default();
    row.trim().split('|').filter(|phrase| !phrase.is_empty())
}

/// Somebody in the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entity {
    /// What it is.
    pub kind: PartyKind,
    /// ISO 3166-1 alpha-3 and the like; see [`crate::report::Party::code`].
    pub code: Option<&'static str>,
    /// Usual English acronym of an organization or group.
    pub acronym: Option<&'static str>,
    /// Electoral group of a State.
    pub regional_group: Option<RegionalGroup>,
    /// Names, one cell for each language in the order of [`Language::ALL`].
    cells: [&'static str; 6],
}

impl Entity {
    /// Everybody, States first.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Entity>> = OnceLock::new();
        ALL.get_or_init(|| {
            let states = STATES.lines().skip(1).filter_map(Entity::from_state_row);
            states.chain(ORGANIZATIONS.lines().skip(1).filter_map(Entity::from_organization_row)).collect()
        })
    }

    /// Every form of the entity's names in a language, expanded; the first is the short name.
    pub fn forms(&self, language: Language) -> impl Iterator<Item = Form> {
        self.cells[language as usize].split('|').flat_map(Form::expand)
    }

    /// The short name in a language; the English one where the language has none.
    pub fn short_name(&self, language: Language) -> String {
        let mut forms = self.forms(language).chain(self.forms(Language::English));
        forms.next().map(|form| form.text).unwrap_or_default()
    }

    fn from_state_row(row: &'static str) -> Option<Self> {
        let mut columns = row.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        let (code, _alpha2, _m49, kind, group, _held) = (next(), next(), next(), next(), next(), next());
        let cells = [next(), next(), next(), next(), next(), next()];
        Some(Self { kind: kind_of(kind)?, code: Some(code), acronym: None, regional_group: group_of(group), cells })
    }

    fn from_organization_row(row: &'static str) -> Option<Self> {
        let mut columns = row.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        let (_key, acronym, kind) = (next(), next(), next());
        let cells = [next(), next(), next(), next(), next(), next()];
        let acronym = Some(acronym).filter(|acronym| !acronym.is_empty());
        Some(Self { kind: kind_of(kind)?, code: None, acronym, regional_group: None, cells })
    }
}

/// One spelling of a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// The name.
    pub text: String,
    /// Whether it matches in this case only.
    pub case_sensitive: bool,
}

impl Form {
    fn expand(cell: &'static str) -> impl Iterator<Item = Self> {
        let (text, case_sensitive) = match cell.strip_prefix('=') {
            Some(text) => (text, true),
            None => (cell, false),
        };
        let text = text.split('@').next().unwrap_or_default();
        let cases = if text.contains('{') { 6 } else { 1 };
        let cases = if text.is_empty() { 0 } else { cases };
        (0..cases).map(move |case| Self { text: in_case(text, case), case_sensitive })
    }
}

/// A form in one of its cases.
fn in_case(form: &str, case: usize) -> String {
    let mut text = String::new();
    for (index, piece) in form.split(['{', '}']).enumerate() {
        let in_braces = index % 2 == 1;
        text.push_str(if in_braces { piece.split(',').nth(case).unwrap_or_default() } else { piece });
    }
    text
}

fn kind_of(kind: &str) -> Option<PartyKind> {
    Some(match kind {
        "state" | "formerState" => PartyKind::State,
        "territory" => PartyKind::Territory,
        "regionalOrganization" => PartyKind::RegionalOrganization,
        "entity" => PartyKind::Entity,
        "unitedNations" => PartyKind::UnitedNations,
        "intergovernmental" => PartyKind::Intergovernmental,
        "nonGovernmental" => PartyKind::NonGovernmental,
        "group" => PartyKind::Group,
        _ => return None,
    })
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
