//! What the lists and pages of the directory are made of.

use serde::Deserialize;
use shared::api::directory::{Filled, Place, ProfileDto, WayDto};

/// Somebody or something of the directory, as the API tells it in lists and by itself: one type for all kinds, with
/// what each has, so that the page carries the machinery of lists once.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Entry {
    pub id: i64,
    pub idnumber: String,
    pub name: String,
    pub visible: bool,
    // An account.
    pub username: String,
    pub firstname: String,
    pub lastname: String,
    pub email: String,
    pub suspended: bool,
    pub deleted: i64,
    pub picture: bool,
    pub profile: Vec<ProfileDto>,
    // A course.
    pub shortname: String,
    pub fullname: String,
    pub category: Option<Place>,
    pub startdate: i64,
    pub people: u64,
    pub group_count: u64,
    pub methods: u64,
    pub sections: u64,
    // A category.
    pub courses: u64,
    pub children: u64,
    pub cohorts: u64,
    // A cohort or a group.
    pub members: u64,
    pub bindings: u64,
    pub groupings: Vec<Place>,
    // Taking part.
    pub ways: Vec<WayDto>,
    pub groups: Vec<Place>,
    // A method.
    pub kind: String,
    pub enabled: bool,
    pub source: Option<Place>,
    pub role: String,
    pub group: Option<Place>,
    pub start: i64,
    pub end: i64,
    pub stored: u64,
    // A binding.
    pub course: Option<Box<Entry>>,
    pub method: Option<Box<Entry>>,
    // A section.
    pub number: i64,
    // By itself.
    pub path: Vec<Place>,
    pub fields: Filled,
}

impl Entry {
    /// What it is called: family name first, as lists are sorted.
    pub fn title(&self) -> String {
        match () {
            () if !self.fullname.is_empty() => self.fullname.clone(),
            () if !self.name.is_empty() => self.name.clone(),
            () if self.lastname.is_empty() && self.firstname.is_empty() => self.username.clone(),
            () if self.lastname.is_empty() || self.firstname.is_empty() => {
                format!("{}{}", self.lastname, self.firstname)
            }
            () => format!("{}, {}", self.lastname, self.firstname),
        }
    }

    /// One or two letters for a picture.
    pub fn initials(&self) -> String {
        let letter = |text: &str| text.chars().find(|letter| letter.is_alphanumeric());
        let letters = [letter(&self.firstname), letter(&self.lastname)];
        let letters: String = letters.into_iter().flatten().flat_map(char::to_uppercase).collect();
        match letters.is_empty() {
            true => letter(&self.username)
                .into_iter()
                .flat_map(char::to_uppercase)
                .collect(),
            false => letters,
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::Entry;

    #[wasm_bindgen_test(unsupported = test)]
    fn entries_of_all_kinds_are_called_as_people_call_them() {
        let read = |json: &str| serde_json::from_str::<Entry>(json).expect("an entry");
        for (json, title, initials) in [
            (
                r#"{"id":1,"username":"nora.lind","firstname":"Nora","lastname":"Lind"}"#,
                "Lind, Nora",
                "NL",
            ),
            (
                r#"{"id":1,"username":"élodie","firstname":"","lastname":""}"#,
                "élodie",
                "É",
            ),
            (
                r#"{"id":1,"username":"p","firstname":"Plato","lastname":""}"#,
                "Plato",
                "P",
            ),
            (
                r#"{"id":2,"shortname":"BIO-1","fullname":"Biology","group_count":3}"#,
                "Biology",
                "",
            ),
            (r#"{"id":3,"name":"Sciences","courses":3}"#, "Sciences", ""),
        ] {
            let entry = read(json);
            assert_eq!((entry.title().as_str(), entry.initials().as_str()), (title, initials));
        }
        let binding = read(r#"{"course":{"id":4,"shortname":"B","fullname":"Bio"},"method":{"kind":"cohort"}}"#);
        assert_eq!(binding.course.map(|course| course.id), Some(4));
    }
}
