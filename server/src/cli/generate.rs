//! `toolsync generate`: a file that deletes or resets a selection of courses (C §6.2, §6.3, D95).

use std::path::{Path, PathBuf};

use anyhow::Context;
use clap::Args;
use shared::api::{FileOptions, GeneratedDto, Selection};
use shared::check::Across;
use shared::i18n::Args as Texts;
use shared::settings::{CourseBy, Settings, course_checks};
use shared::tools::Generated;

use super::{Common, Exit, Output, check::read_settings, open};
use crate::accounts::audit::COMMAND_LINE;
use crate::files::write_atomic;
use crate::runs::Workplace;
use crate::runs::input::Input;
use crate::runs::rows::Rows;
use crate::store::settings;
use crate::tools::generate::{Made, generate};

/// How many rows of a list are read at once.
const CHUNK: usize = 2_000;

/// `toolsync generate`
#[derive(Debug, Args)]
pub struct GenerateArgs {
    /// Which command file: course-deletions or course-resets.
    #[arg(value_name = "FORMAT", value_parser = ["course-deletions", "course-resets"])]
    pub format: String,
    /// Courses by their identifiers; the path of a file stands for the courses that it lists, one a line, and - for
    /// those on the standard input.
    #[arg(value_name = "LIST", required_unless_present = "category")]
    pub list: Vec<String>,
    /// What the identifiers are: shortname, idnumber or id; else what the generated file will name courses by.
    #[arg(long, value_name = "IDENTIFIER", value_parser = ["shortname", "idnumber", "id"])]
    pub by: Option<String>,
    /// All courses of this category, by its id.
    #[arg(long, value_name = "ID")]
    pub category: Option<i64>,
    /// Those of the categories below it too.
    #[arg(long, requires = "category")]
    pub with_subcategories: bool,
    /// Writes the file there, and not to the standard output.
    #[arg(long, value_name = "FILE", conflicts_with = "inbox")]
    pub output: Option<PathBuf>,
    /// Puts the file into the inbox, in place of one of its name.
    #[arg(long)]
    pub inbox: bool,
    /// A synchronisation setting for this call.
    #[arg(long = "set", value_name = "KEY=VALUE")]
    pub settings: Vec<String>,
}

/// Generates a file.
pub async fn run(args: &GenerateArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let place = open::workplace(common).await?;
    let done = make(args, &place, output).await;
    place.store.close().await;
    done
}

async fn make(args: &GenerateArgs, place: &Workplace, output: &Output) -> anyhow::Result<Exit> {
    let stored = settings::load(&place.store).await?;
    let settings = Settings::layered(&[&read_settings(&args.settings, output)?, &stored]);
    let generated = Generated::of(&args.format).context("there is no such command file")?;
    let selection = selection(args, generated, &settings)?;
    let made = generate(
        place.platforms.current().await?.as_ref(),
        generated,
        &selection,
        &settings,
    )
    .await?;
    let warnings = made.warnings(output.catalog);
    for warning in &warnings {
        output.problem(warning)?;
    }
    if made.file.courses == 0 {
        output.problem(output.text("generate-nothing", &Texts::new()))?;
        return Ok(Exit::Usage);
    }
    put(args, &made, place, output).await?;
    if output.json {
        output.json(&GeneratedDto {
            name: made.file.name.clone(),
            courses: made.file.courses,
            text: String::from_utf8_lossy(&made.file.bytes).into_owned(),
            inbox: args.inbox,
            warnings,
        })?;
    }
    Ok(if made.missed.is_empty() {
        Exit::Fine
    } else {
        Exit::SomeFailed
    })
}

/// Writes the file where it is asked for.
async fn put(args: &GenerateArgs, made: &Made, place: &Workplace, output: &Output) -> anyhow::Result<()> {
    let mut told = None;
    if args.inbox {
        made.put_into_inbox(place, COMMAND_LINE).await?;
        told = Some(made.file.name.clone());
    } else if let Some(path) = &args.output {
        write_atomic(&std::path::absolute(path)?, &made.file.bytes).with_context(|| path.display().to_string())?;
        told = Some(path.display().to_string());
    } else if !output.json {
        output.bytes(&made.file.bytes)?;
    }
    if let Some(name) = told.filter(|_| !output.json) {
        let texts = Texts::new().with("name", name).with("courses", made.file.courses);
        output.line(output.text("generate-done", &texts))?;
    }
    Ok(())
}

/// The courses that the line names.
fn selection(args: &GenerateArgs, generated: Generated, settings: &Settings) -> anyhow::Result<Selection> {
    let mut by: Option<CourseBy> = args.by.as_deref().map(str::parse).transpose()?;
    let mut identifiers = Vec::new();
    for word in &args.list {
        let path = Path::new(word);
        if word != "-" && !path.is_file() {
            identifiers.push(word.clone());
            continue;
        }
        let assumed = by.unwrap_or_else(|| generated.by(settings));
        let (listed, said) = if word == "-" {
            let mut text = tempfile::NamedTempFile::new()?;
            std::io::copy(&mut std::io::stdin().lock(), &mut text)?;
            listed(text.path(), assumed)?
        } else {
            listed(path, assumed)?
        };
        let agrees = by.is_none_or(|by| by == said);
        anyhow::ensure!(agrees, "{word}: its first line says that it lists courses by {said}");
        by = Some(said);
        identifiers.extend(listed);
    }
    Ok(Selection {
        identifiers,
        by,
        category: args.category,
        with_subcategories: args.with_subcategories,
    })
}

/// The identifiers of a list, and what they are: its first line may say so (D26).
fn listed(path: &Path, assumed: CourseBy) -> anyhow::Result<(Vec<String>, CourseBy)> {
    let mut settings = Settings::new();
    settings.set_key(&course_checks::MATCH_BY, assumed.word())?;
    let options = FileOptions {
        format: Some(String::from("course-checks")),
        ..FileOptions::default()
    };
    let input = Input::new(path, "checkcourses.csv", &options, settings)?;
    let mut across = Across::default();
    let mut rows = Rows::open(&input, &mut across)?;
    let mut identifiers = Vec::new();
    loop {
        let chunk = rows.next(CHUNK)?;
        if chunk.is_empty() {
            break;
        }
        identifiers.extend(chunk.into_iter().map(|row| row.label));
    }
    let layout = rows.summary().layout.as_ref();
    let said = layout.and_then(|layout| layout.names().first()?.to_lowercase().parse().ok());
    Ok((identifiers, said.unwrap_or(assumed)))
}
