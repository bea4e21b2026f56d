//! From how things stand to the rows that failed, to the person of another row, and back to it.

use anyhow::Result;
use e2e::{Journey, Lang, journey};
use fantoccini::key::Key;

use crate::{directory, files};

#[tokio::test]
async fn nothing_has_run_yet_and_the_overview_says_what_to_do() -> Result<()> {
    journey(Lang::English, async |j| {
        j.is_signed_in("n.roussel").await?;
        let page = &j.browser;
        page.clicks("Overview").await?;
        page.comes_to("/overview", "/overview").await?;
        page.reads("Nothing has run yet").await?;
        page.clicks("Check a first file").await?;
        page.comes_to("/", "/").await
    })
    .await
}

#[tokio::test]
async fn an_empty_site_is_tried_with_a_sample_school() -> Result<()> {
    journey(Lang::English, async |j| {
        j.is_signed_in("n.roussel").await?;
        let page = &j.browser;
        page.clicks("Directory").await?;
        page.reads("Nobody and nothing is here yet").await?;
        page.clicks("Load a sample school").await?;
        page.comes_to("/runs/", "").await?;
        page.reads("863 records were created").await?;
        page.clicks("Directory").await?;
        page.comes_to("/directory", "/directory").await?;
        page.reads_no_more("Nobody and nothing is here yet").await?;

        // It is offered again to nobody, and the server would refuse it.
        page.clicks("Overview").await?;
        page.reads("Sample school").await?;
        page.reads_no_more("Load a sample school").await
    })
    .await
}

#[tokio::test]
async fn from_the_overview_to_the_row_to_the_person_and_back() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        directory::school(j).await?;
        in_part(j).await?;
        j.opens("/overview").await?;
        page.reads("One thing needs you").await?;
        page.clicks("1 row to fix in enrolments.csv").await?;
        page.comes_to("/runs/", "").await?;

        // Why it failed, with the way to its row; then all rows.
        page.reads("Why rows failed").await?;
        page.clicks("Show the row").await?;
        page.reads("Only rows of this reason are shown").await?;
        page.clicks("Show all lines").await?;
        page.clicks("Created").await?;
        page.has_no("tr.m-error").await?;

        // What the other row changed, and back by the history of the person.
        page.clicks("DRT-1, mlefevre").await?;
        page.comes_to("/directory/users/", "").await?;
        page.reads("Lefèvre, Marion").await?;
        page.clicks("History").await?;
        page.clicks("line 3").await?;
        page.comes_to("/runs/", "").await?;
        page.reads("Only line 3 is shown.").await?;

        // The runs that touched her, by her user name.
        page.clicks("Runs").await?;
        page.comes_to("/runs", "/runs").await?;
        page.fills("Find runs by file, person or key", "mlefevre").await?;
        page.reads_no_more("cohorts.csv").await?;
        page.reads("users.csv").await
    })
    .await
}

#[tokio::test]
async fn the_chart_is_read_by_the_arrow_keys() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        directory::school(j).await?;
        in_part(j).await?;
        j.opens("/overview").await?;
        page.reads("6 runs").await?;
        page.tabs_to("Rows per day over 30 days").await?;
        page.presses(Key::Home).await?;
        page.reads("nothing ran").await?;
        page.presses(Key::End).await?;
        page.reads("9 rows, 1 failed").await
    })
    .await
}

/// Runs enrolments of the small school of which one fails. Says where that run is.
pub(crate) async fn in_part(j: &Journey) -> Result<String> {
    j.server.sends(&[files::enrolments_in_part(&j.folder)?]).await?;
    j.opens("/runs").await?;
    j.browser.clicks("enrolments.csv").await?;
    j.browser.comes_to("/runs/", "").await?;
    j.browser.path().await
}
