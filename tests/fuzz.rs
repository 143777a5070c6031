//! Every fuzz target, without a fuzzer: on the seeds in fuzz/seeds, and on mutations of them that are the same
//! each time. `cargo xtask fuzz` goes on from there.

#[path = "support/building.rs"]
mod building;
#[path = "support/properties.rs"]
mod properties;
#[path = "support/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

use targets::TARGETS;

/// Mutations of each seed.
const MUTATIONS: usize = 30;
/// Bytes of a mutated seed at most.
const LONGEST: usize = 2000;

#[test]
fn seeds_and_mutations_keep_every_promise() {
    for (name, target) in TARGETS {
        let seeds = seeds(name);
        assert!(!seeds.is_empty(), "fuzz/seeds/{name} is empty");
        let mut chance = Chance(1);
        for (index, seed) in seeds.iter().enumerate() {
            target(seed);
            let other = &seeds[(index + 1) % seeds.len()];
            for _ in 0..MUTATIONS {
                target(&mutated(seed, other, &mut chance));
            }
        }
    }
}

/// The seeds of a target, in the order of their names.
fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// A stretch of a seed with a few bytes changed, doubled, left out, or taken from another seed.
fn mutated(seed: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let start = chance.below(seed.len().saturating_sub(LONGEST) + 1);
    let mut bytes = seed[start..seed.len().min(start + LONGEST)].to_vec();
    for _ in 0..1 + chance.below(4) {
        let at = chance.below(bytes.len() + 1);
        let end = (at + 1 + chance.below(16)).min(bytes.len());
        match chance.below(4) {
            0 if at < bytes.len() => bytes[at] = chance.below(256) as u8,
            1 => drop(bytes.drain(at..end)),
            2 => drop(bytes.splice(at..at, bytes[at..end].to_vec())),
            _ => {
                let from = chance.below(other.len() + 1);
                let taken = &other[from..other.len().min(from + 32)];
                drop(bytes.splice(at..end, taken.iter().copied()));
            }
        }
    }
    bytes
}

/// Numbers that look like chance and are the same each time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }
}
