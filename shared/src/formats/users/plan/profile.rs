//! Custom profile fields (U A3.5, D50). A bad value fails the row, since nothing of a row is written before all of it
//! is planned.

use std::collections::BTreeSet;

use crate::directory::{Id, ProfileField, ProfileValue};
use crate::formats::users::command::Command;
use crate::formats::users::rules::plan as rules;
use crate::plan::{Failed, Planner};
use crate::record::Field;
use crate::settings::{csv, users};
use crate::value::{date, truth};

/// Plans the values of a row. `told` holds the unknown fields that were named before: each is named once a file.
pub fn plan(
    command: &Command<'_>,
    user: Id,
    told: &mut BTreeSet<String>,
    planner: &mut Planner<'_>,
) -> Result<(), Failed> {
    let username = command.identity.username();
    for (name, cell) in &command.profile {
        let text = match cell {
            Field::Unsaid => continue,
            Field::Emptied => "",
            Field::Said(text) => text,
        };
        let Some(field) = field(name, planner) else {
            if told.insert((*name).to_owned()) {
                planner.warn(&rules::PROFILE_FIELD_UNKNOWN, *name, &[("field", (*name).into())]);
            }
            continue;
        };
        let data = stored(&field, text, planner).ok_or_else(|| {
            Failed::new(&rules::PROFILE_VALUE, username)
                .with("field", *name)
                .with("value", text)
                .with("type", field.datatype.as_str())
        })?;
        set(user, &field, data, &format!("{username}, {}", field.shortname), planner);
    }
    Ok(())
}

/// The field of this short name, made where that is allowed.
fn field(shortname: &str, planner: &mut Planner<'_>) -> Option<ProfileField> {
    let found = planner
        .snapshot
        .table::<ProfileField>()
        .first("shortname", shortname)
        .cloned();
    if found.is_some() || !planner.settings.flag(&users::CREATE_PROFILE_FIELDS) {
        return found;
    }
    let mut field = ProfileField {
        shortname: shortname.to_owned(),
        name: shortname.to_owned(),
        datatype: "text".to_owned(),
        ..ProfileField::default()
    };
    field.id = planner.create(field.clone(), shortname);
    planner.done("profile-field-created", shortname);
    Some(field)
}

/// The value as the field keeps it; `None` where it doesn't fit.
fn stored(field: &ProfileField, text: &str, planner: &Planner<'_>) -> Option<String> {
    if text.is_empty() {
        return Some(String::new());
    }
    match field.datatype.as_str() {
        "checkbox" => truth::truth(text).map(|yes| if yes { "1" } else { "0" }.to_owned()),
        "menu" => {
            let exact = field.options.lines().find(|option| *option == text);
            let folded = || {
                field
                    .options
                    .lines()
                    .find(|option| option.to_lowercase() == text.to_lowercase())
            };
            exact.or_else(folded).map(str::to_owned)
        }
        "datetime" => {
            let slash = planner.settings.word(&csv::SLASH_DATES).parse().unwrap_or_default();
            let date = date::parse(text, slash).ok()?;
            Some(date.moment.seconds(planner.clock, false).to_string())
        }
        _ => Some(text.to_owned()),
    }
}

/// An account without a value of its own has the default of the field.
fn set(user: Id, field: &ProfileField, data: String, key: &str, planner: &mut Planner<'_>) {
    let pair = format!("{}\u{1f}{}", user.0, field.id.0);
    match planner
        .snapshot
        .table::<ProfileValue>()
        .first("user+field", &pair)
        .cloned()
    {
        Some(value) => {
            planner.update(ProfileValue { data, ..value }, key);
        }
        None if data == field.default_value => {}
        None => {
            planner.create(
                ProfileValue {
                    id: Id::NONE,
                    user,
                    field: field.id,
                    data,
                },
                key,
            );
        }
    }
}
