//! From the link that a new server prints to a school whose accounts are all there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use e2e::{Journey, Lang, journey};
use fantoccini::key::Key;

use crate::files;

#[tokio::test]
async fn first_run_to_green() -> Result<()> {
    journey(Lang::English, async |j| {
        set_up(j).await?;
        see_and_fix(j).await?;
        simulate(j).await?;
        let run = run_with_a_failure(j).await?;
        read_the_report(j).await?;
        j.opens(&run).await?;
        correct_the_tryback(j).await
    })
    .await
}

async fn set_up(j: &Journey) -> Result<()> {
    let page = &j.browser;
    page.open_page(j.server.set_up_link()?).await?;
    page.fills("User name", "n.roussel").await?;
    page.fills("Password", j.password()).await?;
    page.ticks("Load sample data").await?;
    page.clicks("Create the administrator").await?;
    page.comes_to("/", "/").await?;
    page.reads("you are signed in").await
}

async fn see_and_fix(j: &Journey) -> Result<()> {
    let page = &j.browser;
    page.drops(&files::pupils(&j.folder)?).await?;
    page.reads("3 of 6 rows are ready. 3 with errors stay out.").await?;
    for code in ["USR002", "USR003", "USR004"] {
        page.reads(code).await?;
    }
    page.has("td[aria-invalid=true]").await?;

    // One by its proposal.
    page.clicks_cell("jerome.durand@@lycee-pasteur.example").await?;
    page.reads("is not an e-mail address").await?;
    page.clicks("Fix this cell").await?;
    page.reads("4 of 6 rows are ready. 2 with errors stay out.").await?;

    // One by hand.
    page.clicks_cell("mlefèvre").await?;
    page.presses(Key::Enter).await?;
    page.is_on("username, line 2").await?;
    page.marks_all().await?;
    page.types("m.lefevre").await?;
    page.presses(Key::Enter).await?;
    page.reads("5 of 6 rows are ready. One with errors stays out.").await
}

async fn simulate(j: &Journey) -> Result<()> {
    let page = &j.browser;
    page.clicks("Other ways to send").await?;
    page.clicks("Simulate").await?;
    page.comes_to("/runs/", "").await?;
    page.reads("Simulated").await?;
    page.reads("Nothing was written. A run would create").await
}

/// The path of the run.
async fn run_with_a_failure(j: &Journey) -> Result<String> {
    let page = &j.browser;
    // The files are still on the desk, as they were corrected.
    page.clicks("Check").await?;
    page.reads("5 of 6 rows are ready.").await?;
    page.clicks("Other ways to send").await?;
    page.clicks("Run now").await?;
    page.comes_to("/runs/", "").await?;
    page.reads("With failures").await?;
    page.reads("1 row failed").await?;
    page.path().await
}

async fn read_the_report(j: &Journey) -> Result<()> {
    let page = &j.browser;
    page.clicks("Report, HTML").await?;
    let report = page.downloads(&j.folder, ".html").await?;
    page.open_page(&format!("file://{}", report.display())).await?;
    page.reads("users.csv").await?;
    page.reads("cmartin").await
}

async fn correct_the_tryback(j: &Journey) -> Result<()> {
    let page = &j.browser;
    page.clicks("Tryback, 1 row, CSV").await?;
    let tryback = page.downloads(&j.folder, ".csv").await?;
    give_a_last_name(&tryback)?;

    j.opens("/").await?;
    page.drops(&tryback).await?;
    page.reads("No problems").await?;
    page.clicks("Other ways to send").await?;
    page.clicks("Run now").await?;
    page.comes_to("/runs/", "").await?;
    page.reads("1 record was created").await?;
    page.reads("Finished").await?;
    page.reads_no_more("With failures").await
}

/// The one row of the tryback lacks it: `cmartin;Chloé;;…`.
fn give_a_last_name(tryback: &Path) -> Result<()> {
    let bytes = fs::read(tryback)?;
    let find = |what: &[u8], from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.windows(what.len())
            .position(|part| part == what)
            .map(|at| from + at)
    };
    let row = find(b"\ncmartin", 0).context("the row in the tryback")?;
    let gap = find(b";;", row).context("the blank cell in the row")?;
    let (start, end) = bytes.split_at(gap + 1);
    fs::write(tryback, [start, b"Martin", end].concat())?;
    Ok(())
}
