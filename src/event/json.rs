//! JSON straight into a buffer that is used again: what `serde_json` writes, byte for byte, for what events are made of.
//!
//! In: values. Out: bytes behind those that are there. Names and most texts need no escape, and are copied after one look; whatever
//! does, and every number, `serde_json` writes. Variants with content are refused: untagged events have none.

use serde::{
    Serialize, Serializer,
    ser::{Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeTuple, SerializeTupleStruct},
};
use serde_json::Error;

/// How `serde_json` tells serializers that a struct is JSON already.
const RAW: &str = "$serde_json::private::RawValue";

/// Adds the JSON of a value.
///
/// # Errors
///
/// Where it is no JSON, as a map whose keys are no texts, or has variants with content; what was added up to there stays in `out`.
pub(super) fn add<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) -> Result<(), Error> {
    value.serialize(Json { out })
}

/// Writes one value.
struct Json<'a> {
    out: &'a mut Vec<u8>,
}

/// Writes the members of a list or an object.
struct Members<'a> {
    out: &'a mut Vec<u8>,
    is_first: bool,
    close: &'static str,
    /// The one member is the JSON of the whole.
    is_raw: bool,
}

impl<'a> Members<'a> {
    fn open(out: &'a mut Vec<u8>, open: u8, close: &'static str) -> Self {
        out.push(open);
        Self { out, is_first: true, close, is_raw: false }
    }

    fn separate(&mut self) {
        if !self.is_first {
            self.out.push(b',');
        }
        self.is_first = false;
    }

    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.separate();
        add(value, self.out)
    }

    fn key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.separate();
        let start = self.out.len();
        add(key, self.out)?;
        if self.out.get(start) == Some(&b'"') { Ok(()) } else { Err(Error::custom("a key is no text")) }
    }

    fn value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.out.push(b':');
        add(value, self.out)
    }

    fn close(self) {
        self.out.extend_from_slice(self.close.as_bytes());
    }
}

/// Adds a text that needs no escape.
#[inline]
fn quote(text: &str, out: &mut Vec<u8>) {
    out.reserve(text.len() + 2);
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// Whether a text stands in JSON as it is: no control character, quotation mark or backslash.
fn is_plain(text: &str) -> bool {
    let are_plain = |eight: &[u8; 8]| {
        let word = u64::from_ne_bytes(*eight);
        has_less(word, b' ') | has_less(word ^ every(b'"'), 1) | has_less(word ^ every(b'\\'), 1) == 0
    };
    let bytes = text.as_bytes();
    match bytes.last_chunk() {
        // What is less than eight at the end is looked at with those before.
        Some(last) => bytes.as_chunks().0.iter().all(are_plain) && are_plain(last),
        None => !bytes.iter().any(|&byte| byte < b' ' || byte == b'"' || byte == b'\\'),
    }
}

/// Eight times the same byte.
const fn every(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// Not 0 where one of eight bytes is less than `limit`, which is at most 128. (Warren, "Hacker's Delight", section 6-1.)
const fn has_less(word: u64, limit: u8) -> u64 {
    word.wrapping_sub(every(limit)) & !word & every(0x80)
}

/// Numbers and the like, as `serde_json` writes them.
macro_rules! as_serde_json {
    ($($method:ident: $type:ty),*) => {
        $(fn $method(self, value: $type) -> Result<(), Error> {
            serde_json::to_writer(self.out, &value)
        })*
    };
}

impl<'a> Serializer for Json<'a> {
    type Ok = ();
    type Error = Error;
    type SerializeSeq = Members<'a>;
    type SerializeTuple = Members<'a>;
    type SerializeTupleStruct = Members<'a>;
    type SerializeTupleVariant = Impossible<(), Error>;
    type SerializeMap = Members<'a>;
    type SerializeStruct = Members<'a>;
    type SerializeStructVariant = Impossible<(), Error>;

    as_serde_json!(
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_u8: u8, serialize_u16: u16,
        serialize_u32: u32, serialize_u64: u64, serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_bytes: &[u8]
    );

    fn serialize_bool(self, value: bool) -> Result<(), Error> {
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Result<(), Error> {
        if !is_plain(text) {
            return serde_json::to_writer(self.out, text);
        }
        quote(text, self.out);
        Ok(())
    }

    fn serialize_none(self) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Error> {
        self.out.extend_from_slice(b"null");
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Error> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Error> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Error> {
        Err(refused(name))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Members<'a>, Error> {
        Ok(Members::open(self.out, b'[', "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Members<'a>, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Members<'a>, Error> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Error> {
        Err(refused(name))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'a>, Error> {
        Ok(Members::open(self.out, b'{', "}"))
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Members<'a>, Error> {
        if name == RAW {
            return Ok(Members { out: self.out, is_first: true, close: "", is_raw: true });
        }
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        name: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Error> {
        Err(refused(name))
    }
}

fn refused(name: &str) -> Error {
    Error::custom(format_args!("{name}: variants with content are not written"))
}

/// What is JSON already, for `serde_json` to copy.
struct Raw<'a, T: ?Sized>(&'a T);

impl<T: Serialize + ?Sized> Serialize for Raw<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut raw = serializer.serialize_struct(RAW, 1)?;
        raw.serialize_field(RAW, self.0)?;
        raw.end()
    }
}

/// Lists, whatever they are called.
macro_rules! lists {
    ($($kind:ident: $method:ident),*) => {
        $(impl $kind for Members<'_> {
            type Ok = ();
            type Error = Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
                self.element(value)
            }

            fn end(self) -> Result<(), Error> {
                self.close();
                Ok(())
            }
        })*
    };
}

lists!(SerializeSeq: serialize_element, SerializeTuple: serialize_element, SerializeTupleStruct: serialize_field);

impl SerializeMap for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Error> {
        self.key(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

impl SerializeStruct for Members<'_> {
    type Ok = ();
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        if self.is_raw {
            return serde_json::to_writer(&mut *self.out, &Raw(value));
        }
        debug_assert!(is_plain(key), "{key}: names of fields need no escape");
        self.separate();
        quote(key, self.out);
        self.value(value)
    }

    fn end(self) -> Result<(), Error> {
        self.close();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::value::to_raw_value;

    use super::*;

    fn is_as_serde_json<T: Serialize>(value: &T) {
        let mut out = b"before".to_vec();
        add(value, &mut out).unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), format!("before{}", serde_json::to_string(value).unwrap()));
    }

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Way {
        ToServer,
        Known(u8),
        Named { at: u8 },
    }

    #[derive(Serialize)]
    struct Inner {
        first: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<u8>,
    }

    #[derive(Serialize)]
    struct Outer<'a> {
        text: &'a str,
        numbers: (i32, f64, u64, char),
        nothing: (),
        list: Vec<Inner>,
        #[serde(flatten)]
        flat: Inner,
        raw: Box<serde_json::value::RawValue>,
        way: Way,
        map: BTreeMap<String, bool>,
    }

    #[test]
    fn every_shape_is_written_as_serde_json_writes_it() {
        let inner = || Inner { first: Some(1), left_out: None };
        for text in ["", "plain", "\"quoted\" and \\", "line\nend\u{1f}", "\u{7f}\u{e9}\u{1f600}"] {
            is_as_serde_json(&Outer {
                text,
                numbers: (-7, 0.975, u64::MAX, '"'),
                nothing: (),
                list: vec![inner(), Inner { first: None, left_out: Some(2) }],
                flat: inner(),
                raw: to_raw_value(&[text]).unwrap(),
                way: Way::ToServer,
                map: [(text.to_owned(), true), ("other".to_owned(), false)].into(),
            });
        }
    }

    #[test]
    fn what_no_event_holds_is_refused() {
        let mut out = Vec::new();
        assert!(add(&BTreeMap::from([(1, 2)]), &mut out).is_err());
        assert!(add(&Way::Known(1), &mut out).is_err() && add(&Way::Named { at: 1 }, &mut out).is_err());
    }
}
