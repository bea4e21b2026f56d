//! What holds for both keepers; what a store must bear; a store that speaks S3.

mod both;
mod faults;
mod s3;
mod s3_store;
mod sharing;
