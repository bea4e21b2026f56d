//! The rules of archives of pictures, one a file. Codes are permanent. What is wrong with an archive as a whole is said by
//! the rules of packages ([`crate::check::rules`]).

mod archive_inside;
mod bomb;
mod damaged;
mod identifier_not_a_number;
mod link;
mod no_extension;
mod not_an_image;
mod other_host;
mod other_kind;
mod superseded;
mod too_heavy;
mod too_wide;
mod undecodable;
mod unsafe_name;
mod unsupported;

pub(super) use archive_inside::ARCHIVE_INSIDE;
pub(super) use bomb::BOMB;
pub(super) use damaged::DAMAGED;
pub(super) use identifier_not_a_number::IDENTIFIER_NOT_A_NUMBER;
pub(super) use link::LINK;
pub(super) use no_extension::NO_EXTENSION;
pub(super) use not_an_image::NOT_AN_IMAGE;
pub(super) use other_host::OTHER_HOST;
pub(super) use other_kind::OTHER_KIND;
pub(super) use superseded::SUPERSEDED;
pub(super) use too_heavy::TOO_HEAVY;
pub(super) use too_wide::TOO_WIDE;
pub use undecodable::UNDECODABLE;
pub(super) use unsafe_name::UNSAFE_NAME;
pub(super) use unsupported::UNSUPPORTED;

use crate::rule::Rule;

/// All of them, by code.
pub(super) static RULES: &[&Rule] = &[
    &UNSAFE_NAME,
    &LINK,
    &ARCHIVE_INSIDE,
    &NO_EXTENSION,
    &NOT_AN_IMAGE,
    &TOO_HEAVY,
    &TOO_WIDE,
    &DAMAGED,
    &UNSUPPORTED,
    &BOMB,
    &IDENTIFIER_NOT_A_NUMBER,
    &OTHER_HOST,
    &SUPERSEDED,
    &OTHER_KIND,
    &UNDECODABLE,
];
