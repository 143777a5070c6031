//! Those whom a sentence on attendance names because they did not come: "were not represented", "all members except Kenya".

use std::ops::Range;

use super::Sentence;
use crate::extract::{numbers, roster};
use crate::fold::Folded;
use crate::lexicon::{Cue, Stands};
use crate::names::NameFound;
use crate::reading::{CueFound, Reading};
use crate::report::AttendanceGroup;

/// Whether words tell of nobody but those who did not come.
pub fn tells_of_absent(reading: &Reading, words: &Range<usize>) -> bool {
    let absences = absences(reading, words);
    !absences.is_empty() && came(reading, words, &absences).is_empty()
}

/// Where a sentence names those who did not come, beside others who did.
pub fn left_out(reading: &Reading, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let absences = absences(reading, sentence);
    let came = if absences.is_empty() { Vec::new() } else { came(reading, sentence, &absences) };
    let absent = absences.iter().filter_map(|absence| absent(reading, sentence, absence, &came));
    absent.chain(excepted(reading, sentence)).collect()
}

/// Whether a name stands among those left out.
pub fn is_left_out(left_out: &[Range<usize>], name: &NameFound) -> bool {
    left_out.iter().any(|names| names.contains(&name.start))
}

/// Takes those whom a sentence excepts off the number of all: "all 53 members but Kenya attended".
pub fn take_off(sentence: &Sentence, groups: &mut [AttendanceGroup]) {
    let Sentence { reading, range, .. } = sentence;
    let excepted = excepted(reading, range);
    let brackets = roster::brackets(reading, range);
    // "51 members (all but Kenya and Mali)" are those who came
    let is_of_all = |names: &&Range<usize>| !roster::is_within(&brackets, names.start);
    let left: usize = excepted.iter().filter(is_of_all).map(|names| reading.names(names).count()).sum();
    if let ([group], 1) = (groups, numbers::numbers(reading, range).len())
        && group.participants.is_empty()
    {
        group.declared = group.declared.map(|all| all.saturating_sub(left as u32));
    }
}

/// Words that say that somebody did not come, with the verb that they deny: 没有[派代表出席], لم تكن الدول التالية [ممثلة].
fn absences(reading: &Reading, words: &Range<usize>) -> Vec<Range<usize>> {
    let with_verb = |absence: Range<usize>| {
        let auxiliary = reading.slice(&absence).ends_with(' ');
        let near = absence.start..if auxiliary { words.end } else { absence.end };
        let verb = reading
            .cues(words)
            .find(|found| found.cue == Cue::Attended && found.end > near.start && found.start < near.end);
        absence.start..verb.map_or(absence.end, |verb| verb.end.max(absence.end))
    };
    phrases(reading, words, reading.lexicon.absent).into_iter().map(with_verb).collect()
}

/// Words that say that somebody came, apart from those.
fn came(reading: &Reading, words: &Range<usize>, absences: &[Range<usize>]) -> Vec<Range<usize>> {
    let apart =
        |found: &&CueFound| absences.iter().all(|absence| found.end <= absence.start || absence.end <= found.start);
    let came = reading.cues(words).filter(|found| found.cue == Cue::Attended).filter(apart);
    came.map(|found| found.start..found.end).collect()
}

/// Whom words say to have been absent: those named before them where the verb stands there, else behind them.
fn absent(
    reading: &Reading,
    sentence: &Range<usize>,
    absence: &Range<usize>,
    came: &[Range<usize>],
) -> Option<Range<usize>> {
    let start = came.iter().map(|verb| verb.end).filter(|end| *end <= absence.start).max();
    let end = came.iter().map(|verb| verb.start).filter(|start| *start >= absence.end).min();
    let before = (start.unwrap_or(sentence.start)..absence.start, Stands::After);
    let behind = (absence.end..end.unwrap_or(sentence.end), Stands::Before);
    let row = |(range, verb): (Range<usize>, Stands)| {
        let rows = roster::rows(reading, &range);
        let row = if verb == Stands::After { rows.last() } else { rows.first() };
        row.and_then(|row| Some(row.first()?.start..row.last()?.end))
    };
    let [first, second] =
        if reading.lexicon.verb_stands == Stands::After { [before, behind] } else { [behind, before] };
    row(first).or_else(|| row(second))
}

/// Whom words except from those who came.
fn excepted(reading: &Reading, sentence: &Range<usize>) -> Vec<Range<usize>> {
    /// So many bytes take the words between: "of the delegations of the".
    const NEAR: usize = 60;
    let (words, of_all) = reading.lexicon.except;
    if !of_all.is_empty() && phrases(reading, sentence, of_all).is_empty() {
        return Vec::new();
    }
    let names = |words: Range<usize>| {
        let rows = roster::rows(reading, &(words.end..sentence.end));
        let row = rows.first().filter(|row| row[0].start - words.end <= NEAR)?;
        let apart = reading.slice(&(words.end..row[0].start)).contains(is_end);
        (!apart).then_some(row[0].start..row.last()?.end)
    };
    phrases(reading, sentence, words).into_iter().filter_map(names).collect()
}

fn is_end(character: char) -> bool {
    matches!(character, ',' | ';' | ':' | '，' | '；' | '：' | '،' | '؛')
}

/// Where phrases, folded, stand in a stretch, at the beginning of a word where the script has words.
fn phrases(reading: &Reading, range: &Range<usize>, phrases: &[&str]) -> Vec<Range<usize>> {
    let folded = Folded::new(reading.slice(range));
    let begins = |at: usize| {
        let letter_before = folded.text[..at].ends_with(char::is_alphabetic);
        !letter_before || !folded.text[at..].starts_with(char::is_alphabetic) || reading.lexicon.has_clitics()
    };
    let found = phrases.iter().flat_map(|phrase| folded.text.match_indices(phrase));
    let found = found.filter(|(at, _)| begins(*at));
    found.map(|(at, phrase)| range.start + folded.origin(at)..range.start + folded.origin(at + phrase.len())).collect()
}

#[cfg(test)]
mod tests {
    use crate::report::AttendanceCategory::{self, Members, Other, StatesParties};
    use crate::{Language, Options, analyze};

    /// Who came, and how many, by a sentence under the heading "Attendance".
    fn came(language: Language, sentence: &str) -> Vec<(AttendanceCategory, Option<u32>, Vec<String>)> {
        let heading = match language {
            Language::English => "Attendance",
            Language::French => "Participation",
            Language::Spanish => "Asistencia",
            Language::Russian => "Участники",
            Language::Arabic => "الحضور",
            Language::Chinese => "出席情况",
        };
        let options = Options { language: Some(language), ..Options::default() };
        let report = analyze(&format!("A. {heading}\n\n5. {sentence}\n"), &options);
        let named = |party: &crate::report::Party| party.code.clone().unwrap_or_else(|| party.name.clone());
        let groups = report.attendance.groups.into_iter();
        groups.map(|group| (group.category, group.declared, group.participants.iter().map(named).collect())).collect()
    }

    #[test]
    fn those_who_did_not_come_are_not_listed() {
        for (language, sentence) in [
            (
                Language::English,
                "The following States parties were not represented at the meeting: Peru, Togo and Fiji.",
            ),
            (Language::English, "The following members of the Committee were absent: Latvia, Malta."),
            (Language::English, "All members of the Committee, except Kenya and Mali, attended the session."),
            (
                Language::French,
                "Les États parties ci-après n'étaient pas représentés à la réunion : Pérou, Togo et Fidji.",
            ),
            (
                Language::French,
                "Tous les membres du Comité, à l'exception du Kenya et du Mali, ont participé à la session.",
            ),
            (Language::Spanish, "No estuvieron representados los siguientes Estados parte: Perú, Togo y Fiji."),
            (Language::Spanish, "Todos los miembros del Comité, excepto Kenya y Malí, asistieron a la reunión."),
            (
                Language::Russian,
                "На совещании не были представлены следующие государства-участники: Перу, Того и Фиджи.",
            ),
            (Language::Russian, "Все члены Комитета, кроме Кубы и Гаити, приняли участие в сессии."),
            (Language::Arabic, "ولم تكن الدول الأطراف التالية ممثلة في الاجتماع: بيرو، توغو، فيجي."),
            (Language::Arabic, "وحضر الدورة جميع أعضاء اللجنة باستثناء كينيا ومالي."),
            (Language::Chinese, "下列缔约国没有派代表出席会议：秘鲁、多哥和斐济。"),
            (Language::Chinese, "除肯尼亚和马里外，委员会所有成员均出席了会议。"),
        ] {
            assert_eq!(came(language, sentence), [], "{sentence}");
        }
    }

    #[test]
    fn those_beside_them_are() {
        let both =
            "The following States parties were represented: Chile, Cuba; the following were not represented: Peru.";
        assert_eq!(came(Language::English, both), [(StatesParties, None, vec!["CHL".into(), "CUB".into()])]);
        let sentence = "The representatives of Chad and Fiji attended, while the representative of Oman was absent.";
        assert_eq!(came(Language::English, sentence), [(Other, None, vec!["TCD".into(), "FJI".into()])]);
        // 除 is "besides" where nothing says "all"
        let besides = "除缔约国外，乌干达和乍得也出席了会议。";
        assert_eq!(came(Language::Chinese, besides), [(StatesParties, None, vec!["UGA".into(), "TCD".into()])]);
        let number = "Asistieron los 53 miembros del Comité, salvo el Perú.";
        assert_eq!(came(Language::Spanish, number), [(Members, Some(52), vec![])]);
    }
}
