//! Runs on a server elsewhere: sent, followed, listed.

use std::path::PathBuf;
use std::time::Duration;

use indicatif::ProgressBar;
use reqwest::multipart::{Form, Part};
use reqwest::{Method, Response};
use shared::api::{
    OutcomeDto, Page, Progress, RowDto, RunAccepted, RunDto, RunMode, RunOptions, RunReport, RunState, RunSummary,
    StepDto,
};
use shared::check::base_name;
use shared::i18n::Args as Texts;
use shared::plan::OutcomeStatus;

use super::super::args::{FileArgs, RunArgs, RunsArgs};
use super::super::run as told;
use super::super::{Common, Exit, Output, plan as planned, runs as lists};
use super::client::{Client, RemoteError, read, sent};

/// How many rows are read at once.
const PAGE: &str = "500";
/// A call that nobody answered is made so often.
const TRIES: u32 = 5;
/// How long is waited before the next try; each time twice as long.
const PAUSE: Duration = Duration::from_millis(500);

/// Sends files, follows their run, and tells what became of it.
pub async fn run(args: &RunArgs, common: &Common, client: &Client, output: &Output) -> anyhow::Result<Exit> {
    let options = told::options(args, common, output)?;
    let run = carried_out(&args.files.files, &options, client, output).await?;
    let simulated = options.mode == RunMode::Simulate;
    if let Some(form) = args.report_format.as_deref() {
        print_report(&run, form, client, output).await?;
    } else if output.json {
        let mut report = told::blank_report(&run, simulated);
        each_row(&run.summary.id, client, |row| told::add_row(&mut report, row)).await?;
        output.json(&report)?;
    } else {
        told::print(&run, output)?;
    }
    Ok(told::exit(&run, None))
}

/// Lets the server simulate the files, and tells the steps. The simulation stays in its list of runs.
pub async fn plan(args: &FileArgs, common: &Common, client: &Client, output: &Output) -> anyhow::Result<Exit> {
    let run_args = RunArgs {
        files: args.clone(),
        simulate: true,
        approve: false,
        report_format: None,
    };
    let options = told::options(&run_args, common, output)?;
    let run = carried_out(&args.files, &options, client, output).await?;
    let mut report = told::blank_report(&run, true);
    each_row(&run.summary.id, client, |mut row| {
        row.outcomes.retain(|outcome| outcome.status != OutcomeStatus::Ok);
        told::add_row(&mut report, row);
    })
    .await?;
    let steps: Vec<StepDto> = all(&["runs", &run.summary.id, "plan"], client).await?;
    for file in &mut report.files {
        file.steps = Some(Vec::new());
    }
    for step in steps {
        let file = report.files.get_mut(step.file as usize);
        if let Some(steps) = file.and_then(|file| file.steps.as_mut()) {
            steps.push(step);
        }
    }
    if output.json {
        output.json(&report)?;
    } else {
        print_plan(&report, output)?;
    }
    Ok(match (report.state, report.guards.is_empty()) {
        (RunState::Finished, false) => Exit::Held,
        _ => told::exit(&run, None),
    })
}

fn print_plan(report: &RunReport, output: &Output) -> anyhow::Result<()> {
    for file in &report.files {
        output.line(told::told(&file.file, output))?;
        for step in file.steps.iter().flatten() {
            output.line(planned::step_line(step, output))?;
        }
        for outcome in file.outcomes.iter().flatten() {
            output.line(lists::outcome_line(outcome))?;
        }
    }
    for guard in &report.guards {
        output.line(format!("! {}", guard.message))?;
    }
    Ok(())
}

/// Lists runs, or tells one.
pub async fn runs(args: &RunsArgs, client: &Client, output: &Output) -> anyhow::Result<Exit> {
    if args.resume {
        // The server takes up by itself what was left lying.
        output.problem(output.text("remote-resumes", &Texts::new()))?;
        return Ok(Exit::Usage);
    }
    let Some(id) = &args.id else {
        let page: Page<RunSummary> = client.get(&["runs"], &[("limit", &args.limit.to_string())]).await?;
        return lists::print_list(&page, output);
    };
    let run: RunDto = match client.get(&["runs", id], &[]).await {
        Err(RemoteError::Problem(problem)) if problem.code == "not-found" => {
            output.line(output.text("command-unknown", &Texts::new().with("id", id.as_str())))?;
            return Ok(Exit::Usage);
        }
        run => run?,
    };
    let mut rows = Vec::new();
    each_row(id, client, |row| rows.push(row)).await?;
    if output.json {
        output.json(&serde_json::json!({ "run": run, "rows": rows }))?;
        return Ok(Exit::Fine);
    }
    told::print(&run, output)?;
    let outcomes = rows.iter().flat_map(|row| &row.outcomes);
    for outcome in outcomes.filter(|outcome: &&OutcomeDto| outcome.status != OutcomeStatus::Ok) {
        output.line(lists::outcome_line(outcome))?;
    }
    Ok(Exit::Fine)
}

/// Sends a run and follows it until it is over or held.
async fn carried_out(
    files: &[PathBuf],
    options: &RunOptions,
    client: &Client,
    output: &Output,
) -> anyhow::Result<RunDto> {
    for path in files {
        std::fs::metadata(path).map_err(|error| anyhow::anyhow!("{}: {error}", path.display()))?;
    }
    // Who doesn't know whether a call has arrived makes it again, and gets the same run.
    let key = ulid::Ulid::new().to_string();
    let mut tries = Tries::default();
    let accepted: RunAccepted = loop {
        let call = client
            .call(Method::POST, &["runs"], &[])
            .header("idempotency-key", &key);
        let sent = sent(call.multipart(form(files, options).await?)).await;
        match sent {
            Err(error) => tries.again(error).await?,
            Ok(response) => break read(response).await?,
        }
    };
    let bar = told::bar(output);
    let mut tries = Tries::default();
    let run = loop {
        match followed(&accepted.id, client, &bar).await {
            Err(error) => tries.again(error).await?,
            Ok(run) if run.summary.state.is_over() || run.summary.state == RunState::Held => break run,
            // The server was stopped, and may be on its way back.
            Ok(_) => tries.again(RemoteError::Unreachable(String::new())).await?,
        }
    };
    bar.finish_and_clear();
    Ok(run)
}

/// The form of a call: the files piece by piece, however large they are.
async fn form(files: &[PathBuf], options: &RunOptions) -> anyhow::Result<Form> {
    let mut form = Form::new().part("options", Part::text(serde_json::to_string(options)?));
    for path in files {
        let file = tokio::fs::File::open(path).await?;
        let size = file.metadata().await?.len();
        let name = base_name(&path.display().to_string()).to_owned();
        form = form.part("files", Part::stream_with_length(file, size).file_name(name));
    }
    Ok(form)
}

/// Hears the events of a run until they end; then says how it stands.
async fn followed(id: &str, client: &Client, bar: &ProgressBar) -> Result<RunDto, RemoteError> {
    let mut events = sent(client.call(Method::GET, &["runs", id, "events"], &[])).await?;
    let mut text = String::new();
    while let Some(progress) = next(&mut events, &mut text).await? {
        bar.set_length(progress.rows);
        bar.set_position(progress.done);
        if progress.state.is_over() || progress.state == RunState::Held {
            break;
        }
    }
    client.get(&["runs", id], &[]).await
}

/// The next event; none when there are no more.
async fn next(events: &mut Response, text: &mut String) -> Result<Option<Progress>, RemoteError> {
    loop {
        if let Some(end) = text.find("\n\n") {
            let event: String = text.drain(..end + 2).collect();
            let data = event.lines().find_map(|line| line.strip_prefix("data: "));
            if let Some(progress) = data.and_then(|data| serde_json::from_str(data).ok()) {
                return Ok(Some(progress));
            }
            continue;
        }
        match events.chunk().await? {
            None => return Ok(None),
            Some(bytes) => text.push_str(&String::from_utf8_lossy(&bytes)),
        }
    }
}

/// Waits between tries, and gives up.
#[derive(Default)]
struct Tries(u32);

impl Tries {
    async fn again(&mut self, error: RemoteError) -> Result<(), RemoteError> {
        self.0 += 1;
        if self.0 >= TRIES || !matches!(error, RemoteError::Unreachable(_)) {
            return Err(error);
        }
        tokio::time::sleep(PAUSE * 2_u32.pow(self.0 - 1)).await;
        Ok(())
    }
}

async fn print_report(run: &RunDto, form: &str, client: &Client, output: &Output) -> anyhow::Result<()> {
    let call = client.call(Method::GET, &["runs", &run.summary.id, "report"], &[("form", form)]);
    match sent(call).await {
        Ok(mut response) => {
            while let Some(piece) = response.chunk().await.map_err(RemoteError::from)? {
                output.bytes(&piece)?;
            }
            Ok(())
        }
        Err(RemoteError::Problem(problem)) if problem.code == "not-found" => {
            output.problem(output.text("command-no-report", &Texts::new().with("form", form)))?;
            told::print(run, output)
        }
        Err(error) => Err(error.into()),
    }
}

async fn each_row(id: &str, client: &Client, each: impl FnMut(RowDto)) -> Result<(), RemoteError> {
    all(&["runs", id, "outcomes"], client)
        .await
        .map(|rows: Vec<RowDto>| rows.into_iter().for_each(each))
}

/// A list, to its end.
pub async fn all<T: serde::de::DeserializeOwned>(path: &[&str], client: &Client) -> Result<Vec<T>, RemoteError> {
    let mut items = Vec::new();
    let mut cursor = String::new();
    loop {
        let mut query = vec![("limit", PAGE)];
        if !cursor.is_empty() {
            query.push(("cursor", cursor.as_str()));
        }
        let page: Page<T> = client.get(path, &query).await?;
        items.extend(page.items);
        match page.next {
            None => return Ok(items),
            Some(next) => cursor = next,
        }
    }
}
