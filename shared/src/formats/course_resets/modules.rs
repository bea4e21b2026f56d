//! Activities: which of them a row resets, and with which options (C §4.3, §4.4).

use std::collections::BTreeMap;

use super::columns::OPTIONS;

/// An option of an activity module.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ModuleOption {
    /// Its column.
    pub name: &'static str,
    /// The module.
    pub module: &'static str,
    /// Whether the module is reset so when only the module is named.
    pub by_default: bool,
}

/// Makes the table of options.
macro_rules! options {
    ($($name:literal $module:literal $by_default:literal,)+) => {
        &[$($crate::formats::course_resets::modules::ModuleOption {
            name: $name,
            module: $module,
            by_default: $by_default,
        },)+]
    };
}
pub(super) use options;

/// Modules that come with every Moodle but have no options: nobody leaves anything in them.
const WITHOUT_OPTIONS: &[&str] = &[
    "bigbluebuttonbn",
    "book",
    "folder",
    "imscp",
    "label",
    "lti",
    "page",
    "qbank",
    "resource",
    "subsection",
    "url",
    "wiki",
];

/// Which modules the cell `modules` names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) enum Modules<'r> {
    /// None.
    #[default]
    None,
    /// All.
    All,
    /// These.
    Only(Vec<&'r str>),
    /// All but these.
    Except(Vec<&'r str>),
}

impl<'r> Modules<'r> {
    /// Reads a cell. `all` wins over everything; as soon as one name begins with a minus, those without count no more.
    pub fn read(cell: &'r str) -> Self {
        let names: Vec<&str> = cell.split_whitespace().collect();
        if let [word] = names.as_slice()
            && is_nothing(word)
        {
            return Self::None;
        }
        if names.iter().any(|name| name.eq_ignore_ascii_case("all")) {
            return Self::All;
        }
        let except: Vec<&str> = names.iter().filter_map(|name| name.strip_prefix('-')).collect();
        match (names.is_empty(), except.is_empty()) {
            (true, _) => Self::None,
            (_, true) => Self::Only(names),
            _ => Self::Except(except),
        }
    }

    /// Whether the cell names this module.
    fn takes(&self, module: &str) -> bool {
        let among = |names: &[&str]| names.iter().any(|name| name.eq_ignore_ascii_case(module));
        match self {
            Self::None => false,
            Self::All => true,
            Self::Only(names) => among(names),
            Self::Except(names) => !among(names),
        }
    }

    /// Whether anything is to be reset at all: some module, or some option of a column (`said`), which overrides what
    /// the modules do by themselves (A16).
    pub fn asks(&self, said: &BTreeMap<&str, bool>) -> bool {
        let by_default = |option: &&ModuleOption| option.by_default && self.takes(option.module);
        let defaults = OPTIONS.iter().filter(by_default);
        let names_unknown = matches!(self, Self::Only(names) if names.iter().any(|name| !is_known(name)));
        names_unknown
            || said.values().any(|yes| *yes)
            || defaults.into_iter().any(|option| said.get(option.name) != Some(&false))
    }
}

/// Whether a word stands for nothing at all.
pub(super) fn is_nothing(word: &str) -> bool {
    ["none", "no"].iter().any(|nothing| nothing.eq_ignore_ascii_case(word))
}

/// The modules that are known by name. Others may be there: a site adds its own.
pub(super) fn known() -> impl Iterator<Item = &'static str> {
    let with_options = OPTIONS.iter().map(|option| option.module);
    with_options.chain(WITHOUT_OPTIONS.iter().copied())
}

/// Whether a module is known by name.
pub(super) fn is_known(name: &str) -> bool {
    known().any(|module| module.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cell_names_modules_or_leaves_some_out() {
        for (cell, expected) in [
            ("", Modules::None),
            ("none", Modules::None),
            ("No", Modules::None),
            ("all", Modules::All),
            ("forum ALL -quiz", Modules::All),
            ("forum  quiz", Modules::Only(vec!["forum", "quiz"])),
            ("-forum -quiz", Modules::Except(vec!["forum", "quiz"])),
            ("-forum quiz", Modules::Except(vec!["forum"])),
        ] {
            assert_eq!(Modules::read(cell), expected, "{cell}");
        }
    }

    #[test]
    fn columns_override_what_modules_do_by_themselves() {
        let asks =
            |cell: &str, said: &[(&'static str, bool)]| Modules::read(cell).asks(&said.iter().copied().collect());
        assert!(asks("chat", &[]));
        assert!(!asks("chat", &[("chat", false)]));
        assert!(!asks("wiki", &[]));
        assert!(!asks("none", &[("chat", false)]));
        assert!(asks("none", &[("forum_subscriptions", true)]));
        assert!(asks("all", &[("chat", false)]));
        // A module that only the site knows.
        assert!(asks("hotpot", &[]));
    }
}
