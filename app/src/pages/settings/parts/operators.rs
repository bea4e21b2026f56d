//! Operators: who may sign in, and what they may do.

use leptos::prelude::*;
use shared::api::OperatorDto;

use super::{new_operator::NewOperator, operator_row::OperatorRow, password::SetPassword};
use crate::{
    api,
    i18n::{lang, tr},
    shell::TitleBlock,
    ui::{Load, SkeletonTable, Table, Th},
};

/// What the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Staff {
    /// Everybody.
    pub(super) all: LocalResource<Result<Vec<OperatorDto>, api::ApiError>>,
    /// Whose password is set anew.
    pub(super) forgetful: RwSignal<Option<OperatorDto>>,
}

#[component]
pub(super) fn Operators() -> impl IntoView {
    let staff = Staff {
        all: LocalResource::new(|| api::get::<Vec<OperatorDto>>("/operators")),
        forgetful: RwSignal::new(None),
    };
    let head = || {
        view! {
            <Th>{tr("staff-operator")}</Th>
            <Th>{tr("staff-role")}</Th>
            <Th>{tr("staff-signed-in")}</Th>
            <Th class="num">{tr("staff-sessions")}</Th>
            <Th class="num">{tr("staff-tokens-count")}</Th>
            <Th class="shrink">
                <span class="sr">{tr("staff-actions")}</span>
            </Th>
        }
    };
    view! {
        <TitleBlock title=tr("staff-operators")>
            <p class="t2">{tr("staff-operators-text")}</p>
        </TitleBlock>
        <div class="stack stack-4">
            <Load
                resource=staff.all
                waiting=|| view! { <SkeletonTable columns=5 rows=4 /> }
                view=move |all| {
                    let _ = lang();
                    view! {
                        <Table caption=tr("staff-operators") head>
                            {all.into_iter().map(|operator| view! { <OperatorRow operator staff /> }).collect_view()}
                        </Table>
                    }
                }
            />
        </div>
        <NewOperator staff />
        <SetPassword staff />
    }
}
