//! What is always there: what the page offers, places, help, language and look.

use shared::formats::FORMATS;

use super::{
    fit::fit,
    hit::{Act, Hit},
    offered,
};
use crate::{
    api::{Session, session},
    i18n::{Lang, catalog, lang, own_name, set_lang},
    shell::{PLACES, SITE_PLACES, shortcuts, user_menu},
    t,
    theme::{Theme, set_theme, theme},
    ui::Glyph,
};

/// What fits what is typed, the best first within its group.
pub(super) fn near(typed: &str) -> Vec<Hit> {
    let groups = [offered::hits(), places(), site_places(typed), actions()];
    groups.into_iter().flat_map(|group| best(group, typed)).collect()
}

/// The help that fits. While nothing is typed there is none: twelve command files would bury the rest.
pub(super) fn help(typed: &str) -> Vec<Hit> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    rule(typed).into_iter().chain(best(formats(), typed)).collect()
}

/// Does what isn't going somewhere.
pub(super) fn act(act: &Act) {
    match act {
        Act::Offered(number) => offered::run(*number),
        Act::Speak(lang) => set_lang(*lang),
        Act::Look(theme) => set_theme(*theme),
        Act::Keys => shortcuts::open(),
        Act::SignOut => user_menu::sign_out(),
        Act::Go(_) => {}
    }
}

fn best(group: Vec<Hit>, typed: &str) -> Vec<Hit> {
    let mut fits: Vec<(usize, Hit)> = group
        .into_iter()
        .filter_map(|hit| {
            let fit = fit(&format!("{} {}", hit.words, hit.meta), typed)?;
            Some((fit, hit))
        })
        .collect();
    fits.sort_by_key(|(fit, _)| *fit);
    fits.into_iter().map(|(_, hit)| hit).collect()
}

fn places() -> Vec<Hit> {
    let place = |place: &crate::shell::Place| Hit {
        group: "shell-palette-go",
        icon: place.icon,
        words: t!(place.name),
        meta: String::new(),
        act: Act::Go(place.path.to_owned()),
    };
    PLACES.iter().map(place).collect()
}

/// Places among the settings. While nothing is typed there is none: they stand beside the settings.
fn site_places(typed: &str) -> Vec<Hit> {
    if typed.trim().is_empty() {
        return Vec::new();
    }
    let place = |place: &crate::shell::SitePlace| Hit {
        group: "shell-palette-go",
        icon: place.icon,
        words: t!(place.words),
        meta: t!("shell-settings"),
        act: Act::Go(format!("/settings/{}", place.path)),
    };
    SITE_PLACES.iter().filter(|place| place.is_open()).map(place).collect()
}

fn actions() -> Vec<Hit> {
    let hit = |icon, words, act| Hit {
        group: "shell-palette-do",
        icon,
        words,
        meta: String::new(),
        act,
    };
    let mut hits = vec![hit(Glyph::Help, t!("shell-keys"), Act::Keys)];
    for other in Lang::ALL.into_iter().filter(|other| *other != lang()) {
        let words = t!("shell-palette-speak", name = own_name(other));
        hits.push(hit(Glyph::Globe, words, Act::Speak(other)));
    }
    for other in Theme::ALL.into_iter().filter(|other| *other != theme()) {
        let words = t!("shell-palette-look", name = t!(other.text_id()));
        hits.push(hit(Glyph::Theme, words, Act::Look(other)));
    }
    hits.push(match session() {
        Session::SignedIn(_) => hit(Glyph::SignOut, t!("shell-sign-out"), Act::SignOut),
        _ => hit(Glyph::SignIn, t!("shell-sign-in"), Act::Go("/sign-in".to_owned())),
    });
    hits
}

fn formats() -> Vec<Hit> {
    FORMATS
        .iter()
        .map(|format| Hit {
            group: "shell-palette-help",
            icon: Glyph::File,
            words: shared::reference::title(*format, catalog()),
            meta: format.name().to_owned(),
            act: Act::Go(format!("/help/formats/{}", format.name())),
        })
        .collect()
}

/// The rule whose code is typed.
fn rule(typed: &str) -> Option<Hit> {
    let code = typed.trim().to_ascii_uppercase();
    let rule = shared::registry::rules().find(|rule| rule.code == code)?;
    Some(Hit {
        group: "shell-palette-help",
        icon: Glyph::Shield,
        words: shared::reference::explained(rule, "title", catalog()),
        meta: rule.code.to_owned(),
        act: Act::Go(format!("/help/rules/{}", rule.code)),
    })
}
