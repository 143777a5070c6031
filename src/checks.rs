//! The report held against itself.

use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{Check, Report};

/// All checks.
pub fn run(_reading: &Reading, _outline: &Outline, _report: &Report) -> Vec<Check> {
    Vec::new()
}
