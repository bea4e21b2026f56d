//! Errors of the API: one table of codes, each with its status; the sentence is `problem-<code>` of the catalogue.

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpResponse, ResponseError};
use shared::api::Problem;
use shared::i18n::{Args, Catalog, Lang, Sentence};

use crate::store::is_of_zero;

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
    /// Several things are called so.
    Ambiguous "ambiguous" CONFLICT;
    /// This can't be asked of the thing.
    MethodNotAllowed "method-not-allowed" METHOD_NOT_ALLOWED;
    /// The thing is in another state than the request needs.
    WrongState "wrong-state" CONFLICT;
    /// Something else has the name.
    NameTaken "name-taken" CONFLICT;
    /// The idempotency key was that of another call.
    KeyReused "key-reused" CONFLICT;
    /// A field of the request can't be accepted.
    BadField "bad-field" UNPROCESSABLE_ENTITY;
    /// The request can't be read.
    BadRequest "bad-request" BAD_REQUEST;
    /// The upload is larger than allowed.
    TooLarge "too-large" PAYLOAD_TOO_LARGE;
    /// The disk is full.
    NoSpace "no-space" INSUFFICIENT_STORAGE;
    /// Something that the server needs is out of reach.
    NotReady "not-ready" SERVICE_UNAVAILABLE;
    /// The platform can't be reached.
    PlatformAway "platform-away" BAD_GATEWAY;
    /// The platform that the settings name doesn't offer this.
    NotOffered "not-offered" NOT_IMPLEMENTED;
    /// The program has failed; the log knows more.
    Internal "internal" INTERNAL_SERVER_ERROR;
}

/// An error of a request. Its sentences are told in the language of the request, by the frame around all of them.
#[derive(Debug)]
pub struct ApiError {
    code: Code,
    field: Option<String>,
    detail: Option<Detail>,
    retry_after: Option<i64>,
}

/// More for people.
#[derive(Debug)]
enum Detail {
    /// A message of the catalogue, with what can be done about it.
    Message(Sentence),
    /// What a library says, in English.
    Said(String),
}

impl ApiError {
    /// The field that it is about.
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// More, as the catalogue says it.
    pub fn message(mut self, id: &'static str, args: Args) -> Self {
        self.detail = Some(Detail::Message(Sentence { id: id.into(), args }));
        self
    }

    /// More, as it was put elsewhere.
    pub fn sentence(mut self, sentence: Sentence) -> Self {
        self.detail = Some(Detail::Message(sentence));
        self
    }

    /// More, where only a library knows it.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(Detail::Said(detail.into()));
        self
    }

    /// Seconds after which it may go well.
    pub fn retry_after(mut self, seconds: i64) -> Self {
        self.retry_after = Some(seconds);
        self
    }

    /// What went wrong.
    pub fn code(&self) -> Code {
        self.code
    }

    /// The answer, in the language of a catalogue.
    pub fn told(&self, catalog: &Catalog, request_id: Option<&str>) -> HttpResponse {
        let mut response = HttpResponse::build(self.code.status());
        if let Some(seconds) = self.retry_after {
            response.insert_header((RETRY_AFTER, seconds.to_string()));
        }
        response.content_type("application/problem+json").json(Problem {
            status: self.code.status().as_u16(),
            code: self.code.name().to_owned(),
            title: catalog.text(&format!("problem-{}", self.code.name()), &Args::new()),
            detail: self.detail.as_ref().map(|detail| match detail {
                Detail::Message(sentence) => sentence.whole(catalog),
                Detail::Said(text) => text.clone(),
            }),
            field: self.field.clone(),
            request_id: request_id.map(str::to_owned),
        })
    }

    /// What stands for an error that isn't ours, by the status that it would have.
    pub fn of_status(status: StatusCode) -> Self {
        let known = Code::ALL.iter().copied().find(|code| code.status() == status);
        let code = known.unwrap_or(if status.is_server_error() {
            Code::Internal
        } else {
            Code::BadRequest
        });
        code.into()
    }
}

impl From<Code> for ApiError {
    fn from(code: Code) -> Self {
        Self {
            code,
            field: None,
            detail: None,
            retry_after: None,
        }
    }
}

/// What the program itself fails at is logged and told in general words only.
impl From<anyhow::Error> for ApiError {
    fn from(error: anyhow::Error) -> Self {
        if error.chain().any(is_of_zero) {
            return Code::BadRequest.into();
        }
        tracing::error!("{error:#}");
        Code::Internal.into()
    }
}

impl From<crate::store::StoreError> for ApiError {
    fn from(error: crate::store::StoreError) -> Self {
        anyhow::Error::from(error).into()
    }
}

impl From<std::io::Error> for ApiError {
    fn from(error: std::io::Error) -> Self {
        if matches!(
            error.kind(),
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded
        ) {
            tracing::error!("{error}");
            return Code::NoSpace.into();
        }
        anyhow::Error::from(error).into()
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
        self.told(Catalog::of(Lang::En), None)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::StoreError;
    use crate::store::testing::stores;

    /// As the fuzzing of the API found: on PostgreSQL it was a failure of the server.
    #[tokio::test]
    async fn a_zero_in_what_is_asked_is_no_failure_of_the_server() {
        for store in stores().await {
            let found = crate::store::runs::find(&store, "01J\0").await;
            let code = found.map_err(|error: StoreError| ApiError::from(error).code());
            assert!(matches!(code, Ok(None) | Err(Code::BadRequest)), "{code:?}");
        }
    }

    #[test]
    fn every_code_has_its_sentence() {
        for code in Code::ALL {
            for lang in Lang::ALL {
                assert!(
                    Catalog::of(lang).has(&format!("problem-{}", code.name())),
                    "{} in {lang}",
                    code.name()
                );
            }
        }
    }
}
