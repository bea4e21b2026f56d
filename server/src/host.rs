//! A server at work: database, directory, runs, passwords from files, HTTP.

use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use actix_web::dev::ServerHandle;
use anyhow::Context;
use tokio::runtime::Handle;
use tokio::sync::{Notify, watch};
use tokio::task::JoinHandle;

use crate::accounts::Accounts;
use crate::clock::Clock;
use crate::config::Config;
use crate::files::{Files, Keeper};
use crate::http::{Site, server};
use crate::notify::Notifier;
use crate::outgoing::{self, Outgoing};
use crate::pictures::PictureStore;
use crate::platform::moodle::Connections;
use crate::platform::{Directory, Platforms};
use crate::runs::{self, Runs, Workplace};
use crate::schedule;
use crate::sources;
use crate::store::{SecretKey, Store};

/// How long what works in the background may take to come to a point where it can be left.
const LAST_CHUNK: Duration = Duration::from_secs(4);
/// How long a run waits for a platform that doesn't answer before it looks again for the first time.
const FIRST_LOOK: Duration = Duration::from_secs(5);
/// How long the database may take to be closed.
const CLOSING: Duration = Duration::from_secs(1);

/// A server at work. It goes on until it is stopped.
#[derive(Debug)]
pub struct Host {
    /// Who may sign in.
    pub accounts: Accounts,
    /// Its runs.
    pub runs: Runs,
    /// What tells people of them.
    pub notifier: Notifier,
    /// Its database.
    pub store: Store,
    stop: watch::Sender<bool>,
    bell: Arc<Notify>,
    http: ServerHandle,
    serving: JoinHandle<std::io::Result<()>>,
    background: Vec<JoinHandle<()>>,
}

impl Host {
    /// Opens all that it needs and begins to answer at a port that is open already.
    pub async fn start(config: &Config, listener: TcpListener, clock: Clock, threads: usize) -> anyhow::Result<Self> {
        outgoing::prepare();
        std::fs::create_dir_all(&config.data_dir).with_context(|| config.data_dir.display().to_string())?;
        let store = Store::open(&config.data_dir, config.database_url.as_deref()).await?;
        let keeper = Keeper::open(&config.data_dir, config.files_at.as_ref())?;
        let key = SecretKey::open(&config.data_dir)?;
        keeper.agree(&key)?;
        let directory = Directory::open(store.clone(), key.clone()).await?;
        let outgoing = Outgoing::new(config.outgoing).trusting(config.trust.clone());
        let pictures = PictureStore::kept_by(keeper.clone());
        let sites = Connections::new(store.clone(), key.clone(), outgoing.clone(), pictures).by(clock.clone());
        let place = Workplace::new(
            store.clone(),
            Platforms::from(Arc::new(directory.clone())).with_sites(sites),
            &config.data_dir,
            clock.clone(),
        );
        let place = place.asking(outgoing.clone()).keeping(keeper.clone());
        let runs = Runs::new(place.waiting(FIRST_LOOK));
        let accounts = Accounts::new(store.clone(), clock, config.lifetime);
        let notifier = Notifier::new(runs.place().clone(), key, config.post.clone(), outgoing);
        let (stop, stops) = watch::channel(false);
        let site = Site {
            store: store.clone(),
            accounts: accounts.clone(),
            runs: runs.clone(),
            notifier: notifier.clone(),
            files: Files::new(keeper.clone(), store.clone(), accounts.clock().clone()),
            pictures: PictureStore::kept_by(keeper),
            incoming: config.data_dir.join("incoming"),
            max_upload: config.max_upload,
            trusted_proxies: config.trusted_proxies.clone().into(),
            is_secure: config.is_secure(),
            open_metrics: config.open_metrics,
            runtime: Handle::current(),
            stop: stops.clone(),
        };
        clear(&site.incoming);
        let server = server(listener, site, threads)?;
        let http = server.handle();
        let bell = Arc::new(Notify::new());
        let mut background = vec![
            work(runs.clone(), Arc::clone(&bell)),
            hash(&directory, stops.clone()),
            tokio::spawn(schedule::keep(runs.clone(), stops.clone())),
            tokio::spawn(notifier.clone().work(stops.clone())),
        ];
        background.extend(config.sweep_every.map(|every| sweep(&runs, every, stops.clone())));
        background.push(look_through_archives(&runs, stops));
        Ok(Self {
            accounts,
            runs,
            notifier,
            store,
            stop,
            bell,
            http,
            serving: tokio::spawn(server),
            background,
        })
    }

    /// Waits until it no longer answers: it only does that when it fails.
    pub async fn failed(&mut self) -> anyhow::Result<()> {
        Ok((&mut self.serving).await??)
    }

    /// Ends what is being answered and what is being done, and closes the database: ten seconds at most.
    pub async fn stop(mut self) {
        self.tell_to_stop();
        self.http.stop(true).await;
        self.serving.abort();
        for task in std::mem::take(&mut self.background) {
            let ended = tokio::time::timeout(LAST_CHUNK, task).await;
            if ended.is_err() {
                // What isn't committed leaves nothing, and goes on at the next start.
                tracing::warn!("something is left in the middle");
            }
        }
        let _ = tokio::time::timeout(CLOSING, self.store.close()).await;
    }

    fn tell_to_stop(&self) {
        self.stop.send_replace(true);
        self.bell.notify_one();
    }
}

/// Nothing works on for a host that is gone.
impl Drop for Host {
    fn drop(&mut self) {
        self.tell_to_stop();
    }
}

/// Works on runs, in a thread of its own: checking and planning keep a processor busy, and others wait meanwhile.
fn work(runs: Runs, bell: Arc<Notify>) -> JoinHandle<()> {
    let runtime = Handle::current();
    tokio::task::spawn_blocking(move || runtime.block_on(runs.work(bell)))
}

/// Hashes passwords from files.
fn hash(directory: &Directory, stops: watch::Receiver<bool>) -> JoinHandle<()> {
    let passwords = directory.passwords();
    tokio::spawn(async move { passwords.work(stops).await })
}

/// Brings in what is dropped into the drop folder. Copying keeps a disk busy, so that it has a thread of its own.
fn sweep(runs: &Runs, every: Duration, stops: watch::Receiver<bool>) -> JoinHandle<()> {
    let (runtime, place) = (Handle::current(), runs.place().clone());
    tokio::task::spawn_blocking(move || runtime.block_on(sources::sweeping(place, every, stops)))
}

/// Compares the archives with what was written down of them, in a thread of its own.
fn look_through_archives(runs: &Runs, stops: watch::Receiver<bool>) -> JoinHandle<()> {
    let (runtime, place) = (Handle::current(), runs.place().clone());
    tokio::task::spawn_blocking(move || {
        if let Err(error) = runtime.block_on(runs::look_through_archives(&place, &stops)) {
            tracing::warn!("the archives can't be looked through: {error}");
        }
    })
}

/// What an upload left that was cut off with the last process.
fn clear(incoming: &Path) {
    let Ok(entries) = std::fs::read_dir(incoming) else {
        return;
    };
    for entry in entries.flatten() {
        if entry.file_name().to_string_lossy().starts_with("upload-") {
            // One that can't be removed does no harm.
            let path = entry.path();
            let _ = if path.is_dir() {
                std::fs::remove_dir_all(path)
            } else {
                std::fs::remove_file(path)
            };
        }
    }
}
