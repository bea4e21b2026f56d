//! Each page meets WCAG 2.2 AA, as far as axe-core can tell: light and dark, in English and in French.

use anyhow::{Result, ensure};
use e2e::{Journey, Lang, journey};

#[tokio::test]
async fn no_axe_violation_before_signing_in() -> Result<()> {
    journey(Lang::English, async |j| {
        let mut found = Vec::new();
        j.opens("/sign-in").await?;
        for lang in Lang::ALL {
            for page in ["/sign-in", "/set-up#token=a-word", "/"] {
                look(j, lang, page, &mut found).await?;
            }
        }
        ensure!(found.is_empty(), "{}", found.join("\n\n"));
        Ok(())
    })
    .await
}

/// Opens a page and looks at it. Another page of the site is open before.
async fn look(j: &Journey, lang: Lang, page: &str, found: &mut Vec<String>) -> Result<()> {
    j.browser.remembers("toolsync.lang", lang.tag()).await?;
    j.opens(page).await?;
    j.browser.settles().await?;
    for theme in ["light", "dark"] {
        j.browser.shows(theme).await?;
        let page = format!("{page} in {}, {theme}", lang.tag());
        found.extend(j.browser.violations(&page).await?);
    }
    Ok(())
}
