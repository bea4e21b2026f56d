//! `toolsync serve`: the page, the HTTP API and the worker, in one process.

use std::io;
use std::net::{IpAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use clap::Args;
use shared::i18n::Args as Texts;
use tokio::runtime::{Builder, Handle};
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;
use tracing_subscriber::EnvFilter;

use super::{Common, Exit, Output};
use crate::accounts::{Accounts, Clock};
use crate::config::{Asked, Config};
use crate::http::{Site, server};
use crate::platform::Directory;
use crate::runs::{Runs, Workplace};
use crate::store::{SecretKey, Store};

/// How long what works in the background may take to come to a point where it can be left.
const LAST_CHUNK: Duration = Duration::from_secs(4);
/// How long the database may take to be closed.
const CLOSING: Duration = Duration::from_secs(1);
/// More threads than these don't answer more requests: the database is what they wait for.
const MOST_THREADS: usize = 4;

/// `toolsync serve`
#[derive(Debug, Args)]
pub struct ServeArgs {
    /// The address to listen at; 0.0.0.0 for all.
    #[arg(long, value_name = "IP", default_value = "127.0.0.1")]
    pub bind: IpAddr,
    /// The port to listen at.
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    pub port: u16,
    /// How people reach the server, if not by address and port: https://sync.school.example
    #[arg(long, value_name = "URL")]
    pub public_url: Option<String>,
    /// Hours after its last request at which a session ends.
    #[arg(long, value_name = "HOURS", default_value_t = 12)]
    pub session_hours: u32,
    /// The largest upload: 500MiB, 2GiB.
    #[arg(long, value_name = "SIZE", default_value = "2GiB")]
    pub max_upload: String,
    /// What is logged: error, warn, info, debug, trace.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    pub log: String,
}

/// Serves until it is told to stop.
pub fn run(args: &ServeArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let config = Config::new(Asked {
        data_dir: common.data_dir.clone(),
        database_url: common.database_url.clone(),
        bind: args.bind,
        port: args.port,
        public_url: args.public_url.clone(),
        session_hours: args.session_hours,
        max_upload: args.max_upload.clone(),
    })?;
    let filter = EnvFilter::try_new(&args.log).with_context(|| format!("log: {}", args.log))?;
    // A second subscriber can only be one of a test.
    let _ = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .try_init();
    // The port first: nothing is made where another server is at work already.
    let listener = match TcpListener::bind(config.listen) {
        Ok(listener) => listener,
        Err(error) => {
            output.problem(cannot_listen(&config, &error, output))?;
            return Ok(Exit::Usage);
        }
    };
    let threads = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_THREADS);
    let runtime = Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()?;
    let served = runtime.block_on(serve(&config, listener, threads, output));
    runtime.shutdown_timeout(CLOSING);
    served.map(|()| Exit::Fine)
}

async fn serve(config: &Config, listener: TcpListener, threads: usize, output: &Output) -> anyhow::Result<()> {
    let open = Open::new(config).await?;
    let (stop, stops) = watch::channel(false);
    let site = Site {
        store: open.store.clone(),
        accounts: open.accounts.clone(),
        runs: open.runs.clone(),
        incoming: config.data_dir.join("incoming"),
        max_upload: config.max_upload,
        is_secure: config.is_secure(),
        runtime: Handle::current(),
        stop: stops.clone(),
    };
    clear(&site.incoming);
    let server = server(listener, site, threads)?;
    let handle = server.handle();
    let serving = tokio::spawn(server);
    let (bell, background) = open.work(stops);
    greet(config, &open.accounts, output).await?;

    let aborts = serving.abort_handle();
    tokio::select! {
        ended = serving => ended??,
        asked = asked_to_stop() => asked?,
    }
    tracing::info!("stopping");
    stop.send_replace(true);
    bell.notify_one();
    handle.stop(true).await;
    aborts.abort();
    for task in background {
        let aborts = task.abort_handle();
        if tokio::time::timeout(LAST_CHUNK, task).await.is_err() {
            // What isn't committed leaves nothing, and goes on at the next start.
            aborts.abort();
        }
    }
    let _ = tokio::time::timeout(CLOSING, open.store.close()).await;
    Ok(())
}

/// All that a server opens.
struct Open {
    store: Store,
    accounts: Accounts,
    directory: Directory,
    runs: Runs,
}

impl Open {
    async fn new(config: &Config) -> anyhow::Result<Self> {
        std::fs::create_dir_all(&config.data_dir).with_context(|| config.data_dir.display().to_string())?;
        let store = Store::open(&config.data_dir, config.database_url.as_deref()).await?;
        let key = SecretKey::open(&config.data_dir)?;
        let directory = Directory::open(store.clone(), key).await?;
        let runs = Runs::new(Workplace::new(
            store.clone(),
            Arc::new(directory.clone()),
            &config.data_dir,
        ));
        let accounts = Accounts::new(store.clone(), Clock::system(), config.lifetime);
        Ok(Self {
            store,
            accounts,
            directory,
            runs,
        })
    }

    /// Begins what goes on in the background. The bell stops the runs.
    fn work(&self, stops: watch::Receiver<bool>) -> (Arc<Notify>, Vec<JoinHandle<()>>) {
        let bell = Arc::new(Notify::new());
        let (runs, rings) = (self.runs.clone(), Arc::clone(&bell));
        let passwords = self.directory.passwords();
        // A thread of its own: checking and planning keep a processor busy, and others wait meanwhile.
        let runtime = Handle::current();
        let working = tokio::task::spawn_blocking(move || runtime.block_on(runs.work(rings)));
        let hashing = tokio::spawn(async move { passwords.work(stops).await });
        (bell, vec![working, hashing])
    }
}

/// Says what to open.
async fn greet(config: &Config, accounts: &Accounts, output: &Output) -> anyhow::Result<()> {
    let address = config.address();
    let link = accounts
        .open_set_up()
        .await?
        .map(|word| format!("{address}/set-up#token={}", word.reveal()));
    if output.json {
        return output.json(&serde_json::json!({"address": format!("{address}/"), "set_up": link}));
    }
    output.line(output.text("serve-open", &Texts::new().with("address", format!("{address}/"))))?;
    if let Some(link) = link {
        output.line(output.text("serve-set-up", &Texts::new().with("link", link)))?;
    }
    Ok(())
}

fn cannot_listen(config: &Config, error: &io::Error, output: &Output) -> String {
    let id = match error.kind() {
        io::ErrorKind::AddrInUse => "serve-port-taken",
        io::ErrorKind::PermissionDenied => "serve-port-forbidden",
        io::ErrorKind::AddrNotAvailable => "serve-address-not-here",
        _ => "serve-cannot-listen",
    };
    let (address, port) = (config.listen.ip().to_string(), config.listen.port().to_string());
    output.text(
        id,
        &Texts::new()
            .with("address", address)
            .with("port", port)
            .with("error", error.to_string()),
    )
}

/// What an upload left that was cut off with the last process.
fn clear(incoming: &std::path::Path) {
    let Ok(entries) = std::fs::read_dir(incoming) else {
        return;
    };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with("upload-") {
            // One that can't be removed does no harm.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Waits for Ctrl-C or, on Unix, SIGTERM.
async fn asked_to_stop() -> io::Result<()> {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let mut terminate = signal(SignalKind::terminate())?;
        tokio::select! {
            asked = tokio::signal::ctrl_c() => asked,
            _ = terminate.recv() => Ok(()),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await
}
