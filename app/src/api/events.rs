//! Server-sent events: what a run tells while it goes on. The browser reconnects by itself.

use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{EventSource, MessageEvent};

use super::BASE;

type Heard = Closure<dyn Fn(MessageEvent)>;

/// A stream of events; it closes when it is dropped.
///
/// Keep it as long as the page that listens: `StoredValue::new_local(stream)`.
pub struct EventStream {
    source: EventSource,
    /// The listeners, which the source calls but doesn't own.
    _heard: Vec<Heard>,
}

impl EventStream {
    /// Listens to the events of these names below `/api/v1`; `on_event` gets the name and the data.
    ///
    /// None where the browser refuses the address.
    pub fn open(
        path: &str,
        names: &[&'static str],
        on_event: impl Fn(&'static str, String) + Clone + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(&format!("{BASE}{path}")).ok()?;
        let heard = names
            .iter()
            .map(|&name| {
                let act = on_event.clone();
                let heard = Heard::new(move |event: MessageEvent| {
                    act(name, event.data().as_string().unwrap_or_default());
                });
                let _ = source.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
                heard
            })
            .collect();
        Some(Self { source, _heard: heard })
    }

    /// Stops listening, at the last event.
    pub fn close(&self) {
        self.source.close();
    }
}

impl Drop for EventStream {
    fn drop(&mut self) {
        self.source.close();
    }
}
