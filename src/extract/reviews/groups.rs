//! Groups of recommendations: a paragraph that introduces them, often with the reviewed State's answer, and
//! the list under it.

use std::ops::Range;

use super::lines::{Label, Line};
use super::{answer, sources};
use crate::extract::sentences;
use crate::lexicon::Cue;
use crate::reading::Reading;
use crate::report::{RecommendationKind, Response};

/// Recommendations, or pledges, that one paragraph introduces.
#[derive(Debug)]
pub struct Group {
    /// What its members are.
    pub kind: RecommendationKind,
    /// The paragraph that introduces them; `None` where the paste begins behind it.
    pub introduction: Option<Range<usize>>,
    /// The reviewed State's answer.
    pub response: Option<Response>,
    /// Innermost heading above it.
    pub heading: Option<usize>,
    /// Its members, in order.
    pub members: Vec<Member>,
    /// From its introduction to its end.
    pub range: Range<usize>,
}

/// One member of a group.
#[derive(Debug)]
pub struct Member {
    /// Unique within a report that numbers well.
    pub id: String,
    /// As printed; `None` in a running paragraph.
    pub number: Option<String>,
    /// Without its number.
    pub body: Range<usize>,
    /// With its number.
    pub range: Range<usize>,
}

/// How the members of a list are labelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Numbering {
    /// 119.1, 119.2 under this paragraph.
    Dotted(u32),
    /// 1, 2, 3.
    Plain,
    /// (a), (b), (c).
    Letters,
}

/// The groups of a report, in order.
pub fn read(reading: &Reading, lines: &[Line], is_pledge: impl Fn(&Line) -> bool) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let (group, next) = group(reading, lines, at, &is_pledge);
        groups.extend(group);
        at = next;
    }
    answer_behind(reading, lines, &mut groups);
    groups
}

/// The group that a line opens, and the first line that may open another.
fn group(reading: &Reading, lines: &[Line], at: usize, is_pledge: impl Fn(&Line) -> bool) -> (Option<Group>, usize) {
    let line = &lines[at];
    let pledges = is_pledge(line);
    let pledge = pledges || names(reading, line, Cue::Pledge);
    let introduces = matches!(line.label, Label::Number(_) | Label::None)
        && (pledge || names(reading, line, Cue::Kind(RecommendationKind::Recommendation)));
    let first = if introduces { next_line(reading, lines, at + 1) } else { at };
    let numbering = lines.get(first).and_then(|next| numbering(line, next, introduces));
    let (members, next) = match numbering {
        Some(numbering) if introduces || is_sourced(reading, &line.body) => {
            listed(reading, lines, first, numbering, line)
        }
        None if pledges && matches!(line.label, Label::Number(_)) => (vec![alone(line)], at + 1),
        None if introduces => (running(reading, line), at + 1),
        _ => (Vec::new(), at + 1),
    };
    let sourced = members.iter().any(|member| is_sourced(reading, &member.body));
    if members.is_empty() || !(sourced || pledge) {
        return (None, next);
    }
    let kind = if pledge && !sourced { RecommendationKind::Pledge } else { RecommendationKind::Recommendation };
    let introduction = introduces.then(|| introduction(reading, line, numbering.is_none()));
    let answered = introduction.as_ref().filter(|_| kind == RecommendationKind::Recommendation);
    let response = answered.and_then(|range| answer::read(reading, range));
    let range = line.range.start..members.last().map_or(line.range.end, |last| last.range.end);
    (Some(Group { kind, introduction, response, heading: line.heading, members, range }), next)
}

/// Whether a passage names in brackets who made what it says.
fn is_sourced(reading: &Reading, passage: &Range<usize>) -> bool {
    !sources::find(reading, passage).is_empty()
}

fn names(reading: &Reading, line: &Line, cue: Cue) -> bool {
    reading.cues(&line.body).any(|found| found.cue == cue)
}

/// The next line with letters.
fn next_line(reading: &Reading, lines: &[Line], at: usize) -> usize {
    let worded = |line: &Line| line.label != Label::None || reading.slice(&line.body).chars().any(char::is_alphabetic);
    (at..lines.len()).find(|next| worded(&lines[*next])).unwrap_or(lines.len())
}

/// The numbering of a list whose first member this line is.
fn numbering(introduction: &Line, first: &Line, introduced: bool) -> Option<Numbering> {
    match &first.label {
        Label::Dotted { paragraph, number, .. } => {
            let own = introduction.label == Label::Number(*paragraph) || *number == 1 || !introduced;
            own.then_some(Numbering::Dotted(*paragraph))
        }
        Label::Number(1) if introduced => Some(Numbering::Plain),
        Label::Letter(_, true) if introduced => Some(Numbering::Letters),
        _ => None,
    }
}

/// The members of a list, and the first line behind it. Lines without labels of the list belong to the
/// member they stand under.
fn listed(
    reading: &Reading,
    lines: &[Line],
    first: usize,
    numbering: Numbering,
    introduction: &Line,
) -> (Vec<Member>, usize) {
    let paragraph = match introduction.label {
        Label::Number(number) => Some(number),
        _ => None,
    };
    let mut members: Vec<Member> = Vec::new();
    let mut last = 0;
    let mut at = first;
    while at < lines.len() {
        let line = &lines[at];
        match place(reading, line, numbering, last, paragraph) {
            Place::Member(label, number) => {
                last = number;
                let id = match (numbering, paragraph) {
                    (Numbering::Dotted(_), _) | (_, None) => label.clone(),
                    (_, Some(paragraph)) => format!("{paragraph}({label})"),
                };
                let (body, range) = (line.body.clone(), line.range.clone());
                members.push(Member { id, number: Some(label), body, range });
            }
            Place::Within => {
                if let Some(member) = members.last_mut() {
                    member.body.end = line.range.end;
                    member.range.end = line.range.end;
                }
            }
            Place::Behind => break,
        }
        at += 1;
    }
    (members, at)
}

/// Where a line stands in a list.
enum Place {
    /// A member of its own, with its label and number.
    Member(String, u32),
    /// More of the member before.
    Within,
    /// Behind the list.
    Behind,
}

fn place(reading: &Reading, line: &Line, numbering: Numbering, last: u32, introduction: Option<u32>) -> Place {
    match (&line.label, numbering) {
        (Label::Section, _) => Place::Behind,
        (Label::Dotted { paragraph, number, printed }, Numbering::Dotted(own)) => {
            // a misprinted paragraph number goes on counting
            let member = *paragraph == own || *number == last + 1 && last > 0;
            if member { Place::Member(printed.clone(), *number) } else { Place::Behind }
        }
        (Label::Dotted { .. }, _) => Place::Behind,
        (Label::Number(number), Numbering::Plain) => {
            let goes_on = introduction.is_some_and(|paragraph| *number == paragraph + 1);
            let sourced = || is_sourced(reading, &line.body);
            match *number == last + 1 && (!goes_on || sourced()) {
                true => Place::Member(number.to_string(), *number),
                false => Place::Behind,
            }
        }
        (Label::Number(number), Numbering::Dotted(own)) if *number <= own => Place::Within,
        (Label::Number(_), _) => Place::Behind,
        (Label::Letter(letter, _), Numbering::Letters) => Place::Member(letter.clone(), last + 1),
        // a paragraph of its own that has lost its number
        (Label::None, _)
            if names(reading, line, Cue::Kind(RecommendationKind::Recommendation)) && answers(reading, line) =>
        {
            Place::Behind
        }
        (Label::None | Label::Letter(..), _) => Place::Within,
    }
}

/// Whether a line without a number introduces a group of its own.
fn answers(reading: &Reading, line: &Line) -> bool {
    answer::read(reading, &line.body).is_some() && !is_sourced(reading, &line.body)
}

/// A paragraph that is a pledge itself.
fn alone(line: &Line) -> Member {
    let number = match line.label {
        Label::Number(number) => Some(number.to_string()),
        _ => None,
    };
    let (body, range) = (line.body.clone(), line.range.clone());
    Member { id: number.clone().unwrap_or_default(), number, body, range }
}

/// Early sessions list the recommendations in the paragraph itself, behind a colon.
fn running(reading: &Reading, line: &Line) -> Vec<Member> {
    let list = behind_colon(reading, line);
    let mut members = Vec::new();
    let mut start = list.start;
    for source in sources::find(reading, &list) {
        let text = reading.slice(&(source.range.end..list.end));
        if !text.trim_start().starts_with([';', '；', '؛', '.', '。']) {
            continue;
        }
        members.push(start..source.range.end);
        start = source.range.end + text.find([';', '；', '؛', '.', '。']).map_or(0, |mark| mark + 1);
    }
    members
        .into_iter()
        .enumerate()
        .map(|(index, body)| {
            let paragraph = match line.label {
                Label::Number(number) => number.to_string(),
                _ => String::from("p"),
            };
            Member { id: format!("{paragraph}:{}", index + 1), number: None, range: body.clone(), body }
        })
        .collect()
}

fn behind_colon(reading: &Reading, line: &Line) -> Range<usize> {
    let text = reading.slice(&line.body);
    let colon = text.char_indices().find(|(_, c)| sentences::is_colon(*c));
    let start = colon.map_or(text.len(), |(at, colon)| at + colon.len_utf8());
    line.body.start + start..line.body.end
}

fn introduction(reading: &Reading, line: &Line, running: bool) -> Range<usize> {
    if running { line.body.start..behind_colon(reading, line).start } else { line.body.clone() }
}

/// Where the introduction is silent, the paragraph behind the list may say that the answer will follow.
fn answer_behind(reading: &Reading, lines: &[Line], groups: &mut [Group]) {
    for group in groups.iter_mut().filter(|group| group.response.is_none()) {
        let behind = lines.iter().find(|line| line.range.start >= group.range.end);
        let pending = behind
            .is_some_and(|line| reading.cues(&line.body).any(|found| found.cue == Cue::Response(Response::Pending)));
        if pending && group.kind == RecommendationKind::Recommendation {
            group.response = Some(Response::Pending);
        }
    }
}
