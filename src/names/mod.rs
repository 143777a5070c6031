//! Who there is: States, territories, organizations, groups of States, and how six languages name them.

use crate::fold::Folded;
use crate::lexicon::Language;
use crate::report::{PartyKind, RegionalGroup};

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
}

/// A name found in a text. Bytes of the text that was folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameFound {
    /// First byte.
    pub start: usize,
    /// First byte after it.
    pub end: usize,
    /// Whose name it is: see [`Gazetteer::entity`].
    pub entity: u32,
}

/// The names of one language.
pub struct Gazetteer {}

impl Gazetteer {
    /// The names of a language; built on first use, then kept.
    pub fn of(_language: Language) -> &'static Self {
        &Gazetteer {}
    }

    /// Names in a text: the longest at each place, never overlapping, in order.
    pub fn find(&self, _folded: &Folded) -> Vec<NameFound> {
        Vec::new()
    }

    /// Who is this? One whole name, in any form; also one misprinted within one letter of exactly one
    /// name (then the flag is true).
    pub fn identify(&self, _name: &str) -> Option<(u32, bool)> {
        None
    }
}

/// The row of an entity.
pub fn entity(_index: u32) -> &'static Entity {
    &Entity { kind: PartyKind::Unknown, code: None, acronym: None, regional_group: None }
}

/// The short name of an entity in a language.
pub fn short_name(_index: u32, _language: Language) -> &'static str {
    ""
}
