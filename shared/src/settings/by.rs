//! By what a row names a user, a course, a group or a role.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A word that isn't one of the choices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownWord;

impl fmt::Display for UnknownWord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("unknown-word")
    }
}

impl std::error::Error for UnknownWord {}

macro_rules! by {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[$variant_doc:meta])+ $variant:ident = $word:literal,)+ }) => {
        $(#[doc = $doc])+
        #[derive(
            Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(rename_all = "lowercase")]
        pub enum $name {
            $($(#[$variant_doc])+ $variant,)+
        }

        impl $name {
            /// All of them, in the order of the registry.
            pub const ALL: &[Self] = &[$(Self::$variant),+];
            /// Their words, in the same order.
            pub const WORDS: &[&'static str] = &[$($word),+];

            /// The word in settings, which is also the name of the field.
            #[must_use]
            pub fn word(self) -> &'static str {
                match self {
                    $(Self::$variant => $word,)+
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(self.word())
            }
        }

        impl FromStr for $name {
            type Err = UnknownWord;

            fn from_str(word: &str) -> Result<Self, UnknownWord> {
                match word {
                    $($word => Ok(Self::$variant),)+
                    _ => Err(UnknownWord),
                }
            }
        }
    };
}

by! {
    /// By what a user is named.
    UserBy {
        /// The number that the platform gave.
        Id = "id",
        /// The number that the institution gave.
        Idnumber = "idnumber",
        /// The user name, without regard to case.
        #[default]
        Username = "username",
        /// The e-mail address, without regard to case.
        Email = "email",
    }
}

by! {
    /// What the name of an image stands for.
    PictureBy {
        /// The number that the platform gave.
        Id = "id",
        /// The number that the institution gave.
        Idnumber = "idnumber",
        /// The user name, without regard to case.
        #[default]
        Username = "username",
        /// The e-mail address, without regard to case.
        Email = "email",
        /// The user name, `@` and the number of the host, which must be 1 (D34).
        HostedUsername = "hostedusername",
    }
}

by! {
    /// By what a course is named.
    CourseBy {
        /// The number that the platform gave.
        Id = "id",
        /// The number that the institution gave.
        Idnumber = "idnumber",
        /// The short name.
        #[default]
        Shortname = "shortname",
    }
}

by! {
    /// By what a group, a grouping or a cohort is named.
    GroupBy {
        /// The number that the platform gave.
        Id = "id",
        /// The number that the institution gave.
        #[default]
        Idnumber = "idnumber",
        /// The name.
        Name = "name",
    }
}

by! {
    /// By what a role is named.
    RoleBy {
        /// The number that the platform gave.
        Id = "id",
        /// The short name.
        #[default]
        Shortname = "shortname",
    }
}
