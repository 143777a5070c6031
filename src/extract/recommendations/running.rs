//! Recommendations in the running text of a report that gives them neither a section nor a list: "The Working Group
//! recommended that States parties …", "The Committee: (a) requested the secretariat to …".

use std::collections::HashMap;
use std::ops::Range;

use super::directive::Teller;
use super::sections::{listed, standing};
use super::{Basis, Entry};
use crate::extract::{roster, sentences};
use crate::lexicon::{Cue, Stands};
use crate::outline::{Item, Paragraph, Part};
use crate::reading::CueFound;
use crate::report::{Addressee, PartyKind, RecommendationKind, Status, Strength};

/// The paragraphs in which the body that meets tells somebody to do something.
pub fn read(basis: &Basis) -> Vec<Entry> {
    let mut found = Vec::new();
    let mut agreed = None;
    for (at, paragraph) in basis.outline.paragraphs.iter().enumerate().filter(|(_, one)| one.part == Part::Body) {
        let kind = match agreed == Some(paragraph.heading) && paragraph.number.is_some() {
            true => Some(RecommendationKind::Decision),
            false => tells(basis, paragraph).then_some(RecommendationKind::Recommendation),
        };
        match kind {
            Some(kind) => found.push(standing(basis, at, kind, &HashMap::new())),
            None if decides_list(basis, paragraph) => {
                found.push(standing(basis, at, RecommendationKind::Decision, &HashMap::new()));
            }
            None if !countries_agree(basis, paragraph) => {}
            None if paragraph.items.is_empty() => agreed = paragraph.number.is_none().then_some(paragraph.heading),
            None => {
                found.extend(listed(basis, at, paragraph, RecommendationKind::Decision));
                agreed = goes_on(basis, at).then_some(paragraph.heading);
            }
        }
    }
    found
}

/// What the body decides in lists under its bare name: "The Conference: (a) took note of …; (b) welcomed …". Passages in
/// `taken`, in order and apart from each other, are left out.
pub fn under_names(basis: &Basis, taken: &[Range<usize>]) -> Vec<Entry> {
    let paragraphs = basis.outline.paragraphs.iter().enumerate();
    let own = paragraphs.filter(|(_, one)| one.part == Part::Body && !roster::is_within(taken, one.range.start));
    let decides = own.filter(|(_, one)| {
        let items = one.items.iter().filter(|item| item.label.is_some());
        let acts: Vec<bool> = items.map(|item| opens_with_act(basis, &item.body)).collect();
        acts.len() > 1
            && acts.iter().filter(|acts| **acts).count() * 2 >= acts.len()
            && is_body_alone(basis, &behind_comma(basis, &one.body))
            && !names_another_body(basis, one)
    });
    decides.map(|(at, _)| standing(basis, at, RecommendationKind::Decision, &HashMap::new())).collect()
}

/// "Having considered the proposals, [the Committee:]": what stands behind the last comma before a colon.
fn behind_comma(basis: &Basis, body: &Range<usize>) -> Range<usize> {
    let lists = basis.reading.slice(body).trim_end().ends_with(sentences::is_colon);
    let comma = roster::commas(basis.reading, body).pop().filter(|_| lists);
    comma.map_or(body.start, |comma| comma.end)..body.end
}

/// Whether an item begins with what a body does: "took note", "also requests", "decided".
fn opens_with_act(basis: &Basis, item: &Range<usize>) -> bool {
    let start = roster::past_also(basis.reading, roster::trim_loose(basis.reading, item.clone()));
    let head = roster::trim_loose(basis.reading, start..item.end);
    let act = |found: &CueFound| {
        matches!(found.cue, Cue::Appeal(_) | Cue::WeakAppeal(_) | Cue::Status(_) | Cue::Response(_) | Cue::Said)
    };
    basis.reading.opening_cues(&head).any(act)
}

/// Whether a paragraph is the name of a body and no more, above a list: "The General Assembly of the Organization".
fn is_body_alone(basis: &Basis, body: &Range<usize>) -> bool {
    /// So many bytes take its name.
    const LONGEST: usize = 160;
    /// And so many a particle before it.
    const PARTICLE: usize = 6;
    let head = roster::trim_glue(basis.reading, body.clone());
    let is_body =
        |found: &CueFound| matches!(found.cue, Cue::Body | Cue::Addressee(Addressee::OwnBody | Addressee::ParentBody));
    let acts =
        |found: &CueFound| matches!(found.cue, Cue::Appeal(_) | Cue::Status(_) | Cue::Said | Cue::Held | Cue::Spoke);
    // إن اللجنة
    let particle = basis.reading.lexicon.verb_stands == Stands::Before;
    let first = basis.reading.cues(&head).find(|found| is_body(found)).map_or(head.end, |found| found.start);
    let opens = first == head.start || particle && first - head.start <= PARTICLE;
    head.len() <= LONGEST
        && opens
        && !basis.reading.cues(&head).any(acts)
        && roster::commas(basis.reading, &head).is_empty()
}

/// Whether the numbers of a list go on in the paragraphs below it: the chain of paragraphs took them.
fn goes_on(basis: &Basis, at: usize) -> bool {
    let number = |text: &str| text.trim_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().ok();
    let paragraph = &basis.outline.paragraphs[at];
    let own = paragraph.number.as_deref().and_then(number);
    let last = paragraph.items.iter().rev().find_map(|item| number(item.label.as_deref()?));
    let next = basis.outline.paragraphs.get(at + 1).and_then(|next| number(next.number.as_deref()?));
    // "2. They agree: 1. …; 2. …" and the report's own paragraph 3
    let is_own = own.zip(next).is_some_and(|(own, next)| next == own + 1);
    last.zip(next).is_some_and(|(last, next)| next == last + 1) && !is_own
}

/// "The countries agree:", "los países acordaron lo siguiente:": those who met agree on what follows.
fn countries_agree(basis: &Basis, paragraph: &Paragraph) -> bool {
    let countries = |cue: Cue| matches!(cue, Cue::Addressee(Addressee::States | Addressee::StatesParties));
    let agrees = |cue: Cue| matches!(cue, Cue::Appeal(Strength::Decides) | Cue::Status(Status::Adopted));
    leads_in(basis, paragraph, countries, agrees)
}

/// "The Board decided: (a) …; (b) …": the body that meets decides on a list of more than one.
fn decides_list(basis: &Basis, paragraph: &Paragraph) -> bool {
    let is_body = |cue: Cue| matches!(cue, Cue::Body | Cue::Addressee(Addressee::OwnBody | Addressee::ParentBody));
    paragraph.number.is_some()
        && paragraph.items.iter().filter(|item| item.label.is_some()).count() > 1
        && leads_in(basis, paragraph, is_body, |cue| cue == Cue::Appeal(Strength::Decides))
        && !basis.reading.has(&paragraph.body, Cue::Elected)
        && !names_another_body(basis, paragraph)
}

/// Whether a paragraph names an organization that the name of the body that meets does not: "the Board of UNICEF".
fn names_another_body(basis: &Basis, paragraph: &Paragraph) -> bool {
    let reading = basis.reading;
    let others = reading.names(&paragraph.body).filter(|name| reading.party(name).kind != PartyKind::State);
    let own = |name: &str| basis.body.name.is_some_and(|body| body.contains(name));
    others.map(|name| reading.slice(&(name.start..name.end))).any(|name| !own(name))
}

/// Whether a paragraph ends in such a verb with such a subject, and a colon.
fn leads_in(basis: &Basis, paragraph: &Paragraph, is_subject: fn(Cue) -> bool, is_verb: fn(Cue) -> bool) -> bool {
    /// So many words may stand behind the verb: "on the following".
    const WORDS: usize = 3;
    let reading = basis.reading;
    if !reading.slice(&paragraph.body).trim_end().ends_with(sentences::is_colon) {
        return false;
    }
    let Some(sentence) = sentences::within(reading, &paragraph.body).pop() else { return false };
    let decides = |found: &&CueFound| {
        is_verb(found.cue) && reading.slice(&(found.end..sentence.end)).split_whitespace().count() <= WORDS
    };
    let verb = reading.cues(&sentence).find(decides);
    let subject = verb.map(|verb| match reading.lexicon.verb_stands {
        Stands::Before => verb.end..sentence.end,
        Stands::After => sentence.start..verb.start,
    });
    let is_named = |subject: Range<usize>| {
        let named = reading.cues(&subject).find(|found| is_subject(found.cue));
        // "the representative of Chile said that the countries had agreed:"
        let said = |named: &CueFound| {
            let before = sentence.start..named.start.min(verb.map_or(named.start, |verb| verb.start));
            reading.has(&before, Cue::Said)
        };
        named.is_some_and(|named| !said(named))
    };
    subject.is_some_and(is_named) && !reading.has(&sentence, Cue::Agenda)
}

/// Whether the body that meets tells somebody to do something in a paragraph.
pub fn tells(basis: &Basis, paragraph: &Paragraph) -> bool {
    let sentences = sentences::within(basis.reading, &paragraph.body);
    let mut tellers = sentences.iter().map(|sentence| Teller::of(basis.reading, sentence, basis.body));
    let told = |item: &Item| basis.directive(&item.body).is_some();
    if basis.body.name.is_none() && is_body_alone(basis, &paragraph.body) && paragraph.items.iter().any(told) {
        return true;
    }
    tellers.any(|teller| match teller {
        Teller::BodyTells => true,
        Teller::BodyIsNamedLast => paragraph.items.iter().any(told),
        Teller::Another => false,
    })
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    /// What a report says that tells of its attendance and of this.
    fn told(passage: &str) -> Vec<(String, usize)> {
        let text = format!("1. Representatives of 20 Parties attended the session.\n\n2. {passage}");
        let found = analyze(&text, &Options::default()).recommendations;
        found.into_iter().map(|one| (one.text, one.items.len())).collect()
    }

    #[test]
    fn reads_what_is_decided_in_a_list() {
        let list = "\n\n(a) To request the secretariat to report;\n\n(b) To invite Parties to contribute.\n";
        assert_eq!(told(&format!("The Commission decided:{list}")), [("The Commission decided:".to_owned(), 2)]);
        let agreed = [
            ("To request the secretariat to report;".to_owned(), 0),
            ("To invite Parties to contribute.".to_owned(), 0),
        ];
        assert_eq!(told(&format!("The countries agreed on the following:{list}")), agreed);
        let elected = "\n\n(a) Chile;\n\n(b) Peru.\n";
        let said = "The representative of Chile said that the countries of the region had agreed:";
        assert!(told(&format!("{said}{list}")).is_empty());
        assert!(told(&format!("In 2005, the Executive Board of UNICEF decided:{list}")).is_empty());
        let pointed = "\n\n.1 noted the report;\n\n.2 approved the programme.\n";
        let considered = "Having considered the proposals, the Committee:";
        assert_eq!(told(&format!("{considered}{pointed}")), [(considered.to_owned(), 2)]);
        assert!(told(&format!("Having considered the proposals, the Chair:{pointed}")).is_empty());
        let closed = "\n\n1. To report;\n\n2. To meet.\n\n3. The Chair closed the meeting.\n";
        assert_eq!(told(&format!("The countries agreed on the following:{closed}")).len(), 2);
        assert!(told(&format!("The Commission elected the following Vice-Chairs and decided:{elected}")).is_empty());
    }
}
