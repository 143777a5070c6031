//! What peer reviews say, for each language: their chapters, the answers of the State under review, and the
//! verbs of recommendations by the action they ask for.

pub mod ar;
pub mod en;
pub mod es;
pub mod fr;
pub mod ru;
pub mod zh;
