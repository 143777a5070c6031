//! A table over many reports as a Parquet file: the cells of the CSV table, in columns of text.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use parquet::data_type::{ByteArray, ByteArrayType};
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::parser::parse_message_type;

/// Rows of a group: the bound of what is in memory.
const AT_ONCE: usize = 10_000;

/// A file that is being written. It has its name only when it is whole: Parquet tells what it holds at its end.
pub struct ParquetFile {
    path: PathBuf,
    part: PathBuf,
    writer: SerializedFileWriter<File>,
    /// The cells of each column that are not written yet.
    columns: Vec<Vec<ByteArray>>,
}

impl ParquetFile {
    /// # Errors
    /// The file is there already, or cannot be written.
    pub fn create(path: &Path, columns: &[&str]) -> io::Result<Self> {
        if path.exists() {
            return Err(io::Error::new(io::ErrorKind::AlreadyExists, "it is there; Parquet cannot be gone on with"));
        }
        let fields: String = columns.iter().map(|name| format!("required binary {name} (UTF8);")).collect();
        let schema = parse_message_type(&format!("message table {{ {fields} }}")).map_err(io_error)?;
        let made_by = concat!("rapporteur ", env!("CARGO_PKG_VERSION")).to_owned();
        let properties = WriterProperties::builder().set_created_by(made_by).build();
        let mut part = path.as_os_str().to_owned();
        part.push(".part");
        let part = PathBuf::from(part);
        let writer = SerializedFileWriter::new(File::create(&part)?, schema.into(), properties.into());
        let columns = vec![Vec::new(); columns.len()];
        Ok(Self { path: path.to_owned(), part, writer: writer.map_err(io_error)?, columns })
    }

    /// Adds rows, each of as many cells as there are columns.
    pub fn add(&mut self, rows: Vec<Vec<String>>) -> io::Result<()> {
        for row in rows {
            for (column, cell) in self.columns.iter_mut().zip(row) {
                column.push(ByteArray::from(cell.into_bytes()));
            }
        }
        if self.columns[0].len() >= AT_ONCE { self.write().map_err(io_error) } else { Ok(()) }
    }

    /// Writes what is left, and gives the file its name.
    pub fn finish(mut self) -> io::Result<()> {
        self.write().map_err(io_error)?;
        self.writer.close().map_err(io_error)?;
        fs::rename(&self.part, &self.path)
    }

    fn write(&mut self) -> Result<(), ParquetError> {
        let mut group = self.writer.next_row_group()?;
        for cells in &mut self.columns {
            if let Some(mut column) = group.next_column()? {
                column.typed::<ByteArrayType>().write_batch(&std::mem::take(cells), None, None)?;
                column.close()?;
            }
        }
        group.close().map(drop)
    }
}

fn io_error(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
