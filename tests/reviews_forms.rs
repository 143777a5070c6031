//! Reviews in the six languages, and the forms that their lists of recommendations take over the years.

use rapporteur::report::{CheckStatus, Recommendation, Report, Response, StatementForm};
use rapporteur::{Options, Party, analyze};

/// What a review says, apart from its words.
#[derive(Debug, PartialEq, Eq)]
struct Facts {
    reviewed: String,
    dates: (String, String),
    troika: Vec<String>,
    delegations: Vec<(String, String)>,
    declared: Option<u32>,
    counted: u32,
    recommendations: Vec<String>,
}

fn facts(report: &Report) -> Facts {
    let meeting = &report.meeting;
    let dates = meeting.dates.first().map(|period| (period.start.clone(), period.end.clone()));
    let dialogue = report.speakers.last().unwrap();
    let others = dialogue.statements.iter().filter(|statement| !statement.reviewed_state);
    Facts {
        reviewed: code(meeting.reviewed_state.as_ref().unwrap()),
        dates: dates.unwrap(),
        troika: meeting.officers.iter().filter_map(|officer| officer.state.as_ref()).map(code).collect(),
        delegations: others.map(|statement| (statement.paragraph.clone().unwrap(), code(&statement.speaker))).collect(),
        declared: dialogue.declared.delegations,
        counted: dialogue.delegations,
        recommendations: report.recommendations.iter().map(summary).collect(),
    }
}

fn code(party: &Party) -> String {
    party.code.clone().unwrap_or_else(|| party.name.clone())
}

/// "119.14 supported: 5 DZA FRA": number, answer, and for each proposal its action category and States.
fn summary(recommendation: &Recommendation) -> String {
    let number = recommendation.number.as_deref().map_or("-".to_owned(), |number| number.replace('-', "."));
    let answer = recommendation
        .response
        .map_or_else(|| format!("{:?}", recommendation.kind), |response| format!("{response:?}"));
    let proposal = |action: Option<u8>, by: &[Party]| {
        let by: Vec<String> = by.iter().map(code).collect();
        format!("{} {}", action.map_or("?".to_owned(), |action| action.to_string()), by.join(" ")).trim_end().to_owned()
    };
    let mut proposals: Vec<String> = recommendation
        .items
        .iter()
        .map(|item| proposal(item.action_category.map(u8::from), &item.recommended_by))
        .collect();
    if proposals.is_empty() {
        proposals.push(proposal(recommendation.action_category.map(u8::from), &recommendation.recommended_by));
    }
    format!("{number} {answer}: {}", proposals.join(" | "))
}

fn read(text: &str) -> Report {
    analyze(text, &Options::default())
}

fn summaries(text: &str) -> Vec<String> {
    read(text).recommendations.iter().map(summary).collect()
}

#[test]
fn reads_the_same_facts_in_six_languages() {
    let delegations = [
        ("8", "DZA"),
        ("9", "BRA"),
        ("10", "FRA"),
        ("11", "JPN"),
        ("13", "NOR"),
        ("14", "KOR"),
        ("15", "TUR"),
        ("16", "USA"),
    ];
    let expected = Facts {
        reviewed: "WSM".to_owned(),
        dates: ("2026-05-04".to_owned(), "2026-05-15".to_owned()),
        troika: ["CHL", "KEN", "LVA"].map(str::to_owned).to_vec(),
        delegations: delegations.map(|(paragraph, code)| (paragraph.to_owned(), code.to_owned())).to_vec(),
        declared: Some(8),
        counted: 8,
        recommendations: [
            "18.1 Supported: 5 DZA FRA",
            "18.2 Supported: 2 JPN",
            "18.3 Supported: 5 NOR | 4 BRA TUR",
            "18.4 Supported: 4 USA",
            "19.1 Pending: 3 KOR",
            "19.2 Pending: 5 BRA",
            "20.1 Noted: 5 FRA",
            "20.2 Noted: 1 JPN",
        ]
        .map(str::to_owned)
        .to_vec(),
    };
    for (language, letters) in [("ar", "أب"), ("en", "ab"), ("es", "ab"), ("fr", "ab"), ("ru", "ab"), ("zh", "ab")] {
        let path = format!("{}/tests/corpus/review.{language}.txt", env!("CARGO_MANIFEST_DIR"));
        let report = read(&std::fs::read_to_string(path).unwrap());
        assert_eq!(report.language.tag(), language);
        let mut found = facts(&report);
        let pledges: Vec<String> = found.recommendations.split_off(8);
        let labels: Vec<String> =
            letters.chars().zip([5, 2]).map(|(label, action)| format!("{label} Pledge: {action}")).collect();
        assert_eq!(pledges, labels, "{language}");
        assert_eq!(found, expected, "{language}");
        let [presentation, dialogue] = &report.speakers[..] else { panic!("{language}: two chapters") };
        assert_eq!(presentation.statements.len(), 1, "{language}");
        assert_eq!(presentation.statements[0].form, StatementForm::Presentation);
        assert!(presentation.statements[0].reviewed_state);
        assert_eq!(presentation.delegations, 0);
        assert_eq!(dialogue.statements.iter().filter(|statement| statement.reviewed_state).count(), 1, "{language}");
        assert_eq!(dialogue.considered[0].meeting, "5th");
        assert_eq!(dialogue.considered[0].date.as_deref(), Some("2026-05-06"));
        for recommendation in &report.recommendations[..8] {
            assert!(recommendation.introduction.as_deref().is_some_and(|words| words.chars().count() > 10));
        }
    }
}

#[test]
fn reads_plain_numbers_under_a_paragraph() {
    let text = "81. In the course of the discussion, the following recommendations were made to Samoa:\n\
        1. Ratify the Convention (Chile); take steps to join the Protocol (Peru);\n\
        2. Ensure that schools in the outer islands have the teachers that they need in order to open in every term \
        of the year, as is provided for by law (Kenya).\n\
        82. The response of Samoa to these recommendations will be included in the outcome report.\n\
        83. All conclusions reflect the position of the submitting States.\n";
    assert_eq!(summaries(text), ["1 Pending: 5 CHL | 4 PER", "2 Pending: 4 KEN"]);
    let report = read(text);
    let ids: Vec<&str> = report.recommendations.iter().map(|found| found.id.as_str()).collect();
    assert_eq!(ids, ["81(1)", "81(2)"]);
}

#[test]
fn reads_letters_under_a_paragraph() {
    let text = "60. The recommendations listed below have been examined by Samoa and enjoy its support:\n\
        (a) Ratify the Convention (Chile);\n\
        (b) Continue its policy of free schooling (Cuba, Fiji).\n\
        61. The following recommendations did not enjoy the support of Samoa:\n\
        (a) Abolish the law on public order (Norway).\n\
        62. All conclusions reflect the position of the submitting States.\n";
    assert_eq!(summaries(text), ["a Supported: 5 CHL", "b Supported: 2 CUB FJI", "a Rejected: 5 NOR"]);
}

#[test]
fn reads_one_running_paragraph() {
    let text = "57. In the course of the discussion, the following recommendations were made to Samoa: ratify the \
        Convention (Chile); continue its policy of free schooling (Cuba, Fiji); consider a visit of the Special \
        Rapporteur (Norway).\n\
        58. The above recommendations will be examined by Samoa, which will respond in due course.\n";
    assert_eq!(summaries(text), ["- Pending: 5 CHL", "- Pending: 2 CUB FJI", "- Pending: 3 NOR"]);
    let texts: Vec<String> = read(text).recommendations.into_iter().map(|found| found.text).collect();
    assert_eq!(texts[1], "continue its policy of free schooling");
}

#[test]
fn reads_lists_that_count_on_and_lists_that_lost_their_numbers() {
    let counting = "60. The recommendations listed below enjoy the support of Samoa:\n\
        1. Ratify the Convention (Chile);\n\
        2. Continue its policy of free schooling (Cuba).\n\
        61. The following recommendations will be examined by Samoa, which will respond in due course:\n\
        3. Abolish the law on public order (Norway);\n\
        4. Consider a visit of the Special Rapporteur (Peru).\n\
        62. All conclusions and recommendations reflect the position of the submitting States.\n";
    assert_eq!(
        summaries(counting),
        ["1 Supported: 5 CHL", "2 Supported: 2 CUB", "3 Pending: 5 NOR", "4 Pending: 3 PER"]
    );
    let lost = "The recommendations listed below enjoy the support of Samoa:\n\n\
        Ratify the Convention (Chile);\n\n\
        Continue its policy of free schooling (Cuba).\n\n\
        The following recommendations have been noted by Samoa:\n\n\
        Abolish the law on public order (Norway);\n\n\
        All conclusions and recommendations reflect the position of the submitting States.\n";
    assert_eq!(summaries(lost), ["- Supported: 5 CHL", "- Supported: 2 CUB", "- Noted: 5 NOR"]);
}

#[test]
fn reads_the_answers() {
    let cases = [
        ("have been examined by Samoa and enjoy the support of Samoa:", Some(Response::Supported)),
        (
            "enjoy the support of Samoa, which considers that they are already implemented:",
            Some(Response::AlreadyImplemented),
        ),
        ("did not enjoy the support of Samoa:", Some(Response::Rejected)),
        ("did not enjoy the support of Samoa and would thus be noted:", Some(Response::Noted)),
        ("have been noted by Samoa:", Some(Response::Noted)),
        ("cannot be accepted by Samoa:", Some(Response::Rejected)),
        ("enjoy the partial support of Samoa:", Some(Response::PartiallySupported)),
        ("will be examined by Samoa, which will provide responses in due time:", Some(Response::Pending)),
        ("were made to Samoa:", None),
    ];
    for (words, answer) in cases {
        let text = format!(
            "6. The following recommendations {words}\n6.1 Ratify the Convention (Chile);\n6.2 Join it (Peru).\n"
        );
        let found = read(&text).recommendations;
        assert_eq!(found.len(), 2, "{words}");
        assert!(found.iter().all(|found| found.response == answer), "{words}: {:?}", found[0].response);
        let introduction = found[0].introduction.clone().unwrap();
        assert!(introduction.contains(words.trim_end_matches(':')), "{introduction}");
    }
}

#[test]
fn reads_the_ways_to_write_who_recommends() {
    let cases = [
        ("Ratify it (Spain) (France);", "5 ESP FRA"),
        ("Ratify it (Algeria, Egypt);", "5 DZA EGY"),
        ("Ratify it (Norway; Republic of Korea);", "5 NOR KOR"),
        ("Ratify it (Slovenia/Portugal);", "5 SVN PRT"),
        ("Ratify it (the Czech Republic);", "5 CZE"),
        ("Ratify it (Venezuela (Bolivarian Republic of));", "5 VEN"),
        ("Ratify it (Iran (Islamic Republic of)) (Chile);", "5 IRN CHL"),
        ("Ratify it (Paraguay (Argentina);", "5 PRY ARG"),
        ("Ratify it (Paraguay, Argentina;", "5 PRY ARG"),
        ("Ratify it (Slovennia);", "5 SVN"),
        ("Ratify it (Brazil); Continue the reform (Chile);", "5 BRA | 2 CHL"),
        ("Ratify it (Brazil)/Consider the reform (Chile);", "5 BRA | 3 CHL"),
        ("Sign (Chile), ratify (Peru, Chile) the Convention;", "5 CHL | 5 PER CHL"),
        ("Pass the bill (Norway; Peru), without delay (Norway);", "5 PER | 5 NOR"),
        ("Ratify the conventions (CEDAW) and (CAT) (Mexico) 2;", "5 MEX"),
    ];
    for (words, expected) in cases {
        let text = format!(
            "6. The following recommendations enjoy the support of Samoa:\n6.1 {words}\n6.2 Join the Convention (Peru).\n"
        );
        let found = summaries(&text);
        assert_eq!(found[0], format!("6.1 Supported: {expected}"), "{words}");
        assert_eq!(found[1], "6.2 Supported: 5 PER", "{words}");
    }
}

#[test]
fn tells_who_recommends_from_what_is_recommended() {
    let text = "6. The following recommendations enjoy the support of Samoa:\n\
        6.1 Sign (Chile), ratify (Peru) the Convention;\n\
        6.2 Pass the bill (Norway; Peru), without delay (Norway).\n";
    let found = read(text).recommendations;
    let texts: Vec<Vec<&str>> =
        found.iter().map(|found| found.items.iter().map(|item| item.text.as_str()).collect()).collect();
    assert_eq!(texts[0], ["Sign the Convention", "ratify the Convention"]);
    assert_eq!(texts[1], ["Pass the bill", "Pass the bill without delay"]);
    assert!(found.iter().all(|found| found.text.is_empty() && found.recommended_by.is_empty()));
}

#[test]
fn counts_who_spoke_and_nobody_else() {
    let text = "6. The review of Samoa was held at the 5th meeting, on 6 May 2026.\n\
        B. Interactive dialogue and responses by the State under review\n\
        7. During the interactive dialogue, 4 delegations made statements. Additional statements by 2 delegations which \
        could not be delivered are posted on the extranet.\n\
        Kenya, Latvia.\n\
        8. Algeria welcomed the law. Chile was mentioned. Algeria made recommendations.\n\
        9. While noting the progress made by Samoa, Norway asked about shelters. Norway made a recommendation.\n\
        10. Samoa replied that Fiji had helped it.\n\
        11. Ethiopian noted the implementation of recommendations.\n\
        12. The delegation of Peru spoke of schools.\n\
        13. While grateful for all of it, the delegation of Samoa could not answer every question.\n\
        II. Conclusions and/or recommendations\n\
        14. The following recommendations enjoy the support of Samoa:\n\
        14.1 Ratify the Convention (Cuba).\n";
    let report = read(text);
    let [dialogue] = &report.speakers[..] else { panic!("one chapter: {:?}", report.speakers.len()) };
    let spoke: Vec<String> = dialogue.statements.iter().map(|statement| code(&statement.speaker)).collect();
    assert_eq!(spoke, ["DZA", "NOR", "WSM", "ETH", "PER"]);
    assert_eq!(dialogue.delegations, 4);
    assert_eq!(dialogue.declared.delegations, Some(4));
    let counted = |text: &str| {
        let checks = read(text).checks.into_iter();
        checks.filter(|check| check.code == "delegationCount").map(|check| check.status).collect::<Vec<_>>()
    };
    assert_eq!(counted(text), [CheckStatus::Pass]);
    assert_eq!(counted(&text.replacen("4 delegations", "5 delegations", 1)), [CheckStatus::Fail]);
}

#[test]
fn reads_no_review_where_there_is_none() {
    let text = "6. The Working Group adopted the following recommendations:\n\
        (a) States parties should ratify the Convention;\n\
        (b) The Secretariat should report (see A/80/1).\n";
    let report = read(text);
    assert!(report.meeting.reviewed_state.is_none());
    assert!(
        report.recommendations.iter().all(|found| found.recommended_by.is_empty() && found.action_category.is_none())
    );
}

#[test]
fn reads_no_review_where_paragraphs_are_numbered_as_one() {
    let text = "1 Introduction\n\n\
        1.1 The Committee held its ninety-eighth session from 7 to 16 June 2017 under the chairmanship of Mr. B. Groves \
        (Australia). The Vice-Chair, Mr. J. Cubisino (Argentina), was also present.\n\n\
        1.2 The session was attended by Members and Associate Members.\n\n\
        1.3 The Secretary-General welcomed participants.\n\n\
        2 Any other business\n\n\
        2.1 The Committee thanked Mr. J. Ribeiro (Brazil) and Ms. H. Sato (Japan).\n";
    assert!(read(text).recommendations.is_empty());
}

/// Word leaves automatic letters behind: pledges that end with semicolons are pledges still.
#[test]
fn pledges_that_lost_their_letters_are_read() {
    let text = "II. Conclusions and/or recommendations\n\n20. Samoa made the following voluntary commitments:\n\nPublish a \
                report in the middle of the cycle;\n\nContinue the meetings in the districts.\n\nThese reflect the position \
                of the State.";
    let report = rapporteur::analyze(text, &rapporteur::Options::default());
    let pledges: Vec<&str> = report.recommendations.iter().map(|pledge| pledge.text.as_str()).collect();
    assert_eq!(pledges, ["Publish a report in the middle of the cycle", "Continue the meetings in the districts"]);
}

#[test]
fn states_in_brackets_make_no_review() {
    let decimals = "1.3 The Council elected Ms. Elsa Chen (China) Chair and Mr. Ali Hassan (Egypt) Vice-Chair.\n\n\
                    1.4 The agenda was adopted.\n";
    let decided = "11. The Commission adopted the recommendations contained in the report and decided:\n\n\
                   (a) To approve the transfer of funds;\n\n\
                   (b) To appoint Mr. Erlan Zhunusov (Kazakhstan) as Vice-Chair.\n";
    for text in [decimals, decided] {
        let found = analyze(text, &Options::default()).recommendations;
        assert!(found.iter().all(|one| one.recommended_by.is_empty() && one.items.iter().all(|item| item.recommended_by.is_empty())), "{found:?}");
    }
}
