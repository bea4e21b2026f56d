//! What is read of each entry of the archive: no file has these columns, but reports, grid and rules name them.

use crate::column::{Column, Kind};

/// In the order of [`super::entries`].
pub(super) const COLUMNS: &[Column] = &[
    Column::new("identifier", Kind::Text(0)).required(),
    Column::new("image", Kind::Text(0)),
    Column::new("type", Kind::Text(0)),
    Column::new("size", Kind::Text(0)),
    Column::new("width", Kind::Text(0)),
    Column::new("height", Kind::Text(0)),
    Column::new("checksum", Kind::Text(0)),
    Column::new("superseded_by", Kind::Text(0)),
    Column::new("fault", Kind::Text(0)),
];

/// Places of the columns.
pub(super) mod place {
    /// Whom the picture is of.
    pub const IDENTIFIER: usize = 0;
    /// Name of the entry, with its folders.
    pub const IMAGE: usize = 1;
    /// Kind of image, by its first bytes.
    pub const TYPE: usize = 2;
    /// Bytes, inflated.
    pub const SIZE: usize = 3;
    /// Pixels.
    pub const WIDTH: usize = 4;
    /// Pixels.
    pub const HEIGHT: usize = 5;
    /// MD5 of the bytes: what feeders compare (users and pictures, B4).
    pub const CHECKSUM: usize = 6;
    /// The later image of the archive that names the same user.
    pub const SUPERSEDED_BY: usize = 7;
    /// What is wrong with the entry, as a word.
    pub const FAULT: usize = 8;
    /// How many there are.
    pub const COUNT: usize = 9;
}
