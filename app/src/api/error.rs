//! What can go wrong with a request: a problem of the server, or no server.

use shared::api::Problem;

use crate::t;

/// A problem (`application/problem+json`), or what stands for one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ApiError {
    /// The HTTP status; 0 when the server didn't answer.
    pub status: u16,
    /// The permanent code of the problem; branch on this.
    pub code: String,
    /// What is wrong, in the language that was asked for.
    pub title: String,
    /// What was expected, and the way on.
    pub detail: Option<String>,
    /// The field of the request that it is about.
    pub field: Option<String>,
}

impl ApiError {
    /// The server didn't answer.
    #[must_use]
    pub fn unreachable() -> Self {
        Self {
            code: "unreachable".to_owned(),
            ..Self::default()
        }
    }

    /// The server's answer isn't what was expected.
    #[must_use]
    pub fn unexpected(status: u16) -> Self {
        Self {
            status,
            code: "unexpected".to_owned(),
            ..Self::default()
        }
    }

    /// Reads the body of an answer that isn't a success.
    pub(super) fn from_answer(status: u16, body: &str) -> Self {
        match serde_json::from_str(body) {
            Ok(Problem {
                code,
                title,
                detail,
                field,
                ..
            }) => Self {
                status,
                code,
                title,
                detail,
                field,
            },
            Err(_) => Self::unexpected(status),
        }
    }

    /// Whether the server didn't answer.
    #[must_use]
    pub fn is_unreachable(&self) -> bool {
        self.status == 0
    }

    /// What is wrong, and the way on. Reactive where it is our own text.
    #[must_use]
    pub fn in_words(&self) -> (String, String) {
        if self.is_unreachable() {
            return (t!("shell-unreachable"), t!("shell-unreachable-detail"));
        }
        if self.title.is_empty() {
            let status = self.status.to_string();
            return (t!("shell-unexpected"), t!("shell-unexpected-detail", status = status));
        }
        (self.title.clone(), self.detail.clone().unwrap_or_default())
    }

    /// The same where there is one line for both.
    #[must_use]
    pub fn in_a_line(&self) -> String {
        let (title, detail) = self.in_words();
        if detail.is_empty() || title.ends_with(['.', '?', '!', '…']) {
            return format!("{title} {detail}").trim_end().to_owned();
        }
        format!("{title}. {detail}")
    }
}

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::ApiError;

    #[wasm_bindgen_test(unsupported = test)]
    fn title_and_detail_are_two_sentences() {
        let said = |title: &str, detail: Option<&str>| {
            let (title, detail) = (title.to_owned(), detail.map(str::to_owned));
            ApiError {
                status: 409,
                title,
                detail,
                ..ApiError::default()
            }
            .in_a_line()
        };
        assert_eq!(
            said("Not now", Some("The run has ended.")),
            "Not now. The run has ended."
        );
        assert_eq!(
            said("The run has ended.", Some("Look at it.")),
            "The run has ended. Look at it."
        );
        assert_eq!(said("Not now", None), "Not now");
    }

    #[wasm_bindgen_test(unsupported = test)]
    fn problems_are_read_and_other_bodies_are_unexpected() {
        let body = r#"{"type":"about:blank","title":"Not found","status":404,"code":"run-unknown"}"#;
        let problem = ApiError::from_answer(404, body);
        assert_eq!(
            (problem.code.as_str(), problem.title.as_str()),
            ("run-unknown", "Not found")
        );
        for body in ["", "<html>Bad gateway</html>", "{}", "[]"] {
            assert_eq!(ApiError::from_answer(502, body), ApiError::unexpected(502), "{body}");
        }
    }
}
