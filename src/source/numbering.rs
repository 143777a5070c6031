//! The numbering chain: which of the lines that begin with a number go on counting. "1." opens
//! paragraphs, headings, agenda items and table rows alike, so the chain is chosen as a whole.

use std::collections::HashMap;

/// A place that may carry a number of the chain.
#[derive(Debug, Clone, Copy)]
pub struct Candidate {
    /// The number printed.
    pub number: u32,
    /// How much it looks like a place of the chain, in thousandths of a sure one.
    pub weight: i64,
    /// Cost of beginning to count anew here, in thousandths.
    pub restart: i64,
}

/// Cost of each number that is missing from the chain.
const GAP: i64 = 1500;
/// Missing numbers in a row that the chain gets over.
const LONGEST_GAP: u32 = 6;
/// Cost of each candidate passed over: of equal chains the closest wins. In thousandths of its weight.
const PASSED_OVER: i64 = 30;
/// Cost of a chain that begins with another number than 1: half a report.
const LATE_START: i64 = 3000;

/// Indices of the candidates that make the best chain (with restarts from 1), ascending. Linear.
pub fn chain(candidates: &[Candidate]) -> Vec<usize> {
    // Scores carry the cost of what was passed over as a running sum, so that one number for each
    // last value tells the best chain so far.
    let mut best_ending: HashMap<u32, (i64, usize)> = HashMap::new();
    let mut best_of_all: Option<(i64, usize)> = None;
    let mut previous: Vec<Option<usize>> = Vec::with_capacity(candidates.len());
    let mut passed = 0;
    for (index, candidate) in candidates.iter().enumerate() {
        let opening = if candidate.number == 1 { 0 } else { LATE_START };
        let mut best = (-opening, None);
        let mut offer = |score: i64, from: usize| {
            if score > best.0 {
                best = (score, Some(from));
            }
        };
        for missing in 0..=LONGEST_GAP.min(candidate.number.saturating_sub(2)) {
            if let Some(&(score, from)) = best_ending.get(&(candidate.number - 1 - missing)) {
                offer(score - passed - GAP * i64::from(missing), from);
            }
        }
        if let (1, Some((score, from))) = (candidate.number, best_of_all) {
            offer(score - candidate.restart, from);
        }
        let score = best.0 + candidate.weight;
        previous.push(best.1);
        let passed_over = candidate.weight * PASSED_OVER / 1000;
        passed += passed_over;
        let carried = score + passed;
        let entry = best_ending.entry(candidate.number).or_insert((i64::MIN, index));
        if carried >= entry.0 {
            *entry = (carried, index);
        }
        if best_of_all.is_none_or(|(most, _)| score >= most) {
            best_of_all = Some((score, index));
        }
    }
    let mut members = Vec::new();
    let mut next = best_of_all.map(|(_, index)| index);
    while let Some(index) = next {
        members.push(index);
        next = previous[index];
    }
    members.reverse();
    members
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(numbers: &[u32]) -> Vec<usize> {
        let candidates: Vec<Candidate> =
            numbers.iter().map(|&number| Candidate { number, weight: 1000, restart: 6000 }).collect();
        chain(&candidates)
    }

    #[test]
    fn passes_over_lists() {
        // a list 1–3 inside paragraph 4
        assert_eq!(chosen(&[1, 2, 3, 4, 1, 2, 3, 5, 6, 7]), [0, 1, 2, 3, 7, 8, 9]);
    }

    #[test]
    fn takes_the_closest_of_equals() {
        assert_eq!(chosen(&[1, 1, 2, 3]), [1, 2, 3]);
    }

    #[test]
    fn gets_over_gaps_and_begins_late() {
        assert_eq!(chosen(&[40, 41, 43, 44]), [0, 1, 2, 3]);
        assert!(chosen(&[]).is_empty());
    }

    #[test]
    fn restarts_where_that_pays() {
        let numbers: Vec<u32> = (1..=20).chain(1..=15).collect();
        assert_eq!(chosen(&numbers).len(), 35);
    }
}
