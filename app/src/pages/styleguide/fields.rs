//! Fields.

use leptos::prelude::*;

use super::Part;
use crate::ui::{Field, Input, PasswordInput, SearchInput, Select, Textarea};

pub(super) fn fields() -> impl IntoView {
    let text = |text: &str| RwSignal::new(text.to_owned());
    let separators = || {
        ["semicolon ;", "comma ,", "tab"]
            .map(|name| (name.to_owned(), name.to_owned()))
            .to_vec()
    };
    view! {
        <Part
            id="fields"
            title="Fields"
            rule="The hint stays when the error comes. An error says what is wrong and what was expected."
        >
            <div class="cols-3">
                <Field label="Name" hint="Shown in the list of runs">
                    <Input value=text("") placeholder="Enrolments, nightly" />
                </Field>
                <Field label="Focus">
                    <Input value=text("enrols.csv") attr:class="input is-focus" />
                </Field>
                <Field
                    label="Error"
                    hint="Five fields, in the site's time zone"
                    error="Five fields are needed, there are four. Add the day of the week, or * for every day."
                >
                    <Input value=text("30 */6 * *") mono=true />
                </Field>
                <Field label="Disabled">
                    <Input value=text("https://moodle.rivage.example") disabled=true />
                </Field>
                <Field label="Read-only">
                    <Input value=text("01JDA7Q4") mono=true readonly=true />
                </Field>
                <Field label="Select">
                    <Select value=text("comma ,") options=separators() />
                </Field>
                <Field label="Note" optional=true>
                    <Textarea value=text("Second intake, without the transfers.") />
                </Field>
                <Field label="Password" hint="At least 12 characters">
                    <PasswordInput value=text("correct horse") autocomplete="off" />
                </Field>
                <div class="stack stack-4">
                    <SearchInput
                        value=text("")
                        label="Find in the outcomes"
                        placeholder="Person, course, value"
                    />
                    <SearchInput
                        value=text("roussel")
                        label="Find in the outcomes"
                        small=true
                    />
                    <Select
                        value=text("tab")
                        options=separators()
                        label="Separator"
                        small=true
                    />
                </div>
            </div>
        </Part>
    }
}
