//! Tools: which courses are there, files that delete or reset courses, accounts by a list, empty categories.

mod accounts;
mod check;
mod clean;
mod generate;
mod picker;
mod words;

use leptos::prelude::*;

use crate::{
    api::{OperatorRole, Session, session},
    i18n::tr,
    shell::{NeedsSession, Page},
};

/// The page `/tools`.
#[component]
pub fn ToolsPage() -> impl IntoView {
    let may_run =
        Memo::new(move |_| matches!(session(), Session::SignedIn(user) if user.role >= OperatorRole::Operator));
    view! {
        <Page title=tr("tools-title")>
            <NeedsSession>
                <div class="content tools">
                    <check::CourseCheck />
                    <Show when=move || may_run.get() fallback=|| view! { <p class="t2">{tr("tools-for-operators")}</p> }>
                        <generate::Generator />
                        <accounts::Accounts />
                        <clean::CleanUp />
                    </Show>
                </div>
            </NeedsSession>
        </Page>
    }
}
