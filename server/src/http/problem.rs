//! Errors of the API: one table of codes, each with its status; the sentence is `problem-<code>` of the catalogue.

use actix_web::http::StatusCode;
use actix_web::{HttpResponse, ResponseError};
use shared::api::Problem;
use shared::i18n::{Args, Catalog, Lang};

macro_rules! codes {
    ($( $(#[$doc:meta])* $Code:ident $name:literal $status:ident; )*) => {
        /// What can go wrong with a request.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum Code { $( $(#[$doc])* $Code, )* }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( Self::$Code, )* ];
            /// Its stable name.
            pub const fn name(self) -> &'static str { match self { $( Self::$Code => $name, )* } }
            /// Its HTTP status.
            pub const fn status(self) -> StatusCode { match self { $( Self::$Code => StatusCode::$status, )* } }
        }
    };
}

codes! {
    /// Nobody is signed in.
    NotSignedIn "not-signed-in" UNAUTHORIZED;
    /// Name or password is wrong.
    WrongCredentials "wrong-credentials" UNAUTHORIZED;
    /// Too many wrong passwords; wait.
    TooManyTries "too-many-tries" TOO_MANY_REQUESTS;
    /// The role doesn't allow it.
    NotAllowed "not-allowed" FORBIDDEN;
    /// The request doesn't come from a page of this server.
    ForeignRequest "foreign-request" FORBIDDEN;
    /// The set-up link is used up or wrong.
    SetupClosed "setup-closed" FORBIDDEN;
    /// There is no such thing.
    NotFound "not-found" NOT_FOUND;
    /// The thing is in another state than the request needs.
    WrongState "wrong-state" CONFLICT;
    /// A field of the request can't be accepted.
    BadField "bad-field" UNPROCESSABLE_ENTITY;
    /// The request can't be read.
    BadRequest "bad-request" BAD_REQUEST;
    /// The upload is larger than allowed.
    TooLarge "too-large" PAYLOAD_TOO_LARGE;
    /// The program has failed; the log knows more.
    Internal "internal" INTERNAL_SERVER_ERROR;
}

/// An error of a request.
#[derive(Debug)]
pub struct ApiError {
    code: Code,
    field: Option<&'static str>,
    detail: Option<String>,
}

impl ApiError {
    /// The field that it is about.
    pub fn field(mut self, field: &'static str) -> Self {
        self.field = Some(field);
        self
    }

    /// More for people.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// What went wrong.
    pub fn code(&self) -> Code {
        self.code
    }
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        Self { code, field: None, detail: None }
    }
}

/// What the program itself fails at is logged and told in general words only.
impl From<anyhow::Error> for ApiError {
    fn from(error: anyhow::Error) -> Self {
        tracing::error!("{error:#}");
        Code::Internal.into()
    }
}

impl std::fmt::Display for ApiError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code.name())
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        self.code.status()
    }

    fn error_response(&self) -> HttpResponse {
        // The page has its own sentences by code; this one is for scripts and logs.
        let title = Catalog::of(Lang::En).text(&format!("problem-{}", self.code.name()), &Args::new());
        HttpResponse::build(self.status_code()).content_type("application/problem+json").json(Problem {
            status: self.status_code().as_u16(),
            code: self.code.name().to_owned(),
            title,
            detail: self.detail.clone(),
            field: self.field.map(str::to_owned),
            request_id: None,
        })
    }
}
