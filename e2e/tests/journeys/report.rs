//! A report is read in the page, by a link that also works for who signs in first.

use anyhow::Result;
use e2e::{Lang, journey};

use crate::files;

#[tokio::test]
async fn a_link_to_a_report_leads_there_after_signing_in() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.server.create_administrator("n.roussel").await?;
        j.server.sends(&[files::pupils(&j.folder)?]).await?;
        let id = j.server.run_called("users.csv").await?.unwrap_or_default();
        let link = format!("/runs/{id}/report");

        j.opens(&link).await?;
        page.reads("Sign in to see this").await?;
        page.clicks("Sign in").await?;
        page.comes_to("/sign-in", "").await?;
        j.signs_in("n.roussel").await?;
        page.comes_to("/runs/", "/report").await?;

        page.has("iframe").await?;
        page.reads_in_frame("What failed, and what is to be known").await?;
        page.reads_in_frame("E-mail is not an address").await?;
        page.clicks("HTML").await?;
        let file = page.downloads(&j.folder, ".html").await?;
        let html = std::fs::read_to_string(file)?;
        anyhow::ensure!(html.contains("jerome.durand@@lycee-pasteur.example"), "{html}");
        Ok(())
    })
    .await
}
