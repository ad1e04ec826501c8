//! Time zones of the browser's `Intl`.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A time zone of the browser.
pub(super) struct PlatformZone(Function);

impl PlatformZone {
    /// The zone with a name of the IANA database; `None` if the browser does
    /// not know it.
    pub(super) fn find(name: &str) -> Option<Self> {
        let options = Object::new();
        for (key, value) in [("timeZone", name), ("timeZoneName", "longOffset")] {
            Reflect::set(&options, &key.into(), &value.into()).ok()?;
        }
        // An unknown zone throws a `RangeError`, which `Reflect::construct` returns
        // and the constructor of js-sys would not.
        let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
        let class = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?;
        let arguments = Array::of2(&"en".into(), &options);
        let class: &Function = class.unchecked_ref();
        let formatter = Reflect::construct(class, &arguments).ok()?;
        let formatter: Intl::DateTimeFormat = formatter.unchecked_into();
        Some(Self(formatter.format()))
    }

    /// The zone's offset from UTC at a time in seconds since 1970.
    pub(super) fn offset_seconds(&self, seconds: i64) -> Option<i64> {
        let millis = JsValue::from_f64(seconds as f64 * 1000.0);
        let text = self.0.call1(&JsValue::UNDEFINED, &millis).ok()?;
        offset_in(&text.as_string()?)
    }
}

/// The offset in `7/6/2025, GMT-03:30`. `GMT` alone is UTC in some browsers.
fn offset_in(text: &str) -> Option<i64> {
    let (_, offset) = text.rsplit_once("GMT")?;
    let mut seconds = 0;
    let mut unit = 3600;
    for figures in offset.trim_start_matches(['+', '-']).split(':') {
        if !figures.is_empty() {
            seconds += figures.parse::<i64>().ok()? * unit;
        }
        unit /= 60;
    }
    Some(match offset.starts_with('-') {
        true => -seconds,
        false => seconds,
    })
}
