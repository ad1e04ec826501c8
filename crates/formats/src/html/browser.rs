//! The browser's own parser.
//!
//! `DOMParser` creates a document without a window: scripts do not run and
//! pictures are not fetched. The tree can still be misleading:
//! `form.firstChild` returns a control with that name ("DOM clobbering", which
//! also affects documents). Therefore every call uses the accessor of the
//! prototype, which no markup can replace; `final` makes wasm-bindgen do so.
//!
//! Chromium applies the page's policy to parsed documents too, and reports
//! every `style` and `onclick` of the publisher's markup as if the page had
//! used it. Therefore the parser comes from a frame that is removed again: its
//! documents have no page with a policy.

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

    /// Unlike an element's class, the namespace is the same in every frame.
    #[wasm_bindgen(method, final, getter, js_class = "Element", js_name = namespaceURI)]
    fn namespace(this: &DomElement) -> Option<String>;

    #[wasm_bindgen(js_name = DOMParser)]
    type DomParser;

    #[wasm_bindgen(constructor, js_class = "DOMParser")]
    fn new() -> DomParser;

    /// The markup is a string, or `TrustedHTML` if the page requires it.
    #[wasm_bindgen(method, catch, js_class = "DOMParser", js_name = parseFromString)]
    fn parse_from_string(this: &DomParser, html: &JsValue, kind: &str) -> Result<DomNode, JsValue>;

    type TrustedTypes;

    /// Absent in browsers without Trusted Types.
    #[wasm_bindgen(thread_local_v2, js_name = trustedTypes)]
    static TRUSTED_TYPES: Option<TrustedTypes>;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn create_policy(this: &TrustedTypes, name: &str, rules: &JsValue) -> Result<Policy, JsValue>;

    type Policy;

    #[wasm_bindgen(method, catch, js_name = createHTML)]
    fn create_html(this: &Policy, html: &str) -> Result<JsValue, JsValue>;
}

/// The name of the only Trusted Types policy for HTML. A publisher's
/// `Content-Security-Policy` allows it in `trusted-types`.
const POLICY: &str = "lede-parse";

/// The namespace of HTML elements.
const HTML: &str = "http://www.w3.org/1999/xhtml";

thread_local! {
    /// Created once: the page may refuse a second policy with the same name.
    static POLICY_CACHE: OnceCell<Option<Policy>> = const { OnceCell::new() };
    static PARSER: DomParser = detached_parser().unwrap_or_else(DomParser::new);
}

/// The browser's parser.
#[derive(Clone, Copy, Debug, Default)]
pub struct Platform;

impl Parser for Platform {
    type Node = BrowserNode;

    fn parse(&self, html: &str) -> Option<BrowserNode> {
        let markup = POLICY_CACHE.with(|policy_cache| match policy_cache.get_or_init(policy) {
            Some(policy) => policy.create_html(html).ok(),
            None => Some(JsValue::from_str(html)),
        })?;
        PARSER
            .with(|parser| parser.parse_from_string(&markup, "text/html"))
            .ok()
            .map(BrowserNode)
    }
}

/// The parser of a removed frame. `None` where a frame's window is not
/// accessible, such as in a sandboxed page.
#[expect(
    clippy::disallowed_methods,
    reason = "a frame is the only way to a parser that nothing else has changed"
)]
fn detached_parser() -> Option<DomParser> {
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

/// The policy returns markup unchanged. That is safe only here, because the
/// resulting document is read and never shown.
fn policy() -> Option<Policy> {
    TRUSTED_TYPES.with(|types| {
        let types = types.as_ref()?;
        // The closure lives as long as the page.
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
                let read = |name: String| {
                    let value = element.attribute(&name)?;
                    Some((name, value))
                };
                let name = element.local_name();
                let attributes = element
                    .attribute_names()
                    .into_iter()
                    .filter_map(read)
                    .collect();
                if element
                    .namespace()
                    .is_some_and(|namespace| namespace == HTML)
                {
                    Content::Element { name, attributes }
                } else {
                    Content::Foreign { name, attributes }
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
