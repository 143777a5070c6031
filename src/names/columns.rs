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
            assert!(table[at] != b'\n' || column + 1 == COLUMNS, "each row has a cell for each column");
            ends[column] += 1;
            column = next_column(column, table[at]);
            at += 1;
        }
        let mut next = [0; COLUMNS];
        let mut column = 1;
        while column < COLUMNS {
            next[column] = ends[column - 1];
            ends[column] += next[column];
            column += 1;
        }
        let mut text = [0; BYTES];
        let (mut at, mut column) = (0, 0);
        while at < BYTES {
            text[next[column]] = if table[at] == b'\t' { b'\n' } else { table[at] };
            next[column] += 1;
            column = next_column(column, table[at]);
            at += 1;
        }
        Self { text, ends }
    }

    /// The rows below the titles.
    pub fn rows(&'static self) -> impl Iterator<Item = [&'static str; COLUMNS]> {
        let mut start = 0;
        let mut columns = self.ends.map(|end| {
            let column = str::from_utf8(&self.text[start..end]).unwrap_or_default();
            start = end;
            column.lines()
        });
        std::iter::from_fn(move || {
            let row = columns.each_mut().map(Iterator::next);
            row[0].map(|_| row.map(Option::unwrap_or_default))
        })
        .skip(1)
    }
}

/// The column of the byte behind this one.
const fn next_column(column: usize, byte: u8) -> usize {
    match byte {
        b'\t' => column + 1,
        b'\n' => 0,
        _ => column,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_become_columns() {
        const TABLE: &str = "code\tname\nFRA\tFrance\nX\t\n";
        static COLUMNS: Columns<{ TABLE.len() }, 2> = Columns::of(TABLE);
        assert!(COLUMNS.rows().eq([["FRA", "France"], ["X", ""]]));
        assert!(COLUMNS.text.starts_with(b"code\nFRA\nX\nname\n"));
    }
}
