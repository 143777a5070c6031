//! Work on several cores, its results in the order of what was given.

use std::io;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

/// Results of each thread that may wait for an earlier one: the bound of what is in memory.
const WAITING: usize = 4;

/// Does the work for each input on so many threads, and gives the results to `each` in the order of the inputs.
///
/// Inputs are taken as they are needed, results given as soon as they are there: who answers line by line
/// is answered line by line. The work must not panic: nobody would do the rest of it.
///
/// # Errors
/// The first error of `each`; it ends the work.
pub fn in_order<I: Send, O: Send>(
    inputs: impl Iterator<Item = I> + Send,
    threads: usize,
    work: impl Fn(I) -> O + Sync,
    mut each: impl FnMut(O) -> io::Result<()>,
) -> io::Result<()> {
    let (promises, promised) = sync_channel::<Receiver<O>>(WAITING * threads);
    let (tasks, waiting) = sync_channel::<(I, SyncSender<O>)>(0);
    let waiting = Mutex::new(waiting);
    let next = || waiting.lock().ok()?.recv().ok();
    thread::scope(|scope| {
        scope.spawn(move || {
            for input in inputs {
                let (promise, result) = sync_channel(1);
                // nobody waits for results any more
                if promises.send(result).is_err() || tasks.send((input, promise)).is_err() {
                    break;
                }
            }
        });
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some((input, promise)) = next() {
                    // nobody waits for this result any more
                    let _ = promise.send(work(input));
                }
            });
        }
        promised.into_iter().map_while(|result| result.recv().ok()).try_for_each(&mut each)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn keeps_the_order_whatever_the_work_takes() {
        let mut results = Vec::new();
        let work = |number: u64| {
            (0..(97 - number % 97) * 1000).fold(number, |sum, step| std::hint::black_box(sum ^ step));
            number
        };
        let each = |number| {
            results.push(number);
            Ok(())
        };
        in_order(0..1000, 3, work, each).unwrap();
        assert_eq!(results, (0..1000).collect::<Vec<_>>());
    }

    #[test]
    fn holds_few_results_at_a_time() {
        let (begun, given) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let most = AtomicUsize::new(0);
        let work = |_| {
            let held = begun.fetch_add(1, Ordering::SeqCst) + 1 - given.load(Ordering::SeqCst);
            most.fetch_max(held, Ordering::SeqCst);
        };
        let each = |()| {
            given.fetch_add(1, Ordering::SeqCst);
            Ok(())
        };
        in_order(0..10_000, 2, work, each).unwrap();
        assert!(most.into_inner() <= 2 * WAITING + 1, "results pile up");
    }

    #[test]
    fn ends_with_the_first_error() {
        let mut given = 0;
        let done = in_order(
            0..,
            2,
            |number| number,
            |number: u64| {
                given += 1;
                if number == 7 { Err(io::Error::other("full")) } else { Ok(()) }
            },
        );
        assert_eq!((done.unwrap_err().to_string().as_str(), given), ("full", 8));
    }
}
