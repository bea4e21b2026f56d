//! The page as a whole: it is mounted, and its addresses lead to pages.

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::{
    api, i18n,
    pages::{
        account::{SetUpPage, SignInPage},
        check::CheckPage,
        directory::{DirectoryPage, EntityPage},
        files::FilesPage,
        help::{FormatPage, HelpPage, RulePage},
        not_found::NotFoundPage,
        overview::OverviewPage,
        plan::PlanPage,
        report::ReportPage,
        run::RunPage,
        runs::RunsPage,
        settings::{PartPage, SettingsPage},
        tools::ToolsPage,
    },
    shell::Frame,
};

/// Puts the page in the place of the first paint once its texts are here, for as long as the window is open.
pub fn mount() {
    std::panic::set_hook(Box::new(stopped));
    let place = document()
        .get_element_by_id("app")
        .and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let Some(place) = place.or_else(|| document().body()) else {
        return;
    };
    wasm_bindgen_futures::spawn_local(async move {
        let lang = i18n::lang();
        if !i18n::load(lang).await {
            return show_notice();
        }
        i18n::date::start_clock();
        i18n::show(lang);
        place.set_inner_html("");
        if let Some(root) = document().document_element() {
            let _ = root.remove_attribute("data-boot");
        }
        mount_to(place, App).forget();
        // After mounting, which starts what tasks run on.
        api::load();
    });
}

/// The last word of a page that has stopped: in the console for us, on the page for the person.
fn stopped(info: &std::panic::PanicHookInfo<'_>) {
    web_sys::console::error_1(&info.to_string().into());
    show_notice();
}

/// Says, in all languages since no text may be here, that the page goes no further.
fn show_notice() {
    if let Some(notice) = document().get_element_by_id("crash") {
        let _ = notice.remove_attribute("hidden");
    }
}

/// The frame and the routes. A page that has a place in the rail also has a line in [`crate::shell::PLACES`].
#[component]
fn App() -> impl IntoView {
    view! {
        <Router>
            <Frame>
                <FlatRoutes fallback=NotFoundPage>
                    <Route path=path!("/") view=CheckPage />
                    <Route path=path!("/overview") view=OverviewPage />
                    <Route path=path!("/runs") view=RunsPage />
                    <Route path=path!("/runs/:id") view=RunPage />
                    <Route path=path!("/runs/:id/plan") view=PlanPage />
                    <Route path=path!("/runs/:id/report") view=ReportPage />
                    <Route path=path!("/directory") view=DirectoryPage />
                    <Route path=path!("/directory/:kind") view=DirectoryPage />
                    <Route path=path!("/directory/:kind/:id") view=EntityPage />
                    <Route path=path!("/files") view=FilesPage />
                    <Route path=path!("/help") view=HelpPage />
                    <Route path=path!("/help/formats/:name") view=FormatPage />
                    <Route path=path!("/help/rules/:code") view=RulePage />
                    <Route path=path!("/settings") view=SettingsPage />
                    <Route path=path!("/settings/:part") view=PartPage />
                    <Route path=path!("/tools") view=ToolsPage />
                    <Route path=path!("/sign-in") view=SignInPage />
                    <Route path=path!("/set-up") view=SetUpPage />
                    <Route path=path!("/styleguide") view=styleguide />
                </FlatRoutes>
            </Frame>
        </Router>
    }
}

/// All components in all states; not in what is delivered.
#[cfg(debug_assertions)]
fn styleguide() -> AnyView {
    view! { <crate::pages::styleguide::StyleguidePage /> }.into_any()
}

#[cfg(not(debug_assertions))]
fn styleguide() -> AnyView {
    view! { <NotFoundPage /> }.into_any()
}
