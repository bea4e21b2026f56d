//! Parts of lists: each goes on where the one before ended, by what it is sorted by, so that nothing is told twice or
//! left out when rows come and go meanwhile.

use shared::api::Page;

/// The part of a list that is asked for.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// After this entry; none = the beginning.
    pub after: Option<Cursor>,
    /// At most so many.
    pub limit: usize,
}

/// An entry, by what it is sorted by and its id.
pub type Cursor = (String, i64);

/// Reads a cursor as [`written`] writes it.
pub fn read(cursor: &str) -> Option<Cursor> {
    let (id, text) = cursor.split_once('.')?;
    Some((text.to_owned(), id.parse().ok()?))
}

fn written((text, id): &Cursor) -> String {
    format!("{id}.{text}")
}

/// A part of a list from rows of which one more was asked for than the part has.
pub(super) fn page<T>(mut rows: Vec<(Cursor, T)>, limit: usize, total: Option<u64>) -> Page<T> {
    let has_more = rows.len() > limit;
    rows.truncate(limit);
    let next = rows.last().filter(|_| has_more).map(|(cursor, _)| written(cursor));
    Page {
        items: rows.into_iter().map(|(_, item)| item).collect(),
        next,
        total,
    }
}

/// The part of a list that is here as a whole, in its order.
pub(super) fn of_whole<T>(rows: Vec<(Cursor, T)>, part: &Part) -> Page<T> {
    let total = u64::try_from(rows.len()).ok().filter(|_| part.after.is_none());
    let rest = rows
        .into_iter()
        .filter(|(cursor, _)| part.after.as_ref().is_none_or(|after| cursor > after));
    page(rest.take(part.limit + 1).collect(), part.limit, total)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_as_it_was_written() {
        for cursor in [("lind nora".to_owned(), 7), ("a.b".to_owned(), 1), (String::new(), 3)] {
            assert_eq!(read(&written(&cursor)), Some(cursor));
        }
        for text in ["", "x", "x.lind", "7"] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
