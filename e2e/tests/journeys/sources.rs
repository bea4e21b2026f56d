//! Secret headers: one is added from the form of a schedule, gets another value, and goes; its value is never shown.

use anyhow::{Result, ensure};
use e2e::{Lang, journey};

#[tokio::test]
async fn a_secret_header_is_added_replaced_and_removed() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        j.opens("/schedules/new").await?;
        page.clicks_css(".schedule-inputs option[value=users]").await?;
        page.has_no(".schedule-input a").await?;
        page.fills(
            "Where Users are found",
            "https://sis.school.example/exports/users.csv?day=today",
        )
        .await?;
        page.reads("Secret headers for this address").await?;
        let link = page.leads_to(".schedule-input a").await?;
        ensure!(link.starts_with("/settings/sources?address=https"), "{link}");

        j.opens(&link).await?;
        page.reads("Nothing secret is said to other systems").await?;
        page.clicks("Add header").await?;
        page.reads("A value is one line").await?;
        page.fills("Value", "Bearer of good files").await?;
        page.clicks("Add header").await?;
        page.reads("Authorization is said from now on").await?;
        page.reads("https://sis.school.example/exports/").await?;
        page.reads("n.roussel").await?;
        ensure!(!page.text_of("main").await?.contains("Bearer of"));

        page.fills("Addresses that begin with", "sis.school.example").await?;
        page.fills("Value", "Bearer of good files").await?;
        page.clicks("Add header").await?;
        page.reads("An address begins with https://").await?;

        page.clicks("authorization for https://sis.school.example/exports/: actions")
            .await?;
        page.clicks("Replace the value").await?;
        page.types_into("dialog[open] input", "Bearer of better files").await?;
        page.is_accessible("another value").await?;
        page.clicks_css("dialog[open] .btn-primary").await?;
        page.reads("authorization has a new value").await?;

        page.clicks("authorization for https://sis.school.example/exports/: actions")
            .await?;
        page.clicks("Remove…").await?;
        page.reads("The value can’t be brought back from here").await?;
        page.clicks_css("dialog[open] .btn-danger").await?;
        page.reads("authorization is said no more").await?;
        page.reads("Nothing secret is said to other systems").await?;

        j.opens("/settings/audit").await?;
        page.reads("Header of a source set").await?;
        page.reads("Header of a source removed").await
    })
    .await
}
