//! `toolsync check`: validates files and writes nothing.

use std::collections::BTreeMap;

use anyhow::Context;
use shared::api::{CheckReport, DiagnosticDto, EditDto, FileCheckDto, FileOptions, FixDto};
use shared::check::{Across, Observer, Summary};
use shared::diagnostic::{Diagnostic, Edit, Fix};
use shared::i18n::{Args, Catalog};
use shared::report::describe;
use shared::rule::Severity;
use shared::settings::Settings;

use super::args::{CheckArgs, FileArgs};
use super::{Common, Exit, Output};
use crate::runs::input::Input;
use crate::runs::unpack::{self, Unpacked};
use crate::runs::{Upload, package};

/// Checks the files as one package.
pub fn run(args: &CheckArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let _ = common;
    let settings = read_settings(&args.files.settings, output)?;
    let options = options_of(&args.files)?;
    let unpacked = unpacked(&args.files)?;
    let inputs = inputs_of(&unpacked, &options, &settings)?;
    let mut across = Across::package(inputs.len());
    let mut report = CheckReport::default();
    let mut files: Vec<Option<Checked<'_>>> = inputs.iter().map(|_| None).collect();
    // In the order in which they would run, so that what defines comes before what refers; told in the order given.
    for at in package::order(&inputs) {
        let Some(input) = inputs.get(at) else { continue };
        let (summary, heard) = input.check(&mut across, || Heard::new(args.max_diagnostics))?;
        if let Some(place) = files.get_mut(at) {
            *place = Some((input, summary, heard));
        }
    }
    // What a later file says against a row is known once all are read.
    let notes = across.into_notes();
    for (input, mut summary, mut heard) in files.into_iter().flatten() {
        for note in notes.of_file(&input.request.file) {
            summary.warnings += 1;
            heard.diagnostic(note);
        }
        report.files.push(told(input, &summary, heard, output.catalog));
    }
    report.errors = report.files.iter().map(|file| file.errors).sum();
    report.warnings = report.files.iter().map(|file| file.warnings).sum();
    if output.json {
        output.json(&report)?;
    } else {
        print(&report, output)?;
    }
    Ok(match (report.files.iter().any(|file| file.fatal), report.errors) {
        (true, _) => Exit::Usage,
        (false, 0) => Exit::Fine,
        (false, _) => Exit::SomeFailed,
    })
}

/// A file and what was found in it.
type Checked<'a> = (&'a Input, Summary, Heard);

/// The files of a call, packages taken apart.
pub fn unpacked(args: &FileArgs) -> anyhow::Result<Unpacked> {
    let uploads = args
        .files
        .iter()
        .map(|path| Upload::from_outside(path.display().to_string(), path.clone()));
    let is_pictures = unpack::is_pictures(args.format.as_deref());
    Ok(unpack::unpacked(uploads.collect(), &std::env::temp_dir(), |_| {
        is_pictures
    })?)
}

/// The files as they are read.
pub fn inputs_of(unpacked: &Unpacked, options: &FileOptions, settings: &Settings) -> anyhow::Result<Vec<Input>> {
    let input = |file: &Upload| Input::new(file.path.clone(), &file.name, options, settings.clone());
    Ok(unpacked
        .files
        .iter()
        .map(|part| input(&part.upload))
        .collect::<Result<_, _>>()?)
}

/// The settings that a call sets by `--set`, one `KEY=VALUE` each. What is translated of a legacy name or value is said
/// (D86).
pub fn read_settings(pairs: &[String], output: &Output) -> anyhow::Result<Settings> {
    let mut settings = Settings::new();
    for pair in pairs {
        let (key, value) = pair
            .split_once('=')
            .with_context(|| format!("--set {pair}: KEY=VALUE is expected"))?;
        match settings.set(key.trim(), value.trim()) {
            Ok(notices) => {
                for notice in notices {
                    output.problem(output.text(notice.id(), &notice.args()))?;
                }
            }
            Err(error) => anyhow::bail!("--set {pair}: {}", output.text(error.id(), &error.args())),
        }
    }
    Ok(settings)
}

/// Settings by name, as runs keep them.
pub fn by_name(settings: &Settings) -> BTreeMap<String, String> {
    settings
        .changed()
        .map(|(key, value)| (key.name.to_owned(), value.to_owned()))
        .collect()
}

/// How a call wants its files to be read.
pub fn options_of(args: &FileArgs) -> anyhow::Result<FileOptions> {
    let mut map = BTreeMap::new();
    for pair in &args.map {
        let (header, column) = pair
            .split_once('=')
            .with_context(|| format!("--map {pair}: HEADER=COLUMN is expected"))?;
        map.insert(header.trim().to_owned(), column.trim().to_owned());
    }
    Ok(FileOptions {
        format: args.format.clone(),
        separator: args.separator.clone(),
        encoding: args.encoding.clone(),
        sheet: args.sheet.clone(),
        map,
        ignore: args.ignore.clone(),
        ..FileOptions::default()
    })
}

/// Keeps the first diagnostics of a file.
struct Heard {
    most: usize,
    kept: Vec<Diagnostic>,
    truncated: bool,
}

impl Heard {
    fn new(most: usize) -> Self {
        Self {
            most,
            kept: Vec::new(),
            truncated: false,
        }
    }
}

impl Observer for Heard {
    fn diagnostic(&mut self, diagnostic: Diagnostic) {
        if self.kept.len() < self.most {
            self.kept.push(diagnostic);
        } else {
            self.truncated = true;
        }
    }
}

fn told(input: &Input, summary: &Summary, mut heard: Heard, catalog: &Catalog) -> FileCheckDto {
    // What only the end of the file could tell is put in its place.
    heard.kept.sort_by_key(|diagnostic| diagnostic.line);
    let dialect = summary.dialect.clone().unwrap_or_default();
    FileCheckDto {
        path: input.request.file.clone(),
        format: summary.format.map(str::to_owned),
        encoding: dialect.encoding.name().to_owned(),
        separator: char::from(dialect.separator.byte()).to_string(),
        bom: dialect.bom,
        rows: summary.rows,
        valid_rows: summary.valid_rows,
        skipped_lines: summary.skipped_lines,
        errors: summary.errors,
        warnings: summary.warnings,
        infos: summary.infos,
        fatal: summary.fatal,
        truncated: heard.truncated,
        diagnostics: heard.kept.iter().map(|diagnostic| dto(diagnostic, catalog)).collect(),
    }
}

/// A diagnostic as JSON has it.
pub fn dto(diagnostic: &Diagnostic, catalog: &Catalog) -> DiagnosticDto {
    DiagnosticDto {
        code: diagnostic.rule.code.to_owned(),
        severity: diagnostic.severity(),
        line: diagnostic.line,
        column: diagnostic.column.clone(),
        value: diagnostic.value.clone(),
        message: describe(diagnostic, catalog),
        fix: diagnostic.fix.as_ref().map(fix),
    }
}

fn fix(fix: &Fix) -> FixDto {
    let edit = match &fix.edit {
        Edit::Cell { to } => EditDto::Cell(to.clone()),
        Edit::Choice { of } => EditDto::Choice(of.clone()),
        Edit::Header { to } => EditDto::Header(to.clone()),
    };
    FixDto { safe: fix.safe, edit }
}

fn print(report: &CheckReport, output: &Output) -> anyhow::Result<()> {
    for file in &report.files {
        let format = match &file.format {
            Some(name) => output.text(&format!("format-{name}"), &Args::new()),
            None => output.text("check-unrecognised", &Args::new()),
        };
        let args = Args::new()
            .with("path", file.path.as_str())
            .with("format", format)
            .with("encoding", file.encoding.as_str())
            .with(
                "separator",
                if file.separator == "\t" {
                    "tab"
                } else {
                    file.separator.as_str()
                },
            )
            .with("rows", file.rows)
            .with("valid", file.valid_rows);
        output.line(output.text("check-file", &args))?;
        for found in &file.diagnostics {
            let severity = match found.severity {
                Severity::Error => "severity-error",
                Severity::Warning => "severity-warning",
                Severity::Info => "severity-info",
            };
            let severity = output.text(severity, &Args::new());
            let message = &found.message;
            output.line(format!(
                "  {line:>7}  {severity:<9} {code}  {message}",
                line = found.line,
                code = found.code
            ))?;
        }
        if file.truncated {
            output.line(output.text("check-truncated", &Args::new()))?;
        }
        let totals = Args::new()
            .with("errors", file.errors)
            .with("warnings", file.warnings)
            .with("infos", file.infos);
        output.line(output.text("check-totals", &totals))?;
    }
    Ok(())
}
