//! A paste that lost all its line breaks, as telephones and search boxes leave it: the numbers that count in it tell where
//! its paragraphs begin.

use crate::lexicon::{self, Cue};
use crate::matcher::is_unspaced;

use super::blocks::is_row;
use super::enumerator::{self, Form};
use super::lines::is_closing;
use super::numbering::{self, Candidate};

/// A space at which a block may begin, and the enumerator behind it.
#[derive(Debug, Clone, Copy)]
struct Place {
    /// Where the space is.
    at: usize,
    form: Form,
    number: u32,
    /// Length of the enumerator.
    length: usize,
}

impl Place {
    fn text<'t>(&self, text: &'t str) -> &'t str {
        text[self.at + 1 + self.length..].trim_start()
    }
}

/// Breaks a text of one line where blocks begin; any other text stays as it is.
pub fn break_up(text: &mut String) {
    if !is_one_line(text) {
        return;
    }
    for at in breaks(text) {
        text.replace_range(at..=at, "\n");
    }
}

/// Whether hardly anything stands on other lines than the longest, and that is no single paragraph.
fn is_one_line(text: &str) -> bool {
    const SHORTEST: usize = 1000;
    text.len() > SHORTEST && text.lines().any(|line| line.len() * 20 > text.len() * 19)
}

/// The spaces before the paragraphs, what stands between their ends and the next of them, lists and rows of tables.
fn breaks(text: &str) -> Vec<usize> {
    const FEW: usize = 3;
    let places: Vec<Place> = text.match_indices(' ').filter_map(|(at, _)| place(text, at)).collect();
    let numbers: Vec<Place> = places.iter().filter(|place| place.form == Form::Number).copied().collect();
    let ends = numbers.iter().skip(1).map(|next| next.at).chain([text.len()]);
    let candidate = |(place, end): (&Place, usize)| Candidate {
        number: place.number,
        weight: weight(text, place, end),
        restart: 3000,
    };
    let candidates: Vec<Candidate> = numbers.iter().zip(ends).map(candidate).collect();
    let chain: Vec<Place> = numbering::chain(&candidates).into_iter().map(|member| numbers[member]).collect();
    if chain.len() < FEW {
        return Vec::new();
    }
    let mut found: Vec<usize> = chain.iter().map(|paragraph| paragraph.at).collect();
    found.extend(chain.iter().flat_map(|paragraph| headings(text, paragraph.at)));
    found.extend(items(text, &places));
    found.extend(lists(text, &numbers, &chain));
    found.extend(text.match_indices(' ').map(|(at, _)| at).filter(|at| begins_by_itself(text, *at)));
    found
}

/// How much a number looks like a paragraph's, up to the next one: it stands behind an end, and more than a title behind
/// it. A colon announces lists.
fn weight(text: &str, place: &Place, end: usize) -> i64 {
    const NEAR: usize = 200;
    let title = end - place.at < NEAR && !text[place.at + 1 + place.length..end].contains(['.', ':', '。', '：']);
    match &text[..place.at] {
        before if before.ends_with([':', '：']) => 300,
        before => 400 + 400 * i64::from(is_behind_end(before)) + 200 * i64::from(!title),
    }
}

/// The enumerator behind a space, where a text of its own follows it.
fn place(text: &str, at: usize) -> Option<Place> {
    let rest = &text[at + 1..];
    let found = enumerator::parse(rest)?;
    let behind = rest[found.length..].trim_start();
    let quoted = behind.trim_start_matches(['“', '"', '«', '《', '(']);
    let begins = match found.form {
        Form::Number => quoted.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()),
        Form::SubNumber => quoted.starts_with(char::is_alphabetic),
        _ => quoted.starts_with(char::is_alphanumeric),
    };
    let number = found.number();
    begins.then_some(Place { at, form: found.form, number, length: found.length })
}

/// Whether a text comes to an end.
fn is_behind_end(before: &str) -> bool {
    let bare = before.trim_end_matches(|c: char| is_closing(c) && !matches!(c, '.' | ';' | ':' | '。' | '；' | '：'));
    bare.ends_with(['.', ';', ':', '。', '；', '：', '؛', '!', '?', '؟'])
}

/// The headings between the end of a paragraph and the next number: each begins with its label or behind that end.
fn headings(text: &str, paragraph: usize) -> Vec<usize> {
    const LONGEST: usize = 400;
    let ends = |before: &str| is_behind_end(before) && !before.ends_with([':', '：']);
    let mut found = Vec::new();
    if ends(&text[..paragraph]) {
        return found;
    }
    let near = (paragraph.saturating_sub(LONGEST)..=paragraph).find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    for at in text[near..paragraph].rmatch_indices(' ').map(|(at, _)| near + at) {
        let title = &text[at + 1..paragraph];
        let labelled = place(text, at).is_some_and(|label| {
            let small = matches!(label.form, Form::Number | Form::SubNumber | Form::Bullet | Form::Dotted);
            !small && label.text(text).starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase())
        });
        if labelled || lexicon::opening(title, Cue::Chapter).is_some() || lexicon::is_annex(title) {
            found.push(at);
        }
        let behind_label = text[..at].rsplit(' ').next().and_then(enumerator::parse).is_some();
        if ends(&text[..at]) && !behind_label {
            found.push(at);
            break;
        }
    }
    found
}

/// Items of lists, behind what announces them or ends the one before; and numbers within numbers.
fn items(text: &str, places: &[Place]) -> impl Iterator<Item = usize> {
    let is_item = |place: &&Place| match place.form {
        Form::Number | Form::Capital | Form::Dotted => false,
        Form::Bullet => !text[place.at + 1..].starts_with(['-', '–', '—', '−', '*', 'o']),
        _ => {
            let before = &text[..place.at];
            let last = before.rsplit(' ').next().unwrap_or_default();
            let joined = before[..before.len() - last.len()].trim_end();
            let word = last.chars().count() <= 3 && last.chars().all(char::is_lowercase);
            is_behind_end(before) || word && joined.ends_with([';', '؛', ','])
        }
    };
    places.iter().filter(is_item).map(|place| place.at)
}

/// Numbered lists between paragraphs: they count from 1 behind a colon.
fn lists(text: &str, numbers: &[Place], chain: &[Place]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut next = 0;
    for place in numbers {
        let paragraph = chain.binary_search_by_key(&place.at, |paragraph| paragraph.at).is_ok();
        let announced = place.number == 1 && text[..place.at].ends_with([':', '：']);
        if paragraph {
            next = 0;
        } else if announced || place.number == next {
            found.push(place.at);
            next = place.number + 1;
        }
    }
    found
}

/// Whether a block begins behind a space whatever stands before: a row of a table, a chapter or an annex behind an end.
fn begins_by_itself(text: &str, at: usize) -> bool {
    const LONGEST: usize = 120;
    let rest = &text[at + 1..];
    if rest.starts_with(|c: char| c.is_ascii_uppercase()) {
        let near = (LONGEST.min(rest.len())..=rest.len()).find(|at| rest.is_char_boundary(*at)).unwrap_or(rest.len());
        if is_row(&rest[..near]) {
            return true;
        }
    }
    let begins = rest.starts_with(|c: char| c.is_uppercase() || is_unspaced(c) || c == 'ا' || c == 'م');
    let opens = || lexicon::is_annex(rest) || lexicon::opening(rest, Cue::Chapter).is_some();
    begins && is_behind_end(&text[..at]) && opens()
}

#[cfg(test)]
mod tests {
    use super::super::Source;

    #[test]
    fn numbers_that_count_part_the_paragraphs_of_a_text_without_lines() {
        let filler = "It recalled what had been asked of it. The talks were long. ".repeat(25);
        let text = format!(
            "I. Opening 1. The Group met under article 3. The talks began. {filler}II. Organization of the meeting A. Agenda 2. The Group adopted this \
             agenda: 1. Opening 2. Reports; (a) Of groups 3. Closing. B. Attendance 3. Chad and Peru attended. \
             4. It decided: (a) To meet; (b) To close. Annex List of documents A/CN.1/1 3 Note A/CN.1/2 4 Report\n"
        );
        let lines: Vec<String> = Source::new(&text).text().lines().map(str::to_owned).collect();
        let first = format!("1. The Group met under article 3. The talks began. {}", filler.trim_end());
        let expected = [
            "I. Opening",
            &first,
            "II. Organization of the meeting",
            "A. Agenda",
            "2. The Group adopted this agenda:",
            "1. Opening",
            "2. Reports;",
            "(a) Of groups",
            "3. Closing.",
            "B. Attendance",
            "3. Chad and Peru attended.",
            "4. It decided:",
            "(a) To meet;",
            "(b) To close.",
            "Annex List of documents",
            "A/CN.1/1 3 Note",
            "A/CN.1/2 4 Report",
        ];
        assert_eq!(lines, expected);
    }

    #[test]
    fn a_long_paragraph_is_one() {
        let sentence = "The representatives of Chad and Peru spoke on article 2. States had been asked in chapter 5. Many had answered. ";
        let text = format!("7. {}", sentence.repeat(40));
        assert_eq!(Source::new(&text).text().lines().count(), 1);
    }
}
