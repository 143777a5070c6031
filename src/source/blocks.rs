//! Lines → blocks: which lines go on, and where a paragraph, a heading, an item or a table row begins.

use std::ops::Range;

use crate::lexicon::{self, Cue};
use crate::matcher::is_unspaced;

use super::characters::SOFT_HYPHEN;
use super::enumerator::{self, Enumerator, Form};
use super::furniture::Kind;
use super::layout::Layout;
use super::lines::{End, Line, end, is_wide_punctuation, starts_small, symbol, title_like};
use super::writer::Mark;
use super::{interrupted, labels, openings, page_ends};

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
    /// Empty lines between it and the line before, those beside such things counted together.
    pub blanks: u32,
    /// Its enumerator.
    pub enumerator: Option<Enumerator>,
    /// Whether that is a number without a mark behind it.
    pub unmarked: bool,
    /// Whether it holds nothing else.
    pub label_only: bool,
    /// How it ends.
    pub end: End,
    /// Whether its enumerator opens a block.
    pub opens: bool,
    /// Whether its number goes on counting.
    pub counts: bool,
    /// Whether it is the beginning of a heading: what follows without an end up to a line that opens.
    pub heads: bool,
}

impl TextLine<'_> {
    /// How its enumerator is to be written.
    pub fn mark(&self) -> Mark {
        match () {
            () if self.opens && self.unmarked => Mark::Number,
            () if self.opens && self.is_bullet() => Mark::Bullet,
            () => Mark::AsIs,
        }
    }

    /// Whether it begins with the mark of an item that no number has.
    pub fn is_bullet(&self) -> bool {
        self.enumerator.as_ref().is_some_and(|found| found.form == Form::Bullet)
    }
}

/// Empty lines that say at least as much as a table of contents between two lines does.
const SET_APART: u32 = 3;

/// The lines that are running text.
pub fn text_lines<'a>(lines: &[Line<'a>], kinds: &[Kind], unmarked: &[bool]) -> Vec<TextLine<'a>> {
    let (mut after_page, mut blanks, mut after_contents) = (false, 0, false);
    let mut kept: Vec<TextLine> = Vec::with_capacity(lines.len());
    for ((line, kind), unmarked) in lines.iter().zip(kinds).zip(unmarked) {
        if *kind == Kind::Contents {
            after_contents = true;
            continue;
        }
        if !kind.is_text() {
            blanks += line.blanks;
            after_page = true;
            continue;
        }
        let within_name = kept.last().is_some_and(|before| is_cut_at_dot(before.line.text, line.text));
        let enumerator = match unmarked {
            _ if within_name => None,
            true => enumerator::unmarked(line.text),
            false => enumerator::parse(line.text),
        };
        let label_only = enumerator.as_ref().is_some_and(|found| found.length == line.text.len());
        let mut line = *line;
        if let Some(label) = kept.last().filter(|before| before.label_only && !label_only) {
            line.label = label.line.width + 1;
        }
        if std::mem::take(&mut after_contents) {
            line.blanks += SET_APART;
        }
        kept.push(TextLine {
            line,
            after_page: after_page || line.new_page,
            blanks: std::mem::take(&mut blanks) + line.blanks,
            enumerator,
            unmarked: *unmarked,
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

/// Puts the lines together.
pub fn join(lines: &mut [TextLine]) -> Vec<Block> {
    page_ends::uncover(lines);
    let layout = Layout::of(lines);
    openings::mark(lines, &layout);
    let mut blocks: Vec<Block> = Vec::new();
    let mut state = State::default();
    for index in 0..lines.len() {
        let goes_on = index > 0 && !breaks(lines, index, &state, &layout);
        match blocks.last_mut() {
            Some(block) if goes_on => block.lines.end = index + 1,
            _ => {
                blocks.push(Block { label: None, lines: index..index + 1 });
                let label = index.checked_sub(1).map(|before| &lines[before]).filter(|before| before.label_only);
                state = State::opened(&lines[index], lines.get(index + 1), label, state.row);
            }
        }
        state.add(&lines[index], goes_on && index > 0 && layout.is_full(&lines[index - 1].line, &lines[index].line));
    }
    labels::reunite(lines, blocks, &layout)
}

/// Forms that number paragraphs and headings rather than items.
pub fn opens_section(form: Form) -> bool {
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
    /// A table row drawn with bars.
    bars: bool,
    /// Begins with an enumerator.
    labelled: bool,
    /// Semicolons part what stands in its lines: one at a line's end is one more.
    semicolons: bool,
    /// It announces a list or enumerates.
    lists: bool,
    /// How many lines it has.
    lines: u32,
    /// Columns of the widest line.
    widest: usize,
    /// Brackets and quotes opened and not closed, and for how many lines.
    unclosed: i32,
    unclosed_lines: u32,
}

impl State {
    fn opened(line: &TextLine, next: Option<&TextLine>, label: Option<&TextLine>, after_row: bool) -> Self {
        let numbered = |line: &TextLine| {
            line.opens
                && line.enumerator.as_ref().is_some_and(|found| match found.form {
                    Form::Number => line.counts,
                    form => !opens_section(form) || form == Form::SubNumber,
                })
        };
        let prose = numbered(line) || label.is_some_and(numbered);
        // a symbol alone is a masthead, unless rows went before
        let item_next = next.is_some_and(|next| !next.after_page && is_item_cell(next.line.text));
        let is_row = |length: usize| after_row || item_next || length < line.line.text.len();
        // "MC-1/1: Title" is what a decision is called
        let row =
            symbol(line.line.text).is_some_and(|length| is_row(length) && !line.line.text[length..].starts_with(':'));
        Self {
            prose,
            row,
            bars: line.line.text.starts_with('|'),
            labelled: line.opens || label.is_some(),
            ..Self::default()
        }
    }

    fn add(&mut self, line: &TextLine, wrapped: bool) {
        const LONGEST_TITLE: u32 = 3;
        let text = line.line.text;
        self.lines += 1;
        self.prose |= (wrapped && self.lines > LONGEST_TITLE) || has_sentence_inside(text);
        self.lists |= text.contains([',', '،', '、', ':', '：']);
        self.semicolons |= text.matches("; ").nth(1).is_some();
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

/// Whether a line stands apart from the text before it: that came to an end, and the line's own text goes on in no
/// other and has no such end. It is a heading, or an item of a list.
fn is_apart(lines: &[TextLine], index: usize, state: &State, layout: &Layout) -> bool {
    let (before, line) = (lines[index - 1].end, &lines[index]);
    let begins = line.line.text.starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let item = line.end == End::Semicolon && (before == End::Colon || before == End::Semicolon && !state.labelled);
    let ended = lines.get(index + 1).is_some_and(|next| layout.ended(&line.line, &next.line));
    ends(before) && begins && (line.end == End::Open || item) && ended
}

/// A document symbol, an agenda item and a title: a row of a table.
pub fn is_row(text: &str) -> bool {
    let rest = symbol(text).map(|length| text[length..].trim_start());
    rest.is_some_and(|rest| rest.split(' ').next().is_some_and(is_item_cell) && rest.contains(' '))
}

/// "3", "1(b)": an agenda item in a cell of its own.
fn is_item_cell(text: &str) -> bool {
    text.len() <= 10
        && text.starts_with(|c: char| c.is_ascii_digit())
        && text.chars().all(|c| c.is_ascii_digit() || c.is_alphabetic() || matches!(c, '(' | ')' | ' '))
}

fn has_sentence_inside(text: &str) -> bool {
    text.contains('。')
        || text.match_indices(". ").any(|(at, _)| at > 12 && text[at + 2..].starts_with(char::is_uppercase))
}

/// Whether a new block begins with this line.
fn breaks(lines: &[TextLine], index: usize, state: &State, layout: &Layout) -> bool {
    let (line, next, after) = (&lines[index - 1], &lines[index], lines.get(index + 1));
    let (text, next_text) = (line.line.text, next.line.text);
    let full = layout.is_full(&line.line, &next.line);
    let gap = layout.has_gap(next);
    let small = starts_small(next_text);
    if (line.label_only && line.opens) || next.opens {
        return true;
    }
    if is_cut_at_dot(text, next_text) || ends_within_word(text, next_text) || begins_within_sentence(next_text) {
        return false;
    }
    if state.bars && (!text.ends_with('|') || !next_text.starts_with('|') && next_text.ends_with('|')) {
        return false;
    }
    if state.bars || next_text.starts_with('|') || is_bare_chapter(next_text) && ends(line.end) {
        return true;
    }
    // a title may fill its last line; no sentence ends in these
    let chapter = !small && next_text.contains(' ') && is_bare_chapter(next_text);
    if (chapter || next_text.starts_with("Distr."))
        && !state.prose
        && line.end == End::Open
        && !ends_in_particle(text)
        && symbol(text).is_none()
    {
        return true;
    }
    if layout.goes_on(lines, index, state.prose)
        || goes_on(line, next, state, gap)
        || is_interrupted(lines, index, state, layout)
    {
        return false;
    }
    if (ends(line.end) || !full && line.end != End::Comma) && is_designation(next_text) {
        return true;
    }
    if line.end == End::Open && is_in_capitals(text) && !small && next_text.contains(char::is_lowercase) {
        return true;
    }
    // "Adopted under agenda item 5" stands above what is called "Decision 5/2"
    let designated = |behind: &TextLine| next.end == End::Open && is_designation(behind.line.text);
    if line.end == End::Sentence && !small && after.is_some_and(designated) {
        return true;
    }
    let symbol_next = symbol(next_text).is_some();
    if layout.begins(line, next) {
        return true;
    }
    if state.row {
        // each row on a line, and a gap: what stands around the text of a web page
        let ended = gap && !small && is_row(text) && layout.is_whole(&line.line);
        return symbol_next || is_bare_chapter(next_text) || ended;
    }
    if (!state.prose || layout.is_dense()) && is_row(next_text)
        || layout.is_dense() && is_apart(lines, index, state, layout)
    {
        return true;
    }
    if layout.ended(&line.line, &next.line) && !(small && matches!(line.end, End::Open | End::Comma)) {
        return true;
    }
    if layout.is_whole(&line.line) && (layout.is_more_than_two(&line.line) || ends(line.end)) {
        return !(small && line.end == End::Open && text.ends_with(char::is_alphanumeric));
    }
    if is_bare_chapter(text) && !state.prose {
        return true;
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
        End::Semicolon if full && state.semicolons => false,
        // an item with a label is followed by one with a label
        End::Semicolon if next.after_page && !small => !(full && state.labelled),
        End::Colon
            if next.after_page
                && next.end == End::Open
                && !next_text.contains(',')
                && next_text.starts_with(char::is_uppercase) =>
        {
            !(full && after.is_some_and(|after| layout.is_full(&next.line, &after.line)))
        }
        // "9/1 Sound management", "9/2 Healthy soils"
        End::Colon if [Some(next), after].into_iter().flatten().filter(|line| is_counted(line)).count() == 2 => true,
        // "Chair:" below "the following officers:"
        End::Colon if next.end == End::Colon && layout.is_under(&next.line, 50) => true,
        // "House of Representatives" above the first of a list: no paragraph ends without an end
        End::Sentence if next.after_page && after.is_some_and(|after| after.opens) && title_like(next_text) => true,
        End::Sentence | End::Colon | End::Semicolon => {
            let goes_on = (small && (full || line.end == End::Sentence))
                || (full && next_text.starts_with(|c: char| c.is_ascii_digit()));
            !goes_on && (gap || !full || next.heads || line.end == End::Colon && next_text.len() < 3)
        }
        // a page's end hides the gap behind a short last line; what follows a clause of a preamble has an end
        End::Comma => {
            let clause = || state.lines > 1 || is_enacting(line) || !layout.is_under(&line.line, 35);
            let apart = next.after_page && layout.has_room(&line.line, &next.line) || gap && !state.prose && clause();
            apart && !small && {
                let wrapped = |after: &TextLine| layout.is_full(&next.line, &after.line) || ends_in_particle(next_text);
                next.end != End::Open || after.is_some_and(wrapped)
            }
        }
        // "(Марокко)", "г-жа …": names with titles, a line each
        End::Open if small => gap && text.ends_with(')') && layout.has_room(&line.line, &next.line),
        End::Open if is_holder(text) && is_holder(next_text) => true,
        End::Open if next.heads && is_in_brackets(next_text) => !(full && state.prose && layout.is_dense()),
        End::Open if !state.labelled && starts_with_article(next_text) && layout.has_room(&line.line, &next.line) => {
            true
        }
        End::Open if state.prose => {
            let particle = ends_in_particle(text);
            let ragged = layout.is_under(&line.line, 60) && next_text.starts_with(char::is_uppercase);
            !full && !particle && (gap || ragged)
        }
        End::Open
            if next.after_page
                && state.labelled
                && next.end == End::Open
                && layout.breaks_title(&line.line, &next.line) =>
        {
            false
        }
        End::Open if is_in_brackets(next_text) => gap || !is_person(text),
        End::Open if (gap || next.after_page) && !state.labelled && is_enacting(next) && !ends_in_particle(text) => {
            true
        }
        End::Open => {
            (!full || gap) && !title_goes_on(text, next_text, state, layout, &line.line)
                || (gap && !ends_in_particle(text))
        }
    }
}

/// Whether a sentence that has come to no end goes on, whatever stands between: behind a short word, or where an empty
/// line interrupts a list of names and what follows goes on enumerating or ends it.
fn goes_on(line: &TextLine, next: &TextLine, state: &State, gap: bool) -> bool {
    let next_text = next.line.text;
    let enumerates = || next_text.contains([',', '،', '、']) || next.end == End::Sentence;
    let unfinished = match line.end {
        // "The Governments taking part": names in a list have no article with a capital
        End::Comma => gap && state.lists && (enumerates() || !starts_with_article(next_text)),
        End::Open => ends_in_particle(line.line.text) || gap && state.lists && enumerates(),
        _ => false,
    };
    let begins = next.enumerator.is_some() || next.heads || is_bare_chapter(next_text) || is_designation(next_text);
    state.prose && unfinished && !begins && symbol(next_text).is_none()
}

/// Whether a sentence of a line goes on in the next, though the paste breaks no others: running text ends with no comma,
/// nor does a list of names. Where the line above ends so as well, each has a line.
fn is_interrupted(lines: &[TextLine], index: usize, state: &State, layout: &Layout) -> bool {
    let (line, next) = (&lines[index - 1], &lines[index]);
    let (text, next_text) = (line.line.text, next.line.text);
    let listed = state.lines == 1 && index > 1 && lines[index - 2].end == End::Comma;
    let begins = next.heads || next.enumerator.is_some() || is_bare_chapter(next_text) || is_designation(next_text);
    let runs = || {
        let inside = text.trim_end_matches([',', '，', '،']);
        state.prose
            && layout.is_whole(&line.line)
            && line.end == End::Comma
            && inside.contains([',', '，', '،', '、', ':'])
    };
    !begins && !listed && !state.row && (runs() || interrupted::is_interrupted(text, next_text, state.prose))
}

/// Whether a sentence or an item ends so.
pub fn ends(end: End) -> bool {
    matches!(end, End::Sentence | End::Colon | End::Semicolon)
}

/// A title in capitals: three words and more, and no list.
fn is_in_capitals(text: &str) -> bool {
    let words = text.split(' ').filter(|word| word.contains(char::is_uppercase)).count();
    words >= 3 && !text.contains(|c: char| c.is_lowercase() || matches!(c, ',' | ';'))
}

/// A whole line in brackets: "(Agenda item 2)".
pub fn is_in_brackets(text: &str) -> bool {
    text.starts_with(['(', '（']) && text.ends_with([')', '）'])
}

/// A title behind a number.
fn is_counted(line: &TextLine) -> bool {
    line.end == End::Open && line.line.text.starts_with(|c: char| c.is_ascii_digit())
}

/// "Vice-Chair: Ali Hassan": who has an office; brackets behind it hold a State.
fn is_person(text: &str) -> bool {
    let name = text.split_once([':', '：']).map_or("", |(_, name)| name.trim());
    !name.is_empty() && !name.contains(|c: char| c.is_ascii_digit())
}

/// "Vice-Chair: Ali Hassan (Jordan)": an office, who has it, and for which State; all on one line.
fn is_holder(text: &str) -> bool {
    const LONGEST: usize = 80;
    let office = text.split_once([':', '：']).map_or("", |(office, _)| office);
    let short = !office.is_empty() && office.len() <= LONGEST && !office.contains(['(', '（', '.', ',', '，', '、']);
    short && !starts_small(text) && text.ends_with([')', '）']) && is_person(text)
}

/// "The Economic and Social Council:", "La Conferencia de las Partes,": who enacts what follows.
fn is_enacting(line: &TextLine) -> bool {
    const LONGEST: usize = 160;
    let text = line.line.text;
    let body = text.trim_end_matches([':', ',', '：', '，', '،', ' ']);
    matches!(line.end, End::Colon | End::Comma)
        && text.len() < LONGEST
        && !starts_small(text)
        && !body.contains([':', ',', '：', '，', '、', '،', ';', '.'])
        && !body.contains(|c: char| c.is_ascii_digit())
        && lexicon::mentions(body, Cue::Body)
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

/// "of", "de la", "и": a word that needs another behind it ends no title.
pub fn ends_in_particle(text: &str) -> bool {
    #[rustfmt::skip]
    const PARTICLES: [&str; 98] = [
        "a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "by", "at", "with", "from", "as", "its", "into", "that", "is",
        "are", "was", "were",
        "de", "du", "des", "le", "la", "les", "un", "une", "et", "ou", "à", "au", "aux", "en", "par", "pour", "sur", "dans", "que",
        "qui", "ses", "son", "sa", "leur",
        "del", "el", "los", "las", "una", "y", "e", "o", "u", "al", "con", "por", "para", "su", "sus", "lo", "se",
        "и", "в", "во", "на", "по", "о", "об", "с", "со", "к", "ко", "из", "от", "для", "за", "у", "при", "или", "не", "ее", "её",
        "его", "их", "под", "до", "над", "без", "что", "как", "г-на", "г-жи", "г-жа", "г-н", "ст", "п",
    ];
    let last = text.rsplit(' ').next().unwrap_or_default();
    let elided = last.ends_with(['’', '\'']) && last.chars().count() <= 5 && last.starts_with(char::is_lowercase);
    elided || PARTICLES.contains(&last)
}

/// "Chapter II", "Annex": the title follows on the next line.
pub fn is_bare_chapter(text: &str) -> bool {
    let length = [Cue::Chapter, Cue::Annex].into_iter().find_map(|cue| lexicon::opening(text, cue));
    length.is_some_and(|length| {
        let rest = text[length..].trim().trim_end_matches(['.', ':']);
        let words = rest.split_whitespace().count();
        // 第三章 has its number within: what follows is the title
        let numbered = text[..length].ends_with(is_unspaced) && text[..length].chars().count() > 2;
        let label = (rest.is_empty() || !numbered)
            && rest.chars().count() <= 12
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

/// Whether a line is what a resolution or decision is called and nothing more: "Decision 2025/1".
pub fn is_designation(text: &str) -> bool {
    const LONGEST: usize = 60;
    let number = |rest: String| {
        !rest.contains(char::is_whitespace)
            && (is_label(&rest) || rest.len() <= 16 && rest.contains(|c: char| c.is_ascii_digit()))
    };
    let ended = text.ends_with(|c: char| c.is_numeric() || c.is_uppercase() || is_unspaced(c));
    text.len() <= LONGEST && ended && !starts_small(text) && lexicon::beside_kind(text).is_some_and(number)
}

/// Whether a line begins with what stands within or at the end of a sentence: ": questions", "»", "3, 4 and 6".
fn begins_within_sentence(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let enumerates = (1..=3).contains(&digits) && text[digits..].starts_with(", ");
    enumerates
        || text.starts_with([
            ':', ';', ',', ')', ']', '»', '”', '?', '!', '،', '؛', '؟', '：', '；', '，', '、', '。', '）', '」', '》',
        ])
}

/// Whether the break stands beside the dot between the parts of a foreign name: "阿里·|迪亚洛". A dot that opens the second
/// line is none of a list's: the first one ends with a part of a name, behind what announces it.
fn is_cut_at_dot(text: &str, next: &str) -> bool {
    const LONGEST: usize = 6;
    let han = |text: &str| text.chars().next().is_some_and(is_unspaced);
    if let Some(rest) = next.strip_prefix('·') {
        let part = text.rsplit(|c: char| !is_unspaced(c)).next().unwrap_or_default();
        let announced = part.len() < text.len() && !text.starts_with('·');
        return announced && han(rest) && (1..=LONGEST).contains(&part.chars().count());
    }
    let before = text.strip_suffix('·').and_then(|before| before.chars().next_back());
    before.is_some_and(is_unspaced) && han(next)
}

/// Whether the line break stands inside a word, a symbol or an address.
fn ends_within_word(text: &str, next: &str) -> bool {
    let last = text.rsplit([' ', '\t']).next().unwrap_or_default();
    if text.ends_with(SOFT_HYPHEN) {
        return true;
    }
    let hyphen = last.ends_with('-') && last.contains(char::is_alphanumeric) && next.starts_with(char::is_alphanumeric);
    let address = last.contains("//") && last.ends_with(['/', '-', '_', '='])
        || last.contains("//")
            && last.ends_with('.')
            && next.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
        || (last.len() > 3 && last.ends_with('/') && !last.ends_with(")/"));
    hyphen || (address && !next.starts_with(char::is_whitespace))
}

/// What is put between two lines of a block: nothing within words, and between characters of scripts
/// without spaces.
pub fn is_joined(text: &str, next: &str) -> bool {
    let spaceless = |c: char| is_unspaced(c) || is_wide_punctuation(c);
    ends_within_word(text, next) || text.ends_with(spaceless) || next.starts_with(spaceless)
}
