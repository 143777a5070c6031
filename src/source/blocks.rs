//! Lines → blocks: which lines go on, and where a paragraph, a heading, an item or a table row begins.

use std::collections::VecDeque;
use std::ops::Range;

use crate::lexicon::{self, Cue};
use crate::matcher::is_unspaced;

use super::characters::SOFT_HYPHEN;
use super::enumerator::{self, Enumerator, Form};
use super::furniture::Kind;
use super::lines::{End, Line, end, is_wide_punctuation, starts_small, symbol, title_like, width};
use super::numbering::{self, Candidate};

/// A block: a label that stands apart from its text, and the lines of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Index of the line that holds nothing but the block's enumerator.
    pub label: Option<usize>,
    /// Indices of its lines; none where a label has no text.
    pub lines: Range<usize>,
}

/// A line of the running text, and what is known about it.
#[derive(Debug)]
pub struct TextLine<'a> {
    /// The line.
    pub line: Line<'a>,
    /// Whether page furniture or a footnote stood between it and the line before.
    pub after_page: bool,
    /// Its enumerator.
    enumerator: Option<Enumerator>,
    /// Whether it holds nothing else.
    label_only: bool,
    /// How it ends.
    end: End,
    /// Whether its enumerator opens a block.
    opens: bool,
    /// Whether its number goes on counting.
    counts: bool,
    /// Whether it is the beginning of a heading: what follows without an end up to a line that opens.
    heads: bool,
}

/// The lines that are running text.
pub fn text_lines<'a>(lines: &[Line<'a>], kinds: &[Kind]) -> Vec<TextLine<'a>> {
    let mut after_page = false;
    let mut kept = Vec::with_capacity(lines.len());
    for (line, kind) in lines.iter().zip(kinds) {
        if !kind.is_text() {
            after_page = true;
            continue;
        }
        let enumerator = enumerator::parse(line.text);
        let label_only =
            enumerator.as_ref().is_some_and(|found| found.length == line.text.len() && found.form != Form::Bullet);
        kept.push(TextLine {
            line: *line,
            after_page: after_page || line.new_page,
            enumerator,
            label_only,
            end: end(line.text),
            opens: false,
            counts: false,
            heads: false,
        });
        after_page = false;
    }
    kept
}

/// How the lines of this paste are wrapped.
#[derive(Debug, Clone, Copy)]
struct Layout {
    /// Columns of a full line: most wrapped lines have at least `short`, few more than `long`.
    /// `None` where each line is a paragraph.
    columns: Option<(usize, usize)>,
    /// Empty lines that stand between the lines of a paragraph.
    blanks: u32,
}

impl Layout {
    fn of(lines: &[TextLine]) -> Self {
        let goes_on = |pair: &&[TextLine]| {
            pair[0].end == End::Open && starts_small(pair[1].line.text) && pair[1].enumerator.is_none()
        };
        let mut wrapped: Vec<usize> = lines.windows(2).filter(goes_on).map(|pair| pair[0].line.width).collect();
        let mut open: Vec<usize> = lines
            .iter()
            .filter(|line| line.end == End::Open || line.end == End::Comma)
            .map(|line| line.line.width)
            .collect();
        let cased = wrapped.len() * 12 > lines.len();
        if !cased {
            std::mem::swap(&mut wrapped, &mut open);
        }
        wrapped.sort_unstable();
        let part = |percent: usize| wrapped.get(wrapped.len() * percent / 100).copied().unwrap_or(0);
        let long = part(90);
        let short = if cased { part(20).max(long * 3 / 5) } else { long * 17 / 20 };
        let full =
            lines.iter().filter(|line| line.line.width + long / 6 >= long && line.line.width <= long * 5 / 4).count();
        // without small letters only lines of one length tell wrapping
        let is_wrapped = (20..=160).contains(&long)
            && if cased { full * 6 > lines.len() } else { full * 3 > lines.len() && lines.len() > 3 };
        let columns = is_wrapped.then_some((short, long));
        let inside = |pair: &&[TextLine]| match columns {
            Some((short, _)) if !cased => {
                pair[0].end == End::Open && pair[0].line.width >= short && pair[1].enumerator.is_none()
            }
            _ => goes_on(pair),
        };
        let mut blanks: Vec<u32> = lines
            .windows(2)
            .filter(|pair| !pair[1].after_page)
            .filter(inside)
            .map(|pair| pair[1].line.blanks)
            .collect();
        blanks.sort_unstable();
        Self { columns, blanks: blanks.get(blanks.len() / 2).copied().unwrap_or(0) }
    }

    /// Whether the next line's first word would not have fitted on this one.
    fn is_full(&self, line: &Line, next: &Line) -> bool {
        let Some((short, long)) = self.columns else { return false };
        line.width >= short || line.width + 1 + first_word_width(next.text) > (short + long) / 2
    }

    /// Whether the next line's first word would have fitted on this one easily.
    fn has_room(&self, line: &Line, next: &Line) -> bool {
        self.columns.is_some_and(|(_, long)| line.width + first_word_width(next.text) + 8 < long)
    }

    /// Whether the line is too long to be one of several.
    fn is_whole(&self, line: &Line) -> bool {
        self.columns.is_none_or(|(_, long)| line.width > long * 3 / 2 + 8)
    }

    /// Whether more than the usual space stands before the line.
    fn has_gap(&self, next: &TextLine) -> bool {
        !next.after_page && next.line.blanks > self.blanks
    }

    /// Whether a line is shorter than this part (in hundredths) of a full one.
    fn is_under(&self, line: &Line, percent: usize) -> bool {
        self.columns.is_some_and(|(_, long)| line.width * 100 < long * percent)
    }
}

fn first_word_width(text: &str) -> usize {
    let first = text.chars().next();
    if first.is_some_and(is_unspaced) {
        return 2;
    }
    let end = text.find(|c: char| c.is_whitespace() || is_unspaced(c)).unwrap_or(text.len());
    width(&text[..end])
}

/// Puts the lines together.
pub fn join(lines: &mut [TextLine]) -> Vec<Block> {
    let layout = Layout::of(lines);
    mark_counting(lines, &layout);
    mark_openings(lines, &layout);
    mark_headings(lines);
    let mut blocks: Vec<Block> = Vec::new();
    let mut state = State::default();
    for index in 0..lines.len() {
        let goes_on = index > 0 && !breaks(&lines[index - 1], &lines[index], &state, &layout);
        match blocks.last_mut() {
            Some(block) if goes_on => block.lines.end = index + 1,
            _ => {
                blocks.push(Block { label: None, lines: index..index + 1 });
                let label = index.checked_sub(1).map(|before| &lines[before]).filter(|before| before.label_only);
                state = State::opened(&lines[index], label, state.row);
            }
        }
        state.add(&lines[index], goes_on && index > 0 && layout.is_full(&lines[index - 1].line, &lines[index].line));
    }
    reunite(lines, blocks, &layout)
}

/// Chooses the numbers that go on counting.
fn mark_counting(lines: &mut [TextLine], layout: &Layout) {
    let mut places = Vec::new();
    let mut candidates = Vec::new();
    for index in 0..lines.len() {
        let Some(found) = lines[index].enumerator.as_ref().filter(|found| found.form == Form::Number) else { continue };
        let clear = index == 0 || begins_clearly(&lines[index - 1], &lines[index], layout);
        candidates.push(Candidate { number: found.number(), weight: if clear { 1000 } else { 250 }, restart: 3000 });
        places.push(index);
    }
    for member in numbering::chain(&candidates) {
        lines[places[member]].counts = true;
    }
}

/// Whether the line before had come to an end.
fn begins_clearly(before: &TextLine, line: &TextLine, layout: &Layout) -> bool {
    let ended = matches!(before.end, End::Sentence | End::Colon | End::Semicolon);
    ended
        || before.label_only
        || layout.has_gap(line)
        || layout.is_whole(&before.line)
        || !layout.is_full(&before.line, &line.line)
}

fn mark_openings(lines: &mut [TextLine], layout: &Layout) {
    let mut last_sub = (0, 0);
    for index in 0..lines.len() {
        let line = &lines[index];
        let Some(found) = &line.enumerator else { continue };
        let clear = index == 0 || begins_clearly(&lines[index - 1], line, layout);
        let comma = index > 0 && lines[index - 1].end == End::Comma;
        let opens = match found.form {
            Form::Number => line.counts || (clear && (!line.label_only || line.line.text.len() < 5)),
            Form::SubNumber => {
                let next = (found.prefix, found.number());
                let counts = next.1 == last_sub.1 + 1 || (next.0 == last_sub.0 + 1 && next.1 == 1);
                let begins = counts && (clear || next.0 == last_sub.0);
                if begins || (clear && next.0 == last_sub.0) {
                    last_sub = next;
                }
                begins || (clear && next.0 == last_sub.0)
            }
            Form::Bullet => !line.line.text.starts_with(['-', '–', '—', '−']) || clear,
            Form::Capital => {
                line.label_only || (clear && !line.after_page) || (clear && lines[index - 1].end != End::Open)
            }
            _ => line.label_only || clear || comma || is_section_title(&lines[index - 1]),
        };
        lines[index].opens = opens;
    }
}

/// Whether a line is an enumerated heading.
fn is_section_title(line: &TextLine) -> bool {
    let section = |found: &Enumerator| opens_section(found.form) && !line.counts;
    line.opens && line.end == End::Open && line.enumerator.as_ref().is_some_and(section)
}

/// Marks lines that begin a heading: no end of a sentence from there to the next line that opens.
fn mark_headings(lines: &mut [TextLine]) {
    const LONGEST: usize = 6;
    let mut run = 0;
    for index in (0..lines.len()).rev() {
        let opens_next = lines
            .get(index + 1)
            .is_some_and(|next| next.opens && next.enumerator.as_ref().is_some_and(|found| opens_section(found.form)));
        run = match lines[index].end {
            _ if lines[index].opens => 0,
            End::Open if opens_next => 1,
            End::Open | End::Comma | End::Colon if run > 0 => run + 1,
            _ => 0,
        };
        lines[index].heads =
            (1..=LONGEST).contains(&run) && lines[index].end == End::Open && title_like(lines[index].line.text);
    }
}

/// Forms that number paragraphs and headings rather than items.
fn opens_section(form: Form) -> bool {
    matches!(
        form,
        Form::Number | Form::SubNumber | Form::Capital | Form::Han | Form::ArabicOrdinal | Form::ArabicLetterName
    )
}

/// What the block so far is like.
#[derive(Debug, Default)]
struct State {
    /// Running text, as against a title.
    prose: bool,
    /// A table row: begins with a document symbol.
    row: bool,
    /// Begins with an enumerator.
    labelled: bool,
    /// Columns of the widest line.
    widest: usize,
    /// Brackets and quotes opened and not closed, and for how many lines.
    unclosed: i32,
    unclosed_lines: u32,
}

impl State {
    fn opened(line: &TextLine, label: Option<&TextLine>, after_row: bool) -> Self {
        let numbered = |line: &TextLine| {
            line.opens
                && line.enumerator.as_ref().is_some_and(|found| match found.form {
                    Form::Number => line.counts,
                    form => !opens_section(form) || form == Form::SubNumber,
                })
        };
        let prose = numbered(line) || label.is_some_and(numbered);
        // a symbol alone is a masthead, unless rows went before
        let row = symbol(line.line.text).is_some_and(|length| after_row || length < line.line.text.len());
        Self { prose, row, labelled: line.opens || label.is_some(), ..Self::default() }
    }

    fn add(&mut self, line: &TextLine, wrapped: bool) {
        let text = line.line.text;
        self.prose |= wrapped || has_sentence_inside(text);
        self.widest = self.widest.max(line.line.width);
        for c in text.chars() {
            match c {
                '(' | '（' | '“' | '«' | '《' | '「' => self.unclosed += 1,
                ')' | '）' | '”' | '»' | '》' | '」' => self.unclosed = (self.unclosed - 1).max(0),
                _ => {}
            }
        }
        self.unclosed_lines = if self.unclosed > 0 { self.unclosed_lines + 1 } else { 0 };
        // a bracket that nothing closes is a misprint
        if self.unclosed_lines > 8 {
            (self.unclosed, self.unclosed_lines) = (0, 0);
        }
    }
}

fn has_sentence_inside(text: &str) -> bool {
    text.contains('。')
        || text.match_indices(". ").any(|(at, _)| at > 12 && text[at + 2..].starts_with(char::is_uppercase))
}

/// Whether a new block begins with `next`.
fn breaks(line: &TextLine, next: &TextLine, state: &State, layout: &Layout) -> bool {
    let (text, next_text) = (line.line.text, next.line.text);
    let full = layout.is_full(&line.line, &next.line);
    let gap = layout.has_gap(next);
    let small = starts_small(next_text);
    if (line.label_only && line.opens) || next.opens {
        return true;
    }
    if ends_within_word(text, next_text) {
        return false;
    }
    if layout.is_whole(&line.line) {
        return !(small && line.end == End::Open && text.ends_with(char::is_alphanumeric));
    }
    if is_bare_chapter(text) && !state.prose {
        return true;
    }
    let symbol_next = symbol(next_text).is_some();
    if state.row {
        return symbol_next || is_bare_chapter(next_text);
    }
    if symbol_next
        && (!state.prose || matches!(line.end, End::Sentence | End::Colon))
        && (line.end != End::Open || !full)
    {
        return true;
    }
    if state.unclosed > 0 && !(gap && matches!(line.end, End::Sentence | End::Semicolon)) {
        return false;
    }
    match line.end {
        End::Sentence | End::Colon | End::Semicolon => {
            let goes_on = (small && (full || line.end == End::Sentence))
                || (full && next_text.starts_with(|c: char| c.is_ascii_digit()));
            !goes_on && (gap || !full || next.heads || line.end == End::Colon && next_text.len() < 3)
        }
        End::Comma => false,
        End::Open if small => false,
        End::Open if !state.labelled && starts_with_article(next_text) && layout.has_room(&line.line, &next.line) => {
            true
        }
        End::Open if state.prose => {
            let ragged = layout.is_under(&line.line, 60) && next_text.starts_with(char::is_uppercase);
            !next.after_page && !full && (gap || ragged)
        }
        End::Open if next_text.starts_with(['(', '（']) && title_like_brackets(next_text) => true,
        End::Open => {
            (!full || gap) && !title_goes_on(text, next_text, state, layout, &line.line)
                || (gap && !ends_in_particle(text))
        }
    }
}

/// A whole line in brackets: "(Agenda item 2)".
fn title_like_brackets(text: &str) -> bool {
    text.ends_with([')', '）'])
}

/// Whether a title goes on in the next line, though that begins with a capital: it breaks after a
/// particle, or between the words of a name ("Economic and Social | Council").
fn title_goes_on(text: &str, next: &str, state: &State, layout: &Layout, line: &Line) -> bool {
    if ends_in_particle(text) {
        return true;
    }
    let last = text.rsplit(' ').next().unwrap_or_default();
    let name = last.starts_with(char::is_uppercase)
        && last.chars().all(char::is_alphabetic)
        && next.starts_with(char::is_uppercase);
    name && text.contains(' ') && !layout.is_under(line, 55) && line.width * 10 >= state.widest * 6
}

/// "The", "La": a capital that is no part of a title in small letters begins a new block.
fn starts_with_article(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    let mut letters = first.chars();
    letters.next().is_some_and(char::is_uppercase)
        && (1..=2).contains(&letters.clone().count())
        && letters.all(char::is_lowercase)
}

/// "of", "de la", "и": a short word in small letters does not end a title.
fn ends_in_particle(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    text.contains(' ') && last.chars().count() <= 4 && last.chars().all(|c| c.is_lowercase() || c == '’' || c == '\'')
}

/// "Chapter II", "Annex": the title follows on the next line.
pub fn is_bare_chapter(text: &str) -> bool {
    let length = [Cue::Chapter, Cue::Annex].into_iter().find_map(|cue| lexicon::opening(text, cue));
    length.is_some_and(|length| {
        let rest = text[length..].trim().trim_end_matches(['.', ':']);
        let words = rest.split_whitespace().count();
        let label = rest.chars().count() <= 12
            && (rest.is_empty()
                || is_label(rest)
                || words == 1 && rest.chars().count() <= 9 && !rest.starts_with(char::is_uppercase));
        label && words <= 1
    })
}

/// "I", "12", "A", "一".
pub fn is_label(text: &str) -> bool {
    let lower = text.to_lowercase();
    enumerator::roman(&lower).is_some()
        || text.chars().all(char::is_numeric)
        || text.chars().count() == 1
        || enumerator::parse(&format!("{text}、")).is_some_and(|found| found.form == Form::Han)
}

/// Whether the line break stands inside a word, a symbol or an address.
fn ends_within_word(text: &str, next: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    if text.ends_with(SOFT_HYPHEN) {
        return true;
    }
    let hyphen = last.ends_with('-') && last.len() > 1 && next.starts_with(char::is_alphanumeric);
    let address =
        last.contains("//") && last.ends_with(['/', '-', '_', '=', '.']) || (last.len() > 3 && last.ends_with('/'));
    hyphen || (address && !next.starts_with(char::is_whitespace))
}

/// What is put between two lines of a block: nothing within words, and between characters of scripts
/// without spaces.
pub fn is_joined(text: &str, next: &str) -> bool {
    let spaceless = |c: char| is_unspaced(c) || is_wide_punctuation(c);
    ends_within_word(text, next) || text.ends_with(spaceless) || next.starts_with(spaceless)
}

/// Brings labels that stand apart back to their texts. The letters of sections often stand before the
/// last text of the section above: "38." "B." "(text of 38)" "(title of B)".
fn reunite(lines: &[TextLine], blocks: Vec<Block>, layout: &Layout) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut number: Option<usize> = None;
    let mut headings: VecDeque<usize> = VecDeque::new();
    let mut untitled_chapter = false;
    let mut cells = 0;
    let text_of = |block: &Block| lines[block.lines.start].line.text;
    for (place, block) in blocks.iter().enumerate() {
        let first = &lines[block.lines.start];
        let alone = |label: usize| Block { label: Some(label), lines: label + 1..label + 1 };
        if first.label_only && first.opens {
            let is_heading = first.enumerator.as_ref().is_some_and(|found| {
                opens_section(found.form) && !matches!(found.form, Form::Number | Form::SubNumber)
            });
            if is_heading {
                headings.push_back(block.lines.start);
            } else {
                out.extend(number.replace(block.lines.start).map(alone));
            }
            continue;
        }
        if first.opens {
            out.extend(number.take().map(alone));
            if first.enumerator.as_ref().is_some_and(|found| {
                opens_section(found.form) && found.form != Form::Number && found.form != Form::SubNumber
            }) {
                out.extend(headings.drain(..).map(alone));
            }
            out.push(block.clone());
            (untitled_chapter, cells) = (false, 0);
            continue;
        }
        let last = &lines[block.lines.end - 1];
        let titled = last.end == End::Open && title_like(text_of(block));
        let cell = titled && block.lines.len() <= 2 && layout.is_under(&first.line, 60);
        let next_is_title = blocks.get(place + 1).is_some_and(|next| {
            let next_first = &lines[next.lines.start];
            !next_first.opens && lines[next.lines.end - 1].end == End::Open && title_like(next_first.line.text)
        });
        let next_is_prose = blocks
            .get(place + 1)
            .is_some_and(|next| !lines[next.lines.start].opens && !matches!(lines[next.lines.end - 1].end, End::Open));
        let label = if is_bare_chapter(text_of(block)) {
            untitled_chapter = true;
            out.push(block.clone());
            continue;
        } else if titled
            && !headings.is_empty()
            && (number.is_none() || next_is_prose)
            && !(untitled_chapter && next_is_title)
        {
            headings.pop_front()
        } else if cell && cells >= 3 {
            // the rest of a list that a label strayed into
            None
        } else {
            number.take()
        };
        cells = if cell && label.is_none() { cells + 1 } else { 0 };
        untitled_chapter = false;
        out.push(Block { label, lines: block.lines.clone() });
    }
    let rest = number.into_iter().chain(headings);
    out.extend(rest.map(|label| Block { label: Some(label), lines: label + 1..label + 1 }));
    out
}
