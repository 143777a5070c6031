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

/// What is read of a text as plain data, but for spans and where sections begin.
fn facts(text: &str) -> Value {
    let mut report = serde_json::to_value(read(text)).unwrap();
    strip(&mut report);
    report["outline"] = Value::Null;
    report
}

fn strip(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|name, _| name != "span" && name != "spans");
            fields.values_mut().for_each(strip);
        }
        Value::Array(values) => values.iter_mut().for_each(strip),
        _ => {}
    }
}

/// Asserts that a change of the paste changes nothing that is read.
fn assert_same(documents: impl Iterator<Item = Document>, change: impl Fn(&str) -> String) {
    let changed = documents.filter(|document| facts(&document.text) != facts(&change(&document.text)));
    assert_eq!(changed.map(|document| document.name).collect::<Vec<_>>(), Vec::<String>::new());
}

#[test]
fn messages_of_messengers_are_their_texts() {
    for stamp in ["[12/03/2029, 14:05:11] Ana Pérez: ", "12.03.2029, 14:05 - Ana Pérez: "] {
        let numbered = |line: &str| line.starts_with(|c: char| c.is_ascii_digit()) && line.contains(". ");
        let message = |(index, line): (usize, &str)| {
            let sent = index == 0 || index % 9 == 0 && numbered(line);
            format!("{}{line}\n", if sent { stamp } else { "" })
        };
        assert_same(every_report().into_iter(), |text| text.lines().enumerate().map(message).collect());
    }
}

#[test]
fn heads_and_ends_of_messages_are_no_text() {
    let heads = [
        "From: Brown, Tom <tom@example.org>\nSent: Tuesday, 13 March 2029\nTo: Ana\nSubject: FW: report",
        "De : Tom <tom@example.org>\nEnvoyé : mardi\nÀ : Ana\nObjet : TR: rapport",
        "От: Том <tom@example.org>\nОтправлено: вторник\nКому: Ана\nТема: доклад",
        "发件人：Tom <tom@example.org>\n收件人：Ana\n主题：报告",
    ];
    let ends =
        ["Kind regards,\nTom Brown", "Bien cordialement,\nTom", "С уважением,\nТом", "Saludos cordiales,\nTomás"];
    // its masthead is as long as it is looked for
    let documents = || every_report().into_iter().filter(|document| document.name != "health-assembly.en");
    for (head, end) in heads.into_iter().zip(ends) {
        assert_same(documents(), |text| format!("{head}\n\n{text}\n\n{end}\n"));
    }
}

#[test]
fn feet_of_pages_with_job_numbers_are_no_text() {
    let text = "1. Statements were made by the representatives of Algeria, Kenya,\n1/2 V.29-04321\nPeru and Sweden.\n\
                2. The meeting rose.\n2/2 V.29-04321";
    let spoke = read(text).speakers.iter().flat_map(|item| &item.statements).count();
    assert_eq!(spoke, 4);
}

#[test]
fn letters_that_scanners_misread_are_read() {
    let text =
        "1. Statements were made by the representatives of A1geria, 0man, lndia, Gerrnany, Surinarne and C0lombia.";
    let report = read(text);
    let codes: Vec<_> = report.speakers[0].statements.iter().filter_map(|found| found.speaker.code.clone()).collect();
    assert_eq!(codes, ["DZA", "OMN", "IND", "DEU", "SUR", "COL"]);
}

/// A paste with a single line break within each list of names, behind its middle.
#[test]
fn a_single_break_within_a_list_changes_nothing() {
    let broken = |line: &str| {
        let commas: Vec<usize> = line.match_indices(['、', '،', ',']).map(|(at, sign)| at + sign.len()).collect();
        match commas.len() {
            0..=5 => format!("{line}\n"),
            count => {
                let (before, behind) = line.split_at(commas[count / 2]);
                format!("{before}\n{}\n", behind.trim_start())
            }
        }
    };
    let unwrapped = every_report().into_iter().filter(|document| !document.name.ends_with(".pdf"));
    assert_same(unwrapped, |text| text.lines().map(broken).collect());
}

#[test]
fn chinese_paragraphs_need_no_mark_behind_their_numbers() {
    let text = "一、会议开幕\n1国际组织的代表出席了会议。\n2下列国家的代表发了言：阿尔及利亚、巴西、\n埃及。\n3会议于3月5日闭幕。";
    let report = read(text);
    let spoke: Vec<_> = report.speakers.iter().flat_map(|item| &item.statements).collect();
    assert_eq!(spoke.len(), 3, "{spoke:?}");
}
