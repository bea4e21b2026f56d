//! What travels between the server and those who call it: the JSON of the HTTP API and of the command line.
//!
//! Names are a contract. Moments are Unix seconds; the reader's zone and language decide how they are shown.

mod accounts;
mod checks;
pub mod directory;
mod files;
mod notify;
mod overview;
mod pictures;
mod platform;
mod privacy;
mod problems;
mod runs;
mod schedules;
mod session;
mod settings;
mod sources;
mod tools;
mod upkeep;

pub use accounts::{
    AuditChain, DeedDto, OperatorChange, OperatorDto, OperatorNew, PasswordSet, TokenDto, TokenMade, TokenNew,
};
pub use checks::{CheckReport, DiagnosticDto, EditDto, FileCheckDto, FixDto};
pub use files::{
    FileEntry, FileKind, FileMove, FileNames, FilePreview, FileRun, FileUpload, FilesRemoved, PreviewEntry,
    PreviewKind, PreviewRow, RetentionDto, Taken,
};
pub use notify::{
    NotifyChannel, NotifyEvent, NotifyState, NotifyTime, NotifyTrial, OutboxDto, OutboxState, SubscriptionChange,
    SubscriptionDto, SubscriptionMade, SubscriptionNew,
};
pub use overview::{
    DamageSeen, DamagedDto, DayDto, FailureChangeDto, FailureDto, InboxDto, Need, NeedDto, OverviewDto, PastRunDto,
    PlatformStateDto, ReasonDto, SourceDto, StoryDto,
};
pub use pictures::PictureDto;
pub use platform::{
    AbleDto, ConnectionReport, ConnectionWish, MissingFunction, PlatformCount, PlatformDto, PlatformNameDto, RoleCheck,
    RoleStanding, RolesReport, SiteDto, roles_of_the_site,
};
pub use privacy::{
    PersonErase, PersonErased, PersonFile, PersonFound, PersonMessage, PersonPlace, PersonRun, PersonStay,
};
pub use problems::Problem;
pub use runs::{
    Calls, Counts, FileDto, FileOptions, FileReport, FileTotals, GuardDto, OutcomeDto, Page, Progress, RowDto,
    RunAccepted, RunDto, RunMode, RunOptions, RunReport, RunState, RunSummary, StepDto, TimelineDto, Waits,
};
pub use schedules::{
    Break, Missed, PreviewAsked, PreviewDto, ScheduleDto, ScheduleInput, ScheduleTask, ScheduleWish, TickCause,
    TickDto, TickOutcome,
};
pub use session::{Credentials, NewPassword, Operator, OperatorRole, SessionDto, SetUp, UnknownRole};
pub use settings::{SettingChange, SettingsDto, SettingsImport};
pub use sources::{LeftFile, LeftWhy, SourceHeader, SourceHeaderWish, SweepState, Swept, SweptFile};
pub use tools::{
    CategoryDto, CleanUp, CourseCheckRow, CourseChecksAsked, CourseChecksDto, CourseItem, EmptyCategory, Generate,
    GeneratedDto, Selection,
};
pub use upkeep::{KeptKind, RetainedDto, RetentionAsked, RetentionDone};
