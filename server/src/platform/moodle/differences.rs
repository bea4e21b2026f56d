//! What is different on a site from the embedded directory, and can't be helped: the one table from which the page of the
//! documentation follows, and which the corpus of command files is held against (`tests/corpus`).

/// How it is shown that a difference is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// By scenarios of the corpus that differ in just this.
    Corpus,
    /// By a test: its file below `server/src`, and its name.
    By(&'static str, &'static str),
}

macro_rules! differences {
    ($( $(#[$doc:meta])* $Name:ident $id:literal $shown:expr, )*) => {
        /// One thing that is different.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Difference { $( $(#[$doc])* $Name, )* }

        impl Difference {
            /// All of them, in the order in which people are shown them.
            pub const ALL: &'static [Self] = &[ $( Self::$Name, )* ];
            /// Its name: its text is the message `reference-moodle-differs-` and this.
            pub const fn name(self) -> &'static str { match self { $( Self::$Name => $id, )* } }
            /// How it is shown.
            pub const fn shown(self) -> Shown { match self { $( Self::$Name => $shown, )* } }
        }
    };
}

use Shown::{By, Corpus};

differences! {
    /// Calls aren't a transaction.
    Transactions "transactions"
        By("platform/moodle/tests/batch.rs", "an_answer_that_is_lost_is_looked_for_and_nobody_is_made_twice"),
    /// A site can be away.
    Waiting "waiting" By("platform/moodle/client/breaker.rs", "it_opens_after_five_failures_in_a_row"),
    /// What services don't tell is in the ledger.
    Untold "untold" By("platform/moodle/ledger.rs", "what_was_said_last_counts_and_each_site_has_its_own"),
    /// People are never counted.
    Uncounted "uncounted" By("platform/moodle/tests/categories.rs", "a_site_is_listed_without_its_people"),
    /// Every account has an address.
    Addresses "addresses" Corpus,
    /// Addresses are looked up as they are written.
    AddressCase "address-case" Corpus,
    /// Deleted accounts stay so.
    Revival "revival" Corpus,
    /// `guest` and the administrators.
    OwnAccounts "own-accounts" Corpus,
    /// Fields of accounts that no function writes.
    Preferences "preferences" Corpus,
    /// Who signs in elsewhere has no password.
    PasswordsElsewhere "passwords-elsewhere" Corpus,
    /// Custom profile fields are made by people.
    ProfileFields "profile-fields" Corpus,
    /// A site has rules for values that it doesn't tell.
    Values "values" Corpus,
    /// Fields of courses that no function writes.
    CourseFields "course-fields" Corpus,
    /// Sections are neither named nor described.
    Sections "sections" Corpus,
    /// New categories are shown.
    HiddenCategories "hidden-categories" Corpus,
    /// Methods are neither added nor switched.
    Methods "methods" Corpus,
    /// A disabled method isn't told of.
    DisabledMethods "disabled-methods" Corpus,
    /// Templates are copied whole, and imported once.
    Templates "templates" Corpus,
    /// Resets do what functions reach.
    Resets "resets" Corpus,
    /// Only `manual` enrols.
    OtherMethods "other-methods" Corpus,
    /// Bindings and links have no dates and fill no group.
    Undated "undated" Corpus,
    /// Who comes by a cohort comes later.
    Synchronisation "synchronisation" Corpus,
    /// All bindings of a cohort to a course go together.
    BoundTogether "bound-together" Corpus,
    /// A suspended binding stays so.
    Resuming "resuming" Corpus,
    /// Unbinding leaves enrolments and roles.
    Unbinding "unbinding" Corpus,
    /// Links are deleted, not disabled.
    Links "links" Corpus,
    /// Who is gone from a linked course stays on the list.
    Leaving "leaving" Corpus,
    /// What manages a cohort can't be written.
    Components "components" Corpus,
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use shared::i18n::{Catalog, Lang};

    use super::*;

    #[test]
    fn each_difference_has_its_words() {
        for lang in Lang::ALL {
            for difference in Difference::ALL {
                let text = shared::reference::word(&format!("moodle-differs-{}", difference.name()), Catalog::of(lang));
                assert!(text.contains(' ') && !text.contains("moodle-differs"), "{text}");
            }
        }
        let names: BTreeSet<&str> = Difference::ALL.iter().map(|difference| difference.name()).collect();
        assert_eq!(names.len(), Difference::ALL.len());
    }

    #[test]
    fn what_the_corpus_can_not_show_is_shown_by_a_test_that_is_there() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for difference in Difference::ALL {
            if let By(file, test) = difference.shown() {
                let text = std::fs::read_to_string(source.join(file)).unwrap();
                assert!(text.contains(&format!("fn {test}(")), "{file} has no test {test}");
            }
        }
    }
}
