//! Which agenda item a passage is about.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::numbers::{self, NumberFound};
use super::{agenda, dates, roster};
use crate::lexicon::Cue;
use crate::outline::{Heading, Outline, Paragraph, Part};
use crate::reading::Reading;
use crate::report::{AgendaItem, Sitting};
use crate::sort::sort_by_key;

/// What a paragraph is about: agenda items, or else the chapter it stands in.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Topic {
    /// Numbers of the items: "2", "3(a)".
    pub agenda_items: Vec<String>,
    /// Title of the section that treats them.
    pub title: Option<String>,
}

/// The topic of each paragraph of the outline.
///
/// A section is about the items that its heading names, else its first paragraph that names some,
/// else the sub-item of the section around it that has its title or letter, else those of the section around it,
/// else those on which it says that somebody spoke; where none names any, about the one item of the masthead that the
/// body says it considered.
pub fn topics(reading: &Reading, outline: &Outline, agenda: &[AgendaItem]) -> Vec<Topic> {
    let of_headings = topics_of_headings(reading, outline, agenda);
    let of_masthead = item_of_masthead(reading, outline, agenda);
    let taken_up = taken_up(reading, outline);
    let several = |heading: usize| {
        let mut items = taken_up[heading].iter().map(|(_, items)| items);
        items.next().is_some_and(|first| items.any(|next| next != first))
    };
    let topic = |(at, paragraph): (usize, &Paragraph)| {
        let Some(heading) = paragraph.heading else { return Topic::default() };
        let mut topic = of_headings[heading].clone();
        let until = taken_up[heading].partition_point(|(from, _)| *from <= at);
        if let Some((_, items)) = taken_up[heading][..until].last() {
            topic.agenda_items = items.clone();
        }
        if several(heading) {
            // what stands before the first item is about none of them
            if until == 0 {
                topic.agenda_items.clear();
            }
            topic.title = title_of_item(agenda, &topic.agenda_items).or(topic.title);
        }
        if topic.agenda_items.is_empty() {
            topic.agenda_items = of_masthead.clone();
        }
        topic
    };
    outline.paragraphs.iter().enumerate().map(topic).collect()
}

/// For each heading that names no item, the paragraphs right below it that say which items were considered, with
/// these.
fn taken_up(reading: &Reading, outline: &Outline) -> Vec<Vec<(usize, Vec<String>)>> {
    let names_items: Vec<bool> =
        outline.headings.iter().map(|heading| !agenda::first_mentioned(reading, &heading.range).is_empty()).collect();
    let mut taken_up = vec![Vec::new(); outline.headings.len()];
    for (at, paragraph) in outline.paragraphs.iter().enumerate() {
        let Some(heading) = paragraph.heading.filter(|heading| !names_items[*heading]) else { continue };
        let items = considered(reading, paragraph);
        if !items.is_empty() {
            taken_up[heading].push((at, items));
        }
    }
    taken_up
}

/// The title that the agenda gives the one item of a topic.
fn title_of_item(agenda: &[AgendaItem], numbers: &[String]) -> Option<String> {
    let [number] = numbers else { return None };
    let mut all = agenda.iter().flat_map(|item| std::iter::once(item).chain(&item.items));
    all.find(|item| item.number == *number).map(|item| item.title.clone())
}

/// "Agenda item 82" as a line of the masthead, where the body says that it "considered the item" and the text has
/// no agenda: a report of a committee on one item.
fn item_of_masthead(reading: &Reading, outline: &Outline, agenda: &[AgendaItem]) -> Vec<String> {
    /// So many bytes take the words and the number.
    const LINE: usize = 60;
    let considers = |paragraph: &&Paragraph| {
        let has = |wanted: Cue| reading.cues(&paragraph.body).any(|found| found.cue == wanted);
        paragraph.part == Part::Body && has(Cue::Considered) && has(Cue::AgendaItem)
    };
    if !agenda.is_empty() || !outline.paragraphs.iter().any(|paragraph| considers(&paragraph)) {
        return Vec::new();
    }
    let front = outline.paragraphs.iter().take_while(|paragraph| paragraph.part == Part::Front);
    let mut lines = front.flat_map(|paragraph| super::sentences::lines(reading, &paragraph.range));
    let line = lines.find(|line| {
        line.len() <= LINE && reading.opening_cues(line).any(|found| matches!(found.cue, Cue::AgendaItem))
    });
    line.map(|line| agenda::first_mentioned(reading, &line)).unwrap_or_default()
}

fn topics_of_headings(reading: &Reading, outline: &Outline, items: &[AgendaItem]) -> Vec<Topic> {
    let mut topics: Vec<Topic> = Vec::with_capacity(outline.headings.len());
    let first_mentions = first_mentions(reading, outline);
    let sections = sections_of_items(reading, outline);
    for (index, heading) in outline.headings.iter().enumerate() {
        let told = sections.get(&index).map_or(heading, |section| &outline.headings[*section]);
        let title = reading.slice(&told.title).replace('\n', " ");
        let mention = first_mentions[index].clone();
        let mut agenda_items = agenda::first_mentioned(reading, &heading.range);
        if agenda_items.is_empty() {
            agenda_items = mention.agenda_items;
        }
        let outer = heading.parent.map(|parent| topics[parent].clone()).filter(|outer| !outer.agenda_items.is_empty());
        let topic = match outer {
            Some(outer) if agenda_items.is_empty() => match sub_item(heading, &title, &outer, items) {
                Some(number) => Topic { agenda_items: vec![number], title: Some(title) },
                None => outer,
            },
            _ => {
                if agenda_items.is_empty() {
                    agenda_items = spoken_on(reading, outline, index);
                }
                let named = || title_of_item(items, &agenda_items).filter(|_| is_number_alone(reading, heading));
                Topic { title: mention.title.or_else(named).or(Some(title)), agenda_items }
            }
        };
        topics.push(topic);
    }
    topics
}

/// Whether a heading is the number of an item and no more: "Agenda item 3", above a heading that is its title.
fn is_number_alone(reading: &Reading, heading: &Heading) -> bool {
    let words = reading.cues(&heading.title).filter(|found| matches!(found.cue, Cue::AgendaItem | Cue::Agenda));
    let words = roster::merged(words.map(|found| found.start..found.end).collect());
    let others = reading.slice(&heading.title).char_indices().filter(|(_, letter)| letter.is_alphabetic());
    let others = others.filter(|(at, _)| !roster::is_within(&words, heading.title.start + at));
    /// "de l'", "of the", a sub-item's letter: so many letters.
    const LETTERS: usize = 6;
    !words.is_empty() && others.take(LETTERS + 1).count() <= LETTERS
}

/// A heading without a label that names an item ("Panel discussions (agenda item 3 (a))") tells what was done for it;
/// the labelled section around, where all such headings name the same, says what the item is. The section by heading.
fn sections_of_items(reading: &Reading, outline: &Outline) -> HashMap<usize, usize> {
    let named = |at: usize| agenda::first_mentioned(reading, &outline.headings[at].range);
    let mut inner: HashMap<usize, Vec<(usize, Vec<String>)>> = HashMap::new();
    for (at, heading) in outline.headings.iter().enumerate() {
        let section = heading.parent.filter(|parent| outline.headings[*parent].label.is_some());
        let items = if heading.label.is_none() { named(at) } else { Vec::new() };
        if let Some(section) = section.filter(|section| !items.is_empty() && named(*section).is_empty()) {
            inner.entry(section).or_default().push((at, items));
        }
    }
    inner.retain(|_, headings| headings.iter().all(|(_, items)| *items == headings[0].1));
    inner.into_iter().flat_map(|(section, headings)| headings.into_iter().map(move |(at, _)| (at, section))).collect()
}

/// The sub-item that a heading below that of an item treats: the one with its title, or with its letter.
fn sub_item(heading: &Heading, title: &str, outer: &Topic, items: &[AgendaItem]) -> Option<String> {
    let [number] = outer.agenda_items.as_slice() else { return None };
    let item = items.iter().find(|item| item.number == *number)?;
    let letters = agenda::letters(title);
    let lettered = |number: &str| heading.label.as_deref().is_some_and(|label| number.ends_with(&format!("({label})")));
    let titled = item.items.iter().find(|sub| agenda::letters(&sub.title) == letters);
    titled.or_else(|| item.items.iter().find(|sub| lettered(&sub.number))).map(|sub| sub.number.clone())
}

/// For each heading, the items named by the first paragraph right below it that says which item was
/// considered, with the title where that paragraph is a line of its own below one.
fn first_mentions(reading: &Reading, outline: &Outline) -> Vec<Topic> {
    let mut mentions = vec![Topic::default(); outline.headings.len()];
    let mut before: Option<&Paragraph> = None;
    for paragraph in outline.paragraphs.iter().filter(|paragraph| paragraph.part != Part::Front) {
        let Some(heading) = paragraph.heading else { continue };
        if mentions[heading].agenda_items.is_empty() {
            let title = before.filter(|title| {
                title.heading == paragraph.heading && title.number.is_none() && is_bracketed(reading, paragraph)
            });
            mentions[heading] = Topic {
                agenda_items: considered(reading, paragraph),
                title: title.map(|title| reading.slice(&title.body).replace('\n', " ")),
            };
        }
        before = Some(paragraph);
    }
    mentions
}

/// The items that a paragraph says were considered, or that it names below a title: "(Agenda item 2)".
fn considered(reading: &Reading, paragraph: &Paragraph) -> Vec<String> {
    let tells = reading.has(&paragraph.body, Cue::Considered);
    match tells || is_bracketed(reading, paragraph) {
        true => agenda::first_mentioned(reading, &paragraph.body),
        false => Vec::new(),
    }
}

/// The items of the first sentence right below a heading that tells who spoke on some: "made statements under agenda item 5".
fn spoken_on(reading: &Reading, outline: &Outline, heading: usize) -> Vec<String> {
    let tells =
        |sentence: &Range<usize>| reading.cues(sentence).any(|found| matches!(found.cue, Cue::Speech(_) | Cue::Spoke));
    let paragraphs = outline.paragraphs_below(heading).filter(|paragraph| paragraph.part != Part::Front);
    let sentences = paragraphs.flat_map(|paragraph| super::sentences::within(reading, &paragraph.body));
    let mut items = sentences.filter(tells).map(|sentence| agenda::first_mentioned(reading, &sentence));
    items.find(|items| !items.is_empty()).unwrap_or_default()
}

/// Whether a paragraph is one bracket.
fn is_bracketed(reading: &Reading, paragraph: &Paragraph) -> bool {
    let text = reading.slice(&paragraph.body).trim();
    text.starts_with(['(', '（']) && text.ends_with([')', '）']) && text.matches(['(', '（']).count() <= 2
}

/// The meetings at which each topic was considered, as the sentences tell that say so; the dates of these
/// meetings, as any sentence tells under the topic.
pub fn sittings<'t>(reading: &Reading, outline: &Outline, topics: &'t [Topic]) -> HashMap<&'t Topic, Vec<Sitting>> {
    let mut named: HashMap<&Topic, Vec<Sitting>> = HashMap::new();
    let mut dated: HashMap<(&Topic, String), String> = HashMap::new();
    for (paragraph, topic) in outline.paragraphs.iter().zip(topics) {
        for sentence in super::sentences::of(reading, paragraph) {
            let told = sittings_in(reading, &sentence);
            for Sitting { meeting, date } in &told {
                if let Some(date) = date {
                    dated.entry((topic, meeting.clone())).or_insert_with(|| date.clone());
                }
            }
            if reading.has(&sentence, Cue::Considered) {
                named.entry(topic).or_default().extend(told);
            }
        }
    }
    for (topic, sittings) in &mut named {
        let mut seen = HashSet::new();
        sittings.retain(|sitting| seen.insert(sitting.meeting.clone()));
        sort_by_key(sittings, |sitting| numbers::leading(&sitting.meeting).map(|(number, _)| number));
        for sitting in sittings.iter_mut().filter(|sitting| sitting.date.is_none()) {
            sitting.date = dated.get(&(topic, sitting.meeting.clone())).cloned();
        }
    }
    named
}

/// The meetings that a passage names by their ordinals, with their dates: "on 10 and 11 October, at
/// its 2nd and 3rd meetings". One date holds for all; as many dates as meetings go one to one; of a period
/// the first meeting has the first day and the last one the last.
pub fn sittings_in(reading: &Reading, range: &Range<usize>) -> Vec<Sitting> {
    if !reading.has(range, Cue::Meeting) {
        return Vec::new();
    }
    let numbers = numbers::numbers(reading, range);
    if !numbers.iter().any(|number| number.ordinal) {
        return Vec::new();
    }
    let periods = dates::periods(reading, range);
    let dated = roster::merged(periods.iter().map(|period| period.range.clone()).collect());
    let outside_dates = |number: &NumberFound| !roster::is_within(&dated, number.range.start);
    let found: Vec<NumberFound> = numbers.into_iter().filter(outside_dates).collect();
    let meetings = meetings_named(reading, range, &found);
    let day = |index: usize| match periods.as_slice() {
        [period] if period.start == period.end => Some(period.start),
        [period] if meetings.len() > 1 && index == 0 => Some(period.start),
        [period] if meetings.len() > 1 && index + 1 == meetings.len() => Some(period.end),
        [_] => None,
        periods if periods.len() == meetings.len() => Some(periods[index].start),
        _ => None,
    };
    let date = |index: usize| day(index).and_then(|day| day.at_meeting(reading.sittings()));
    let sitting = |(index, number): (usize, &u32)| Sitting { meeting: ordinal(*number), date: date(index) };
    meetings.iter().enumerate().map(sitting).collect()
}

/// Ordinals next to the word for meetings, ranges filled in.
fn meetings_named(reading: &Reading, range: &Range<usize>, found: &[NumberFound]) -> Vec<u32> {
    for cue in reading.cues(range).filter(|cue| cue.cue == Cue::Meeting) {
        let before = found.partition_point(|number| number.range.end <= cue.start).checked_sub(1);
        let after = Some(found.partition_point(|number| number.range.start < cue.end)).filter(|at| *at < found.len());
        let left = before.filter(|&at| is_glue(reading, found[at].range.end..cue.start));
        let right = after.filter(|&at| is_glue(reading, cue.end..found[at].range.start));
        let run = match (left, right) {
            (Some(last), _) => first_of_run(reading, found, last)..last + 1,
            (None, Some(first)) => first..last_of_run(reading, found, first) + 1,
            (None, None) => continue,
        };
        let run = &found[run];
        if run.iter().any(|number| number.ordinal) {
            return filled(reading, run);
        }
    }
    Vec::new()
}

fn first_of_run(reading: &Reading, found: &[NumberFound], last: usize) -> usize {
    let connected = |at: &usize| is_glue(reading, found[*at - 1].range.end..found[*at].range.start);
    (1..=last).rev().take_while(connected).last().map_or(last, |at| at - 1)
}

fn last_of_run(reading: &Reading, found: &[NumberFound], first: usize) -> usize {
    let connected = |at: &usize| is_glue(reading, found[*at - 1].range.end..found[*at].range.start);
    (first + 1..found.len()).take_while(connected).last().unwrap_or(first)
}

/// Whether nothing but white space, commas, dashes and little words stands in a range.
fn is_glue(reading: &Reading, range: Range<usize>) -> bool {
    let mut at = range.start;
    while at < range.end {
        let rest = at..range.end;
        let little = |cue: &&crate::reading::CueFound| {
            cue.start == at && matches!(cue.cue, Cue::And | Cue::Article | Cue::DateRange | Cue::DateWord)
        };
        let character = reading.slice(&rest).chars().next().unwrap_or('x');
        if let Some(cue) = reading.cues(&rest).find(little) {
            at = cue.end;
        } else if character.is_alphanumeric() || matches!(character, '.' | '。' | '\n') {
            return false;
        } else {
            at += character.len_utf8();
        }
    }
    true
}

/// "2nd to 5th and 7th": 2, 3, 4, 5, 7.
fn filled(reading: &Reading, run: &[NumberFound]) -> Vec<u32> {
    let mut meetings: Vec<u32> = Vec::new();
    for (index, number) in run.iter().enumerate() {
        let gap = index.checked_sub(1).map(|before| run[before].range.end..number.range.start);
        let spans =
            gap.is_some_and(|gap| reading.has(&gap, Cue::DateRange) || reading.slice(&gap).contains(['-', '–', '—']));
        let from = meetings.last().copied().filter(|from| spans && *from < number.value && number.value - from < 100);
        meetings.extend(from.map_or(number.value, |from| from + 1)..=number.value);
    }
    meetings
}

/// English ordinal: the contract's neutral way to name a meeting.
fn ordinal(number: u32) -> String {
    let ending = match (number % 100, number % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}
