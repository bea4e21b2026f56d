//! What a protocol is made of.
