//! Tables turned from rows to columns while the crate is compiled: rows are for those who write them; the names
//! of one language beside each other are read faster, and compress better in the module that people download.

/// A table by columns.
pub struct Columns<const BYTES: usize, const COLUMNS: usize> {
    /// The cells of the first column, each on a line, then those of the second, and so on.
    text: [u8; BYTES],
    /// Where each column ends.
    ends: [usize; COLUMNS],
}

impl<const BYTES: usize, const COLUMNS: usize> Columns<BYTES, COLUMNS> {
    /// Of a table in which tabs stand between cells and each row ends with a line break.
    ///
    /// # Panics
    /// Where a row has more or fewer cells than there are columns: it does not compile.
    pub const fn of(table: &str) -> Self {
        let table = table.as_bytes();
        let mut ends = [0; COLUMNS];
        let (mut at, mut column) = (0, 0);
        while at < BYTES {
            ends[column] += 1;
            match table[at] {
                b'\t' => column += 1,
                b'\n' => {
                    assert!(column + 1 == COLUMNS, "each row has a cell for each column");
                    column = 0;
                }
                _ => {}
            }
            at += 1;
        }
        let mut next = [0; COLUMNS];
        let mut column = 1;
        while column < COLUMNS {
            next[column] = ends[column - 1];
            ends[column] += next[column];
            column += 1;
        }
        let mut text = [b'\n'; BYTES];
        let (mut start, mut at, mut column) = (0, 0, 0);
        while at < BYTES {
            if table[at] == b'\t' || table[at] == b'\n' {
                let cell = table.split_at(at).0.split_at(start).1;
                text.split_at_mut(next[column]).1.split_at_mut(cell.len()).0.copy_from_slice(cell);
                next[column] += cell.len() + 1;
                start = at + 1;
                column = if table[at] == b'\t' { column + 1 } else { 0 };
            }
            at += 1;
        }
        Self { text, ends }
    }

    /// The cells of a column below its title, each on a line.
    pub const fn column(&self, column: usize) -> &[u8] {
        let mut start = if column == 0 { 0 } else { self.ends[column - 1] };
        while self.text[start] != b'\n' {
            start += 1;
        }
        self.text.split_at(self.ends[column]).0.split_at(start + 1).1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_columns() {
        const TABLE: &str = "code\tname\nFRA\tFrance\nX\t\n";
        const COLUMNS: Columns<{ TABLE.len() }, 2> = Columns::of(TABLE);
        assert_eq!(COLUMNS.column(0), b"FRA\nX\n");
        assert_eq!(COLUMNS.column(1), b"France\n\n");
    }
}
