//! Badge, status, verb, before and after, moments.

use leptos::prelude::*;
use shared::api::Counts;

use super::{Line, Part};
use crate::ui::{
    Badge, BarSize, CodeValue, Crumbs, Diff, Fact, Facts, Glyph, Legend, OutcomeBar, RuleCode, Status, Tense, Tone,
    Took, VerbMark, When,
};

pub(super) const COUNTS: Counts = Counts {
    created: 1645,
    updated: 126,
    deleted: 21,
    unchanged: 22_593,
    failed: 12,
    skipped: 21,
};

pub(super) fn marks() -> impl IntoView {
    #[expect(clippy::cast_possible_truncation, reason = "seconds")]
    let now = (js_sys::Date::now() / 1000.0) as i64;
    let ago = move |minutes: i64| now - minutes * 60;
    view! {
        <Part id="marks" title="Marks" rule="State in a list: icon and word. State of the page's subject: a large badge.">
            <Line>
                <Badge>"Draft"</Badge>
                <Badge tone=Tone::Ok icon=Glyph::Ok>"Finished"</Badge>
                <Badge tone=Tone::Warn icon=Glyph::Hand>"Held"</Badge>
                <Badge tone=Tone::Error icon=Glyph::Cross>"Failed"</Badge>
                <Badge tone=Tone::Info icon=Glyph::Eye>"Simulated"</Badge>
                <Badge tone=Tone::Accent>"Required"</Badge>
                <Badge line=true>"today 12:30"</Badge>
                <Badge tone=Tone::Error icon=Glyph::Warn large=true>"Finished with failures"</Badge>
                <Badge tone=Tone::Accent large=true live=true>"Running"</Badge>
            </Line>
            <Line>
                <Status tone=Tone::Ok>"Finished"</Status>
                <Status tone=Tone::Warn icon=Glyph::Hand>"Waits for approval"</Status>
                <Status tone=Tone::Error icon=Glyph::Warn>"29 failed"</Status>
                <Status tone=Tone::Info icon=Glyph::Eye>"Simulated"</Status>
                <Status tone=Tone::Off>"Paused"</Status>
                <Status live=true>"Running, 62 %"</Status>
            </Line>
            {[Tense::Done, Tense::Plan]
                .map(|tense| {
                    let marks = tense.statuses().iter().map(move |&status| view! { <VerbMark status tense /> });
                    view! { <Line>{marks.collect_view()}</Line> }
                })
                .collect_view()}
            <div class="diffs">
                <Diff
                    field="email"
                    before=Some("m.lefevre@old.rivage.example".to_owned())
                    after=Some("marie-amelie.lefevre@rivage.example".to_owned())
                />
                <Diff field="department" before=Some(String::new()) after=Some("Droit".to_owned()) />
                <Diff field="group" before=Some("TP 1".to_owned()) />
                <Diff field="cohort" after=Some("L2-MA".to_owned()) />
            </div>
            <Line>
                <CodeValue value="enrols_automne.csv" />
                <CodeValue value="" />
                <RuleCode code="USR004" />
            </Line>
            <Facts>
                <Fact term="Now">
                    <When at=ago(0) />
                </Fact>
                <Fact term="Sent">
                    <When at=ago(4) />
                </Fact>
                <Fact term="Today or yesterday">
                    <When at=ago(300) />
                </Fact>
                <Fact term="Yesterday or before">
                    <When at=ago(1500) />
                </Fact>
                <Fact term="Before">
                    <When at=ago(30_000) />
                </Fact>
                <Fact term="Long ago">
                    <When at=ago(700_000) />
                </Fact>
                <Fact term="Next">
                    <When at=ago(-30) />
                </Fact>
                <Fact term="Took">
                    <Took ms=115_200_u64 />
                </Fact>
            </Facts>
            <div class="stack stack-3">
                <OutcomeBar counts=COUNTS size=BarSize::Large />
                <OutcomeBar counts=COUNTS />
                <OutcomeBar counts=COUNTS size=BarSize::Small />
                <OutcomeBar counts=Counts::default() />
                <Legend counts=COUNTS line=true />
                <Legend counts=COUNTS line=true tense=Tense::Plan />
            </div>
            <Crumbs
                above=vec![
                    ("/runs".to_owned(), Signal::stored("Runs".to_owned())),
                    ("/runs/01JDA7Q4".to_owned(), Signal::stored("Autumn intake".to_owned())),
                ]
                here="Plan"
            />
        </Part>
    }
}
