//! Courses to create and update.

use super::by::CourseBy;
use super::kind::{Key, Kind, keys};

keys! { Courses;
    /// How a row finds its course.
    MATCH_BY = Key::word("courses.match_by", CourseBy::WORDS, "shortname")
        .legacy(&["courses_fileuploadidentifier"])
        .legacy_default("shortname");
    /// What `category` means: an id or names for `path`.
    CATEGORY_BY = Key::word("courses.category_by", &["path", "idnumber"], "path")
        .legacy(&["courses_coursecategoryidentifier"])
        .legacy_values(&[("idname", "path")])
        .legacy_default("path");
    /// Categories made on the way are visible.
    NEW_CATEGORIES_VISIBLE = Key::flag("courses.new_categories_visible", true)
        .legacy(&["courses_newcategoriesvisible"]);
    /// Updates never move a course.
    PROTECT_CATEGORY = Key::flag("courses.protect_category", false)
        .legacy(&["courses_protectcategory"]);
    /// Update courses that exist.
    FORCE_UPDATE = Key::flag("courses.force_update", false).legacy(&["courses_forceupdate"]);
    /// What a template does to a course that exists.
    TEMPLATE_MODE = Key::word("courses.template_mode", &["none", "add", "replace"], "none")
        .legacy(&["courses_template_mode"])
        .legacy_values(&[("0", "none"), ("1", "add"), ("2", "replace")]);
    /// Where template archives lie; while it is blank, only courses are templates (D52).
    TEMPLATE_FOLDER = Key::new("courses.template_folder", Kind::Path, "");
    /// Summary of a new course without one (D51).
    DEFAULT_SUMMARY = Key::new("courses.default_summary", Kind::Text, "");
    /// Sections of a new course.
    DEFAULT_SECTIONS = Key::number("courses.default_sections", 0, 52, "4");
}
