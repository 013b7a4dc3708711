//! What is written into many events: its JSON is made once.

use std::ops::Deref;

use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

/// A value with its JSON.
#[derive(Clone, Debug)]
pub struct Written<T> {
    value: T,
    json: Option<Box<RawValue>>,
}

impl<T: Serialize> From<T> for Written<T> {
    fn from(value: T) -> Self {
        let json = to_raw_value(&value).ok();
        debug_assert!(json.is_some(), "what events are made of is always JSON");
        Self { value, json }
    }
}

impl<T> Deref for Written<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> Serialize for Written<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}
