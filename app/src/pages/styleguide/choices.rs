//! Checkbox, radio, switch, segmented control, tabs, tabs that are links.

use leptos::prelude::*;

use super::{Line, Part};
use crate::ui::{Checkbox, Choice, LinkTab, LinkTabs, Radio, Segmented, Switch, Tabs};

pub(super) fn choices() -> impl IntoView {
    let on = RwSignal::new(true);
    let off = RwSignal::new(false);
    let key = RwSignal::new("idnumber");
    let rows = RwSignal::new(0);
    let tab = RwSignal::new("enrolments");
    let strip = vec![
        Choice::new(0, "All rows").count(9998),
        Choice::new(1, "With problems").count(61),
        Choice::new(2, "Changed").count(4),
    ];
    let tabs = vec![
        Choice::new("enrolments", "Enrolments").count(214),
        Choice::new("groups", "Groups").count(6),
        Choice::new("history", "History").count(23),
    ];
    let links = Signal::derive(|| {
        let tab = |words, count, current| LinkTab {
            href: "#choices".to_owned(),
            words,
            count,
            current,
        };
        vec![
            tab("shell-overview", None, true),
            tab("shell-runs", Some(214), false),
            tab("shell-directory", Some(100_000), false),
        ]
    });
    view! {
        <Part
            id="choices"
            title="Choices"
            rule="A switch acts at once; a checkbox waits for Save. A segmented control filters what is below it; tabs change it. Tabs that have addresses are links."
        >
            <Line>
                <Checkbox checked=on>"Archive the file"</Checkbox>
                <Checkbox checked=off>"Keep a report"</Checkbox>
                <Checkbox checked=off mixed=true>"Some of 18"</Checkbox>
                <Checkbox checked=off disabled=true>"Disabled"</Checkbox>
                <Radio this="idnumber" chosen=key name="key">"idnumber"</Radio>
                <Radio this="username" chosen=key name="key">"username"</Radio>
                <Switch checked=on>"Active"</Switch>
                <Switch checked=off>"Paused"</Switch>
                <Switch checked=off disabled=true>"Disabled"</Switch>
            </Line>
            <div class="card card-body">
                <Switch
                    checked=on
                    line=true
                    note="A filled address is never replaced, an empty one is completed"
                >
                    "Keep e-mail addresses"
                </Switch>
                <Switch checked=off line=true note="For new accounts without one in the file">
                    "Make passwords"
                </Switch>
            </div>
            <Line>
                <Segmented value=rows options=strip label="Rows to show" />
            </Line>
            <div>
                <Tabs value=tab options=tabs label="Example tabs">
                    <p class="t2">{move || format!("The panel of {}", tab.get())}</p>
                </Tabs>
            </div>
            <LinkTabs label="Example tabs with addresses" tabs=links />
        </Part>
    }
}
