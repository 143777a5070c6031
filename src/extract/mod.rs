//! One file for each part of the report.

pub mod agenda;
pub mod attendance;
pub mod dates;
pub mod documents;
pub mod items;
mod meeting;
mod numbers;
mod participant_list;
pub mod recommendations;
mod reviews;
pub mod roster;
mod sections;
pub mod sentences;
pub mod speakers;
pub mod symbols;
pub mod trail;

use crate::Options;
use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{Meeting, Party, Report, SCHEMA};
use recommendations::AgendaItems;
use reviews::Review;

/// Reads what the report says of its meeting.
pub fn meeting(reading: &Reading, outline: &Outline) -> Meeting {
    let mut meeting = meeting::read(reading, outline);
    if let Some(review) = Review::find(reading, outline) {
        review.complete(&mut meeting);
    }
    meeting
}

/// The first day of a meeting, else the year in its symbol: whoever is named, is named as of then.
pub fn day(meeting: &Meeting) -> Option<String> {
    let first = meeting.dates.first().map(|period| period.start.clone());
    first.or_else(|| meeting.symbols.iter().find_map(|symbol| symbols::year(symbol)).map(|year| year.to_string()))
}

/// Reads every other part of the report; `checks` stay empty.
pub fn report(reading: &Reading, outline: &Outline, meeting: Meeting, options: &Options) -> Report {
    let review = Review::find(reading, outline);
    let agenda = agenda::read(reading, outline, meeting.session.as_deref());
    let topics = items::topics(reading, outline, &agenda);
    let items = AgendaItems::new(reading, outline, &topics, &agenda);
    let attendance = attendance::read(reading, outline);
    // "The Alliance held its tenth session" says as much as a title
    let named = meeting.title.is_some() || meeting.body.is_some() && meeting.session.is_some();
    let titled = named && !meeting.dates.is_empty();
    let meets = titled || !attendance.groups.is_empty() || !agenda.is_empty();
    let body = recommendations::Body::new(reading, meeting.body.as_deref());
    let basis = recommendations::Basis { reading, outline, body, items, meets };
    let recommendations =
        review.as_ref().and_then(Review::recommendations).unwrap_or_else(|| recommendations::read(&basis));
    let speakers = review.as_ref().and_then(Review::speakers).unwrap_or_else(|| {
        let told = speakers::Basis {
            reading,
            outline,
            topics: &topics,
            body: meeting.body.as_deref(),
            attendance: &attendance,
            recommendations: &recommendations,
        };
        speakers::read(&told)
    });
    Report {
        schema: SCHEMA,
        language: reading.lexicon.language,
        recommendations,
        speakers,
        attendance,
        documents: documents::read(reading, outline, &topics, &meeting.symbols),
        meeting,
        agenda,
        outline: sections::read(reading, outline, options),
        checks: Vec::new(),
    }
}

/// Titles of a heading and those around it, outermost first.
fn titles_around(reading: &Reading, outline: &Outline, heading: Option<usize>) -> Vec<String> {
    let mut titles: Vec<String> =
        outline.around(heading).map(|at| reading.one_line(&outline.headings[at].title)).collect();
    titles.reverse();
    titles
}

/// What makes two mentions the same party: the code, else the acronym, else the name.
pub fn identity(party: &Party) -> String {
    party.code.clone().or_else(|| party.acronym.clone()).unwrap_or_else(|| crate::fold::fold(&party.name))
}
