//! Picking courses: by category and text, in the order in which they are ticked.

use leptos::{prelude::*, task::spawn_local};
use shared::api::{CategoryDto, CourseItem, Page};

use crate::{
    api::{self, ApiError},
    i18n::{num, tr},
    t,
    ui::{Button, Checkbox, Failed, Field, LinkButton, SearchInput, Select, SelectOption, Size, SkeletonText},
};

/// What can be picked, as far as it was listed.
#[derive(Clone, Copy, Default)]
struct Listed {
    items: RwSignal<Vec<CourseItem>>,
    next: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    failed: RwSignal<Option<ApiError>>,
    /// Which question was asked last: an answer to an earlier one comes too late.
    asked: StoredValue<String>,
}

impl Listed {
    /// Lists what the query asks for, from the beginning or after what is listed.
    fn ask(self, query: String, after: Option<String>) {
        let more = after.map(|cursor| format!("&cursor={}", encoded(&cursor)));
        let is_more = more.is_some();
        self.asked.set_value(query.clone());
        self.busy.set(true);
        self.failed.set(None);
        spawn_local(async move {
            let path = format!("/tools/courses?{query}{}", more.unwrap_or_default());
            let answer = api::get::<Page<CourseItem>>(&path).await;
            if self.asked.try_with_value(|asked| *asked == query) != Some(true) {
                return;
            }
            self.busy.set(false);
            match answer {
                Ok(page) => {
                    self.next.set(page.next);
                    self.items.update(|items| {
                        if !is_more {
                            items.clear();
                        }
                        items.extend(page.items);
                    });
                }
                Err(error) => self.failed.set(Some(error)),
            }
        });
    }
}

/// The categories as choices, each under those above it.
pub(super) fn choices(first: String, categories: &[CategoryDto]) -> Vec<SelectOption> {
    let name = |category: &CategoryDto| format!("{}{}", "\u{2003}".repeat(category.depth), category.name);
    let all = categories
        .iter()
        .map(|category| (category.id.to_string(), name(category)));
    std::iter::once((String::new(), first)).chain(all).collect()
}

/// Courses with a tick each.
#[component]
pub(super) fn Picker(picked: RwSignal<Vec<CourseItem>>) -> impl IntoView {
    let (category, search) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let below = RwSignal::new(true);
    let categories = LocalResource::new(|| api::get::<Vec<CategoryDto>>("/tools/categories"));
    let options = Signal::derive(move || {
        let known = categories.get().and_then(Result::ok).unwrap_or_default();
        choices(t!("tools-all-categories"), &known)
    });
    let query = Memo::new(move |_| {
        let category = category.get();
        let of = (!category.is_empty()).then(|| format!("category={category}&with_subcategories={}&", below.get()));
        format!("{}search={}", of.unwrap_or_default(), encoded(search.read().trim()))
    });
    let listed = Listed::default();
    Effect::new(move |_| listed.ask(query.get(), None));
    let more = move |_| listed.ask(query.get_untracked(), listed.next.get_untracked());
    let all = move |_| {
        picked.update(|picked| {
            for item in listed.items.get_untracked() {
                if !picked.contains(&item) {
                    picked.push(item);
                }
            }
        });
    };
    view! {
        <div class="tool-line">
            <Field label=tr("tools-category")>
                <Select value=category options />
            </Field>
            <Show when=move || !category.read().is_empty()>
                <Checkbox checked=below>{tr("tools-subcategories")}</Checkbox>
            </Show>
            <span class="grow">
                <SearchInput value=search label=tr("tools-search") placeholder=tr("tools-search-what") />
            </span>
        </div>
        <div class="pick" role="group" aria-label=tr("tools-courses") aria-busy=move || listed.busy.get().to_string()>
            {move || listed.failed.get().map(|error| view! { <Failed error /> })}
            <For each=move || listed.items.get() key=|item| item.id let:item>
                <Course item picked />
            </For>
            {move || match (listed.busy.get(), listed.items.read().is_empty(), listed.failed.read().is_some()) {
                (true, true, _) => view! { <SkeletonText lines=4 /> }.into_any(),
                (false, true, false) => view! { <p class="t2">{tr("tools-no-course")}</p> }.into_any(),
                _ => ().into_any(),
            }}
        </div>
        <div class="tool-line">
            <p class="grow" role="status">
                {move || t!("tools-picked", count = picked.read().len())}
            </p>
            <Show when=move || !picked.read().is_empty()>
                <LinkButton on_click=move |_| picked.set(Vec::new())>{tr("tools-pick-none")}</LinkButton>
            </Show>
            <Button size=Size::Small on_click=all disabled=Signal::derive(move || listed.items.read().is_empty())>
                {move || t!("tools-pick-all", count = num(listed.items.read().len()))}
            </Button>
            <Show when=move || listed.next.read().is_some()>
                <Button size=Size::Small busy=listed.busy on_click=more>
                    {tr("tools-more-courses")}
                </Button>
            </Show>
        </div>
    }
}

/// One course: `(idnumber) shortname – fullname` (C §6.2).
#[component]
fn Course(item: CourseItem, picked: RwSignal<Vec<CourseItem>>) -> impl IntoView {
    let label = match item.idnumber.as_str() {
        "" => format!("{} – {}", item.shortname, item.fullname),
        idnumber => format!("({idnumber}) {} – {}", item.shortname, item.fullname),
    };
    let id = item.id;
    let on = move || picked.with(|picked| picked.iter().any(|its| its.id == id));
    let change = move |event| {
        let on = event_target_checked(&event);
        picked.update(|picked| {
            picked.retain(|its| its.id != id);
            if on {
                picked.push(item.clone());
            }
        });
    };
    view! {
        <label class="check">
            <input type="checkbox" prop:checked=on on:change=change />
            <span>{label}</span>
        </label>
    }
}

fn encoded(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}
