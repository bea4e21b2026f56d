//! Which of these courses are there: identifiers are pasted, the answer is a table and a CSV (C §3).

use leptos::prelude::*;
use shared::{
    api::{CourseCheckRow, CourseChecksAsked, CourseChecksDto},
    settings::{CourseBy, course_checks},
};

use super::words::course_by;
use crate::{
    api,
    i18n::tr,
    save::save_text,
    t,
    ui::{Badge, Button, Call, Card, Field, Glyph, Kind, Select, Table, Td, Textarea, Th, Tone, Tr},
};

/// Rows that are shown; the CSV has all.
const SHOWN: usize = 200;

#[component]
pub(super) fn CourseCheck() -> impl IntoView {
    let (text, by) = (
        RwSignal::new(String::new()),
        RwSignal::new(course_checks::MATCH_BY.default.to_owned()),
    );
    let found = RwSignal::new(None::<(CourseChecksAsked, CourseChecksDto)>);
    let call = Call::default();
    let look = move |_| {
        let asked = CourseChecksAsked {
            text: text.get_untracked(),
            by: by.get_untracked().parse::<CourseBy>().ok(),
        };
        if asked.text.trim().is_empty() {
            return;
        }
        let of = asked.clone();
        let answer = async move { api::post::<_, CourseChecksDto>("/tools/course-checks", &of).await };
        call.make(answer, move |answer| found.set(Some((asked, answer))));
    };
    view! {
        <Card title=tr("tools-check")>
            <div class="stack stack-4">
                <p class="t2">{tr("tools-check-text")}</p>
                <Field label=tr("tools-check-list") hint=tr("tools-check-hint")>
                    <Textarea value=text rows=6 />
                </Field>
                <div class="tool-line">
                    <Field label=tr("tools-by")>
                        <Select value=by options=Signal::derive(course_by) />
                    </Field>
                    <Button kind=Kind::Primary icon=Glyph::Search busy=call.busy on_click=look>
                        {tr("tools-check-look")}
                    </Button>
                </div>
                {call.failure()}
                {move || found.get().map(|(asked, found)| view! { <Found asked found /> })}
            </div>
        </Card>
    }
}

#[component]
fn Found(asked: CourseChecksAsked, found: CourseChecksDto) -> impl IntoView {
    let saving = Call::default();
    let save = move |_| {
        let asked = asked.clone();
        let answer = async move { api::post_for_text("/tools/course-checks?form=csv", &asked).await };
        saving.make(answer, |csv| save_text(&csv, "text/csv", "checkedcourses.csv"));
    };
    let (all, left) = (found.rows.len(), found.rows.len().saturating_sub(SHOWN));
    let sum = move || {
        t!(
            "tools-check-sum",
            found = found.found,
            missing = found.missing,
            ambiguous = found.ambiguous,
            failed = found.failed
        )
    };
    let rows = found.rows.into_iter().take(SHOWN).map(row).collect_view();
    view! {
        <div class="tool-line">
            <p class="grow" role="status">
                {sum}
            </p>
            <Button icon=Glyph::Download busy=saving.busy on_click=save>
                {tr("tools-save-csv")}
            </Button>
        </div>
        {saving.failure()}
        {(all > 0)
            .then(|| {
                view! {
                    <Table
                        caption=tr("tools-check")
                        head=|| {
                            view! {
                                <Th>{tr("tools-check-identifier")}</Th>
                                <Th>{tr("tools-check-status")}</Th>
                                <Th>{tr("tools-check-course")}</Th>
                            }
                        }
                    >
                        {rows}
                    </Table>
                }
            })}
        {(left > 0).then(|| view! { <p class="hint">{move || t!("tools-check-more", count = left)}</p> })}
    }
}

fn row(row: CourseCheckRow) -> impl IntoView {
    let (tone, word) = match row.status.as_str() {
        "found" => (Tone::Ok, "tools-found"),
        "missing" => (Tone::Warn, "tools-missing"),
        "ambiguous" => (Tone::Warn, "tools-ambiguous"),
        _ => (Tone::Error, "tools-failed"),
    };
    let course = match row.status.as_str() {
        "failed" => row.message,
        "missing" => row.description,
        _ => [row.shortname, row.idnumber, row.fullname]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
    };
    view! {
        <Tr>
            <Td th=tr("tools-check-identifier")>
                <code>{row.identifier}</code>
            </Td>
            <Td th=tr("tools-check-status")>
                <Badge tone icon=tone.glyph()>
                    {tr(word)}
                </Badge>
            </Td>
            <Td th=tr("tools-check-course")>{course}</Td>
        </Tr>
    }
}
