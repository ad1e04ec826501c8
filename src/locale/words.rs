//! The interface's own words.

use crate::article::Language;

/// Every word of the interface in one language. Where a number belongs into
/// a sentence, or a name, `{}` holds its place.
#[derive(Debug, PartialEq, Eq)]
pub struct Words {
    /// First link of the page, for the keyboard.
    pub skip: &'static str,
    /// Names the navigation by sections.
    pub sections: &'static str,
    /// Names the navigation by editions.
    pub editions: &'static str,
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
    /// To see more of a list.
    pub load_more: &'static str,
    /// While something loads.
    pub loading: &'static str,
    /// Announces that a list has grown.
    pub loaded_more: &'static str,
    /// Heading of what to read next.
    pub related: &'static str,
    /// Heading of the newest stories.
    pub most_recent: &'static str,
    /// Marks a story for members.
    pub members: &'static str,
    /// Says so on the article's own page.
    pub members_note: &'static str,
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
    /// Kicker of a section's page.
    pub section: &'static str,
    /// Kicker of an author's page.
    pub author: &'static str,
    /// Kicker of a tag's page.
    pub topic: &'static str,
    /// A list without stories.
    pub empty: &'static str,
    /// Headline of the page for addresses that lead nowhere.
    pub not_found: &'static str,
    /// What to say there.
    pub not_found_text: &'static str,
    /// Repeats what failed.
    pub retry: &'static str,
    /// To the front page.
    pub home: &'static str,
    /// To where an article was published.
    pub original: &'static str,
    /// Copies the technical detail.
    pub copy: &'static str,
    /// After it was copied.
    pub copied: &'static str,
    /// Opens the technical detail.
    pub detail: &'static str,
    /// Headline when nothing could be reached.
    pub unreachable: &'static str,
    /// What to say then.
    pub unreachable_text: &'static str,
    /// Headline after a timeout.
    pub timeout: &'static str,
    /// What to say then.
    pub timeout_text: &'static str,
    /// Headline when a document is not there.
    pub missing: &'static str,
    /// What to say then.
    pub missing_text: &'static str,
    /// Headline for other errors of the server.
    pub server: &'static str,
    /// What to say then; the status goes into it.
    pub server_text: &'static str,
    /// Headline when something is not JSON.
    pub not_json: &'static str,
    /// What to say then.
    pub not_json_text: &'static str,
    /// Headline when JSON is no article.
    pub not_article: &'static str,
    /// What to say then.
    pub not_article_text: &'static str,
    /// Headline when a document is too large.
    pub too_large: &'static str,
    /// What to say then.
    pub too_large_text: &'static str,
    /// Headline when an address may not be opened.
    pub refused: &'static str,
    /// What to say then.
    pub refused_text: &'static str,
    /// Says where a document comes from.
    pub from_host: &'static str,
    /// Headline of the page that asks for an address.
    pub read_document: &'static str,
    /// What to say there.
    pub read_document_text: &'static str,
    /// Label of the address field.
    pub address: &'static str,
    /// Opens the address.
    pub open: &'static str,
    /// Names the search and begins it.
    pub search: &'static str,
    /// Label of its field.
    pub search_words: &'static str,
    /// Says what was looked for and found.
    pub search_results: &'static str,
    /// The same where nothing was.
    pub search_none: &'static str,
    /// What to say then.
    pub search_text: &'static str,
    /// Before the hosts of sources whose stories are missing.
    pub sources_missing: &'static str,
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
    skip: "Skip to the story",
    sections: "Sections",
    editions: "Editions",
    by: "By ",
    author_separator: ", ",
    author_last: " and ",
    updated: "Updated ",
    minutes_read: "{} min read",
    see_all: "See all",
    load_more: "Load more stories",
    loading: "Loading…",
    loaded_more: "More stories loaded: {}",
    related: "Related",
    most_recent: "Most recent",
    members: "Members",
    members_note: "This story is for members. What you see is what the paper shows to everyone.",
    correction: "Correction",
    clarification: "Clarification",
    editors_note: "Editor’s note",
    credit: "(Source: {})",
    topics: "Topics",
    section: "Section",
    author: "Author",
    topic: "Topic",
    empty: "Nothing has been published here yet.",
    not_found: "This page does not exist",
    not_found_text: "The address may be mistyped, or the page may have moved. Perhaps one of these stories instead?",
    retry: "Try again",
    home: "Back to the front page",
    original: "Read the original",
    copy: "Copy details",
    copied: "Copied",
    detail: "Technical detail",
    unreachable: "The story could not be reached",
    unreachable_text: "You seem to be offline, or something on the way blocks the address. Check the connection and try again.",
    timeout: "This is taking too long",
    timeout_text: "No answer came within ten seconds. The network may be slow just now.",
    missing: "This story is not here",
    missing_text: "It may have been moved or withdrawn.",
    server: "The server has a problem",
    server_text: "It answered with an error ({}). This is not your fault; trying again later may help.",
    not_json: "What came back cannot be read",
    not_json_text: "The answer is not JSON, so there is no article in it to show.",
    not_article: "This is not an article",
    not_article_text: "The answer is JSON, but not in a shape that makes an article.",
    too_large: "This document is too large",
    too_large_text: "It is larger than five megabytes, more than any story needs.",
    refused: "This address cannot be opened",
    refused_text: "This paper opens documents only from its own address and from hosts that it names.",
    from_host: "From {}",
    read_document: "Read a document",
    read_document_text: "Give the address of an article as JSON, and it is shown here as a page.",
    address: "Address of the document",
    open: "Open",
    search: "Search",
    search_words: "Words to look for",
    search_results: "Results for “{}”",
    search_none: "Nothing found for “{}”",
    search_text: "Other words may help, or fewer.",
    sources_missing: "Not all stories are here",
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
};

static UKRAINIAN: Words = Words {
    skip: "Перейти до матеріалу",
    sections: "Розділи",
    editions: "Видання",
    by: "",
    author_separator: ", ",
    author_last: " і ",
    updated: "Оновлено ",
    minutes_read: "{} хв читання",
    see_all: "Усі матеріали",
    load_more: "Показати ще",
    loading: "Завантаження…",
    loaded_more: "Додано матеріалів: {}",
    related: "Читайте також",
    most_recent: "Останні новини",
    members: "Для передплатників",
    members_note: "Цей матеріал — для передплатників. Тут показано те, що газета відкриває для всіх.",
    correction: "Виправлення",
    clarification: "Уточнення",
    editors_note: "Від редакції",
    credit: "(Джерело: {})",
    topics: "Теми",
    section: "Розділ",
    author: "Автор",
    topic: "Тема",
    empty: "Тут ще нічого не опубліковано.",
    not_found: "Такої сторінки немає",
    not_found_text: "Можливо, в адресі помилка або сторінку перенесли. Погляньте натомість на ці матеріали.",
    retry: "Спробувати ще раз",
    home: "На першу сторінку",
    original: "Читати оригінал",
    copy: "Скопіювати подробиці",
    copied: "Скопійовано",
    detail: "Технічні подробиці",
    unreachable: "Не вдалося отримати матеріал",
    unreachable_text: "Схоже, немає з’єднання або щось блокує цю адресу. Перевірте мережу й спробуйте ще раз.",
    timeout: "Відповідь надто забарилася",
    timeout_text: "За десять секунд відповіді не було. Можливо, мережа зараз повільна.",
    missing: "Цього матеріалу тут немає",
    missing_text: "Можливо, його перенесли або зняли.",
    server: "На сервері сталася помилка",
    server_text: "Він відповів помилкою ({}). Це не ваша провина; спробуйте згодом.",
    not_json: "Відповідь неможливо прочитати",
    not_json_text: "Це не JSON, тож показувати нічого.",
    not_article: "Це не стаття",
    not_article_text: "Відповідь — JSON, але не такий, з якого складається стаття.",
    too_large: "Документ завеликий",
    too_large_text: "У ньому понад п’ять мегабайтів — більше, ніж потрібно будь-якому матеріалу.",
    refused: "Цю адресу не можна відкрити",
    refused_text: "Газета відкриває документи лише зі своєї адреси та з названих нею вузлів.",
    from_host: "Джерело: {}",
    read_document: "Прочитати документ",
    read_document_text: "Вкажіть адресу статті у форматі JSON, і вона з’явиться тут як сторінка.",
    address: "Адреса документа",
    open: "Відкрити",
    search: "Пошук",
    search_words: "Що шукати",
    search_results: "Знайдено за запитом «{}»",
    search_none: "За запитом «{}» нічого не знайдено",
    search_text: "Спробуйте інші слова або менше слів.",
    sources_missing: "Тут не всі матеріали",
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
};

static ARABIC: Words = Words {
    skip: "انتقل إلى المقال",
    sections: "الأقسام",
    editions: "الطبعات",
    by: "بقلم ",
    author_separator: "، ",
    author_last: " و",
    updated: "آخر تحديث ",
    minutes_read: "مدة القراءة: {} د",
    see_all: "عرض الكل",
    load_more: "المزيد من المواد",
    loading: "جارٍ التحميل…",
    loaded_more: "مواد أضيفت: {}",
    related: "مواد ذات صلة",
    most_recent: "الأحدث",
    members: "للمشتركين",
    members_note: "هذه المادة للمشتركين، وما تراه هنا هو ما تتيحه الصحيفة للجميع.",
    correction: "تصويب",
    clarification: "توضيح",
    editors_note: "ملاحظة من هيئة التحرير",
    credit: "(المصدر: {})",
    topics: "المواضيع",
    section: "القسم",
    author: "الكاتب",
    topic: "الموضوع",
    empty: "لم يُنشر شيء هنا بعد.",
    not_found: "هذه الصفحة غير موجودة",
    not_found_text: "ربما كُتب العنوان خطأً أو نُقلت الصفحة. قد تهمك إحدى هذه المواد.",
    retry: "أعد المحاولة",
    home: "إلى الصفحة الأولى",
    original: "اقرأ الأصل",
    copy: "انسخ التفاصيل",
    copied: "نُسخت",
    detail: "تفاصيل تقنية",
    unreachable: "تعذّر الوصول إلى المادة",
    unreachable_text: "يبدو أنك غير متصل بالشبكة، أو أن شيئًا ما يحجب العنوان. تحقق من الاتصال وأعد المحاولة.",
    timeout: "تأخر الرد كثيرًا",
    timeout_text: "لم يصل رد خلال عشر ثوانٍ، وقد تكون الشبكة بطيئة الآن.",
    missing: "هذه المادة ليست هنا",
    missing_text: "ربما نُقلت أو سُحبت.",
    server: "في الخادم عطل",
    server_text: "أجاب الخادم بخطأ ({}). ليس الذنب ذنبك؛ قد ينفع أن تعيد المحاولة لاحقًا.",
    not_json: "تعذّرت قراءة الرد",
    not_json_text: "ما وصل ليس JSON، فلا مقال فيه ليُعرض.",
    not_article: "هذا ليس مقالًا",
    not_article_text: "ما وصل JSON، لكنه ليس على هيئة مقال.",
    too_large: "هذا المستند كبير جدًا",
    too_large_text: "حجمه يفوق خمسة ميغابايت، وهو أكثر مما تحتاج إليه أي مادة.",
    refused: "لا يمكن فتح هذا العنوان",
    refused_text: "لا تفتح الصحيفة المستندات إلا من عنوانها ومن المضيفين الذين تسمّيهم.",
    from_host: "من {}",
    read_document: "اقرأ مستندًا",
    read_document_text: "ضع عنوان مقال بصيغة JSON فيُعرض هنا صفحةً.",
    address: "عنوان المستند",
    open: "افتح",
    search: "بحث",
    search_words: "كلمات البحث",
    search_results: "نتائج البحث عن «{}»",
    search_none: "لا نتائج للبحث عن «{}»",
    search_text: "جرّب كلمات أخرى أو أقل.",
    sources_missing: "ليست كل المواد هنا",
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
};
