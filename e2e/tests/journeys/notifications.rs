//! Notifications: somebody is told from now on, a webhook is made with its secret, a trial says why nothing arrives, and
//! what couldn't be sent is tried again.

use anyhow::{Result, ensure};
use e2e::{Lang, journey};

#[tokio::test]
async fn who_is_told_is_looked_after() -> Result<()> {
    journey(Lang::English, async |j| {
        let page = &j.browser;
        j.is_signed_in("n.roussel").await?;
        j.opens("/settings/notifications").await?;
        // This server has no mail server: that is said before anybody wonders.
        page.reads("Mail can’t be sent").await?;
        page.reads("Nobody is told anything").await?;
        page.clicks("Subscribe").await?;
        page.reads("Somewhere must be entered where it goes").await?;
        page.fills("Mail address", "nobody").await?;
        page.clicks("Subscribe").await?;
        page.reads("This is no address that mail can be sent to").await?;
        page.fills("Mail address", "it@school.example").await?;
        page.clicks("Every report").await?;
        page.clicks("Subscribe").await?;
        page.reads("it@school.example is told from now on").await?;
        j.opens("/settings/notifications").await?;
        page.clicks("Test: it@school.example").await?;
        page.reads("Not sent. No mail server is configured.").await?;

        page.clicks("Webhook").await?;
        page.fills("Web address", "https://chat.school.example/hooks/1").await?;
        page.clicks("Subscribe").await?;
        page.reads("It is shown once").await?;
        let secret = page.text_of(".handed pre").await?;
        ensure!(secret.starts_with("whsec_"), "{secret}");

        j.opens("/settings/notifications").await?;
        page.clicks("https://chat.school.example/hooks/1: actions").await?;
        page.clicks("Pause").await?;
        page.reads("https://chat.school.example/hooks/1 is told nothing for now")
            .await?;
        page.clicks("it@school.example: actions").await?;
        page.clicks("Change…").await?;
        page.reads("Change who is told").await?;
        page.clicks_css("dialog[open] .dialog-foot .btn-primary").await?;
        page.reads("it@school.example: changed").await?;

        let users = j.folder.file(
            "users.csv",
            "username;firstname;lastname;email\nnora.lind;Nora;Lind;nora@school.example\n",
        )?;
        j.server.runs(&users).await?;
        // The report is written to the outbox, and can't be sent.
        j.server.tells().await?;
        j.opens("/settings/notifications").await?;
        page.reads("Report: users.csv").await?;
        page.clicks("Try again: Report: users.csv").await?;
        page.reads("It is tried again").await
    })
    .await
}
