//! Following a run: server-sent events, until it is over.

use std::convert::Infallible;
use std::time::Duration;

use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::Bytes;
use actix_web::{HttpResponse, web};
use futures_util::stream;
use shared::api::Progress;
use tokio::sync::watch;
use tokio::time::{Interval, MissedTickBehavior, interval};

use super::super::problem::ApiError;
use super::super::site::Site;
use crate::runs::Runs;

/// A sign of life, so that nobody in between takes the stream for dead.
const BEAT: Duration = Duration::from_secs(15);
/// Events are at least so far apart: nobody sees more.
const PACE: Duration = Duration::from_millis(100);

/// `GET /runs/{id}/events`
pub async fn follow(site: web::Data<Site>, id: web::Path<String>) -> Result<HttpResponse, ApiError> {
    let id = id.into_inner();
    let progress = site.runs.watch(&id).await?;
    let listener = Listener {
        runs: site.runs.clone(),
        id,
        progress,
        stop: site.stop.clone(),
        beat: steady(BEAT),
        pace: steady(PACE),
        told: Told::Nothing,
    };
    let events = stream::unfold(listener, |mut listener| async move {
        let event = listener.next().await?;
        Some((Ok::<_, Infallible>(Bytes::from(event)), listener))
    });
    Ok(HttpResponse::Ok()
        .content_type("text/event-stream")
        .insert_header((CACHE_CONTROL, "no-store"))
        // Proxies that collect answers are told not to.
        .insert_header(("x-accel-buffering", "no"))
        .streaming(events))
}

struct Listener {
    runs: Runs,
    id: String,
    progress: watch::Receiver<Progress>,
    stop: watch::Receiver<bool>,
    beat: Interval,
    pace: Interval,
    told: Told,
}

#[derive(PartialEq)]
enum Told {
    Nothing,
    Something,
    TheEnd,
}

enum Heard {
    News,
    Nothing,
    TheEnd,
}

impl Listener {
    /// The next event; none when the run is over, or the server stops.
    async fn next(&mut self) -> Option<String> {
        match self.told {
            Told::TheEnd => return None,
            Told::Nothing => {
                // The first tick of an interval comes at once.
                self.beat.tick().await;
                self.pace.tick().await;
                return Some(self.tell());
            }
            Told::Something => {}
        }
        let heard = tokio::select! {
            _ = self.stop.wait_for(|stops| *stops) => Heard::TheEnd,
            news = news(&mut self.progress, &mut self.pace) => news,
            _ = self.beat.tick() => Heard::Nothing,
        };
        match heard {
            Heard::News => Some(self.tell()),
            Heard::TheEnd => None,
            Heard::Nothing => {
                // Another process may be working on the run: what it wrote down is looked up.
                let _ = self.runs.watch(&self.id).await;
                Some(": on it\n\n".to_owned())
            }
        }
    }

    fn tell(&mut self) -> String {
        let progress = self.progress.borrow_and_update();
        self.told = if progress.state.is_over() {
            Told::TheEnd
        } else {
            Told::Something
        };
        let json = serde_json::to_string(&*progress).unwrap_or_default();
        format!("event: progress\ndata: {json}\n\n")
    }
}

/// Waits for something new, and until it may be told.
async fn news(progress: &mut watch::Receiver<Progress>, pace: &mut Interval) -> Heard {
    if progress.changed().await.is_err() {
        // Nobody will tell anything any more.
        return Heard::TheEnd;
    }
    // If the wait for the pace is cut off by a beat, the news are still news.
    progress.mark_changed();
    pace.tick().await;
    Heard::News
}

fn steady(period: Duration) -> Interval {
    let mut interval = interval(period);
    interval.set_missed_tick_behavior(MissedTickBehavior::Delay);
    interval
}
