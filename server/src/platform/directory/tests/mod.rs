//! The embedded directory on both databases.

mod cascade;
mod crash;
mod export;
mod fetch;
mod order;
mod passwords;
mod revival;
mod round_trip;
mod world;
