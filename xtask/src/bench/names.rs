//! What the users of the measuring file are made of. Cells stand here as they
//! stand in the file, quotes included.

/// One in five is quoted, and has quotes in it.
pub(super) const INSTITUTIONS: &[&str] = &["Collège Lac", "École", "IUT Sud", "\"Lycée \"\"V\"\"\"", "Uni"];

pub(super) const DEPARTMENTS: &[&str] = &["Art", "Bio", "Chimie", "Droit", "Langues", "Maths", "Música", "Physik"];

/// The first part of a description.
pub(super) const REMARKS: &[&str] = &["année", "class", "cours", "group", "Kurs"];

/// The last part of a description.
pub(super) const WORDS: &[&str] = &["\"\"A\"\"", "absent", "délégué", "tutor", "x"];
