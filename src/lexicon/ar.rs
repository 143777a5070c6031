//! Arabic.

use super::{Cue, CueRow, Language, Lexicon, Stands};

pub static LEXICON: Lexicon = Lexicon {
    language: Language::Arabic,
    role_stands: Stands::Before,
    common_words: &["في", "من", "على", "إلى", "التي", "أن"],
    ordinal_prefixes: &[],
    ordinal_suffixes: &[],
    cues: &[OUTLINE, MEETING, PARTICIPATION, RECOMMENDATIONS, LISTS],
};

/// Headings and enumerators.
const OUTLINE: &[CueRow] = &[(Cue::Annex, &["المرفق", "مرفق", "تذييل"])];

/// The meeting, its dates, officers, agenda and documents.
const MEETING: &[CueRow] = &[];

/// Attendance and statements.
const PARTICIPATION: &[CueRow] = &[];

/// Directives, addressees, statuses.
const RECOMMENDATIONS: &[CueRow] = &[];

/// What stands between the names of a list.
const LISTS: &[CueRow] = &[];
