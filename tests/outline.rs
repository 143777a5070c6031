//! The outline: every section and every paragraph, in order.

use rapporteur::report::{Paragraph, Report, Section};
use rapporteur::{Options, analyze};

const SAMPLE: &str = include_str!("corpus/wg4-2011.zh.txt");

/// Sections with those inside them, each before its own.
fn all(sections: &[Section]) -> Vec<&Section> {
    sections.iter().flat_map(|section| std::iter::once(section).chain(all(&section.sections))).collect()
}

fn paragraphs(report: &Report) -> Vec<&Paragraph> {
    all(&report.outline).into_iter().flat_map(|section| &section.paragraphs).collect()
}

fn headings(report: &Report) -> Vec<String> {
    let heading = |section: &&Section| {
        let label = section.label.as_deref().unwrap_or("–");
        format!("{} {label} {}", section.level, section.title)
    };
    all(&report.outline).iter().map(heading).collect()
}

#[test]
fn sections_of_the_sample() {
    let report = analyze(SAMPLE, &Options::default());
    let expected = "\
1 – 
1 一 导言
1 二 建议
2 A 工作组通过的建议
3 1 为切除器官的目的贩运人口
3 2 关键概念的分析：侧重于《贩运人口议定书》第3条中“滥用权力或滥用脆弱境况”的概念
3 3 人口贩运受害者，特别侧重于识别
3 4 开展国际合作打击贩运人口活动：供需问题的处理、能力建设和提高认识
4 a 国际合作
4 b 提高认识
4 c 供应和需求
3 5 拟议未来工作领域
2 B 由工作组核可的建议
1 三 会议安排
2 A 会议开幕
2 B 通过议程和工作安排
2 C 出席情况
2 D 文件
1 四 审议摘要
2 A 为切除器官的目的贩运人口
2 B 关键概念的分析：侧重于《贩运人口议定书》第3条中“滥用权力或滥用脆弱境况”的概念
2 C 人口贩运受害者，特别侧重于识别
2 D 开展国际合作打击贩运人口活动：供需问题的处理、能力建设和提高认识
2 E 拟议未来工作领域
1 五 通过报告
1 – 贩运人口问题工作组第四届会议收到的文件清单";
    assert_eq!(headings(&report), expected.lines().collect::<Vec<_>>());
}

#[test]
fn paragraphs_of_the_sample() {
    let report = analyze(SAMPLE, &Options::default());
    let paragraphs = paragraphs(&report);
    let numbers: Vec<&str> = paragraphs.iter().filter_map(|paragraph| paragraph.number.as_deref()).collect();
    let expected: Vec<String> = (1..=98).map(|number: u32| number.to_string()).collect();
    assert_eq!(numbers, expected);
    assert!(paragraphs.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "one after the other");

    let numbered =
        |number: &str| paragraphs.iter().find(|paragraph| paragraph.number.as_deref() == Some(number)).unwrap();
    assert_eq!(numbered("91").text.as_deref(), Some("签署国泰国的观察员作了发言。"));
    let listing = numbered("51");
    assert_eq!(listing.text.as_ref().unwrap().matches("\n(").count(), 10, "the items belong to the paragraph");
    let passage = &SAMPLE[listing.span.start..listing.span.end];
    assert!(passage.starts_with("51.") && passage.contains("(j)"));

    let rows = paragraphs
        .iter()
        .filter(|paragraph| paragraph.text.as_ref().is_some_and(|text| text.starts_with("CTOC/COP/WG.4/2011/")));
    assert_eq!(rows.count(), 8, "unnumbered paragraphs too");
}

/// Numbers alone on their lines, as some PDF files give them, of sections and of paragraphs alike.
const HARBOURS: &str = "\
Report of the Committee on Harbours

A.

Establishment of the Committee
1.
The history of the Committee is told in the note by the Secretary-General on the
organization of work, which the Committee had before it at its first meeting.
2.
At its previous session the Assembly took note of the report of the Committee and
requested it to continue to examine the dues of harbours in all regions.
3.
In addition to that resolution, the Assembly adopted a decision on harbours that is
told of below, and took note of the work plan.

1.

Resolutions on harbours of the sea

2.

Decisions on harbours of rivers

3.

Other resolutions and decisions of the Assembly on the work of the Committee on Harbours
4.
Other resolutions and decisions of the Assembly that were relevant to the work of the
Committee and which it took into account were listed in the note by the Secretariat.

4.

Membership of the Committee
5.
The Committee was composed of five members, which are those that were elected by the
Assembly at its last session.

B.

Opening of the session
6.
The Chair opened the session on 13 February and drew attention to the programme of
work and to the documents before the Committee.
7.
The Committee adopted its programme of work.
";

#[test]
fn numbers_of_sections_are_told_from_those_of_paragraphs() {
    let report = analyze(HARBOURS, &Options::default());
    let numbers: Vec<Option<&str>> =
        paragraphs(&report).into_iter().skip(1).map(|paragraph| paragraph.number.as_deref()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5", "6", "7"].map(Some));
    let labels: Vec<&str> = all(&report.outline).iter().filter_map(|section| section.label.as_deref()).collect();
    assert_eq!(labels, ["A", "1", "2", "3", "4", "B"]);
}

#[test]
fn travels_without_texts() {
    let whole = analyze(SAMPLE, &Options::default());
    let light = analyze(SAMPLE, &Options { without_outline_texts: true, ..Options::default() });
    assert!(paragraphs(&light).iter().all(|paragraph| paragraph.text.is_none()));
    assert_eq!(headings(&light), headings(&whole));
    assert_eq!(paragraphs(&light).len(), paragraphs(&whole).len());
}
