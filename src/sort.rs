//! Sorting, once for all types: the sorts of the standard library are compiled anew for each, and every copy is
//! two to six kilobytes of the module that people download.

use std::cmp::Ordering;

/// Sorts by a key; what has the same key stays in its order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// Sorts; of those that are the same one stays.
pub fn sort_and_dedup<T: Ord>(items: &mut Vec<T>) {
    sort(items);
    items.dedup();
}

/// Sorts in the natural order.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let order = order(items.len(), &|left, right| compare(&items[left], &items[right]));
    let mut taken: Vec<Option<T>> = items.drain(..).map(Some).collect();
    items.extend(order.into_iter().filter_map(|index| taken[index].take()));
}

/// Places in the order of what stands there.
fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..length).collect();
    order.sort_by(|left, right| compare(*left, *right));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn same_keys_stay_in_their_order() {
        let mut words = vec!["of", "the", "a", "to", "and", "in"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["a", "of", "to", "in", "the", "and"]);
        let mut numbers = vec![3, 1, 2, 3, 1];
        sort_and_dedup(&mut numbers);
        assert_eq!(numbers, [1, 2, 3]);
    }
}
