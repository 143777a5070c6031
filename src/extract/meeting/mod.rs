//! The meeting: its body, session, place, dates, number of sittings, officers; symbols of the report.

mod front;
mod officers;
mod offices;
mod own_body;
mod persons;

use std::ops::Range;

use super::dates::{self, Day, PeriodFound};
use super::{numbers, roster, sentences};
use crate::lexicon::{Cue, Stands};
use crate::matcher::is_unspaced;
use crate::outline::{Outline, Paragraph, Part};
use crate::reading::{CueFound, Reading};
use crate::report::{Meeting, Period};
use front::Front;
pub use own_body::abbreviation;

/// Reads what the report says of its meeting.
pub fn read(reading: &Reading, outline: &Outline) -> Meeting {
    let front = Front::new(reading, outline);
    let title = front.title();
    let own = front.body();
    let held = held_sentences(reading, outline, &own_body::OwnBody::new(reading, own.as_ref()));
    let body = own.or_else(|| held.iter().find_map(|sentence| body_that_met(reading, sentence)));
    let session = front.session(body.as_ref()).or_else(|| session(reading, &held, outline, body.as_ref()));
    let number = session.as_deref().and_then(|session| number_as_written(reading, session));
    Meeting {
        symbols: front.symbols(),
        session,
        place: front.place().or_else(|| held.iter().find_map(|sentence| place(reading, sentence))),
        dates: front
            .dates()
            .or_else(|| held.iter().find_map(|sentence| periods(reading, sentence)))
            .unwrap_or_default(),
        meetings_held: meetings_held(reading, outline),
        officers: officers::read(reading, outline, body.as_ref(), number),
        reviewed_state: None,
        title: title.map(|line| reading.one_line(&line)),
        body: body.map(|range| reading.one_line(&range)),
    }
}

/// A few words, none of them figures or a label, the first with a capital where the script has such.
fn is_place(text: &str) -> bool {
    let first = text.chars().next();
    text.chars().count() <= 40
        && text.split_whitespace().count() <= 5
        && !text.chars().any(|c| c.is_ascii_digit() || matches!(c, '[' | ']' | '•' | '|' | '"' | '“' | ':' | '：'))
        && first.is_some_and(|c| c.is_uppercase() || c.is_alphabetic() && !c.is_lowercase())
}

/// ISO periods, days on end ("2 and 3 May") as one; `None` where there are none with a year.
fn iso(found: &[PeriodFound]) -> Option<Vec<Period>> {
    let year = found.iter().find_map(|period| period.end.year);
    let mut periods: Vec<Period> = Vec::new();
    let mut last: Option<Day> = None;
    for (found, period) in found.iter().filter_map(|found| Some((found, found.period(year)?))) {
        let next_day = last.is_some_and(|last| {
            let (day, next) = (found.start.day, Day { day: last.day + 1, ..last });
            found.start.month == next.month && day == next.day
        });
        let known = periods.contains(&period);
        match periods.last_mut() {
            Some(before) if next_day => before.end = period.end,
            _ if known => {}
            _ => periods.push(period),
        }
        last = Some(found.end);
    }
    (!periods.is_empty()).then_some(periods)
}

fn periods(reading: &Reading, sentence: &Range<usize>) -> Option<Vec<Period>> {
    iso(&dates::periods(reading, sentence).into_iter().filter(|period| period.end.year.is_some()).collect::<Vec<_>>())
}

/// An ordinal (or a year) next to the word "session", as written.
pub fn session_in(reading: &Reading, range: &Range<usize>) -> Option<String> {
    session_range(reading, range).map(|(number, _)| reading.slice(&number).to_owned())
}

/// The number that a stretch of the text means: "thirty-third", of a session.
pub fn number_as_written(reading: &Reading, written: &str) -> Option<u32> {
    let at = reading.text().find(written)?;
    numbers::numbers(reading, &(at..at + written.len())).first().map(|number| number.value)
}

/// The number of the session that a passage names.
pub fn session_number(reading: &Reading, range: &Range<usize>) -> Option<u32> {
    let (number, _) = session_range(reading, range)?;
    numbers::numbers(reading, &number).first().map(|number| number.value)
}

/// Where the number of a session stands, and the word.
fn session_range(reading: &Reading, range: &Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
    let is_session = |found: &&CueFound| found.cue == Cue::Session;
    let meeting_of = |found: &&CueFound| {
        found.cue == Cue::Meeting && reading.has(range, Cue::Report) && reading.has(range, Cue::Body)
    };
    let words: Vec<Range<usize>> = reading
        .cues(range)
        .filter(|found| is_session(found) || meeting_of(found))
        .map(|found| found.start..found.end)
        .collect();
    let numbers = numbers::numbers(reading, range);
    words.into_iter().find_map(|word| {
        let beside = numbers.iter().find(|number| {
            let told = number.ordinal
                || number.digits && number.value >= 1900
                || !number.digits && is_unspaced_at(reading, number)
                // الدورة الستون: tens are no ordinals of their own
                || !number.digits && reading.lexicon.verb_stands == Stands::Before && number.range.start > word.end;
            told && (is_near(reading, number.range.end..word.start) || is_near(reading, word.end..number.range.start))
        })?;
        Some((beside.range.clone(), word))
    })
}

fn is_unspaced_at(reading: &Reading, number: &numbers::NumberFound) -> bool {
    reading.slice(&number.range).chars().next().is_some_and(is_unspaced)
}

/// At most one word in between: "thirty-third special session".
fn is_near(reading: &Reading, between: Range<usize>) -> bool {
    between.start <= between.end
        && between.len() <= 24
        && reading
            .text()
            .get(between)
            .is_some_and(|text| text.split_whitespace().count() <= 1 && !text.contains(['.', ',', '，', '、', '\n']))
}

/// Sentences of the report that tell when and where the meeting was held: those that begin with the body
/// or the session, others tell of other meetings.
fn held_sentences(reading: &Reading, outline: &Outline, own: &own_body::OwnBody) -> Vec<Range<usize>> {
    /// So many bytes may stand before the body and between it and the verb.
    const NEAR: usize = 120;
    let paragraphs = outline.paragraphs.iter().filter(|paragraph| paragraph.part == Part::Body);
    let begins = |sentence: &Range<usize>, any: bool| {
        let is_other = |found: &CueFound| found.cue == Cue::Body && !own.is(reading, &(found.start..found.end));
        let subject = reading.cues(sentence).find(|found| matches!(found.cue, Cue::Body | Cue::Session));
        let subject = subject.filter(|found| any || !is_other(found)).or_else(|| meeting_as_subject(reading, sentence));
        let verbs = || reading.cues(sentence).filter(|found| found.cue == Cue::Held);
        let verb = verbs().find(|verb| !is_of_sitting(reading, sentence, verb));
        let near = |from: usize, to: usize| from <= to && to - from <= NEAR;
        subject.zip(verb).is_some_and(|(subject, verb)| {
            // "The Committee was convened in accordance with resolution 73/206 and met"
            let and = |verb: &CueFound| {
                let before = roster::trim_loose(reading, sentence.start..verb.start);
                reading.cues(&before).any(|found| found.cue == Cue::And && found.end == before.end)
            };
            let meets = near(subject.end.min(verb.end), verb.end) || verbs().any(and);
            near(sentence.start, subject.start) && meets
        })
    };
    let told = |sentence: &Range<usize>, any: bool| {
        begins(sentence, any)
            && reading.has(sentence, Cue::Held)
            && dates::periods(reading, sentence).iter().any(|period| period.end.year.is_some())
    };
    let all: Vec<Range<usize>> =
        paragraphs.clone().flat_map(|paragraph| sentences::within(reading, &paragraph.body)).collect();
    let some = |held: Vec<Range<usize>>| Some(held).filter(|held| !held.is_empty());
    let of = |any: bool| all.iter().filter(|sentence| told(sentence, any)).cloned().collect::<Vec<_>>();
    some(of(false))
        .or_else(|| some(paragraphs.take(1).flat_map(|first| representatives_met(reading, first)).collect()))
        .unwrap_or_else(|| of(true))
}

/// Whether a verb tells of a sitting: "At its 288th meeting, [held] on 19 February, the Committee", 「[举行]的第288次会议」.
fn is_of_sitting(reading: &Reading, sentence: &Range<usize>, verb: &CueFound) -> bool {
    let counted = |range: &Range<usize>| {
        let meeting = reading.cues(range).filter(|found| found.cue == Cue::Meeting).last()?;
        let numbers = numbers::numbers(reading, range);
        let near = |number: &&numbers::NumberFound| {
            is_near(reading, number.range.end..meeting.start) || is_near(reading, meeting.end..number.range.start)
        };
        numbers.iter().find(near).map(|number| meeting.end.max(number.range.end))
    };
    let before = sentence.start..verb.start;
    let told = counted(&before).map(|end| reading.slice(&(end..verb.start)));
    match (reading.lexicon.verb_stands, reading.lexicon.role_stands) {
        (Stands::Before, _) => told.is_some_and(|between| between.trim().trim_matches('،').is_empty()),
        (_, Stands::Before) => {
            let body = reading.cues(&before).any(|found| matches!(found.cue, Cue::Body | Cue::Session));
            !body && told.is_some_and(|between| between.trim_end().ends_with(','))
        }
        (_, Stands::After) => {
            let clause = reading.slice(&(verb.end..sentence.end));
            let end = clause.find(['，', ',']).map_or(sentence.end, |at| verb.end + at);
            clause.starts_with('的') && counted(&(verb.end..end)).is_some()
        }
    }
}

/// "The representatives of the Consultative Parties (…) met in London", "The Centre for the Facilitation of Procedures held
/// its first session": how a report begins that names no body.
fn representatives_met(reading: &Reading, first: &Paragraph) -> Vec<Range<usize>> {
    /// So many bytes take "held its twenty-first special session".
    const NEAR: usize = 80;
    let met = |sentence: &Range<usize>| {
        let verb =
            reading.cues(sentence).find(|found| found.cue == Cue::Held).map_or(sentence.start, |verb| verb.start);
        let its_session = || {
            let near = reading.head(&(verb..sentence.end), NEAR);
            session_range(reading, &near).is_some()
        };
        (reading.has(&(sentence.start..verb), Cue::Representative) || its_session())
            && dates::periods(reading, sentence).iter().any(|period| period.end.year.is_some())
    };
    sentences::within(reading, &first.body).into_iter().filter(met).collect()
}

/// "The meeting" at the beginning of a sentence, with nothing told of it before the verb or the dates: it is this one.
fn meeting_as_subject<'a>(reading: &'a Reading, sentence: &Range<usize>) -> Option<&'a CueFound> {
    let verb = reading.cues(sentence).find(|found| found.cue == Cue::Held)?;
    let start = if verb.start == sentence.start { verb.end } else { sentence.start };
    let head = roster::trim_glue(reading, start..sentence.end);
    let meeting = reading.cues(&head).find(|found| found.start == head.start && found.cue == Cue::Meeting)?;
    let told = dates::periods(reading, sentence).first().map_or(sentence.end, |period| period.range.start);
    let next = verb.start.max(meeting.end).min(told.max(meeting.end));
    let attribute = reading.slice(&(meeting.end..next)).trim();
    (attribute.is_empty() || attribute.chars().count() == 1).then_some(meeting)
}

/// The body with which a sentence "… held its session" begins.
fn body_that_met(reading: &Reading, sentence: &Range<usize>) -> Option<Range<usize>> {
    let held = reading.cues(sentence).find(|found| found.cue == Cue::Held)?;
    let before = sentence.start..held.start;
    let Some(body) = reading.cues(&before).find(|found| found.cue == Cue::Body) else {
        return whoever_met(reading, sentence, held);
    };
    let end = dates::periods(reading, &before).first().map_or(held.start, |period| period.range.start);
    let start = match reading.lexicon.role_stands {
        Stands::Before => body.start,
        Stands::After => sentence.start,
    };
    let end = if reading.lexicon.role_stands == Stands::After { body.end } else { end };
    let text = reading.slice(&(start..end)).trim_end();
    (!text.is_empty() && text.len() <= 200).then(|| start..start + text.len())
}

/// "The Alliance for Food held its tenth session": the subject, by whatever word for bodies, of such a verb.
fn whoever_met(reading: &Reading, sentence: &Range<usize>, held: &CueFound) -> Option<Range<usize>> {
    /// So many bytes take a name, and so many "its forty-first special session".
    const LONGEST: usize = 120;
    const NEAR: usize = 80;
    let subject = roster::trim_glue(reading, sentence.start..held.start);
    let text = reading.slice(&subject);
    let near = reading.head(&(held.end..sentence.end), NEAR);
    let other = |found: &CueFound| {
        matches!(found.cue, Cue::Session | Cue::Meeting | Cue::Representative | Cue::Officer(_) | Cue::Office)
    };
    let named = text.starts_with(char::is_uppercase)
        && text.len() <= LONGEST
        && !text.contains([',', ';', '('])
        && !text.contains(char::is_numeric)
        && !reading.cues(&subject).any(other);
    (named && session_range(reading, &near).is_some()).then_some(subject)
}

/// The session: of a sentence that tells of the meeting, or behind the body's name.
fn session(reading: &Reading, held: &[Range<usize>], outline: &Outline, body: Option<&Range<usize>>) -> Option<String> {
    held.iter().find_map(|sentence| session_in(reading, sentence)).or_else(|| {
        let body = crate::fold::fold(reading.slice(body?));
        let headings =
            outline.headings.iter().filter(|heading| crate::fold::fold(reading.slice(&heading.title)).contains(&body));
        headings.into_iter().find_map(|heading| session_in(reading, &heading.title))
    })
}

/// The place of a sentence: behind "in" or "at" up to a date, a comma or the verb.
fn place(reading: &Reading, sentence: &Range<usize>) -> Option<String> {
    let dates: Vec<Range<usize>> = dates::periods(reading, sentence).into_iter().map(|period| period.range).collect();
    let marks = |range: Range<usize>| reading.cues(&range).filter(|found| found.cue == Cue::PlaceMark);
    let held = reading.cues(sentence).find(|found| found.cue == Cue::Held).map_or(sentence.start, |held| held.start);
    // "the Meeting of the States Parties to [à] the Convention was held in [à] New York"
    marks(held..sentence.end)
        .chain(marks(sentence.start..held))
        .filter_map(|mark| {
            let rest = roster::trim_glue(reading, mark.end..sentence.end).start..sentence.end;
            let stops = reading.cues(&rest).filter(|found| {
                matches!(found.cue, Cue::Held | Cue::DateWord | Cue::DateRange | Cue::Between | Cue::PlaceMark)
                    && found.start > rest.start
            });
            let stops = stops.filter(|found| !is_inside_name(reading, found.start, &rest)).map(|found| found.start);
            let dates = dates.iter().map(|date| date.start).filter(|start| *start >= rest.start);
            let punctuation = reading
                .slice(&rest)
                .find([',', '，', '。', '.', ';', '；', '(', '（', '、', '،'])
                .map(|at| rest.start + at);
            let end = stops.chain(dates).chain(punctuation).min().unwrap_or(sentence.end);
            let place = reading.slice(&(rest.start..end)).trim().to_owned();
            let is_body = reading.has(&(mark.end..end), Cue::Body)
                || reading.has(&(mark.end..end), Cue::Meeting)
                || reading.has(&(mark.end..end), Cue::Session);
            (is_place(&place) && !is_body && !is_of_somebody(reading, end, sentence.end)).then_some(place)
        })
        .next()
}

/// Whether words go on with whose place it is, and no place is said: "au Siège [de l'Organisation des Nations Unies]".
fn is_of_somebody(reading: &Reading, at: usize, end: usize) -> bool {
    let owner = roster::trim_glue(reading, at..end);
    let united_nations = || reading.opening_cues(&owner).any(|found| found.cue == Cue::UnitedNations);
    let named = reading.names(&owner).next().is_some_and(|name| name.start == owner.start);
    reading.slice(&(at..owner.start)).contains(char::is_alphabetic) && (named || united_nations())
}

/// "de" in "Rio de Janeiro", "of" in "Palais of …": a small word between capitals belongs to the name.
fn is_inside_name(reading: &Reading, at: usize, rest: &Range<usize>) -> bool {
    let before = reading.slice(&roster::trim_glue(reading, rest.start..at)).trim();
    let mut after = reading.slice(&(at..rest.end)).split_whitespace();
    after.next();
    let next_capital = after.next().and_then(|word| word.chars().next()).is_some_and(char::is_uppercase);
    !before.is_empty() && before.chars().next().is_some_and(char::is_uppercase) && next_capital
}

/// The paragraphs of the report proper, but those of sections on a group within the meeting ("Credentials Committee").
fn of_meeting<'o>(reading: &Reading, outline: &'o Outline) -> impl Iterator<Item = &'o Paragraph> {
    let of_group = |paragraph: &Paragraph| {
        paragraph.heading.is_some_and(|heading| reading.has(&outline.headings[heading].title, Cue::SmallGroup))
    };
    outline.paragraphs.iter().filter(move |paragraph| paragraph.part == Part::Body && !of_group(paragraph))
}

/// "held six meetings": a cardinal right before the word "meetings", in a sentence with the verb.
fn meetings_held(reading: &Reading, outline: &Outline) -> Option<u32> {
    let paragraphs = of_meeting(reading, outline);
    let sentences = paragraphs.flat_map(|paragraph| sentences::within(reading, &paragraph.body));
    /// Characters; a place and dates may stand between: "held in Vienna from 10 to 12 October 2011 a total of".
    const NEAR: usize = 60;
    let is_near = |from: usize, to: usize| reading.slice(&(from..to)).chars().count() <= NEAR;
    sentences.filter(|sentence| reading.has(sentence, Cue::Held)).find_map(|sentence| {
        let held: Vec<usize> =
            reading.cues(&sentence).filter(|found| found.cue == Cue::Held).map(|found| found.end).collect();
        let numbers = numbers::numbers(reading, &sentence);
        let mut meetings = reading.cues(&sentence).filter(|found| found.cue == Cue::Meeting);
        meetings.find_map(|meeting| {
            let number = numbers.iter().rev().find(|number| number.range.end <= meeting.start)?;
            let between = reading.slice(&(number.range.end..meeting.start));
            let counted =
                !number.ordinal && between.split_whitespace().count() <= 2 && !between.contains([',', '.', '、', '和']);
            let by_verb = held.iter().any(|held| *held <= number.range.start && is_near(*held, number.range.start))
                || held.iter().any(|held| *held > meeting.end && is_near(meeting.end, *held));
            (counted && by_verb && number.value <= 500).then_some(number.value)
        })
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_label_is_no_place() {
        let text = "CTOC/COP/WG.9/2031/6\n\nDistr.: General 16 February 2031\n\nReport on the meeting of the Working Group on \
                    Fisheries held in Vienna, 27-29 January 2031\n\nI. Introduction\n\n1. The Working Group met.\n";
        let report = crate::analyze(text, &crate::Options::default());
        assert_eq!(report.meeting.place.as_deref(), Some("Vienna"));
    }

    #[test]
    fn a_body_is_one_by_whatever_word() {
        for (text, body, recommendations) in [
            (
                "Report of the Health Centre on its tenth session, held in Geneva from 4 to 6 May 2018\n\n1. The Centre \
                 recommended that Governments should ratify the Convention. It wrote to the Economic and Social Council.\n",
                "Health Centre",
                1,
            ),
            (
                "Rapport du Centre de la santé sur sa dixième session, tenue à Genève du 4 au 6 mai 2018\n\n1. Le Centre a \
                 prié le secrétariat d'établir un rapport.\n",
                "Centre de la santé",
                1,
            ),
            (
                "卫生中心第十届会议报告\n\n2018年5月4日至6日，日内瓦\n\n一、标准\n\n1. 中心请秘书处编写报告。\n",
                "卫生中心",
                1,
            ),
            (
                "Alliance for Food\n\nReport\n\n1. The Alliance held its forty-first session in Rome from 4 to 8 July 2016.\n\n\
                 2. The Alliance requested the secretariat to report.\n",
                "Alliance",
                1,
            ),
            (
                "Report of the Conference of the Parties on the second part of its sixth session, held at Bonn from 16 to 27 \
                 July 2001\n\n1. The Conference opened its session.\n",
                "Conference of the Parties",
                0,
            ),
        ] {
            let report = crate::analyze(text, &crate::Options::default());
            assert_eq!(report.meeting.body.as_deref(), Some(body), "{text}");
            assert_eq!(report.recommendations.len(), recommendations, "{text}");
        }
    }
}
