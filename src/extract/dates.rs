//! Dates and periods, as six languages write them: "10 to 12 October 2011", 2011年10月10日至12日,
//! "30 мая – 1 июня 2012 года".

use std::ops::Range;

use super::numbers::{NumberFound, numbers};
use crate::lexicon::Cue;
use crate::reading::Reading;
use crate::report::Period;
use crate::sort::sort_by_key;

/// A day; the year is `None` where the text leaves it to the reader.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Four figures.
    pub year: Option<u32>,
    /// 1 to 12.
    pub month: u32,
    /// 1 to 31.
    pub day: u32,
}

impl Day {
    /// ISO 8601, in the year that the text says, else in the one given.
    pub fn iso(&self, year: Option<u32>) -> Option<String> {
        let year = self.year.or(year)?;
        Some(format!("{year:04}-{:02}-{:02}", self.month, self.day))
    }
}

impl Day {
    /// ISO 8601, in the year that the text says, else in the one in which the meeting sat on that day.
    pub fn at_meeting(&self, sittings: &[Period]) -> Option<String> {
        let years = sittings.iter().flat_map(|period| [&period.start, &period.end]);
        let mut days = years.filter_map(|date| self.iso(date.get(..4)?.parse().ok()));
        let sat = |day: &String| sittings.iter().any(|period| period.start <= *day && *day <= period.end);
        self.iso(None).or_else(|| days.find(sat))
    }
}

/// A period found in the clean text; a single day begins and ends it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PeriodFound {
    /// Where it stands. Periods that share a month or a year share the range: "3 May and 7–11 May 2025".
    pub range: Range<usize>,
    /// First day.
    pub start: Day,
    /// Last day.
    pub end: Day,
}

impl PeriodFound {
    /// With ISO dates; `None` where no year is known.
    pub fn period(&self, year: Option<u32>) -> Option<Period> {
        Some(Period { start: self.start.iso(year)?, end: self.end.iso(year)? })
    }
}

/// The periods in a passage, in order.
pub fn periods(reading: &Reading, range: &Range<usize>) -> Vec<PeriodFound> {
    runs(reading, range).iter().flat_map(|run| resolve(run)).collect()
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    Day(u32),
    Month(u32),
    Year(u32),
}

/// A part of a date, and whether "to" stands before it.
#[derive(Debug, Clone)]
struct Token {
    range: Range<usize>,
    part: Part,
    to: bool,
}

/// Runs of parts with nothing between them but what belongs to dates.
fn runs(reading: &Reading, range: &Range<usize>) -> Vec<Vec<Token>> {
    let mut runs: Vec<Vec<Token>> = Vec::new();
    let mut between = false;
    for (range, part) in parts(reading, range) {
        let gap = runs.last().and_then(|run| run.last()).map(|last| gap(reading, last.range.end..range.start));
        match (gap, runs.last_mut()) {
            (Some(Gap::Within { to, and }), Some(run)) => run.push(Token { range, part, to: to || and && between }),
            _ => {
                between = is_behind_between(reading, range.start);
                runs.push(vec![Token { range, part, to: false }]);
            }
        }
    }
    runs
}

/// Whether "between" stands right before a date: the "and" within it joins the ends of a period.
fn is_behind_between(reading: &Reading, at: usize) -> bool {
    /// Bytes that an article may take.
    const NEAR: usize = 24;
    let before = at.saturating_sub(NEAR)..at;
    let word = reading.cues(&before).filter(|cue| cue.cue == Cue::Between).last();
    word.is_some_and(|word| matches!(gap(reading, word.end..at), Gap::Within { .. }))
}

/// Numbers that can be days or years, and months, in order; a month's own figure is no day (10月).
fn parts(reading: &Reading, range: &Range<usize>) -> Vec<(Range<usize>, Part)> {
    let mut months: Vec<(Range<usize>, Part)> = Vec::new();
    for cue in reading.cues(range) {
        if let Cue::Month(month) = cue.cue
            && months.last().is_none_or(|(last, _)| last.end <= cue.start)
        {
            months.push((cue.start..cue.end, Part::Month(month.into())));
        }
    }
    let mut next_month = months.iter().peekable();
    let mut parts: Vec<(Range<usize>, Part)> = Vec::new();
    for number in numbers(reading, range).into_iter().filter(|number| number.digits) {
        while next_month.peek().is_some_and(|(month, _)| month.end <= number.range.start) {
            next_month.next();
        }
        let in_month = next_month.peek().is_some_and(|(month, _)| month.start < number.range.end);
        let counted = in_month || is_counted(reading, &number);
        parts.extend(part(&number).filter(|_| !counted).map(|part| (number.range, part)));
    }
    parts.extend(months);
    sort_by_key(&mut parts, |(range, _)| range.start);
    parts
}

/// A number behind a mark of order (第1次会议) counts something else than days.
fn is_counted(reading: &Reading, number: &NumberFound) -> bool {
    let text = reading.slice(&number.range);
    reading.lexicon.ordinal_prefixes.iter().any(|prefix| text.starts_with(prefix))
}

fn part(number: &NumberFound) -> Option<Part> {
    match number.value {
        1..=31 => Some(Part::Day(number.value)),
        1900..=2199 => Some(Part::Year(number.value)),
        _ => None,
    }
}

enum Gap {
    /// Inside a date; `to` where it joins the ends of a period, `and` where it holds an "and".
    Within {
        to: bool,
        and: bool,
    },
    Outside,
}

fn gap(reading: &Reading, between: Range<usize>) -> Gap {
    let (mut to, mut and) = (false, false);
    let mut at = between.start;
    while at < between.end {
        let rest = at..between.end;
        and |= reading.cues(&rest).take_while(|cue| cue.start == at).any(|cue| cue.cue == Cue::And);
        let cue = reading.cues(&rest).take_while(|cue| cue.start == at).find_map(|cue| match cue.cue {
            Cue::DateRange => Some((cue.end, true)),
            Cue::DateWord | Cue::And => Some((cue.end, false)),
            _ => None,
        });
        let Some(character) = reading.slice(&rest).chars().next() else { break };
        match (cue, character) {
            (Some((end, joins)), _) => {
                to |= joins;
                at = end.max(at + 1);
            }
            (None, '-' | '–' | '—' | '‑' | '−' | '~' | '～' | '至') => {
                to = true;
                at += character.len_utf8();
            }
            (None, ',' | '،' | '、' | '/' | '.' | '(' | 'و') => at += character.len_utf8(),
            (None, _) if character.is_whitespace() && character != '\n' => at += character.len_utf8(),
            (None, _) if is_mark(character) => at += character.len_utf8(),
            _ => return Gap::Outside,
        }
    }
    Gap::Within { to, and }
}

/// Direction marks and the like, which pastes leave between figures.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// What the days of a run are: each takes its month and its year from the side from which the first
/// day of the run takes them.
fn resolve(run: &[Token]) -> Vec<PeriodFound> {
    let Some(range) = run.first().zip(run.last()).map(|(first, last)| first.range.start..last.range.end) else {
        return Vec::new();
    };
    let month_first = run.iter().find(|token| !matches!(token.part, Part::Year(_)));
    let month_first = month_first.is_some_and(|token| matches!(token.part, Part::Month(_)));
    let year_first = matches!(run[0].part, Part::Year(_));
    let month = |at: usize| {
        nearest(run, at, month_first, |part| if let Part::Month(month) = part { Some(month) } else { None })
    };
    let year =
        |at: usize| nearest(run, at, year_first, |part| if let Part::Year(year) = part { Some(year) } else { None });
    let mut found: Vec<PeriodFound> = Vec::new();
    let mut joins = false;
    for (at, token) in run.iter().enumerate() {
        joins |= token.to;
        let Part::Day(day) = token.part else { continue };
        let Some(month) = month(at) else { continue };
        let day = Day { year: year(at), month, day };
        match found.last_mut() {
            Some(last) if joins => last.end = day,
            _ => found.push(PeriodFound { range: range.clone(), start: day, end: day }),
        }
        joins = false;
    }
    found.retain(|period| period.start.year.is_none() || period.end.year.is_none() || period.start <= period.end);
    found
}

/// The nearest part of a kind before (or after) a place, else on the other side.
fn nearest(run: &[Token], at: usize, before: bool, pick: impl Fn(Part) -> Option<u32>) -> Option<u32> {
    let earlier = || run[..at].iter().rev().find_map(|token| pick(token.part));
    let later = || run[at..].iter().find_map(|token| pick(token.part));
    if before { earlier().or_else(later) } else { later().or_else(earlier) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Language;
    use crate::source::Source;

    fn found(language: Language, text: &str) -> Vec<String> {
        let source = Source::new(text);
        let reading = Reading::new(&source, language, language);
        let periods = periods(&reading, &(0..source.text().len()));
        periods.iter().filter_map(|found| found.period(Some(2025))).map(|p| format!("{}/{}", p.start, p.end)).collect()
    }

    #[test]
    fn reads_the_dates_of_six_languages() {
        let cases: &[(Language, &str, &[&str])] = &[
            (Language::English, "from 10 to 12 October 2011", &["2011-10-10/2011-10-12"]),
            (Language::English, "Vienna, 27-29 January 2010", &["2010-01-27/2010-01-29"]),
            (
                Language::English,
                "(14 February 2024 and 10–14 February 2025)",
                &["2024-02-14/2024-02-14", "2025-02-10/2025-02-14"],
            ),
            (
                Language::English,
                "on 3 May 2024 and from 7 to 11 April 2025",
                &["2024-05-03/2024-05-03", "2025-04-07/2025-04-11"],
            ),
            (Language::English, "between 10 and 12 October 2011", &["2011-10-10/2011-10-12"]),
            (Language::Spanish, "entre el 19 de septiembre y el 7 de octubre de 1977", &["1977-09-19/1977-10-07"]),
            (Language::French, "entre le 10 et le 12 octobre 2011", &["2011-10-10/2011-10-12"]),
            (Language::English, "28 April–2 May 2025", &["2025-04-28/2025-05-02"]),
            (Language::English, "October 10-12, 2011", &["2011-10-10/2011-10-12"]),
            (Language::English, "1st meeting, on 13 February,", &["2025-02-13/2025-02-13"]),
            (Language::English, "paragraphs 5 to 7 of resolution 2021/6", &[]),
            (Language::Chinese, "2011 年 10 月 10 日至 12 日，维也纳", &["2011-10-10/2011-10-12"]),
            (Language::Chinese, "2011年10月10日和11日", &["2011-10-10/2011-10-10", "2011-10-11/2011-10-11"]),
            (Language::Chinese, "2011年12月28日至2012年1月3日", &["2011-12-28/2012-01-03"]),
            (Language::Russian, "30 мая – 1 июня 2012 года", &["2012-05-30/2012-06-01"]),
            (Language::Russian, "с 10 по 12 октября 2011 года", &["2011-10-10/2011-10-12"]),
            (Language::French, "du 1er au 3 juin 2012", &["2012-06-01/2012-06-03"]),
            (Language::French, "les 10 et 11 octobre 2011", &["2011-10-10/2011-10-10", "2011-10-11/2011-10-11"]),
            (Language::Spanish, "del 10 al 12 de octubre de 2011", &["2011-10-10/2011-10-12"]),
            (Language::Arabic, "من 10 إلى 12 تشرين الأول/أكتوبر 2011", &["2011-10-10/2011-10-12"]),
            (Language::Arabic, "في الفترة من ١٠ إلى ١٢ أكتوبر ٢٠١١", &["2011-10-10/2011-10-12"]),
            (Language::Arabic, "22-29 يونيو/حزيران 2019", &["2019-06-22/2019-06-29"]),
            (Language::Arabic, "في 10 و11 تشرين الأول/أكتوبر 2011", &["2011-10-10/2011-10-10", "2011-10-11/2011-10-11"]),
            (Language::Arabic, "من ٣٠ أيار/مايو إلى ١ حزيران/يونيه ٢٠١٢", &["2012-05-30/2012-06-01"]),
            (
                Language::Arabic,
                "يومي 3 و4 كانون الثاني/يناير 2014",
                &["2014-01-03/2014-01-03", "2014-01-04/2014-01-04"],
            ),
            (
                Language::Spanish,
                "los días 10 y 11 de octubre de 2011",
                &["2011-10-10/2011-10-10", "2011-10-11/2011-10-11"],
            ),
            (Language::Spanish, "del 30 de mayo al 1 de junio de 2012", &["2012-05-30/2012-06-01"]),
            (Language::Spanish, "el 1º de marzo de 2014", &["2014-03-01/2014-03-01"]),
            (Language::French, "du 30 mai au 1er juin 2012", &["2012-05-30/2012-06-01"]),
            (
                Language::French,
                "le 12 décembre 2014 et du 9 au 13 mars 2015",
                &["2014-12-12/2014-12-12", "2015-03-09/2015-03-13"],
            ),
            (Language::Russian, "10 и 11 октября 2011 года", &["2011-10-10/2011-10-10", "2011-10-11/2011-10-11"]),
            (
                Language::Russian,
                "12 декабря 2014 года и 9–13 марта 2015 года",
                &["2014-12-12/2014-12-12", "2015-03-09/2015-03-13"],
            ),
            (Language::Chinese, "2014年3月3日至7日", &["2014-03-03/2014-03-07"]),
            (Language::Chinese, "二〇一四年三月三日", &[]),
        ];
        for (language, text, expected) in cases {
            assert_eq!(found(*language, text), *expected, "{text}");
        }
    }
}
