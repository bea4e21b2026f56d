//! Deleting courses: each by itself.

use serde_json::{Value, json};

use crate::errors::{Exception, moodle};
use crate::functions::Call;

pub(super) fn delete(call: &mut Call<'_>) -> Result<Value, Exception> {
    let mut warnings = Vec::new();
    for id in call.args.ints("courseids") {
        let refused = if !call.state.tables.courses.has(id) {
            Some(moodle("unknowncourseidnumber", &format!("Unknown course ID {id}")))
        } else if id == 1 {
            Some(moodle("cannotdeletecategorycourse", "Course 1 failed to be deleted"))
        } else {
            None
        };
        if let Some(why) = refused {
            let (code, message) = (why.code(), &why.message);
            warnings.push(json!({"item": "course", "itemid": id, "warningcode": code, "message": message}));
            continue;
        }
        call.enter(id)?;
        if call.may("moodle/course:delete") {
            call.state.delete_course(id);
        } else {
            let message = format!("Course {id} failed to be deleted");
            let code = "cannotdeletecategorycourse";
            warnings.push(json!({"item": "course", "itemid": id, "warningcode": code, "message": message}));
        }
    }
    Ok(json!({"warnings": warnings}))
}
