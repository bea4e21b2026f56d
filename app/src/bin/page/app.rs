//! The page as a whole: it is mounted, and its addresses lead to pages.

use leptos::{mount::mount_to, prelude::*};
use leptos_router::{
    components::{FlatRoutes, Route, Router},
    path,
};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::piece::piece;

use app::{
    api, i18n, offline,
    pages::{
        account::{SetUpPage, SignInPage},
        check::{CheckPage, Workbench, make_ready, save_sample},
        directory::{DirectoryPage, EntityPage},
        files::FilesPage,
        help::{FormatPage, HelpPage, RulePage},
        not_found::NotFoundPage,
        overview::OverviewPage,
        plan::PlanPage,
        report::ReportPage,
        run::RunPage,
        runs::RunsPage,
        schedules::{SchedulePage, SchedulesPage},
        settings::{PartPage, SettingsPage},
        tools::ToolsPage,
    },
    shell::{Frame, PaletteBody, fetch_when_idle},
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
        fetch_when_idle();
        offline::renew();
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

/// The frame and the routes. A page that has a place in the rail also has a line in [`app::shell::PLACES`].
#[component]
fn App() -> impl IntoView {
    view! {
        <Router>
            <Frame palette=piece!(part palette, PaletteBody)>
                <FlatRoutes fallback=NotFoundPage>
                    <Route path=path!("/") view=piece!(check, Check) />
                    <Route path=path!("/overview") view=piece!(overview, OverviewPage) />
                    <Route path=path!("/runs") view=piece!(runs, RunsPage) />
                    <Route path=path!("/runs/:id") view=piece!(runs, RunPage) />
                    <Route path=path!("/runs/:id/plan") view=piece!(runs, PlanPage) />
                    <Route path=path!("/runs/:id/report") view=piece!(runs, ReportPage) />
                    <Route path=path!("/directory") view=piece!(directory, DirectoryPage) />
                    <Route path=path!("/directory/:kind") view=piece!(directory, DirectoryPage) />
                    <Route path=path!("/directory/:kind/:id") view=piece!(directory, EntityPage) />
                    <Route path=path!("/files") view=piece!(files, FilesPage) />
                    <Route path=path!("/help") view=piece!(help, HelpPage) />
                    <Route path=path!("/help/formats/:name") view=piece!(help, FormatPage) />
                    <Route path=path!("/help/rules/:code") view=piece!(help, RulePage) />
                    <Route path=path!("/schedules") view=piece!(schedules, SchedulesPage) />
                    <Route path=path!("/schedules/:id") view=piece!(schedules, SchedulePage) />
                    <Route path=path!("/settings") view=piece!(settings, SettingsPage) />
                    <Route path=path!("/settings/:part") view=piece!(settings, PartPage) />
                    <Route path=path!("/tools") view=piece!(tools, ToolsPage) />
                    <Route path=path!("/sign-in") view=piece!(account, SignInPage) />
                    <Route path=path!("/set-up") view=piece!(account, SetUpPage) />
                    <Route path=path!("/styleguide") view=styleguide />
                </FlatRoutes>
            </Frame>
        </Router>
    }
}

/// Check. What is needed only once there is a file comes after it.
#[component]
fn Check() -> impl IntoView {
    view! {
        <CheckPage
            workbench=piece!(desk, Workbench)
            save_sample=piece!(deed desk, save_sample(format: &'static str))
            make_ready=piece!(deed desk, make_ready())
        />
    }
}

/// All components in all states; not in what is delivered.
#[cfg(debug_assertions)]
fn styleguide() -> AnyView {
    view! { <app::pages::styleguide::StyleguidePage /> }.into_any()
}

#[cfg(not(debug_assertions))]
fn styleguide() -> AnyView {
    view! { <NotFoundPage /> }.into_any()
}
