//! The checks: what the sample passes and fails, what broken reports fail, and the catalogue of codes.

#[allow(dead_code, reason = "other tests need the rest")]
mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use rapporteur::checks::CATALOGUE;
use rapporteur::report::{Check, CheckStatus, Param};
use rapporteur::{Language, Options, analyze};

fn checks(text: &str) -> Vec<Check> {
    analyze(text, &Options::default()).checks
}

/// A check in a line: status, code, parameters.
fn line(check: &Check) -> String {
    let status = match check.status {
        CheckStatus::Pass => "pass",
        CheckStatus::Fail => "fail",
        CheckStatus::Note => "note",
    };
    let params: String = check.params.iter().fold(String::new(), |mut line, (name, value)| {
        let _ = match value {
            Param::Number(number) => write!(line, " {name}={number}"),
            Param::Text(text) => write!(line, " {name}={text}"),
        };
        line
    });
    format!("{status} {}{params}", check.code)
}

fn lines(text: &str) -> Vec<String> {
    checks(text).iter().map(line).collect()
}

fn sample() -> String {
    support::own_corpus().into_iter().find(|document| document.name == "wg4-2011.zh").unwrap().text
}

/// What is in `after` and not in `before`.
fn new(before: &[String], after: &[String]) -> Vec<String> {
    after.iter().filter(|line| !before.contains(line)).cloned().collect()
}

#[test]
fn the_sample_agrees_with_itself_but_for_what_a_reader_finds() {
    let expected = [
        "pass numberingComplete first=1 last=98",
        "pass labelsComplete items=40 sections=24",
        "pass recommendationRange agendaItems=2 found=8 paragraphs=6–13 stated=8",
        "pass recommendationRange agendaItems=3 found=9 paragraphs=14–22 stated=9",
        "pass recommendationRange agendaItems=4 found=7 paragraphs=23–29 stated=7",
        "pass recommendationRange agendaItems=4 found=1 paragraphs=51 stated=1",
        "pass recommendationRange agendaItems=5 found=16 paragraphs=30–45 stated=16",
        "pass recommendationRange agendaItems=6 found=5 paragraphs=46–50 stated=5",
        // paragraph 52 counts six meetings; the last that any paragraph names is the fifth
        "note meetingsNamed missing=6 named=5 stated=6",
        "pass inOneCategoryEach states=79",
        "pass alphabeticalOrder category=statesParties order=en paragraph=56",
        "pass alphabeticalOrder category=observerStates order=en paragraph=59",
        "pass speakersListed states=37",
        // paragraph 54 lets Iran speak among the parties; paragraph 59 lists it as an observer
        "fail roleContradictsList category=observerStates name=伊朗（伊斯兰共和国） paragraph=54 role=state",
        "pass namesRecognized count=199",
        // paragraph 61: 高员 for 高级
        "note misprint name=联合国人权事务高员专员办事处 readAs=联合国人权事务高级专员办事处",
        "note strayMark marks=、， paragraph=76",
        "pass agendaItemsKnown count=5",
        "note itemNotConsidered agendaItem=7 title=其他事项",
        // the annex has the draft report under item 4; paragraph 98 adopts it under the heading of item 8
        "fail documentItems listed=4 symbol=CTOC/COP/WG.4/2011/L.1 told=8",
        "note documentNotListed count=1 symbols=CTOC/COP/WG.4/2011/INF/1/Rev.2",
        "note documentNotMentioned count=2 symbols=CTOC/COP/WG.4/2011/1; CTOC/COP/WG.4/2011/7",
        "pass datesWithinMeeting count=14 end=2011-10-12 start=2011-10-10",
    ];
    assert_eq!(lines(&sample()), expected);
}

#[test]
fn what_is_done_to_the_sample_is_found() {
    let sample = sample();
    let before = lines(&sample);
    let cut = |from: &str, to: &str| {
        let (start, end) = (sample.find(from).unwrap(), sample.find(to).unwrap());
        format!("{}{}", &sample[..start], &sample[end..])
    };
    let changed = |from: &str, to: &str| {
        assert!(sample.contains(from), "{from}");
        sample.replacen(from, to, 1)
    };
    let cases: [(&str, String, &str); 18] = [
        ("a paragraph is lost", cut("\n36. ", "\n37. "), "fail numberingGap after=35 before=37"),
        (
            "and with it a recommendation",
            cut("\n36. ", "\n37. "),
            "fail recommendationRange agendaItems=5 found=15 paragraphs=30–45 stated=16",
        ),
        ("a number stands twice", changed("\n37. ", "\n36. "), "fail numberingDuplicate number=36"),
        (
            "the end is lost",
            sample[..sample.find("、国际刑事警察组织").unwrap()].to_owned(),
            "fail textStops number=62",
        ),
        ("the beginning is lost", sample[sample.find("\n52. ").unwrap()..].to_owned(), "note numberingStart first=52"),
        (
            "an item is lost",
            cut(" (d) 根据", " (e) 缔约国应当便利"),
            "fail itemLabelGap after=(c) before=(e) paragraph=51",
        ),
        (
            "a section is lost",
            cut("\nD. 文件", "\n四. 审议摘要").replace("B. 通过议程", "C. 通过议程").replace("C. 出席", "D. 出席"),
            "fail sectionLabelGap after=A before=C",
        ),
        (
            "a count is stated",
            changed("以下《联合国打击跨国", "以下66个《联合国打击跨国")
                .replace("补充议定书》缔约国出席", "补充议定书》66个缔约国出席"),
            "fail attendanceCount category=statesParties found=65 paragraph=56 stated=66",
        ),
        (
            "a meeting too many is named",
            changed("10 月 12 日第 5 次会议审议", "10 月 12 日第 7 次会议审议"),
            "fail meetingsNamed missing=6 named=6 stated=6",
        ),
        (
            "a State attends twice",
            changed("捷克共和国、日", "捷克共和国、法国、日"),
            "fail inTwoCategories first=statesParties name=法国 paragraphs=56, 58 second=signatories",
        ),
        (
            "a name stands twice in a list",
            changed("挪威、葡萄牙、埃及", "挪威、葡萄牙、挪威、埃及"),
            "fail namedTwice name=挪威 paragraph=69",
        ),
        (
            "a name is out of order",
            changed("巴拿马、秘鲁、菲律宾", "秘鲁、菲律宾、巴拿马"),
            "fail alphabeticalOrder category=statesParties name=巴拿马 order=en paragraph=56",
        ),
        (
            "a speaker did not attend",
            changed("挪威、葡萄牙、埃及", "挪威、葡萄牙、希腊、埃及"),
            "fail speakerNotListed count=1 names=希腊",
        ),
        (
            "a party speaks as a signatory",
            changed("签署国泰国的观察员作了发言", "签署国瑞典的观察员作了发言"),
            "fail roleContradictsList category=statesParties name=瑞典 paragraph=91 role=signatory",
        ),
        (
            "an item is not on the agenda",
            changed("\n 6. 拟议未来工作领域。", "\n"),
            "fail itemNotOnAgenda agendaItem=6",
        ),
        (
            "a recommendation is in no range",
            changed("上文第 6-13 段", "上文第 6-12 段"),
            "fail recommendationInNoRange count=1 paragraphs=13",
        ),
        (
            "a range holds none",
            changed("上文第 6-13 段", "上文第 1-4 段"),
            "fail recommendationRange agendaItems=2 found=0 paragraphs=1–4 stated=4",
        ),
        (
            "a meeting is misdated",
            changed("10 月 12 日第 5 次会议审议", "11 月 12 日第 5 次会议审议"),
            "fail dateOutsideMeeting count=1 dates=2011-11-12 end=2011-10-12 start=2011-10-10",
        ),
    ];
    for (what, text, expected) in cases {
        let found = new(&before, &lines(&text));
        assert!(found.iter().any(|line| line == expected), "{what}: {found:#?}");
    }
}

#[test]
fn what_is_no_report_is_told_with_what_was_looked_for() {
    let found = lines("The weather was fine. Nobody said anything of note.");
    assert!(found[0].starts_with("fail notAReport"), "{found:?}");
    assert!(
        found.iter().any(|line| line.starts_with("note partNotFound lookedFor=") && line.ends_with("part=speakers"))
    );
}

/// Every check that any text gives is in the catalogue, with its status and its parameters.
#[test]
fn the_catalogue_knows_every_check() {
    let folders = ["reports", "other", "excerpts"];
    let variety = support::documents(&support::root().join("tests/corpus/variety"));
    let own = support::own_corpus().into_iter().chain(variety);
    let mut documents: Vec<String> = own.map(|document| document.text).collect();
    documents.extend(folders.into_iter().flat_map(support::shared_corpus).map(|document| document.text));
    let mut codes = BTreeSet::new();
    for check in documents.iter().flat_map(|text| checks(text)) {
        let entry = CATALOGUE.iter().find(|entry| entry.code == check.code).unwrap_or_else(|| panic!("{check:?}"));
        assert!(entry.statuses.contains(&check.status), "{check:?}");
        let known = |name: &str| entry.params.iter().any(|param| param.trim_end_matches('?') == name);
        assert!(check.params.keys().all(|name| known(name)), "{check:?}");
        let needed = entry.params.iter().filter(|param| !param.ends_with('?'));
        assert!(needed.clone().all(|param| check.params.contains_key(*param)), "{check:?}");
        codes.insert(check.code);
    }
    assert!(codes.len() > 20, "{codes:?}");
}

/// The table in docs/checks.md is made from the catalogue: `UPDATE=1 cargo test --test checks` writes it.
#[test]
fn the_catalogue_is_documented() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/checks.md");
    let document = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let (head, rest) = document.split_once(BEGIN).expect("the mark where the table begins");
    let (_, tail) = rest.split_once(END).expect("the mark where the table ends");
    let expected = format!("{head}{BEGIN}\n{}{END}{tail}", catalogue());
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, &expected).unwrap();
    } else {
        assert!(document == expected, "docs/checks.md is behind: UPDATE=1 cargo test --test checks");
    }
}

const BEGIN: &str = "<!-- made from src/checks/catalogue.rs -->";
const END: &str = "<!-- end of what is made -->";

fn catalogue() -> String {
    let mut table = String::from("\n| code | status | parameters | meaning | what to do |\n|---|---|---|---|---|\n");
    for entry in CATALOGUE {
        let statuses: Vec<String> = entry.statuses.iter().map(|status| format!("{status:?}").to_lowercase()).collect();
        let params: Vec<String> = entry.params.iter().map(|param| format!("`{param}`")).collect();
        let (statuses, params) = (statuses.join(", "), params.join(" "));
        let _ = writeln!(table, "| `{}` | {statuses} | {params} | {} | {} |", entry.code, entry.meaning, entry.advice);
    }
    table + "\n"
}

/// The page words every check in every language, by its code or by code and status.
#[test]
fn the_page_words_every_check() {
    for language in Language::ALL {
        let path = format!("{}/www/src/translations/{}.ts", env!("CARGO_MANIFEST_DIR"), language.tag());
        let translation = std::fs::read_to_string(&path).unwrap();
        let lines: Vec<&str> = translation.lines().map(str::trim_start).collect();
        for entry in CATALOGUE {
            let by_code = lines.iter().any(|line| line.starts_with(&format!("{}:", entry.code)));
            let worded = |status: &CheckStatus| {
                let key = format!("\"{}.{}\":", entry.code, format!("{status:?}").to_lowercase());
                lines.iter().any(|line| line.starts_with(&key))
            };
            assert!(by_code || entry.statuses.iter().all(worded), "{path}: {}", entry.code);
        }
    }
}

/// Failed checks on the shared documents that somebody has read, with how many of them there are: all are
/// right, as docs/checks.md tells. Any other has to be read, and mended or added.
const READ: [(&str, &str, usize); 17] = [
    ("A_79_876_ar_annex", "notAReport", 1),
    ("A_80_15_Part_I", "speakerNotListed", 1),
    ("A_80_15_Part_III", "speakerNotListed", 1),
    ("A_80_23", "itemLabelGap", 1),
    ("A_80_23", "roleContradictsList", 2),
    ("CEDAW_C_CAF_CO_6_ru", "notAReport", 1),
    ("ohchr_2_en_A_HRC_WG.6_7_ITA_1", "notAReport", 1),
    ("ohchr_2_fr_A_HRC_WG.6_7_ITA_1", "notAReport", 1),
    ("plan_2_fr_A_RES_48_161", "notAReport", 1),
    ("un2025_A_AC.292_2025_INF_5_Rev.1", "itemLabelGap", 1),
    ("un2025_A_AC.292_2025_INF_5_Rev.1", "notAReport", 1),
    ("uncd_culture_01_zh", "notAReport", 1),
    ("uncd_human_rights_03_zh", "notAReport", 1),
    ("uncd_peace_04_zh", "notAReport", 1),
    ("unfccc_sbi2022_20", "itemNotOnAgenda", 6),
    ("wg4-2011.zh", "documentItems", 1),
    ("wg4-2011.zh", "roleContradictsList", 1),
];

#[test]
fn fails_on_real_documents_only_where_somebody_has_read_why() {
    let mut found: BTreeMap<(String, String), usize> = BTreeMap::new();
    for document in ["", "reports", "other"].into_iter().flat_map(support::shared_corpus) {
        for check in checks(&document.text).into_iter().filter(|check| check.status == CheckStatus::Fail) {
            *found.entry((document.name.clone(), check.code)).or_default() += 1;
        }
    }
    let read = READ.iter().map(|(name, code, count)| (((*name).to_owned(), (*code).to_owned()), *count)).collect();
    // without the shared documents nothing is found
    assert!(found.is_empty() || found == read, "found: {found:#?}, read: {read:#?}");
}
