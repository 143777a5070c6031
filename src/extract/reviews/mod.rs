//! Peer reviews: reports in which States review one of them, foremost the Universal Periodic Review of human
//! rights.
//!
//! The report names the State under review ([`circumstances`]), tells what each delegation said
//! ([`dialogue`]), and lists the recommendations in [`groups`], one for each answer of the State
//! ([`answer`]). Under one number may stand several [`proposals`], each with the States that made it in
//! brackets ([`sources`]); its verb says what kind of [`action`] it asks for.

mod action;
mod answer;
mod circumstances;
mod dialogue;
mod groups;
mod lines;
mod proposals;
mod sources;

use crate::extract::recommendations;
use crate::lexicon::Cue;
use crate::outline::Outline;
use crate::reading::Reading;
use crate::report::{Addressee, ItemSpeakers, Meeting, Recommendation, RecommendationItem, Status, Strength};

use circumstances::Circumstances;
use groups::{Group, Member};
use lines::Line;
use proposals::Proposal;

/// A report on a review.
pub struct Review<'a> {
    reading: &'a Reading<'a>,
    outline: &'a Outline,
    lines: Vec<Line>,
    circumstances: Option<Circumstances>,
    groups: Vec<Group>,
}

impl<'a> Review<'a> {
    /// Reads a review; `None` where the report is none.
    pub fn find(reading: &'a Reading, outline: &'a Outline) -> Option<Self> {
        let lines = lines::of(reading.text(), outline);
        let promises = |line: &Line| {
            line.heading.is_some_and(|heading| reading.has(&outline.headings[heading].title, Cue::Pledge))
        };
        let groups = groups::read(reading, &lines, promises);
        let circumstances = Circumstances::read(reading, &lines);
        let found = !groups.is_empty() || circumstances.as_ref().is_some_and(|found| !found.sittings.is_empty());
        found.then_some(Self { reading, outline, lines, circumstances, groups })
    }

    /// Adds what the review's introduction tells of the meeting.
    pub fn complete(&self, meeting: &mut Meeting) {
        if let Some(circumstances) = &self.circumstances {
            circumstances.complete(self.reading, meeting);
        }
    }

    /// The statements of the presentation and the dialogue; `None` where the text has neither.
    pub fn speakers(&self) -> Option<Vec<ItemSpeakers>> {
        let end = self.groups.first().map_or(usize::MAX, |group| group.range.start);
        dialogue::read(self.reading, self.outline, &self.lines, self.circumstances.as_ref(), end)
    }

    /// The recommendations and pledges, in the order of the report; `None` where the text lists none.
    pub fn recommendations(&self) -> Option<Vec<Recommendation>> {
        if self.groups.is_empty() {
            return None;
        }
        let members = self.groups.iter().flat_map(|group| group.members.iter().map(move |member| (group, member)));
        let mut found: Vec<Recommendation> =
            members.map(|(group, member)| self.recommendation(group, member)).collect();
        recommendations::make_unique(&mut found);
        Some(found)
    }

    /// A member of a group. One proposal is the recommendation; several are its items.
    fn recommendation(&self, group: &Group, member: &Member) -> Recommendation {
        let mut items: Vec<RecommendationItem> =
            proposals::read(self.reading, &member.body).into_iter().map(|proposal| self.item(proposal)).collect();
        let single = if items.len() == 1 { items.pop() } else { None };
        let (text, action_category, recommended_by) =
            single.map(|item| (item.text, item.action_category, item.recommended_by)).unwrap_or_default();
        Recommendation {
            id: member.id.clone(),
            number: member.number.clone(),
            kind: group.kind,
            text,
            introduction: group.introduction.as_ref().map(|range| recommendations::introduction(self.reading, range)),
            status: Status::Proposed,
            headings: super::titles_around(self.reading, self.outline, group.heading),
            agenda_items: Vec::new(),
            addressees: ADDRESSEES.to_vec(),
            strength: STRENGTH,
            action_category,
            recommended_by,
            response: group.response,
            items,
            span: self.reading.span(&member.range),
        }
    }

    fn item(&self, proposal: Proposal) -> RecommendationItem {
        let pieces: Vec<String> = proposal
            .pieces
            .iter()
            .filter(|piece| !piece.is_empty())
            .map(|piece| self.reading.one_line(piece))
            .collect();
        RecommendationItem {
            label: None,
            text: pieces.join(" "),
            addressees: ADDRESSEES.to_vec(),
            strength: STRENGTH,
            action_category: proposal
                .pieces
                .iter()
                .find(|piece| !piece.is_empty())
                .and_then(|words| action::category(self.reading, words)),
            recommended_by: proposal.by,
            items: Vec::new(),
            span: self.reading.span(&proposal.range),
        }
    }
}

/// Recommendations of a review address the State under review.
const ADDRESSEES: [Addressee; 1] = [Addressee::ReviewedState];

/// They are bare imperatives.
const STRENGTH: Strength = Strength::Recommended;
