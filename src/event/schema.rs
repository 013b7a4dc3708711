//! JSON Schema of the events, made of the very types that are written.

use schemars::{JsonSchema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};

use super::{
    BeaconEvent, CloakEvent, CookieEvent, DnsEvent, EventType, FlowRecord, GapEvent, HttpEvent, PixelEvent, SyncEvent,
    Text, Timestamp, TlsEvent,
};

/// The schema of one line: one alternative for each type of event (JSON Schema, draft 2020-12).
#[must_use]
pub fn schema() -> Value {
    let mut types = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let alternatives: Vec<Value> = EventType::ALL.into_iter().map(|kind| alternative(kind, &mut types)).collect();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "pixeltap event",
        "description": "One line of the event file. A field that is absent is not known.",
        "oneOf": alternatives,
        "$defs": types.take_definitions(true),
    })
}

fn alternative(kind: EventType, types: &mut SchemaGenerator) -> Value {
    let mut own = match kind {
        EventType::Http => fields::<HttpEvent>(types),
        EventType::Tls => fields::<TlsEvent>(types),
        EventType::Dns | EventType::Mdns | EventType::Llmnr => fields::<DnsEvent>(types),
        EventType::Pixel => fields::<PixelEvent>(types),
        EventType::Cookie => fields::<CookieEvent>(types),
        EventType::Sync => fields::<SyncEvent>(types),
        EventType::Beacon => fields::<BeaconEvent>(types),
        EventType::Cloak => fields::<CloakEvent>(types),
        EventType::Gap => fields::<GapEvent>(types),
    };
    let envelope = [
        ("ts", types.subschema_for::<Timestamp>().to_value()),
        ("type", json!({ "const": kind.name() })),
        ("sensor", types.subschema_for::<Text>().to_value()),
        ("client", types.subschema_for::<Text>().to_value()),
        ("flow", types.subschema_for::<FlowRecord>().to_value()),
    ];
    let mut required: Vec<Value> = envelope.iter().map(|(name, _)| json!(name)).collect();
    let mut properties: Map<String, Value> =
        envelope.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    if let Some(Value::Object(more)) = own.remove("properties") {
        properties.extend(more);
    }
    if let Some(Value::Array(more)) = own.remove("required") {
        required.extend(more);
    }
    own.insert("title".into(), json!(kind.name()));
    own.insert("properties".into(), Value::Object(properties));
    own.insert("required".into(), Value::Array(required));
    Value::Object(own)
}

fn fields<T: JsonSchema>(types: &mut SchemaGenerator) -> Map<String, Value> {
    match T::json_schema(types).to_value() {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_type_has_an_alternative_with_the_envelope() {
        let schema = schema();
        let alternatives = schema["oneOf"].as_array().unwrap();
        assert_eq!(alternatives.len(), EventType::ALL.len());
        for (alternative, kind) in alternatives.iter().zip(EventType::ALL) {
            assert_eq!(alternative["properties"]["type"]["const"], kind.name());
            for field in ["ts", "type", "sensor", "client", "flow"] {
                assert!(alternative["required"].as_array().unwrap().contains(&json!(field)), "{kind:?} {field}");
            }
        }
    }

    #[test]
    fn what_may_be_absent_is_not_required() {
        let schema = schema();
        let tls = &schema["oneOf"][1];
        assert!(tls["properties"]["sni"].is_object());
        assert!(!tls["required"].as_array().unwrap().contains(&json!("sni")));
        assert!(tls["required"].as_array().unwrap().contains(&json!("tracker")));
    }
}
