//! What is known of a person: somebody is found in accounts, runs, files and messages, their account is deleted, and what
//! is known of them is erased, once that was typed.

use anyhow::{Result, ensure};
use e2e::{Lang, journey};

const PUPIL: &str = "username;firstname;lastname;email\nnora.lind;Nora;Lind;nora@school.example\n";
const GONE: &str = "username;firstname;lastname;deleted\nnora.lind;Nora;Lind;1\n";
/// The button that looks: the head of the page has one that begins the same.
const LOOKS: &str = ".person-search button";
/// The button that erases.
const ERASES: &str = "dialog[open] .btn-danger";

#[tokio::test]
async fn a_person_is_found_everywhere_and_erased() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.server.set("notify.report_to", "nora@school.example").await?;
        j.server.runs(&j.folder.file("users.csv", PUPIL)?).await?;
        // The report is a message to her, which can't be sent here.
        j.server.tells().await?;
        j.is_signed_in("n.roussel").await?;

        // By the palette: the page stands among the settings.
        page.opens_the_palette().await?;
        page.types("personal data").await?;
        page.reads("Personal data").await?;
        page.presses(fantoccini::key::Key::Enter).await?;
        page.comes_to("/settings/privacy", "").await?;
        page.clicks_css(LOOKS).await?;
        page.reads("Say who is looked for").await?;
        page.fills("Person", "nobody.at.all").await?;
        page.clicks_css(LOOKS).await?;
        page.reads("Nobody is called nobody.at.all, and nothing names them")
            .await?;

        page.fills("Person", "nora@school.example").await?;
        page.clicks_css(LOOKS).await?;
        page.reads("Accounts 1").await?;
        page.reads("A live account is deleted before it is erased").await?;
        page.reads("Runs 1").await?;
        page.reads("Report: users.csv").await?;
        page.reads("Every report goes to nora@school.example").await?;
        page.is_accessible("what is known of somebody").await?;
        // Whom somebody looks for isn't kept in the history of the browser.
        ensure!(page.path().await? == "/settings/privacy");

        j.server.runs(&j.folder.file("leavers.csv", GONE)?).await?;
        page.clicks_css(LOOKS).await?;
        page.clicks("Erase what is known of Nora Lind").await?;
        page.reads("This can’t be undone").await?;
        page.reads("one message, sent or not").await?;
        page.is_accessible("what goes and what stays").await?;
        ensure!(!page.can_press(ERASES).await?, "nothing was typed");
        page.fills("Type nora.lind to confirm", "nora").await?;
        ensure!(!page.can_press(ERASES).await?, "something else was typed");
        page.fills("Type nora.lind to confirm", "nora.lind").await?;
        ensure!(page.can_press(ERASES).await?);
        page.clicks_css(ERASES).await?;
        page.reads("What was known of Nora Lind is erased").await?;
        page.reads("No account is called so").await?;
        page.reads("Every report goes to nora@school.example").await?;
        page.reads_no_more("Report: users.csv").await?;

        j.opens("/settings/audit").await?;
        page.reads("Person erased").await?;
        page.reads("Person searched for").await
    })
    .await
}
