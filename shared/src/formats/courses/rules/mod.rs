//! The rules of this file, one a file, named after the bad pattern. CRS0xx are known from the file alone, CRS1xx from
//! the directory that it is planned against.
//!
//! To add one: create its file, name it in the list below, and give its texts to `messages/`.

use crate::check::Sink;
use crate::record::Record;
use crate::rule::Rule;

use super::command::Slots;
use super::options::Options;

macro_rules! rules {
    ($($name:ident,)*) => {
        $( pub(super) mod $name; )*
        /// All of them, by code.
        pub(super) static RULES: &[&Rule] = &[ $( &$name::RULE, )* ];
    };
}

rules! {
    identifier_blank,
    identifier_emptied,
    id_column_unused,
    category_level_blank,
    category_name_too_long,
    template_outside_folder,
    section_name_too_long,
    teacher_role_without_account,
    sections_beside_template,
    method_without_equivalent,
    shortname_taken,
    shortname_differs_by_case,
    idnumber_taken,
    category_id_unknown,
    category_idnumber_unknown,
    category_idnumber_ambiguous,
    category_name_ambiguous,
    no_category,
    template_not_found,
    template_archive,
    template_is_the_course,
    sections_of_existing_course,
    grouping_of_new_course,
    grouping_elsewhere,
    teacher_not_found,
    teacher_ambiguous,
    teacher_role_unknown,
}

/// What is to be said of the header.
pub(super) fn check_header(slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    id_column_unused::check(slots, options, sink);
}

/// What is to be said of a row, from left to right of the table of columns.
pub(super) fn check_row(row: &Record, slots: &Slots, options: &Options, sink: &mut Sink<'_>) {
    identifier_blank::check(row, slots, options, sink);
    identifier_emptied::check(row, slots, options, sink);
    category_level_blank::check(row, slots, options, sink);
    category_name_too_long::check(row, slots, options, sink);
    template_outside_folder::check(row, slots, options, sink);
    method_without_equivalent::check(row, slots, sink);
    sections_beside_template::check(row, slots, sink);
    section_name_too_long::check(row, slots, sink);
    teacher_role_without_account::check(row, slots, sink);
}
