//! What there is a picture of, and what has to happen before.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{Journey, windows_1252};

/// A page in a state.
#[derive(Clone, Copy)]
pub(super) struct Scene {
    /// The name of its picture.
    pub(super) name: &'static str,
    /// Its address; `{run}` and `{held}` are runs of the history.
    path: &'static str,
    /// What is done on it.
    done: Done,
}

/// What is done on a page before the picture is taken.
#[derive(Clone, Copy)]
enum Done {
    Nothing,
    /// Files are dropped: those with problems.
    Drops,
    /// Files are dropped, and the first cell with a problem is opened.
    DropsAndLooks,
    /// The palette is open, with what is typed.
    Searches(&'static str),
    /// The list of keys is open.
    AsksForKeys,
}

const fn scene(name: &'static str, path: &'static str) -> Scene {
    Scene {
        name,
        path,
        done: Done::Nothing,
    }
}

const fn doing(name: &'static str, path: &'static str, done: Done) -> Scene {
    Scene { name, path, done }
}

/// Before anybody has signed in.
pub(super) const STRANGER: &[Scene] = &[
    scene("set-up", "/set-up#token=a-word"),
    scene("sign-in", "/sign-in"),
    scene("check-empty", "/"),
    scene("needs-sign-in", "/runs"),
];

/// Once somebody has, on a school with a history.
pub(super) const SIGNED_IN: &[Scene] = &[
    scene("overview", "/overview"),
    doing("check", "/", Done::Drops),
    doing("check-note", "/", Done::DropsAndLooks),
    scene("runs", "/runs"),
    scene("run", "/runs/{run}"),
    scene("run-report", "/runs/{run}/report"),
    scene("run-held", "/runs/{held}"),
    scene("plan", "/runs/{held}/plan"),
    scene("directory", "/directory"),
    scene("users", "/directory/users"),
    scene("user", "/directory/users/3"),
    scene("course", "/directory/courses/2"),
    scene("course-history", "/directory/courses/2?tab=history"),
    scene("cohort", "/directory/cohorts/1"),
    scene("files", "/files"),
    scene("schedules", "/schedules"),
    scene("schedule-new", "/schedules/new"),
    scene("tools", "/tools"),
    scene("settings", "/settings"),
    scene("operators", "/settings/operators"),
    scene("notifications", "/settings/notifications"),
    scene("tokens", "/settings/tokens"),
    scene("audit", "/settings/audit"),
    scene("sources", "/settings/sources"),
    scene("privacy", "/settings/privacy"),
    scene("help", "/help"),
    scene("help-format", "/help/formats/users"),
    scene("help-rule", "/help/rules/USR004"),
    scene("not-found", "/nowhere"),
    doing("palette", "/runs", Done::Searches("bio")),
    doing("keys", "/runs", Done::AsksForKeys),
];

/// Who looks.
const WHO: &str = "n.roussel";

/// Pupils as a French Excel saves them, with what people get wrong; the fourth column is not one of ours.
const PUPILS: &str = "\
username;firstname;lastname;emial;idnumber;department
mlefèvre;Marion;Lefèvre;marion.lefevre@lycee-pasteur.example;P001;Sciences
jdurand;Jérôme;Durand;jerome.durand@@lycee-pasteur.example;P002;Sciences
cmartin;Chloé;;chloe.martin@lycee-pasteur.example;P003;Lettres
NGirard;Noël;Girard;noel.girard@lycee-pasteur.example;P004;Lettres
aleroy;Aurélie;Leroy;aurelie.leroy@lycee-pasteur.example ;P005;Lettres
pmoreau;Paul;Moreau;paul.moreau@lycee-pasteur.example;P005;Sciences
sgarcia;Sofia;Garcia;sofia.garcia@lycee-pasteur.example;P007;Arts
lbernard;Louis;Bernard;louis.bernard@lycee-pasteur.example;P008;Arts
epetit;Emma;Petit;emma.petit@lycee-pasteur,example;P009;Arts
trobert;Tom;Robert;tom.robert@lycee-pasteur.example;P010;Sciences
";

/// New people, of whom two can't be created.
const ARRIVALS: &str = "\
username,firstname,lastname,email,idnumber,course1
o.santos,Olga,Santos,olga.santos@rivage.example,N501,
p.nowak,Piotr,Nowak,piotr.nowak@@rivage.example,N502,
q.li,Qing,Li,qing.li@rivage.example,N503,
r.haas,Rita,,rita.haas@rivage.example,N504,
";

/// Deletes courses, more than may go without somebody having looked.
const OLD_COURSES: usize = 4;

/// Makes the school, then a history of runs: one with failures, and one that is held.
pub(super) async fn history(j: &Journey, makes: &[PathBuf], later: &[PathBuf]) -> Result<()> {
    j.server.sends(makes).await?;
    for file in later {
        j.server.sends(std::slice::from_ref(file)).await?;
    }
    j.server.sends(&[j.folder.file("arrivals.csv", ARRIVALS)?]).await?;
    j.server.set("guard.deletions", "3").await?;
    let courses = j.server.exports("courses").await?;
    let gone: String = courses
        .lines()
        .take(OLD_COURSES + 1)
        .filter_map(|line| line.split([';', ',']).next())
        .map(|name| format!("{name}\n"))
        .collect();
    j.server.sends(&[j.folder.file("deletecourses.csv", gone)?]).await?;
    j.is_signed_in(WHO).await
}

/// Opens the page of a scene and does what is to be done on it.
pub(super) async fn set(j: &Journey, scene: Scene, wide: bool) -> Result<()> {
    let page = &j.browser;
    j.opens(&address(j, scene.path).await?).await?;
    page.settles().await?;
    match scene.done {
        Done::Nothing => {}
        Done::Drops => drops(j).await?,
        Done::DropsAndLooks => {
            drops(j).await?;
            if wide {
                page.clicks_cell("mlefèvre").await?;
                page.has("#note").await?;
            } else {
                // On the phone problems come first.
                page.presses_on(".prob-sum").await?;
            }
        }
        Done::Searches(words) => {
            page.opens_the_palette().await?;
            page.types_into(".palette [role=combobox]", words).await?;
            page.has(".palette [role=option] + [role=option]").await?;
        }
        Done::AsksForKeys => {
            page.types("?").await?;
            page.has(".keys").await?;
        }
    }
    Ok(())
}

async fn drops(j: &Journey) -> Result<()> {
    let pupils = j.folder.file("users.csv", windows_1252(PUPILS)?)?;
    j.browser.drops(&pupils).await?;
    j.browser.has("td[aria-invalid=true], .prob").await
}

/// The address with the runs that it names.
async fn address(j: &Journey, path: &str) -> Result<String> {
    let mut address = path.to_owned();
    for (word, state) in [("{run}", "arrivals.csv"), ("{held}", "deletecourses.csv")] {
        if address.contains(word) {
            let id = j.server.run_called(state).await?;
            address = address.replace(word, &id.with_context(|| format!("no run of {state}"))?);
        }
    }
    Ok(address)
}
