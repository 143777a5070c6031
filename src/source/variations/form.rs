//! A form that a paste can have.

use super::super::enumerator::{self, Enumerator, Form as Label};
use super::super::lines::{is_symbol, symbol, title_like, width};
use proptest::prelude::*;

use super::characters;
use super::pages::Pages;
use super::wrap::wrap;

/// What stands between lines and blocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// A blank line between blocks.
    Blocks,
    /// Nothing: one line after the other.
    None,
    /// A blank line after every line, two between blocks.
    Wide,
}

/// How the rows of tables come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// As text: one space between cells.
    Text,
    /// In columns, with many spaces between cells.
    Columns,
    /// With tabs between cells.
    Tabs,
    /// A line for each cell.
    Cells,
}

/// A form that a paste can have.
#[derive(Debug, Clone)]
pub struct Form {
    /// Columns of its lines; `None` where each block is a line.
    pub columns: Option<usize>,
    pub gap: Gap,
    /// Spaces before lines, by what they are, as `pdftotext -layout` puts them.
    pub indented: bool,
    /// Enumerators on lines of their own.
    pub labels_apart: bool,
    /// Enumerators left behind, as a paste of plain text from Word leaves automatic ones.
    pub unnumbered: bool,
    /// Words broken at line ends.
    pub hyphens: bool,
    /// Headings over two lines.
    pub headings_broken: bool,
    pub rows: Rows,
    /// A table of contents before the first heading.
    pub contents: bool,
    pub pages: Option<Pages>,
    pub line_end: &'static str,
    pub characters: Vec<fn(&str) -> String>,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            columns: None,
            gap: Gap::Blocks,
            indented: false,
            labels_apart: false,
            unnumbered: false,
            hyphens: false,
            headings_broken: false,
            rows: Rows::Text,
            contents: false,
            pages: None,
            line_end: "\n",
            characters: Vec::new(),
        }
    }
}

impl Form {
    /// The names of what a combination holds, as those of forms by themselves begin.
    pub fn parts(&self) -> Vec<&'static str> {
        let notes = self.pages.is_some_and(|pages| pages.notes);
        let parts = [(true, "combinations"), (notes, "notes"), (self.headings_broken, "headings over several lines")];
        parts.into_iter().filter(|(holds, _)| *holds).map(|(_, name)| name).collect()
    }

    /// The blocks in this form.
    pub fn render(&self, blocks: &[String]) -> String {
        let mut lines: Vec<String> = Vec::new();
        let body = body_start(blocks);
        for (index, block) in blocks.iter().enumerate() {
            if self.contents && index == body {
                lines.extend(contents(blocks, body));
            }
            for line in self.lines(block) {
                lines.push(line);
                if self.gap == Gap::Wide {
                    lines.push(String::new());
                }
            }
            if matches!(self.gap, Gap::Wide | Gap::Blocks) || self.hides_end(&lines, blocks.get(index + 1)) {
                lines.push(String::new());
            }
        }
        if let Some(pages) = &self.pages {
            lines = pages.cut(&lines, blocks);
        }
        let text = lines.join("\n") + "\n";
        let text = self.characters.iter().fold(text, |text, change| change(&text));
        text.replace('\n', self.line_end)
    }

    /// Whether nothing would tell that a block ended: its last line is full, and no label opens the next.
    fn hides_end(&self, lines: &[String], next: Option<&String>) -> bool {
        let (Some(columns), Some(last), Some(next)) = (self.columns, lines.last(), next) else { return false };
        label(next).is_none() && wrap(&format!("{last} {next}"), columns, false)[0] == *last
    }

    fn lines(&self, block: &str) -> Vec<String> {
        let block = if self.unnumbered { without_label(block) } else { block };
        let label = label(block);
        // a masthead keeps its symbol beside the organization's name
        let title = !block.starts_with(['|', '•'])
            && !block.split(' ').any(is_symbol)
            && title_like(label.as_ref().map_or(block, |found| block[found.length..].trim_start()));
        if let (Some(cells), true) = (row(block), self.rows != Rows::Text) {
            return match self.rows {
                Rows::Columns => vec![cells.join("        ")],
                Rows::Tabs => vec![cells.join("\t")],
                _ => cells.iter().map(|cell| (*cell).to_owned()).collect(),
            };
        }
        let mut lines = match self.columns {
            Some(columns) if self.headings_broken && title => wrap(block, columns * 2 / 3, self.hyphens),
            Some(columns) => wrap(block, columns, self.hyphens),
            None => vec![block.to_owned()],
        };
        if let (true, Some(found)) = (self.labels_apart, &label) {
            let text = lines[0][found.length..].trim_start().to_owned();
            lines[0].truncate(found.length);
            if !text.is_empty() {
                lines.insert(1, text);
            }
        }
        if self.indented {
            let numbered = label.as_ref().is_some_and(|found| found.form == Label::Number);
            for (index, line) in lines.iter_mut().enumerate() {
                let indent = match (title, numbered, index) {
                    (true, ..) => 8,
                    (_, true, 0) => 14,
                    (_, true, _) => 12,
                    _ => 18,
                };
                *line = format!("{}{line}", " ".repeat(indent));
                if let (0, Some(found)) = (index, &label) {
                    line.insert_str(indent + found.length, "     ");
                }
            }
        }
        lines
    }
}

fn label(block: &str) -> Option<Enumerator> {
    enumerator::parse(block).filter(|found| found.form != Label::Bullet && found.length < block.len())
}

fn without_label(block: &str) -> &str {
    label(block).map_or(block, |found| block[found.length..].trim_start())
}

/// The cells of a row that begins with a document symbol: symbol, agenda item, title.
fn row(block: &str) -> Option<Vec<&str>> {
    let length = symbol(block)?;
    let rest = block[length..].trim_start();
    let number = rest.find(|c: char| !c.is_ascii_digit())?;
    let letter = rest.find(')').filter(|bracket| *bracket <= number + 5);
    let end = letter.map_or(number, |bracket| bracket + 1);
    let title = rest[end..].strip_prefix(' ')?;
    (number > 0).then(|| vec![&block[..length], &rest[..end], title])
}

/// The first block that begins like a section.
fn body_start(blocks: &[String]) -> usize {
    let section = |block: &String| {
        label(block).is_some_and(|found| {
            !matches!(found.form, Label::Small | Label::BracketedNumber)
                && found.readings.iter().any(|(_, value)| *value == 1)
                && title_like(block[found.length..].trim_start())
        })
    };
    blocks.iter().position(section).unwrap_or(blocks.len())
}

/// A table of contents of what looks like a title.
fn contents(blocks: &[String], body: usize) -> Vec<String> {
    let blocks_have_contents = blocks.iter().any(|block| crate::lexicon::is_contents(block));
    let blocks = &blocks[body..];
    let words = [('\u{4e00}', "目录"), ('\u{627}', "المحتويات"), ('о', "Содержание")];
    let word = words.iter().find(|(letter, _)| blocks.iter().any(|block| block.contains(*letter)));
    let word = if blocks.iter().any(|block| block.contains(|c| ('\u{4e00}'..='\u{9fff}').contains(&c))) {
        "目录"
    } else {
        word.map_or("Contents", |(_, word)| word)
    };
    let titles = blocks.iter().filter(|block| {
        let rest = label(block).map(|found| block[found.length..].trim_start().to_owned());
        rest.is_some_and(|rest| title_like(&rest)) && width(block) < 90
    });
    let titles: Vec<&String> = titles.collect();
    if titles.len() < 3 || blocks_have_contents {
        return Vec::new();
    }
    let entry = |(index, title): (usize, &String)| {
        let dots = ". ".repeat((110 - width(title)) / 2);
        format!("{title} {dots}{}", index / 3 + 2)
    };
    std::iter::once(word.to_owned()).chain(titles.into_iter().enumerate().map(entry)).chain([String::new()]).collect()
}

/// Forms of the same lines in other characters.
pub fn of_characters() -> Vec<(&'static str, Form)> {
    let typed = |change: fn(&str) -> String| Form { characters: vec![change], ..Form::default() };
    vec![
        ("CRLF", Form { line_end: "\r\n", ..Form::default() }),
        ("CR", Form { line_end: "\r", ..Form::default() }),
        ("byte order mark", typed(characters::byte_order_mark)),
        ("no-break spaces", typed(characters::no_break_spaces)),
        ("thin spaces", typed(characters::thin_spaces)),
        ("numbers without marks", typed(characters::unmarked_numbers)),
        ("bullets of a web page", typed(characters::web_bullets)),
        ("zero-width spaces", typed(characters::zero_width_spaces)),
        ("soft hyphens", typed(characters::soft_hyphens)),
        ("direction marks", typed(characters::direction_marks)),
        ("full-width letters", typed(characters::full_width)),
        ("presentation forms", typed(characters::presentation_forms)),
        ("accents apart", typed(characters::decomposed)),
        ("straight quotes", typed(characters::plain_quotes)),
        ("typographic quotes", typed(characters::typographic_quotes)),
        ("tabs", typed(characters::tabs)),
        ("double spaces", typed(characters::double_spaces)),
        ("drawn-out Arabic letters", typed(characters::tatweel)),
        ("spaces between Han characters", typed(characters::spaces_between_han)),
        ("Latin letters in Cyrillic words", typed(characters::look_alikes)),
        ("spaces before hyphens", typed(characters::hyphen_debris)),
        ("spaces before commas", typed(characters::spaces_before_commas)),
        ("Arabic digits", typed(characters::arabic_digits)),
        ("numbers behind their marks", typed(characters::turned_numbers)),
        ("notes glued to words", typed(characters::glued_notes)),
        ("digits read as letters", typed(characters::misread_digits)),
        ("Markdown", typed(characters::markdown)),
    ]
}

/// Forms with what stands around a text where it was copied.
pub fn within_others() -> Vec<(&'static str, Form)> {
    let typed = |change: fn(&str) -> String| Form { characters: vec![change], ..Form::default() };
    vec![
        ("within a web page", typed(characters::within_web_page)),
        ("within a message", typed(characters::within_mail)),
    ]
}

/// Forms of the same characters in other lines.
pub fn of_lines() -> Vec<(&'static str, Form)> {
    let wrapped = |columns, gap| Form { columns: Some(columns), gap, ..Form::default() };
    vec![
        ("as it is", Form::default()),
        ("a line each", Form { gap: Gap::None, ..Form::default() }),
        ("from a telephone", wrapped(36, Gap::Blocks)),
        ("narrow", wrapped(60, Gap::Blocks)),
        ("wrapped", wrapped(80, Gap::Blocks)),
        ("broad", wrapped(100, Gap::Blocks)),
        ("a blank line after each", wrapped(76, Gap::Wide)),
        ("laid out", Form { indented: true, ..wrapped(80, Gap::Blocks) }),
        ("labels apart", Form { labels_apart: true, ..wrapped(80, Gap::Blocks) }),
        ("labels apart, a line each", Form { labels_apart: true, ..Form::default() }),
        ("words cut at line ends", Form { hyphens: true, ..wrapped(70, Gap::Blocks) }),
        ("headings over several lines", Form { headings_broken: true, ..wrapped(80, Gap::Blocks) }),
        ("rows in columns", Form { rows: Rows::Columns, ..Form::default() }),
        ("rows with tabs", Form { rows: Rows::Tabs, ..Form::default() }),
        ("rows with a line for each cell", Form { rows: Rows::Cells, ..Form::default() }),
        ("quoted in an e-mail", Form { characters: vec![characters::quoted], ..wrapped(72, Gap::Blocks) }),
    ]
}

/// Wrapped lines with nothing between blocks.
pub fn dense() -> Vec<(&'static str, Form)> {
    let dense = |columns| Form { columns: Some(columns), gap: Gap::None, ..Form::default() };
    vec![("dense 60", dense(60)), ("dense 80", dense(80)), ("dense 100", dense(100))]
}

/// Word's automatic numbers and letters lost.
pub fn unnumbered() -> Vec<(&'static str, Form)> {
    vec![("unnumbered", Form { unnumbered: true, ..Form::default() })]
}

/// Forms in which no line ends.
pub fn without_lines() -> Vec<(&'static str, Form)> {
    vec![("one line", Form { characters: vec![characters::one_line], ..Form::default() })]
}

/// Forms with what pages add.
pub fn of_pages() -> Vec<(&'static str, Form)> {
    let wrapped = || Form { columns: Some(84), ..Form::default() };
    let paged = |pages: Pages| Form { pages: Some(pages), ..wrapped() };
    let noted = Pages { notes: true, ..Pages::default() };
    vec![
        ("table of contents", Form { contents: true, ..wrapped() }),
        ("page numbers", paged(Pages { numbers: true, ..Pages::default() })),
        ("form feeds", paged(Pages { feeds: true, ..Pages::default() })),
        ("page feet", paged(Pages { feet: true, ..Pages::default() })),
        ("page names", paged(Pages { names: true, ..Pages::default() })),
        ("page heads", paged(Pages { heads: true, numbers: true, ..Pages::default() })),
        ("notes under a rule", paged(Pages { ruled: true, feet: true, ..noted })),
        ("notes without a rule", paged(Pages { feet: true, ..noted })),
        ("notes above page numbers", paged(Pages { ruled: true, numbers: true, ..noted })),
        ("notes above form feeds", paged(Pages { feeds: true, ..noted })),
    ]
}

/// Combinations that pastes have.
pub fn any() -> impl Strategy<Value = Form> {
    let lines = (60_usize..110, prop::sample::select(vec![Gap::Blocks, Gap::Wide]), any_flags());
    let pages = prop::option::of((any_flags(), proptest::bool::ANY).prop_map(|([feeds, feet, notes], ruled)| Pages {
        feeds,
        feet,
        notes,
        ruled,
        ..Pages::default()
    }));
    let changes: Vec<fn(&str) -> String> = vec![
        characters::byte_order_mark,
        characters::no_break_spaces,
        characters::zero_width_spaces,
        characters::soft_hyphens,
        characters::decomposed,
        characters::plain_quotes,
        characters::tabs,
        characters::spaces_before_commas,
        characters::quoted,
    ];
    let characters = prop::sample::subsequence(changes, 0..3);
    let line_end = prop::sample::select(vec!["\n", "\r\n"]);
    (lines, pages, characters, line_end).prop_map(|((columns, gap, flags), pages, characters, line_end)| {
        let [labels_apart, headings_broken, contents] = flags;
        // a label alone below a table of contents is taken for the rest of its columns
        let contents = contents && !labels_apart;
        // a label alone and a heading in two lines without a gap look like an item and a text
        let headings_broken = headings_broken && !labels_apart;
        Form {
            columns: Some(columns),
            gap,
            labels_apart,
            headings_broken,
            contents,
            pages,
            line_end,
            characters,
            ..Form::default()
        }
    })
}

fn any_flags() -> impl Strategy<Value = [bool; 3]> {
    proptest::array::uniform3(proptest::bool::ANY)
}
