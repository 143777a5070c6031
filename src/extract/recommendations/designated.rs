//! Texts that a line of their own designates, one behind the other in a section: the decisions of a conference of
//! Parties ("Decision XXVIII/1: …", "MC-1/1: …", "1/CP.21"), the recommendations of its subsidiary body ("XVIII/2. …").

use std::ops::Range;

use super::texts::{Designation, coded, designation};
use super::{Basis, Entry, as_operative, is_draft, longest_kinds};
use crate::extract::{dates, roster, sentences};
use crate::lexicon::Cue;
use crate::outline::{Item, Paragraph, Part};
use crate::reading::CueFound;
use crate::report::{Addressee, Recommendation, RecommendationKind, Status};
use crate::sort::sort_by_key;

/// A line that says what a text is called.
struct Line {
    range: Range<usize>,
    kind: RecommendationKind,
    /// "Decision XXVIII/1", "MC-1/1".
    name: Range<usize>,
    /// "XXVIII/1", "MC-1/1".
    number: String,
    /// The heading of the section in which it stands.
    section: usize,
}

/// Reads them; passages in `taken`, in order and apart from each other, are left out.
pub fn read(basis: &Basis, taken: &[Range<usize>]) -> Vec<Entry> {
    let lines = lines(basis, taken);
    let behind = |at: usize| lines.get(at + 1).map_or(basis.reading.text().len(), |next| next.range.start);
    let texts = lines.iter().enumerate();
    texts.filter_map(|(at, line)| text(basis, line, behind(at).min(section_end(basis, line)))).collect()
}

/// Texts of one paragraph that begins with what they are called, between the paragraphs of the report: "Decision SC59-02:
/// The Standing Committee requested the Secretariat to …".
pub fn of_paragraphs(basis: &Basis, taken: &[Range<usize>]) -> Vec<Entry> {
    let paragraphs = basis.outline.paragraphs.iter();
    let free = paragraphs.filter(|paragraph| !roster::is_within(taken, paragraph.range.start));
    free.filter(|paragraph| paragraph.part != Part::Front)
        .filter_map(|paragraph| of_paragraph(basis, paragraph))
        .collect()
}

fn of_paragraph(basis: &Basis, paragraph: &Paragraph) -> Option<Entry> {
    let Designation { kind, number, range: name } = designation(basis, &paragraph.body)?;
    let words =
        basis.reading.slice(&(name.end..paragraph.body.end)).trim_start().strip_prefix([':', '：'])?.trim_start();
    let body = paragraph.body.end - words.len()..paragraph.body.end;
    // a title alone is one of a list: "Decision 2: Budget"
    let told = |found: &CueFound| {
        matches!(found.cue, Cue::Body | Cue::Addressee(_) | Cue::Directive(_) | Cue::Appeal(_) | Cue::Status(_))
    };
    if words.starts_with(char::is_lowercase) || !basis.reading.cues(&body).any(told) {
        return None;
    }
    let directive = basis.directive(&body);
    let status = is_draft(kind).then_some(Status::Proposed);
    Some(Entry {
        recommendation: Recommendation {
            number: Some(number),
            text: basis.text(&body),
            status: status.or_else(|| basis.status_of_headings(paragraph.heading)).unwrap_or(Status::Adopted),
            agenda_items: basis.items.of_heading(paragraph.heading),
            items: basis.items(&paragraph.items, directive.as_ref()),
            ..basis.recommendation(basis.text(&name), kind, &paragraph.range, paragraph.heading, directive.as_ref())
        },
        range: paragraph.range.clone(),
    })
}

fn lines(basis: &Basis, taken: &[Range<usize>]) -> Vec<Line> {
    let headings = &basis.outline.headings;
    let Some(first) = headings.iter().find(|heading| heading.part != Part::Front) else { return Vec::new() };
    let all = sentences::lines(basis.reading, &(first.range.start..basis.reading.text().len()));
    let free = |line: &Range<usize>| !roster::is_within(taken, line.start);
    let kinds = kinds(basis);
    let read = |line: Range<usize>| {
        let section = headings.partition_point(|heading| heading.range.start < line.start).checked_sub(1)?;
        let Some(kind) = kinds[section] else {
            let line = under_no_heading(basis, line, section).filter(|_| headings[section].part != Part::Front)?;
            return opens_text(basis, line.range.end).then_some(line);
        };
        of_line(basis, line, kind, section)
    };
    all.into_iter().filter(free).filter_map(read).collect()
}

/// A code and a title where no heading says of what kind the texts are: "WHA71.1 Programme of Work", "GC(62)/RES/7
/// Nuclear safety".
fn under_no_heading(basis: &Basis, range: Range<usize>, section: usize) -> Option<Line> {
    let word = basis.reading.slice(&range).split_whitespace().next()?.trim_end_matches(['.', ':', '：']);
    let is_code = word.starts_with(|c: char| c.is_ascii_uppercase())
        && word.ends_with(|c: char| c.is_ascii_digit() || c == ')')
        && word.contains(['/', '.', '('])
        && word.chars().any(|c| c.is_ascii_digit());
    let name = range.start..range.start + word.len();
    let title = basis.reading.slice(&(name.end..range.end)).trim_start_matches(['.', ':', '：', ' ', '\t']);
    let decision = word.split('/').any(|part| part.to_ascii_uppercase().starts_with("DEC")) || word.ends_with(')');
    let kind = if decision { RecommendationKind::Decision } else { RecommendationKind::Resolution };
    let is_title = title.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    (is_code && is_title).then(|| Line { number: word.to_owned(), range, kind, name, section })
}

/// Whether a text opens below a line: with the name of the body that speaks, "The Seventy-first World Health Assembly,".
fn opens_text(basis: &Basis, behind: usize) -> bool {
    /// So many bytes take a name, and the white space before it.
    const LONGEST: usize = 200;
    let reading = basis.reading;
    let near = reading.head(&(behind..reading.text().len()), LONGEST);
    let Some(line) = sentences::lines(reading, &near).into_iter().find(|line| line.start > behind) else {
        return false;
    };
    let name = roster::trim_glue(reading, line.clone());
    let body =
        |found: &CueFound| matches!(found.cue, Cue::Body | Cue::Addressee(Addressee::OwnBody | Addressee::ParentBody));
    let closed = reading.slice(&line).trim_end().ends_with([',', '，', '،', ':', '：']);
    let whole = reading.opening_cues(&name).any(|found| body(found) && found.end == name.end);
    let told = |found: &CueFound| matches!(found.cue, Cue::Appeal(_) | Cue::Said | Cue::Held | Cue::Status(_));
    (whole || closed && reading.cues(&name).any(body)) && !reading.cues(&name).any(told)
}

/// For each heading, the kind of texts that it names, or else one above it.
fn kinds(basis: &Basis) -> Vec<Option<RecommendationKind>> {
    let mut kinds: Vec<Option<RecommendationKind>> = Vec::with_capacity(basis.outline.headings.len());
    for heading in &basis.outline.headings {
        let own = longest_kinds(basis.reading, &heading.title).first().map(|(kind, _)| *kind);
        kinds.push(own.or_else(|| heading.parent.and_then(|parent| kinds.get(parent).copied().flatten())));
    }
    kinds
}

/// A line of a section that holds texts of a kind: the word for one with its number, or a number alone; then a title
/// or nothing.
fn of_line(basis: &Basis, range: Range<usize>, kind: RecommendationKind, section: usize) -> Option<Line> {
    let Designation { kind, range: name, number } =
        designation(basis, &range).or_else(|| coded(basis, &range, kind))?;
    let title = basis.reading.slice(&(name.end..range.end));
    let title =
        title.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ':' | '：' | '—' | '–' | '-'));
    let title = if is_remark(title) { "" } else { title };
    (!title.starts_with(|c: char| !c.is_alphanumeric() && !matches!(c, '“' | '"' | '«' | '《') || c.is_lowercase()))
        .then_some(Line { range, kind, name, number, section })
}

/// Whether all that stands behind a designation is one bracket: "Resolution 5 (EC-83)".
fn is_remark(text: &str) -> bool {
    let inside = text.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    inside.is_some_and(|inside| !inside.contains(['(', ')']))
}

/// Where the section ends in which a line stands; the title of the text, on the next line, ends none.
fn section_end(basis: &Basis, line: &Line) -> usize {
    let section = &basis.outline.headings[line.section];
    let next = basis.outline.headings_from(line.range.end).iter();
    let is_title = |at: usize| basis.reading.slice(&(line.range.end..at)).trim().is_empty();
    let mut ends = next
        .filter(|next| next.label.is_some() || !is_title(next.range.start))
        .filter(|next| next.part != section.part || next.level <= section.level);
    ends.next().map_or(basis.reading.text().len(), |next| next.range.start)
}

/// A table of resolutions has the date of each beside its number; a text has a title or a text there.
fn is_date(basis: &Basis, title: &Range<usize>) -> bool {
    let dated = dates::periods(basis.reading, title).first().map(|period| period.range.clone());
    dated.is_some_and(|dated| basis.reading.slice(&dated).trim() == basis.reading.slice(title).trim())
}

/// The text below a line; `None` where nothing stands there but a date, or paragraphs of the report itself go on.
fn text(basis: &Basis, line: &Line, end: usize) -> Option<Entry> {
    let own = line.name.end..line.range.end;
    let has_title = basis.reading.slice(&own).contains(char::is_alphanumeric) && !is_remark(basis.reading.slice(&own));
    let below = sentences::lines(basis.reading, &(line.range.end..end));
    // "(adopted on 17 May 2019)", and below it the title
    let remark = |line: &&Range<usize>| basis.reading.slice(line).trim_start().starts_with(['(', '（']);
    let title = if has_title { own } else { below.iter().find(|line| !remark(line)).or(below.first())?.clone() };
    if is_date(basis, &title) {
        return None;
    }
    let range = line.range.start..below.last()?.end;
    let paragraphs = &basis.outline.paragraphs;
    let inside = &paragraphs[paragraphs.partition_point(|paragraph| paragraph.range.start < range.start)..];
    let inside = inside.iter().take_while(|paragraph| paragraph.range.start < range.end);
    let first = inside.filter_map(|paragraph| paragraph.number.as_deref()).next();
    if first.is_some_and(|number| number != "1") {
        return None;
    }
    let operative = operative(basis, &range);
    let directive = match operative.is_empty() {
        true => basis.directive(&(title.end..range.end)),
        false => operative.iter().find_map(|item| basis.directive(&item.body)),
    };
    let status =
        if is_draft(line.kind) { Some(Status::Proposed) } else { basis.status_of_headings(Some(line.section)) };
    let mut agenda_items = basis.items.of_document(&range);
    if agenda_items.is_empty() {
        agenda_items = basis.items.of_heading(Some(line.section));
    }
    let text = basis.text(&title);
    Some(Entry {
        recommendation: Recommendation {
            number: Some(line.number.clone()),
            text: text.trim_start_matches(['.', ':', '：', '—', '–', '-', ' ']).to_owned(),
            status: status.unwrap_or(Status::Adopted),
            agenda_items,
            items: basis.items(&operative, None),
            ..basis.recommendation(basis.text(&line.name), line.kind, &range, Some(line.section), directive.as_ref())
        },
        range,
    })
}

/// The numbered or lettered paragraphs of a text, wherever the outline has them: the numbering of one text may have
/// drawn the next into its list.
fn operative(basis: &Basis, range: &Range<usize>) -> Vec<Item> {
    let mut found = Vec::new();
    let first = basis.outline.paragraphs.partition_point(|paragraph| paragraph.range.end <= range.start);
    for paragraph in basis.outline.paragraphs[first..].iter().take_while(|next| next.range.start < range.end) {
        match &paragraph.number {
            Some(number) if paragraph.range.start >= range.start => found.push(Item {
                range: paragraph.range.start..paragraph.range.end.min(range.end),
                items: within(&paragraph.items, range),
                ..as_operative(paragraph, number)
            }),
            _ => found.extend(within(&paragraph.items, range)),
        }
    }
    sort_by_key(&mut found, |item| item.range.start);
    found
}

/// The labelled items in a range, each with its own that are in it.
fn within(items: &[Item], range: &Range<usize>) -> Vec<Item> {
    let mut found = Vec::new();
    for item in items.iter().filter(|item| item.range.start < range.end && range.start < item.range.end) {
        let deeper = within(&item.items, range);
        match item.label.is_some() && item.range.start >= range.start {
            true => found.push(Item {
                range: item.range.start..item.range.end.min(range.end),
                items: deeper,
                ..item.clone()
            }),
            false => found.extend(deeper),
        }
    }
    found
}
