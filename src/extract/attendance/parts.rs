//! Sentences that tell of several categories, each with names of its own: "3 States parties (Chile, Cuba and Peru), 2
//! signatories, namely Canada and Fiji, and 12 non-governmental organizations".

use std::ops::Range;

use super::absent::{is_left_out, left_out};
use super::categories::are_observers;
use super::counts::{category_attended, counted_categories, number_of};
use super::kinds::{attends_as, by_kind};
use super::named::named_beside;
use super::{Sentence, Told};
use crate::extract::{numbers, roster};
use crate::lexicon::Cue;
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::{AttendanceCategory, AttendanceGroup, Party};

/// A category of a sentence, with what the sentence says of it.
struct Part {
    category: AttendanceCategory,
    number: Option<u32>,
    /// Those named as all whom its number counts.
    own: Vec<Party>,
    /// Others named behind it, by what they are: "45 States parties [and the European Union]".
    beside: Vec<Told>,
}

/// The groups of a sentence of several categories, each with a number or with names of its own; of one that has both.
pub fn groups(sentence: &Sentence) -> Option<Vec<AttendanceGroup>> {
    let place = sentence.place();
    let parts = parts(sentence.reading, &sentence.range)?;
    let named = |part: &Part| !part.own.is_empty();
    let told = |part: &Part| part.number.is_some() || named(part);
    let groups = |part: Part| {
        let own = place.group(part.category, part.own, part.number);
        std::iter::once(own).chain(place.named(part.beside, None))
    };
    let several = match parts.as_slice() {
        [one] => one.number.is_some() && named(one) && sentence.list.is_none(),
        _ => !parts.is_empty(),
    };
    (several && parts.iter().all(told)).then(|| parts.into_iter().flat_map(groups).collect())
}

/// The categories of a sentence, between which separators stand, where nobody is named before them.
fn parts(reading: &Reading, sentence: &Range<usize>) -> Option<Vec<Part>> {
    let mut categories = counted_categories(reading, sentence);
    // "the following States: Chad and Mali; the following United Nations entities: …"
    let first = categories.first()?.1.start;
    if reading.names(&(sentence.start..first)).next().is_some() {
        return None;
    }
    categories.dedup_by(|next, last| qualifies(reading, sentence, &last.1, &next.1));
    let mut parts = Vec::new();
    let mut start = sentence.start;
    for (at, (category, words)) in categories.iter().enumerate() {
        let end = match categories.get(at + 1) {
            Some((_, next)) => roster::last_separator(reading, &(words.end..next.start))?,
            None => sentence.end,
        };
        parts.push(Part::read(reading, &(start..end), sentence.end, *category, words));
        start = end;
    }
    // "observers for 120 States Members and 2 non-member States"
    parts.dedup_by(|next, last| last.takes_number_of(next));
    Some(parts)
}

impl Part {
    /// Reads the stretch in which the words for a category stand; behind it, the sentence goes on to `end`.
    fn read(
        reading: &Reading,
        stretch: &Range<usize>,
        end: usize,
        said: AttendanceCategory,
        words: &Range<usize>,
    ) -> Self {
        let category = match category_attended(reading, &(stretch.start..words.start), said, &(words.end..end)) {
            AttendanceCategory::Members if are_observers(reading, stretch) => AttendanceCategory::ObserverStates,
            category => category,
        };
        let number = number_of(reading, stretch, words);
        let zone = own_names(reading, &(words.end..stretch.end), number);
        let zone = zone.and_then(|zone| fitting(reading, said, zone));
        let entries = zone.as_ref().map_or_else(Vec::new, |zone| roster::entries(reading, zone));
        let start = zone.map_or_else(|| behind_bracket(reading, &(words.end..stretch.end)), |zone| zone.end);
        let rest = start..stretch.end;
        let observers = category == AttendanceCategory::ObserverStates || reading.has(&rest, Cue::Observer);
        // the attendance of States beside those counted has no word for it
        let states = if observers { AttendanceCategory::ObserverStates } else { AttendanceCategory::Other };
        let mut beside = by_kind(named_beside(reading, &before_examples(reading, &rest)), Some(states));
        beside.retain(|(of, _)| *of != category || joins(reading, &rest));
        let own = entries.iter().map(|entry| roster::party(reading, entry)).collect();
        Self { category, number, own, beside }
    }

    /// Adds up the numbers of two parts of one category that name none of those counted.
    fn takes_number_of(&mut self, next: &mut Self) -> bool {
        let sum = self.number.zip(next.number).map(|(own, more)| own + more);
        let together = self.category == next.category && self.own.is_empty() && next.own.is_empty() && sum.is_some();
        if together {
            self.number = sum;
            self.beside.append(&mut next.beside);
        }
        together
    }
}

/// Whether a stretch opens with "and", of which 、 is one: "9 other States and the Holy See". Those behind a comma may be
/// some of those counted.
fn joins(reading: &Reading, rest: &Range<usize>) -> bool {
    let text = reading.slice(rest);
    let head = rest.end - text.trim_start().len()..rest.end;
    text.starts_with('、') || reading.opening_cues(&head).any(|found| found.cue == Cue::And)
}

/// A list up to the first in it who cannot be what a category says, or up to the next number: "namely Chad and Mali[, the
/// African Union]", "namely Canada and Fiji[, and 3 organizations]".
fn fitting(reading: &Reading, category: AttendanceCategory, zone: Range<usize>) -> Option<Range<usize>> {
    // "Chad (on behalf of the African Union)", not "observers for two organizations (Greenpeace and Oxfam)"
    let of_name = |bracket: &Range<usize>| {
        let before = zone.start + reading.slice(&(zone.start..bracket.start)).trim_end().len();
        reading.names(&(zone.start..before)).last().is_some_and(|name| name.end == before)
    };
    let mut brackets = roster::brackets(reading, &zone);
    brackets.retain(of_name);
    let fits =
        |name: &&NameFound| roster::is_within(&brackets, name.start) || attends_as(category, reading.party(name).kind);
    let other = reading.names(&zone).find(|name| !fits(name)).map(|name| name.start);
    let number = numbers::numbers(reading, &zone).into_iter().map(|number| number.range.start);
    let number = number.filter(|at| !roster::is_within(&brackets, *at)).min();
    let Some(end) = other.into_iter().chain(number).min() else { return Some(zone) };
    roster::last_separator(reading, &(zone.start..end)).map(|end| zone.start..end)
}

/// Where a stretch goes on behind a bracket with which it opens: "43 States parties (all but Chad) [and the European Union]".
fn behind_bracket(reading: &Reading, rest: &Range<usize>) -> usize {
    let opens = |bracket: &Range<usize>| reading.slice(&(rest.start..bracket.start)).trim().is_empty();
    roster::brackets(reading, rest).into_iter().next().filter(opens).map_or(rest.start, |bracket| bracket.end)
}

/// A stretch up to those whom it names as examples: "43 States parties[, including Chad]".
fn before_examples(reading: &Reading, rest: &Range<usize>) -> Range<usize> {
    let among = reading.cues(rest).find(|found| found.cue == Cue::Among);
    rest.start..among.map_or(rest.end, |among| among.start)
}

/// Whether a category tells more of the one before it: "States parties to the Convention not members of the Committee".
fn qualifies(reading: &Reading, sentence: &Range<usize>, before: &Range<usize>, words: &Range<usize>) -> bool {
    /// So many bytes take what is told of them.
    const LONGEST: usize = 160;
    let between = before.end..words.start;
    between.len() <= LONGEST
        && !reading.slice(&between).contains(MARKS)
        && !reading.has(&between, Cue::And)
        && number_of(reading, &(before.end..sentence.end), words).is_none()
}

/// Where those are named right behind a category: in brackets, or behind a mark and a word such as "namely". Behind a
/// comma alone others of the sentence may follow: there the number tells.
fn own_names(reading: &Reading, behind: &Range<usize>, number: Option<u32>) -> Option<Range<usize>> {
    let text = reading.slice(behind);
    // 、 goes on with a list
    let (at, mark) = text.char_indices().find(|(_, c)| MARKS.contains(c)).filter(|(_, mark)| *mark != '、')?;
    let ahead = behind.start..behind.start + at;
    let start = ahead.end + mark.len_utf8();
    let bracket = roster::brackets(reading, behind).into_iter().find(|bracket| bracket.start == ahead.end);
    let end = match &bracket {
        Some(bracket) => roster::inside_brackets(reading, bracket).end,
        None => end_of_names(reading, start..behind.end),
    };
    let first = reading.names(&(start..end)).next()?;
    if is_left_out(&left_out(reading, behind), first) {
        return None;
    }
    let word = roster::trim_glue(reading, start..first.start);
    let examples = reading.has(&(start..first.start), Cue::Among);
    let adjoins = !examples && reading.names(&ahead).next().is_none() && !reading.has(&ahead, Cue::And);
    let zone = roster::trim_loose(reading, first.start..end);
    let counted = || number.is_some_and(|number| number as usize == roster::entries(reading, &zone).len());
    let told = match bracket {
        // not "(all but Chad)"
        Some(_) => word.is_empty(),
        None => {
            is_namely(reading, &word)
                && (!roster::is_comma(mark.encode_utf8(&mut [0; 4])) || !word.is_empty() || counted())
        }
    };
    (adjoins && told).then_some(zone)
}

/// What may stand between a category and those named behind it.
const MARKS: [char; 10] = ['(', '（', ',', '，', '、', '،', ':', '：', '–', '—'];

/// Whether a stretch is nothing, or words before names that tell nothing but that they follow: "namely", "a saber",
/// «а именно», 即.
fn is_namely(reading: &Reading, words: &Range<usize>) -> bool {
    /// "à savoir le".
    const WORDS: usize = 3;
    let small = |found: &CueFound| {
        matches!(found.cue, Cue::Article | Cue::DateRange | Cue::DateWord | Cue::PlaceMark | Cue::Quantifier)
    };
    let is_of_words =
        |character: char| character.is_alphabetic() || character.is_whitespace() || MARKS.contains(&character);
    let text = reading.slice(words);
    text.split_whitespace().count() <= WORDS && text.chars().all(is_of_words) && reading.cues(words).all(small)
}

/// Where names end: before the verb behind the first of them, and "also" before it.
fn end_of_names(reading: &Reading, range: Range<usize>) -> usize {
    let first = reading.names(&range).next().map_or(range.end, |name| name.end);
    let verb = reading.cues(&(first..range.end)).find(|found| matches!(found.cue, Cue::Attended | Cue::Held));
    roster::before_also(reading, range.start..verb.map_or(range.end, |verb| verb.start))
}

#[cfg(test)]
mod tests {
    use crate::report::AttendanceCategory::{self, *};
    use crate::{Language, Options, analyze};

    /// Each category of a sentence under a heading, with its number and the codes of its States or how many others there
    /// are.
    fn told(language: Language, sentence: &str) -> Vec<(AttendanceCategory, Option<u32>, Vec<String>)> {
        let options = Options { language: Some(language), ..Options::default() };
        let report = analyze(&format!("A. Attendance\n\n5. {sentence}\n"), &options);
        let named = |party: &crate::report::Party| party.code.clone().unwrap_or_else(|| party.name.clone());
        let groups = report.attendance.groups.into_iter();
        groups.map(|group| (group.category, group.declared, group.participants.iter().map(named).collect())).collect()
    }

    #[test]
    fn each_category_has_those_named_behind_it() {
        for (language, sentence) in [
            (
                Language::English,
                "Observers from 2 States parties not members of the Committee, namely Canada and Fiji, took part, as well as \
                 3 members of the Committee (Chile, Cuba and Peru) and two international non-governmental organizations, \
                 Greenpeace and Oxfam.",
            ),
            (
                Language::French,
                "Ont participé des observateurs de 2 États parties non membres du Comité, à savoir le Canada et les Fidji, \
                 3 membres du Comité (Chili, Cuba et Pérou) et 2 organisations non gouvernementales internationales : \
                 Greenpeace et Oxfam.",
            ),
            (
                Language::Spanish,
                "Participaron observadores de 2 Estados partes no miembros del Comité, a saber, el Canadá y Fiji, 3 miembros \
                 del Comité (Chile, Cuba y el Perú) y 2 organizaciones no gubernamentales, Greenpeace y Oxfam.",
            ),
        ] {
            let groups = told(language, sentence);
            let of = |wanted: AttendanceCategory| {
                let found = groups.iter().find(|(category, ..)| *category == wanted);
                found.map(|(_, number, named)| (*number, named.join(" ")))
            };
            assert_eq!(groups.len(), 3, "{sentence} {groups:?}");
            assert_eq!(of(ObserverStates), Some((Some(2), "CAN FJI".into())), "{sentence}");
            assert_eq!(of(Members), Some((Some(3), "CHL CUB PER".into())), "{sentence}");
            assert_eq!(of(NonGovernmental), Some((Some(2), "Greenpeace Oxfam".into())), "{sentence}");
        }
        for (language, sentence) in [
            (
                Language::English,
                "3 States parties (Chile, Cuba and Peru) and 2 signatories (Canada and Fiji) attended.",
            ),
            (
                Language::Russian,
                "Присутствовали 3 государства-участника, а именно Чили, Куба и Перу, и 2 подписавших государства (Канада и Фиджи).",
            ),
            (Language::Arabic, "حضر الاجتماع 3 دول أطراف (شيلي وكوبا وبيرو) ودولتان موقعتان (كندا وفيجي)."),
            (Language::Chinese, "3个缔约国，即智利、古巴和秘鲁，以及2个签署国（加拿大和斐济）的代表出席了会议。"),
        ] {
            let groups: Vec<_> =
                told(language, sentence).into_iter().map(|(category, _, named)| (category, named.join(" "))).collect();
            assert_eq!(groups, [(StatesParties, "CHL CUB PER".into()), (Signatories, "CAN FJI".into())], "{sentence}");
        }
    }

    #[test]
    fn those_named_beside_a_number_are_not_counted_by_it() {
        let sentence =
            "The meeting was attended by 30 Parties, the European Union and 5 intergovernmental organizations.";
        assert_eq!(
            told(Language::English, sentence),
            [
                (StatesParties, Some(30), vec![]),
                (RegionalOrganizations, None, vec!["EU".into()]),
                (Intergovernmental, Some(5), vec![])
            ]
        );
        // whom a number does not fit stands beside it
        let sentence = "The meeting was attended by 30 Parties, Chile and Cuba and 5 intergovernmental organizations.";
        assert_eq!(
            told(Language::English, sentence),
            [
                (StatesParties, Some(30), vec![]),
                (Other, None, vec!["CHL".into(), "CUB".into()]),
                (Intergovernmental, Some(5), vec![])
            ]
        );
        let sentence =
            "The meeting was attended by 30 Parties (all but Chile and Cuba) and 2 signatories (Fiji and Peru).";
        let signatories = (Signatories, Some(2), vec!["FJI".into(), "PER".into()]);
        assert_eq!(told(Language::English, sentence), [(StatesParties, Some(30), vec![]), signatories]);
        let sentence = "2 Parties, namely Chad (on behalf of the African Union) and Mali, the Arab League and 2 \
                        signatories, namely Fiji and Peru, and 3 organizations (UNEP, WHO and Oxfam) attended.";
        let named: Vec<_> = told(Language::English, sentence).into_iter().map(|(.., named)| named.join(" ")).collect();
        assert_eq!(named, ["TCD MLI", "Arab League", "FJI PER", "UNEP WHO", "Oxfam"]);
    }
}
