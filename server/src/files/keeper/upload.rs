//! Writing an object: at once where it is small, else in parts. Either way it is there wholly or not at all.

use std::io::{self, Read};
use std::sync::Arc;

use object_store::path::Path;
use object_store::{CopyOptions, MultipartUpload, ObjectStore, ObjectStoreExt, PutMode, PutPayload};
use ulid::Ulid;

use super::courier::{Answer, Courier};
use super::url::told;
use crate::fault;

/// Where long objects lie until they get their name. What is left there by those who were cut off goes after a day.
pub(super) const BESIDE: &str = "incoming";
/// What is shorter is written at once; the parts of what is longer. All but the last have this length, in bytes.
pub(super) const PART: usize = 8 << 20;
/// So many parts are on their way at once.
const AT_ONCE: usize = 2;

/// Whether a name may be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Name {
    /// What has it is replaced.
    Any,
    /// Only one that nothing has.
    New,
}

/// Writes an object.
///
/// # Errors
///
/// `AlreadyExists`, or `from` or the store fails.
pub(super) fn put(
    courier: &Courier,
    store: &Arc<dyn ObjectStore>,
    path: &Path,
    from: &mut dyn Read,
    name: Name,
) -> io::Result<()> {
    let first = piece(from)?;
    if first.len() < PART {
        let mode = match name {
            Name::Any => PutMode::Overwrite,
            Name::New => PutMode::Create,
        };
        fault::point("object-ready");
        let (store, path) = (Arc::clone(store), path.clone());
        courier.ask(async move { store.put_opts(&path, first.into(), mode.into()).await })?;
        fault::point("object-named");
        return Ok(());
    }
    if name == Name::Any {
        return parts(courier, store, path, first, from);
    }
    // Parts can't be completed on a condition everywhere: they are put beside, and copied on that condition.
    let beside = Path::from_iter([BESIDE, &Ulid::new().to_string()]);
    parts(courier, store, &beside, first, from)?;
    let (source, to) = (beside.clone(), path.clone());
    let asked = Arc::clone(store);
    let named = courier.ask(async move {
        match asked.head(&to).await {
            Ok(_) => Err(object_store::Error::AlreadyExists {
                path: to.to_string(),
                source: "it is there".into(),
            }),
            Err(object_store::Error::NotFound { .. }) => {
                let new = CopyOptions::new().with_mode(object_store::CopyMode::Create);
                asked.copy_opts(&source, &to, new).await
            }
            Err(error) => Err(error),
        }
    });
    let asked = Arc::clone(store);
    if let Err(error) = courier.ask(async move { asked.delete(&beside).await }) {
        tracing::warn!("an object that has got its name can't be removed beside it: {error}");
    }
    named
}

/// Writes an object in parts.
fn parts(
    courier: &Courier,
    store: &Arc<dyn ObjectStore>,
    path: &Path,
    first: Vec<u8>,
    from: &mut dyn Read,
) -> io::Result<()> {
    let (asked, to) = (Arc::clone(store), path.clone());
    let mut upload = courier.ask(async move { asked.put_multipart(&to).await })?;
    let sent = send(courier, upload.as_mut(), first, from);
    if let Err(error) = sent {
        let aborted = courier.ask(async move { upload.abort().await });
        if let Err(error) = aborted {
            tracing::warn!("an upload that has failed can't be given up: {error}");
        }
        return Err(error);
    }
    fault::point("object-ready");
    courier.ask(async move { upload.complete().await })?;
    fault::point("object-named");
    Ok(())
}

fn send(courier: &Courier, upload: &mut dyn MultipartUpload, first: Vec<u8>, from: &mut dyn Read) -> io::Result<()> {
    let mut on_the_way: Vec<Answer<object_store::Result<()>>> = Vec::new();
    let mut next = first;
    while !next.is_empty() {
        if on_the_way.len() == AT_ONCE {
            on_the_way.remove(0).wait()?.map_err(told)?;
        }
        on_the_way.push(courier.send(upload.put_part(PutPayload::from(next))));
        next = piece(from)?;
    }
    on_the_way.into_iter().try_for_each(|part| part.wait()?.map_err(told))
}

/// The next bytes: fewer than a part only at the end.
fn piece(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(PART as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}
