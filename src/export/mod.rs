//! Tables of a report for spreadsheets and documents: what a [`Table`] holds, and how it is written as
//! CSV or Markdown. Each table ends with a footer ([`Origin`]) by which the result can be repeated.
//!
//! ```
//! use rapporteur::Options;
//! use rapporteur::export::{self, Origin, Table};
//!
//! let (text, options) = ("1. States should cooperate.", Options::default());
//! let report = rapporteur::analyze(text, &options);
//! let origin = Origin::new(text, &options, &report);
//! let table = export::csv(&report, Table::Recommendations, &origin);
//! assert!(table.starts_with("\u{feff}id,paragraph,item,"));
//! ```

mod csv;
mod markdown;
mod origin;
mod table;

pub use csv::{BYTE_ORDER_MARK, csv, csv_record};
pub use markdown::markdown;
pub use origin::Origin;
pub use table::{Rows, Table, rows};
