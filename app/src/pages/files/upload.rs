//! Putting files into the inbox: chosen or dropped, several at once, each with how far it is; where a name is taken, one
//! says what happens.

use leptos::{ev, html, prelude::*, task::spawn_local};
use serde_json::json;
use shared::api::{FileNames, FileUpload, Taken};
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, File, FileList, FormData, HtmlInputElement};

use super::{Shared, acts};
use crate::{
    api::{self, ApiError},
    i18n::tr,
    shell::say,
    t,
    ui::{Button, Dialog, Field, Glyph, Icon, IconButton, Input, Kind, Progress, Size, Status, Toast, Tone},
};

/// Where an upload is.
#[derive(Clone, Debug, PartialEq)]
enum State {
    /// So many percent have gone.
    Going(u8),
    /// Something has its name; one says what happens.
    Taken,
    /// It is there, under this name.
    Done(String),
    /// It didn't work.
    Failed(ApiError),
}

/// A file on its way.
#[derive(Clone, Copy)]
struct Upload {
    id: u32,
    file: StoredValue<File, LocalStorage>,
    folder: StoredValue<String>,
    state: RwSignal<State>,
}

#[component]
pub(super) fn Uploads(shared: Shared) -> impl IntoView {
    let uploads = RwSignal::new_local(Vec::<Upload>::new());
    let over = RwSignal::new(false);
    let making = RwSignal::new(false);
    let last = StoredValue::new(0_u32);
    let take = move |list: Option<FileList>| {
        let files = list.map(|list| {
            (0..list.length())
                .filter_map(move |at| list.get(at))
                .collect::<Vec<_>>()
        });
        for file in files.unwrap_or_default() {
            last.update_value(|last| *last += 1);
            let upload = Upload {
                id: last.get_value(),
                file: StoredValue::new_local(file),
                folder: StoredValue::new(shared.place.folder.get_untracked()),
                state: RwSignal::new(State::Going(0)),
            };
            uploads.update(|uploads| uploads.push(upload));
            send(upload, Taken::Refuse, shared);
        }
    };
    let listeners = [
        window_event_listener(ev::dragover, move |event: DragEvent| {
            if brings_files(&event) {
                event.prevent_default();
                over.set(true);
            }
        }),
        window_event_listener(ev::dragleave, move |event: DragEvent| {
            // Only when the pointer leaves the window.
            if event.related_target().is_none() {
                over.set(false);
            }
        }),
        window_event_listener(ev::drop, move |event: DragEvent| {
            over.set(false);
            if brings_files(&event) {
                event.prevent_default();
                take(event.data_transfer().and_then(|data| data.files()));
            }
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    let chosen = move |event: ev::Event| {
        let input = event
            .target()
            .and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input {
            take(input.files());
            // The same file may be chosen again once it is mended.
            input.set_value("");
        }
    };
    let rows = move || {
        uploads
            .get()
            .into_iter()
            .map(|upload| view! { <Going upload uploads shared /> })
            .collect_view()
    };
    view! {
        <section class="area-drop" class:is-over=over aria-label=tr("files-upload")>
            <span class="grow row">
                <Icon name=Glyph::Upload />
                <span>{tr("files-drop")}</span>
            </span>
            <span class="row row-wrap">
                <Button icon=Glyph::Folder on_click=move |_| making.set(true)>
                    {tr("files-new-folder")}
                </Button>
                <label class="btn btn-primary file-choose">
                    <Icon name=Glyph::Upload />
                    {tr("files-choose")}
                    <input type="file" multiple on:change=chosen />
                </label>
            </span>
        </section>
        <Show when=move || !uploads.read().is_empty()>
            <ul class="list card uploads" aria-label=tr("files-uploads")>
                {rows}
            </ul>
        </Show>
        <NewFolder open=making shared />
    }
}

fn brings_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.iter().any(|kind| kind.as_string().as_deref() == Some("Files")))
}

fn send(upload: Upload, taken: Taken, shared: Shared) {
    upload.state.set(State::Going(0));
    spawn_local(async move {
        let told = move |percent| drop(upload.state.try_set(State::Going(percent)));
        let answer = match form(upload, taken) {
            Some(form) => api::send_form_telling::<FileNames>("/files", form, told).await,
            None => Err(ApiError::unexpected(1)),
        };
        let state = match answer {
            Ok(FileNames { names }) => {
                let name = names.into_iter().next().unwrap_or_default();
                say(t!("files-uploaded", name = name.clone()));
                acts::restart(shared);
                State::Done(name)
            }
            Err(error) if error.code == "name-taken" => State::Taken,
            Err(error) => State::Failed(error),
        };
        upload.state.try_set(state);
    });
}

fn form(upload: Upload, taken: Taken) -> Option<FormData> {
    let form = FormData::new().ok()?;
    let options = FileUpload {
        folder: upload.folder.get_value(),
        taken,
    };
    form.append_with_str("options", &serde_json::to_string(&options).ok()?)
        .ok()?;
    let file = upload.file.get_value();
    form.append_with_blob_and_filename("files", &file, &file.name()).ok()?;
    Some(form)
}

/// A file on its way, or what became of it.
#[component]
fn Going(upload: Upload, uploads: RwSignal<Vec<Upload>, LocalStorage>, shared: Shared) -> impl IntoView {
    let name = upload.file.with_value(File::name);
    let leave = move |_| uploads.update(|uploads| uploads.retain(|one| one.id != upload.id));
    let label = t!("files-upload-close", name = name.clone());
    let state = move || match upload.state.get() {
        State::Going(percent) => {
            let percent = Signal::stored(percent);
            view! { <Progress small=true percent label=tr("files-uploading") /> }.into_any()
        }
        State::Done(name) => view! { <Status tone=Tone::Ok>{t!("files-uploaded", name = name)}</Status> }.into_any(),
        State::Failed(error) => view! {
            <Status tone=Tone::Error>{error.in_a_line()}</Status>
            <Button size=Size::ExtraSmall on_click=move |_| send(upload, Taken::Refuse, shared)>
                {tr("ui-try-again")}
            </Button>
        }
        .into_any(),
        State::Taken => view! {
            <Status tone=Tone::Warn>{tr("files-taken")}</Status>
            <span class="row">
                <Button size=Size::ExtraSmall on_click=move |_| send(upload, Taken::Keep, shared)>
                    {tr("files-keep-both")}
                </Button>
                <Button size=Size::ExtraSmall on_click=move |_| send(upload, Taken::Replace, shared)>
                    {tr("files-replace")}
                </Button>
            </span>
        }
        .into_any(),
    };
    view! {
        <li>
            <span class="mono upload-name wrap">{name}</span>
            <span class="grow row row-wrap" role="status">
                {state}
            </span>
            <IconButton small=true icon=Glyph::Cross label on_click=leave />
        </li>
    }
}

/// Asks for the name of a new folder.
#[component]
fn NewFolder(open: RwSignal<bool>, shared: Shared) -> impl IntoView {
    let name = RwSignal::new(String::new());
    let fault = RwSignal::new(String::new());
    let busy = RwSignal::new(false);
    let field = NodeRef::<html::Input>::new();
    Effect::new(move |_| {
        if open.get() {
            name.set(String::new());
            fault.set(String::new());
        }
    });
    Effect::new(move |_| {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    let make = move || {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let folder = shared.place.folder.get_untracked();
        let name = name.get_untracked();
        let name = if folder.is_empty() {
            name
        } else {
            format!("{folder}/{name}")
        };
        spawn_local(async move {
            let answer = api::post::<_, serde_json::Value>("/files/folders", &json!({"name": name})).await;
            busy.try_set(false);
            match answer {
                Ok(_) => {
                    open.try_set(false);
                    Toast::ok(t!("files-folder-made", name = name)).show();
                    acts::restart(shared);
                }
                Err(error) => {
                    let (title, detail) = error.in_words();
                    fault.try_set(if detail.is_empty() { title } else { detail });
                }
            }
        });
    };
    view! {
        <Dialog
            open
            title=tr("files-new-folder")
            foot=move || {
                view! {
                    <Button kind=Kind::Quiet on_click=move |_| open.set(false)>
                        {tr("files-cancel")}
                    </Button>
                    <Button kind=Kind::Primary busy on_click=move |_| make()>
                        {tr("files-make-folder")}
                    </Button>
                }
            }
        >
            <form on:submit=move |event| {
                event.prevent_default();
                make();
            }>
                <Field label=tr("files-folder-name") error=fault>
                    <Input value=name mono=true autocomplete="off" node_ref=field />
                </Field>
            </form>
        </Dialog>
    }
}
