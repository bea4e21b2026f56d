//! Whether memory grows: its median in the second fifth of the time, against that in the last.

/// What is said of the memory, read at the same distances.
pub(super) fn drift(memory: &[u64]) -> String {
    let fifth = memory.len() / 5;
    let (Some(early), Some(late)) = (
        median(memory.get(fifth..2 * fifth).unwrap_or_default()),
        median(memory.get(4 * fifth..).unwrap_or_default()),
    ) else {
        return "memory: too short a time to say anything".to_owned();
    };
    let percent = 100.0 * (late as f64 - early as f64) / early as f64;
    let megabytes = |bytes: u64| bytes as f64 / 1e6;
    format!(
        "memory: {:.1} MB after the first fifth, {:.1} MB in the last: drift {percent:+.1} %",
        megabytes(early),
        megabytes(late)
    )
}

fn median(values: &[u64]) -> Option<u64> {
    let mut values = values.to_vec();
    values.sort_unstable();
    values.get(values.len() / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_at_the_start_isnt_counted() {
        let warm = [10, 10, 100, 102, 100, 100, 101, 99, 105, 105].map(|megabytes| megabytes * 1_000_000);
        assert_eq!(
            drift(&warm),
            "memory: 102.0 MB after the first fifth, 105.0 MB in the last: drift +2.9 %"
        );
        assert!(drift(&[1, 2]).contains("too short"));
    }
}
