//! A page whose code comes in a file of its own.

use std::{
    cell::RefCell,
    future::Future,
    pin::Pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use futures_util::future::join;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{focus, head::window_title};
use crate::{
    i18n::{self, tr},
    ui::{Button, Empty, Glyph, Kind, Skeleton, SkeletonText, Toast},
};

/// The piece of the address `/`: it says nothing but what the first of the texts have.
const FIRST: &str = "check";

/// What is awaited of a piece.
pub type Awaited<T> = Pin<Box<dyn Future<Output = T>>>;

/// A page whose code may still have to be fetched.
///
/// It is fetched when the page is first shown, or before that, when the browser has nothing better to do; then the
/// page is shown at once. Until it is here its place is held by its shape, and where it can't be fetched (without a
/// connection, or when the server has been renewed meanwhile) the page says so, with a way on.
#[derive(Clone, Copy, Debug)]
pub struct Piece {
    /// The file: pages of one name come together.
    pub name: &'static str,
    /// Fetches the file; false where that fails. It may be called again.
    pub load: fn() -> Awaited<bool>,
    /// The page; at once where the file is here.
    pub show: fn() -> Awaited<Option<AnyView>>,
}

thread_local! {
    /// All that can be fetched.
    static KNOWN: RefCell<Vec<Piece>> = const { RefCell::new(Vec::new()) };
}

/// How far a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Coming,
    Here,
    Missing,
}

impl Piece {
    /// The view of a route.
    pub fn as_page(self) -> impl Fn() -> AnyView + Copy + Send + Sync + 'static {
        self.note();
        move || view! { <Arriving piece=self is_page=true /> }.into_any()
    }

    /// The view of a part of a page.
    pub fn as_part(self) -> impl Fn() -> AnyView + Copy + Send + Sync + 'static {
        self.note();
        move || view! { <Arriving piece=self is_page=false /> }.into_any()
    }

    fn note(self) {
        KNOWN.with_borrow_mut(|known| {
            if known.iter().all(|piece| piece.name != self.name) {
                known.push(self);
            }
        });
    }

    /// Its code, and the texts that it shows.
    fn come(self) -> Awaited<bool> {
        match self.name {
            FIRST => (self.load)(),
            _ => Box::pin(async move {
                let (here, said) = join((self.load)(), i18n::load_all()).await;
                here && said
            }),
        }
    }

    fn fetch(self, stage: RwSignal<Stage>) {
        let mut coming = self.come();
        let of = |here| if here { Stage::Here } else { Stage::Missing };
        match now(&mut coming) {
            Some(here) => stage.set(of(here)),
            None => {
                stage.set(Stage::Coming);
                leptos::task::spawn_local(async move {
                    let here = coming.await;
                    // The page may have been left meanwhile.
                    let _ = stage.try_set(of(here));
                });
            }
        }
    }
}

/// Fetches all pieces, one after the other, when the browser has time; not where the person saves data.
pub fn fetch_when_idle() {
    when_idle(|| {
        leptos::task::spawn_local(async {
            // A piece may bring others.
            let mut at = 0;
            while let Some(piece) = KNOWN.with_borrow(|known| known.get(at).copied()) {
                if !piece.come().await {
                    return;
                }
                at += 1;
            }
        });
    });
}

/// Does something whose code comes in a piece, and says where it doesn't come.
pub fn do_or_say(deed: Awaited<bool>) {
    leptos::task::spawn_local(async {
        if !deed.await {
            Toast::error(tr("shell-missing-title").get_untracked()).show();
        }
    });
}

/// Whether the browser was told to use little data.
fn saves_data() -> bool {
    let get = |of: &JsValue, name: &str| js_sys::Reflect::get(of, &name.into());
    get(&window().navigator(), "connection")
        .and_then(|connection| get(&connection, "saveData"))
        .is_ok_and(|saves| saves.is_truthy())
}

/// Does what can be done ahead when the browser has time; not where the person saves data. Not every browser says when it
/// is idle.
pub fn when_idle(work: impl Fn() + 'static) {
    if saves_data() {
        return;
    }
    const LATER: Duration = Duration::from_secs(2);
    match js_sys::Reflect::has(&window(), &"requestIdleCallback".into()) {
        Ok(true) => request_idle_callback(work),
        _ => set_timeout(work, LATER),
    }
}

/// The outcome, if it is there already.
fn now<T>(awaited: &mut Awaited<T>) -> Option<T> {
    match awaited.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(outcome) => Some(outcome),
        Poll::Pending => None,
    }
}

/// The page of a piece, its shape, or why it isn't there.
#[component]
fn Arriving(piece: Piece, is_page: bool) -> impl IntoView {
    let stage = RwSignal::new(Stage::Coming);
    piece.fetch(stage);
    let waited = stage.get_untracked() == Stage::Coming;
    move || match stage.get() {
        Stage::Coming if is_page => view! { <Shape /> }.into_any(),
        Stage::Coming => view! { <div class="boot-body"><SkeletonText lines=2 /></div> }.into_any(),
        Stage::Here => {
            if waited {
                focus::stay();
            }
            now(&mut (piece.show)()).flatten().into_any()
        }
        Stage::Missing if is_page => view! { <MissingPage on_retry=move |()| piece.fetch(stage) /> }.into_any(),
        Stage::Missing => view! { <Missing on_retry=move |()| piece.fetch(stage) /> }.into_any(),
    }
}

/// The shape of a page, as in the first paint, so that nothing jumps.
#[component]
fn Shape() -> impl IntoView {
    view! {
        <main id="main" tabindex="-1" class="page" aria-busy="true">
            <div class="boot-head"><Skeleton width="88px" /></div>
            <div class="boot-body"><SkeletonText lines=2 /></div>
        </main>
    }
}

/// A page whose code can't be fetched.
#[component]
fn MissingPage(#[prop(into)] on_retry: Callback<()>) -> impl IntoView {
    window_title(tr("shell-missing"));
    view! {
        <main id="main" tabindex="-1" class="page">
            <div class="head">
                <h1 tabindex="-1">{tr("shell-missing")}</h1>
            </div>
            <div class="content">
                <Missing on_retry />
            </div>
        </main>
    }
}

/// Why something isn't there, and the ways on.
#[component]
fn Missing(#[prop(into)] on_retry: Callback<()>) -> impl IntoView {
    let reload = |_| {
        let _ = window().location().reload();
    };
    view! {
        <div role="alert">
            <Empty icon=Glyph::Again title=tr("shell-missing-title") text=tr("shell-missing-text")>
                <Button kind=Kind::Primary on_click=move |_| on_retry.run(())>
                    {tr("ui-try-again")}
                </Button>
                <Button kind=Kind::Quiet on_click=reload>
                    {tr("shell-missing-reload")}
                </Button>
            </Empty>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use leptos::mount::mount_to;
    use wasm_bindgen::JsCast;
    use wasm_bindgen_test::wasm_bindgen_test;
    use web_sys::HtmlElement;

    use super::*;

    thread_local! {
        static CONNECTED: Cell<bool> = const { Cell::new(false) };
    }

    fn piece() -> Piece {
        Piece {
            name: "test",
            load: || {
                Box::pin(async {
                    leptos::task::tick().await;
                    CONNECTED.get()
                })
            },
            show: || Box::pin(async { CONNECTED.get().then(|| view! { <h1>"Here"</h1> }.into_any()) }),
        }
    }

    #[wasm_bindgen_test]
    async fn a_page_that_cannot_be_fetched_says_so_and_comes_when_it_is_tried_again() {
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        let page = piece().as_page();
        let mounted = mount_to(place.clone(), page);
        assert!(
            place.query_selector("main[aria-busy=true]").unwrap().is_some(),
            "its shape"
        );

        settled().await;
        assert!(place.query_selector("[role=alert]").unwrap().is_some());
        assert!(place.text_content().unwrap().contains("This couldn’t be loaded"));

        CONNECTED.set(true);
        let again: HtmlElement = place.query_selector("button").unwrap().unwrap().unchecked_into();
        again.click();
        settled().await;
        assert_eq!(place.text_content().unwrap(), "Here");
        drop(mounted);
        place.remove();
    }

    async fn settled() {
        for _ in 0..5 {
            leptos::task::tick().await;
        }
    }
}
