//! The interface's own words.

mod page_words;
mod source_words;

pub use page_words::PageWords;
pub use source_words::SourceWords;

use crate::Language;

/// Every word of the interface in one language. Where a number belongs into
/// a sentence, or a name, `{}` holds its place.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// Before the first author.
    pub by: &'static str,
    /// Between authors.
    pub author_separator: &'static str,
    /// Before the last author.
    pub author_last: &'static str,
    /// Before the time of the last change.
    pub updated: &'static str,
    /// Reading time.
    pub minutes_read: &'static str,
    /// To the whole list.
    pub see_all: &'static str,
    /// Heading of what to read next.
    pub related: &'static str,
    /// Marks a story for members.
    pub members: &'static str,
    /// Says so on the article's own page.
    pub members_note: &'static str,
    /// Says that a document came without the text of its story.
    pub no_body: &'static str,
    /// Heading of corrections; also one of them.
    pub correction: &'static str,
    /// A clarification.
    pub clarification: &'static str,
    /// A note by the editors.
    pub editors_note: &'static str,
    /// A picture's credit.
    pub credit: &'static str,
    /// Names the list of tags.
    pub topics: &'static str,
    /// Names the list of an article's parts.
    pub contents: &'static str,
    /// Heading of what to know in a few points.
    pub key_points: &'static str,
    /// Names the list of a live report's main events.
    pub key_events: &'static str,
    /// Heading of the notes at the foot of an article.
    pub notes: &'static str,
    /// Names the sign that leads to a note.
    pub note: &'static str,
    /// Names the way back from a note.
    pub note_back: &'static str,
    /// Names the address of a single update.
    pub permalink: &'static str,
    /// Names the pictures of a gallery.
    pub pictures: &'static str,
    /// Opens a picture of a gallery; its number goes into it.
    pub enlarge: &'static str,
    /// To the picture before.
    pub previous: &'static str,
    /// To the picture after.
    pub next: &'static str,
    /// Closes what lies over the page.
    pub close: &'static str,
    /// Names a table without a caption.
    pub table: &'static str,
    /// Names code without a language.
    pub code: &'static str,
    /// Names captions that do not name themselves.
    pub captions: &'static str,
    /// To a map that can be moved about in.
    pub open_map: &'static str,
    /// Says whose server something would be loaded from.
    pub embed_contacts: &'static str,
    /// Loads it; the provider goes into it.
    pub embed_load: &'static str,
    /// Loads it, now and every time.
    pub embed_always: &'static str,
    /// To where it was published.
    pub embed_open: &'static str,
    /// Takes back that it is loaded every time.
    pub embed_ask: &'static str,
    /// What is said around stories, and where there is none.
    pub page: PageWords,
}

impl Words {
    /// The words in a language, English for those that have none here.
    #[must_use]
    pub fn of(language: &Language) -> &'static Self {
        match language.primary().as_str() {
            "uk" => &UKRAINIAN,
            "ar" => &ARABIC,
            _ => &ENGLISH,
        }
    }

    /// Puts `value` where a sentence holds a place for it.
    #[must_use]
    pub fn fill(sentence: &str, value: &str) -> String {
        match sentence.split_once('{') {
            Some((before, after)) => [before, value, after.trim_start_matches('}')].concat(),
            None => sentence.to_owned(),
        }
    }
}

static ENGLISH: Words = Words {
    by: "By ",
    author_separator: ", ",
    author_last: " and ",
    updated: "Updated ",
    minutes_read: "{} min read",
    see_all: "See all",
    related: "Related",
    members: "Members",
    members_note: "This story is for members. What you see is what the paper shows to everyone.",
    no_body: "The text of this story is not here. What you see is all that came with it.",
    correction: "Correction",
    clarification: "Clarification",
    editors_note: "Editor’s note",
    credit: "(Source: {})",
    topics: "Topics",
    contents: "Contents",
    key_points: "Key points",
    key_events: "Key events",
    notes: "Notes",
    note: "Note {}",
    note_back: "Back to note {} in the text",
    permalink: "Link to this update",
    pictures: "Pictures",
    enlarge: "Enlarge picture {}",
    previous: "Previous picture",
    next: "Next picture",
    close: "Close",
    table: "Table",
    code: "Code",
    captions: "Captions",
    open_map: "Open the map",
    embed_contacts: "Nothing has been loaded yet. If you do, your browser contacts {}.",
    embed_load: "Load from {}",
    embed_always: "Always load from {}",
    embed_open: "Open at {}",
    embed_ask: "Ask me again before loading from {}",
    page: page_words::ENGLISH,
};

static UKRAINIAN: Words = Words {
    by: "",
    author_separator: ", ",
    author_last: " і ",
    updated: "Оновлено ",
    minutes_read: "{} хв читання",
    see_all: "Усі матеріали",
    related: "Читайте також",
    members: "Для передплатників",
    members_note: "Цей матеріал — для передплатників. Тут показано те, що газета відкриває для всіх.",
    no_body: "Тексту цього матеріалу тут немає. Показано все, що надійшло.",
    correction: "Виправлення",
    clarification: "Уточнення",
    editors_note: "Від редакції",
    credit: "(Джерело: {})",
    topics: "Теми",
    contents: "Зміст",
    key_points: "Головне",
    key_events: "Ключові події",
    notes: "Примітки",
    note: "Примітка {}",
    note_back: "Назад до примітки {} в тексті",
    permalink: "Посилання на цей запис",
    pictures: "Зображення",
    enlarge: "Збільшити зображення {}",
    previous: "Попереднє зображення",
    next: "Наступне зображення",
    close: "Закрити",
    table: "Таблиця",
    code: "Код",
    captions: "Субтитри",
    open_map: "Відкрити мапу",
    embed_contacts: "Поки що нічого не завантажено. Якщо завантажити, браузер звернеться до {}.",
    embed_load: "Завантажити з {}",
    embed_always: "Завжди завантажувати з {}",
    embed_open: "Відкрити на {}",
    embed_ask: "Знову питати, перш ніж завантажувати з {}",
    page: page_words::UKRAINIAN,
};

static ARABIC: Words = Words {
    by: "بقلم ",
    author_separator: "، ",
    author_last: " و",
    updated: "آخر تحديث ",
    minutes_read: "مدة القراءة: {} د",
    see_all: "عرض الكل",
    related: "مواد ذات صلة",
    members: "للمشتركين",
    members_note: "هذه المادة للمشتركين، وما تراه هنا هو ما تتيحه الصحيفة للجميع.",
    no_body: "نص هذه المادة غير متاح هنا، وما تراه هو كل ما وصل منها.",
    correction: "تصويب",
    clarification: "توضيح",
    editors_note: "ملاحظة من هيئة التحرير",
    credit: "(المصدر: {})",
    topics: "المواضيع",
    contents: "المحتويات",
    key_points: "أبرز النقاط",
    key_events: "أبرز الأحداث",
    notes: "الحواشي",
    note: "الحاشية {}",
    note_back: "عودة إلى موضع الحاشية {} في النص",
    permalink: "رابط هذا التحديث",
    pictures: "الصور",
    enlarge: "تكبير الصورة {}",
    previous: "الصورة السابقة",
    next: "الصورة التالية",
    close: "إغلاق",
    table: "جدول",
    code: "شيفرة برمجية",
    captions: "نصوص مصاحبة",
    open_map: "افتح الخريطة",
    embed_contacts: "لم يُحمَّل شيء بعد. عند التحميل يتصل متصفحك بالخادم {}.",
    embed_load: "حمّل من {}",
    embed_always: "حمّل دائمًا من {}",
    embed_open: "افتح في {}",
    embed_ask: "اسألني مجددًا قبل التحميل من {}",
    page: page_words::ARABIC,
};
