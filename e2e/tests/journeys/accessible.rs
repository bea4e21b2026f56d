//! Each page meets WCAG 2.2 AA, as far as axe-core can tell: light and dark, in English and in French.

use anyhow::{Result, ensure};
use e2e::{Journey, Lang, journey};
use fantoccini::key::Key;

use crate::{directory, files, held, overview};

#[tokio::test]
async fn no_axe_violation_on_any_page() -> Result<()> {
    journey(Lang::English, async |j| {
        let mut found = Vec::new();
        // Whoever is signed in doesn't see these.
        for lang in Lang::ALL {
            look(j, lang, "/sign-in", &mut found).await?;
            look(j, lang, "/set-up#token=a-word", &mut found).await?;
        }
        j.browser.remembers("toolsync.lang", Lang::English.tag()).await?;
        directory::school(j).await?;
        held::hold_a_run(j).await?;
        let run = j.browser.path().await?;
        let plan = format!("{run}/plan");
        let report = format!(
            "/runs/{}/report",
            j.server.run_called("users.csv").await?.unwrap_or_default()
        );
        let in_part = overview::in_part(j).await?;
        let pages = [
            "/",
            "/overview",
            "/runs",
            "/runs?state=simulated&q=nothing",
            &in_part,
            &run,
            &plan,
            &report,
            "/directory",
            "/directory?q=dur",
            "/directory/users",
            "/directory/cohorts",
            "/directory/users/1",
            "/directory/users/1?tab=history",
            "/directory/courses/1",
            "/directory/courses/1?tab=methods",
            "/directory/courses/1?tab=details",
            "/directory/categories/2",
            "/directory/cohorts/1",
            "/directory/users/77",
            "/help",
            "/help/formats/users",
            "/help/rules/USR004",
            "/files",
            "/files?kind=archive",
            "/files?kind=report",
            "/settings",
            "/settings/platform",
            "/settings/operators",
            "/settings/notifications",
            "/settings/tokens",
            "/settings/audit",
            "/settings/sources",
            "/settings/privacy",
            "/settings/account",
            "/tools",
            "/schedules",
            "/schedules/new",
        ];
        for lang in Lang::ALL {
            for page in pages {
                look(j, lang, page, &mut found).await?;
            }
            check_with_a_problem(j, &mut found).await?;
            palette_and_keys(j, &mut found).await?;
        }
        ensure!(found.is_empty(), "{}", found.join("\n\n"));
        Ok(())
    })
    .await
}

/// Opens a page and looks at it.
async fn look(j: &Journey, lang: Lang, page: &str, found: &mut Vec<String>) -> Result<()> {
    // What the page keeps can be written on its own address only.
    if !j.browser.is_at(&j.server.page("/")).await? {
        j.opens("/sign-in").await?;
    }
    j.browser.remembers("toolsync.lang", lang.tag()).await?;
    // An address that differs after # only isn't opened anew.
    j.browser.open_page("about:blank").await?;
    j.opens(page).await?;
    j.browser.settles().await?;
    in_both_themes(j, &format!("{page} ({})", lang.tag()), found).await
}

/// The grid with the note under a cell, in the language of the page before.
async fn check_with_a_problem(j: &Journey, found: &mut Vec<String>) -> Result<()> {
    j.opens("/").await?;
    j.browser.drops(&files::pupils(&j.folder)?).await?;
    j.browser.has("td[aria-invalid=true]").await?;
    j.browser.settles().await?;
    in_both_themes(j, "Check with a file", found).await?;
    j.browser.clicks_cell("jerome.durand@@lycee-pasteur.example").await?;
    j.browser.has("#note").await?;
    in_both_themes(j, "Check with a note", found).await
}

/// What opens by a key, over the page before.
async fn palette_and_keys(j: &Journey, found: &mut Vec<String>) -> Result<()> {
    j.opens("/runs").await?;
    j.browser.settles().await?;
    j.browser.opens_the_palette().await?;
    in_both_themes(j, "the palette", found).await?;
    j.browser.types("bio").await?;
    j.browser.reads("Biologie cellulaire").await?;
    in_both_themes(j, "the palette with hits", found).await?;
    j.browser.presses(Key::Escape).await?;
    j.browser.types("?").await?;
    j.browser.has(".keys").await?;
    in_both_themes(j, "the keys", found).await
}

async fn in_both_themes(j: &Journey, page: &str, found: &mut Vec<String>) -> Result<()> {
    for theme in ["light", "dark"] {
        j.browser.shows(theme).await?;
        found.extend(j.browser.violations(&format!("{page}, {theme}")).await?);
    }
    Ok(())
}
