//! A run as the server tells it: asked for once, then followed by its events until it is over.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};
use shared::api::{Progress, RunDto};

use crate::{
    api::{self, ApiError, EventStream},
    i18n::lang,
    pages::runs::words::is_live,
};

/// How often the run is asked for where its events don't come: behind some proxies, or while it is held.
const PATIENCE: Duration = Duration::from_secs(5);

/// What is known of the run, or why nothing is.
type Known = Option<Result<ArcRwSignal<RunDto>, ApiError>>;

/// A run that is followed.
#[derive(Clone, Copy)]
pub(super) struct Followed {
    /// The run itself. The inner signal changes while the run goes on, the outer one hardly ever.
    pub(super) run: RwSignal<Known>,
    /// How far it is, by its last event.
    pub(super) progress: RwSignal<Option<Progress>>,
    /// Whether events have come since the last look at it.
    heard: StoredValue<bool>,
    id: StoredValue<String>,
    stream: StoredValue<Option<EventStream>, LocalStorage>,
}

/// Follows the run with this id as long as its page is shown.
pub(super) fn follow(id: &str) -> Followed {
    let followed = Followed {
        run: RwSignal::new(None),
        progress: RwSignal::new(None),
        heard: StoredValue::new(false),
        id: StoredValue::new(id.to_owned()),
        stream: StoredValue::new_local(None),
    };
    // Its sentences come in the language of the request.
    Effect::new(move |_| {
        let _ = lang();
        followed.again();
    });
    if let Ok(timer) = set_interval_with_handle(move || followed.look(), PATIENCE) {
        on_cleanup(move || timer.clear());
    }
    followed
}

impl Followed {
    /// Asks for the run again.
    pub(super) fn again(self) {
        let path = format!("/runs/{}", self.id.get_value());
        spawn_local(async move {
            let answer = api::get::<RunDto>(&path).await;
            match answer {
                Ok(run) => self.take(run),
                // What is shown is still right; the next look may succeed.
                Err(error) if !self.is_known() => drop(self.run.try_set(Some(Err(error)))),
                Err(_) => {}
            }
        });
    }

    /// Takes over the run as it is now.
    pub(super) fn take(self, run: RunDto) {
        if self.run.is_disposed() {
            return;
        }
        let live = is_live(run.summary.state);
        let known = self.run.with_untracked(|known| match known {
            Some(Ok(signal)) => Some(signal.clone()),
            _ => None,
        });
        match known {
            Some(signal) if *signal.read_untracked() == run => {}
            Some(signal) => signal.set(run),
            None => self.run.set(Some(Ok(ArcRwSignal::new(run)))),
        }
        if live {
            self.listen();
        } else {
            self.hush();
        }
    }

    fn is_known(self) -> bool {
        self.run
            .try_with_untracked(|known| matches!(known, Some(Ok(_))))
            .unwrap_or(true)
    }

    /// Listens to the events of the run, unless it is being listened to.
    fn listen(self) {
        if self.stream.with_value(Option::is_some) {
            return;
        }
        let path = format!("/runs/{}/events", self.id.get_value());
        let on_event = move |_, data: String| {
            if let Ok(progress) = serde_json::from_str::<Progress>(&data) {
                self.hear(progress);
            }
        };
        self.stream.set_value(EventStream::open(&path, &["progress"], on_event));
    }

    fn hear(self, progress: Progress) {
        if self.progress.is_disposed() {
            return;
        }
        self.heard.set_value(true);
        let before = self.run.with_untracked(|known| match known {
            Some(Ok(run)) => Some(run.read_untracked().summary.state),
            _ => None,
        });
        let now = progress.state;
        self.progress.set(Some(progress));
        if !is_live(now) {
            // Else the browser would connect again when the server ends the stream.
            self.hush();
        }
        if before != Some(now) {
            self.again();
        }
    }

    fn hush(self) {
        self.stream.try_update_value(|stream| *stream = None);
    }

    /// Asks for the run where its events can't be relied on.
    fn look(self) {
        let over = self.run.with_untracked(|known| match known {
            Some(Ok(run)) => run.read_untracked().summary.state.is_over(),
            _ => true,
        });
        let heard = self.heard.get_value();
        self.heard.set_value(false);
        if !over && !heard && !document().hidden() {
            self.again();
        }
    }
}
