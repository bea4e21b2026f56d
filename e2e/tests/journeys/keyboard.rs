//! In French, by the keyboard alone.

use anyhow::Result;
use e2e::{Lang, journey};
use fantoccini::key::Key;

use crate::files;

#[tokio::test]
async fn en_francais_au_clavier() -> Result<()> {
    journey(Lang::French, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        page.tabs_to("Choisir des fichiers").await?;
        // What the window of the system would hand over.
        page.drops(&files::pupils(&j.folder)?).await?;
        page.reads("3 lignes sur 6").await?;

        // To the first problem; Enter opens the cell, Enter takes what is proposed.
        page.presses(Key::F8).await?;
        page.reads("L’identifiant mlefèvre contient des caractères non admis")
            .await?;
        page.tabs_to("Lignes de users.csv").await?;
        page.presses(Key::Enter).await?;
        page.is_on("username, ligne 2").await?;
        page.presses(Key::Enter).await?;
        page.reads("4 lignes sur 6").await?;

        page.presses(Key::F8).await?;
        page.reads("jerome.durand@@lycee-pasteur.example n’est pas une adresse")
            .await?;
        page.presses(Key::Enter).await?;
        page.is_on("email, ligne 3").await?;
        page.presses(Key::Enter).await?;
        page.reads("5 lignes sur 6").await?;

        // The third has no proposal: it is typed.
        page.presses(Key::F8).await?;
        page.reads("lastname est vide").await?;
        page.presses(Key::Enter).await?;
        page.is_on("lastname, ligne 4").await?;
        page.types("Martin").await?;
        page.presses(Key::Enter).await?;
        page.reads("Les 6 lignes sont prêtes").await?;

        page.tabs_to("Autres façons d’envoyer").await?;
        page.presses(Key::Enter).await?;
        page.is_on("Simuler").await?;
        page.presses(Key::Down).await?;
        page.is_on("Exécuter tout de suite").await?;
        page.presses(Key::Enter).await?;
        page.comes_to("/runs/", "").await?;
        page.reads("Terminée").await
    })
    .await
}
