//! Names of languages by `Intl.DisplayNames`, and letters.

use js_sys::{Array, Intl, JsString, Object, Reflect};
use lede_model::Language;

/// A language's own name for itself.
pub(in crate::i18n) fn endonym(language: &Language) -> String {
    let locales = Array::of1(&language.as_str().into());
    let options = Object::new();
    // Setting a property of a plain object of our own cannot fail.
    let _ = Reflect::set(&options, &"type".into(), &"language".into());
    Intl::DisplayNames::new(&locales, &options)
        .of(language.as_str())
        .map_or_else(|| language.as_str().to_owned(), String::from)
}

/// The browser has the tables, which would be part of the download.
pub(in crate::i18n) fn lower_case(text: &str) -> String {
    JsString::from(text).to_lower_case().into()
}
