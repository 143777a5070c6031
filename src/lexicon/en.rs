//! English.

use super::{Cue, CueRow, Language, Lexicon, Stands};

pub static LEXICON: Lexicon = Lexicon {
    language: Language::English,
    role_stands: Stands::Before,
    common_words: &["the", "of", "and", "to", "in", "that", "by"],
    ordinal_prefixes: &[],
    ordinal_suffixes: &["st", "nd", "rd", "th"],
    cues: &[OUTLINE, MEETING, PARTICIPATION, RECOMMENDATIONS, LISTS],
};

/// Headings and enumerators.
const OUTLINE: &[CueRow] = &[(Cue::Annex, &["Annex", "Appendix"])];

/// The meeting, its dates, officers, agenda and documents.
const MEETING: &[CueRow] = &[];

/// Attendance and statements.
const PARTICIPATION: &[CueRow] = &[];

/// Directives, addressees, statuses.
const RECOMMENDATIONS: &[CueRow] = &[];

/// What stands between the names of a list.
const LISTS: &[CueRow] = &[];
