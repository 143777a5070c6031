//! Spanish.

use super::{Cue, CueRow, Language, Lexicon, Stands};

pub static LEXICON: Lexicon = Lexicon {
    language: Language::Spanish,
    role_stands: Stands::Before,
    common_words: &["el", "los", "las", "del", "y", "por", "una"],
    ordinal_prefixes: &[],
    ordinal_suffixes: &["º", "ª", "°", "o", "a", ".º", ".ª", ".o", ".a", "er", "ra", "da", "ta"],
    cues: &[OUTLINE, MEETING, PARTICIPATION, RECOMMENDATIONS, LISTS],
};

/// Headings and enumerators.
const OUTLINE: &[CueRow] = &[(Cue::Annex, &["Anexo", "Apéndice"])];

/// The meeting, its dates, officers, agenda and documents.
const MEETING: &[CueRow] = &[];

/// Attendance and statements.
const PARTICIPATION: &[CueRow] = &[];

/// Directives, addressees, statuses.
const RECOMMENDATIONS: &[CueRow] = &[];

/// What stands between the names of a list.
const LISTS: &[CueRow] = &[];
