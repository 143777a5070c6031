//! What the end of a page hides: whether the gap between two blocks stood there.

use crate::sort::sort;

use super::blocks::{TextLine, ends};
use super::enumerator::Form;
use super::layout::{blanks_within, columns, going_on};

/// Where the ends of pages keep the empty lines beside them, they hide nothing: the lines behind them get the gap that
/// they would have on one page. That is proved by a page that ends within a sentence, with as few empty lines as all
/// others that do, and by one that ends with a paragraph, with more than these.
pub fn uncover(lines: &mut [TextLine]) {
    const FEW: usize = 2;
    if !lines.iter().any(|line| line.after_page) {
        return;
    }
    let columns = columns(lines);
    let at_pages = || lines.windows(2).filter(|pair| pair[1].after_page);
    let within: Vec<u32> = at_pages().filter(going_on(lines, columns)).map(blanks).collect();
    let between: Vec<u32> = at_pages().filter(is_between).map(blanks).collect();
    let Some(least) = most_frequent(&within).filter(|_| within.len() >= FEW) else { return };
    let kept = within.iter().all(|blanks| *blanks <= least)
        && !between.is_empty()
        && between.iter().all(|blanks| *blanks > least);
    if !kept {
        return;
    }
    let usual = blanks_within(lines, columns);
    for line in lines.iter_mut().filter(|line| line.after_page) {
        line.line.blanks = usual + line.blanks.saturating_sub(least);
        line.after_page = false;
    }
}

fn blanks(pair: &[TextLine]) -> u32 {
    pair[1].blanks
}

/// Whether a paragraph surely begins with the second line.
fn is_between(pair: &&[TextLine]) -> bool {
    let numbered = pair[1].enumerator.as_ref().is_some_and(|found| found.form == Form::Number);
    numbered && ends(pair[0].end)
}

fn most_frequent(blanks: &[u32]) -> Option<u32> {
    let mut sorted = blanks.to_vec();
    sort(&mut sorted);
    sorted.chunk_by(|a, b| a == b).max_by_key(|run| run.len()).and_then(|run| run.first().copied())
}
