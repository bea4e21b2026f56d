//! The embedded directory on both databases.

mod browse;
mod cascade;
mod courses;
mod crash;
mod effective;
mod export;
mod fetch;
mod groups;
mod order;
mod picking;
mod passwords;
mod revival;
mod round_trip;
mod world;
