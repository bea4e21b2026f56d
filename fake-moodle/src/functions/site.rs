//! `core_webservice_*`: what a site says of itself.

use serde_json::{Value, json};

use super::{Call, Function};
use crate::errors::Exception;
use crate::params::{Kind, Shape, list};
use crate::state::Rights;

const SERVICES: Shape = Shape::One(Kind::Raw);

pub(super) const FUNCTIONS: &[Function] = &[Function::new(
    "core_webservice_get_site_info",
    &[list("serviceshortnames", &SERVICES).optional()],
    site_info,
)];

fn site_info(call: &mut Call<'_>) -> Result<Value, Exception> {
    let options = &call.state.options;
    let caller = call
        .state
        .tables
        .users
        .get(call.caller.user)
        .cloned()
        .unwrap_or_default();
    let allowed = |name: &str| call.caller.functions.as_ref().is_none_or(|names| names.contains(name));
    let functions: Vec<Value> = super::all()
        .filter(|function| allowed(function.name))
        .map(|function| json!({"name": function.name, "version": function.version()}))
        .collect();
    let features = [
        ("usecomments", 1),
        ("usetags", 1),
        ("enablenotes", 1),
        ("messaging", 1),
        ("enableblogs", 1),
        ("enablecompletion", 1),
        ("enablebadges", 1),
        ("messagingallusers", 0),
        ("enablecustomreports", 1),
        ("enableglobalsearch", 0),
        ("mnet_dispatcher_mode", 0),
    ];
    let features = features.map(|(name, value)| json!({"name": name, "value": value}));
    let admin = call.caller.rights == Rights::All;
    let upload = match options.max_upload {
        Some(limit) => json!(limit),
        None => json!(-1),
    };
    Ok(json!({
        "sitename": options.sitename,
        "username": caller.username,
        "firstname": caller.firstname,
        "lastname": caller.lastname,
        "fullname": caller.fullname(),
        "lang": "en",
        "userid": caller.id,
        "siteurl": options.url,
        "userpictureurl": super::users::picture_url(call.state, &caller, "f1"),
        "functions": functions,
        "downloadfiles": 1,
        "uploadfiles": 1,
        "release": options.release,
        "version": options.version,
        "mobilecssurl": "",
        "advancedfeatures": features,
        "usercanmanageownfiles": true,
        "userquota": 0,
        "usermaxuploadfilesize": upload,
        "userhomepage": 1,
        "userprivateaccesskey": "0".repeat(32),
        "siteid": 1,
        "sitecalendartype": "gregorian",
        "usercalendartype": "gregorian",
        "userissiteadmin": admin,
        "theme": "boost",
        "limitconcurrentlogins": 0,
    }))
}
