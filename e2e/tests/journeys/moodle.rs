//! A Moodle is connected, and runs write to it: also while it is gone for a while.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use e2e::{Journey, Lang, journey_with};
use fake_moodle::{FakeMoodle, Functions, Pace, Rule, Setup, What, When, school};

use crate::files;

/// A Moodle of this machine may be asked.
const NEAR: &[&str] = &["--allow-http", "--allow-private-addresses"];
/// A token that tells of the site and little more.
const POOR: &str = "fa4e0000000000000000000000000002";

/// A small school, whose token may delete nobody.
fn moodle() -> Result<FakeMoodle> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let fake = FakeMoodle::start(Setup {
        now: i64::try_from(now)?,
        site: school::options(),
        fill: school::small,
        functions: Functions::Without(vec!["core_user_delete_users".to_owned()]),
        runs: true,
        ..Setup::default()
    })?;
    let few = ["core_webservice_get_site_info", "core_course_get_categories"];
    let few = Functions::Only(few.map(str::to_owned).into());
    fake.with_state(|state| {
        let admin = state.user_named("admin").map_or(0, |user| user.id);
        state.add_token(POOR, admin, Some(few.names()), fake_moodle::state::Rights::All);
    });
    Ok(fake)
}

#[tokio::test]
async fn a_newcomer_connects_a_moodle_and_a_run_outlives_its_absence() -> Result<()> {
    journey_with(Lang::English, NEAR, async |j| {
        let fake = moodle()?;
        j.is_signed_in("n.roussel").await?;
        mistakes(j, &fake).await?;
        connect(j, &fake).await?;
        roles(j).await?;
        pages_know_of_it(j).await?;
        plan(j).await?;
        gone_and_back(j, &fake).await?;
        what_came_of_it(j, &fake).await?;
        leave(j).await
    })
    .await
}

/// Each says what is wrong and what to do.
async fn mistakes(j: &Journey, fake: &FakeMoodle) -> Result<()> {
    let page = &j.browser;
    j.opens("/settings/platform").await?;
    page.reads("Connect a Moodle").await?;
    page.is_accessible("a Moodle to connect").await?;
    let own = j.server.page("/");
    for (url, token, wrong, way) in [
        ("moodle", "any", "is no address that can be asked", ""),
        (
            "http://127.0.0.1:1",
            "any",
            "Nobody answers at the address of the site",
            "Look whether the address is right",
        ),
        (
            own.as_str(),
            "any",
            "A page comes back instead of data",
            "Give the address that the front page of the Moodle shows",
        ),
        (
            fake.url(),
            "wrong",
            "The site doesn’t know this token",
            "make a new one on the site: Server, Web services, Manage tokens",
        ),
    ] {
        page.fills("Address of the site", url).await?;
        page.fills("Token", token).await?;
        page.clicks("Test only").await?;
        page.reads(wrong).await?;
        page.reads(way).await?;
    }
    page.is_accessible("a token that isn’t known").await?;
    page.fills("Token", POOR).await?;
    page.clicks("Test only").await?;
    page.reads("Nothing goes without these functions").await?;
    page.reads("core_user_get_users_by_field").await?;
    page.is_accessible("a token that may do little").await
}

async fn connect(j: &Journey, fake: &FakeMoodle) -> Result<()> {
    let page = &j.browser;
    page.fills("Token", fake.token()).await?;
    page.clicks("Test only").await?;
    page.reads("With these functions it could do more").await?;
    page.reads("core_user_delete_users").await?;
    page.reads_no_more("Nothing goes without").await?;
    ensure!(fake.calls().iter().all(|call| !call.wrote), "a test writes nothing");
    page.clicks("Connect").await?;
    page.reads("Connected. Runs write to this Moodle from now on.").await?;
    page.reads("Lindenhof School").await?;
    page.reads("It answers in").await?;
    page.reads("One needs a function that the token lacks").await?;
    page.is_accessible("a Moodle that is connected").await
}

/// The numbers of roles in the settings are wrong; those of the site take their place.
async fn roles(j: &Journey) -> Result<()> {
    let page = &j.browser;
    j.server.set("moodle.roles", "editingteacher=3 student=7").await?;
    page.clicks("Test the roles").await?;
    page.reads("Looked into 5 courses").await?;
    page.reads("The settings and the site disagree on roles").await?;
    page.is_accessible("roles that differ").await?;
    page.clicks("Take the numbers of the site").await?;
    page.reads("The settings have the numbers of the site now.").await?;
    page.reads_no_more("disagree on roles").await?;
    page.reads("confirmed").await
}

/// What isn't about the Moodle says so.
async fn pages_know_of_it(j: &Journey) -> Result<()> {
    let page = &j.browser;
    j.opens("/directory").await?;
    page.reads("The people and courses are on Lindenhof School").await?;
    page.is_accessible("the directory beside a Moodle").await?;
    j.opens("/directory/users").await?;
    page.settles().await?;
    j.opens("/overview").await?;
    page.reads("Lindenhof School").await?;
    page.reads("answers in").await?;
    page.is_accessible("the overview with a Moodle").await
}

/// Two thousand accounts and their enrolments are checked and planned; the plan says what this site can't do.
async fn plan(j: &Journey) -> Result<()> {
    let page = &j.browser;
    j.opens("/").await?;
    let (users, enrolments) = files::a_year(&j.folder, 2_050)?;
    page.drops(&users).await?;
    page.reads("users.csv").await?;
    page.drops(&enrolments).await?;
    page.reads("This platform isn’t listed here.").await?;
    page.clicks("Send and show the plan").await?;
    page.comes_to("/runs/", "/plan").await?;
    page.reads("Rows left out").await?;
    page.reads("The site doesn’t let the token call core_user_delete_users")
        .await?;
    page.is_accessible("a plan with a row that the site can’t do").await
}

/// The site goes away while the second thousand pupils are enrolled: the run waits, says why and until when, and goes on.
async fn gone_and_back(j: &Journey, fake: &FakeMoodle) -> Result<()> {
    let page = &j.browser;
    // Whoever is to be enrolled is looked for in the course, and the site is asked whether it is back.
    fake.add_fault(Rule::new(When::Always, What::DropBefore).of("core_enrol_get_enrolled_users"));
    fake.add_fault(Rule::new(When::After(1), What::DropBefore).of("core_webservice_get_site_info"));
    page.clicks("Approve and run").await?;
    page.reads("The run waits for the platform").await?;
    page.reads("Nobody answers at the address of the site").await?;
    page.reads("It looks again at").await?;
    page.is_accessible("a run that waits").await?;
    // Slow enough that somebody sees it go on.
    fake.set_pace(Pace {
        call: Duration::from_millis(900),
        ..Pace::default()
    });
    fake.clear_faults();
    page.reads_no_more("The run waits for the platform").await?;
    page.reads("rows a second").await?;
    page.reads("calls,").await?;
    page.reads(" left").await?;
    fake.set_pace(Pace::default());
    page.reads("With failures").await
}

/// All is there once, but what the site can't do; the report and the tryback say so.
async fn what_came_of_it(j: &Journey, fake: &FakeMoodle) -> Result<()> {
    let page = &j.browser;
    page.reads("The platform answers again").await?;
    page.reads("1 row failed").await?;
    page.is_accessible("a run that has waited").await?;
    let state = fake.export();
    let accounts = state.to_string().matches("\"eleve").count();
    ensure!(accounts >= 2_050, "{accounts} accounts");
    let tryback = {
        page.clicks("Tryback, 1 row, users.csv, CSV").await?;
        page.downloads(&j.folder, ".csv").await?
    };
    let tryback = std::fs::read_to_string(tryback)?;
    let failed = tryback.lines().last().context("the row in the tryback")?;
    ensure!(failed.starts_with("louis.ferreira"), "{tryback}");
    page.clicks("Report, HTML").await?;
    let report = page.downloads(&j.folder, ".html").await?;
    let report = std::fs::read_to_string(report)?;
    ensure!(report.contains("core_user_delete_users"), "the report says why");
    Ok(())
}

async fn leave(j: &Journey) -> Result<()> {
    let page = &j.browser;
    j.opens("/settings/platform").await?;
    page.clicks("Disconnect").await?;
    page.reads("Leave this Moodle?").await?;
    page.is_accessible("leaving a Moodle").await?;
    page.clicks_css(".dialog-foot .btn-danger").await?;
    page.reads("Runs write to the built-in directory again.").await?;
    page.reads("Connect a Moodle").await
}

#[tokio::test]
async fn a_moodle_is_chosen_at_the_first_start_in_french() -> Result<()> {
    journey_with(Lang::French, NEAR, async |j| {
        let (page, fake) = (&j.browser, moodle()?);
        page.open_page(j.server.set_up_link()?).await?;
        page.fills("Identifiant", "n.roussel").await?;
        page.fills("Mot de passe", j.password()).await?;
        page.ticks("Sur un Moodle").await?;
        page.reads_no_more("Charger des données d’exemple").await?;
        page.is_accessible("the set-up page (fr)").await?;
        page.clicks("Créer l’administrateur").await?;
        page.comes_to("/settings/platform", "").await?;
        page.fills("Adresse du site", fake.url()).await?;
        page.fills("Jeton", "faux").await?;
        page.clicks("Connecter").await?;
        page.reads("Le site ne connaît pas ce jeton").await?;
        page.reads("Gérer les jetons").await?;
        page.is_accessible("a token that isn’t known (fr)").await?;
        page.fills("Jeton", fake.token()).await?;
        page.clicks("Connecter").await?;
        page.reads("Connecté.").await?;
        page.reads("Avec ces fonctions il saurait en faire plus").await?;
        page.is_accessible("a Moodle that is connected (fr)").await?;
        j.opens("/directory").await?;
        page.reads("Les personnes et les cours sont sur Lindenhof School").await
    })
    .await
}
