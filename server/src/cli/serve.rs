//! `toolsync serve`: the page, the HTTP API and the worker, in one process.

use std::io::{self, IsTerminal};
use std::net::{IpAddr, TcpListener};
use std::time::Duration;

use anyhow::Context;
use clap::Args;
use shared::i18n::Args as Texts;
use tokio::runtime::Builder;
use tracing_subscriber::EnvFilter;

use super::{Common, Exit, MailArgs, Output};
use crate::clock::Clock;
use crate::config::{Asked, Config};
use crate::host::Host;

/// How long threads that are in the middle of something are waited for.
const LEFTOVERS: Duration = Duration::from_millis(500);
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
    /// The proxies that are believed when they say, by X-Forwarded-For, who calls.
    #[arg(long, value_name = "IP", value_delimiter = ',', default_value = "127.0.0.1,::1")]
    pub trusted_proxies: Vec<IpAddr>,
    /// Seconds from one sweep of the drop folder to the next; 0 for none but those of schedules.
    #[arg(long, value_name = "SECONDS", default_value_t = 60)]
    pub sweep_seconds: u32,
    /// The mail server.
    #[command(flatten)]
    pub mail: MailArgs,
    /// What is logged: error, warn, info, debug, trace.
    #[arg(long, value_name = "LEVEL", default_value = "info")]
    pub log: String,
    /// How it is logged: for people, or one JSON object a line.
    #[arg(long, value_name = "FORM", default_value = "text")]
    pub log_format: LogFormat,
    /// Who may read the figures for Prometheus at /api/v1/metrics: whoever has a token, or everybody.
    #[arg(long, value_name = "WHO", default_value = "token")]
    pub metrics: Scrapers,
}

/// How it is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

/// Who may read the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Scrapers {
    /// Whoever has a token.
    Token,
    /// Everybody who reaches the server.
    Open,
}

/// Serves until it is told to stop.
pub fn run(args: &ServeArgs, common: &Common, output: &Output) -> anyhow::Result<Exit> {
    let mut config = Config::new(Asked {
        data_dir: common.data_dir.clone(),
        database_url: common.database_url.clone(),
        files_at: common.files_at()?,
        bind: args.bind,
        port: args.port,
        public_url: args.public_url.clone(),
        session_hours: args.session_hours,
        max_upload: args.max_upload.clone(),
        trusted_proxies: args.trusted_proxies.clone(),
        outgoing: common.outgoing.clone(),
        sweep_seconds: args.sweep_seconds,
        open_metrics: args.metrics == Scrapers::Open,
        mail: args.mail.clone(),
    })?;
    log(&args.log, args.log_format)?;
    // The port first: nothing is made where another server is at work already.
    let listener = match TcpListener::bind(config.listen) {
        Ok(listener) => listener,
        Err(error) => {
            output.problem(cannot_listen(&config, &error, output))?;
            return Ok(Exit::Usage);
        }
    };
    // Of port 0 the system makes one that is free.
    config.listen = listener.local_addr()?;
    let threads = std::thread::available_parallelism()
        .map_or(1, usize::from)
        .min(MOST_THREADS);
    let runtime = Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()?;
    let served = runtime.block_on(serve(&config, listener, threads, output));
    runtime.shutdown_timeout(LEFTOVERS);
    served.map(|()| Exit::Fine)
}

async fn serve(config: &Config, listener: TcpListener, threads: usize, output: &Output) -> anyhow::Result<()> {
    let mut host = Host::start(config, listener, Clock::system(), threads).await?;
    greet(config, &host, output).await?;
    tokio::select! {
        failed = host.failed() => failed?,
        asked = asked_to_stop() => asked?,
    }
    tracing::info!("stopping");
    host.stop().await;
    Ok(())
}

/// Logs to the standard error, without the chatter of libraries.
fn log(level: &str, format: LogFormat) -> anyhow::Result<()> {
    let filter =
        EnvFilter::try_new(format!("actix_server=warn,sqlx=warn,{level}")).with_context(|| format!("log: {level}"))?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr);
    // A second subscriber can only be one of a test.
    let _ = match format {
        LogFormat::Text => lines.with_ansi(io::stderr().is_terminal()).try_init(),
        LogFormat::Json => lines.json().flatten_event(true).try_init(),
    };
    Ok(())
}

/// Says what to open.
async fn greet(config: &Config, host: &Host, output: &Output) -> anyhow::Result<()> {
    let address = config.address();
    let link = host
        .accounts
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
