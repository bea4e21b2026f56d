//! Lines as a short text: `2-7,9`.

/// Writes lines in their order; those that follow one another as their ends.
pub(super) fn write(lines: &[i64]) -> String {
    let parts = lines.chunk_by(|one, next| one + 1 == *next).map(|part| match part {
        [first, .., last] => format!("{first}-{last}"),
        [only] => only.to_string(),
        [] => String::new(),
    });
    parts.collect::<Vec<_>>().join(",")
}

/// Reads them back. What can't be read is left out.
pub(super) fn read(text: &str) -> impl Iterator<Item = i64> {
    let part = |part: &str| {
        let (first, last) = part.split_once('-').unwrap_or((part, part));
        Some((first.parse::<i64>().ok()?, last.parse::<i64>().ok()?))
    };
    text.split(',').filter_map(part).flat_map(|(first, last)| first..=last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_written_and_read() {
        for (lines, text) in [
            (&[2, 3, 4, 9][..], "2-4,9"),
            (&[5, 5, 6], "5,5-6"),
            (&[0], "0"),
            (&[7, 3], "7,3"),
            (&[], ""),
        ] {
            assert_eq!(write(lines), text);
            assert_eq!(read(text).collect::<Vec<_>>(), lines, "{text}");
        }
        assert_eq!(read("x,-,2-").count(), 0);
    }
}
