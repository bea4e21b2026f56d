//! A PostgreSQL server of our own, in a temporary folder: for tests, and for measuring.

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

use crate::tools::{self, is_root, user_id};
use crate::{exec, say};

/// What every server is started with.
const SETTINGS: &[&str] = &["max_connections=200", "listen_addresses=127.0.0.1"];
/// For data that nobody will miss.
const FLEETING: &[&str] = &["fsync=off", "synchronous_commit=off", "full_page_writes=off"];
const PATIENCE: Duration = Duration::from_secs(30);

/// A running server. Dropping it stops it and removes its data.
pub(crate) struct Cluster {
    programs: PathBuf,
    folder: TempDir,
    user: Option<u32>,
    port: u16,
    server: Child,
}

impl Cluster {
    /// A server for tests: fast, its data don't survive a loss of power.
    pub(crate) fn for_tests() -> Result<Self> {
        Self::start(FLEETING)
    }

    /// A server as one runs it: what is committed stays.
    pub(crate) fn durable() -> Result<Self> {
        Self::start(&[])
    }

    /// Creates a cluster and starts it on a free port of 127.0.0.1.
    fn start(more: &[&str]) -> Result<Self> {
        let programs = tools::postgres_bin()?;
        let folder = tempfile::Builder::new()
            .prefix("toolsync-postgres-")
            .permissions(fs::Permissions::from_mode(0o700))
            .tempdir()?;
        // PostgreSQL refuses to run as root.
        let user = if is_root() {
            let user = user_id(Some("postgres")).or_else(|| user_id(Some("nobody")));
            Some(user.context("PostgreSQL doesn't run as root, and there's no user postgres")?)
        } else {
            None
        };
        chown(folder.path(), user, None)?;
        let data = folder.path().join("data");

        let mut initdb = program(&programs.join("initdb"), &folder, user);
        initdb.args(["--auth=trust", "--username=postgres", "--encoding=UTF8"]);
        initdb.args(["--locale=C", "--no-sync", "--pgdata"]);
        let output = initdb.arg(&data).output().context("initdb can't be started")?;
        if !output.status.success() {
            bail!("initdb: {}", String::from_utf8_lossy(&output.stderr));
        }

        // The port is free now; whoever takes it before the server does makes it fail loudly.
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let mut postgres = program(&programs.join("postgres"), &folder, user);
        postgres.arg("-D").arg(&data).args(["-p", &port.to_string()]);
        postgres.arg("-k").arg(folder.path());
        let settings = SETTINGS.iter().chain(more);
        postgres.args(settings.flat_map(|setting| ["-c", *setting]));
        let log = fs::File::create(folder.path().join("log"))?;
        let server = postgres.stderr(log).spawn()?;
        let mut cluster = Self {
            programs,
            folder,
            user,
            port,
            server,
        };
        cluster.wait()?;
        say::note(format_args!("PostgreSQL: {}", cluster.url()));
        Ok(cluster)
    }

    /// Where it is found, by somebody who may create databases.
    pub(crate) fn url(&self) -> String {
        self.url_of("postgres")
    }

    /// Where one of its databases is found.
    pub(crate) fn url_of(&self, database: &str) -> String {
        format!("postgres://postgres@127.0.0.1:{}/{database}", self.port)
    }

    /// `psql` in one of its databases; it stops at the first error.
    pub(crate) fn psql(&self, database: &str) -> Command {
        let mut psql = Command::new(self.programs.join("psql"));
        psql.args(["--no-psqlrc", "--quiet", "--set", "ON_ERROR_STOP=1"]);
        psql.arg(self.url_of(database));
        psql
    }

    fn wait(&mut self) -> Result<()> {
        let start = Instant::now();
        let port = self.port.to_string();
        let probe = ["-q", "-h", "127.0.0.1", "-U", "postgres", "-p", &port];
        loop {
            let ready = self.programs.join("pg_isready").to_string_lossy().into_owned();
            if exec::output(exec::command(&ready).args(probe)).is_some() {
                return Ok(());
            }
            if self.server.try_wait()?.is_some() || start.elapsed() > PATIENCE {
                let log = fs::read_to_string(self.folder.path().join("log")).unwrap_or_default();
                bail!("PostgreSQL doesn't start: {log}");
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let mut stop = program(&self.programs.join("pg_ctl"), &self.folder, self.user);
        stop.args(["-m", "immediate", "-w", "stop", "-D"]);
        let stopped = stop.arg(self.folder.path().join("data")).output();
        if !stopped.is_ok_and(|output| output.status.success()) {
            let _ = self.server.kill();
        }
        let _ = self.server.wait();
    }
}

/// A program of PostgreSQL that runs as `user` and is quiet.
fn program(path: &std::path::Path, folder: &TempDir, user: Option<u32>) -> Command {
    let mut command = Command::new(path);
    command.current_dir(folder.path());
    command.stdin(Stdio::null()).stdout(Stdio::null());
    if let Some(user) = user {
        command.uid(user);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cluster_answers_and_leaves_nothing_behind() {
        // Installing it is no business of a unit test.
        if tools::find_postgres().is_none() {
            return;
        }
        let cluster = Cluster::for_tests().unwrap();
        let folder = cluster.folder.path().to_owned();
        let mut psql = cluster.psql("postgres");
        let answer = psql.args(["--command", "CREATE DATABASE own"]).output().unwrap();
        assert!(answer.status.success(), "{answer:?}");

        drop(cluster);
        assert!(!folder.exists());
    }
}
