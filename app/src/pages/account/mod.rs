//! The pages before the frame: sign in, and the first run.

mod password;
mod set_up;
mod sign_in;

pub use set_up::SetUpPage;
pub use sign_in::SignInPage;
