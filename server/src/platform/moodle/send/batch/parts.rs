//! Cutting a list of items into calls.

use super::Item;

/// Cuts a list so that no part has too many fields or items, and all connections have about as much to do.
pub fn parts(items: &[Item], fields: usize, most: usize, connections: usize) -> Vec<&[Item]> {
    let total: usize = items.iter().map(|item| item.fields.len()).sum();
    let needed = total
        .div_ceil(fields.max(1))
        .max(items.len().div_ceil(most.max(1)))
        .max(1);
    // A few calls more, if that keeps all connections at work until the end.
    let calls = if needed == 1 && items.len() < 2 * connections {
        1
    } else {
        needed.next_multiple_of(connections)
    };
    let even = items.len().div_ceil(calls).clamp(1, most.max(1));
    let mut parts = Vec::new();
    let mut start = 0;
    while start < items.len() {
        let (mut end, mut sum) = (start, 0);
        for item in items.iter().skip(start).take(even) {
            sum += item.fields.len();
            if sum > fields && end > start {
                break;
            }
            end += 1;
        }
        parts.extend(items.get(start..end));
        start = end;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::testing::item;
    use super::*;

    #[test]
    fn no_part_is_too_long_and_all_connections_have_about_as_much_to_do() {
        let items: Vec<Item> = (0..1000).map(|key| item(key, 5)).collect();
        let sizes = |most, connections| -> Vec<usize> {
            parts(&items, 900, most, connections)
                .iter()
                .map(|part| part.len())
                .collect()
        };
        assert_eq!(sizes(1000, 2), [167, 167, 167, 167, 167, 165]);
        assert_eq!(sizes(25, 1).iter().max(), Some(&25));
        assert_eq!(parts(&items[..3], 900, 1000, 2).len(), 1);
        let wide: Vec<Item> = (0..3).map(|key| item(key, 1000)).collect();
        assert_eq!(parts(&wide, 900, 1000, 1).len(), 3);
        assert!(parts(&[], 900, 1000, 2).is_empty());
    }
}
