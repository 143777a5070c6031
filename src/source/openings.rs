//! Which lines open a block with their enumerator, and which begin a heading.

use std::collections::HashMap;

use super::blocks::{TextLine, ends, ends_in_particle, is_in_brackets, opens_section};
use super::enumerator::{Enumerator, Form, System};
use super::hyphens::goes_on_behind_hyphen;
use super::layout::Layout;
use super::lines::{End, title_like};
use super::numbering::{self, Candidate};

/// Marks the lines that open a block with their enumerator, and those that begin a heading.
pub fn mark(lines: &mut [TextLine], layout: &Layout) {
    mark_counting(lines, layout);
    mark_openings(lines, layout);
    mark_headings(lines, layout);
}

/// Chooses the numbers that go on counting.
fn mark_counting(lines: &mut [TextLine], layout: &Layout) {
    let mut places = Vec::new();
    let mut candidates = Vec::new();
    for index in 0..lines.len() {
        let Some(number) = number(&lines[index]) else { continue };
        let weight = match () {
            () if !begins_clearly(lines, index, layout) => 250,
            () if is_title(lines, index, layout) => 900,
            () => 1000,
        };
        candidates.push(Candidate { number, weight, restart: 3000 });
        places.push(index);
    }
    for member in numbering::chain(&candidates) {
        lines[places[member]].counts = true;
    }
}

/// The number that a line begins with.
fn number(line: &TextLine) -> Option<u32> {
    line.enumerator.as_ref().filter(|found| found.form == Form::Number).map(Enumerator::number)
}

/// Whether the line before had come to an end.
fn begins_clearly(lines: &[TextLine], index: usize, layout: &Layout) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| &lines[before]) else { return true };
    ends(before.end)
        || before.label_only
        || layout.has_gap(&lines[index])
        || layout.is_whole(&before.line)
        || !layout.is_full(&before.line, &lines[index].line)
        || stands_alone(lines, index, layout)
}

/// Whether a label has its line to itself though the text below it would have fitted beside it: no text was
/// wrapped there.
fn stands_alone(lines: &[TextLine], index: usize, layout: &Layout) -> bool {
    let next =
        lines.get(index + 1).filter(|next| next.enumerator.is_none() && !next.after_page && !layout.has_gap(next));
    lines[index].label_only
        && next.is_some_and(|next| {
            next.line.text.starts_with(char::is_uppercase) && layout.has_room(&lines[index].line, &next.line)
        })
}

/// Whether what a number counts is a title: it comes to no end before a gap or the next label.
fn is_title(lines: &[TextLine], index: usize, layout: &Layout) -> bool {
    const LONGEST: usize = 3;
    let begin = index + usize::from(lines[index].label_only);
    let Some((first, rest)) = lines.get(begin..).and_then(<[TextLine]>::split_first) else { return false };
    let goes_on = |pair: &&[TextLine]| {
        let line = &pair[1];
        line.enumerator.is_none()
            && !line.after_page
            && !layout.has_gap(line)
            && !layout.ended(&pair[0].line, &line.line)
    };
    let more = lines[begin..].windows(2).take(LONGEST).take_while(goes_on).count();
    let last = more.checked_sub(1).map_or(first, |last| &rest[last]);
    more < LONGEST && last.end == End::Open && !rest.get(more).is_some_and(|next| next.after_page)
}

fn mark_openings(lines: &mut [TextLine], layout: &Layout) {
    let mut counting = Counting::default();
    let starts_list = list_starts(lines, layout);
    for index in 0..lines.len() {
        let Some(found) = &lines[index].enumerator else { continue };
        let opens = lines[index].counts
            || starts_list[index]
            || !goes_on(lines, index, layout) && opens(lines, index, found, &mut counting, layout);
        if opens {
            counting.open(found);
        }
        lines[index].opens = opens;
    }
}

/// Whether the text of the line before goes on behind the enumerator: it only stands at the beginning of
/// a line by chance.
fn goes_on(lines: &[TextLine], index: usize, layout: &Layout) -> bool {
    let Some(before) = index.checked_sub(1).map(|before| &lines[before]) else { return false };
    let unfinished = before.end == End::Open && !layout.has_gap(&lines[index]) && ends_in_particle(before.line.text);
    unfinished || layout.goes_on(lines, index, false)
}

/// Lines that an item of a list takes.
const ITEM: usize = 4;

fn opens(lines: &[TextLine], index: usize, found: &Enumerator, counting: &mut Counting, layout: &Layout) -> bool {
    let line = &lines[index];
    let clear = begins_clearly(lines, index, layout);
    let end_before = index.checked_sub(1).map(|before| lines[before].end);
    match found.form {
        Form::Number => {
            let rest = line.line.text[found.length..].trim_start();
            let counts_on = counting.number + 1 == found.number() && rest.starts_with(char::is_uppercase);
            counts_on || clear && (!line.label_only || line.line.text.len() < 5)
        }
        Form::SubNumber => counting.sub_number(found, clear),
        Form::Dotted => counting.goes_on(found),
        Form::Bullet => {
            let marks = ['-', '–', '—', '−', '*', 'o', '§', 'Ø'];
            let dash = |line: &TextLine| line.line.text.starts_with(marks) && line.is_bullet();
            let listed = end_before != Some(End::Open)
                || layout.has_gap(line)
                || lines[index.saturating_sub(ITEM)..lines.len().min(index + ITEM)]
                    .iter()
                    .filter(|line| dash(line))
                    .count()
                    > 1;
            !dash(line) || clear && listed
        }
        // where only full lines part blocks, chance may have brought a mention there
        _ if layout.is_dense() && is_behind_full_line(lines, index, layout) => {
            let ended = end_before == Some(End::Sentence);
            let title = opens_section(found.form) && is_title(lines, index, layout);
            ended
                || (clear || title) && counting.goes_on(found)
                || title && found.readings.iter().any(|(_, value)| *value == 1)
        }
        Form::Capital => {
            let begins = found.readings.iter().any(|(_, value)| *value == 1) || counting.goes_on(found);
            let at_page = line.after_page && begins && is_title(lines, index, layout);
            line.label_only && !is_last_word(lines, index, layout)
                || at_page
                || clear && !(line.after_page && is_cut(lines, index, layout))
        }
        // "Article 37 | (c) of the Convention"
        Form::Small | Form::ArabicLetter if is_mention(lines, index, found, counting, layout) => false,
        _ => {
            line.label_only
                || clear
                || end_before == Some(End::Comma)
                || counting.goes_on(found)
                || index > 0 && is_section_title(&lines[index - 1])
        }
    }
}

/// Whether a letter counts on from none, right behind a line without an end that holds a number: it is part of what
/// that line mentions; so is "item 3 | (a) and its sub-items".
fn is_mention(lines: &[TextLine], index: usize, found: &Enumerator, counting: &Counting, layout: &Layout) -> bool {
    let line = &lines[index];
    let before = index.checked_sub(1).map(|before| &lines[before]);
    let begins = || found.readings.iter().any(|(_, value)| *value == 1) || counting.goes_on(found);
    let joins = goes_on_behind_hyphen(line.line.text[found.length..].trim_start());
    let of_number = |before: &&TextLine| {
        before.end == End::Open && !before.label_only && before.line.text.ends_with(|c: char| c.is_ascii_digit())
    };
    !line.after_page && !layout.has_gap(line) && before.filter(of_number).is_some() && (joins || !begins())
}

/// Whether a label alone is the last word of the sentence before: "is contained in annex | II."
fn is_last_word(lines: &[TextLine], index: usize, layout: &Layout) -> bool {
    let line = &lines[index];
    let before = index.checked_sub(1).map(|before| &lines[before]);
    let goes_on =
        |before: &&TextLine| before.end == End::Open && !before.label_only && layout.is_full(&before.line, &line.line);
    !line.after_page && !layout.has_gap(line) && before.filter(goes_on).is_some_and(|before| !is_section_title(before))
}

/// Whether the line before is full: it may go on in this one.
fn is_behind_full_line(lines: &[TextLine], index: usize, layout: &Layout) -> bool {
    let before = index.checked_sub(1).map(|before| &lines[before].line);
    before.is_some_and(|before| layout.is_full(before, &lines[index].line))
}

/// Whether the line before goes up to the margin without an end: a page's end may have cut a sentence there.
fn is_cut(lines: &[TextLine], index: usize, layout: &Layout) -> bool {
    let before = index.checked_sub(1).map(|before| &lines[before]);
    before.is_some_and(|before| before.end == End::Open && layout.is_full(&before.line, &lines[index].line))
}

/// What has been counted so far.
#[derive(Default)]
struct Counting {
    /// The last number that opened a block.
    number: u32,
    sub_number: (u32, u32),
    /// The last heading of each sequence, and the last item of each sequence of the paragraph.
    sections: HashMap<(Form, System), u32>,
    items: HashMap<(Form, System), u32>,
}

impl Counting {
    fn open(&mut self, found: &Enumerator) {
        if found.form == Form::Number {
            self.number = found.number();
        }
        if opens_section(found.form) {
            self.items.clear();
        }
        // "(i)" counts on from "(h)" or begins to count; "(ii)" is no 35th letter then
        let goes_on = |&&(system, value): &&(System, u32)| value == 1 || self.follows(found.form, system, value);
        let likely: Vec<_> = found.readings.iter().filter(goes_on).copied().collect();
        let readings = if likely.is_empty() { &found.readings } else { &likely };
        let counted = if opens_section(found.form) { &mut self.sections } else { &mut self.items };
        counted.extend(readings.iter().map(|&(system, value)| ((found.form, system), value)));
    }

    fn follows(&self, form: Form, system: System, value: u32) -> bool {
        let counted = if opens_section(form) { &self.sections } else { &self.items };
        counted.get(&(form, system)).is_some_and(|last| value == last + 1)
    }

    fn goes_on(&self, found: &Enumerator) -> bool {
        let follows = |&(system, value): &(System, u32)| self.follows(found.form, system, value);
        found.form != Form::Bullet && found.readings.iter().any(follows)
    }

    /// Whether "119.14" opens a block: it counts on, or stands clear among its kin.
    fn sub_number(&mut self, found: &Enumerator, clear: bool) -> bool {
        let (prefix, last) = self.sub_number;
        let next = (found.prefix, found.number());
        let counts = next.1 == last + 1 || (next.0 == prefix + 1 && next.1 == 1);
        let opens = (clear && (counts || next.0 == prefix)) || (counts && next.0 == prefix);
        if opens {
            self.sub_number = next;
        }
        opens
    }
}

/// Lines with a first number, letter or the like that is followed by a clear second one.
fn list_starts(lines: &[TextLine], layout: &Layout) -> Vec<bool> {
    let mut starts = vec![false; lines.len()];
    let mut next: HashMap<(Form, System), (u32, bool)> = HashMap::new();
    for index in (0..lines.len()).rev() {
        let Some(found) = &lines[index].enumerator else { continue };
        let clear = begins_clearly(lines, index, layout);
        let counted = match found.form {
            Form::Number => true,
            Form::Dotted => clear,
            form => layout.is_dense() && form != Form::SubNumber,
        };
        let title = !opens_section(found.form) || found.form == Form::Number || title_like(lines[index].line.text);
        for &(system, value) in &found.readings {
            let second = next.insert((found.form, system), (value, clear));
            starts[index] |= counted && title && value == 1 && second == Some((2, true));
        }
    }
    starts
}

/// Whether a line is an enumerated heading.
fn is_section_title(line: &TextLine) -> bool {
    let section = |found: &Enumerator| opens_section(found.form) && !line.counts;
    line.opens && line.end == End::Open && line.enumerator.as_ref().is_some_and(section)
}

/// Marks lines that begin a heading: no end of a sentence from there to the next line that opens.
fn mark_headings(lines: &mut [TextLine], layout: &Layout) {
    const LONGEST: usize = 6;
    let longest = if layout.is_dense() { LONGEST / 3 } else { LONGEST };
    let mut run = 0;
    for index in (0..lines.len()).rev() {
        let line = &lines[index];
        let opens_next = lines
            .get(index + 1)
            .is_some_and(|next| next.opens && next.enumerator.as_ref().is_some_and(|found| opens_section(found.form)));
        run = match line.end {
            _ if line.opens => 0,
            End::Open if opens_next => 1,
            End::Sentence => 0,
            _ if run > 0 => run + 1,
            _ => 0,
        };
        let begins = title_like(line.line.text) || (opens_next && is_in_brackets(line.line.text));
        lines[index].heads = (1..=longest).contains(&run) && line.end == End::Open && begins;
    }
}
