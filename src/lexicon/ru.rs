//! Russian.

use super::{Cue, CueRow, Language, Lexicon, Stands};

pub static LEXICON: Lexicon = Lexicon {
    language: Language::Russian,
    role_stands: Stands::Before,
    common_words: &["и", "в", "на", "по", "о", "с", "что"],
    ordinal_prefixes: &[],
    ordinal_suffixes: &["-й", "-я", "-е", "-м", "-го", "-ое", "-ом", "-х", "-ая", "-ое", "-ем"],
    cues: &[OUTLINE, MEETING, PARTICIPATION, RECOMMENDATIONS, LISTS],
};

/// Headings and enumerators.
const OUTLINE: &[CueRow] = &[(Cue::Annex, &["Приложение", "Добавление"])];

/// The meeting, its dates, officers, agenda and documents.
const MEETING: &[CueRow] = &[];

/// Attendance and statements.
const PARTICIPATION: &[CueRow] = &[];

/// Directives, addressees, statuses.
const RECOMMENDATIONS: &[CueRow] = &[];

/// What stands between the names of a list.
const LISTS: &[CueRow] = &[];
