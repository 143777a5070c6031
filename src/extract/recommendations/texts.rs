//! Resolutions, decisions and drafts of them: handed on to the parent body for adoption, or adopted and
//! brought to its attention.

use std::ops::Range;

use super::directive::Directive;
use super::{
    Basis, Entry, as_operative, following, introduction, is_draft, is_text, longest_kinds, sections, stand_near,
};
use crate::extract::{agenda, numbers, roster, sentences};
use crate::lexicon::{Cue, Stands};
use crate::outline::{Heading, Item, Paragraph, Part};
use crate::reading::CueFound;
use crate::report::{Addressee, Recommendation, RecommendationItem, RecommendationKind, Status, Strength};
use crate::sort::sort_by_key;

/// Reads them, in no particular order.
pub fn read(basis: &Basis) -> Vec<Entry> {
    let announced = (0..basis.outline.paragraphs.len()).filter(|at| announces(basis, *at));
    let mut found: Vec<Entry> = announced.flat_map(|at| of_announcement(basis, at)).collect();
    let recommended = (0..basis.outline.paragraphs.len()).filter(|at| !announces(basis, *at));
    found.extend(recommended.flat_map(|at| designated_recommendations(basis, at)));
    let taken = roster::merged(found.iter().map(|entry| entry.range.clone()).collect());
    found.extend(headed(basis, &taken));
    found
}

/// Whether a numbered paragraph hands on texts or says that they follow.
fn announces(basis: &Basis, at: usize) -> bool {
    /// "the following draft decision": so many bytes may stand between.
    const NEAR: usize = 12;
    let paragraph = &basis.outline.paragraphs[at];
    if paragraph.number.is_none() || paragraph.part == Part::Front {
        return false;
    }
    let cues = || basis.reading.cues(&paragraph.body);
    let texts: Vec<Range<usize>> = longest_kinds(basis.reading, &paragraph.body)
        .into_iter()
        .filter(|(kind, _)| is_text(*kind))
        .map(|(_, range)| range)
        .collect();
    let follows = stand_near(&following(basis.reading, &paragraph.body), &texts, NEAR);
    let transmits = cues().any(|found| found.cue == Cue::Transmits);
    let announces = transmits || follows && basis.status(&paragraph.body).is_some();
    !texts.is_empty() && announces && !basis.tells_of_former_meeting(&paragraph.body)
}

/// A piece of what follows an announcement: an item of its list, or a line of its own.
struct Block<'a> {
    range: Range<usize>,
    body: Range<usize>,
    label: Option<&'a str>,
    items: &'a [Item],
}

impl<'a> Block<'a> {
    fn of_item(item: &'a Item) -> Self {
        Self { range: item.range.clone(), body: item.body.clone(), label: item.label.as_deref(), items: &item.items }
    }

    fn of_line(range: Range<usize>) -> Self {
        Self { body: range.clone(), range, label: None, items: &[] }
    }
}

/// Everything behind the lead-in of a paragraph up to the next numbered paragraph or section.
fn blocks<'a>(basis: &'a Basis, at: usize) -> Vec<Block<'a>> {
    let paragraphs = &basis.outline.paragraphs;
    let paragraph = &paragraphs[at];
    let level = paragraph.heading.map(|heading| basis.outline.headings[heading].level);
    let start = paragraph.range.start;
    // "A. Resolutions" and "B. Decisions" below what announces both
    let sorts = |heading: &Heading| {
        longest_kinds(basis.reading, &heading.title).iter().any(|(kind, at)| is_text(*kind) && *at == heading.title)
    };
    let goes_on = |heading: &&Heading| {
        (heading.label.is_none() || sorts(heading)) && level.is_none_or(|level| heading.level > level)
    };
    let unnumbered = |next: &&Paragraph| next.number.is_none() && next.part == paragraph.part;
    let behind = paragraphs[at + 1..].iter().take_while(unnumbered).count();
    let next = paragraphs.get(at + 1 + behind).map_or(usize::MAX, |next| next.range.start);
    let headings = basis.outline.headings_from(start + 1).iter().take_while(|heading| heading.range.start < next);
    let end = headings.clone().find(|heading| !goes_on(heading)).map_or(next, |heading| heading.range.start);
    let mut blocks = Vec::new();
    push_blocks(basis, &mut blocks, paragraph);
    for next in paragraphs[at + 1..][..behind].iter().take_while(|next| next.range.start < end) {
        blocks.extend(sentences::lines(basis.reading, &next.body).into_iter().map(Block::of_line));
        push_blocks(basis, &mut blocks, next);
    }
    let titles = headings.take_while(goes_on).filter(|heading| heading.label.is_none());
    blocks.extend(titles.map(|heading| Block::of_line(heading.range.clone())));
    sort_by_key(&mut blocks, |block| block.range.start);
    blocks
}

fn push_blocks<'a>(basis: &Basis, blocks: &mut Vec<Block<'a>>, paragraph: &'a Paragraph) {
    for item in &paragraph.items {
        if item.label.is_some() {
            blocks.push(Block::of_item(item));
        } else {
            blocks.extend(sentences::lines(basis.reading, &item.body).into_iter().map(Block::of_line));
            blocks.extend(item.items.iter().map(Block::of_item));
        }
    }
}

fn of_announcement(basis: &Basis, at: usize) -> Vec<Entry> {
    let paragraph = &basis.outline.paragraphs[at];
    let blocks = blocks(basis, at);
    let status = basis
        .status(&paragraph.body)
        .or_else(|| basis.status_of_headings(paragraph.heading))
        .unwrap_or(Status::Adopted);
    let announcement =
        Announcement { basis, paragraph, id: basis.id(at), status, kind: kind(basis, paragraph, status) };
    let Some(first) = blocks.first() else { return vec![announcement.alone()] };
    if first.label.is_some() && is_title(basis, &first.body) {
        return blocks
            .iter()
            .filter(|block| block.label.is_some())
            .enumerate()
            .map(|at| announcement.listed(at))
            .collect();
    }
    let designated = announcement.each_designated(&blocks);
    if designated.is_empty() {
        return announcement.untitled(&blocks);
    }
    designated
}

/// "the following recommendations and decisions:" and below it "Recommendation 1", "Decision 2", each above its text.
fn designated_recommendations(basis: &Basis, at: usize) -> Vec<Entry> {
    let paragraph = &basis.outline.paragraphs[at];
    if paragraph.part == Part::Front || !sections::announces(basis, paragraph) {
        return Vec::new();
    }
    let status = basis.status(&paragraph.body).unwrap_or(Status::Adopted);
    let kind = RecommendationKind::Recommendation;
    Announcement { basis, paragraph, id: basis.id(at), status, kind }.each_designated(&blocks(basis, at))
}

/// The kind that an announcement speaks of. What was adopted is no draft any more where the heading
/// says so.
fn kind(basis: &Basis, paragraph: &Paragraph, status: Status) -> RecommendationKind {
    let said = |range: &Range<usize>| {
        longest_kinds(basis.reading, range).into_iter().map(|(kind, _)| kind).find(|kind| is_text(*kind))
    };
    let of_heading = || paragraph.heading.and_then(|heading| said(&basis.outline.headings[heading].title));
    let own = said(&paragraph.body);
    let adopted = if status == Status::Proposed { None } else { of_heading() };
    adopted.or(own).unwrap_or(RecommendationKind::DraftResolution)
}

/// Whether an item of a list is the title of a text: "Draft resolution I: …", or a title in quotes.
fn is_title(basis: &Basis, body: &Range<usize>) -> bool {
    let text = basis.reading.slice(body).trim_start();
    let begins =
        longest_kinds(basis.reading, body).first().is_some_and(|(kind, at)| is_text(*kind) && at.start == body.start);
    begins || text.starts_with(['“', '"', '«', '《', '「']) || designation(basis, body).is_some()
}

/// "Draft resolution I", "Decision 2025/1", 第69/1号决议: what a text is called, at the beginning of a line.
pub struct Designation {
    /// What it is.
    pub kind: RecommendationKind,
    /// "I", "2025/1".
    pub number: String,
    /// All of it.
    pub range: Range<usize>,
}

/// The designation with which a line begins.
pub fn designation(basis: &Basis, body: &Range<usize>) -> Option<Designation> {
    let (kind, at) = longest_kinds(basis.reading, body).into_iter().next()?;
    let before = basis.reading.slice(&(body.start..at.start)).trim();
    let after = basis.reading.slice(&(at.end..body.end));
    if before.is_empty() {
        let number: String = after
            .trim_start()
            .chars()
            .take_while(|c| !c.is_whitespace() && !matches!(c, ':' | '：' | ',' | '“'))
            .collect();
        let end = at.end + (after.len() - after.trim_start().len()) + number.len();
        let number = number.trim_end_matches(['.', '。']).to_owned();
        // "Decision SPLOS/30/D.1"; a draft with such a number is a document
        let figures = number.split_once('/').filter(|_| !is_draft(kind)).map_or(number.as_str(), |(_, rest)| rest);
        if is_number(&number) || is_number(figures) {
            return Some(Designation { kind, number, range: body.start..end });
        }
        let word = numbers::numbers(basis.reading, &(at.end..body.end)).into_iter().next()?;
        let near = basis.reading.slice(&(at.end..word.range.start)).trim().is_empty();
        let rest = basis.reading.slice(&(word.range.end..body.end)).trim_start();
        let ends = rest.is_empty() || rest.starts_with([':', '：', '.', '،']);
        (word.ordinal && near && ends).then(|| Designation {
            kind,
            number: basis.text(&word.range),
            range: body.start..word.range.end,
        })
    } else {
        let number = without_marks(basis, body.start..at.start).to_owned();
        // "2 Draft resolution on the budget" has the number of its section
        let own = number.contains('/') || basis.reading.lexicon.role_stands == Stands::After;
        let figure = number.chars().next().is_some_and(|c| c.is_ascii_digit()) && is_number(&number);
        let is_figure = own && (figure || is_symbol_of_text(&number));
        is_figure.then_some(Designation { kind, number, range: body.start..at.end })
    }
}

/// The code with which a line begins, of a text whose kind is said elsewhere: "XVIII/2. Soils".
pub fn coded(basis: &Basis, line: &Range<usize>, kind: RecommendationKind) -> Option<Designation> {
    let word = basis.reading.slice(line).split_whitespace().next()?.trim_end_matches(['.', ':', '：']);
    let range = line.start..line.start + word.len();
    is_code(word).then(|| Designation { kind, number: word.to_owned(), range })
}

/// "WHA71.1", "EB142.R1": a session's letters and figures, a stop, a number.
fn is_session_code(word: &str) -> bool {
    let Some((session, number)) = word.split_once('.') else { return false };
    let figures = session.trim_start_matches(|c: char| c.is_ascii_uppercase());
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    (2..=4).contains(&(session.len() - figures.len()))
        && digits(figures)
        && digits(number.trim_start_matches(['R', 'D']))
}

/// "MC-1/1", "XVIII/2", "14/5", "1/CP.21": figures or a roman numeral, a stroke, figures. Symbols of documents have more
/// strokes, or letters alone before theirs.
fn is_code(word: &str) -> bool {
    let Some((session, number)) = word.split_once('/') else { return is_session_code(word) };
    let digit = |text: &str| text.contains(|c: char| c.is_ascii_digit());
    is_number(word) && !number.contains('/') && digit(number) && (digit(session) || is_number(session))
        || is_symbol_of_text(word)
}

/// "CE/DEC/2(CXXXI)", "GC.20/Dec.3": letters before the abbreviation for what it is, and a number behind.
fn is_symbol_of_text(word: &str) -> bool {
    let Some((before, last)) = word.rsplit_once('/') else { return false };
    let text = |part: &str| matches!(part.trim_end_matches('.').to_ascii_uppercase().as_str(), "DEC" | "RES");
    let own = |part: &str| {
        part.split_once('.')
            .is_some_and(|(word, number)| text(word) && number.starts_with(|c: char| c.is_ascii_digit()))
    };
    let of_before = before.rsplit('/').next().is_some_and(text) && last.starts_with(|c: char| c.is_ascii_digit());
    word.starts_with(|c: char| c.is_ascii_uppercase()) && (of_before || own(last))
}

/// A number without what the language puts before and behind it: 第71/1号.
fn without_marks<'a>(basis: &Basis<'a>, range: Range<usize>) -> &'a str {
    let text = basis.reading.slice(&range).trim();
    let prefix = basis.reading.lexicon.ordinal_prefixes.iter().find_map(|prefix| text.strip_prefix(*prefix));
    let measure = basis.reading.cues(&range).find(|found| found.cue == Cue::Measure && found.end == range.end);
    let measure = measure.map_or("", |found| basis.reading.slice(&(found.start..found.end)));
    prefix.unwrap_or(text).trim_end_matches(measure).trim()
}

/// Figures ("2025/1", "1/CP.21", "XXV/3", "BC-14/2", "WHA65.3"), roman numerals, or a numeral of Han.
fn is_number(text: &str) -> bool {
    // "A/C.6/80/L.5" is a document
    let symbol = text.starts_with(|c: char| c.is_ascii_uppercase()) && text.matches('/').count() > 1;
    let figures = !symbol
        && text.starts_with(|c: char| c.is_ascii_digit() || c.is_ascii_uppercase())
        && text.ends_with(|c: char| c.is_ascii_alphanumeric() || c == ')')
        && text.len() <= 16
        && text.contains(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '(' | ')' | '.'));
    let roman = !text.is_empty() && text.len() <= 7 && text.chars().all(|c| matches!(c, 'I' | 'V' | 'X' | 'L'));
    let han = (1..=4).contains(&text.chars().count()) && text.chars().all(|c| "一二三四五六七八九十".contains(c));
    figures || roman || han
}

struct Announcement<'a> {
    basis: &'a Basis<'a>,
    paragraph: &'a Paragraph,
    id: String,
    status: Status,
    kind: RecommendationKind,
}

impl Announcement<'_> {
    /// The designation with which a block begins, or the code of a text of the kind that is announced.
    fn designation(&self, block: &Block) -> Option<Designation> {
        let told = |named: &Designation| {
            let rest = self.basis.reading.slice(&(named.range.end..block.body.end)).trim();
            rest.starts_with(char::is_lowercase) && rest.ends_with('.')
        };
        // "Decision 5/2 was adopted by a vote." tells of a text
        let named = designation(self.basis, &block.body).or_else(|| coded(self.basis, &block.body, self.kind));
        named.filter(|named| !told(named))
    }

    /// Texts without a designation: each has its title right before "The Commission,".
    fn untitled(&self, blocks: &[Block]) -> Vec<Entry> {
        let titles: Vec<usize> = (1..blocks.len())
            .filter(|at| blocks[at - 1].label.is_none() && speaks_up(self.basis, &blocks[*at]))
            .map(|at| at - 1)
            .collect();
        let number = self.paragraph.number.clone();
        if titles.len() < 2 {
            return vec![self.titled(self.id.clone(), number, blocks, &blocks[0].body)];
        }
        let ends = titles[1..].iter().copied().chain([blocks.len()]);
        let text = |(start, end): (usize, usize)| {
            self.titled(self.id.clone(), number.clone(), &blocks[start..end], &blocks[start].body)
        };
        titles.iter().copied().zip(ends).map(text).collect()
    }

    /// The paragraph itself names the one text that it hands on.
    fn alone(&self) -> Entry {
        let mut entry =
            self.entry(self.id.clone(), self.paragraph.number.clone(), self.kind, self.paragraph.range.clone());
        entry.recommendation.text = self.basis.text(&self.paragraph.body);
        entry.recommendation.introduction = None;
        entry
    }

    /// An item of a lettered list.
    fn listed(&self, (index, block): (usize, &Block)) -> Entry {
        let id = format!("{}({})", self.id, agenda::letter_of(block.label.unwrap_or_default(), index));
        let kind = longest_kinds(self.basis.reading, &block.body)
            .into_iter()
            .map(|(kind, _)| kind)
            .find(|kind| is_text(*kind));
        let mut entry = self.entry(
            id.clone(),
            Some(id),
            kind.filter(|_| is_title(self.basis, &block.body)).unwrap_or(self.kind),
            block.range.clone(),
        );
        entry.recommendation.text = self.basis.text(&block.body);
        // "(b) The Conference urged States Parties to report"
        let own = self.basis.directive(&block.body);
        entry.recommendation.items = self.basis.items(block.items, own.as_ref());
        if let Some(own) = own {
            entry.recommendation.strength = own.strength;
            entry.recommendation.addressees = own.addressees;
        }
        entry
    }

    /// The texts that designations open, each up to the next.
    fn each_designated(&self, blocks: &[Block]) -> Vec<Entry> {
        let starts: Vec<usize> = (0..blocks.len()).filter(|at| self.designation(&blocks[*at]).is_some()).collect();
        let ends = starts.iter().skip(1).copied().chain([blocks.len()]);
        starts.iter().copied().zip(ends).filter_map(|(start, end)| self.designated(&blocks[start..end])).collect()
    }

    /// A text that its designation opens; its title is the rest of the line, or the next line.
    fn designated(&self, blocks: &[Block]) -> Option<Entry> {
        let first = blocks.first()?;
        let designation = self.designation(first)?;
        let rest = designation.range.end..first.body.end;
        let has_title = self.basis.reading.slice(&rest).chars().any(char::is_alphanumeric);
        let title = if has_title { rest } else { blocks.get(1).map_or(first.body.clone(), |block| block.body.clone()) };
        let id = self.basis.text(&designation.range);
        let mut entry = self.titled(id.trim_end_matches('.').to_owned(), Some(designation.number), blocks, &title);
        entry.recommendation.kind = designation.kind;
        Some(entry)
    }

    /// A text with a title line; its labelled pieces are its operative paragraphs.
    fn titled(&self, id: String, number: Option<String>, blocks: &[Block], title: &Range<usize>) -> Entry {
        let end = blocks.iter().map(|block| block.range.end).max().unwrap_or(title.end);
        let start = blocks.first().map_or(title.start, |block| block.range.start);
        let mut entry = self.entry(id, number, self.kind, start..end);
        let text = self.basis.text(title);
        entry.recommendation.text = text.trim_start_matches(['.', ':', '：', '—', '–', ' ']).to_owned();
        entry.recommendation.items = operative(self.basis, blocks);
        let behind = blocks.iter().any(|block| block.body.start >= title.end);
        let own = if behind { operative_directive(self.basis, blocks, title) } else { self.basis.directive(title) };
        if behind || own.is_some() {
            entry.recommendation.strength = own.as_ref().map_or(Strength::Statement, |own| own.strength);
            entry.recommendation.addressees = own.map(|own| own.addressees).unwrap_or_default();
        }
        let named = blocks.iter().map(|block| adopted_under(self.basis, &block.range));
        if let Some(items) = named.into_iter().find(|items| !items.is_empty()) {
            entry.recommendation.agenda_items = items;
        }
        entry
    }

    fn entry(&self, id: String, number: Option<String>, kind: RecommendationKind, range: Range<usize>) -> Entry {
        let directive = if self.status == Status::Proposed { self.basis.directive(&self.paragraph.body) } else { None };
        let mut agenda_items = self.basis.items.of_document(&range);
        if agenda_items.is_empty() {
            agenda_items = self.basis.items.of_paragraph(self.paragraph);
        }
        let Self { basis, paragraph, status, .. } = self;
        Entry {
            recommendation: Recommendation {
                number,
                introduction: Some(introduction(basis.reading, &paragraph.body)),
                status: *status,
                agenda_items,
                ..basis.recommendation(id, kind, &range, paragraph.heading, directive.as_ref())
            },
            range,
        }
    }
}

/// What a text tells first: in its labelled paragraphs, in a text without any behind its title.
fn operative_directive(basis: &Basis, blocks: &[Block], title: &Range<usize>) -> Option<Directive> {
    let labelled = blocks.iter().any(|block| block.label.is_some());
    let operative = |block: &&Block| if labelled { block.label.is_some() } else { block.body.start >= title.end };
    blocks.iter().filter(operative).find_map(|block| basis.directive(&block.range))
}

/// Whether a line is the body that speaks in a text: "The Economic and Social Council,".
fn speaks_up(basis: &Basis, block: &Block) -> bool {
    /// So many bytes take its name.
    const LONGEST: usize = 200;
    let text = basis.reading.slice(&block.body).trim_end();
    let head = roster::trim_glue(basis.reading, block.body.clone());
    let body =
        |found: &CueFound| matches!(found.cue, Cue::Body | Cue::Addressee(Addressee::OwnBody | Addressee::ParentBody));
    let named = || basis.reading.cues(&head).any(|found| body(found) && found.start - head.start <= LONGEST / 4);
    block.label.is_none()
        && block.body.len() <= LONGEST
        && text.ends_with([',', '，', '،', ':', '：'])
        && roster::commas(basis.reading, &head).is_empty()
        && named()
}

/// What tells somebody to do something, in a text whose paragraphs have no labels: a line that begins with the verb,
/// or with "OP1" before it.
fn tells_at_once(basis: &Basis, block: &Block) -> Option<(Option<String>, Range<usize>)> {
    let text = basis.reading.slice(&block.body);
    let digits = text
        .strip_prefix("OP")
        .map_or("", |rest| &rest[..rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len()]);
    let label = (!digits.is_empty()).then(|| format!("OP{digits}"));
    let start = block.body.start + label.as_ref().map_or(0, String::len);
    let head = roster::trim_loose(basis.reading, start..block.body.end);
    let tells = |found: &CueFound| matches!(found.cue, Cue::Appeal(_) | Cue::WeakAppeal(_));
    let told = label.is_some() || basis.reading.opening_cues(&head).any(tells);
    told.then_some((label, head.start..block.body.end))
}

/// Operative paragraphs: what is labelled, or numbered; where the paste lost labels, what stands behind "The Council:".
fn operative(basis: &Basis, blocks: &[Block]) -> Vec<RecommendationItem> {
    let labelled = blocks.iter().any(|block| block.label.is_some());
    let leads_in = |block: &Block| basis.reading.slice(&block.body).trim_end().ends_with(sentences::is_colon);
    let lead_in = blocks.iter().position(leads_in).filter(|_| !labelled).map_or(blocks.len(), |at| at + 1);
    if !labelled && lead_in == blocks.len() {
        let told = blocks.iter().skip(1).filter_map(|block| Some((block, tells_at_once(basis, block)?)));
        let operative = told.map(|(block, (label, body))| Item {
            label,
            body,
            range: block.range.clone(),
            items: block.items.to_vec(),
        });
        return basis.items(&operative.collect::<Vec<_>>(), None);
    }
    let operative: Vec<Item> = blocks
        .iter()
        .enumerate()
        .filter(|(at, block)| block.label.is_some() || *at >= lead_in)
        .map(|(_, block)| block)
        .map(|block| Item {
            label: block.label.map(str::to_owned),
            body: block.body.clone(),
            range: block.range.clone(),
            items: block.items.to_vec(),
        })
        .collect();
    basis.items(&operative, None)
}

/// "Adopted under agenda items 3 and 4": a sentence below a decision that begins so.
fn adopted_under(basis: &Basis, range: &Range<usize>) -> Vec<String> {
    let adopted = |sentence: &Range<usize>| {
        let mut cues = basis.reading.cues(sentence).take_while(|found| found.start == sentence.start);
        cues.any(|found| found.cue == Cue::Status(Status::Adopted))
    };
    let sentences = sentences::within(basis.reading, range);
    sentences
        .iter()
        .find(|sentence| adopted(sentence))
        .map(|sentence| agenda::mentioned(basis.reading, sentence))
        .unwrap_or_default()
}

/// Texts under headings of their own that no paragraph announces: "Agreed conclusions 588", "Decision 585".
fn headed(basis: &Basis, taken: &[Range<usize>]) -> Vec<Entry> {
    let free = |at: usize| !roster::is_within(taken, at);
    let headings = basis.outline.headings.iter().enumerate();
    headings
        .filter(|(_, heading)| heading.part != Part::Front && free(heading.range.start))
        .filter_map(|(at, heading)| Some((at, designation(basis, &heading.range)?)))
        .filter_map(|(at, designation)| under_heading(basis, at, designation))
        .collect()
}

/// What tells somebody to do something in the lines of a paragraph, and in the pieces that it has without labels.
fn unlabelled(basis: &Basis, paragraph: &Paragraph) -> Vec<Item> {
    let lines = sentences::lines(basis.reading, &paragraph.range).into_iter().map(Block::of_line);
    let told = lines.filter_map(|line| {
        let (label, body) = tells_at_once(basis, &line)?;
        Some(Item { label, body, range: line.range, items: Vec::new() })
    });
    told.collect()
}

fn under_heading(basis: &Basis, at: usize, named: Designation) -> Option<Entry> {
    let heading = &basis.outline.headings[at];
    // the next text may have no heading of its own
    let opens_text = |paragraph: &&Paragraph| {
        let first = sentences::lines(basis.reading, &paragraph.range).into_iter().next();
        let next = first.and_then(|line| designation(basis, &line).filter(|next| next.range.end == line.end));
        paragraph.number.is_none() && next.is_some_and(|next| next.kind == named.kind)
    };
    let below = basis.outline.paragraphs_below(at);
    let own: Vec<&Paragraph> = below.take_while(|paragraph| !opens_text(paragraph)).collect();
    let last = own.last()?;
    let numbered = own.iter().filter_map(|paragraph| Some(as_operative(paragraph, paragraph.number.as_deref()?)));
    let mut operative: Vec<Item> = numbered.collect();
    operative.extend(
        own.iter().filter(|paragraph| paragraph.number.is_none()).flat_map(|paragraph| paragraph.items.clone()),
    );
    if operative.iter().all(|item| item.label.is_none()) {
        operative = own.iter().flat_map(|paragraph| unlabelled(basis, paragraph)).collect();
    }
    sort_by_key(&mut operative, |item| item.range.start);
    let text = own
        .iter()
        .find(|paragraph| paragraph.number.is_none())
        .map_or(heading.title.clone(), |paragraph| paragraph.body.clone());
    let range = heading.range.start..last.range.end;
    let kind = named.kind;
    let directive = basis.directive(&text);
    Some(Entry {
        recommendation: Recommendation {
            number: Some(named.number),
            text: basis.text(&text),
            status: if is_draft(kind) { Status::Proposed } else { Status::Adopted },
            agenda_items: basis.items.of_heading(heading.parent),
            addressees: Vec::new(),
            items: basis.items(&operative, None),
            ..basis.recommendation(basis.text(&named.range), kind, &range, heading.parent, directive.as_ref())
        },
        range,
    })
}
