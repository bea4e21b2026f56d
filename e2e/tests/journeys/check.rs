//! Check: mending a file, references against the platform, the guided first check.

use anyhow::{Result, ensure};
use e2e::{Lang, journey};
use fantoccini::key::Key;

use crate::files;

#[tokio::test]
async fn a_column_is_chosen_and_remembered_for_the_next_file() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.opens("/").await?;
        let header = "username;firstname;lastname;Courriel élève\n";
        page.drops(
            &j.folder
                .file("users.csv", format!("{header}ada;Ada;Marin;ada@rivage.example\n"))?,
        )
        .await?;
        page.clicks("unknown").await?;
        page.clicks("email").await?;
        page.reads("No problem is left").await?;
        // Another file of the same kind is read so too, until that is forgotten.
        page.drops(
            &j.folder
                .file("more.csv", format!("{header}ivo;Ivo;Berg;ivo@rivage.example\n"))?,
        )
        .await?;
        page.reads("One column is read as you chose before").await?;
        page.reads("No problem is left").await?;
        page.clicks("Forget").await?;
        page.reads("Unknown column").await
    })
    .await
}

#[tokio::test]
async fn references_are_checked_against_the_platform() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        for file in files::school(&j.folder)? {
            j.server.runs(&file).await?;
        }
        let rows = "cid;uid;rolename;enrol\nBIO-201;MLefevre;student;manual\nBIO-999;mlefevre;student;manual\n\
                    DRT-1;jdurant;student;manual\n";
        let file = j.folder.file("enrolments.csv", rows)?;
        // Signed out, nothing is known of the platform.
        j.opens("/").await?;
        page.drops(&file).await?;
        page.reads("All 3 rows are ready").await?;
        page.reads("accounts, courses and groups the platform lacks").await?;

        j.is_signed_in("ana.mar").await?;
        j.opens("/").await?;
        page.drops(&file).await?;
        page.reads("Checked against 2 accounts, 2 courses, 8 roles").await?;
        page.reads("Account not found").await?;
        page.reads("Course not found").await?;
        page.reads("1 of 3 rows").await?;
        // What another file makes need not be there.
        let made = "username;firstname;lastname\njdurant;Jean;Durant\n";
        page.drops(&j.folder.file("users.csv", made)?).await?;
        page.clicks("enrolments.csv").await?;
        page.reads_no_more("Account not found").await?;
        page.ticks("Check against the platform").await?;
        page.reads("within these files only").await?;
        page.reads_no_more("Course not found").await
    })
    .await
}

#[tokio::test]
async fn the_first_check_is_guided_by_the_keyboard_alone() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.opens("/").await?;
        page.reads("First time here?").await?;
        page.tabs_to("Start the guided check").await?;
        page.presses(Key::Enter).await?;
        for title in [
            "This is the file",
            "Problems are marked where they are",
            "Most can be fixed here",
            "All problems, by kind",
            "Then send, or don’t",
        ] {
            page.is_on(title).await?;
            let found = page.violations(title).await?;
            ensure!(found.is_none(), "{}", found.unwrap_or_default());
            page.tabs_to(if title.starts_with("Then") { "Done" } else { "Next" })
                .await?;
            page.presses(Key::Enter).await?;
        }
        page.has_no(".guide").await?;
        // It isn't offered again, but for who asks for it.
        j.opens("/").await?;
        page.reads("Drop your files here").await?;
        page.has_no(".first-check").await?;
        j.opens("/help").await?;
        page.clicks("Start the guided first check").await?;
        page.is_on("This is the file").await?;
        page.presses(Key::Escape).await?;
        page.has_no(".guide").await
    })
    .await
}

#[tokio::test]
async fn the_address_leads_back_to_a_cell() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.opens("/#file=users.csv&view=problems&line=3&col=email").await?;
        page.drops(&files::pupils(&j.folder)?).await?;
        page.reads("jerome.durand@@lycee-pasteur.example is not an e-mail address")
            .await
    })
    .await
}

#[tokio::test]
async fn a_contradiction_leads_to_the_other_file() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.opens("/").await?;
        page.drops(&files::four_deletions(&j.folder)?).await?;
        page.reads("All 4 rows are ready").await?;
        page.drops(&files::enrolments_of_leavers(&j.folder)?).await?;
        page.clicks_cell("bpetit").await?;
        page.reads("is taken away by line 3 of leavers.csv").await?;
        page.clicks("Show line 3 of leavers.csv").await?;
        page.reads("crobert").await?;
        page.has("tr.is-current[aria-rowindex='3']").await
    })
    .await
}
