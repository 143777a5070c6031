//! Groups of recommendations: a paragraph that introduces them, often with the reviewed State's answer, and
//! the list under it.

use std::ops::Range;

use super::lines::{Label, Line};
use super::{answer, sources};
use crate::extract::{roster, sentences};
use crate::lexicon::Cue;
use crate::reading::Reading;
use crate::report::{RecommendationKind, Response};
use crate::source::lines::{End, end};

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
    /// The paste lost the numbers: each member ends with its brackets.
    Lost,
    /// The paste lost the letters of pledges: each ends with a semicolon, the last with the sentence.
    Clauses,
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
    let first = if introduces { behind_introduction(reading, lines, at) } else { at };
    let numbering = lines.get(first).and_then(|next| numbering(reading, line, next, introduces, pledge));
    let (members, next) = match numbering {
        Some(numbering) if introduces || is_sourced(reading, &line.body) => {
            listed(reading, lines, first, numbering, line)
        }
        None if pledges && matches!(line.label, Label::Number(_)) => (vec![alone(line)], at + 1),
        None if introduces => (running(reading, line, &base(line, at + 1)), at + 1),
        _ => (Vec::new(), at + 1),
    };
    let sourced = members.iter().any(|member| is_sourced(reading, &member.body));
    // "1.1 … under the chairmanship of Mr. Groves (Australia)": of a list that nothing introduces, most say who made them
    let made = || members.iter().filter(|member| ends_with_source(reading, &member.body)).count();
    if !introduces && (members.len() < 2 || made() * 3 < members.len() * 2) {
        return (None, next);
    }
    // "decided: (a) …; (c) to appoint Mr. Zhunusov (Kazakhstan) as Vice-Chair": of no member is it told who made it
    let told = pledge || introduces && numbering.is_none() || made() > 0;
    if members.is_empty() || !(sourced || pledge) || !told {
        return (None, next);
    }
    let kind = if pledge && !sourced { RecommendationKind::Pledge } else { RecommendationKind::Recommendation };
    let introduction = introduces.then(|| match numbering {
        Some(_) => line.body.start..lines[first - 1].range.end,
        None => line.body.start..behind_colon(reading, line).start,
    });
    let answered = introduction.as_ref().filter(|_| kind == RecommendationKind::Recommendation);
    let response = answered.and_then(|range| answer::read(reading, range));
    let range = line.range.start..members.last().map_or(line.range.end, |last| last.range.end);
    (Some(Group { kind, introduction, response, heading: line.heading, members, range }), next)
}

/// Whether a passage names in brackets who made what it says.
fn is_sourced(reading: &Reading, passage: &Range<usize>) -> bool {
    !sources::find(reading, passage).is_empty()
}

fn ends_with_source(reading: &Reading, passage: &Range<usize>) -> bool {
    let last = sources::find(reading, passage).pop();
    last.is_some_and(|source| roster::trim_loose(reading, source.range.end..passage.end).is_empty())
}

fn names(reading: &Reading, line: &Line, cue: Cue) -> bool {
    reading.cues(&line.body).any(|found| found.cue == cue)
}

/// The line behind an introduction; a page may have broken that in several.
fn behind_introduction(reading: &Reading, lines: &[Line], at: usize) -> usize {
    const MOST: usize = 3;
    let own = |line: &Line| match (&line.label, lines[at].number()) {
        (Label::Dotted { paragraph, .. }, number) => number == Some(*paragraph),
        (Label::Number(first), Some(_)) => *first == 1,
        _ => false,
    };
    let rest = &lines[(at + 1).min(lines.len())..];
    let more = rest.iter().take_while(|line| line.label == Label::None && !is_sourced(reading, &line.body)).take(MOST);
    let broken = more.count();
    let skipped = if rest.get(broken).is_some_and(own) { broken } else { 0 };
    at + 1 + skipped
}

/// The numbering of a list whose first member this line is.
fn numbering(
    reading: &Reading,
    introduction: &Line,
    first: &Line,
    introduced: bool,
    pledge: bool,
) -> Option<Numbering> {
    let announces = || end(reading.slice(&introduction.body)) == End::Colon;
    let paragraph = introduction.number();
    match &first.label {
        Label::Dotted { paragraph: own, number, .. } => {
            let under = paragraph == Some(*own) || *number == 1 || !introduced;
            under.then_some(Numbering::Dotted(*own))
        }
        Label::Number(1) if introduced => Some(Numbering::Plain),
        // early sessions go on counting from group to group
        Label::Number(number)
            if introduced
                && paragraph.is_some_and(|paragraph| *number < paragraph)
                && ends_with_source(reading, &first.body) =>
        {
            Some(Numbering::Plain)
        }
        Label::Letter(_, true) if introduced => Some(Numbering::Letters),
        Label::None if introduced && is_sourced(reading, &first.body) => Some(Numbering::Lost),
        Label::None if pledge && announces() => Some(Numbering::Clauses),
        _ => None,
    }
}

/// A list under way.
struct List<'a> {
    reading: &'a Reading<'a>,
    numbering: Numbering,
    /// The paragraph that introduces it.
    paragraph: Option<u32>,
    /// What the ids of members without numbers begin with.
    base: String,
    /// Number of the last member; 0 before the first.
    last: u32,
    /// Whether the last line ended its member.
    complete: bool,
    /// Whether it ended the list.
    closed: bool,
    members: Vec<Member>,
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
    let paragraph = introduction.number();
    let base = base(introduction, first);
    let mut list =
        List { reading, numbering, paragraph, base, last: 0, complete: true, closed: false, members: Vec::new() };
    let behind = (first..lines.len()).find(|at| !list.takes(&lines[*at]));
    (list.members, behind.unwrap_or(lines.len()))
}

/// What the ids of members without numbers begin with: the paragraph's number, else the line's.
fn base(introduction: &Line, at: usize) -> String {
    introduction.number().map_or_else(|| format!("p{at}"), |number| number.to_string())
}

/// Where a line stands in a list.
enum Place {
    /// A member of its own: its label, where it has one, and number.
    Member(Option<String>, u32),
    /// More of the member before.
    Within,
    /// Behind the list.
    Behind,
}

impl List<'_> {
    /// Adds a line; false where it stands behind the list.
    fn takes(&mut self, line: &Line) -> bool {
        match self.place(line) {
            Place::Member(label, number) => {
                self.last = if label.is_some() || self.has_lost() { number } else { self.last };
                let (body, range) = (line.body.clone(), line.range.clone());
                self.members.push(Member { id: self.id(label.as_deref(), number), number: label, body, range });
            }
            Place::Within => {
                if let Some(member) = self.members.last_mut() {
                    member.body.end = line.range.end;
                    member.range.end = line.range.end;
                }
            }
            Place::Behind => return false,
        }
        let end = end(self.reading.slice(&line.body));
        (self.complete, self.closed) = match self.numbering {
            Numbering::Clauses => (matches!(end, End::Semicolon | End::Sentence), end == End::Sentence),
            Numbering::Lost => (is_sourced(self.reading, &line.body), false),
            _ => (false, false),
        };
        true
    }

    /// Whether the paste lost what its members began with.
    fn has_lost(&self) -> bool {
        matches!(self.numbering, Numbering::Lost | Numbering::Clauses)
    }

    fn id(&self, label: Option<&str>, number: u32) -> String {
        match (label, self.numbering, self.paragraph) {
            (None, ..) => format!("{}:{number}", self.base),
            (Some(label), Numbering::Dotted(_), _) | (Some(label), _, None) => label.to_owned(),
            (Some(label), _, Some(paragraph)) => format!("{paragraph}({label})"),
        }
    }

    fn place(&self, line: &Line) -> Place {
        let next = self.last + 1;
        match (&line.label, self.numbering) {
            (Label::Section, _) => Place::Behind,
            (Label::Dotted { paragraph, number, printed }, Numbering::Dotted(own)) => {
                // a misprinted paragraph number goes on counting
                let member = *paragraph == own || *number == next && self.last > 0;
                if member { Place::Member(Some(printed.clone()), *number) } else { Place::Behind }
            }
            (Label::Dotted { .. }, _) => Place::Behind,
            (Label::Number(number), Numbering::Plain) => {
                let first = self.members.is_empty();
                let goes_on = self.paragraph.is_some_and(|paragraph| *number == paragraph + 1);
                match (first || *number == next) && (!goes_on || is_sourced(self.reading, &line.body)) {
                    true => Place::Member(Some(number.to_string()), *number),
                    false => Place::Behind,
                }
            }
            (Label::Number(number), Numbering::Dotted(own)) if *number <= own => Place::Within,
            (Label::Number(_), _) => Place::Behind,
            (Label::Letter(letter, _), Numbering::Letters) => Place::Member(Some(letter.clone()), next),
            // a paragraph of its own that has lost its number
            (Label::None, _) if self.is_apart(line) => Place::Behind,
            (Label::None, _) if self.closed => Place::Behind,
            (Label::None, Numbering::Lost | Numbering::Clauses) if self.complete => Place::Member(None, next),
            (Label::None | Label::Letter(..), _) => Place::Within,
        }
    }

    /// Whether a line without a number speaks of recommendations and is none itself: it introduces a group of
    /// its own, or ends the chapter.
    fn is_apart(&self, line: &Line) -> bool {
        let speaks = names(self.reading, line, Cue::Kind(RecommendationKind::Recommendation));
        let answers = || answer::read(self.reading, &line.body).is_some();
        speaks && (self.complete || answers()) && !is_sourced(self.reading, &line.body)
    }
}

/// A paragraph that is a pledge itself.
fn alone(line: &Line) -> Member {
    let number = line.number().map(|number| number.to_string());
    let (body, range) = (line.body.clone(), line.range.clone());
    Member { id: number.clone().unwrap_or_default(), number, body, range }
}

/// Early sessions list the recommendations in the paragraph itself, behind a colon.
fn running(reading: &Reading, line: &Line, base: &str) -> Vec<Member> {
    let list = behind_colon(reading, line);
    let mut bodies = Vec::new();
    let mut start = list.start;
    for source in sources::find(reading, &list) {
        let rest = reading.slice(&(source.range.end..list.end)).trim_start();
        if rest.is_empty() || rest.starts_with([';', '；', '؛', '.', '。']) {
            bodies.push(start..source.range.end);
            start = source.range.end;
        }
    }
    let marks = |body: &Range<usize>| roster::trim_loose(reading, body.clone());
    let member = |(index, body): (usize, Range<usize>)| Member {
        id: format!("{base}:{}", index + 1),
        number: None,
        range: body.clone(),
        body,
    };
    bodies.iter().map(marks).enumerate().map(member).collect()
}

fn behind_colon(reading: &Reading, line: &Line) -> Range<usize> {
    let text = reading.slice(&line.body);
    let colon = text.char_indices().find(|(_, c)| sentences::is_colon(*c));
    let start = colon.map_or(text.len(), |(at, colon)| at + colon.len_utf8());
    line.body.start + start..line.body.end
}

/// Where the introduction is silent, the paragraph behind the list may say that the answer will follow.
fn answer_behind(reading: &Reading, lines: &[Line], groups: &mut [Group]) {
    for group in groups.iter_mut().filter(|group| group.response.is_none()) {
        let behind = lines.iter().find(|line| line.range.start >= group.range.end);
        let pending = behind.is_some_and(|line| reading.has(&line.body, Cue::Response(Response::Pending)));
        if pending && group.kind == RecommendationKind::Recommendation {
            group.response = Some(Response::Pending);
        }
    }
}
