//! Accounts suspended, restored or deleted by a list (D35): a run with an option, whose plan is looked at first.

use std::collections::BTreeMap;

use leptos::{html, prelude::*};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use shared::{
    api::{FileOptions, RunAccepted, RunMode, RunOptions},
    settings::{UserBy, users},
};
use wasm_bindgen::JsValue;
use web_sys::{Blob, File, FormData};

use super::words::user_by;
use crate::{
    api::{self, ApiError},
    i18n::{lang, tr},
    t,
    ui::{Button, Call, Card, Choice, Field, Glyph, Kind, LinkButton, Segmented, Select, Textarea},
};

#[component]
pub(super) fn Accounts() -> impl IntoView {
    let operation = RwSignal::new("suspend");
    let (text, by) = (
        RwSignal::new(String::new()),
        RwSignal::new(UserBy::Username.word().to_owned()),
    );
    let file = NodeRef::<html::Input>::new();
    let chosen = RwSignal::new(String::new());
    let call = Call::default();
    let operations = Signal::derive(|| {
        let choice = |(word, text)| Choice::new(word, text);
        [
            ("suspend", t!("tools-accounts-suspend")),
            ("restore", t!("tools-accounts-restore")),
            ("delete", t!("tools-accounts-delete")),
        ]
        .map(choice)
        .to_vec()
    });
    let first = move || file.get_untracked().and_then(|input| input.files()?.get(0));
    let forget = move |_| {
        if let Some(input) = file.get_untracked() {
            input.set_value("");
        }
        chosen.set(String::new());
    };
    let navigate = use_navigate();
    let send = move |_| {
        let (operation, by) = (operation.get_untracked(), by.get_untracked());
        let (blob, name) = match first() {
            Some(file) => (Blob::from(file.clone()), file.name()),
            None => {
                let list = headed(&text.get_untracked(), &by);
                let Ok(blob) = Blob::new_with_str_sequence(&js_sys::Array::of1(&JsValue::from_str(&list))) else {
                    return;
                };
                (blob, format!("user{operation}.csv"))
            }
        };
        let form = form(&blob, name, operation, by);
        let navigate = navigate.clone();
        let answer = async move {
            match form {
                Some(form) => api::send_form::<RunAccepted>("/runs", form).await,
                None => Err(ApiError::unexpected(1)),
            }
        };
        call.make(answer, move |run| {
            navigate(&format!("/runs/{}/plan", run.id), NavigateOptions::default())
        });
    };
    let none = Signal::derive(move || chosen.read().is_empty() && text.read().trim().is_empty());
    view! {
        <Card title=tr("tools-accounts")>
            <div class="stack stack-4">
                <p class="t2">{tr("tools-accounts-text")}</p>
                <div>
                    <Segmented value=operation options=operations label=tr("tools-accounts-operation") />
                </div>
                <div class="tool-line">
                    <Field label=tr("tools-accounts-by")>
                        <Select value=by options=Signal::derive(user_by) />
                    </Field>
                </div>
                <Field label=tr("tools-accounts-list") hint=tr("tools-accounts-hint")>
                    <Textarea value=text rows=6 disabled=Signal::derive(move || !chosen.read().is_empty()) />
                </Field>
                <div class="row row-wrap">
                    <label class="btn btn-file">
                        {tr("tools-accounts-file")}
                        <input
                            type="file"
                            accept=".csv,.txt,.xlsx"
                            node_ref=file
                            on:change=move |_| chosen.set(first().map(|file: File| file.name()).unwrap_or_default())
                        />
                    </label>
                    <Show when=move || !chosen.read().is_empty()>
                        <span role="status">{chosen}</span>
                        <LinkButton on_click=forget>{tr("tools-accounts-no-file")}</LinkButton>
                    </Show>
                </div>
                <div class="row">
                    <Button kind=Kind::Primary icon=Glyph::Eye busy=call.busy disabled=none on_click=send>
                        {tr("tools-accounts-plan")}
                    </Button>
                </div>
                {call.failure()}
            </div>
        </Card>
    }
}

/// What is sent: the list as a users file, read with the operation; its plan waits for approval.
fn form(blob: &Blob, name: String, operation: &str, by: String) -> Option<FormData> {
    let of_file = FileOptions {
        format: Some(String::from("users")),
        ..FileOptions::default()
    };
    let settings = [
        (users::OPERATION.name.to_owned(), operation.to_owned()),
        (users::MATCH_BY.name.to_owned(), by),
    ];
    let form = FormData::new().ok()?;
    form.append_with_blob_and_filename("files", blob, &name).ok()?;
    let options = RunOptions {
        mode: RunMode::Plan,
        settings: settings.into(),
        files: BTreeMap::from([(name, of_file)]),
        language: Some(lang().code().to_owned()),
        ..RunOptions::default()
    };
    form.append_with_str("options", &serde_json::to_string(&options).ok()?)
        .ok()?;
    Some(form)
}

/// A pasted list with a header: that of its first line, else the name of what its lines are.
fn headed(text: &str, by: &str) -> String {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut cells = first
        .split([';', ',', '\t', '|'])
        .map(|cell| cell.trim().trim_matches('"'));
    let has_header = cells.any(|cell| UserBy::WORDS.iter().any(|word| cell.eq_ignore_ascii_case(word)));
    match has_header {
        true => text.to_owned(),
        false => format!("{by}\n{text}"),
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::headed;

    #[wasm_bindgen_test(unsupported = test)]
    fn a_pasted_list_gets_the_header_that_it_lacks() {
        for (text, sent) in [
            ("ajones\nbkaur", "username\najones\nbkaur"),
            ("\nUserName;idnumber\najones;S1", "\nUserName;idnumber\najones;S1"),
            ("\"username\"\najones", "\"username\"\najones"),
            ("usernames\n", "username\nusernames\n"),
        ] {
            assert_eq!(headed(text, "username"), sent, "{text}");
        }
    }
}
