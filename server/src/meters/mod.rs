//! What is counted while a server is at work, for Prometheus: runs, rows, requests; and how things stand, looked up when
//! somebody asks. No figure names a person.

mod standing;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use prometheus_client::encoding::text::{encode_eof, encode_registry};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::Registry;
use shared::plan::RowStatus;

pub use standing::Standing;

use crate::store::runs::{FileRecord, RunRecord};

/// Labels of a figure.
type Labels = Vec<(&'static str, String)>;

/// How long a run may take, in seconds: from a small file to a large school.
const RUN_SECONDS: [f64; 10] = [1.0, 3.0, 10.0, 30.0, 60.0, 180.0, 600.0, 1_800.0, 3_600.0, 10_800.0];
/// How long a request may take, in seconds.
const REQUEST_SECONDS: [f64; 9] = [0.001, 0.005, 0.02, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// The counters of a process. Clones count together.
#[derive(Debug, Clone)]
pub struct Meters(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    registry: Registry,
    ended: Family<Labels, Counter>,
    rows: Family<Labels, Counter>,
    run_seconds: Histogram,
    requests: Family<Labels, Counter>,
    request_seconds: Histogram,
    works: AtomicBool,
}

impl Default for Meters {
    fn default() -> Self {
        let mut registry = Registry::with_prefix("toolsync");
        let (ended, rows, requests) = (Family::default(), Family::default(), Family::default());
        let (run_seconds, request_seconds) = (Histogram::new(RUN_SECONDS), Histogram::new(REQUEST_SECONDS));
        registry.register(
            "runs_ended",
            "Runs that ended since the start, by state and mode",
            ended.clone(),
        );
        registry.register("rows", "Rows of these runs, by format and status", rows.clone());
        registry.register("run_duration_seconds", "How long runs took", run_seconds.clone());
        registry.register(
            "http_requests",
            "Requests to the API, by method, route and status",
            requests.clone(),
        );
        registry.register(
            "http_request_duration_seconds",
            "How long requests took to be answered",
            request_seconds.clone(),
        );
        Self(Arc::new(Inner {
            registry,
            ended,
            rows,
            run_seconds,
            requests,
            request_seconds,
            works: AtomicBool::new(false),
        }))
    }
}

impl Meters {
    /// Counts a run that ended.
    pub fn ended(&self, run: &RunRecord, files: &[FileRecord]) {
        let labels = vec![("state", run.state.clone()), ("mode", run.mode.clone())];
        self.0.ended.get_or_create(&labels).inc();
        for file in files {
            let totals: shared::api::FileTotals = serde_json::from_str(&file.totals).unwrap_or_default();
            for status in RowStatus::ALL {
                let count = totals.counts.get(status);
                if count > 0 {
                    let labels = vec![("format", file.format.clone()), ("status", status.name().to_owned())];
                    self.0.rows.get_or_create(&labels).inc_by(count);
                }
            }
        }
        let seconds = u32::try_from(run.finished - run.started).unwrap_or(0);
        self.0.run_seconds.observe(f64::from(seconds));
    }

    /// Counts a request that was answered. The route is a pattern: what it names is nobody's business here.
    pub fn answered(&self, method: &str, route: &str, status: u16, took: Duration) {
        let labels = vec![
            ("method", method.to_owned()),
            ("route", route.to_owned()),
            ("status", status.to_string()),
        ];
        self.0.requests.get_or_create(&labels).inc();
        self.0.request_seconds.observe(took.as_secs_f64());
    }

    /// Somebody works on runs, until what is returned is dropped.
    #[must_use]
    pub fn works(&self) -> Working {
        self.0.works.store(true, Ordering::Relaxed);
        Working(self.clone())
    }

    /// Whether somebody works on runs.
    #[must_use]
    pub fn is_working(&self) -> bool {
        self.0.works.load(Ordering::Relaxed)
    }

    /// All figures, as Prometheus reads them.
    #[must_use]
    pub fn written(&self, standing: &Standing) -> String {
        let mut text = String::new();
        // Writing to a text doesn't fail.
        let _ = encode_registry(&mut text, &self.0.registry);
        let _ = encode_registry(&mut text, &standing.registry(self.is_working()));
        let _ = encode_eof(&mut text);
        text
    }
}

/// Says that somebody works.
#[derive(Debug)]
pub struct Working(Meters);

impl Drop for Working {
    fn drop(&mut self) {
        self.0.0.works.store(false, Ordering::Relaxed);
    }
}
