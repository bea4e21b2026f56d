//! P15: how busy a run keeps a Moodle that takes its time, by the record of a fake one; and the memory that it takes.

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};
use clap::Args;
use serde_json::Value;

use super::compare::{Sample, measure};
use super::fresh;
use crate::workspace::{self, NATIVE};
use crate::{exec, say, server};

/// The courses that people are enrolled in.
const COURSES: u64 = 100;
/// Lets Tool Sync call this machine.
const HERE: [&str; 2] = ["--allow-http", "--allow-private-addresses"];

/// What to measure.
#[derive(Debug, Args)]
pub(crate) struct Moodle {
    /// How many users, and how many enrolments, the files have.
    #[arg(long, default_value_t = 20_000)]
    rows: u64,
    /// Milliseconds that every call takes.
    #[arg(long, default_value_t = 50)]
    latency: u64,
    /// Numbers of calls at the same time.
    #[arg(long, value_delimiter = ',', default_values_t = [2, 4])]
    connections: Vec<usize>,
    /// Accounts that the site has besides.
    #[arg(long, default_value_t = 20_000)]
    crowd: u64,
}

impl Moodle {
    pub(super) fn run(self) -> Result<()> {
        let toolsync = server::build_alone("release")?;
        exec::run(exec::cargo(["build", "--release", "--bin", "fake-moodle"]).args(NATIVE))?;
        let fake = workspace::binary("release", "fake-moodle")?;
        say::result(format_args!(
            "{:>11} {:24} {:>8} {:>8} {:>8} {:>8} {:>8}",
            "connections", "run", "share", "seconds", "calls", "rows/s", "peak MB"
        ));
        for connections in &self.connections {
            self.with(&toolsync, &fake, *connections)?;
        }
        Ok(())
    }

    /// Runs the files one after the other, and each again, on a site of its own.
    fn with(&self, toolsync: &Path, fake: &Path, connections: usize) -> Result<()> {
        let folder = fresh()?;
        let site = Site::start(fake, self.latency, self.crowd)?;
        let tool = Tool {
            binary: toolsync,
            data: folder.path().join("data"),
        };
        tool.connect(&site)?;
        tool.succeeds(&["settings", "set", "moodle.connections", &connections.to_string()])?;
        let files: [(&str, String); 3] = [
            ("uploadcourses.csv", courses()),
            ("userimport.csv", users(self.rows)),
            ("enrols.csv", enrolments(self.rows)),
        ];
        for (name, text) in files {
            for again in [false, true] {
                let file = folder.path().join(name);
                fs::write(&file, &text)?;
                site.forget()?;
                let sample = measure(&mut tool.run(&file))?;
                if name == "uploadcourses.csv" {
                    break;
                }
                let what = format!("{name}{}", if again { ", unchanged" } else { "" });
                self.print(connections, &what, sample, &site)?;
            }
        }
        Ok(())
    }

    fn print(&self, connections: usize, what: &str, sample: Sample, site: &Site) -> Result<()> {
        let load = site.asked("load")?;
        let seconds = load.get("seconds").and_then(Value::as_array).into_iter().flatten();
        let seconds: Vec<f64> = seconds.filter_map(Value::as_f64).collect();
        let all: f64 = seconds.iter().sum();
        let busy = seconds.iter().enumerate();
        let busy: f64 = busy
            .map(|(calls, seconds)| calls.min(connections) as f64 * seconds)
            .sum();
        let calls = site.asked("calls")?.as_array().map_or(0, Vec::len);
        say::result(format_args!(
            "{connections:>11} {what:24} {:>6.1} % {all:>8.2} {calls:>8} {:>8.0} {:>8.1}",
            100.0 * busy / (all * connections as f64),
            self.rows as f64 / all,
            sample.peak / 1e6
        ));
        Ok(())
    }
}

/// A fake site at work, until it is dropped.
struct Site {
    process: Child,
    address: String,
    token: String,
}

impl Site {
    fn start(fake: &Path, latency: u64, crowd: u64) -> Result<Self> {
        let mut command = Command::new(fake);
        command.args(["--latency", &latency.to_string(), "--crowd", &crowd.to_string()]);
        let mut process = command.stdout(Stdio::piped()).spawn()?;
        let out = process.stdout.take().context("the fake says nothing")?;
        let mut lines = BufReader::new(out).lines();
        let mut told = || -> Result<String> {
            let line = lines.next().context("the fake doesn't start")??;
            Ok(line.split_whitespace().last().unwrap_or_default().to_owned())
        };
        let (address, token) = (told()?, told()?);
        // What else it says is for people.
        drop(lines);
        Ok(Self {
            process,
            address,
            token,
        })
    }

    fn asked(&self, what: &str) -> Result<Value> {
        let mut answer = ureq::get(format!("{}/fake/{what}", self.address)).call()?;
        Ok(answer.body_mut().with_config().limit(u64::MAX).read_json()?)
    }

    fn forget(&self) -> Result<()> {
        for what in ["load", "calls"] {
            ureq::delete(format!("{}/fake/{what}", self.address)).call()?;
        }
        Ok(())
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The program, with data of its own.
struct Tool<'a> {
    binary: &'a Path,
    data: PathBuf,
}

impl Tool<'_> {
    fn command(&self) -> Command {
        let mut command = Command::new(self.binary);
        command.arg("--data-dir").arg(&self.data);
        command
    }

    fn succeeds(&self, arguments: &[&str]) -> Result<()> {
        let status = self.command().args(arguments).stdout(Stdio::null()).status()?;
        match status.success() {
            true => Ok(()),
            false => bail!("{arguments:?}: {status}"),
        }
    }

    fn connect(&self, site: &Site) -> Result<()> {
        let mut connect = self.command();
        connect.args(["platform", "connect", &site.address]).args(HERE);
        let mut process = connect.stdin(Stdio::piped()).stdout(Stdio::null()).spawn()?;
        if let Some(mut stdin) = process.stdin.take() {
            writeln!(stdin, "{}", site.token)?;
        }
        let status = process.wait()?;
        match status.success() {
            true => Ok(()),
            false => bail!("the fake can't be connected: {status}"),
        }
    }

    fn run(&self, file: &Path) -> Command {
        let mut run = self.command();
        run.args(["run", "--json", "--approve", "--set", "users.match_by=username"]);
        run.args(HERE).arg(file);
        run
    }
}

fn courses() -> String {
    let mut rows = "shortname;fullname;category\n".to_owned();
    for n in 0..COURSES {
        let _ = writeln!(rows, "BENCH-{n:03};Course {n};Bench");
    }
    rows
}

fn users(count: u64) -> String {
    let mut rows = "username;firstname;lastname;email;auth;idnumber;city;country;department\n".to_owned();
    for n in 0..count {
        let _ = writeln!(
            rows,
            "b{n:06};First{n};Last{n};b{n:06}@school.example;ldap;B{n};Bergen;NO;Biology"
        );
    }
    rows
}

/// Each person in one course, as a file sorted by people has them.
fn enrolments(count: u64) -> String {
    let mut rows = "cmd;cid;uid;rolename;enrol\n".to_owned();
    for n in 0..count {
        let _ = writeln!(rows, "add;BENCH-{:03};b{n:06};student;manual", n % COURSES);
    }
    rows
}
