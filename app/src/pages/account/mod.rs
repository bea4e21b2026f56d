//! The pages before the frame: sign in, and the first run.

mod password;
mod set_up;
mod sign_in;

pub(crate) use password::{fault as password_fault, hint as password_hint};
pub use set_up::SetUpPage;
pub use sign_in::SignInPage;
