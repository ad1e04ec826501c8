//! The browser's own parser.
//!
//! `DOMParser` makes a document that no window shows: scripts do not run,
//! pictures are not fetched. What is in the tree can still lie about itself: a
//! form answers `form.firstChild` with its control of that name ("DOM
//! clobbering", and the same holds for documents). So every question goes to
//! the accessor of the prototype (`final` makes wasm-bindgen call that), which
//! no markup can replace.
//!
//! Chromium holds the page's policy also against documents that are only read,
//! and reports every `style` and `onclick` in a publisher's markup as if the
//! page had tried to use it. So the parser is that of a frame which is gone
//! again: there is no page left whose policy its documents could violate.

use crate::html::node::{Content, Node, Parser};
use std::cell::OnceCell;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Node)]
    type DomNode;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = firstChild)]
    fn first_child(this: &DomNode) -> Option<DomNode>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nextSibling)]
    fn next_sibling(this: &DomNode) -> Option<DomNode>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeType)]
    fn node_type(this: &DomNode) -> u16;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeValue)]
    fn node_value(this: &DomNode) -> Option<String>;

    #[wasm_bindgen(js_name = Element)]
    type DomElement;

    #[wasm_bindgen(method, final, getter, js_class = "Element", js_name = localName)]
    fn local_name(this: &DomElement) -> String;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttributeNames)]
    fn attribute_names(this: &DomElement) -> Vec<String>;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttribute)]
    fn attribute(this: &DomElement, name: &str) -> Option<String>;

    /// Unlike the class of an element, the same in every frame.
    #[wasm_bindgen(method, final, getter, js_class = "Element", js_name = namespaceURI)]
    fn namespace(this: &DomElement) -> Option<String>;

    #[wasm_bindgen(js_name = DOMParser)]
    type DomParser;

    #[wasm_bindgen(constructor, js_class = "DOMParser")]
    fn new() -> DomParser;

    /// The markup is text, or a `TrustedHTML` where the page insists on it.
    #[wasm_bindgen(method, catch, js_class = "DOMParser", js_name = parseFromString)]
    fn parse_from_string(this: &DomParser, html: &JsValue, kind: &str) -> Result<DomNode, JsValue>;

    type TrustedTypes;

    /// Missing where the browser knows no Trusted Types.
    #[wasm_bindgen(thread_local_v2, js_name = trustedTypes)]
    static TRUSTED_TYPES: Option<TrustedTypes>;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &TrustedTypes, name: &str, rules: &JsValue) -> Result<Policy, JsValue>;

    type Policy;

    #[wasm_bindgen(method, catch, js_name = createHTML)]
    fn create_html(this: &Policy, html: &str) -> Result<JsValue, JsValue>;
}

/// The name of the only Trusted Types policy that HTML passes through; a
/// publisher's `Content-Security-Policy` names it in `trusted-types`.
const POLICY: &str = "lede-parse";

/// What elements that are neither SVG nor MathML belong to.
const HTML: &str = "http://www.w3.org/1999/xhtml";

thread_local! {
    /// Made once: a second policy of the same name may be refused.
    static MADE: OnceCell<Option<Policy>> = const { OnceCell::new() };
    static PARSER: DomParser = orphan().unwrap_or_else(DomParser::new);
}

/// The browser's parser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Platform;

impl Parser for Platform {
    type Node = BrowserNode;

    fn parse(&self, html: &str) -> Option<BrowserNode> {
        let markup = MADE.with(|made| match made.get_or_init(policy) {
            Some(policy) => policy.create_html(html).ok(),
            None => Some(JsValue::from_str(html)),
        })?;
        PARSER
            .with(|parser| parser.parse_from_string(&markup, "text/html"))
            .ok()
            .map(BrowserNode)
    }
}

/// The parser of a frame that is gone again. `None` where frames cannot be
/// looked into, such as in a page that is itself sandboxed.
fn orphan() -> Option<DomParser> {
    let page = web_sys::window()?.document()?;
    let frame = page.create_element("iframe").ok()?;
    page.document_element()?.append_child(&frame).ok()?;
    let parser = js_sys::Reflect::get(&frame, &"contentWindow".into())
        .and_then(|window| js_sys::Reflect::get(&window, &"DOMParser".into()))
        .and_then(|class| {
            let class: &js_sys::Function = class.unchecked_ref();
            js_sys::Reflect::construct(class, &js_sys::Array::new())
        });
    frame.remove();
    parser.ok().map(JsCast::unchecked_into)
}

/// The policy passes markup on as it is. That is safe only here: the document
/// that comes of it is never shown, only read.
fn policy() -> Option<Policy> {
    TRUSTED_TYPES.with(|types| {
        let types = types.as_ref()?;
        // Kept for as long as the page lives.
        let pass = Closure::<dyn Fn(JsValue) -> JsValue>::new(|html| html).into_js_value();
        let rules = js_sys::Object::new();
        js_sys::Reflect::set(&rules, &"createHTML".into(), &pass).ok()?;
        types.create_policy(POLICY, &rules).ok()
    })
}

/// A node of the browser's tree.
pub struct BrowserNode(DomNode);

const ELEMENT: u16 = 1;
const TEXT: u16 = 3;

impl Node for BrowserNode {
    fn read(&self) -> Content {
        match self.0.node_type() {
            TEXT => Content::Text(self.0.node_value().unwrap_or_default()),
            ELEMENT => {
                let element: &DomElement = self.0.unchecked_ref();
                if element
                    .namespace()
                    .is_none_or(|namespace| namespace != HTML)
                {
                    return Content::Foreign;
                }
                let read = |name: String| {
                    let value = element.attribute(&name)?;
                    Some((name, value))
                };
                Content::Element {
                    name: element.local_name(),
                    attributes: element
                        .attribute_names()
                        .into_iter()
                        .filter_map(read)
                        .collect(),
                }
            }
            _ => Content::Nothing,
        }
    }

    fn first_child(&self) -> Option<Self> {
        self.0.first_child().map(Self)
    }

    fn next_sibling(&self) -> Option<Self> {
        self.0.next_sibling().map(Self)
    }
}
