//! What else names a person, and stays until it is changed where it is kept.

use leptos::prelude::*;
use shared::api::{PersonPlace, PersonStay};

use crate::{
    i18n::tr,
    pages::runs::paged::with,
    t,
    ui::{Glyph, Icon, Section},
};

#[component]
pub(super) fn Stays(person: String, happenings: u64, deeds: u64, stays: Vec<PersonStay>) -> impl IntoView {
    let audit = with("/settings/audit", &[("q", person)]);
    view! {
        <Section title=tr("person-else")>
            <div class="card"><ul class="list">
                {(happenings > 0)
                    .then(|| {
                        view! {
                            <li>
                                <Icon name=Glyph::Bell />
                                <span class="grow">{move || t!("person-happenings", count = happenings)}</span>
                            </li>
                        }
                    })}
                {(deeds > 0)
                    .then(|| {
                        view! {
                            <li>
                                <Icon name=Glyph::Shield />
                                <span class="grow">
                                    <a href=audit>{move || t!("person-deeds", count = deeds)}</a>
                                    <small class="meta">{tr("person-deeds-text")}</small>
                                </span>
                            </li>
                        }
                    })}
                {stays.into_iter().map(line).collect_view()}
            </ul></div>
        </Section>
    }
}

fn line(stay: PersonStay) -> impl IntoView {
    let (icon, words, href) = match stay.place {
        PersonPlace::Operator => (Glyph::Users, "person-stays-operator", "/settings/operators".to_owned()),
        PersonPlace::Subscription => (
            Glyph::Mail,
            "person-stays-subscription",
            "/settings/notifications".to_owned(),
        ),
        PersonPlace::Schedule => (
            Glyph::Calendar,
            "person-stays-schedule",
            format!("/schedules/{}", stay.id),
        ),
        PersonPlace::Setting => (
            Glyph::Settings,
            "person-stays-setting",
            "/settings?group=notify".to_owned(),
        ),
    };
    let name = stay.name;
    view! {
        <li>
            <Icon name=icon />
            <span class="grow">
                <a href=href>{move || t!(words, name = name.clone())}</a>
                <small class="meta">{tr("person-stays-text")}</small>
            </span>
        </li>
    }
}
