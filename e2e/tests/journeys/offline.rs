//! Somebody keeps the page, and checks a file where there is no server.

use anyhow::Result;
use e2e::{Lang, journey};

use crate::files;

#[tokio::test]
async fn files_are_checked_without_the_server() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.opens("/").await?;
        page.clicks("Account").await?;
        page.clicks("Keep the page for offline use").await?;
        page.reads("Kept.").await?;

        j.server.stops().await?;
        j.opens("/").await?;
        page.drops(&files::pupils(&j.folder)?).await?;
        page.reads("3 of 6 rows").await?;
        page.reads("checking goes on and sending waits").await?;

        // Other places are there, and say what they need.
        page.clicks("Runs").await?;
        page.reads("The server can’t be reached").await
    })
    .await
}
