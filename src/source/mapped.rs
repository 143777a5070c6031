//! Text that remembers where each of its characters stood in the paste.

use std::ops::Range;

use crate::report::Span;

/// A run of text and the run of the paste it came from. Runs of equal length agree byte for byte in
/// their offsets; of others (one character became another) only the ends are known.
#[derive(Debug, Clone, Copy)]
struct Piece {
    here: u32,
    from: u32,
    until: u32,
}

/// A text and its origins in the paste (at most 4 GiB).
#[derive(Debug, Default)]
pub struct Mapped {
    /// The text.
    pub text: String,
    pieces: Vec<Piece>,
    /// Where in the text runs begin that stood in the paste before the run ahead of them.
    moved: Vec<u32>,
}

impl Mapped {
    /// Appends a string that stood in the paste as it is, at `from`.
    pub fn push_str(&mut self, text: &str, from: usize) {
        self.push_piece(text, from, from + text.len());
    }

    /// Appends a character that stands for `origin` of the paste.
    pub fn push(&mut self, c: char, origin: Range<usize>) {
        self.push_piece(c.encode_utf8(&mut [0; 4]), origin.start, origin.end);
    }

    /// Appends a range of another such text of the same paste.
    pub fn push_range(&mut self, other: &Self, range: Range<usize>) {
        let mut at = range.start;
        let mut index = other.pieces.partition_point(|piece| piece.here as usize <= at).saturating_sub(1);
        while at < range.end {
            let next = other.pieces.get(index + 1).map_or(other.text.len(), |next| next.here as usize);
            let end = next.min(range.end);
            let origin = other.span(at..end);
            self.push_piece(&other.text[at..end], origin.start, origin.end);
            (at, index) = (end, index + 1);
        }
    }

    fn push_piece(&mut self, text: &str, from: usize, until: usize) {
        let here = self.text.len();
        let exact = |piece: &Piece| here - piece.here as usize == (piece.until - piece.from) as usize;
        match self.pieces.last_mut() {
            Some(last) if last.until as usize == from && text.len() == until - from && exact(last) => {
                last.until = until as u32;
            }
            last => {
                if last.is_some_and(|last| from < last.until as usize) {
                    self.moved.push(here as u32);
                }
                self.pieces.push(Piece { here: here as u32, from: from as u32, until: until as u32 });
            }
        }
        self.text.push_str(text);
    }

    /// Takes the last character away.
    pub fn pop(&mut self) {
        let Some(c) = self.text.pop() else { return };
        let length = self.text.len() as u32;
        while self.pieces.last().is_some_and(|piece| piece.here >= length) {
            self.pieces.pop();
        }
        self.moved.retain(|here| *here < length);
        if let Some(last) = self.pieces.last_mut()
            && last.until - last.from == length + c.len_utf8() as u32 - last.here
        {
            last.until -= c.len_utf8() as u32;
        }
    }

    /// Takes away what follows the first `length` bytes.
    pub fn truncate(&mut self, length: usize) {
        let until = self.span(0..length).end as u32;
        self.text.truncate(length);
        self.pieces.retain(|piece| (piece.here as usize) < length);
        self.moved.retain(|here| (*here as usize) < length);
        if let Some(last) = self.pieces.last_mut() {
            last.until = last.until.min(until);
        }
    }

    /// The passage of the paste behind a range of this text.
    pub fn span(&self, range: Range<usize>) -> Span {
        let start = self.origin(range.start).start;
        let end = if range.is_empty() { start } else { self.origin(range.end - 1).end };
        let next = self.moved.partition_point(|here| *here as usize <= range.start);
        match self.moved.get(next).is_some_and(|here| (*here as usize) < range.end) {
            true => self.span_of_moved(&range),
            false => Span { start, end },
        }
    }

    /// The passage behind a range in which labels were moved in front of the lines beside which they stood.
    fn span_of_moved(&self, range: &Range<usize>) -> Span {
        let behind = self.pieces.partition_point(|piece| piece.here as usize <= range.start);
        let inside = self.pieces[behind..].iter().map(|piece| piece.here as usize).take_while(|here| *here < range.end);
        let starts: Vec<usize> = std::iter::once(range.start).chain(inside).collect();
        let ends = starts[1..].iter().chain(std::iter::once(&range.end));
        let passages =
            starts.iter().zip(ends).map(|(start, end)| (self.origin(*start).start, self.origin(end - 1).end));
        let widen = |span: Span, (start, end)| Span { start: span.start.min(start), end: span.end.max(end) };
        passages.fold(Span { start: usize::MAX, end: 0 }, widen)
    }

    /// Where the character that holds this byte stood; behind the last one, an empty range.
    fn origin(&self, offset: usize) -> Range<usize> {
        let index = self.pieces.partition_point(|piece| piece.here as usize <= offset);
        let Some(piece) = index.checked_sub(1).map(|before| self.pieces[before]) else { return 0..0 };
        let (from, until) = (piece.from as usize, piece.until as usize);
        if offset >= self.text.len() {
            return until..until;
        }
        let next = self.pieces.get(index).map_or(self.text.len(), |next| next.here as usize);
        if next - piece.here as usize == until - from {
            let at = from + offset - piece.here as usize;
            at..at + 1
        } else {
            from..until
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_of_moved_runs_are_whole() {
        let mut text = Mapped::default();
        text.push_str("behind", 10);
        text.push_str("before", 0);
        assert_eq!(text.span(0..12), Span { start: 0, end: 16 });
        assert_eq!(text.span(5..8), Span { start: 0, end: 16 });
        assert_eq!(text.span(6..12), Span { start: 0, end: 6 });
        // one that ends between those that it goes around
        let mut text = Mapped::default();
        for (run, from) in [("first", 0), ("third", 20), ("second", 10)] {
            text.push_str(run, from);
        }
        assert_eq!(text.span(0..16), Span { start: 0, end: 25 });
        assert_eq!(text.span(0..10), Span { start: 0, end: 25 });
    }

    #[test]
    fn maps_changed_characters_and_gaps() {
        let mut mapped = Mapped::default();
        mapped.push_str("ab", 3);
        mapped.push(' ', 5..9);
        mapped.push('f', 9..12);
        mapped.push_str("é", 12);
        assert_eq!(mapped.text, "ab fé");
        assert_eq!(mapped.span(0..2), Span { start: 3, end: 5 });
        assert_eq!(mapped.span(2..4), Span { start: 5, end: 12 });
        assert_eq!(mapped.span(4..6), Span { start: 12, end: 14 });
        assert_eq!(mapped.span(6..6), Span { start: 14, end: 14 });
        let mut copied = Mapped::default();
        copied.push_range(&mapped, 1..4);
        copied.push_range(&mapped, 4..6);
        assert_eq!(copied.text, "b fé");
        assert_eq!(copied.span(0..2), Span { start: 4, end: 9 });
        assert_eq!(copied.span(2..5), Span { start: 9, end: 14 });
        mapped.pop();
        mapped.pop();
        assert_eq!((mapped.text.as_str(), mapped.span(0..3)), ("ab ", Span { start: 3, end: 9 }));
    }
}
