//! How many participants a passage says there were.

use std::ops::Range;

use crate::extract::numbers::{self, NumberFound};
use crate::extract::roster;
use crate::lexicon::{Cue, Stands};
use crate::reading::{CueFound, Reading};
use crate::report::{Addressee, AttendanceCategory};
use crate::sort::sort_by_key;

/// The number stated right before "States parties" and its like, or before "States", or as their attribute
/// (الدول الأطراف الـ42).
pub fn declared(reading: &Reading, announcement: &Range<usize>) -> Option<u32> {
    let before = |end: usize| numbers::ending_at(reading, announcement.start..end);
    let mut states = reading.cues(announcement).filter(|found| found.cue == Cue::Addressee(Addressee::States));
    let Some((_, category)) = reading.categories(announcement).into_iter().next() else {
        let members = || reading.cues(announcement).find(|found| found.cue == Cue::Members);
        return before(states.next().or_else(members)?.start);
    };
    let states = states.find(|found| found.start < category.start);
    let attribute = || attribute(reading, category.end..announcement.end);
    let measured = || measured(reading, category.end..announcement.end);
    before(category.start).or_else(|| before(states?.start)).or_else(attribute).or_else(measured)
}

/// The number with an article right behind a category: الدول الأطراف الـ42.
fn attribute(reading: &Reading, behind: Range<usize>) -> Option<u32> {
    let number = numbers::numbers(reading, &behind).into_iter().next()?;
    let article = reading.slice(&(behind.start..number.range.start)).strip_prefix(' ')?;
    let is_article = !article.is_empty() && article.chars().count() <= 3 && article.chars().all(char::is_alphabetic);
    (number.digits && is_article).then_some(number.value)
}

/// The number behind a word for "whose number is": الدول الأطراف البالغ عددها 14 دولة.
fn measured(reading: &Reading, behind: Range<usize>) -> Option<u32> {
    /// So many bytes may stand before the word: التالية.
    const NEAR: usize = 40;
    let word = reading.cues(&behind).find(|found| found.cue == Cue::Measure)?;
    let first = numbers::numbers(reading, &(word.end..behind.end)).into_iter().next()?;
    let apart = reading.slice(&(word.end..first.range.start));
    (word.start - behind.start <= NEAR && !apart.is_empty() && apart.trim().is_empty()).then_some(first.value)
}

/// Numbers stated right before categories: "39 States members and 12 non-governmental organizations".
/// "Observers for 120 States Members and 2 non-member States" are 122 of one category.
pub fn counted(reading: &Reading, announcement: &Range<usize>) -> Vec<(AttendanceCategory, u32)> {
    let mut counted: Vec<(AttendanceCategory, u32)> = Vec::new();
    let mut end = announcement.start;
    for (category, range) in counted_categories(reading, announcement) {
        let stretch = end..announcement.end;
        let behind = range.end..announcement.end;
        let category = category_attended(reading, &(end..range.start), category, &behind);
        let number = number_of(reading, &stretch, &range);
        match (number, counted.iter_mut().find(|(of, _)| *of == category)) {
            (Some(number), Some((_, sum))) => *sum += number,
            (Some(number), None) => counted.push((category, number)),
            (None, _) => {}
        }
        end = range.end;
    }
    counted
}

/// The number of a category that is named in a stretch: right before it, of whom some attended, or behind it.
pub fn number_of(reading: &Reading, stretch: &Range<usize>, category: &Range<usize>) -> Option<u32> {
    let before = stretch.start..category.start;
    // "9 other States", "9 États non parties"
    let states = reading.cues(&before).filter(|found| found.cue == Cue::Addressee(Addressee::States));
    let states = states.last().filter(|states| roster::trim_loose(reading, states.end..before.end).is_empty());
    let end = states.map_or(before.end, |states| states.start);
    let number = match share_words(reading, stretch, &(stretch.start..category.end)) {
        Some(share) => attending(reading, stretch.start..share, category.end..stretch.end),
        None => number_before(reading, before.start..end),
    };
    /// So many bytes take a number behind: البالغ عددها 14 دولة.
    const NEAR: usize = 120;
    let behind = || reading.head(&(category.end..stretch.end), NEAR);
    number.or_else(|| attribute(reading, behind())).or_else(|| measured(reading, behind()))
}

/// The number with which a stretch ends, or its last word but one: "three international [organizations]".
fn number_before(reading: &Reading, stretch: Range<usize>) -> Option<u32> {
    numbers::ending_at(reading, stretch.clone()).or_else(|| {
        let text = reading.slice(&stretch).trim_end();
        let word = text.rsplit(char::is_whitespace).next().filter(|word| word.starts_with(char::is_lowercase))?;
        let start = stretch.start + text.len() - word.len();
        let mut told = reading.cues(&(start..stretch.start + text.len()));
        let plain = told.all(|found| matches!(found.cue, Cue::Others | Cue::Quantifier));
        numbers::ending_at(reading, stretch.start..start).filter(|_| plain)
    })
}

/// As what those of a category attended: States that the body's parties or members are, as observers.
pub fn category_attended(
    reading: &Reading,
    before: &Range<usize>,
    category: AttendanceCategory,
    behind: &Range<usize>,
) -> AttendanceCategory {
    let states = matches!(category, AttendanceCategory::Members | AttendanceCategory::StatesParties);
    if states && attend_as_observers(reading, before, behind) { AttendanceCategory::ObserverStates } else { category }
}

/// "Delegates of 172 Member States and representatives of the following associate members:": the category that is
/// counted, its number, and the last one, which is listed.
pub fn counted_before(
    reading: &Reading,
    announcement: &Range<usize>,
) -> Option<((AttendanceCategory, u32), AttendanceCategory)> {
    let categories = reading.categories(announcement);
    let [(first, range), .., (last, listed)] = categories.as_slice() else { return None };
    let number = numbers::ending_at(reading, announcement.start..range.start)?;
    let between = range.end..listed.start;
    let apart = reading.has(&between, Cue::And) && reading.has(&between, Cue::Following);
    (apart && first != last).then_some(((*first, number), *last))
}

/// The categories, and "members" where they are all of whom some attended: "58 of its 62 members".
pub fn counted_categories(reading: &Reading, announcement: &Range<usize>) -> Vec<(AttendanceCategory, Range<usize>)> {
    /// So many bytes take all words before: "fifty-eight of its sixty-two members".
    const NEAR: usize = 120;
    let mut categories = reading.categories(announcement);
    let ranges: Vec<Range<usize>> = categories.iter().map(|(_, range)| range.clone()).collect();
    let known = |found: &CueFound| {
        let next = ranges.partition_point(|range| range.end <= found.start);
        ranges.get(next).is_some_and(|range| range.start < found.end)
    };
    let shared = |found: &&CueFound| {
        let near = reading.shortly_before(announcement.start, found.start, NEAR).start;
        found.cue == Cue::Members && !known(found) && share_words(reading, announcement, &(near..found.end)).is_some()
    };
    let members: Vec<Range<usize>> =
        reading.cues(announcement).filter(shared).map(|found| found.start..found.end).collect();
    let states = observer_states(reading, announcement).filter(|states| !known(states));
    let states: Vec<Range<usize>> = states.map(|found| found.start..found.end).collect();
    // "two regional organizations", and none of them named: which sort is theirs, no word says
    let named = |found: &CueFound| reading.names(&(found.end..announcement.end)).next().is_some();
    let organizations = reading.cues(announcement).filter(|found| {
        found.cue == Cue::Addressee(Addressee::Organizations)
            && !known(found)
            && !named(found)
            && numbers::ending_at(reading, announcement.start..found.start).is_some()
    });
    let organizations: Vec<Range<usize>> = organizations.map(|found| found.start..found.end).collect();
    categories.extend(organizations.into_iter().map(|range| (AttendanceCategory::Other, range)));
    categories.extend(members.into_iter().map(|range| (AttendanceCategory::Members, range)));
    categories.extend(states.into_iter().map(|range| (AttendanceCategory::ObserverStates, range)));
    sort_by_key(&mut categories, |(_, range)| range.start);
    categories
}

/// "States" behind a word for observers and their number: "observers for 2 [States]".
fn observer_states<'a>(reading: &'a Reading, announcement: &Range<usize>) -> impl Iterator<Item = &'a CueFound> {
    /// So many bytes take the number and the words between.
    const NEAR: usize = 120;
    let states = reading.cues(announcement).filter(|found| found.cue == Cue::Addressee(Addressee::States));
    let counted = |states: &&CueFound| {
        let near = reading.shortly_before(announcement.start, states.start, NEAR);
        let mut observers = reading.cues(&near).filter(|found| found.cue == Cue::Observer);
        observers.any(|found| {
            let gap = roster::trim_glue(reading, found.end..states.start);
            let first = numbers::numbers(reading, &gap).into_iter().next();
            first.is_some_and(|first| first.range.start == gap.start) && number_before(reading, gap).is_some()
        })
    };
    states.filter(counted)
}

/// Whether words of role say that a counted category came as observers: before it ("observers for 120 States
/// Members"), or, where a language puts them last, the first ones behind it.
fn attend_as_observers(reading: &Reading, before: &Range<usize>, behind: &Range<usize>) -> bool {
    let role = |found: &&CueFound| matches!(found.cue, Cue::Representative | Cue::Observer);
    match reading.lexicon.role_stands {
        Stands::Before => reading.has(before, Cue::Observer),
        Stands::After => {
            // 观察员国
            let categories: Vec<Range<usize>> =
                reading.categories(behind).into_iter().map(|(_, words)| words).collect();
            let apart = |found: &&CueFound| role(found) && !roster::is_within(&categories, found.start);
            reading.cues(behind).find(apart).is_some_and(|found| found.cue == Cue::Observer)
        }
    }
}

/// Where words say that a number and its category, with which a passage ends, are all of whom some attended:
/// "of the 108 members" at the beginning of a clause or behind a number; 108个成员国中 (its own beginning).
fn share_words(reading: &Reading, announcement: &Range<usize>, counted: &Range<usize>) -> Option<usize> {
    /// So many bytes take the name of whose members they are.
    const NEAR: usize = 60;
    let out_of = |found: &&CueFound| found.cue == Cue::OutOf;
    let number = numbers::numbers(reading, counted).pop()?;
    let before = counted.start..number.range.start;
    let end = before.start + reading.slice(&before).trim_end().len();
    let tells = |found: &&CueFound| {
        let first = reading.slice(&(before.start..found.start)).trim_end();
        let counts = || numbers::ending_at(reading, before.start..found.start).is_some();
        // "of the Commission's 53 members"
        let owner = reading.slice(&(found.end..end.max(found.end)));
        let near = owner.is_empty()
            || owner.len() <= NEAR && ["'s", "’s"].iter().any(|ending| owner.ends_with(ending)) && !owner.contains(',');
        near && found.end <= end && (first.is_empty() || first.ends_with(',') || counts())
    };
    let words = reading.cues(&before).filter(out_of).find(tells).map(|words| words.start);
    let mut behind = reading.cues(&(counted.end..announcement.end)).take_while(|found| found.start == counted.end);
    words.or_else(|| behind.find(out_of).map(|_| counted.start))
}

/// The number of those who attended: right before the words, else the first behind the category that counts
/// nothing else.
fn attending(reading: &Reading, before: Range<usize>, behind: Range<usize>) -> Option<u32> {
    /// So many characters on: "of the 108 members of the Committee, 76".
    const NEAR: usize = 60;
    let rest = reading.slice(&behind);
    let near = rest.char_indices().nth(NEAR).map_or(rest.len(), |(end, _)| end);
    let behind = behind.start..behind.start + near;
    numbers::ending_at(reading, before).or_else(|| {
        let next = numbers::numbers(reading, &behind).into_iter().next()?;
        let counts = reading.categories(&behind).into_iter().any(|(_, category)| {
            roster::trim_loose(reading, next.range.end..category.start.max(next.range.end)).len() <= '个'.len_utf8()
        });
        (!counts && !next.ordinal).then_some(next.value)
    })
}

/// How many States a sentence without categories says came to the meeting: "Representatives of 45 States attended the
/// session", not a workshop.
pub fn states_counted(reading: &Reading, sentence: &Range<usize>) -> Option<u32> {
    /// So many bytes may stand between the word of role and its number.
    const NEAR: usize = 20;
    /// And so many take the word of role and the number.
    const BEFORE: usize = 240;
    let meets = |cue: Cue| matches!(cue, Cue::Session | Cue::Meeting | Cue::Body);
    let states = |found: &&CueFound| found.cue == Cue::Addressee(Addressee::States);
    let count = |states: &CueFound| {
        let before = reading.shortly_before(sentence.start, states.start, BEFORE);
        let number = numbers::numbers(reading, &before).pop()?;
        let represented = reading
            .cues(&(before.start..number.range.start))
            .any(|found| found.cue == Cue::Representative && number.range.start - found.end <= NEAR);
        let behind = reading.has(&reading.head(&(states.end..sentence.end), 3 * NEAR), Cue::Representative);
        let is_role = if reading.lexicon.role_stands == Stands::After { behind } else { represented };
        numbers::ending_at(reading, sentence.start..states.start).filter(|_| is_role)
    };
    let of_others = |found: &CueFound| matches!(found.cue, Cue::Said | Cue::Former);
    let met = reading.cues(sentence).any(|found| meets(found.cue))
        && !reading.cues(sentence).any(of_others)
        && !of_another_year(reading, sentence);
    reading.cues(sentence).filter(states).find_map(count).filter(|_| met)
}

/// The number stated right before "participants".
pub fn persons(reading: &Reading, sentence: &Range<usize>) -> Option<u32> {
    let mut words = reading.cues(sentence).filter(|found| found.cue == Cue::Participants);
    words.find_map(|found| numbers::ending_at(reading, sentence.start..found.start))
}

/// Whether a sentence tells of another year than that of the meeting: "45 States attended the session of the Forum in 2018".
fn of_another_year(reading: &Reading, sentence: &Range<usize>) -> bool {
    let is_year = |number: &NumberFound| {
        let before = reading.cues(&reading.shortly_before(sentence.start, number.range.start, 8)).any(|found| {
            matches!(found.cue, Cue::PlaceMark | Cue::Month(_))
                && roster::trim_loose(reading, found.end..number.range.start).is_empty()
        });
        // 2018年, «2018 году»; not "the Convention of 2003 on"
        let behind = roster::trim_loose(reading, number.range.end..sentence.end);
        let word = || reading.opening_cues(&behind).any(|found| found.cue == Cue::DateWord);
        (1900..2100).contains(&number.value) && (before || !reading.lexicon.has_articles && word())
    };
    let sat = |year: u32| {
        let days = reading.sittings().iter().flat_map(|period| [&period.start, &period.end]);
        days.filter_map(|day| day.get(..4)?.parse().ok()).any(|sat: u32| sat == year)
    };
    let mut years = numbers::numbers(reading, sentence).into_iter().filter(is_year);
    !reading.sittings().is_empty() && years.any(|year| !sat(year.value))
}
