//! Chinese.

use crate::lexicon::CueRow;

pub const REVIEWS: &[CueRow] = &[];
