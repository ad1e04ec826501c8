//! Web and mail addresses, which are no names, and names of accounts.

/// Signs around an address within a byline.
const AROUND: [char; 10] = ['(', ')', '<', '>', '[', ']', ',', ';', '"', '\''];

/// A text without the addresses in it: the name of `mail (Name)`, `Name <mail>`,
/// `Name @handle` and `Name https://…`. `None` if nothing else is there.
pub(super) fn without_addresses(text: &str) -> Option<String> {
    if !text.contains(['@', '/', '.']) {
        return Some(text.to_owned());
    }
    let mut names = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !is_address(word.trim_matches(AROUND)) {
            if !names.is_empty() {
                names.push(' ');
            }
            names.push_str(word);
        } else if !names.is_empty() && word.ends_with([',', ';']) {
            names.push_str(word.get(word.len() - 1..).unwrap_or_default());
        }
    }
    let names = without_brackets(names.trim_end_matches([',', ';', ' ']));
    (!names.is_empty()).then(|| names.to_owned())
}

/// A text without the brackets or quotation marks around the whole of it.
pub(super) fn without_brackets(text: &str) -> &str {
    for (open, close) in [('(', ')'), ('"', '"'), ('[', ']')] {
        let inner = text
            .strip_prefix(open)
            .and_then(|rest| rest.strip_suffix(close));
        if let Some(inner) = inner.filter(|inner| !inner.contains([open, close])) {
            return inner.trim();
        }
    }
    text
}

/// Whether a word is an address: of mail, of the web with its scheme or without,
/// or of an account of a network.
fn is_address(word: &str) -> bool {
    const STARTS: [&str; 9] = [
        "http:", "https:", "//", "www.", "mailto:", "urn:", "acct:", "tel:", "/",
    ];
    let starts_as_one = STARTS.iter().any(|start| {
        let begin = word.get(..start.len());
        word.len() > start.len() && begin.is_some_and(|begin| begin.eq_ignore_ascii_case(start))
    });
    starts_as_one || word.contains("://") || is_mail(word) || is_path(word)
}

/// `ada@paper.example`, `@ada`, `@ada@social.example`
fn is_mail(word: &str) -> bool {
    let Some((user, host)) = word.split_once('@') else {
        return false;
    };
    !host.is_empty() && (user.is_empty() || host.contains('.') || host == "localhost")
}

/// `people.example/ada`; not `St.John/AP`.
fn is_path(word: &str) -> bool {
    let host = word.split_once('/').map_or("", |(host, _)| host);
    let last = host.rsplit_once('.').map_or("", |(_, last)| last);
    last.len() > 1 && last.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Whether a name is one of an account: `admin`, `ada_q`, `editor2`.
pub(super) fn is_login(name: &str) -> bool {
    const ACCOUNTS: [&str; 5] = ["admin", "administrator", "webmaster", "wordpress", "root"];
    let is_sign =
        |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._-".contains(&byte);
    let is_account = |account: &&str| account.eq_ignore_ascii_case(name);
    ACCOUNTS.iter().any(is_account) || name.bytes().all(is_sign)
}

/// Whether a name is what programs write where there is none.
pub(super) fn is_nothing(name: &str) -> bool {
    const NOTHING: [&str; 9] = [
        "nil",
        "null",
        "none",
        "undefined",
        "NULL",
        "None",
        "N/A",
        "n/a",
        "[object Object]",
    ];
    NOTHING.contains(&name)
}
