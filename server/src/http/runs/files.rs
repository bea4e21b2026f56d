//! Downloading what a run left: report, trybacks, inputs.

use std::fs::File;
use std::io::{self, Read};

use actix_web::body::{MessageBody, SizedStream};
use actix_web::http::header::{Charset, ContentDisposition, DispositionParam, DispositionType, ExtendedValue};
use actix_web::web::Bytes;
use actix_web::{HttpResponse, web};
use futures_util::stream;
use serde::Deserialize;
use serde_json::json;

use super::super::headers::framed;
use super::super::problem::{ApiError, Code};
use super::super::site::Site;
use crate::accounts::Caller;
use crate::accounts::audit::Action;
pub use crate::runs::media_type;
use crate::runs::{Download, Downloaded};

/// How much is read at once.
const PIECE: usize = 64 * 1024;

/// In which form.
#[derive(Debug, Deserialize)]
pub struct Form {
    form: Option<String>,
}

impl Form {
    /// The form that is asked for, of those that there are; else the first.
    fn of(self, forms: &[&str]) -> Result<String, ApiError> {
        match self.form.as_deref() {
            None => Ok(forms.first().copied().unwrap_or_default().to_owned()),
            Some(form) if forms.contains(&form) => Ok(form.to_owned()),
            Some(_) => Err(ApiError::from(Code::BadField).field("form").detail(forms.join(" "))),
        }
    }
}

/// Whether a report is to be shown in place.
#[derive(Debug, Deserialize)]
pub struct Shown {
    #[serde(default)]
    shown: bool,
}

/// `GET /runs/{id}/report?form=html|xlsx|json|txt|csv`; `csv` where what is found is the product. With `shown=true` the
/// HTML may be shown by the page, in a frame in which nothing runs.
pub async fn report(
    site: web::Data<Site>,
    id: web::Path<String>,
    form: web::Query<Form>,
    shown: web::Query<Shown>,
) -> Result<HttpResponse, ApiError> {
    let form = form.into_inner().of(&["html", "xlsx", "json", "txt", "csv"])?;
    let in_place = shown.shown && form == "html";
    let mut response = sent(site.runs.download(&id, &Download::Report(form)).await?)?;
    if in_place {
        framed(response.headers_mut());
    }
    Ok(response)
}

/// `GET /runs/{id}/files/{n}/tryback?form=csv|xlsx`: the rows that failed, as they came.
pub async fn tryback(
    site: web::Data<Site>,
    caller: Caller,
    path: web::Path<(String, usize)>,
    form: web::Query<Form>,
) -> Result<HttpResponse, ApiError> {
    let (id, file) = path.into_inner();
    let form = form.into_inner().of(&["csv", "xlsx"])?;
    let tryback = site.runs.download(&id, &Download::Tryback(file, form)).await?;
    // Written down first: it holds data of people, and may hold their passwords.
    site.accounts
        .note(caller.name(), Action::TrybackDownloaded, &id, json!({"file": file}))
        .await?;
    sent(tryback)
}

/// `GET /runs/{id}/files/{n}/input`: a file as it was sent.
pub async fn input(
    site: web::Data<Site>,
    caller: Caller,
    path: web::Path<(String, usize)>,
) -> Result<HttpResponse, ApiError> {
    let (id, file) = path.into_inner();
    let input = site.runs.download(&id, &Download::Input(file)).await?;
    site.accounts
        .note(caller.name(), Action::InputDownloaded, &id, json!({"file": file}))
        .await?;
    sent(input)
}

/// A file, piece by piece: to be kept, and not shown in place.
fn sent(download: Downloaded) -> Result<HttpResponse, ApiError> {
    Ok(HttpResponse::Ok()
        .content_type(download.media_type)
        .insert_header(attachment(&download.name))
        .body(pieces(download.file)?))
}

/// A file, piece by piece.
pub fn pieces(file: File) -> Result<impl MessageBody + 'static, ApiError> {
    let size = file.metadata()?.len();
    let pieces = stream::try_unfold(file, |file| async move {
        let (piece, file) = web::block(move || read(file)).await.map_err(io::Error::other)??;
        Ok::<_, io::Error>((!piece.is_empty()).then_some((piece, file)))
    });
    Ok(SizedStream::new(size, Box::pin(pieces)))
}

fn read(mut file: File) -> io::Result<(Bytes, File)> {
    let mut piece = vec![0; PIECE];
    let length = file.read(&mut piece)?;
    piece.truncate(length);
    Ok((piece.into(), file))
}

/// The name of a download (RFC 6266): as it is, and in ASCII for what is old.
pub fn attachment(name: &str) -> ContentDisposition {
    let plain = |letter: char| letter.is_ascii_graphic() && !matches!(letter, '"' | '\\' | '%') || letter == ' ';
    let ascii = name
        .chars()
        .map(|letter| if plain(letter) { letter } else { '_' })
        .collect();
    let exact = ExtendedValue {
        charset: Charset::Ext("UTF-8".into()),
        language_tag: None,
        value: name.into(),
    };
    ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(ascii), DispositionParam::FilenameExt(exact)],
    }
}

#[cfg(test)]
mod tests {
    use super::attachment;

    #[test]
    fn names_of_downloads() {
        for (name, expected) in [
            (
                "users.csv",
                "attachment; filename=\"users.csv\"; filename*=UTF-8''users.csv",
            ),
            (
                "élèves 1.csv",
                "attachment; filename=\"_l_ves 1.csv\"; filename*=UTF-8''%C3%A9l%C3%A8ves%201.csv",
            ),
            (
                "a\"b\r\nc.csv",
                "attachment; filename=\"a_b__c.csv\"; filename*=UTF-8''a%22b%0D%0Ac.csv",
            ),
        ] {
            assert_eq!(attachment(name).to_string(), expected);
        }
    }
}
