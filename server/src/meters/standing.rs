//! How things stand at the moment when somebody asks.

use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use shared::api::InboxDto;

use super::Labels;
use crate::files::waiting;
use crate::runs::Workplace;
use crate::store::StoreError;
use crate::store::runs::standing;

/// How things stand. Ages are in seconds.
#[derive(Debug, Clone, Default)]
pub struct Standing {
    now: i64,
    states: Vec<(String, i64)>,
    waiting: i64,
    oldest: Option<i64>,
    successes: Vec<standing::Success>,
    inbox: InboxDto,
}

impl Standing {
    /// Looks.
    ///
    /// # Errors
    ///
    /// The database can't be read.
    pub async fn of(place: &Workplace) -> Result<Self, StoreError> {
        let queue = standing::queue(&place.store).await?;
        let area = place.area.clone();
        Ok(Self {
            now: place.clock.now(),
            states: standing::states(&place.store).await?,
            waiting: queue.0,
            oldest: queue.1,
            successes: standing::successes(&place.store).await?,
            inbox: tokio::task::spawn_blocking(move || waiting(&area))
                .await
                .unwrap_or_default(),
        })
    }

    pub(super) fn registry(&self, works: bool) -> Registry {
        let mut registry = Registry::with_prefix("toolsync");
        let version = vec![("version", env!("CARGO_PKG_VERSION").to_owned())];
        registry.register("build", "Version", Info::new(version));
        let states = Family::<Labels, Gauge>::default();
        for (state, count) in &self.states {
            states.get_or_create(&vec![("state", state.clone())]).set(*count);
        }
        registry.register("runs", "Runs that are kept, by state", states);
        let successes = Family::<Labels, Gauge>::default();
        for success in &self.successes {
            let labels = vec![
                ("source", success.source.clone()),
                ("schedule", success.schedule.clone()),
            ];
            successes.get_or_create(&labels).set(success.at);
        }
        registry.register(
            "last_success_timestamp_seconds",
            "When a run of a source was last carried out to its end, by the names of its files without dates, and by its schedule",
            successes,
        );
        let age = |since: Option<i64>| since.map_or(0, |since| (self.now - since).max(0));
        let files = i64::try_from(self.inbox.files).unwrap_or(i64::MAX);
        for (name, help, value) in [
            ("queue_length", "Runs that wait for their turn", self.waiting),
            (
                "queue_oldest_seconds",
                "For how long the first of them has waited",
                age(self.oldest),
            ),
            ("inbox_files", "Files that wait in the inbox", files),
            (
                "inbox_oldest_seconds",
                "For how long the first of them has waited",
                age(self.inbox.oldest),
            ),
            ("worker_up", "Whether this process works on runs", i64::from(works)),
        ] {
            let gauge: Gauge = Gauge::default();
            gauge.set(value);
            registry.register(name, help, gauge);
        }
        registry
    }
}
