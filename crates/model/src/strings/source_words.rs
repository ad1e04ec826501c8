//! What is said of searches and of sources: only what asks sources says it,
//! and it comes with that.

use crate::Language;

/// The words for searches and for sources that are missing, in one language.
/// `{}` holds the place of what was looked for.
#[derive(Debug, PartialEq, Eq)]
pub struct SourceWords {
    /// Label of the search's field.
    pub search_words: &'static str,
    /// Says what was looked for and found.
    pub search_results: &'static str,
    /// The same where nothing was.
    pub search_none: &'static str,
    /// What to say then.
    pub search_text: &'static str,
    /// Before the hosts of sources whose stories are missing.
    pub sources_missing: &'static str,
}

impl SourceWords {
    /// The words in a language, English for those that have none here.
    pub fn of(language: &Language) -> &'static Self {
        match language.primary().as_str() {
            "uk" => &UKRAINIAN,
            "ar" => &ARABIC,
            _ => &ENGLISH,
        }
    }
}

static ENGLISH: SourceWords = SourceWords {
    search_words: "Words to look for",
    search_results: "Results for “{}”",
    search_none: "Nothing found for “{}”",
    search_text: "Other words may help, or fewer.",
    sources_missing: "Not all stories are here",
};

static UKRAINIAN: SourceWords = SourceWords {
    search_words: "Що шукати",
    search_results: "Знайдено за запитом «{}»",
    search_none: "За запитом «{}» нічого не знайдено",
    search_text: "Спробуйте інші слова або менше слів.",
    sources_missing: "Тут не всі матеріали",
};

static ARABIC: SourceWords = SourceWords {
    search_words: "كلمات البحث",
    search_results: "نتائج البحث عن «{}»",
    search_none: "لا نتائج للبحث عن «{}»",
    search_text: "جرّب كلمات أخرى أو أقل.",
    sources_missing: "ليست كل المواد هنا",
};
