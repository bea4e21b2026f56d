//! The texts in two parts, so that a page that shows its first address waits for no more than the words on it.

use super::Lang;

/// A part of the texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the frame and the empty Check page say, and why the server has refused something.
    First,
    /// All else: rules, columns, settings, the other pages.
    Rest,
}

/// How the ids of the first part begin.
const FIRST: [&str; 5] = ["ui-", "shell-", "check-", "problem-", "format-"];

impl Part {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::First, Self::Rest];

    /// Where the server hands out this part in a language.
    #[must_use]
    pub fn address(self, lang: Lang) -> String {
        let name = match self {
            Self::First => "first",
            Self::Rest => "rest",
        };
        format!("/texts/{}/{name}.ftl", lang.code())
    }

    /// The part that a message belongs to.
    #[must_use]
    pub fn of(id: &str) -> Self {
        match FIRST.iter().any(|start| id.starts_with(start)) {
            true => Self::First,
            false => Self::Rest,
        }
    }

    /// The messages of this part among those of a Fluent source, without comments.
    #[must_use]
    pub fn among(self, source: &str) -> String {
        let mut chosen = String::new();
        let mut takes = false;
        for line in source.lines() {
            // What doesn't begin at the margin goes on with the message above.
            if !line.is_empty() && !line.starts_with([' ', '}']) {
                let id = line.split([' ', '=']).next().unwrap_or_default();
                takes = !line.starts_with('#') && Self::of(id) == self;
            }
            if takes {
                chosen.push_str(line);
                chosen.push('\n');
            }
        }
        chosen
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Args, Catalog, sources};
    use super::*;

    const SOURCE: &str = "## Title
format-users = Users
    .purpose = Creates accounts.

# Not for the first page
USR101 = { $count ->
    [one] One row
   *[other] Rows
}
    .title = Twice
ui-close = Close
";

    #[test]
    fn each_message_is_in_one_part_with_all_its_lines() {
        let first = "format-users = Users\n    .purpose = Creates accounts.\n\nui-close = Close\n";
        assert_eq!(Part::First.among(SOURCE), first);
        let rest = "USR101 = { $count ->\n    [one] One row\n   *[other] Rows\n}\n    .title = Twice\n";
        assert_eq!(Part::Rest.among(SOURCE), rest);
    }

    #[test]
    fn both_parts_together_say_all_that_the_whole_does() {
        for lang in Lang::ALL {
            let parts = Part::ALL.map(|part| sources(lang).map(move |source| part.among(source)));
            let parts: Vec<_> = parts.into_iter().flatten().collect();
            let joined = Catalog::read(lang, parts.iter().map(String::as_str));
            for source in sources(lang) {
                let mut id = "";
                for line in source.lines() {
                    let name = line.split(" =").next().unwrap_or_default().trim();
                    match name.strip_prefix('.') {
                        Some(attribute) if line.starts_with(' ') => assert_eq!(
                            joined.attribute(id, attribute, &Args::new()),
                            Catalog::of(lang).attribute(id, attribute, &Args::new()),
                            "{id}.{attribute}"
                        ),
                        _ if line.contains(" =") && !line.starts_with(['#', ' ', '}']) => {
                            id = name;
                            assert!(joined.has(id), "{id}");
                            assert_eq!(joined.pattern(id), Catalog::of(lang).pattern(id), "{id}");
                        }
                        _ => {}
                    }
                }
            }
        }
    }
}
