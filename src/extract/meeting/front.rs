//! Masthead and title: what stands before the report proper.

use std::ops::Range;

use super::{is_place, iso, place, session_in, session_range};
use crate::extract::dates::{self, PeriodFound};
use crate::extract::{numbers, roster, sentences, symbols};
use crate::lexicon::{Cue, Stands};
use crate::outline::{Heading, Outline, Part};
use crate::reading::{CueFound, Reading};
use crate::report::Period;

/// Masthead and title: the lines before the report proper begins.
pub struct Front<'a> {
    reading: &'a Reading<'a>,
    lines: Vec<Range<usize>>,
}

impl<'a> Front<'a> {
    /// A masthead has no more lines than this; what follows is a table of contents.
    const LINES: usize = 60;

    /// The lines before the first heading or paragraph of the report proper.
    pub fn new(reading: &'a Reading<'a>, outline: &Outline) -> Self {
        // the title stands right above the first paragraph: "Report of Committee A of the Assembly"
        let is_title = |heading: &&Heading| {
            heading.label.is_none()
                && reading.has(&heading.title, Cue::Report)
                && (reading.has(&heading.title, Cue::Body)
                    || reading.has(&heading.title, Cue::TitleBreak) && session_in(reading, &heading.title).is_some())
        };
        let headings = outline.headings.iter().filter(|heading| heading.part != Part::Front);
        let headings = headings.skip_while(is_title).map(|heading| heading.range.start);
        let paragraphs = outline
            .paragraphs
            .iter()
            .filter(|paragraph| paragraph.part != Part::Front)
            .map(|paragraph| paragraph.range.start);
        let end = headings.chain(paragraphs).min().unwrap_or(reading.text().len());
        let mut lines = sentences::lines(reading, &(0..end));
        lines.truncate(Self::LINES);
        Self { reading, lines }
    }

    /// Symbols that stand alone on their lines, or beside the organization's name.
    pub fn symbols(&self) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for (at, line) in self.lines.iter().enumerate() {
            let text = self.reading.slice(line);
            let symbols = symbols::symbols(text);
            let alone = symbols
                .first()
                .is_some_and(|symbol| stands_alone(text, symbol.clone(), at) || self.is_behind_name(line, symbol));
            if !alone {
                continue;
            }
            for symbol in symbols {
                let symbol = symbols::plain(&text[symbol]);
                if !found.contains(&symbol) {
                    found.push(symbol);
                }
            }
            // the second masthead of a two-page cover repeats the first; a cited symbol would be new
            if found.len() >= 3 {
                break;
            }
        }
        found
    }

    /// Whether nothing but the organization's name stands before a symbol of a line.
    fn is_behind_name(&self, line: &Range<usize>, symbol: &Range<usize>) -> bool {
        let mut names = self.reading.cues(line).filter(|found| found.cue == Cue::UnitedNations);
        names.any(|name| {
            let rest = self.reading.slice(&(name.end..line.start + symbol.start));
            name.start == line.start && rest.trim().is_empty()
        })
    }

    /// The line that calls itself a report, with the line above where it goes on with that; one that names
    /// the body before others.
    pub fn title(&self) -> Option<Range<usize>> {
        let at = self.title_index()?;
        let line = self.lines[at].clone();
        let above = at.checked_sub(1).map(|above| self.lines[above].clone());
        let goes_on = |above: &Range<usize>| {
            !self.reading.has(&line, Cue::Body)
                && self.reading.has(above, Cue::Body)
                && self.reading.slice(&(above.end..line.start)).matches('\n').count() == 1
                && dates::periods(self.reading, above)
                    .iter()
                    .any(|period| above.end - period.range.end <= '日'.len_utf8())
        };
        Some(above.filter(goes_on).map_or(line.start, |above| above.start)..line.end)
    }

    fn is_title(&self, line: &Range<usize>) -> bool {
        let goes_on = self.reading.slice(line).ends_with([',', '，', '،', ';', '；', '؛', ':', '：']);
        self.reading.has(line, Cue::Report) && line.len() <= 600 && !goes_on
    }

    fn title_index(&self) -> Option<usize> {
        let titles = || (0..self.lines.len()).filter(|at| self.is_title(&self.lines[*at]));
        titles().find(|at| self.reading.has(&self.lines[*at], Cue::Body)).or_else(|| titles().next())
    }

    /// The body: a line of its own that the title repeats or follows, else out of the title.
    pub fn body(&self) -> Option<Range<usize>> {
        let is_body = |line: &&Range<usize>| {
            self.reading.has(line, Cue::Body)
                && !self.reading.has(line, Cue::Report)
                && self.periods(line).is_empty()
                && is_name(self.reading, line)
        };
        let in_title = self.title().and_then(|title| body_of_title(self.reading, &title));
        if let Some(in_title) = &in_title {
            let wanted = crate::fold::fold(self.reading.slice(in_title));
            let title = self.title().map(|title| crate::fold::fold(self.reading.slice(&title))).unwrap_or_default();
            // "Commission on Investment, Enterprise and Development"
            let goes_on = |line: &&Range<usize>| {
                let line = crate::fold::fold(self.reading.slice(line));
                line.strip_prefix(&wanted).is_some_and(|rest| rest.starts_with([',', '،'])) && title.contains(&line)
            };
            if let Some(whole) = self.lines.iter().filter(is_body).find(goes_on) {
                return Some(whole.clone());
            }
            let same =
                |line: &&Range<usize>| same_but_for_endings(&crate::fold::fold(self.reading.slice(line)), &wanted);
            return self.lines.iter().filter(is_body).find(same).cloned().or(Some(in_title.clone()));
        }
        // a text without a masthead has no line that is the name of a body
        let before_title = self.title_index().or((!self.symbols().is_empty()).then_some(self.lines.len()))?;
        self.lines[..before_title].iter().rev().find(is_body).or_else(|| self.lines.iter().find(is_body)).cloned()
    }

    /// The session: of the title or the lines next to it; not that of the parent body, whose name stands
    /// above it in the masthead.
    pub fn session(&self, body: Option<&Range<usize>>) -> Option<String> {
        let at = self.title_index()?;
        let near = (at..self.lines.len()).take(4).chain((0..at).rev().take(2));
        let own = |index: &usize| {
            let above = (0..*index).rev().take(2).find(|above| self.reading.has(&self.lines[*above], Cue::Body));
            *index == at || above.is_none_or(|above| above == at || self.names(&self.lines[above], body))
        };
        near.filter(own).find_map(|index| session_in(self.reading, &self.lines[index]))
    }

    /// Whether a line names the body, or the title does.
    fn names(&self, line: &Range<usize>, body: Option<&Range<usize>>) -> bool {
        let fold = |range: &Range<usize>| crate::fold::fold(self.reading.slice(range));
        let line = fold(line);
        let title = self.title().is_some_and(|title| fold(&title).contains(line.trim()));
        title || body.is_some_and(|body| line.contains(fold(body).trim()))
    }

    fn periods(&self, line: &Range<usize>) -> Vec<PeriodFound> {
        dates::periods(self.reading, line).into_iter().filter(|period| period.start.year.is_some()).collect()
    }

    /// Dates of the title, of the lines next to it, or of a line that has a place beside them.
    pub fn dates(&self) -> Option<Vec<Period>> {
        let near = self.title_index().map(|at| {
            let before = self.lines[..at].iter().rev().take(3);
            let after = self.lines[at + 1..].iter().take(3);
            std::iter::once(&self.lines[at]).chain(after).chain(before).collect::<Vec<_>>()
        });
        let lines = near.unwrap_or_default().into_iter().filter(|line| self.is_of_sitting(line));
        lines.filter_map(|line| iso(&self.periods(line))).next()
    }

    /// Not a date of issue: "[28 February 2025]", "Distr.: General 9 April 2025", "Reissued … on".
    fn is_of_sitting(&self, line: &Range<usize>) -> bool {
        let text = self.reading.slice(line);
        let issued = text.starts_with(['[', '*']) || text.contains("Distr.") || text.contains("Original");
        let labelled = text.split_once(": ").is_some_and(|(label, _)| !label.contains([' ', ',', '，']));
        let told = self.reading.has(line, Cue::Report)
            || self.place_in(line).is_some()
            || text.starts_with(['(', '（'])
            || self.reading.has(line, Cue::Session)
            || self.reading.has(line, Cue::Body);
        !issued && !labelled && told
    }

    pub fn place(&self) -> Option<String> {
        let at = self.title_index().unwrap_or(0);
        let in_title = self.lines.get(at).and_then(|title| place(self.reading, title));
        let near = self.lines[at..].iter().take(4).chain(self.lines[..at].iter().rev().take(3));
        let in_brackets = self.lines.get(at).and_then(|title| self.place_in_brackets(title));
        in_brackets.or_else(|| near.into_iter().find_map(|line| self.place_in(line))).or(in_title)
    }

    /// The place beside the dates in the brackets of a title: "… (New York, 2–6 February 2032)".
    fn place_in_brackets(&self, title: &Range<usize>) -> Option<String> {
        let brackets = roster::brackets(self.reading, title);
        brackets.into_iter().find_map(|bracket| self.place_in(&bracket))
    }

    /// What a line of dates says besides: "Vienna, 27–29 January 2010".
    fn place_in(&self, line: &Range<usize>) -> Option<String> {
        let period = self.periods(line).into_iter().next()?;
        let has_words = [Cue::Report, Cue::Session, Cue::Body].into_iter().any(|cue| self.reading.has(line, cue));
        let before = self.reading.slice(&(line.start..period.range.start));
        let after = self.reading.slice(&(period.range.end..line.end));
        // 「9日，日内瓦」
        let after = after.trim_start().strip_prefix('日').unwrap_or(after);
        let punctuation = |c: char| {
            c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | ',' | '，' | '،' | ';' | ':' | '.' | '年')
        };
        let rest = [before.trim_matches(punctuation), after.trim_matches(punctuation)];
        let word = |piece: &str| {
            let mut words = self.reading.cues(line).filter(|found| found.cue == Cue::DateWord);
            words.any(|found| self.reading.slice(&(found.start..found.end)) == piece)
        };
        let [place] = rest.iter().filter(|piece| !piece.is_empty() && !word(piece)).collect::<Vec<_>>()[..] else {
            return None;
        };
        let labelled =
            self.reading.slice(line).trim_start().strip_prefix(*place).is_some_and(|rest| rest.starts_with(':'));
        // "Nairobi (Kenya), 6–17 novembre": the bracket was trimmed
        let place = place.split(['(', '（']).next().unwrap_or_default().trim();
        (!has_words && !labelled && is_place(place)).then(|| place.to_owned())
    }
}

/// Whether two names are the same, or would be in one case: "Комиссия по разоружению", "Комиссии по разоружению".
fn same_but_for_endings(left: &str, right: &str) -> bool {
    /// Letters in which two cases of a word may differ.
    const ENDING: usize = 3;
    let words = |name: &str| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    let (left, right) = (words(left), words(right));
    let same = |(left, right): (&String, &String)| {
        let common = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
        let longest = left.chars().count().max(right.chars().count());
        common + ENDING >= longest && common * 2 > longest || common == longest
    };
    left.len() == right.len() && left.iter().zip(&right).all(same)
}

/// Whether a symbol is the only thing on its line, or ends one of the first lines behind the
/// organization's name ("United Nations A/CN.9/1195"), or fills a cell.
fn stands_alone(text: &str, symbol: Range<usize>, line: usize) -> bool {
    /// The organization's name stands in so many lines, and has so many words.
    const TOP: (usize, usize) = (6, 4);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    let before = text[..symbol.start].trim();
    let after = letters(&text[symbol.end..].replace(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit(), ""));
    let name = line < TOP.0
        && before.split_whitespace().count() <= TOP.1
        && before
            .split_whitespace()
            .filter(|word| word.chars().count() > 3)
            .all(|word| word.starts_with(char::is_uppercase))
        && !before.contains(|c: char| c.is_ascii_digit() || matches!(c, '(' | '[' | ':' | ','));
    let caseless = before.chars().any(|c| c.is_alphabetic() && !c.is_lowercase() && !c.is_uppercase());
    letters(before) == 0 || text.contains('|') || (name && !caseless && after == 0)
}

/// Whether a line can be the name of a body: no remark in brackets, no part of a sentence. Where nouns
/// come last it ends with the word for bodies.
fn is_name(reading: &Reading, line: &Range<usize>) -> bool {
    let text = reading.slice(line);
    let ends = reading.cues(line).any(|found| found.cue == Cue::Body && found.end == line.end);
    let whole = !text.starts_with(['[', '(', '（'])
        && !text.starts_with(char::is_lowercase)
        && !text.ends_with([',', '，', '،', ';', '；', '؛', ':', '：', '.', '。']);
    let of_agenda = reading.has(line, Cue::AgendaItem);
    whole && !of_agenda && (ends || reading.lexicon.role_stands == Stands::Before)
}

/// The body's name in a title: behind "report of the" (or "report of the third meeting of the") up to
/// "on its"; where the noun comes last, from the beginning up to the dates, the session or "on its".
fn body_of_title(reading: &Reading, title: &Range<usize>) -> Option<Range<usize>> {
    let of = reading.cues(title).filter(|found| found.cue == Cue::ReportOf).max_by_key(|found| found.end);
    let start = match (reading.lexicon.role_stands, of) {
        (Stands::Before, Some(of)) => behind_session(reading, of.end..title.end),
        (Stands::After, _) => title.start,
        (Stands::Before, None) => return None,
    };
    let rest = start..title.end;
    let breaks = reading.cues(&rest).filter(|found| matches!(found.cue, Cue::TitleBreak)).map(|found| found.start);
    let dates = dates::periods(reading, &rest).into_iter().map(|period| period.range.start);
    let session = session_range(reading, &rest).map(|(range, _)| range.start);
    let line = reading.slice(&rest).find('\n').map(|at| start + at);
    let remark = roster::brackets(reading, &rest)
        .into_iter()
        .find(|bracket| reading.slice(bracket).contains(|c: char| c.is_numeric()))
        .map(|bracket| bracket.start);
    let ends = breaks.chain(dates).chain(session).chain(line).chain(remark);
    let end = ends.filter(|end| *end > start).min().unwrap_or(title.end);
    let end = before_part(reading, &(start..end));
    // "on Scientific, Technical and Technological Advice"
    let lists = |comma: &Range<usize>| {
        reading.has(&(comma.end..end), Cue::And) && !reading.has(&(comma.end..end), Cue::Body) && end < title.end
    };
    let comma = roster::commas(reading, &(start..end)).into_iter().find(|comma| !lists(comma));
    let end = comma.map_or(end, |comma| comma.start);
    let text = reading.slice(&(start..end));
    let name = start + text.len() - text.trim_start().len()..start + text.trim_end().len();
    let named = name.start < name.end && !reading.slice(&name).starts_with(char::is_lowercase);
    (named && (reading.has(&name, Cue::Body) || is_of_session(reading, &name, title))).then_some(name)
}

/// Where a name ends before a part of the session: "Conference [on the second part of its sixth session]".
fn before_part(reading: &Reading, name: &Range<usize>) -> usize {
    let small = |text: &str| text.starts_with(char::is_lowercase);
    let ordinal = numbers::numbers(reading, name).into_iter().find(|number| number.ordinal);
    let part = ordinal.filter(|number| number.range.start > name.start && small(reading.slice(&number.range)));
    let Some(part) = part else { return name.end };
    let mut before = reading.slice(&(name.start..part.range.start)).trim_end();
    while let Some((rest, _)) = before.rsplit_once(' ').filter(|(_, word)| small(word)) {
        before = rest.trim_end();
    }
    name.start + before.len()
}

/// Whether a title says of somebody, by whatever word for bodies, that the session was theirs: "Report of the Health Centre
/// on its tenth session".
fn is_of_session(reading: &Reading, name: &Range<usize>, title: &Range<usize>) -> bool {
    let behind = roster::trim_loose(reading, name.end..title.end);
    let breaks = reading.opening_cues(&behind).any(|found| found.cue == Cue::TitleBreak)
        || reading.lexicon.role_stands == Stands::After && reading.has(&behind, Cue::Report);
    let person = |found: &CueFound| matches!(found.cue, Cue::Officer(_) | Cue::Office | Cue::Role(_) | Cue::Meeting);
    breaks && session_range(reading, &behind).is_some() && !reading.cues(name).any(person)
}

/// Behind "third meeting of the", where a title names the session before the body.
fn behind_session(reading: &Reading, rest: Range<usize>) -> usize {
    let first = numbers::numbers(reading, &rest).into_iter().next();
    let first =
        first.filter(|number| number.ordinal && reading.slice(&(rest.start..number.range.start)).trim().is_empty());
    let Some(number) = first else { return rest.start };
    let behind = number.range.end..rest.end;
    let word = reading.cues(&behind).find(|found| {
        matches!(found.cue, Cue::Session | Cue::Meeting) && reading.slice(&(behind.start..found.start)).len() <= 24
    });
    let Some(word) = word else { return rest.start };
    let name = roster::trim_glue(reading, word.end..rest.end);
    if name.start > word.end + 1 { name.start } else { rest.start }
}
