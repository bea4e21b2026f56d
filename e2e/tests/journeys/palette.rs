//! By the palette alone: a person is found, a page is gone to, the language changes; the keys are listed.

use anyhow::Result;
use e2e::{Lang, journey};
use fantoccini::key::Key;

use crate::directory;

#[tokio::test]
async fn everything_is_a_few_letters_away() -> Result<()> {
    journey(Lang::English, async |j| {
        directory::school(j).await?;
        j.is_signed_in("n.roussel").await?;
        let page = &j.browser;

        page.opens_the_palette().await?;
        page.is_on("Search or go to").await?;
        page.types("lefev").await?;
        page.reads("Marion Lefèvre").await?;
        page.presses(Key::Enter).await?;
        page.comes_to("/directory/users/", "").await?;
        page.reads("Lefèvre, Marion").await?;

        // Escape leads back to where one was, with nothing changed.
        page.opens_the_palette().await?;
        page.presses(Key::Escape).await?;
        page.has_no(".palette [role=combobox]").await?;
        page.comes_to("/directory/users/", "").await?;

        page.opens_the_palette().await?;
        page.types("usr004").await?;
        page.reads("E-mail is not an address").await?;
        page.presses(Key::Enter).await?;
        page.comes_to("/help/rules/", "USR004").await?;

        // The second of two with arrows.
        page.opens_the_palette().await?;
        page.types("francais").await?;
        page.reads("Language: Français").await?;
        page.presses(Key::Enter).await?;
        page.reads("Chercher, aller à").await?;

        page.types("?").await?;
        page.reads("Raccourcis clavier").await?;
        page.reads("Problème suivant").await?;
        page.presses(Key::Escape).await?;
        page.reads_no_more("Raccourcis clavier").await
    })
    .await
}
