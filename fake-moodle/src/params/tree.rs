//! Form fields as PHP makes arrays of them: `users[0][name]=x`.

/// A value, or values by their keys in the order in which these first came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Tree {
    /// A value.
    Leaf(String),
    /// Values by key.
    Branch(Vec<(String, Tree)>),
}

impl Tree {
    /// An empty array.
    pub fn empty() -> Self {
        Self::Branch(Vec::new())
    }

    /// Reads fields; of two of one name the later holds.
    pub fn read<'a>(fields: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut tree = Self::empty();
        for (name, value) in fields {
            let (first, rest) = match name.split_once('[') {
                Some((first, rest)) if !first.is_empty() => (first, rest),
                _ => (name, ""),
            };
            let mut path = vec![first.replace(['.', ' '], "_")];
            path.extend(
                rest.split('[')
                    .filter_map(|part| part.split_once(']').map(|(key, _)| key.to_owned())),
            );
            tree.put(&path, value);
        }
        tree
    }

    fn put(&mut self, path: &[String], value: &str) {
        let Some((first, rest)) = path.split_first() else {
            *self = Self::Leaf(value.to_owned());
            return;
        };
        if let Self::Leaf(_) = self {
            *self = Self::empty();
        }
        let Self::Branch(entries) = self else { return };
        let name = if first.is_empty() {
            next_index(entries)
        } else {
            first.clone()
        };
        if let Some((_, found)) = entries.iter_mut().rev().find(|(key, _)| *key == name) {
            found.put(rest, value);
            return;
        }
        let mut made = Self::empty();
        made.put(rest, value);
        entries.push((name, made));
    }

    /// Takes out the value of a key, if it is one.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let Self::Branch(entries) = self else { return None };
        let place = entries
            .iter()
            .position(|(key, value)| key == name && matches!(value, Self::Leaf(_)))?;
        match entries.remove(place).1 {
            Self::Leaf(value) => Some(value),
            Self::Branch(_) => None,
        }
    }

    /// What lies under a key.
    pub fn get(&self, name: &str) -> Option<&Tree> {
        let Self::Branch(entries) = self else { return None };
        entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

fn next_index(entries: &[(String, Tree)]) -> String {
    let last = entries.iter().filter_map(|(key, _)| key.parse::<i64>().ok()).max();
    last.map_or(0, |last| last + 1).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_make_arrays() {
        let fields = [
            ("users[0][name]", "a"),
            ("users[0][name]", "b"),
            ("ids[]", "4"),
            ("ids[]", "5"),
            ("x", "y"),
        ];
        let tree = Tree::read(fields.into_iter());
        let leaf = |text: &str| Tree::Leaf(text.to_owned());
        let user = Tree::Branch(vec![("name".into(), leaf("b"))]);
        assert_eq!(tree.get("users"), Some(&Tree::Branch(vec![("0".into(), user)])));
        assert_eq!(
            tree.get("ids"),
            Some(&Tree::Branch(vec![("0".into(), leaf("4")), ("1".into(), leaf("5"))]))
        );
        assert_eq!(tree.get("x"), Some(&leaf("y")));
    }
}
