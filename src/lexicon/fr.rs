//! French.

use super::{Cue, CueRow, Language, Lexicon, Stands};

pub static LEXICON: Lexicon = Lexicon {
    language: Language::French,
    role_stands: Stands::Before,
    common_words: &["le", "les", "des", "et", "du", "au", "dans"],
    ordinal_prefixes: &[],
    ordinal_suffixes: &["er", "re", "e", "ère", "ème", "re", "ᵉ"],
    cues: &[OUTLINE, MEETING, PARTICIPATION, RECOMMENDATIONS, LISTS],
};

/// Headings and enumerators.
const OUTLINE: &[CueRow] = &[(Cue::Annex, &["Annexe", "Appendice"])];

/// The meeting, its dates, officers, agenda and documents.
const MEETING: &[CueRow] = &[];

/// Attendance and statements.
const PARTICIPATION: &[CueRow] = &[];

/// Directives, addressees, statuses.
const RECOMMENDATIONS: &[CueRow] = &[];

/// What stands between the names of a list.
const LISTS: &[CueRow] = &[];
