//! What pages add.

use crate::Language;
use crate::matcher::is_unspaced;

use super::super::lines::is_symbol;

/// What stands at the tops and feet of pages.
#[derive(Debug, Clone, Copy, Default)]
pub struct Pages {
    /// A form feed between pages.
    pub feeds: bool,
    /// A number alone at the foot.
    pub numbers: bool,
    /// "Page 7 of 36" at the foot, in the language of the text.
    pub names: bool,
    /// "7/36" and a job number at the foot.
    pub feet: bool,
    /// The report's symbol and a title at the top.
    pub heads: bool,
    /// Footnotes, called by numbers glued to words.
    pub notes: bool,
    /// A rule before them.
    pub ruled: bool,
}

const LINES: usize = 44;

impl Pages {
    /// Cuts lines into pages.
    pub fn cut(&self, lines: &[String], blocks: &[String]) -> Vec<String> {
        let symbol = blocks.iter().take(20).find(|block| is_symbol(block));
        let pages = lines.chunks(LINES);
        let count = pages.len();
        let mut out: Vec<String> = Vec::new();
        let mut note = 0;
        for (index, page) in pages.enumerate() {
            let number = index + 1;
            if number > 1 && self.heads {
                out.extend(symbol.cloned());
                // once it would be a line like any other
                out.extend((count > 2).then(|| "Report of the meeting".to_owned()));
                out.push(String::new());
            }
            let mut notes = Vec::new();
            for line in page {
                let called = self.notes && notes.len() < 2 && note < 99 && callable(line);
                if called {
                    note += 1;
                    notes.push(text_of_note(note, line));
                }
                out.push(if called { format!("{line}{note}") } else { line.clone() });
            }
            if !notes.is_empty() {
                if self.ruled {
                    out.push("__________________".to_owned());
                }
                out.extend(notes);
            }
            if self.numbers {
                out.extend([String::new(), number.to_string(), String::new()]);
            }
            if self.names {
                out.extend([String::new(), name_of_page(number, count, blocks), String::new()]);
            }
            if self.feet {
                out.extend([format!("{number}/{count}"), String::new(), "25-08073".to_owned(), String::new()]);
            }
            if let (true, Some(last)) = (self.feeds, out.last_mut()) {
                last.push('\u{c}');
            }
        }
        out
    }
}

fn name_of_page(number: usize, count: usize, blocks: &[String]) -> String {
    match crate::lexicon::detect(&blocks.join(" ")) {
        Language::Arabic => format!("الصفحة {number} من {count}"),
        Language::English => format!("Page {number} of {count}"),
        Language::Spanish => format!("[Página {number} de {count}]"),
        Language::French => format!("{number} | Page"),
        Language::Russian => format!("Стр. {number} из {count}"),
        Language::Chinese => format!("第{number}页，共{count}页"),
    }
}

/// Whether a footnote can be called at the end of a line: behind a word in small letters, or the end of
/// a Chinese sentence.
fn callable(line: &str) -> bool {
    let word = line.rsplit(' ').next().unwrap_or_default();
    let latin = word.chars().count() >= 5 && word.chars().all(char::is_lowercase);
    let arabic = word.chars().any(|c| matches!(c, '\u{600}'..='\u{6ff}'));
    (latin && !arabic) || line.ends_with('。')
}

fn text_of_note(number: u32, line: &str) -> String {
    if line.chars().any(is_unspaced) {
        format!("{number} 见《大会正式记录，第七十九届会议，补编第{number}号》。")
    } else {
        format!("{number} See Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 5.")
    }
}
