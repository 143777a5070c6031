//! Recommendations and conclusions that stand as paragraphs of sections of their own.

use std::collections::HashMap;
use std::ops::Range;

use super::{Basis, Entry, following, introduction, is_text, longest_kinds, run_on, running, stand_near};
use crate::extract::agenda::letter_of;
use crate::lexicon::Cue;
use crate::outline::{Item, Paragraph, Part};
use crate::report::{Recommendation, RecommendationKind, Status, Strength};

/// Reads the sections; passages in `taken`, in order and apart from each other, are left out.
pub fn read(basis: &Basis, taken: &[Range<usize>]) -> Vec<Entry> {
    let mut kinds = kinds(basis);
    let mut found = Vec::new();
    let mut announced = HashMap::new();
    let mut directives_begun = vec![false; basis.outline.headings.len()];
    for (at, paragraph) in basis.outline.paragraphs.iter().enumerate() {
        let next = taken.partition_point(|range| range.end <= paragraph.range.start);
        if taken.get(next).is_some_and(|range| range.start < paragraph.range.end) {
            continue;
        }
        let run_on = run_on::with_items(basis, paragraph);
        let paragraph = run_on.as_ref().unwrap_or(paragraph);
        let kind = paragraph.heading.and_then(|heading| kinds.get(heading).copied().flatten());
        let (Some(kind), Some(heading)) = (kind, paragraph.heading) else {
            if paragraph.part != Part::Front && announces(basis, paragraph) {
                match paragraph.heading {
                    Some(heading) if paragraph.items.is_empty() => {
                        hold(basis, &mut kinds, heading, RecommendationKind::Recommendation);
                    }
                    _ => found.extend(listed(basis, at, paragraph, RecommendationKind::Recommendation)),
                }
            }
            continue;
        };
        if announces(basis, paragraph) {
            if entries(basis, paragraph).next().is_some() {
                found.extend(listed(basis, at, paragraph, kind));
            } else if let Some(status) = basis.status(&paragraph.body) {
                announced.insert(heading, Announced { at, status });
            }
            continue;
        }
        // what comes before the first directive introduces the section
        let outermost =
            basis.outline.around(Some(heading)).filter(|above| kinds[*above].is_some()).last().unwrap_or(heading);
        let directive = basis.directive(&paragraph.body);
        let decides = directive.as_ref().is_some_and(|directive| directive.strength == Strength::Decides);
        let directs = match kind {
            RecommendationKind::Decision => {
                matches!(paragraph.part, Part::Annex(_)) || decides || running::tells(basis, paragraph)
            }
            _ => directive.is_some() || paragraph.items.iter().any(|item| basis.directive(&item.body).is_some()),
        };
        // "Decisions and recommendations"
        let recommends = !decides && names_recommendations(basis, &basis.outline.headings[heading].title);
        let kind = if recommends { RecommendationKind::Recommendation } else { kind };
        directives_begun[outermost] |= directs || kind == RecommendationKind::Conclusion;
        let follows = kind != RecommendationKind::Decision && directives_begun[outermost];
        let counts = directs || paragraph.number.is_some() && follows;
        if counts && !adopts_report(basis, paragraph) {
            found.push(standing(basis, at, kind, &announced));
        }
    }
    found
}

/// Whether a paragraph says that the meeting adopted its own report, and no more: "At its final meeting, the Conference
/// adopted its report."
fn adopts_report(basis: &Basis, paragraph: &Paragraph) -> bool {
    /// So many bytes may stand between: "the present", "its final".
    const NEAR: usize = 40;
    let reading = basis.reading;
    let adopted = reading.cues(&paragraph.body).filter(|found| found.cue == Cue::Status(Status::Adopted)).last();
    let adopts = adopted.is_some_and(|adopted| {
        let behind = reading.head(&(adopted.end..paragraph.body.end), NEAR);
        let before = reading.shortly_before(paragraph.body.start, adopted.start, NEAR);
        reading.has(&behind, Cue::Report) || reading.has(&before, Cue::Report)
    });
    adopts
        && paragraph.items.is_empty()
        && basis.directive(&paragraph.body).is_none_or(|directive| directive.strength == Strength::Statement)
        && longest_kinds(reading, &paragraph.body).is_empty()
}

/// The last paragraph of a section that says of those below it what became of them.
pub struct Announced {
    at: usize,
    status: Status,
}

/// For each heading, the kind that its section holds; sections inside hold the same.
fn kinds(basis: &Basis) -> Vec<Option<RecommendationKind>> {
    let mut kinds: Vec<Option<RecommendationKind>> = Vec::with_capacity(basis.outline.headings.len());
    for heading in &basis.outline.headings {
        let own = match basis.leading_kind(&heading.title) {
            _ if heading.part == Part::Front => None,
            Some(RecommendationKind::Conclusion) if names_recommendations(basis, &heading.title) => {
                Some(RecommendationKind::Recommendation)
            }
            // "Decisions adopted by the Committee": a paragraph for each
            Some(RecommendationKind::Decision) if heading.label.is_some() => Some(RecommendationKind::Decision),
            Some(kind) if is_text(kind) && heading.label.is_some() && names_recommendations(basis, &heading.title) => {
                Some(RecommendationKind::Decision)
            }
            Some(kind) if is_text(kind) => None,
            own => own.or_else(|| heading.parent.and_then(|parent| kinds.get(parent).copied().flatten())),
        };
        kinds.push(own);
    }
    kinds
}

/// What a paragraph announces, the rest of its section holds, and the sections within: "the following recommendations:".
fn hold(basis: &Basis, kinds: &mut [Option<RecommendationKind>], section: usize, kind: RecommendationKind) {
    let headings = &basis.outline.headings;
    let end = headings[section + 1..].iter().position(|next| next.level <= headings[section].level);
    let end = end.map_or(headings.len(), |behind| section + 1 + behind);
    kinds[section..end].iter_mut().filter(|of| of.is_none()).for_each(|of| *of = Some(kind));
}

fn names_recommendations(basis: &Basis, range: &Range<usize>) -> bool {
    basis.reading.has(range, Cue::Kind(RecommendationKind::Recommendation))
}

/// Whether a paragraph says that recommendations follow, and tells nobody to do anything itself:
/// "adopted the following recommendations", 核可了以下建议.
pub fn announces(basis: &Basis, paragraph: &Paragraph) -> bool {
    /// "the following … recommendations": so many bytes may stand between.
    const NEAR: usize = 24;
    let body = &paragraph.body;
    let cues = || basis.reading.cues(body);
    let follows = following(basis.reading, body);
    let kinds: Vec<Range<usize>> = cues()
        .filter(|found| found.cue == Cue::Kind(RecommendationKind::Recommendation))
        .map(|found| found.start..found.end)
        .collect();
    let near = stand_near(&follows, &kinds, NEAR);
    let decided = basis.status(body).or_else(|| basis.status_of_headings(paragraph.heading)).is_some();
    let tells = cues().any(|found| matches!(found.cue, Cue::Directive(_)));
    !follows.is_empty() && !kinds.is_empty() && (near || decided) && !tells && !basis.tells_of_former_meeting(body)
}

/// The items of a list that have labels; where none has one, all, if one of them tells somebody to do something.
fn entries<'a>(basis: &Basis, paragraph: &'a Paragraph) -> impl Iterator<Item = &'a Item> {
    let labelled = paragraph.items.iter().any(|item| item.label.is_some());
    let all = !labelled && paragraph.items.iter().any(|item| basis.directive(&item.body).is_some());
    paragraph.items.iter().filter(move |item| item.label.is_some() || all)
}

/// The items of a list that a paragraph announces: each is a recommendation. `at` is where it stands among the paragraphs.
pub fn listed(basis: &Basis, at: usize, paragraph: &Paragraph, kind: RecommendationKind) -> Vec<Entry> {
    let status = basis.status(&paragraph.body).or_else(|| basis.status_of_headings(paragraph.heading));
    let agenda_items = basis.items.of_paragraph(paragraph);
    let entry = |(index, item): (usize, &Item)| {
        let directive = basis.directive(&item.body);
        let id = format!("{}({})", basis.id(at), letter_of(item.label.as_deref().unwrap_or_default(), index));
        let number = item.label.is_some().then(|| id.clone()).filter(|_| paragraph.number.is_some());
        Entry {
            range: item.range.clone(),
            recommendation: Recommendation {
                number,
                text: basis.text(&item.body),
                introduction: Some(introduction(basis.reading, &paragraph.body)),
                status: status.unwrap_or(Status::Adopted),
                agenda_items: agenda_items.clone(),
                items: basis.items(&item.items, directive.as_ref()),
                ..basis.recommendation(id, kind, &item.range, paragraph.heading, directive.as_ref())
            },
        }
    };
    entries(basis, paragraph).enumerate().map(entry).collect()
}

/// A paragraph that is a recommendation itself.
pub fn standing(basis: &Basis, at: usize, kind: RecommendationKind, announced: &HashMap<usize, Announced>) -> Entry {
    let paragraph = &basis.outline.paragraphs[at];
    let told = basis.outline.around(paragraph.heading).filter_map(|above| announced.get(&above));
    let by_announcement = told.max_by_key(|announced| announced.at).map(|announced| announced.status);
    let status = by_announcement.or_else(|| basis.status_of_headings(paragraph.heading));
    let directive = basis.directive(&paragraph.body);
    // "The Commission," and below it what it tells
    let first = || paragraph.items.iter().find_map(|item| basis.directive(&item.body));
    let told = directive.clone().or_else(first);
    Entry {
        range: paragraph.range.clone(),
        recommendation: Recommendation {
            number: paragraph.number.clone(),
            text: basis.text(&paragraph.body),
            status: status.unwrap_or(Status::Adopted),
            agenda_items: basis.items.of_paragraph(paragraph),
            items: basis.items(&paragraph.items, directive.as_ref()),
            ..basis.recommendation(basis.id(at), kind, &paragraph.range, paragraph.heading, told.as_ref())
        },
    }
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn what_a_meeting_before_adopted_is_not_of_this_one() {
        let found = |announcement: &str, items: [&str; 2]| {
            let text = format!("7. {announcement}\n\n(a) {};\n\n(b) {}.\n", items[0], items[1]);
            analyze(&text, &Options::default()).recommendations.len()
        };
        let english = ["States should report", "States should meet"];
        let french = ["Les États devraient faire rapport", "Les États devraient se réunir"];
        let spanish = ["Los Estados deberían informar", "Los Estados deberían reunirse"];
        let russian = ["Государствам следует представить доклады", "Государствам следует собраться"];
        let chinese = ["各国应当提交报告", "各国应当举行会议"];
        assert_eq!(
            found("The Committee recalled its previous session and adopted the following recommendations:", english),
            2
        );
        assert_eq!(
            found("The Chair recalled that the previous meeting had adopted the following recommendations:", english),
            0
        );
        assert_eq!(found("Le Comité a adopté les recommandations suivantes :", french), 2);
        assert_eq!(found("La session précédente avait adopté les recommandations suivantes :", french), 0);
        assert_eq!(found("El Comité aprobó las siguientes recomendaciones:", spanish), 2);
        assert_eq!(found("La reunión anterior había aprobado las siguientes recomendaciones:", spanish), 0);
        assert_eq!(found("Комитет принял следующие рекомендации:", russian), 2);
        assert_eq!(found("Предыдущая сессия приняла следующие рекомендации:", russian), 0);
        assert_eq!(found("委员会通过了以下建议：", chinese), 2);
        assert_eq!(found("上届会议通过了以下建议：", chinese), 0);
    }
}
