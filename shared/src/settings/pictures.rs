//! Pictures of users.

use super::by::PictureBy;
use super::kind::{Key, Kind, keys};

keys! { Pictures;
    /// How the names of picture archives in the inbox begin.
    PREFIX = Key::new("pictures.prefix", Kind::FilledText, "userpictures_")
        .legacy(&["userpictures_fileprefix"]);
    /// What the name of an image means.
    MATCH_BY = Key::word("pictures.match_by", PictureBy::WORDS, "username")
        .legacy(&["userpictures_userfield"])
        .legacy_values(&[("1", "username")])
        .legacy_default("username");
    /// Replace pictures that people have.
    OVERWRITE = Key::flag("pictures.overwrite", true).legacy(&["userpictures_overwrite"]);
    /// Remove the archive though `runs.clean_up` is off (D69).
    ALWAYS_CLEAN_UP = Key::flag("pictures.always_clean_up", false)
        .legacy(&["userpictures_forcedeletion"]);
}
