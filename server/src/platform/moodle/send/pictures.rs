//! Pictures: uploaded into a draft, from which the site takes them. A site that can't read the image takes the old picture
//! away and says that all went well: so it is looked where the picture is afterwards.

use std::collections::BTreeMap;

use futures_util::future::BoxFuture;
use shared::directory::{AnyEntity, EntityKind, Picture};
use shared::picture::PictureSize;
use shared::plan::{Step, Verb, rules};

use super::super::Moodle;
use super::super::client::Form;
use super::super::fetch::pictures::{Kept, mark_of};
use super::super::fetch::said;
use super::super::ledger::{Line, Subject};
use super::super::made_up;
use super::super::side_by_side::side_by_side;
use super::Sending;
use super::tried::{Twice, tried};
use crate::pictures::kind_of;
use crate::platform::order::Pending;
use crate::platform::{IdMap, PlatformError, Refusal};

const FUNCTION: &str = "core_user_update_picture";

/// Takes pictures away.
pub(super) async fn remove(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    for pending in &pending {
        let Some(picture) = picture_of(pending) else { continue };
        let user = sending.real(picture.user);
        let moodle = sending.moodle;
        let form = Form::new()
            .with("draftitemid", 0)
            .with("delete", 1)
            .with("userid", user);
        let answer = tried(moodle, Twice::Call(FUNCTION, &form)).await?;
        match answer {
            // Where there was none the site says that it had no success.
            Ok(answer) if mark_of(&said::text(&answer, "profileimageurl")).is_none() => sending.done(pending, None),
            Ok(_) => sending.refuse(pending, &Refusal::new(&rules::WITHOUT_EFFECT)),
            Err(refusal) => sending.refuse(pending, &refusal),
        }
    }
    Ok(())
}

/// Sets pictures. The same image of several people is sent once.
pub(super) async fn set(sending: &mut Sending<'_>, pending: Vec<Pending<'_>>) -> Result<(), PlatformError> {
    let mut by_image: BTreeMap<String, Vec<(usize, i64)>> = BTreeMap::new();
    for (at, pending) in pending.iter().enumerate() {
        if let Some(picture) = picture_of(pending) {
            let user = sending.real(picture.user);
            by_image.entry(picture.checksum.clone()).or_default().push((at, user));
        }
    }
    let moodle = sending.moodle;
    let (mut theirs, mut asked) = (Vec::new(), Vec::<BoxFuture<'_, Given>>::new());
    for (checksum, people) in by_image {
        let users: Vec<i64> = people.iter().map(|(_, user)| *user).collect();
        asked.push(Box::pin(image(moodle, checksum, users)));
        theirs.push(people);
    }
    let done = side_by_side(moodle.client.connections(), asked).await;
    for (people, fates) in theirs.into_iter().zip(done) {
        let fates = fates?;
        for ((at, user), fate) in people.into_iter().zip(fates) {
            let Some(pending) = pending.get(at) else { continue };
            match fate {
                Ok(mark) => {
                    moodle.caches.pictures.set(user, mark);
                    sending.done(pending, Some(made_up::id(EntityKind::Picture, user, 0, 0)));
                }
                Err(refusal) => sending.refuse(pending, &refusal),
            }
        }
    }
    Ok(())
}

/// What became of an image that was given to people: of each what tells the picture from others since.
type Given = Result<Vec<Result<String, Refusal>>, PlatformError>;

/// Gives an image to people. Says of each what tells the picture from others since.
async fn image(moodle: &Moodle, checksum: String, users: Vec<i64>) -> Given {
    let all = |refusal: &Refusal| users.iter().map(|_| Err(refusal.clone())).collect();
    // As it is shown: square, upright, and of a kind that every site reads.
    let pixels = tokio::task::block_in_place(|| moodle.pictures.read(&checksum, PictureSize::Large));
    let Ok(Some(pixels)) = pixels else {
        return Ok(all(&Refusal::new(&rules::WITHOUT_EFFECT)));
    };
    let ending = kind_of(&pixels).map_or("jpg", |kind| if kind.name() == "png" { "png" } else { "jpg" });
    let name = format!("{checksum}.{ending}");
    let draft = match tried(moodle, Twice::Upload(&name, &pixels)).await? {
        Ok(draft) => draft.as_i64().unwrap_or_default(),
        Err(refusal) => return Ok(all(&refusal)),
    };
    let mut fates = Vec::with_capacity(users.len());
    for user in users {
        let form = Form::new().with("draftitemid", draft).with("userid", user);
        let answer = tried(moodle, Twice::Call(FUNCTION, &form)).await?;
        fates.push(answer.and_then(|answer| {
            let mark = mark_of(&said::text(&answer, "profileimageurl"));
            let mark = mark.filter(|_| said::flag(&answer, "success", false));
            mark.ok_or_else(|| Refusal::new(&rules::WITHOUT_EFFECT))
        }));
    }
    Ok(fates)
}

fn picture_of<'a>(pending: &Pending<'a>) -> Option<&'a Picture> {
    match pending.entity()? {
        AnyEntity::Picture(picture) => Some(picture),
        _ => None,
    }
}

/// What the ledger keeps of a picture.
pub(super) fn lines(moodle: &Moodle, step: &Step, ids: &IdMap) -> Vec<Line> {
    let Some(AnyEntity::Picture(picture)) = step.entity() else {
        return Vec::new();
    };
    let Some(user) = ids.real(picture.user) else {
        return Vec::new();
    };
    let mark = moodle.caches.pictures.get(user.0).filter(|_| step.verb != Verb::Delete);
    let Some(mark) = mark else {
        return vec![Line::gone(Subject::Picture, user.0, 0)];
    };
    let kept = Kept {
        checksum: picture.checksum.clone(),
        kind: picture.kind.clone(),
        size: picture.size,
        width: picture.width,
        height: picture.height,
        at: picture.timemodified,
        mark,
    };
    vec![Line::says(Subject::Picture, user.0, 0, &kept)]
}
