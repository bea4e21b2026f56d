//! Report: what came of a run, as it is sent and printed.

use leptos::{html::Iframe, prelude::*};
use shared::api::RunDto;

use crate::{
    api::{self, ApiError, BASE},
    i18n::tr,
    pages::runs::{gone::Gone, named::Named},
    shell::{NeedsSession, Page},
    t,
    ui::{Button, ButtonLink, Empty, Glyph, Size, SkeletonText, can_copy, copy},
};

/// The page `/runs/:id/report`.
#[component]
pub fn ReportPage() -> impl IntoView {
    let run = Named::of_address();
    view! {
        <Page title=tr("report-page") crumbs=run.above() class="is-report">
            <NeedsSession>{move || view! { <Report id=run.id.get() name=run.name /> }}</NeedsSession>
        </Page>
    }
}

/// The report of the run with this id; tells the run's name.
#[component]
fn Report(id: String, name: RwSignal<String>) -> impl IntoView {
    let path = format!("/runs/{id}");
    let run = LocalResource::new(move || {
        let path = path.clone();
        async move { api::get::<RunDto>(&path).await }
    });
    move || match run.get() {
        None => view! { <div class="content"><SkeletonText lines=6 /></div> }.into_any(),
        Some(Err(error)) => not_there(error, run),
        Some(Ok(run)) => {
            name.set(run.summary.name.clone());
            match run.report {
                Some(_) => view! { <Shown id=id.clone() name=run.summary.name /> }.into_any(),
                None => view! { <NoReport id=id.clone() /> }.into_any(),
            }
        }
    }
}

fn not_there(error: ApiError, run: LocalResource<Result<RunDto, ApiError>>) -> AnyView {
    view! {
        <div class="content">
            <Gone error on_retry=move |()| run.refetch() />
        </div>
    }
    .into_any()
}

/// A run without a report: it isn't over, or the settings keep none.
#[component]
fn NoReport(id: String) -> impl IntoView {
    view! {
        <h1 class="sr" tabindex="-1">
            {tr("report-none")}
        </h1>
        <Empty icon=Glyph::File title=tr("report-none") text=tr("report-none-text")>
            <ButtonLink href=format!("/runs/{id}")>{tr("report-to-run")}</ButtonLink>
        </Empty>
    }
}

/// The report in a frame in which nothing runs, below what can be done with it.
#[component]
fn Shown(id: String, name: String) -> impl IntoView {
    let frame = NodeRef::<Iframe>::new();
    let form = |form: &str| format!("{BASE}/runs/{id}/report?form={form}");
    let shown = format!("{}&shown=true", form("html"));
    let here = window().location().href().unwrap_or_default();
    let print = move |_| {
        let window = frame.get_untracked().and_then(|frame| frame.content_window());
        if let Some(window) = window {
            let _ = window.print();
        }
    };
    let link = can_copy().then(|| {
        view! {
            <Button size=Size::Small icon=Glyph::Link on_click=move |_| copy(here.clone())>
                {tr("report-copy-link")}
            </Button>
        }
    });
    let download = |form: String, word: &'static str| {
        view! {
            <ButtonLink size=Size::Small icon=Glyph::Download href=form download="">
                {tr(word)}
            </ButtonLink>
        }
    };
    view! {
        <h1 class="sr" tabindex="-1">
            {t!("report-of", name = name.clone())}
        </h1>
        <div class="report-bar row row-wrap">
            {link} <Button size=Size::Small icon=Glyph::File on_click=print>
                {tr("report-print")}
            </Button> {download(form("html"), "run-form-html")} {download(form("xlsx"), "run-form-xlsx")}
        </div>
        <iframe
            class="report-frame"
            node_ref=frame
            title=t!("report-of", name = name)
            src=shown
            sandbox="allow-same-origin allow-modals allow-top-navigation-by-user-activation"
        ></iframe>
    }
}
