//! What pages add to a text: numbers, symbols and job numbers at their tops and feet, footnotes,
//! tables of contents.

use std::collections::{HashMap, HashSet};

use crate::lexicon::{self, Cue};
use crate::matcher::is_unspaced;

use super::blocks::is_designation;
use super::enumerator::{self, Form};
use super::lines::{
    End, Line, end, ends_before_number, is_closing, is_symbol, is_wide, starts_small, tail, title_like,
};

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The text itself.
    Text,
    /// "4/15", "- 3 -", or a number alone among other furniture.
    PageNumber,
    /// "25-03320", "V.11-87654 (E)", "*2503320*", a date beside them.
    Job,
    /// A document symbol that pages repeat.
    Symbol,
    /// Any other line that pages repeat.
    RunningHead,
    /// A rule of underscores; "/..."
    Rule,
    /// A number or letter alone on its line: a page number, a footnote mark or a table cell.
    Mark,
    /// A line of a footnote.
    Note,
    /// A line of a table of contents.
    Contents,
}

impl Kind {
    /// Whether it stands where a page ends or begins.
    pub fn is_page(self) -> bool {
        matches!(self, Self::PageNumber | Self::Job | Self::Symbol | Self::RunningHead)
    }

    /// Whether it belongs to the running text.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Mark)
    }
}

/// What each line is, and which numbers footnotes have.
pub struct Furniture {
    /// One for each line.
    pub kinds: Vec<Kind>,
    /// Numbers of the footnotes found: what may be a mark in the text.
    pub notes: HashSet<u32>,
}

/// Tells the text from what pages added to it.
pub fn find(lines: &[Line]) -> Furniture {
    let mut kinds: Vec<Kind> = lines.iter().map(|line| alone(line.text)).collect();
    mark_contents(lines, &mut kinds);
    mark_symbols(lines, &mut kinds);
    keep_numbers_of_texts(lines, &mut kinds);
    mark_page_numbers(lines, &mut kinds);
    mark_running_heads(lines, &mut kinds);
    let notes = mark_notes(lines, &mut kinds);
    mark_signature(lines, &mut kinds);
    mark_mail_heads(lines, &mut kinds);
    mark_links(lines, &mut kinds);
    Furniture { kinds, notes }
}

/// The signature of a message: a few short lines at the end, below the two dashes that e-mail programs put there, or
/// below regards, with what a firm adds under a rule.
fn mark_signature(lines: &[Line], kinds: &mut [Kind]) {
    const LONGEST: usize = 12;
    let begins = |index: &usize| lines[*index].text == "--" || is_line_of(lines[*index].text, Cue::Regards);
    let mut near = (1..lines.len()).rev().take(LONGEST);
    let Some(start) = near.find(begins) else { return };
    let rule = (start..lines.len()).find(|index| kinds[*index] == Kind::Rule).unwrap_or(lines.len());
    let short = |line: &Line| {
        line.text.len() < 100
            && end(line.text) != End::Sentence
            && enumerator::parse(line.text).is_none_or(|found| found.form != Form::Number)
    };
    if lines[start + 1..rule.max(start + 1)].iter().all(short) {
        kinds[start..].fill(Kind::RunningHead);
    }
}

/// The head of a message that was sent on: "From:", "Sent:", "Subject:", a line each.
fn mark_mail_heads(lines: &[Line], kinds: &mut [Kind]) {
    const FEW: usize = 3;
    let is_field = |line: &Line| {
        let field = line.text.split_once([':', '：']).map(|(name, _)| name.trim());
        field.is_some_and(|name| is_line_of(name, Cue::MailField))
    };
    let mut start = 0;
    for run in lines.chunk_by(|a, b| is_field(a) && is_field(b)) {
        if run.len() >= FEW && run.iter().any(|line| line.text.contains('@')) {
            kinds[start..start + run.len()].fill(Kind::RunningHead);
        }
        start += run.len();
    }
}

/// Whether a line says this and nothing else, but for a comma or the like behind it.
fn is_line_of(text: &str, cue: Cue) -> bool {
    const LONGEST: usize = 60;
    let bare = text.trim_end_matches([',', '，', '،', '.', '!', '*', ' ']);
    text.len() < LONGEST && lexicon::is_phrase(bare, cue)
}

/// Links of a web page, which copies of whole pages hold: one a line or with bars between, the way to the page, the names
/// of the languages that it is in, what it says of cookies.
fn mark_links(lines: &[Line], kinds: &mut [Kind]) {
    const LONGEST: usize = 240;
    let mut languages = 0;
    for index in 0..lines.len() {
        let text = lines[index].text;
        let of_text = kinds[index].is_text() && text.len() < LONGEST;
        languages = if of_text && is_language(text) { languages + 1 } else { 0 };
        if of_text && (are_links(text) || are_languages(text) || lexicon::opening(text, Cue::Cookies).is_some()) {
            kinds[index] = Kind::RunningHead;
        }
        // one a line: a masthead has no more than the language of the original
        if languages >= FEW_LANGUAGES {
            kinds[index + 1 - languages..=index].fill(Kind::RunningHead);
        }
    }
}

/// Names of so many languages are a choice of them.
const FEW_LANGUAGES: usize = 3;

/// Whether a line holds links and nothing else, or the way from the first page of a site to this one.
fn are_links(text: &str) -> bool {
    let parts = || text.split(['|', '·', '•']).map(str::trim).filter(|part| !part.is_empty());
    let several = parts().nth(1).is_some();
    let is_link = |part: &str| {
        lexicon::is_phrase(without_size(part), Cue::Link) || several && lexicon::is_phrase(part, Cue::Home)
    };
    let is_way = || {
        let home = [">", "›", "»", "→", " / "].into_iter().find_map(|sign| text.split_once(sign));
        home.is_some_and(|(home, _)| lexicon::is_phrase(home.trim(), Cue::Home))
    };
    several && parts().all(is_link) || is_link(text) || is_way()
}

/// "Download (PDF, 1.2 MB)" without what stands in brackets.
fn without_size(link: &str) -> &str {
    let of_file = |inside: &str| inside.contains(|c: char| c.is_ascii_digit()) || inside == "PDF";
    let bracket = link.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    bracket.filter(|(_, inside)| of_file(inside)).map_or(link, |(before, _)| before.trim_end())
}

fn is_language(text: &str) -> bool {
    lexicon::is_phrase(text, Cue::LanguageName)
}

/// "العربية 中文 English Français Русский Español".
fn are_languages(text: &str) -> bool {
    let parts = || text.split([' ', '\t', '|', '·', '•', '/', ',', '-']).filter(|part| !part.is_empty());
    parts().count() >= FEW_LANGUAGES && parts().all(is_language)
}

/// What a line is by itself.
fn alone(text: &str) -> Kind {
    if text.len() > 80 {
        return Kind::Text;
    }
    if is_page_number(text) {
        Kind::PageNumber
    } else if is_job_number(text) {
        Kind::Job
    } else if is_rule(text) {
        Kind::Rule
    } else if is_mark(text) {
        Kind::Mark
    } else {
        Kind::Text
    }
}

/// A figure of at most four digits.
fn figure(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.len() <= 4 && text.starts_with(|c: char| c.is_ascii_digit()))
}

/// "4/15": the page, and how many there are.
fn page_of_pages(text: &str) -> Option<(u32, u32)> {
    let (page, pages) = text.split_once('/')?;
    figure(page).zip(figure(pages)).filter(|(page, pages)| page <= pages)
}

/// "4/15", "- 3 -", "/... - 3 -", "Page 3 of 20".
fn is_page_number(text: &str) -> bool {
    let text = text.trim_start_matches(['/', '.', ' ']);
    if text.contains('/') {
        return page_of_pages(text).is_some();
    }
    let dashes = ['-', '–', '—'];
    let between = text.strip_prefix(dashes).and_then(|rest| rest.strip_suffix(dashes));
    between.is_some_and(|between| figure(between.trim()).is_some()) || lexicon::is_page(text)
}

/// "25-03320", "V.11-87654 (E)", "*2503320*", alone or together on one line, or with a page number.
fn is_job_number(text: &str) -> bool {
    let page = text.split_once(' ').filter(|(page, _)| page_of_pages(page).is_some() || figure(page).is_some());
    let text = page.map_or(text, |(_, rest)| rest.trim_start());
    let bare = text.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == '.');
    let digits = |text: &str| text.chars().take_while(char::is_ascii_digit).count();
    let barcode = text.starts_with('*') && text.ends_with('*') && digits(text.trim_start_matches('*')) >= 5;
    let job = digits(bare) == 2 && bare[2..].starts_with('-') && digits(&bare[3..]) == 5;
    let rest =
        |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || matches!(c, '*' | '(' | ')' | ' ' | '-' | '.' | '/');
    (barcode || job) && text.chars().all(rest)
}

fn is_rule(text: &str) -> bool {
    let drawn =
        text.chars().all(|c| matches!(c, '_' | '-' | '–' | '—' | '=' | '*' | '/' | '.' | '…' | ' ' | '\u{2500}' | '|'));
    drawn && (text.chars().count() >= 2) && text.chars().any(|c| c != '.')
}

/// "3", "a", "*": nothing else on the line.
fn is_mark(text: &str) -> bool {
    match text.len() {
        0..=4 if text.bytes().all(|b| b.is_ascii_digit()) => true,
        1 => text.bytes().all(|b| b.is_ascii_lowercase() || b == b'*'),
        2 | 3 => text.bytes().all(|b| b == b'*'),
        _ => false,
    }
}

/// Whether a line beside this one stands at a page's end or beginning.
fn beside_page(lines: &[Line], kinds: &[Kind], index: usize) -> bool {
    let before = index.checked_sub(1).is_some_and(|before| kinds[before].is_page());
    let after = kinds.get(index + 1).is_some_and(|kind| kind.is_page());
    let breaks = lines[index].new_page || lines.get(index + 1).is_none_or(|next| next.new_page);
    before || after || breaks
}

/// Lines of nothing but a document symbol, where pages repeat it. The first one is the report's own.
fn mark_symbols(lines: &[Line], kinds: &mut [Kind]) {
    let mut seen: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, line) in lines.iter().enumerate() {
        if kinds[index] == Kind::Text && is_symbol(line.text) {
            seen.entry(line.text.trim_end_matches('*')).or_default().push(index);
        }
    }
    for places in seen.values() {
        let at_pages =
            places.iter().filter(|&&index| beside_page(lines, kinds, index) || beside_symbol(lines, index)).count();
        let beside_number = |index: usize| {
            let is_number = |line: &Line| is_mark(line.text) && line.text.starts_with(|c: char| c.is_ascii_digit());
            is_number(&lines[index - 1]) || lines.get(index + 1).is_some_and(is_number)
        };
        let on_second_page = places.len() == 2 && places[0] < 20 && places[1] > 20 && beside_number(places[1]);
        let repeated = on_second_page
            || places.len() >= 3
            || (places.len() == 2 && at_pages > 0)
            || at_pages == places.len() && places[0] > 20;
        if repeated {
            let own = usize::from(places[0] < 20);
            places[own..].iter().for_each(|&index| kinds[index] = Kind::Symbol);
        }
    }
}

fn beside_symbol(lines: &[Line], index: usize) -> bool {
    let is_symbol = |line: &Line| is_symbol(line.text);
    index.checked_sub(1).is_some_and(|before| is_symbol(&lines[before])) || lines.get(index + 1).is_some_and(is_symbol)
}

/// "58/101", "58/102": decisions of one session are numbered so on lines of their own, and pages are not: the second
/// figure of theirs stays the same.
fn keep_numbers_of_texts(lines: &[Line], kinds: &mut [Kind]) {
    let numbers: Vec<(usize, (u32, u32))> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, page_of_pages(line.text)?))).collect();
    let first: HashMap<u32, u32> = numbers.iter().map(|(_, (session, number))| (*number, *session)).collect();
    let mut sessions: HashMap<u32, HashSet<u32>> = HashMap::new();
    for (_, (session, number)) in &numbers {
        sessions.entry(*session).or_default().insert(*number);
    }
    let pages: HashSet<u32> =
        numbers.iter().filter(|(_, (page, pages))| first[pages] != *page).map(|(_, (_, pages))| *pages).collect();
    for (at, (session, number)) in &numbers {
        if sessions[session].len() > 1 && !pages.contains(number) {
            kinds[*at] = Kind::Text;
        }
    }
}

/// Numbers alone on their lines: beside other furniture, or counting from page to page.
fn mark_page_numbers(lines: &[Line], kinds: &mut [Kind]) {
    // a date beside a job number
    for index in 0..lines.len() {
        let date = lines[index].text.len() == 6 && lines[index].text.bytes().all(|b| b.is_ascii_digit());
        if date && beside_page(lines, kinds, index) {
            kinds[index] = Kind::Job;
        }
    }
    let of_pages =
        |(line, kind): (&Line, &Kind)| *kind == Kind::PageNumber && line.text.len() < 12 && line.text.contains('/');
    if lines.iter().zip(kinds.iter()).filter(|pair| of_pages(*pair)).count() >= 2 {
        return;
    }
    let number = |index: usize| lines[index].text.parse::<u32>().ok();
    let alone: Vec<usize> =
        (0..lines.len()).filter(|&index| kinds[index] == Kind::Mark && number(index).is_some()).collect();
    for &index in &alone {
        if beside_page(lines, kinds, index) && index > 0 {
            kinds[index] = Kind::PageNumber;
        }
    }
    // counting on, with a page of text between
    const PAGE: usize = 8;
    const WHOLE_PAGE: usize = 20;
    let (mut run, mut last): (Vec<usize>, Option<(u32, usize)>) = (Vec::new(), None);
    let mut runs = Vec::new();
    for &index in &alone {
        let page = number(index).unwrap_or(0);
        match last {
            Some((before, at)) if page == before + 1 && (index - at >= PAGE || index + 1 == lines.len()) => {
                run.push(index)
            }
            Some((before, at)) if page > before && index - at < PAGE => continue,
            _ => {
                runs.push(std::mem::take(&mut run));
                run.push(index);
            }
        }
        last = Some((page, index));
    }
    runs.push(run);
    let counts = |run: &Vec<usize>| match run.as_slice() {
        [first, second] => {
            let closes = second + 1 == lines.len() && *first >= WHOLE_PAGE;
            closes || second - first >= WHOLE_PAGE
        }
        run => run.len() >= 3,
    };
    for index in runs.into_iter().filter(counts).flatten() {
        kinds[index] = Kind::PageNumber;
    }
}

/// Whether a line holds an enumerator and no text: what stands below is its text, however often it comes.
fn is_label(text: &str) -> bool {
    enumerator::parse(text).is_some_and(|found| found.length == text.len())
}

/// Other short lines that stand three times and more beside page furniture, or twice on few pages.
fn mark_running_heads(lines: &[Line], kinds: &mut [Kind]) {
    // page after page may begin with a decision of another number
    let shape = |text: &str| -> String {
        let numbered = is_designation(text);
        text.chars().map(|c| if c.is_ascii_digit() && !numbered { '0' } else { c }).collect()
    };
    let may_repeat = |index: usize| {
        let text = lines[index].text;
        kinds[index] == Kind::Text
            && text.len() < 160
            && title_like(text)
            && enumerator::parse(text).is_none()
            && !index.checked_sub(1).is_some_and(|before| is_label(lines[before].text))
    };
    let mut seen: HashMap<String, Vec<usize>> = HashMap::new();
    for index in (0..lines.len()).filter(|index| beside_page(lines, kinds, *index) && may_repeat(*index)) {
        seen.entry(shape(lines[index].text)).or_default().push(index);
    }
    // what stands as often within pages is text that chance brought to their ends
    let mut within: HashMap<&str, usize> = HashMap::new();
    let shapes: Vec<String> =
        if seen.is_empty() { Vec::new() } else { lines.iter().map(|line| shape(line.text)).collect() };
    shapes.iter().for_each(|shape| *within.entry(shape).or_default() += 1);
    let begins_page = |index: &usize| lines[*index].new_page || kinds[*index].is_page() && !kinds[*index - 1].is_page();
    let pages = (1..lines.len()).filter(begins_page).count();
    let repeated = |(shape, places): &(String, Vec<usize>)| {
        let all = within.get(shape.as_str()).copied().unwrap_or_default();
        (places.len() >= 3 || places.len() == 2 && pages <= 5) && all <= places.len() + places.len() / 2
    };
    for (_, places) in seen.into_iter().filter(repeated) {
        // the first one may be the title; where it stands within the text it is furniture too
        let own = usize::from(places[0] < 20);
        places[own..].iter().for_each(|&index| kinds[index] = Kind::RunningHead);
    }
}

/// Tables of contents: entries that end in dot leaders or page numbers, and what stands between them.
fn mark_contents(lines: &[Line], kinds: &mut [Kind]) {
    let mut index = 0;
    while index < lines.len() {
        let titled = lexicon::is_contents(lines[index].text);
        if !titled && !has_leader(lines[index].text) {
            index += 1;
            continue;
        }
        let last = last_entry(lines, index, titled).or_else(|| last_without_page(lines, index).filter(|_| titled));
        let Some(last) = last else {
            index += 1;
            continue;
        };
        let after = (last + 1..lines.len())
            .find(|&next| !is_contents_debris(lines[next].text, kinds[next]))
            .unwrap_or(lines.len());
        let is_note = |line: &Line| {
            leading_mark(line.text).is_some() && end(line.text) == End::Sentence && !has_leader(line.text)
        };
        let within = lines[index..after].iter().zip(&mut kinds[index..after]);
        within.filter(|(line, kind)| !kind.is_page() && !is_note(line)).for_each(|(_, kind)| *kind = Kind::Contents);
        index = after;
    }
}

/// The last entry of a table of contents that begins here; none where there are fewer than three.
fn last_entry(lines: &[Line], start: usize, titled: bool) -> Option<usize> {
    const LONGEST_ENTRY: usize = 14;
    let (mut last, mut entries, mut leaders) = (start, 0, false);
    for (index, line) in lines.iter().enumerate().skip(start) {
        if index - last > LONGEST_ENTRY {
            break;
        }
        // where leaders lead to the pages, a line that ends with a number is the text below
        let leader = has_leader(line.text);
        leaders |= leader;
        if leader || (titled && !leaders && ends_with_page(line.text)) {
            entries += 1;
            last = index;
        }
    }
    (entries >= 3).then_some(last)
}

/// The last entry of a table of contents without pages, as web pages have it: nothing but titles, up to where the
/// first of them stands again.
fn last_without_page(lines: &[Line], start: usize) -> Option<usize> {
    const LONGEST_TABLE: usize = 100;
    let title = |line: &Line| {
        let label = enumerator::parse(line.text).map_or(0, |found| found.length);
        crate::fold::fold(line.text[label..].trim())
    };
    let entries = &lines[start + 1..lines.len().min(start + LONGEST_TABLE)];
    let first = title(entries.first()?);
    let again = entries.iter().skip(1).position(|line| title(line).starts_with(&first))? + 1;
    let label_alone =
        |line: &Line| enumerator::parse(&format!("{}.", line.text)).is_some_and(|found| found.length > line.text.len());
    let after = if label_alone(&entries[again - 1]) { again - 1 } else { again };
    let titles = entries[..after].iter().filter(|line| end(line.text) != End::Sentence).count();
    (first.len() > 5 && after >= 3 && titles * 4 >= after * 3).then_some(start + after)
}

/// "Introduction . . . . . 3", "Introduction ........ 3".
fn has_leader(text: &str) -> bool {
    let mut dots = 0;
    for c in text.chars() {
        match c {
            '.' | '·' | '…' | '․' => dots += if c == '…' { 3 } else { 1 },
            ' ' | '\t' => {}
            _ if dots >= 5 => return true,
            _ => dots = 0,
        }
    }
    dots >= 5
}

/// "Introduction  1–4  3", with tabs or spaces.
fn ends_with_page(text: &str) -> bool {
    let page = text.rsplit(['\t', ' ']).next().unwrap_or_default();
    let tabbed = text[..text.len() - page.len()].ends_with(['\t', ' ']);
    tabbed
        && !page.is_empty()
        && page.len() <= 3
        && page.bytes().all(|b| b.is_ascii_digit())
        && text.chars().any(char::is_alphabetic)
}

/// Labels and numbers that the columns of a table of contents leave behind it.
fn is_contents_debris(text: &str, kind: Kind) -> bool {
    let label = enumerator::parse(text).is_some_and(|found| found.length == text.len() && found.form != Form::Number);
    let number = text.len() < 12 && text.chars().all(|c| c.is_ascii_digit() || matches!(c, '–' | '-' | ' '));
    let symbols = is_symbol(text);
    let annex = text.len() < 24 && lexicon::is_annex(text);
    label || number || annex || symbols || kind.is_page() || matches!(kind, Kind::Mark | Kind::Rule)
}

/// Footnotes; gives the numbers of those found.
fn mark_notes(lines: &[Line], kinds: &mut [Kind]) -> HashSet<u32> {
    let mut numbers = HashSet::new();
    let mut index = 0;
    while index < lines.len() {
        let until = match kinds[index] {
            Kind::Rule if is_mark_start(lines, kinds, index + 1) => notes_end(lines, kinds, index + 1, true),
            Kind::Mark if closes_page(lines, kinds, index) || is_called(lines, kinds, index) => {
                notes_end(lines, kinds, index, false)
            }
            Kind::Text
                if lines[index].text.starts_with('*')
                    && !is_bullet(lines, index)
                    && lines[index].text.trim_start_matches(['*', ' ']).starts_with(char::is_alphabetic) =>
            {
                one_note_end(lines, kinds, index)
            }
            Kind::Text if lexicon::is_editorial_note(lines[index].text) => one_note_end(lines, kinds, index),
            Kind::Text if leading_mark(lines[index].text).is_some() && is_called(lines, kinds, index) => {
                notes_end(lines, kinds, index, false)
            }
            _ => index,
        };
        for note in index..until {
            if kinds[note].is_text() {
                let mark = if kinds[note] == Kind::Mark {
                    lines[note].text.parse().ok()
                } else {
                    leading_mark(lines[note].text)
                };
                numbers.extend(mark);
                kinds[note] = Kind::Note;
            }
        }
        index = until.max(index + 1);
    }
    numbers
}

/// The number of "1 See resolution 55/25", "1See" or "1/ See"; not of "1. The", "1 May", "22/CMP 12" or "4(a)".
pub fn leading_mark(text: &str) -> Option<u32> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &text[digits..];
    let spaced = rest.starts_with([' ', '\t']);
    let note_text = rest.strip_prefix("/ ").unwrap_or(rest).trim_start();
    let note = note_text.chars().next()?;
    // 5 月: a measure, not a text
    let written = note.is_uppercase()
        || matches!(note, '“' | '"' | '«' | '《')
        || spaced && (note == '(' || is_wide(note) && !"年月日时个条次届项段".contains(note))
        || spaced && note.is_alphabetic() && !note.is_lowercase() && !is_wide(note);
    (matches!(digits, 1..=3) && written && !lexicon::is_month(note_text)).then(|| text[..digits].parse().ok()).flatten()
}

/// Whether a star is one of several that list, as in Markdown: notes have one star, two, three.
fn is_bullet(lines: &[Line], index: usize) -> bool {
    /// Lines that an item of a list takes.
    const ITEM: usize = 4;
    let beside =
        lines[index.saturating_sub(ITEM)..index].iter().chain(&lines[index + 1..lines.len().min(index + ITEM)]);
    let starred = |line: &Line| line.text.starts_with("* ");
    starred(&lines[index]) && beside.into_iter().any(starred)
}

/// Whether a footnote can begin here, under a rule.
fn is_mark_start(lines: &[Line], kinds: &[Kind], index: usize) -> bool {
    lines.get(index).is_some_and(|line| {
        kinds[index] == Kind::Mark
            || leading_mark(line.text).is_some()
            || line.text.starts_with('*')
            || (kinds[index] == Kind::Text
                && line.text.len() > 2
                && line.text.as_bytes()[0].is_ascii_lowercase()
                && line.text.as_bytes()[1] == b' ')
            || notes_before_marks(lines, kinds, index)
    })
}

/// Under a rule, notes whose marks stand behind them: "See A/79/23.", "1", and then the page's end.
fn notes_before_marks(lines: &[Line], kinds: &[Kind], index: usize) -> bool {
    let page = (index..lines.len().min(index + 24)).find(|&next| !kinds[next].is_text());
    page.is_some_and(|page| kinds[page].is_page() && page > index && kinds[page - 1] == Kind::Mark)
}

/// So many lines in a row are the foot of a page and the head of the next, with the marks of its notes.
const FOOT: usize = 16;

/// Marks alone on their lines with nothing but page furniture behind them; their notes stand within it.
fn closes_page(lines: &[Line], kinds: &[Kind], index: usize) -> bool {
    let after = (index..lines.len()).take(FOOT).find(|&next| kinds[next] != Kind::Mark);
    index > 0 && after.is_some_and(|after| kinds[after].is_page() && sandwich(lines, kinds, after).is_some())
}

/// Whether the text of this page, before this line, calls a footnote of this number.
fn is_called(lines: &[Line], kinds: &[Kind], index: usize) -> bool {
    let Some(mark) = lines[index].text.split(|c: char| !c.is_ascii_digit()).next().filter(|mark| !mark.is_empty())
    else {
        return false;
    };
    // not where it counts on from the line before, as table rows do
    let page = (0..index).rev().take(90).take_while(|&before| !kinds[before].is_page() && !lines[before + 1].new_page);
    page.into_iter().any(|before| {
        let text = lines[before].text;
        // a call stands behind a word
        text.len() > mark.len()
            && text.match_indices(mark).any(|(at, _)| {
                let alone = !text[at + mark.len()..]
                    .starts_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | '/' | '-' | ')'));
                let before = text[..at].chars().next_back();
                alone
                    && before.is_some_and(|c| c.is_lowercase() || is_closing(c))
                    && !ends_before_number(&text[..at])
                    && (has_word(&text[..at]) || text[..at].ends_with('。'))
            })
    })
}

/// Whether a word of three letters or more stands there, or a Han character.
fn has_word(text: &str) -> bool {
    let bare = tail(text).trim_end_matches(|c: char| !c.is_alphanumeric());
    bare.ends_with(is_unspaced) || bare.chars().rev().take(3).filter(|c| c.is_alphabetic()).count() == 3
}

/// Where the footnotes that begin here end: at the page's end, or where the text goes on.
fn notes_end(lines: &[Line], kinds: &[Kind], start: usize, ruled: bool) -> usize {
    const LONGEST: usize = 40;
    let mut limit = lines.len().min(start + LONGEST);
    let mut index = start;
    let mut pending = false;
    let mut counted = leading_mark(lines[start].text);
    while index < limit && kinds[index].is_text() && !(index > start && lines[index].new_page) {
        let text = lines[index].text;
        let begins = kinds[index] == Kind::Mark || leading_mark(text).is_some() || text.starts_with('*');
        if index > start && !begins && kinds[index - 1] != Kind::Mark {
            let ended = matches!(end(lines[index - 1].text), End::Sentence);
            let numbered =
                enumerator::parse(text).is_some_and(|found| !matches!(found.form, Form::Bullet | Form::Dotted));
            if numbered || (ended && (starts_small(text) || !page_end_near(kinds, index))) {
                return index;
            }
        }
        // as many as there are, where they count and each ends with a sentence
        let next = leading_mark(text).filter(|_| end(lines[index.saturating_sub(1)].text) == End::Sentence);
        if next.is_some() && next == counted.map(|last| last + 1) {
            counted = next;
            limit = lines.len().min(index + LONGEST);
        }
        pending = kinds[index] == Kind::Mark;
        index += 1;
    }
    // at a page's end: notes may stand between its foot and its number
    if index < limit && kinds[index].is_page() && (pending || ruled) {
        return sandwich(lines, kinds, index).unwrap_or(index);
    }
    if index == lines.len() || index < limit { index } else { start }
}

/// Whether a page ends within a few lines.
fn page_end_near(kinds: &[Kind], index: usize) -> bool {
    kinds[index..].iter().take(16).find(|kind| !kind.is_text()).is_some_and(|kind| kind.is_page())
}

/// Text between the two halves of a page's foot ("25-03320", notes, "4/15"): where it ends.
fn sandwich(lines: &[Line], kinds: &[Kind], foot: usize) -> Option<usize> {
    const LONGEST: usize = 24;
    let mut behind = (foot..lines.len()).take(FOOT);
    let text = behind.find(|&index| !kinds[index].is_page() || kinds[index] == Kind::Symbol)?;
    if kinds[text] == Kind::Symbol {
        return None;
    }
    let end = (text..lines.len().min(text + LONGEST)).find(|&index| !kinds[index].is_text())?;
    let foots = matches!((kinds[foot], kinds[end]), (Kind::PageNumber, Kind::Job) | (Kind::Job, Kind::PageNumber));
    (foots && text > foot && end > text).then_some(end)
}

/// Where a note with a star ends: with its sentence or its page.
fn one_note_end(lines: &[Line], kinds: &[Kind], start: usize) -> usize {
    const LONGEST: usize = 6;
    let limit = lines.len().min(start + LONGEST);
    let page = (start..limit).find(|&index| !kinds[index].is_text());
    let next = (start + 1..limit).find(|&index| lines[index].text.starts_with('*') || lines[index].blanks > 1);
    let sentence = (start..limit).find(|&index| end(lines[index].text) == End::Sentence).map(|index| index + 1);
    [page, sentence.or(next)].into_iter().flatten().min().unwrap_or(start + 1)
}

#[cfg(test)]
mod tests {
    use super::super::Source;

    #[test]
    fn what_web_pages_add_is_no_text() {
        for line in [
            "العربية 中文 English Français Русский Español",
            "English | Français | Español",
            "AR\u{2002}| EN | FR",
            "English\nFrançais\nРусский",
            "Home > Meetings > Ninth session",
            "Inicio › Documentos",
            "Accueil » Réunions » Neuvième session",
            "Главная / Документы",
            "首页 > 会议 > 文件",
            "الرئيسية > الوثائق",
            "Download PDF",
            "Download PDF (1.2 MB)",
            "Télécharger le document (PDF)",
            "Skip to main content",
            "Privacy notice | Terms of use | Contact us",
            "We use cookies to improve your experience on this site.",
            "Ce site utilise des cookies pour mesurer son audience.",
            "Мы используем файлы cookie.",
            "我们使用 cookie 改善您的体验。",
            "Скачать PDF",
            "分享本页",
        ] {
            let text = format!("{line}\n\n1. The Committee met.\n\n{line}");
            assert_eq!(Source::new(&text).text(), "1. The Committee met.", "{line}");
        }
        for line in [
            "Original: English",
            "English",
            "Home affairs",
            "home (Liechtenstein);",
            "Print (Norway)",
            "Home",
            "Home and abroad/A study",
            "Confidentialité",
            "Share of women in parliaments",
            "Download speeds in least developed countries",
            "Search and rescue",
            "English, French and Spanish",
        ] {
            let text = format!("{line}\n\n1. The Committee met.");
            assert_eq!(Source::new(&text).text(), format!("{line}\n1. The Committee met."));
        }
    }
}
