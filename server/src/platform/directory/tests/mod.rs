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
mod passwords;
mod picking;
mod references;
mod revival;
mod round_trip;
mod world;
