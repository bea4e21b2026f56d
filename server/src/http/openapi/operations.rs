//! What each route does, takes and gives.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::api as dto;
use shared::api::Page;
use shared::api::directory as dir;

use super::shapes;

/// A body of JSON: how its shape is found, whether a value is one, and what its type is called.
#[derive(Debug, Clone, Copy)]
pub struct Typed {
    /// Its shape.
    pub shape: fn(&Value) -> Value,
    /// Whether a value is one.
    pub is_one: fn(&Value) -> bool,
    /// The path of its type; blank where it has none.
    type_name: fn() -> &'static str,
}

/// What a route takes.
#[derive(Debug, Clone, Copy)]
pub enum Taken {
    /// No body.
    Nothing,
    /// JSON.
    Json(Typed),
    /// A form with `files`, and `options` of which is said what they are.
    Form(&'static str),
    /// Either.
    FormOrJson(&'static str, Typed),
    /// Text of this media type.
    Text(&'static str),
}

/// What a route gives.
#[derive(Debug, Clone, Copy)]
pub enum Given {
    /// No body.
    Nothing,
    /// JSON, with this status.
    Json(&'static str, Typed),
    /// A file of one of these media types.
    File(&'static [&'static str]),
}

/// What files of the area, and of runs, may be.
const ANY_FILE: &[&str] = &[
    "text/csv",
    "text/html",
    "text/plain",
    "application/json",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/zip",
    "application/octet-stream",
];
/// In which forms a tryback is had.
const TRYBACKS: &[&str] = &[
    "text/csv",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "text/plain",
    "application/zip",
    "application/octet-stream",
];

/// A name in the query, and what it means.
type Parameter = (&'static str, &'static str);

/// What a route does.
#[derive(Debug, Clone, Copy)]
pub struct Operation {
    /// Its method.
    pub method: &'static str,
    /// Its path.
    pub path: &'static str,
    /// What it does, in a sentence.
    pub summary: &'static str,
    /// What the query may say.
    pub query: &'static [Parameter],
    /// What it takes.
    pub taken: Taken,
    /// What it gives.
    pub given: Given,
    /// What it gives instead where one thing is looked up by an identifier: as by its id.
    pub one: Option<Typed>,
    /// The media type of the file that it gives instead where one is asked for.
    pub file: Option<&'static str>,
}

impl Operation {
    /// `GET /runs`
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }

    /// `get-runs`
    #[must_use]
    pub fn id(&self) -> String {
        let name = self.name().to_lowercase().replace(['{', '}'], "");
        name.split([' ', '/', '.'])
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("-")
    }

    const fn asks(self, query: &'static [Parameter]) -> Self {
        Self { query, ..self }
    }

    const fn or_one<T: DeserializeOwned + Serialize>(self) -> Self {
        Self {
            one: Some(told::<T>()),
            ..self
        }
    }

    const fn or_file(self, media: &'static str) -> Self {
        Self {
            file: Some(media),
            ..self
        }
    }

    const fn takes(self, taken: Taken) -> Self {
        Self { taken, ..self }
    }
}

/// The operation of a route.
#[must_use]
pub fn find(method: &str, path: &str) -> Option<&'static Operation> {
    OPERATIONS
        .iter()
        .find(|known| known.method == method && known.path == path)
}

/// What the type of a body is called: without the modules that it is in, but for the directory's.
#[must_use]
pub fn type_name(typed: &Typed) -> Option<String> {
    let path = (typed.type_name)();
    let plain = |path: &str| {
        let name = path.rsplit("::").next().unwrap_or_default();
        match path.contains("::directory::") {
            true => format!("Directory{name}"),
            false => name.to_owned(),
        }
    };
    match path.split_once('<') {
        None if path.starts_with("shared::api::") => Some(plain(path)),
        Some((outer, inner)) if path.contains("shared::api::") => {
            let outer = if outer.ends_with("Page") { "PageOf" } else { "ListOf" };
            Some(format!("{outer}{}", plain(inner.trim_end_matches('>'))))
        }
        _ => None,
    }
}

const fn told<T: DeserializeOwned + Serialize>() -> Typed {
    Typed {
        shape: shapes::told::<T>,
        is_one: is_one::<T>,
        type_name: std::any::type_name::<T>,
    }
}

const fn asked<T: DeserializeOwned>() -> Typed {
    Typed {
        shape: shapes::asked::<T>,
        is_one: is_one::<T>,
        type_name: std::any::type_name::<T>,
    }
}

const fn plain() -> Typed {
    Typed {
        shape: shapes::plain,
        is_one: is_one::<Value>,
        type_name: || "",
    }
}

fn is_one<T: DeserializeOwned>(value: &Value) -> bool {
    serde_json::from_value::<T>(value.clone()).is_ok()
}

const fn operation(method: &'static str, path: &'static str, summary: &'static str, given: Given) -> Operation {
    Operation {
        method,
        path,
        summary,
        query: &[],
        taken: Taken::Nothing,
        given,
        one: None,
        file: None,
    }
}

const fn get<T: DeserializeOwned + Serialize>(path: &'static str, summary: &'static str) -> Operation {
    operation("GET", path, summary, Given::Json("200", told::<T>()))
}

const fn get_plain(path: &'static str, summary: &'static str) -> Operation {
    operation("GET", path, summary, Given::Json("200", plain()))
}

const fn file(path: &'static str, media: &'static [&'static str], summary: &'static str) -> Operation {
    operation("GET", path, summary, Given::File(media))
}

const fn post<A: DeserializeOwned, T: DeserializeOwned + Serialize>(
    path: &'static str,
    status: &'static str,
    summary: &'static str,
) -> Operation {
    operation("POST", path, summary, Given::Json(status, told::<T>())).takes(Taken::Json(asked::<A>()))
}

const fn done(method: &'static str, path: &'static str, summary: &'static str) -> Operation {
    operation(method, path, summary, Given::Nothing)
}

/// Names in queries whose values are numbers.
pub const NUMBERS: [&str; 9] = [
    "limit", "since", "until", "category", "parent", "course", "file", "line", "start",
];

const CURSOR: Parameter = ("cursor", "Where the part begins: `next` of the part before.");
const LIMIT: Parameter = ("limit", "At most so many.");
const Q: Parameter = ("q", "What is called so.");
const BY: Parameter = (
    "by",
    "By which identifier one is looked up, instead of a list: `id`, `idnumber` …",
);
const VALUE: Parameter = ("value", "The identifier.");
const NAME: Parameter = ("name", "The name of the file in the area.");
const LANG: Parameter = ("lang", "`en` or `fr`; else as the request says.");
const PART: &[Parameter] = &[CURSOR, LIMIT];
const NAMED_PART: &[Parameter] = &[Q, CURSOR, LIMIT];
const DEEDS: &[Parameter] = &[
    ("actor", "Of this operator."),
    ("action", "Of these actions, with commas between."),
    ("q", "With this text."),
    ("since", "Not older than this moment."),
    ("until", "Not younger."),
    CURSOR,
    LIMIT,
];

/// All of them, in the order of the routes.
pub static OPERATIONS: &[Operation] = &[
    get_plain("/health", "That the server lives."),
    get_plain(
        "/health/ready",
        "That the server can do its work: its database, its data folder, its worker.",
    ),
    file("/metrics", &["application/openmetrics-text"], "Figures for Prometheus."),
    file("/openapi.json", &["application/json"], "This document."),
    get::<dto::SessionDto>("/session", "Who is signed in."),
    post::<dto::Credentials, dto::Operator>("/session", "200", "Signs in."),
    done("DELETE", "/session", "Signs out."),
    done("PUT", "/session/password", "Changes one’s own password.").takes(Taken::Json(asked::<dto::NewPassword>())),
    post::<dto::SetUp, dto::Operator>(
        "/setup",
        "201",
        "Creates the first administrator, by the link of the first start.",
    ),
    get::<dto::OverviewDto>("/overview", "How things stand.").asks(&[LANG]),
    get::<Page<dto::RunSummary>>("/runs", "Runs, the newest first.").asks(&[
        ("state", "In this state; or `live`, `running`, `troubled`, `simulated`."),
        (
            "q",
            "With this in their name; or those that did something to who or what is called exactly so.",
        ),
        ("actor", "Sent by this operator."),
        ("format", "With files of this format."),
        CURSOR,
        LIMIT,
    ]),
    operation(
        "POST",
        "/runs",
        "Sends a run: files, rows, or names of files in the inbox. It is taken in when this answers, \
        not over.",
        Given::Json("202", told::<dto::RunAccepted>()),
    )
    .takes(Taken::FormOrJson(
        "RunOptions as JSON: `mode` (`run`, `plan`, `simulate`), `approve`, `settings`, `files` (by \
        name: `format`, `separator`, `encoding`, `sheet`, `map`, `ignore`), `name`, `language`.",
        plain(),
    )),
    get::<Vec<String>>("/runs/actors", "All who have sent runs."),
    get::<dto::RunDto>("/runs/{id}", "One run.").asks(&[LANG]),
    get::<Page<dto::RowDto>>("/runs/{id}/outcomes", "What became, or would become, of its rows.").asks(&[
        ("file", "Of the file at this place, from 0."),
        ("line", "Of the row on this line."),
        ("status", "Only these: a status, `partial` or `warning`."),
        (
            "reason",
            "Only for this reason: the code of a rule, or the name of an outcome.",
        ),
        ("q", "With this text."),
        CURSOR,
        LIMIT,
        LANG,
    ]),
    get::<dto::StoryDto>(
        "/runs/{id}/story",
        "Why rows failed, and the run beside those before it.",
    )
    .asks(&[LANG]),
    get::<Page<dto::StepDto>>("/runs/{id}/plan", "The steps of its plan, or of what was done.").asks(&[
        ("dangerous", "`1`: only those that should be looked at first."),
        ("verb", "`create`, `update` or `delete`."),
        ("entity", "Only on this kind."),
        ("q", "With this text."),
        CURSOR,
        LIMIT,
    ]),
    file(
        "/runs/{id}/events",
        &["text/event-stream"],
        "Follows the run until it is over: events `progress`.",
    ),
    done("POST", "/runs/{id}/approve", "Lets a held run go on."),
    done("POST", "/runs/{id}/cancel", "Stops a run between two chunks."),
    done("POST", "/runs/{id}/discard", "Gives a held run up."),
    file("/runs/{id}/report", ANY_FILE, "Its report.").asks(&[
        (
            "form",
            "`html`, `xlsx`, `json`, `txt`; `csv` where what is found is the product.",
        ),
        ("shown", "`true`: to be shown in a frame of the page."),
    ]),
    file(
        "/runs/{id}/files/{n}/tryback",
        TRYBACKS,
        "The rows of a file that failed, as they came.",
    )
    .asks(&[("form", "`csv` or `xlsx`.")]),
    file(
        "/runs/{id}/files/{n}/input",
        ANY_FILE,
        "A file as it was sent, without passwords once the run is over.",
    ),
    get::<dir::DirectoryTotals>("/directory", "How many there are of each kind."),
    file(
        "/directory/keys",
        &["application/octet-stream"],
        "What files may refer to, as sets of fingerprints.",
    )
    .asks(&[("kinds", "`user.username,course.shortname` …")]),
    get::<dir::FoundDto>("/directory/search", "The best of each kind.").asks(&[Q, LIMIT]),
    get::<Page<dir::UserRef>>("/directory/users", "Accounts; or the one of an identifier, whole.")
        .or_one::<dir::UserDto>()
        .asks(&[
            BY,
            VALUE,
            Q,
            ("status", "`active`, `suspended` or `deleted`."),
            ("sort", "`name`, `username` or `newest`."),
            CURSOR,
            LIMIT,
        ]),
    get::<dir::UserDto>("/directory/users/{id}", "An account."),
    get::<Page<dir::ParticipationDto>>("/directory/users/{id}/courses", "Its courses, and by which ways.").asks(PART),
    get::<Page<dir::CohortRef>>("/directory/users/{id}/cohorts", "Its cohorts.").asks(PART),
    get::<Page<dir::HistoryDto>>("/directory/users/{id}/history", "What runs did to it.").asks(PART),
    get::<Page<dir::HistoryRowDto>>("/directory/users/{id}/history/{run}", "The rows of one of these runs.").asks(PART),
    get::<Page<dir::CourseRef>>("/directory/courses", "Courses; or the one of an identifier, whole.")
        .or_one::<dir::CourseDto>()
        .asks(&[
            BY,
            VALUE,
            Q,
            ("category", "In this category."),
            ("below", "`0`: not in those below it."),
            ("visible", "`1` shown, `0` hidden."),
            ("sort", "`name`, `shortname` or `newest`."),
            CURSOR,
            LIMIT,
        ]),
    get::<dir::CourseDto>("/directory/courses/{id}", "A course."),
    get::<Page<dir::PersonDto>>(
        "/directory/courses/{id}/people",
        "Its people, their ways, roles and groups.",
    )
    .asks(&[
        (
            "only",
            "`effective`: who takes part; `stored`: who has an enrolment of their own.",
        ),
        Q,
        CURSOR,
        LIMIT,
    ]),
    get::<Page<dir::GroupDto>>("/directory/courses/{id}/groups", "Its groups.").asks(PART),
    get::<Page<dir::MethodDto>>("/directory/courses/{id}/methods", "Its enrolment methods.").asks(PART),
    get::<Page<dir::BindingDto>>(
        "/directory/courses/{id}/metalinks",
        "The courses that it passes its people on to.",
    )
    .asks(PART),
    get::<Page<dir::SectionDto>>("/directory/courses/{id}/sections", "Its sections.").asks(PART),
    get::<Page<dir::HistoryDto>>("/directory/courses/{id}/history", "What runs did to it.").asks(PART),
    get::<Page<dir::HistoryRowDto>>(
        "/directory/courses/{id}/history/{run}",
        "The rows of one of these runs.",
    )
    .asks(PART),
    get::<dir::GroupDto>("/directory/groups", "The group of an identifier.").asks(&[
        BY,
        VALUE,
        ("course", "In the course of this id."),
    ]),
    get::<dir::GroupDto>("/directory/groups/{id}", "A group."),
    get::<Page<dir::PersonDto>>("/directory/groups/{id}/members", "Its members.").asks(NAMED_PART),
    get::<Page<dir::CategoryRef>>(
        "/directory/categories",
        "Categories; or the one of an identifier, whole.",
    )
    .or_one::<dir::CategoryDto>()
    .asks(&[
        BY,
        VALUE,
        Q,
        ("parent", "Directly in this one; 0 are the outermost."),
        CURSOR,
        LIMIT,
    ]),
    get::<dir::CategoryDto>("/directory/categories/{id}", "A category."),
    get::<Page<dir::HistoryDto>>("/directory/categories/{id}/history", "What runs did to it.").asks(PART),
    get::<Page<dir::HistoryRowDto>>(
        "/directory/categories/{id}/history/{run}",
        "The rows of one of these runs.",
    )
    .asks(PART),
    get::<Page<dir::CohortRef>>("/directory/cohorts", "Cohorts; or the one of an identifier, whole.")
        .or_one::<dir::CohortDto>()
        .asks(&[
            BY,
            VALUE,
            Q,
            ("category", "Of this category; 0 is the site."),
            CURSOR,
            LIMIT,
        ]),
    get::<dir::CohortDto>("/directory/cohorts/{id}", "A cohort."),
    get::<Page<dir::PersonDto>>("/directory/cohorts/{id}/members", "Its members.").asks(NAMED_PART),
    get::<Page<dir::BindingDto>>("/directory/cohorts/{id}/bindings", "The courses that it is bound to.").asks(PART),
    get::<Page<dir::HistoryDto>>("/directory/cohorts/{id}/history", "What runs did to it.").asks(PART),
    get::<Page<dir::HistoryRowDto>>(
        "/directory/cohorts/{id}/history/{run}",
        "The rows of one of these runs.",
    )
    .asks(PART),
    get_plain("/formats", "The command files.").asks(&[LANG]),
    get_plain("/formats/{name}", "A command file: its columns and settings.").asks(&[LANG]),
    file(
        "/formats/{name}/sample",
        &["text/csv", "application/zip"],
        "A sample of it.",
    ),
    get_plain("/rules", "The rules.").asks(&[LANG]),
    get_plain("/rules/{code}", "A rule, explained.").asks(&[LANG]),
    file(
        "/directory/users/{id}/picture",
        &["image/webp", "image/png", "image/jpeg", "image/gif"],
        "The picture of an account.",
    )
    .asks(&[("size", "Which size.")]),
    get::<Page<dto::PictureDto>>("/pictures", "Who has a picture, with its checksum.").asks(PART),
    operation(
        "POST",
        "/pictures/hash",
        "The same, each checksum made anew.",
        Given::Json("200", told::<Page<dto::PictureDto>>()),
    )
    .asks(PART),
    get::<Page<dto::FileEntry>>("/files", "What lies in a folder of the inbox, or all files of a kind.").asks(&[
        ("kind", "`input`, `tryback`, `archive` or `report`."),
        ("folder", "A folder of the inbox."),
        ("q", "With this in their name."),
        ("since", "Not older than this moment."),
        ("until", "Not younger."),
        ("sort", "`name`, `changed` or `size`."),
        ("order", "`up` or `down`."),
        CURSOR,
        LIMIT,
    ]),
    operation(
        "POST",
        "/files",
        "Puts files into the inbox.",
        Given::Json("201", told::<dto::FileNames>()),
    )
    .takes(Taken::Form(
        "FileUpload as JSON: `folder`, and `taken`: `refuse`, `keep` or `replace`.",
    )),
    file("/files/content", ANY_FILE, "A file.").asks(&[NAME]),
    file(
        "/files/page",
        &["text/html"],
        "A report, to be shown in a frame of the page.",
    )
    .asks(&[NAME]),
    get::<dto::FilePreview>("/files/preview", "The beginning of a file, without passwords.").asks(&[NAME]),
    get::<Vec<dto::RetentionDto>>("/files/retention", "What retention would take of the area."),
    post::<dto::RetentionAsked, dto::RetentionDone>(
        "/files/retention",
        "200",
        "Removes what is older than it is kept; with `dry_run` only tells.",
    ),
    operation(
        "POST",
        "/files/folders",
        "Makes a folder in the inbox.",
        Given::Json("201", plain()),
    )
    .takes(Taken::Json(plain())),
    operation(
        "POST",
        "/files/move",
        "Gives a file or folder another name or place.",
        Given::Json("200", plain()),
    )
    .takes(Taken::Json(asked::<dto::FileMove>())),
    post::<dto::FileNames, dto::FilesRemoved>(
        "/files/remove",
        "200",
        "Removes files and folders, all or none; they come back within the hour.",
    ),
    operation(
        "POST",
        "/files/restore",
        "Takes back what was removed.",
        Given::Json("200", told::<dto::FileNames>()),
    )
    .takes(Taken::Json(plain())),
    get::<Vec<dto::OperatorDto>>("/operators", "The operators."),
    post::<dto::OperatorNew, Value>("/operators", "201", "Creates one. By people alone: a token may not."),
    done("PATCH", "/operators/{name}", "Changes one.").takes(Taken::Json(asked::<dto::OperatorChange>())),
    done("PUT", "/operators/{name}/password", "Sets the password of one anew.")
        .takes(Taken::Json(asked::<dto::PasswordSet>())),
    done("DELETE", "/operators/{name}/sessions", "Ends the sessions of one."),
    get::<Vec<dto::TokenDto>>("/tokens", "One’s tokens; of everybody for administrators."),
    post::<dto::TokenNew, dto::TokenMade>(
        "/tokens",
        "201",
        "Creates one. Its word is in this answer and nowhere else.",
    ),
    done("DELETE", "/tokens/{id}", "Ends one."),
    get::<Page<dto::DeedDto>>("/audit", "Who did what, the newest first.").asks(DEEDS),
    get::<dto::AuditChain>("/audit/chain", "Whether every line still is what was written."),
    file("/audit.csv", &["text/csv"], "The same lines as a file for people.").asks(DEEDS),
    operation(
        "POST",
        "/platform/sample",
        "Sends the sample school, while the directory is empty.",
        Given::Json("202", told::<dto::RunAccepted>()),
    ),
    post::<dto::ConnectionWish, dto::ConnectionReport>(
        "/platform/test",
        "200",
        "Tries a Moodle, that of the settings or another one; nothing is changed there.",
    ),
    operation(
        "POST",
        "/platform/roles",
        "Compares the roles of the settings with those that people hold on the Moodle; nothing is changed there.",
        Given::Json("200", told::<dto::RolesReport>()),
    ),
    done("PUT", "/platform/connection", "Lets runs write to a Moodle.")
        .takes(Taken::Json(asked::<dto::ConnectionWish>())),
    done(
        "DELETE",
        "/platform/connection",
        "Lets runs write to the built-in directory again, and forgets the token.",
    ),
    operation(
        "POST",
        "/files/sweep",
        "Brings in what lies in the drop folder.",
        Given::Json("200", told::<dto::Swept>()),
    ),
    done(
        "POST",
        "/files/damaged/seen",
        "Has a damaged archive named on the overview no more: somebody has seen to it.",
    )
    .takes(Taken::Json(asked::<dto::DamageSeen>())),
    get::<Vec<dto::SourceHeader>>(
        "/sources/headers",
        "The headers that are said to other servers, without their values.",
    ),
    done("PUT", "/sources/headers", "Says one from now on.").takes(Taken::Json(asked::<dto::SourceHeaderWish>())),
    done("DELETE", "/sources/headers", "Says one no more.")
        .asks(&[("address", "The addresses that it is said to."), ("name", "Its name.")]),
    get::<dto::NotifyState>(
        "/notifications",
        "How notifications stand: the mail server, what waits.",
    ),
    get::<Vec<dto::SubscriptionDto>>("/notifications/subscriptions", "Who is told what."),
    post::<dto::SubscriptionNew, dto::SubscriptionMade>(
        "/notifications/subscriptions",
        "201",
        "A new one. The secret of a webhook is in this answer and nowhere else.",
    ),
    operation(
        "PATCH",
        "/notifications/subscriptions/{id}",
        "Changes what is named.",
        Given::Json("200", told::<dto::SubscriptionDto>()),
    )
    .takes(Taken::Json(asked::<dto::SubscriptionChange>())),
    done("DELETE", "/notifications/subscriptions/{id}", "Ends one."),
    operation(
        "POST",
        "/notifications/subscriptions/{id}/test",
        "Sends a message on trial.",
        Given::Json("200", told::<dto::NotifyTrial>()),
    ),
    get::<Page<dto::OutboxDto>>(
        "/notifications/outbox",
        "The messages, the newest first, without what they say.",
    )
    .asks(PART),
    done(
        "POST",
        "/notifications/outbox/{id}/retry",
        "Tries a message again that was given up.",
    ),
    get::<Vec<dto::ScheduleDto>>("/schedules", "The schedules.").asks(&[LANG]),
    post::<dto::ScheduleWish, dto::ScheduleDto>("/schedules", "201", "A new schedule."),
    post::<dto::PreviewAsked, dto::PreviewDto>(
        "/schedules/preview",
        "200",
        "What times would mean, in words and in the next five.",
    ),
    get::<dto::ScheduleDto>("/schedules/{id}", "A schedule.").asks(&[LANG]),
    operation(
        "PATCH",
        "/schedules/{id}",
        "Changes what is named, all or nothing.",
        Given::Json("200", told::<dto::ScheduleDto>()),
    )
    .takes(Taken::Json(asked::<dto::ScheduleWish>())),
    done(
        "DELETE",
        "/schedules/{id}",
        "Removes it with its history. Its runs stay.",
    ),
    operation(
        "POST",
        "/schedules/{id}/run",
        "Looks for its files now.",
        Given::Json("202", told::<dto::TickDto>()),
    ),
    operation(
        "POST",
        "/schedules/{id}/pause",
        "It waits until it is resumed.",
        Given::Json("200", told::<dto::ScheduleDto>()),
    ),
    operation(
        "POST",
        "/schedules/{id}/resume",
        "It goes on with its next time.",
        Given::Json("200", told::<dto::ScheduleDto>()),
    ),
    get::<Page<dto::TickDto>>("/schedules/{id}/ticks", "What came of it, the newest first.").asks(PART),
    get::<dto::PersonFound>(
        "/privacy/search",
        "Where a person is named: accounts, runs, files. The search is audited.",
    )
    .asks(&[("person", "Their user name, idnumber or address.")]),
    post::<dto::PersonErase, dto::PersonErased>(
        "/privacy/erase",
        "200",
        "Erases what is known of a deleted account; with `dry_run` only tells.",
    ),
    get::<dto::PlatformDto>("/platform", "Where runs write."),
    get::<dto::PlatformNameDto>("/platform/name", "What it is called, without asking it."),
    get::<dto::SettingsDto>("/settings", "The settings of the site."),
    operation(
        "PUT",
        "/settings",
        "Changes those that are named, all or none; `null` for a default. Names of old are understood.",
        Given::Json("200", told::<dto::SettingsDto>()),
    )
    .takes(Taken::Json(plain()))
    .asks(&[LANG]),
    file(
        "/settings.toml",
        &["application/toml"],
        "The settings as TOML, with their help.",
    )
    .asks(&[LANG]),
    operation(
        "PUT",
        "/settings.toml",
        "Takes over exported settings or a configuration of old.",
        Given::Json("200", told::<dto::SettingsImport>()),
    )
    .takes(Taken::Text("application/toml"))
    .asks(&[("dry_run", "`true`: only tells."), LANG]),
    get::<Vec<dto::CategoryDto>>("/tools/categories", "All categories, each followed by those below it."),
    get::<Vec<dto::EmptyCategory>>(
        "/tools/categories/empty",
        "The categories that a clean-up would look at.",
    )
    .asks(&[
        ("start", "Below this one."),
        ("ignore_empty_subcategories", "`true` or `false`."),
        ("with_cohorts", "`true` or `false`."),
    ]),
    post::<dto::CleanUp, dto::RunAccepted>("/tools/categories/clean", "202", "A run that deletes empty categories."),
    get::<Page<dto::CourseItem>>("/tools/courses", "Courses by short name.").asks(&[
        ("category", "In this category."),
        ("with_subcategories", "`true` or `false`."),
        ("search", "What is called so."),
        CURSOR,
        LIMIT,
    ]),
    post::<dto::CourseChecksAsked, dto::CourseChecksDto>(
        "/tools/course-checks",
        "200",
        "Looks whether courses are there.",
    )
    .asks(&[("form", "`csv` for a file.")])
    .or_file("text/csv"),
    post::<dto::Generate, dto::GeneratedDto>(
        "/tools/generate",
        "200",
        "Makes a file that deletes or resets a selection of courses.",
    ),
];
