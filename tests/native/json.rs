//! What is stored, as text: held against `serde_json`, which knows JSON by heart.

use archer_files::domain::json::Json;
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::Value;

/// The same value as `serde_json` has it.
fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(truth) => (*truth).into(),
        Json::Number(digits) => digits.parse::<u64>().expect("a whole number").into(),
        Json::Text(words) => words.clone().into(),
        Json::List(list) => list.iter().map(value).collect(),
        Json::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), value(field))).collect(),
    }
}

fn any_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<u64>().prop_map(Json::number),
        any::<String>().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 32, 4, |inner| {
        let fields = vec((any::<String>(), inner.clone()), 0..4);
        prop_oneof![vec(inner, 0..4).prop_map(Json::List), fields.prop_map(Json::Object)]
    })
}

proptest! {
    #[test]
    fn what_is_printed_is_read_again_by_everybody(json in any_json()) {
        let text = json.print();
        prop_assert_eq!(serde_json::from_str::<Value>(&text).ok(), Some(value(&json)));
        prop_assert_eq!(Json::parse(&text), Some(json));
    }

    #[test]
    fn a_text_is_json_for_both_or_for_neither(text in r#"[\[\]{}",: \\/untrefalsd019.+\-\x01\u{e9}]{0,12}"#) {
        let expected = serde_json::from_str::<Value>(&text).is_ok();
        prop_assert_eq!(Json::parse(&text).is_some(), expected, "{}", text);
    }
}

#[test]
fn escapes_and_numbers_are_read_as_they_are_written_elsewhere() {
    let read = [
        r#" [ 1 , -0.5e+3 , "a" ] "#,
        r#"{"a":{"b":[{}]},"a b":[[],null,true,false]}"#,
        r#""\b\f\n\r\t\"\\\/\u0041\u00e9\ud83e\ude70""#,
    ];
    for text in read {
        let json = Json::parse(text).unwrap_or_else(|| panic!("{text} is JSON"));
        let again: Value = serde_json::from_str(&json.print()).expect("JSON");
        assert_eq!(again, serde_json::from_str::<Value>(text).expect("JSON"));
    }
    let refused = [
        "",
        "nul",
        "01",
        "-",
        "1.",
        ".5",
        "1e",
        "+1",
        "[1,]",
        "{,}",
        "{\"a\"}",
        "{\"a\":1,}",
        "[1 2]",
        "1 2",
        "\"",
        "\"\n\"",
        r#""\x""#,
        r#""\u12""#,
        r#""\u12g4""#,
        r#""\ud83e""#,
        r#""\ud83e\u0041""#,
        r#""\ude70""#,
        r#""\u+041""#,
    ];
    for text in refused {
        assert_eq!(Json::parse(text), None, "{text}");
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text}");
    }
}

#[test]
fn what_is_far_too_deep_is_refused() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    assert!(Json::parse(&nested(100)).is_some());
    assert_eq!(Json::parse(&nested(500_000)), None);
}

#[test]
fn values_are_what_they_are_asked_for_or_nothing() {
    let json = Json::parse(r#"{"number":300,"half":0.5,"less":-1,"words":"words","yes":true,"list":[]}"#).expect("JSON");
    let get = |name| json.get(name).expect("a field");
    assert_eq!((get("number").as_number::<u8>(), get("number").as_number::<u16>()), (None, Some(300)));
    assert_eq!((get("half").as_number::<u8>(), get("less").as_number::<u8>()), (None, None));
    assert_eq!((get("words").as_text(), get("number").as_text()), (Some("words"), None));
    assert_eq!((get("yes").as_bool(), get("words").as_bool()), (Some(true), None));
    assert_eq!((get("list").as_list(), get("words").as_list()), (Some(&[][..]), None));
    assert_eq!((json.get("else"), get("list").get("number")), (None, None));
}
