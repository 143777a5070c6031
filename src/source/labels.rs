//! Labels that stand apart from their texts.

use std::collections::VecDeque;

use super::blocks::{Block, TextLine, is_bare_chapter, opens_section};
use super::enumerator::Form;
use super::layout::Layout;
use super::lines::{End, starts_small, title_like};

/// Brings labels that stand apart back to their texts. The letters of sections often stand before the
/// last text of the section above: "38." "B." "(text of 38)" "(title of B)".
pub fn reunite(lines: &[TextLine], blocks: Vec<Block>, layout: &Layout) -> Vec<Block> {
    let mut out: Vec<Block> = Vec::with_capacity(blocks.len());
    let mut numbers: VecDeque<usize> = VecDeque::new();
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
                // numbers on top of each other belong to the texts below them, in their order
                if numbers.back().is_some_and(|last| last + 1 < block.lines.start) {
                    out.extend(numbers.drain(..).map(alone));
                }
                numbers.push_back(block.lines.start);
            }
            continue;
        }
        if first.opens {
            out.extend(numbers.drain(..).map(alone));
            if first.enumerator.as_ref().is_some_and(|found| {
                opens_section(found.form) && found.form != Form::Number && found.form != Form::SubNumber
            }) {
                out.extend(headings.drain(..).map(alone));
            }
            out.push(block.clone());
            (untitled_chapter, cells) = (false, 0);
            continue;
        }
        // "2." "(a)" and one text: it is the item's
        let labels_next = blocks.get(place + 1).is_none_or(|next| lines[next.lines.start].opens);
        while labels_next && numbers.len() > 1 && is_first_item(lines, &numbers) {
            out.extend(numbers.pop_front().map(alone));
        }
        let titled = is_title(lines, block);
        let cell = titled && block.lines.len() <= 2 && layout.is_under(&first.line, 60);
        let next_is_title = blocks.get(place + 1).is_some_and(|next| {
            let next_first = &lines[next.lines.start];
            !next_first.opens && is_title(lines, next)
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
            && (numbers.is_empty() || next_is_prose)
            && !(untitled_chapter && next_is_title)
        {
            headings.pop_front()
        } else if cell && cells >= 3 {
            // the rest of a list that a label strayed into
            None
        } else {
            numbers.pop_front()
        };
        cells = if cell && label.is_none() { cells + 1 } else { 0 };
        untitled_chapter = false;
        out.push(Block { label, lines: block.lines.clone() });
    }
    let rest = numbers.into_iter().chain(headings);
    out.extend(rest.map(|label| Block { label: Some(label), lines: label + 1..label + 1 }));
    out
}

/// Whether the second of these labels is that of the first item under the first, a paragraph's.
fn is_first_item(lines: &[TextLine], labels: &VecDeque<usize>) -> bool {
    let found = |place: usize| lines[labels[place]].enumerator.as_ref();
    found(0).zip(found(1)).is_some_and(|(number, item)| {
        number.form == Form::Number && !opens_section(item.form) && item.readings.iter().any(|(_, value)| *value == 1)
    })
}

/// Whether a block could be a title.
fn is_title(lines: &[TextLine], block: &Block) -> bool {
    let (first, last) = (&lines[block.lines.start], &lines[block.lines.end - 1]);
    let begins = if block.lines.len() > 1 { !starts_small(first.line.text) } else { title_like(first.line.text) };
    begins && last.end == End::Open
}
