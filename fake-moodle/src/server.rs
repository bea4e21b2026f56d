//! A fake at work: a server on a port of its own, in a thread of its own.

use std::io;
use std::net::TcpListener;
use std::sync::mpsc;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use actix_web::middleware::from_fn;
use actix_web::{App, HttpServer, web};
use serde_json::Value;

use crate::faults::Rule;
use crate::load::Load;
use crate::setup::Setup;
use crate::site::{CallRecord, Pace, Site};
use crate::state::State;

/// A fake Moodle at work, until it is dropped. It listens on 127.0.0.1 only.
#[derive(Debug)]
pub struct FakeMoodle {
    url: String,
    token: String,
    site: web::Data<Site>,
    server: ServerHandle,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl FakeMoodle {
    /// Starts one.
    ///
    /// # Errors
    /// If the port isn't free.
    pub fn start(setup: Setup) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", setup.port))?;
        let (root, path) = (format!("http://{}", listener.local_addr()?), setup.path.clone());
        let url = format!("{root}{path}");
        let site = web::Data::new(Site::new(setup.state(&url), setup.pace, setup.runs));
        let (tell, told) = mpsc::channel();
        let served = site.clone();
        let thread = std::thread::Builder::new()
            .name("fake-moodle".to_owned())
            .spawn(move || {
                actix_web::rt::System::new().block_on(async move {
                    let app = move || {
                        let site = web::scope(&path).configure(crate::http::routes);
                        App::new()
                            .wrap(from_fn(crate::http::dated))
                            .app_data(served.clone())
                            .configure(crate::http::control)
                            .service(site)
                    };
                    let server = HttpServer::new(app)
                        .workers(2)
                        .disable_signals()
                        .shutdown_timeout(1)
                        .listen(listener)?
                        .run();
                    let _ = tell.send(server.handle());
                    server.await
                })
            })?;
        let server = told.recv().map_err(io::Error::other)?;
        Ok(Self {
            url,
            token: setup.token,
            site,
            server,
            thread: Some(thread),
        })
    }

    /// The address of the site: `http://127.0.0.1:…`, with its folder.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The address below which `/fake/…` is: without the folder of the site.
    pub fn root(&self) -> &str {
        let host = self.url.find("//").map_or(0, |at| at + 2);
        let end = self
            .url
            .get(host..)
            .and_then(|rest| rest.find('/'))
            .map_or(self.url.len(), |at| host + at);
        self.url.get(..end).unwrap_or(&self.url)
    }

    /// The administrator's token.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// Looks at the site or changes it by hand.
    pub fn with_state<R>(&self, work: impl FnOnce(&mut State) -> R) -> R {
        self.site.with_state(work)
    }

    /// Everything that the site has, as JSON.
    pub fn export(&self) -> Value {
        self.site.export()
    }

    /// Turns the clock on.
    pub fn advance(&self, seconds: i64) {
        self.with_state(|state| state.now += seconds);
    }

    /// What a site does from time to time: takes in who is in bound cohorts.
    pub fn sync_cohorts(&self) {
        self.with_state(State::sync_cohorts);
    }

    /// Adds a fault; it counts calls from now on.
    pub fn add_fault(&self, rule: Rule) {
        self.site.with_faults(|faults| faults.add(rule));
    }

    /// Hears of calls that a fault leaves without any answer, from now on: of each its function.
    pub fn silences(&self) -> mpsc::Receiver<String> {
        self.site.silences()
    }

    /// Whoever listens for such calls gives up.
    pub fn hush(&self) {
        self.site.hush();
    }

    /// Ends all faults.
    pub fn clear_faults(&self) {
        self.site.with_faults(crate::faults::Faults::clear);
    }

    /// Sets how long calls take.
    pub fn set_pace(&self, pace: Pace) {
        self.site.with_pace(|own| *own = pace);
    }

    /// The calls that came in, in the order in which they ended.
    pub fn calls(&self) -> Vec<CallRecord> {
        self.site.with_calls(|calls| calls.clone())
    }

    /// Forgets the calls that came in.
    pub fn forget_calls(&self) {
        self.site.with_calls(Vec::clear);
    }

    /// How busy the site was kept since it started or since [`Self::reset_load`].
    pub fn load(&self) -> Load {
        self.site.load.read()
    }

    /// Measures anew from here.
    pub fn reset_load(&self) {
        self.site.load.reset();
    }

    /// Stops it, once what is at work is done.
    pub fn stop(self) {}

    /// Waits until it is stopped from elsewhere.
    ///
    /// # Errors
    /// If the server failed.
    pub fn wait(mut self) -> io::Result<()> {
        self.thread.take().map_or(Ok(()), |thread| {
            thread.join().unwrap_or_else(|_| Err(io::Error::other("panicked")))
        })
    }
}

impl Drop for FakeMoodle {
    fn drop(&mut self) {
        // Telling the server is all that matters; that it is done shows by its thread.
        drop(self.server.stop(false));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
