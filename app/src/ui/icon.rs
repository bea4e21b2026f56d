//! The icons: one set, 16 px, stroke 1.5, round ends, in the colour of their text.

use leptos::prelude::*;

/// One line an icon: its name, then its shapes on a square of 16.
macro_rules! glyphs {
    ($($name:ident $shapes:literal),+ $(,)?) => {
        /// The shape of an icon.
        #[expect(missing_docs, reason = "the names say what they show")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Glyph { $($name),+ }

        impl Glyph {
            /// All shapes, by name.
            pub const ALL: &[Self] = &[$(Self::$name),+];

            const fn shapes(self) -> &'static str {
                match self { $(Self::$name => $shapes),+ }
            }
        }
    };
}

glyphs! {
    Again r#"<path d="M13.5 8A5.5 5.5 0 1 1 11.6 3.8L13.5 5.5M13.5 2v3.5H10"/>"#,
    Archive r#"<rect x="2" y="2.5" width="12" height="3.5" rx="1"/><path d="M3 6v7.5h10V6M6.5 9h3"/>"#,
    Bell r#"<path d="M4 11V7a4 4 0 0 1 8 0v4l1 1.3H3zM6.7 14.2h2.6"/>"#,
    Calendar r#"<rect x="2" y="3" width="12" height="11" rx="1.5"/><path d="M2 6.5h12M5.5 1.5v3M10.5 1.5v3"/>"#,
    Check r#"<path d="M3 8.5 6.5 12 13 4.5"/>"#,
    ChevronDown r#"<path d="m4 6 4 4 4-4"/>"#,
    ChevronRight r#"<path d="m6 4 4 4-4 4"/>"#,
    ChevronUp r#"<path d="m4 10 4-4 4 4"/>"#,
    Clock r#"<circle cx="8" cy="8" r="6"/><path d="M8 4.5V8l2.5 1.5"/>"#,
    Cohort r#"<path d="m8 2 6 3-6 3-6-3zM2 8l6 3 6-3M2 11l6 3 6-3"/>"#,
    Columns r#"<rect x="2" y="2.5" width="12" height="11" rx="1.2"/><path d="M6 2.5v11M10 2.5v11"/>"#,
    Compare r#"<path d="M5 2.5v11M2.5 5 5 2.5 7.5 5M11 13.5v-11M8.5 11l2.5 2.5 2.5-2.5"/>"#,
    Copy r#"<rect x="5.5" y="5.5" width="8" height="8" rx="1.2"/><path d="M10.5 5.5V2.5h-8v8h3"/>"#,
    Course r#"<path d="M8 4C6.5 2.9 4.5 2.5 2 2.5v9.8c2.5 0 4.5.4 6 1.5 1.5-1.1 3.5-1.5 6-1.5V2.5c-2.5 0-4.5.4-6 1.5zM8 4v9.8"/>"#,
    Cross r#"<path d="m4 4 8 8M12 4l-8 8"/>"#,
    Down r#"<path d="M8 3v10M4 9l4 4 4-4"/>"#,
    Download r#"<path d="M8 2.5v7.5M4.5 7 8 10.3 11.5 7M2.5 13.5h11"/>"#,
    Edit r#"<path d="M10.8 2.7 13.3 5.2 5.5 13H3v-2.5z"/>"#,
    Enrol r#"<circle cx="6" cy="5.3" r="2.6"/><path d="M1.5 13.5c.4-2.7 2.2-4 4.5-4 1 0 1.9.2 2.6.7M12 9v5M9.5 11.5h5"/>"#,
    Enter r#"<path d="M13 3.5v5H3.5M6.5 5.5l-3 3 3 3"/>"#,
    Equal r#"<path d="M3.5 6h9M3.5 10h9"/>"#,
    Error r#"<circle cx="8" cy="8" r="6"/><path d="M8 4.8v3.6M8 11v.01"/>"#,
    Eye r#"<path d="M1.5 8C3 5 5.3 3.5 8 3.5S13 5 14.5 8C13 11 10.7 12.5 8 12.5S3 11 1.5 8z"/><circle cx="8" cy="8" r="2"/>"#,
    EyeOff r#"<path d="M6.2 3.8A6.4 6.4 0 0 1 8 3.5C10.7 3.5 13 5 14.5 8a9.6 9.6 0 0 1-1.7 2.4M4 5A8.6 8.6 0 0 0 1.5 8c1.5 3 3.8 4.5 6.5 4.5a6.6 6.6 0 0 0 3.4-1M2 2l12 12"/>"#,
    File r#"<path d="M4 1.8h5L12.5 5.3V14.2H4zM9 1.8V5.3h3.5"/>"#,
    Filter r#"<path d="M2 4h12M4.5 8h7M7 12h2"/>"#,
    Fix r#"<path d="m2.5 13.5 7-7M8.5 7.5l-1-1M11 2v2.5M9.7 3.2h2.6M13 7.5v2M12 8.5h2M5.5 2.5v2M4.5 3.5h2"/>"#,
    Folder r#"<path d="M1.8 12.8V3.5h4.3l1.5 1.8h6.6v7.5z"/>"#,
    Gauge r#"<path d="M2.3 12.5a6.3 6.3 0 1 1 11.4 0M8 9.5 10.8 6M8 9.5v.01"/>"#,
    Globe r#"<circle cx="8" cy="8" r="6"/><path d="M2 8h12M8 2c2 2 2.5 4 2.5 6S10 12 8 14c-2-2-2.5-4-2.5-6S6 4 8 2z"/>"#,
    Group r#"<rect x="2" y="2.5" width="5" height="5" rx="1"/><rect x="9" y="2.5" width="5" height="5" rx="1"/><rect x="5.5" y="9" width="5" height="5" rx="1"/>"#,
    Hand r#"<circle cx="8" cy="8" r="6"/><path d="M6.3 5.5v5M9.7 5.5v5"/>"#,
    Help r#"<circle cx="8" cy="8" r="6"/><path d="M6.2 6.3c.1-1.1.9-1.7 1.9-1.7s1.8.7 1.8 1.6c0 1.3-1.8 1.5-1.8 2.7M8 11.3v.01"/>"#,
    Image r#"<rect x="2" y="2.5" width="12" height="11" rx="1.2"/><circle cx="5.5" cy="6" r="1.2"/><path d="m2.5 12 3.5-3.5 2.5 2.5 2.5-3 2.5 2.8"/>"#,
    Inbox r#"<path d="M2 9 4 3h8l2 6v4.5H2zM2 9h3.5l1 2h3l1-2H14"/>"#,
    Info r#"<circle cx="8" cy="8" r="6"/><path d="M8 7.5v3.6M8 5v.01"/>"#,
    Key r#"<circle cx="5" cy="11" r="2.7"/><path d="m7 9 6.5-6.5M11 5l2 2"/>"#,
    Link r#"<path d="M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.2-2.2A2.6 2.6 0 0 0 9 3.3L8 4.3M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.3 9A2.6 2.6 0 0 0 7 12.7l1-1"/>"#,
    Lock r#"<rect x="3" y="7" width="10" height="7" rx="1.5"/><path d="M5 7V5a3 3 0 0 1 6 0v2"/>"#,
    Mail r#"<rect x="2" y="3.5" width="12" height="9" rx="1.2"/><path d="m2.5 5 5.5 4 5.5-4"/>"#,
    Menu r#"<path d="M2 4.5h12M2 8h12M2 11.5h12"/>"#,
    Minus r#"<path d="M3 8h10"/>"#,
    More r#"<path stroke-width="2.25" d="M3.5 8h.01M8 8h.01M12.5 8h.01"/>"#,
    Ok r#"<circle cx="8" cy="8" r="6"/><path d="m5.4 8.2 1.8 1.8 3.4-3.8"/>"#,
    Out r#"<path d="M9.5 2.5h4v4M13.5 2.5 7.5 8.5M11.5 9.5v4h-9v-9h4"/>"#,
    Pause r#"<path d="M5.5 3v10M10.5 3v10"/>"#,
    Pin r#"<path d="M8 9.5V14M5 2.5h6M6 2.5v4L4 9.5h8l-2-3v-4"/>"#,
    Play r#"<path d="M4.5 2.8v10.4L13 8z"/>"#,
    Plug r#"<path d="M5.5 2v3M10.5 2v3M3.5 5h9v2.5a4.5 4.5 0 0 1-9 0zM8 12v2.5"/>"#,
    Plus r#"<path d="M8 3v10M3 8h10"/>"#,
    Right r#"<path d="M3 8h10M9 4l4 4-4 4"/>"#,
    Runs r#"<path d="M5.5 4H14M5.5 8H14M5.5 12H14M2.2 4h.01M2.2 8h.01M2.2 12h.01"/>"#,
    Search r#"<circle cx="7" cy="7" r="4.5"/><path d="m10.5 10.5 3 3"/>"#,
    Send r#"<path d="M13.8 2.2 7 9M13.8 2.2 9.5 13.8 7 9 2.2 6.5z"/>"#,
    Settings r#"<path d="M2 4.5h6.5M12.5 4.5H14M2 11.5h1.5M7.5 11.5H14"/><circle cx="10.5" cy="4.5" r="1.8"/><circle cx="5.5" cy="11.5" r="1.8"/>"#,
    Shield r#"<path d="M8 1.8 13 3.6v4c0 3-2 5.3-5 6.6-3-1.3-5-3.6-5-6.6v-4z"/>"#,
    SignIn r#"<path d="M9.5 2.5h4v11h-4M6.5 11l3-3-3-3M9.5 8H2"/>"#,
    SignOut r#"<path d="M6.5 2.5h-4v11h4M10.5 11l3-3-3-3M13.5 8H6"/>"#,
    Skip r#"<path d="M3 4v8l5-4zM9 4v8l5-4z"/>"#,
    Sort r#"<path d="m5 6 3-3 3 3M5 10l3 3 3-3"/>"#,
    Stop r#"<rect x="4" y="4" width="8" height="8" rx="1"/>"#,
    Swap r#"<path d="M3 5.5h9.5L10 3M13 10.5H3.5L6 13"/>"#,
    Theme r#"<circle cx="8" cy="8" r="5.5"/><path d="M8 2.5v11M8 5h4.6M8 8h5.5M8 11h4.6"/>"#,
    Tools r#"<path d="M13.6 4.3 11 6.9 9.1 5l2.6-2.6a3.6 3.6 0 0 0-4.7 4.7L2.3 11.8a1.3 1.3 0 0 0 1.9 1.9L8.9 9a3.6 3.6 0 0 0 4.7-4.7z"/>"#,
    Trash r#"<path d="M2.5 4.2h11M6 4V2.2h4V4M4 4.2l.6 9.6h6.8l.6-9.6M6.7 7v4M9.3 7v4"/>"#,
    Tree r#"<rect x="2" y="2" width="5" height="3.5" rx="1"/><rect x="9" y="7" width="5" height="3" rx="1"/><rect x="9" y="11.5" width="5" height="3" rx="1"/><path d="M4.5 5.5V13H9M4.5 8.5H9"/>"#,
    Undo r#"<path d="M5.5 2.5 2.5 5.5l3 3M2.5 5.5h6.3a4 4 0 0 1 0 8H5.5"/>"#,
    Up r#"<path d="M8 13V3M4 7l4-4 4 4"/>"#,
    Upload r#"<path d="M8 10.5V3M4.5 6 8 2.7 11.5 6M2.5 13.5h11"/>"#,
    User r#"<circle cx="8" cy="5.3" r="2.8"/><path d="M2.8 13.8c.5-3 2.6-4.4 5.2-4.4s4.7 1.4 5.2 4.4"/>"#,
    Users r#"<circle cx="6" cy="5.5" r="2.5"/><path d="M1.5 13.5c.4-2.7 2.2-4 4.5-4s4.1 1.3 4.5 4M10.5 3.2a2.5 2.5 0 0 1 0 4.6M12 10c1.4.5 2.2 1.7 2.5 3.5"/>"#,
    Warn r#"<path d="M8 2.5 14 13H2z"/><path d="M8 6.5v3M8 11.3v.01"/>"#,
}

/// How large an icon is drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum IconSize {
    /// 12 px, beside small words.
    Small,
    /// 16 px.
    #[default]
    Normal,
    /// 20 px, in the rail.
    Large,
}

/// An icon. Without `label` it is decoration, and the word beside it says what it means.
#[component]
pub fn Icon(
    /// Its shape.
    name: Glyph,
    /// Its size.
    #[prop(optional)]
    size: IconSize,
    /// What it says where no word stands beside it.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// Further classes: `c-error`, `arrow`.
    #[prop(optional)]
    class: &'static str,
) -> impl IntoView {
    let size = match size {
        IconSize::Small => "i i-12",
        IconSize::Normal => "i",
        IconSize::Large => "i i-20",
    };
    view! {
        <svg
            class=format!("{size} {class}")
            viewBox="0 0 16 16"
            aria-hidden=label.is_none().then_some("true")
            role=label.is_some().then_some("img")
            aria-label=label
            inner_html=name.shapes()
        />
    }
}
