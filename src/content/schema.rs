//! The JSON Schemas of lesson files, made from the domain's own types, so that they cannot drift apart.
use crate::domain::lesson::Module;
use crate::domain::library::{Glossary, LibraryFile, Limits};
use crate::domain::practice::ProfileFile;
use crate::domain::profile::draft::Draft;
use crate::domain::profile::files::{MessagesFile, ModelsFile};
use crate::domain::profile::vocabulary::VocabularyFile;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use std::sync::LazyLock;

/// The kinds of lesson file that have a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Library,
    Module,
    Glossary,
    Limits,
    Profile,
    Vocabulary,
    Messages,
    Models,
    Draft,
}

/// File name and content of the JSON Schema (draft 2020-12) of each kind of lesson file.
pub fn schemas() -> Vec<(&'static str, Value)> {
    SCHEMAS
        .iter()
        .map(|(_, name, schema)| (*name, Value::clone(schema)))
        .collect()
}

/// The schema of one kind.
pub(super) fn of(kind: FileKind) -> &'static Value {
    let found = SCHEMAS.iter().find(|(of, ..)| *of == kind);
    found.map_or(&Value::Null, |(_, _, schema)| schema)
}

/// Each is made when it is first needed: a program at rest has no use for most of them.
static SCHEMAS: [(FileKind, &str, LazyLock<Value>); 9] = [
    (
        FileKind::Library,
        "library.schema.json",
        LazyLock::new(|| {
            published::<LibraryFile>("library.json: languages, tracks and the order of modules")
        }),
    ),
    (
        FileKind::Module,
        "module.schema.json",
        LazyLock::new(|| published::<Module>("module.json: the lessons and the quiz of a module")),
    ),
    (
        FileKind::Glossary,
        "glossary.schema.json",
        LazyLock::new(|| published::<Glossary>("glossary.json: hard words, explained")),
    ),
    (
        FileKind::Limits,
        "limits.schema.json",
        LazyLock::new(|| published::<Limits>("practice/limits.json: limits of real networks")),
    ),
    (
        FileKind::Profile,
        "profile.schema.json",
        LazyLock::new(|| published::<ProfileFile>("practice/profile.json: the trial profile")),
    ),
    (
        FileKind::Vocabulary,
        "vocabulary.schema.json",
        LazyLock::new(|| {
            published::<VocabularyFile>("practice/vocabulary.json: the lists of words of checks")
        }),
    ),
    (
        FileKind::Messages,
        "messages.schema.json",
        LazyLock::new(|| {
            published::<MessagesFile>("practice/messages.json: messages and job offers")
        }),
    ),
    (
        FileKind::Models,
        "models.schema.json",
        LazyLock::new(|| published::<ModelsFile>("practice/models.json: model profiles")),
    ),
    (
        FileKind::Draft,
        "draft.schema.json",
        LazyLock::new(|| {
            published::<Draft>("A trial profile, as `passerelle profile check` reads it")
        }),
    ),
];

fn published<T: JsonSchema>(title: &str) -> Value {
    let mut schema = SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
        .to_value();
    schema["title"] = Value::from(title);
    schema["properties"]["format"]["const"] = Value::from(super::FORMAT);
    refuse_null(&mut schema);
    schema
}

/// What may be absent is left out of a file, never written as `null`.
fn refuse_null(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(refuse_null),
        Value::Object(keywords) => {
            if let Some(Value::Array(types)) = keywords.get_mut("type") {
                types.retain(|name| name != "null");
                if let [only] = types.as_slice() {
                    let only = only.clone();
                    keywords.insert("type".to_owned(), only);
                }
            }
            if let Some(Value::Array(choices)) = keywords.get_mut("anyOf") {
                choices.retain(|choice| choice["type"] != "null");
                if let [Value::Object(only)] = choices.as_slice() {
                    let only = only.clone();
                    keywords.remove("anyOf");
                    keywords.extend(only);
                }
            }
            if keywords.get("default") == Some(&Value::Null) {
                keywords.remove("default");
            }
            keywords.values_mut().for_each(refuse_null);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    use std::path::Path;

    /// Run with `PASSERELLE_WRITE=1` to write the files anew.
    #[test]
    #[expect(
        clippy::disallowed_methods,
        reason = "writes the published schemas, on demand, and no record of a learner"
    )]
    fn the_published_schemas_are_those_of_the_types() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/schema");
        for (name, schema) in schemas() {
            let expected = serde_json::to_string_pretty(&schema).unwrap() + "\n";
            let file = folder.join(name);
            if std::env::var_os("PASSERELLE_WRITE").is_some() {
                std::fs::create_dir_all(&folder).unwrap();
                std::fs::write(&file, &expected).unwrap();
            }
            let written = std::fs::read_to_string(&file).unwrap_or_default();
            assert!(
                written.replace("\r\n", "\n") == expected,
                "{name} is not up to date"
            );
        }
    }

    #[test]
    fn no_schema_lets_an_unknown_key_or_a_null_through() {
        for (name, schema) in schemas() {
            let text = schema.to_string();
            assert!(!text.contains("null"), "{name}");
            assert_strict(&schema, name, false);
        }
    }

    fn assert_strict(schema: &Value, place: &str, inside_strict: bool) {
        let Value::Object(keywords) = schema else {
            return;
        };
        let strict = ["additionalProperties", "unevaluatedProperties"]
            .iter()
            .any(|word| keywords.get(*word).is_some_and(|value| *value != true));
        assert!(
            strict || inside_strict || !keywords.contains_key("properties"),
            "{place} lets unknown keys through"
        );
        for word in ["properties", "$defs"] {
            for (name, inner) in keywords
                .get(word)
                .and_then(Value::as_object)
                .into_iter()
                .flatten()
            {
                assert_strict(inner, &format!("{place}/{name}"), false);
            }
        }
        for inner in keywords
            .get("oneOf")
            .and_then(Value::as_array)
            .into_iter()
            .flatten()
        {
            assert_strict(inner, place, strict);
        }
    }
}
