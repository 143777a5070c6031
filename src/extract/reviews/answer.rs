//! The reviewed State's answer, in the paragraph that introduces a group of recommendations.

use std::ops::Range;

use crate::lexicon::Cue;
use crate::reading::Reading;
use crate::report::Response;

/// The answer in a passage. Where it says several things, the one that qualifies the others: recommendations
/// that "enjoy the support of the State, which considers them already implemented"; those that "did not enjoy
/// its support and are thus noted".
pub fn read(reading: &Reading, passage: &Range<usize>) -> Option<Response> {
    let qualifies = |response: &Response| match response {
        Response::PartiallySupported => 5,
        Response::AlreadyImplemented => 4,
        Response::Noted => 3,
        Response::Rejected => 2,
        Response::Supported => 1,
        Response::Pending => 0,
    };
    answers(reading, passage).into_iter().max_by_key(qualifies)
}

/// The longest answer at each place: "did not enjoy the support" is no support.
fn answers(reading: &Reading, passage: &Range<usize>) -> Vec<Response> {
    let mut answers = Vec::new();
    let mut end = passage.start;
    for found in reading.cues(passage) {
        if let Cue::Response(response) = found.cue
            && found.start >= end
        {
            answers.push(response);
            end = found.end;
        }
    }
    answers
}
