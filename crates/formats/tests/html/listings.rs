//! Code with its lines.

use super::assert_blocks;
use serde_json::json;

#[test]
fn lines_keep_their_indents() {
    for html in [
        "<pre><code>if a {<br>    b();<br>}</code></pre>",
        "<pre class=prettyprint><ol class=linenums><li>if a {</li><li>    b();</li><li>}</li></ol></pre>",
        "<pre><code>if a {<br>&nbsp;&nbsp;&nbsp;&nbsp;b();<br>}</code></pre>",
        "<ol class='enlighter enlighter-x'><li><div>if a {</div></li><li><div>    b();</div></li><li><div>}</div></li></ol>",
        "<p style='font-family:monospace;white-space:pre-wrap'>if a {<br>    b();<br>}</p>",
        "<pre><code>if a {\n    b();\n}</code></pre>",
    ] {
        assert_blocks(
            html,
            json!([{"type": "code", "text": "if a {\n    b();\n}"}]),
        );
    }
}

#[test]
fn what_readers_cannot_mark_is_no_code() {
    assert_blocks(
        "<pre><span style='-webkit-user-select: none; user-select: none'>$ </span>cargo test\n<span class='select-none'>$ </span>ls<span class='copy-button'>Copy</span></pre>",
        json!([{"type": "code", "text": "cargo test\nls"}]),
    );
}

#[test]
fn the_language_may_be_in_an_attribute() {
    assert_blocks(
        "<pre class=EnlighterJSRAW data-enlighter-language=rust>a</pre>",
        json!([{"type": "code", "language": "rust", "text": "a"}]),
    );
}

#[test]
fn code_whose_style_keeps_its_lines_is_a_listing() {
    super::assert_blocks(
        "<p>Run:</p><code style='display:block;white-space:pre-wrap'>a = 1\n  b = 2</code>",
        serde_json::json!([super::p("Run:"), {"type": "code", "text": "a = 1\n  b = 2"}]),
    );
    super::assert_blocks(
        "<code style='white-space:nowrap'>a\n b</code>",
        serde_json::json!([{"type": "paragraph", "content": [{"type": "code", "content": ["a b"]}]}]),
    );
}
