//! Calls that don't wait for one another.

use futures_util::future::BoxFuture;
use futures_util::{StreamExt, stream};

/// What comes of all of these, in their order; so many of them are under way at a time. They come boxed: what a closure
/// makes of borrowed things isn't known to be good for another thread otherwise.
pub async fn side_by_side<T: Send>(most: usize, calls: Vec<BoxFuture<'_, T>>) -> Vec<T> {
    stream::iter(calls).buffered(most.max(1)).collect().await
}
