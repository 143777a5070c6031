//! How the lines of a paste are wrapped and set apart.

use crate::matcher::is_unspaced;
use crate::sort::sort;

use super::blocks::TextLine;
use super::enumerator::Form;
use super::lines::{End, Line, is_closing, is_wide, is_wide_punctuation, starts_small, width};

/// How the lines of this paste are wrapped and set apart.
#[derive(Debug)]
pub struct Layout {
    /// Columns of a full line: most wrapped lines have at least `short`, few more than `long`.
    /// `None` where each line is a paragraph.
    columns: Option<(usize, usize)>,
    /// Columns that a program wrapped these lines at, to the character: `None` where letters have widths.
    measure: Option<usize>,
    /// Empty lines that stand between the lines of a paragraph.
    blanks: u32,
    /// Whether more empty lines than these stand before nearly every numbered paragraph.
    paragraphs_apart: bool,
    /// Whether items of lists follow each other without such a gap.
    items_tight: bool,
    /// Whether nothing that surely ends does so without a gap behind it.
    gaps_part: bool,
    /// For each line, whether it stands between two gaps with lines of which each is full.
    filled: Vec<bool>,
    /// Columns at which titles are broken, where that is well before the margin.
    titles: Option<usize>,
}

impl Layout {
    /// The layout of these lines.
    pub fn of(lines: &[TextLine]) -> Self {
        let mut measure = measure(lines);
        let of_measure = |measure: usize| (measure * 17 / 20, measure);
        let mut columns = columns(lines).or_else(|| measure.map(of_measure));
        let mut blanks = blanks_within(lines, columns);
        if columns.is_none()
            && let Some((width, within)) = measure_between_gaps(lines)
        {
            (measure, columns, blanks) = (Some(width), Some(of_measure(width)), within);
        }
        let mut layout = Self {
            columns,
            measure,
            blanks,
            paragraphs_apart: false,
            items_tight: false,
            gaps_part: false,
            filled: Vec::new(),
            titles: None,
        };
        layout.paragraphs_apart = layout.sets_paragraphs_apart(lines);
        layout.items_tight = layout.sets_items_tight(lines);
        layout.gaps_part = layout.parts_by_gaps(lines);
        layout.filled = layout.filled(lines);
        layout.titles = layout.measure_of_titles(lines);
        layout
    }

    /// Lines between gaps that fill a measure of their own, as those of a heading do: no line would have
    /// taken the first word of the next.
    fn filled(&self, lines: &[TextLine]) -> Vec<bool> {
        let mut filled = Vec::with_capacity(lines.len());
        for group in self.between_gaps(lines) {
            filled.resize(filled.len() + group.len(), self.is_filled(group));
        }
        filled
    }

    /// The lines, parted by gaps and the ends of pages.
    fn between_gaps<'l, 'a>(&self, lines: &'l [TextLine<'a>]) -> impl Iterator<Item = &'l [TextLine<'a>]> {
        lines.chunk_by(|_, line| !line.after_page && !self.has_gap(line))
    }

    fn is_filled(&self, group: &[TextLine]) -> bool {
        let measure = widest(group);
        let full = |pair: &[TextLine]| width_with_next(&pair[0].line, &pair[1].line) > measure;
        let narrowest = if self.gaps_part { 20 } else { 50 };
        !self.is_under_width(measure, narrowest) && group.windows(2).all(full)
    }

    /// The longest line of titles that take several lines, of which each but the last is full; none where they are as
    /// broad as the text.
    fn measure_of_titles(&self, lines: &[TextLine]) -> Option<usize> {
        const FEW: usize = 2;
        let is_title = |group: &&[TextLine]| {
            let open = group.iter().all(|line| line.end == End::Open);
            group.len() > 1 && open && self.is_under_width(widest(group), 85) && self.is_filled(group)
        };
        let titles: Vec<usize> = self.between_gaps(lines).filter(is_title).map(widest).collect();
        titles.iter().copied().max().filter(|_| titles.len() >= FEW)
    }

    /// Whether a line of a title ends where titles are broken: the next one's first word would not have fitted.
    pub fn breaks_title(&self, line: &Line, next: &Line) -> bool {
        self.titles.is_some_and(|measure| line.width <= measure && width_with_next(line, next) > measure)
    }

    /// Whether nearly every line that begins with a paragraph's number has a gap before it.
    fn sets_paragraphs_apart(&self, lines: &[TextLine]) -> bool {
        const FEW: usize = 3;
        let is_year = |line: &TextLine| line.enumerator.as_ref().is_some_and(|found| found.number() >= 1000);
        let numbered: Vec<_> =
            beginning(lines, |form| form == Form::Number).filter(|pair| !is_year(&pair[1])).collect();
        let apart = numbered.iter().filter(|pair| self.has_gap(&pair[1])).count();
        numbered.len() >= FEW && apart * 20 >= numbered.len() * 17
    }

    /// Whether lines that begin with the label of an item and have no gap before them stand there because
    /// an item ended before; else it is chance that brought the label to the beginning of a line.
    fn sets_items_tight(&self, lines: &[TextLine]) -> bool {
        let tight: Vec<_> = beginning(lines, is_item).filter(|pair| !self.has_gap(&pair[1])).collect();
        let with_room = tight.iter().filter(|pair| self.has_room(&pair[0].line, &pair[1].line)).count();
        with_room * 2 > tight.len()
    }

    /// Whether every line that ends a sentence or an item well before the margin has a gap behind it.
    fn parts_by_gaps(&self, lines: &[TextLine]) -> bool {
        const FEW: usize = 8;
        let ended = |pair: &&[TextLine]| {
            !pair[1].after_page
                && !pair[0].label_only
                && matches!(pair[0].end, End::Sentence | End::Semicolon | End::Colon)
                && !starts_small(pair[1].line.text)
                && self.has_room(&pair[0].line, &pair[1].line)
        };
        let ended: Vec<_> = lines.windows(2).filter(ended).collect();
        ended.len() >= FEW && ended.iter().all(|pair| self.has_gap(&pair[1]))
    }

    /// Whether a line would have a gap before it if a block began there, and has none.
    pub fn goes_on(&self, lines: &[TextLine], index: usize, prose: bool) -> bool {
        let (before, line) = (&lines[index - 1], &lines[index]);
        let item = line.enumerator.as_ref().is_some_and(|found| is_item(found.form));
        let wrapped = match self.columns {
            Some(_) => self.filled[index] || !self.has_room(&before.line, &line.line),
            None => prose && matches!(before.end, End::Open | End::Comma) && line.enumerator.is_none(),
        };
        self.paragraphs_apart && wrapped && !(item && self.items_tight) && !line.after_page && !self.has_gap(line)
    }

    /// Whether a gap tells that a block begins with this line.
    pub fn begins(&self, before: &TextLine, line: &TextLine) -> bool {
        let small = starts_small(line.line.text) && matches!(before.end, End::Open | End::Comma);
        (self.paragraphs_apart || self.measure.is_some()) && self.has_gap(line) && !small
    }

    /// Whether the next line's first word would not have fitted on this one.
    pub fn is_full(&self, line: &Line, next: &Line) -> bool {
        if let Some(measure) = self.measure {
            return width_with_next(line, next) > measure;
        }
        let Some((short, long)) = self.columns else { return false };
        line.width >= short || line.label + line.width + 1 + first_word_width(next.text) > (short + long) / 2
    }

    /// Whether the next line's first word would have fitted on this one, in a text whose paragraphs nothing else
    /// parts: the block ended.
    pub fn ended(&self, line: &Line, next: &Line) -> bool {
        self.is_dense() && !self.is_full(line, next)
    }

    /// Whether nothing but full lines tells which lines go on.
    pub fn is_dense(&self) -> bool {
        self.measure.is_some() && !self.paragraphs_apart
    }

    /// Whether the next line's first word would have fitted on this one easily.
    pub fn has_room(&self, line: &Line, next: &Line) -> bool {
        self.columns.is_some_and(|(_, long)| line.width + first_word_width(next.text) + 8 < long)
    }

    /// Whether the line is too long to be one of several.
    pub fn is_whole(&self, line: &Line) -> bool {
        self.columns.is_none_or(|(_, long)| line.width > long * 3 / 2 + 8)
    }

    /// Whether the line is too long to be two of several, of which the hyphen between them was lost.
    pub fn is_more_than_two(&self, line: &Line) -> bool {
        self.columns.is_none_or(|(_, long)| line.width > long * 2 + 8)
    }

    /// Whether more than the usual space stands before the line.
    pub fn has_gap(&self, next: &TextLine) -> bool {
        !next.after_page && next.line.blanks > self.blanks
    }

    /// Whether a line is shorter than this part (in hundredths) of a full one.
    pub fn is_under(&self, line: &Line, percent: usize) -> bool {
        self.is_under_width(line.width, percent)
    }

    fn is_under_width(&self, width: usize, percent: usize) -> bool {
        self.columns.is_some_and(|(_, long)| width * 100 < long * percent)
    }
}

fn widest(lines: &[TextLine]) -> usize {
    lines.iter().map(|line| line.line.width).max().unwrap_or(0)
}

fn is_item(form: Form) -> bool {
    !matches!(form, Form::Number | Form::Capital | Form::Han | Form::ArabicOrdinal | Form::ArabicLetterName)
}

/// Pairs of lines of which the second begins with an enumerator of these forms, not at the top of a page.
fn beginning<'l, 'a>(
    lines: &'l [TextLine<'a>],
    wanted: impl Fn(Form) -> bool,
) -> impl Iterator<Item = &'l [TextLine<'a>]> {
    lines.windows(2).filter(move |pair| {
        let form = pair[1].enumerator.as_ref().map(|found| found.form);
        form.is_some_and(&wanted) && !pair[1].after_page && !pair[0].label_only
    })
}

/// How many lines hold more than a label: a label apart is no line of its own.
fn count_of_texts(lines: &[TextLine]) -> usize {
    lines.iter().filter(|line| !line.label_only).count()
}

/// A line that goes on in the next: no end, and the next begins small.
fn goes_on_small(pair: &&[TextLine]) -> bool {
    pair[0].end == End::Open && starts_small(pair[1].line.text) && is_unlabelled(&pair[1])
}

/// Lines that may go on in the next, where no small letters tell.
fn may_go_on(pair: &&[TextLine]) -> bool {
    !pair[0].label_only && matches!(pair[0].end, End::Open | End::Comma) && is_unlabelled(&pair[1])
}

/// Whether a line begins with no label; "p. 5" is an abbreviation, "a. States" may be one.
fn is_unlabelled(line: &TextLine) -> bool {
    let abbreviates = |length: usize| !line.line.text[length..].trim_start().starts_with(char::is_uppercase);
    line.enumerator.as_ref().is_none_or(|found| found.form == Form::Dotted && abbreviates(found.length))
}

/// Whether small letters tell which lines go on.
fn is_cased(lines: &[TextLine]) -> bool {
    lines.windows(2).filter(goes_on_small).count() * 12 > count_of_texts(lines)
}

/// The columns of the shortest and of the longest line of those that are wrapped.
pub fn columns(lines: &[TextLine]) -> Option<(usize, usize)> {
    let widths = |pairs: &dyn Fn(&&[TextLine]) -> bool| {
        let mut widths: Vec<usize> = lines.windows(2).filter(pairs).map(|pair| pair[0].line.width).collect();
        sort(&mut widths);
        widths
    };
    let part = |widths: &[usize], percent: usize| widths.get(widths.len() * percent / 100).copied().unwrap_or(0);
    let (short, long) = if is_cased(lines) {
        let widths = widths(&goes_on_small);
        let long = part(&widths, 90);
        (part(&widths, 20).max(long * 3 / 5), long)
    } else {
        let long = part(&widths(&|pair| !pair[0].label_only), 95);
        (long * 17 / 20, long)
    };
    let is_full = |line: &Line| line.width + long / 6 >= long && line.width <= long * 5 / 4;
    let full = if is_cased(lines) {
        lines.iter().filter(|line| is_full(&line.line)).count()
    } else {
        lines.windows(2).filter(may_go_on).filter(|pair| is_full(&pair[0].line)).count()
    };
    ((20..=160).contains(&long) && full * if is_cased(lines) { 6 } else { 10 } > count_of_texts(lines))
        .then_some((short, long))
}

/// The columns that a program wrapped these lines at: none of the lines that go on would have taken the first
/// word of the next. Lines of letters that have widths end anywhere near their measure.
fn measure(lines: &[TextLine]) -> Option<usize> {
    const FEW: usize = 3;
    let cased = is_cased(lines);
    let goes_on = |pair: &&[TextLine]| if cased { goes_on_small(pair) } else { may_go_on(pair) };
    let wraps: Vec<_> = lines.windows(2).filter(goes_on).collect();
    let mut widths: Vec<usize> = wraps.iter().map(|pair| unmarked_width(&pair[0])).collect();
    sort(&mut widths);
    // a word may be longer than a line
    let widest = *widths.get(widths.len().checked_sub(1 + widths.len() / 50)?)?;
    // of few lines that surely go on, none may be as long as others are
    let longest = lines.iter().map(unmarked_width).max()?;
    let full =
        |measure: usize| wraps.iter().filter(|pair| width_with_next(&pair[0].line, &pair[1].line) > measure).count();
    let measure = if longest <= widest + 2 && full(longest) == full(widest) { longest } else { widest };
    let full = full(measure);
    // where no small letters tell, headings are among them; few end near the measure
    let near = |pair: &&&[TextLine]| cased || pair[0].line.width * 6 > measure * 5;
    let with_room = wraps.iter().filter(near).count().saturating_sub(full);
    let longer = lines.iter().filter(|line| unmarked_width(line) > measure).count();
    let exact = with_room * if cased { 25 } else { 12 } <= full && longer * 20 <= count_of_texts(lines);
    ((20..=160).contains(&measure) && full >= FEW && exact).then_some(measure)
}

/// Columns of a line without the mark of a footnote, which may stand beyond the measure.
fn unmarked_width(line: &TextLine) -> usize {
    let text = line.line.text;
    let unmarked = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let glued = unmarked.ends_with(|c: char| c.is_lowercase() || is_closing(c));
    line.line.width - if glued { text.len() - unmarked.len() } else { 0 }
}

/// The columns of the longest line and the empty lines between those of a paragraph, where lines that follow each other
/// closer than others do all fill it: however few are wrapped, nothing else comes out so.
fn measure_between_gaps(lines: &[TextLine]) -> Option<(usize, u32)> {
    const FEW: usize = 3;
    let measure = lines.iter().map(unmarked_width).max()?;
    let of_texts = |pair: &&[TextLine]| !pair[0].label_only && !pair[1].after_page;
    let closest = lines.windows(2).filter(of_texts).map(|pair| pair[1].line.blanks).min()?;
    let close = |pair: &&[TextLine]| pair[1].line.blanks == closest && pair[1].enumerator.is_none();
    let (mut full, mut all, mut apart) = (0, 0, 0);
    for pair in lines.windows(2).filter(of_texts) {
        apart += usize::from(pair[1].line.blanks > closest);
        if close(&pair) {
            all += 1;
            full += usize::from(width_with_next(&pair[0].line, &pair[1].line) > measure);
        }
    }
    let is_measure = (20..=160).contains(&measure) && full >= 1 && full * 20 >= all * 19 && apart > FEW;
    is_measure.then_some((measure, closest))
}

/// Empty lines between those of a paragraph.
pub fn blanks_within(lines: &[TextLine], columns: Option<(usize, usize)>) -> u32 {
    if columns.is_none() {
        return 0;
    }
    let inside = going_on(lines, columns);
    let pairs = lines.windows(2).filter(|pair| !pair[1].after_page).filter(inside);
    let mut blanks: Vec<u32> = pairs.map(|pair| pair[1].line.blanks).collect();
    sort(&mut blanks);
    blanks.get(blanks.len() / 4).copied().unwrap_or(0)
}

/// What tells that a line goes on in the next: small letters; where there are none, that it is full and has no end.
pub fn going_on(lines: &[TextLine], columns: Option<(usize, usize)>) -> impl Fn(&&[TextLine]) -> bool {
    let cased = is_cased(lines);
    move |pair: &&[TextLine]| {
        let full = || columns.is_some_and(|(short, _)| pair[0].line.width >= short);
        if cased { goes_on_small(pair) } else { may_go_on(pair) && pair[0].end == End::Open && full() }
    }
}

/// Columns of a line with the next one's first word.
fn width_with_next(line: &Line, next: &Line) -> usize {
    line.label + line.width + usize::from(needs_space(line)) + first_word_width(next.text)
}

/// Whether a space would stand between this line and the next.
fn needs_space(line: &Line) -> bool {
    !line.text.ends_with(|c: char| is_unspaced(c) || is_wide_punctuation(c))
}

/// Columns of what holds together at the beginning of a text: a word, or a Han character with the punctuation that
/// no line break parts from it.
fn first_word_width(text: &str) -> usize {
    let opening = |c: char| matches!(c, '“' | '‘' | '(' | '（' | '《' | '「');
    let closing =
        |c: char| matches!(c, '”' | '’' | ')' | '.' | ',' | ';' | ':' | '·') || is_wide_punctuation(c) && !opening(c);
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        let Some(&(end, next)) = characters.peek() else { break };
        if c.is_whitespace() {
            return width(&text[..at]);
        }
        if (is_wide(c) || is_wide(next)) && !closing(next) && !opening(c) {
            return width(&text[..end]);
        }
    }
    width(text)
}

#[cfg(test)]
mod tests {
    use super::super::Source;

    #[test]
    fn what_surely_begins_does_whatever_line_stands_above() {
        let lines = [
            "United Nations",
            "Convention against Transnational Crime",
            "Distr.: General",
            "Report of the Group on Crime on its work",
            "Letter on behalf of the Group and the Chair",
            "Chapter I",
            "Organization",
            "1. The Group met in Vienna and rose there",
            "after three days of talks, as told in the",
            "report.",
        ];
        let text = Source::new(&lines.join("\n")).text().to_owned();
        let found: Vec<&str> = text.lines().collect();
        assert_eq!(found[2], lines[2]);
        assert!(found.contains(&lines[5]));
    }

    #[test]
    fn letters_that_word_puts_for_bullets_are_bullets() {
        let listed = "1. Statements were made by:\no\tAlgeria\no Kenya\n·\nMali";
        assert_eq!(Source::new(listed).text(), "1. Statements were made by:\n• Algeria\n• Kenya\n· Mali");
    }

    #[test]
    fn full_lines_tell_where_blocks_end_when_nothing_else_does() {
        let wrapped = "\
Working Group on Model Reports
Report on its ninth session
I. Opening
1. The Working Group met in Geneva for its ninth
session, which a chair opened who had been elected
before. The chair recalled what the Working Group
had asked for: clear tables, and figures that the
secretariat had counted.
2. The following papers had been submitted to it:
Paper on tables
Paper on figures
3. It took note of both of the paragraphs 4 and 5
(b) of the note by the secretariat, and agreed on:
(a) Tables that anybody reads with ease;
(b) Figures.
Annex
List of documents before the Working Group
A/CN.1/1 3 Paper on tables, prepared by the States
of Europe
A/CN.1/2 4 Paper on figures";
        let blocks: Vec<String> = Source::new(wrapped).text().lines().map(str::to_owned).collect();
        let expected = [
            "Working Group on Model Reports",
            "Report on its ninth session",
            "I. Opening",
            "1. The Working Group met in Geneva for its ninth session, which a chair opened who had been elected \
             before. The chair recalled what the Working Group had asked for: clear tables, and figures that the \
             secretariat had counted.",
            "2. The following papers had been submitted to it:",
            "Paper on tables",
            "Paper on figures",
            "3. It took note of both of the paragraphs 4 and 5 (b) of the note by the secretariat, and agreed on:",
            "(a) Tables that anybody reads with ease;",
            "(b) Figures.",
            "Annex",
            "List of documents before the Working Group",
            "A/CN.1/1 3 Paper on tables, prepared by the States of Europe",
            "A/CN.1/2 4 Paper on figures",
        ];
        assert_eq!(blocks, expected);
    }
}
