//! What is wrong with a paste as such is said: a second report behind the first, words spelled backwards.

#[path = "support/lists.rs"]
mod lists;
mod support;

use lists::{Form, Label, REPORTS};
use rapporteur::Party;
use rapporteur::report::{Check, RecommendationItem};
use rapporteur::{Language, Options, Report, analyze};
use serde_json::Value;
use support::Document;

fn read(text: &str) -> Report {
    analyze(text, &Options::default())
}

fn check<'a>(report: &'a Report, code: &str) -> Option<&'a Check> {
    report.checks.iter().find(|check| check.code == code)
}

/// The report as plain data, without one check.
fn without(code: &str, report: &Report) -> Value {
    let mut report = report.clone();
    report.checks.retain(|check| check.code != code);
    serde_json::to_value(report).unwrap()
}

fn every_report() -> Vec<Document> {
    support::own_corpus().into_iter().chain(support::documents(&support::root().join("tests/corpus/variety"))).collect()
}

fn sample() -> String {
    support::own_corpus().into_iter().find(|document| document.name == "wg4-2011.zh").unwrap().text
}

#[test]
fn of_two_reports_the_first_is_read_as_if_it_stood_alone() {
    let sample = sample();
    let alone = read(&sample);
    assert_eq!(check(&alone, "severalReports"), None);
    let mut faults = Vec::new();
    for Document { name, text: second } in every_report() {
        let both = format!("{sample}\n{second}");
        let report = read(&both);
        let Some(check) = check(&report, "severalReports") else {
            faults.push(format!("{name}: not noticed"));
            continue;
        };
        let skipped = &both[check.spans[0].start..check.spans[0].end];
        if skipped.trim() != second.trim() {
            faults.push(format!("{name}: begins with {:?}", skipped.chars().take(80).collect::<String>()));
        }
        if without("severalReports", &report) != without("", &alone) {
            faults.push(format!("{name}: the first is read otherwise"));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_report_pasted_twice_is_read_once() {
    let mut faults = Vec::new();
    for Document { name, text } in every_report().into_iter().chain(support::shared_corpus("reports")) {
        let (alone, twice) = (read(&text), read(&format!("{text}\n{text}")));
        // what is a few lines is no report
        if text.len() > 2000
            && (check(&twice, "severalReports").is_none() || without("severalReports", &twice) != without("", &alone))
        {
            faults.push(name);
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_second_report_is_noticed_behind_every_first_one() {
    let second = every_report().into_iter().find(|document| document.name == "firearms.zh").unwrap().text;
    let unnoticed = every_report().into_iter().filter(|first| {
        let report = read(&format!("{}\n{second}", first.text));
        let noticed = check(&report, "severalReports").is_some();
        !noticed || without("severalReports", &report) != without("", &read(&first.text))
    });
    assert_eq!(unnoticed.map(|first| first.name).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn one_report_is_one() {
    let documents = every_report().into_iter().chain(support::shared_corpus("reports"));
    let documents = documents.chain(support::shared_corpus("other"));
    let several = documents.filter(|document| check(&read(&document.text), "severalReports").is_some());
    assert_eq!(several.map(|document| document.name).collect::<Vec<_>>(), Vec::<String>::new());
}

/// Each run of Arabic letters and spaces backwards, as `pdftotext` of old gave lines.
fn in_visual_order(text: &str) -> String {
    text.lines().map(|line| line.chars().rev().collect::<String>() + "\n").collect()
}

#[test]
fn words_spelled_backwards_are_noticed() {
    for Document { name, text } in every_report() {
        let report = read(&text);
        assert_eq!(check(&report, "visualOrder"), None, "{name}");
        if report.language == Language::Arabic {
            let backwards = read(&in_visual_order(&text));
            assert!(check(&backwards, "visualOrder").is_some_and(|check| !check.spans.is_empty()), "{name}");
        }
    }
}

fn is_among(items: &[RecommendationItem], text: &str) -> bool {
    items
        .iter()
        .any(|item| item.text.trim_end_matches([';', '；', '؛', '.', '。', ' ']) == text || is_among(&item.items, text))
}

#[test]
fn no_form_of_a_list_loses_its_items() {
    let labels = [
        Label::Letter("(", ") "),
        Label::Letter("(", ")\t"),
        Label::Letter("(", ")\n"),
        Label::Letter("", ") "),
        Label::Latin("", ". "),
        Label::Roman("", ". "),
        Label::Roman("(", ") "),
        Label::Sign("- "),
        Label::Sign("• "),
        Label::Sign("* "),
    ];
    let mut faults = Vec::new();
    for (label, flags) in labels.into_iter().flat_map(|label| (0..8).map(move |flags| (label, flags))) {
        let form = Form { label, gaps: flags & 1 > 0, numbered: flags & 2 > 0, ended: flags & 4 > 0 };
        for list in &REPORTS {
            let report = read(&list.text(form));
            let listed = |item: &str| report.recommendations.iter().any(|found| is_among(&found.items, item));
            if !list.items.iter().all(|item| listed(item)) {
                faults.push(format!("{form:?}: {}", list.title));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Whoever attended or spoke in a report: where it stands in the whole text, and who it is.
fn participants(report: &Report, at: usize) -> Vec<(usize, String)> {
    let attended = report.attendance.groups.iter().flat_map(|group| &group.participants);
    let spoke = report.speakers.iter().flat_map(|item| &item.statements).map(|statement| &statement.speaker);
    let known = |party: &Party| party.code.clone().or(party.acronym.clone()).unwrap_or_else(|| party.name.clone());
    attended.chain(spoke).map(|party| (party.span.start + at, known(party))).collect()
}

/// Where numbered paragraphs begin behind an empty line, a few of them.
fn cuts(text: &str) -> Vec<usize> {
    const FEW: usize = 6;
    let numbered = |at: &usize| {
        let digits = text[*at..].bytes().take_while(u8::is_ascii_digit).count();
        (1..=3).contains(&digits) && text[at + digits..].starts_with(['.', '-'])
    };
    let places: Vec<usize> = text.match_indices("\n\n").map(|(at, _)| at + 2).filter(numbered).collect();
    places.chunks(places.len().div_ceil(FEW).max(1)).map(|chunk| chunk[0]).collect()
}

/// Half a report names nobody whom the whole does not name there; up to a paragraph, it names all of them. From one on,
/// those are missing whose heading alone told that they attended or spoke, or on which item. What pages add is known by
/// its coming again: the texts with pages are left out.
#[test]
fn half_a_report_says_its_half() {
    let mut faults = Vec::new();
    for Document { name, text } in every_report().into_iter().filter(|document| !document.name.ends_with(".pdf")) {
        let whole = participants(&read(&text), 0);
        for cut in cuts(&text) {
            let behind = participants(&read(&text[cut..]), cut);
            let before = participants(&read(&text[..cut]), 0);
            let line = text[..cut].lines().count() + 1;
            if let Some(invented) = behind.iter().chain(&before).find(|entry| !whole.contains(entry)) {
                faults.push(format!("{name}, line {line}: {invented:?} is invented"));
            }
            if let Some(lost) = whole.iter().find(|entry| entry.0 < cut && !before.contains(entry)) {
                faults.push(format!("{name}, line {line}: {lost:?} is lost"));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn a_text_that_starts_within_a_sentence_says_so() {
    for text in [
        "of the parties to the Protocol, and thanked the secretariat for the papers that it had prepared for the meeting.\n\n\
         12. The Chair closed the meeting.",
        ", Japan and Peru.\n\n12. The Chair closed the meeting.",
        "участниками Протокола и поблагодарила секретариат за подготовленные документы.\n\n12. Председатель закрыл совещание.",
        "、日本和秘鲁。\n\n12. 主席宣布会议闭幕。",
        "، واليابان وبيرو.\n\n12- واختتم الرئيس الاجتماع.",
    ] {
        assert!(check(&read(text), "textStarts").is_some(), "{text}");
    }
    for Document { name, text } in every_report() {
        assert_eq!(check(&read(&text), "textStarts"), None, "{name}");
    }
    for text in ["12. The Chair closed the meeting.", "e-government survey", "(b) To consider the item further.", ""] {
        assert_eq!(check(&read(text), "textStarts"), None, "{text}");
    }
}
