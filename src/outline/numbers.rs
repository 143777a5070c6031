//! Which blocks are numbered paragraphs, and where parts begin.

use std::ops::Range;

use crate::source::enumerator::Form;
use crate::source::lines::End;
use crate::source::numbering::{self, Candidate};

use super::block::Block;

/// A stretch of the text with a numbering of its own.
#[derive(Debug)]
pub struct Segment {
    /// Its blocks; an annex begins with its heading.
    pub blocks: Range<usize>,
    /// Whether it is an annex.
    pub annex: bool,
}

/// What the numbers of a text count.
#[derive(Debug)]
pub struct Numbering {
    /// The text cut at its annexes.
    pub segments: Vec<Segment>,
    /// For each block, whether it is a numbered paragraph.
    pub numbered: Vec<bool>,
    /// For each block, whether it is an item of a numbered list.
    pub listed: Vec<bool>,
}

/// Cuts the text at its annexes, and marks the blocks that are numbered paragraphs or items.
pub fn find(blocks: &[Block]) -> Numbering {
    let listed = list_members(blocks);
    let mut numbered = vec![false; blocks.len()];
    let mut segments: Vec<Segment> = Vec::new();
    let mut starts: Vec<usize> = (0..blocks.len())
        .filter(|&index| blocks[index].opening.as_ref().is_some_and(|opening| opening.annex))
        .collect();
    starts.insert(0, 0);
    starts.dedup();
    let mut last_number = 0;
    for (place, &start) in starts.iter().enumerate() {
        let end = starts.get(place + 1).copied().unwrap_or(blocks.len());
        let members = chain(blocks, &listed, start..end);
        let first = members.first().map(|&index| number(&blocks[index]));
        let annex = blocks.get(start).and_then(|block| block.opening.as_ref()).is_some_and(|opening| opening.annex);
        // a word for annexes at the head of a section that goes on counting
        let goes_on = last_number > 1 && first == Some(last_number + 1);
        match segments.last_mut() {
            Some(segment) if goes_on || !annex => segment.blocks.end = end,
            _ => segments.push(Segment { blocks: start..end, annex }),
        }
        if let Some(&last) = members.last() {
            last_number = number(&blocks[last]);
        }
        for index in members {
            numbered[index] = true;
        }
    }
    let title = sub_numbers_are_titles(blocks, &listed);
    for (index, block) in blocks.iter().enumerate() {
        numbered[index] |= block.has_form(Form::SubNumber) && !listed[index] && !title;
    }
    Numbering { segments, numbered, listed }
}

/// Whether "2.1." heads sections of numbered paragraphs: all such blocks outside lists are titles, and a paragraph with a
/// number of its own follows each.
fn sub_numbers_are_titles(blocks: &[Block], listed: &[bool]) -> bool {
    let mut any = false;
    for index in (0..blocks.len()).filter(|&index| blocks[index].has_form(Form::SubNumber) && !listed[index]) {
        any = true;
        let headed = blocks.get(index + 1).is_some_and(|next| next.has_form(Form::Number) && !next.titled);
        if !blocks[index].titled || !headed {
            return false;
        }
    }
    any
}

fn number(block: &Block) -> u32 {
    block.enumerator.as_ref().map_or(0, |found| found.number())
}

/// The numbered paragraphs of a segment.
fn chain(blocks: &[Block], listed: &[bool], range: Range<usize>) -> Vec<usize> {
    let mut places = Vec::new();
    let mut candidates = Vec::new();
    let mut since_chapter = true;
    for index in range.clone() {
        let block = &blocks[index];
        since_chapter |= block.opening.is_some() || (block.has_form(Form::Capital) && block.titled);
        if !block.has_form(Form::Number) {
            continue;
        }
        let weight = match () {
            () if listed[index] => 300,
            () if block.titled => 450,
            () => 1000,
        };
        let restart = if std::mem::take(&mut since_chapter) { 3000 } else { 9000 };
        candidates.push(Candidate { number: number(block), weight, restart });
        places.push(index);
    }
    let members: Vec<usize> = numbering::chain(&candidates).into_iter().map(|member| places[member]).collect();
    // where titles are what is numbered, the paragraphs have lost their numbers
    let titles = members.iter().filter(|&&index| blocks[index].titled).count();
    // or have numbers below theirs: "1. GENERAL", "1.1 The Committee met"
    let is_prose = |block: &Block| {
        (block.is_plain() || block.has_form(Form::Bullet) || block.has_form(Form::SubNumber)) && !block.titled
    };
    let prose = range.filter(|&index| is_prose(&blocks[index])).count();
    if titles * 10 > members.len() * 7 && prose > members.len() { Vec::new() } else { members }
}

/// Marks numbered lists: they begin with 1 right after a colon, or after the comma with which the preamble
/// of a resolution ends, and count on. Deeper items stand between.
fn list_members(blocks: &[Block]) -> Vec<bool> {
    let mut listed = vec![false; blocks.len()];
    let mut expected = None;
    for index in 0..blocks.len() {
        let block = &blocks[index];
        if block.has_form(Form::Number) {
            let goes_on = |before: &Block| matches!(before.end, End::Colon | End::Comma);
            let announced = index > 0 && goes_on(&blocks[index - 1]) && !listed[index - 1];
            let starts = number(block) == 1 && announced;
            if starts || expected == Some(number(block)) {
                listed[index] = true;
                expected = Some(number(block) + 1);
            } else {
                expected = None;
            }
        } else if block.has_form(Form::SubNumber) {
            // "2.1. Election of officers" below "2. Organizational matters:"
            let within = block.enumerator.as_ref().is_some_and(|found| expected == Some(found.prefix + 1));
            listed[index] = within && listed[index - 1];
        } else if block.enumerator.as_ref().is_none_or(|found| matches!(found.form, Form::Capital | Form::Han)) {
            expected = None;
        }
    }
    listed
}
