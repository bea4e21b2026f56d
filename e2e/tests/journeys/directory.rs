//! Somebody is looked for, followed into a course, to the run that brought them there, and back.

use anyhow::Result;
use e2e::{Journey, Lang, journey};
use fantoccini::key::Key;

use crate::files;

#[tokio::test]
async fn from_a_person_to_the_course_to_the_run_and_back() -> Result<()> {
    journey(Lang::English, async |j| {
        school(j).await?;
        j.is_signed_in("n.roussel").await?;
        let page = &j.browser;
        page.clicks("Directory").await?;
        page.comes_to("/directory", "/directory").await?;
        page.clicks("Open or close Sciences").await?;
        page.reads("Biologie cellulaire").await?;

        let search = "Find a person, a course, a category or a cohort";
        page.fills(search, "lefev").await?;
        page.reads("Lefèvre, Marion").await?;
        page.presses(Key::Enter).await?;
        page.comes_to("/directory/users/", "").await?;
        page.reads("enrolled by hand or file").await?;
        page.clicks("Biologie cellulaire").await?;
        page.comes_to("/directory/courses/", "").await?;
        page.reads("Lefèvre, Marion").await?;
        page.reads("by the cohort Licence 2").await?;

        page.clicks("History").await?;
        page.reads("enrolments.csv").await?;
        page.clicks("line 2").await?;
        page.comes_to("/runs/", "").await?;
        page.reads("Only line 2 is shown.").await?;
        page.clicks("course").await?;
        page.comes_to("/directory/courses/", "").await?;
        page.reads("Biologie cellulaire").await
    })
    .await
}

/// Runs the files of a small school by the command line.
pub(crate) async fn school(j: &Journey) -> Result<()> {
    for file in files::school(&j.folder)? {
        j.server.runs(&file).await?;
    }
    Ok(())
}
