<?php
// Fills a new WordPress with what publishers have, once:
//   php wordpress.php https://127.0.0.1:8443
// WORDPRESS names its folder, where that is not Debian's.
$site = rtrim($argv[1] ?? '', '/');
if ($site === '') exit("Which site?\n");
$_SERVER['HTTP_HOST'] = parse_url($site, PHP_URL_HOST);
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['HTTPS'] = parse_url($site, PHP_URL_SCHEME) === 'https' ? 'on' : '';
require (getenv('WORDPRESS') ?: '/usr/share/wordpress') . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/image.php';
require_once ABSPATH . 'wp-admin/includes/file.php';
require_once ABSPATH . 'wp-admin/includes/media.php';

// One who may write whatever the editor offers.
wp_set_current_user(1);
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('timezone_string', 'Europe/Helsinki');
$GLOBALS['wp_rewrite']->init();
$GLOBALS['wp_rewrite']->flush_rules(false);
wp_delete_post(1, true);
wp_delete_post(2, true);

wp_update_user(['ID' => 1, 'display_name' => 'Ada Quillfeather', 'nickname' => 'Ada', 'description' => "Writes of water & of what holds it.\nHas a boat."]);
$bram = wp_insert_user(['user_login' => 'bram.otterly', 'user_pass' => 'pass-word-2', 'user_email' => 'bram@example.org', 'display_name' => 'Bram “Eel” Otterly', 'role' => 'author', 'description' => 'Counts eels.']);
$cats = [];
foreach (['Water & Weirs', 'Town', 'Ääniä joelta'] as $name) $cats[] = wp_insert_term($name, 'category')['term_id'];
$child = wp_insert_term('Locks', 'category', ['parent' => $cats[0]])['term_id'];

function picture($name, $w, $h, $hue, $alt, $caption, $type = 'jpg') {
    $im = imagecreatetruecolor($w, $h);
    for ($y = 0; $y < $h; $y++) {
        $c = imagecolorallocate($im, (int)(40 + $hue[0] * $y / $h), (int)(60 + $hue[1] * $y / $h), (int)(80 + $hue[2] * $y / $h));
        imageline($im, 0, $y, $w, $y, $c);
    }
    $white = imagecolorallocate($im, 235, 235, 225);
    for ($i = 0; $i < 9; $i++) imagefilledellipse($im, (int)($w * (0.1 + $i * 0.1)), (int)($h * (0.4 + 0.2 * sin($i))), (int)($w * 0.08), (int)($h * 0.05), $white);
    $file = wp_tempnam($name);
    $type === 'png' ? imagepng($im, $file) : imagejpeg($im, $file, 82);
    $id = media_handle_sideload(['name' => "$name.$type", 'tmp_name' => $file], 0, null, ['post_excerpt' => $caption, 'post_title' => $name]);
    if (is_wp_error($id)) { fwrite(STDERR, $id->get_error_message() . "\n"); exit(1); }
    if ($alt !== null) update_post_meta($id, '_wp_attachment_image_alt', $alt);
    return $id;
}
$pictures = [
    picture('weir-at-dawn', 2800, 1867, [120, 90, 60], 'A weir at dawn, with "mist" & herons', 'The weir, early. <em>Photograph: Ada</em>'),
    picture('lock-gates', 1600, 1067, [20, 120, 90], 'Lock gates, half open', ''),
    picture('old town bridge', 1200, 1600, [140, 70, 30], 'The old bridge', 'The bridge &amp; its keeper'),
    picture('eel-ladder', 640, 480, [60, 60, 120], '', 'An eel ladder'),
    picture('map', 900, 600, [90, 120, 40], null, '', 'png'),
    picture('towpath', 2000, 900, [60, 120, 60], 'The towpath in June', 'Towpath'),
];
function img($id, $size = 'large', $align = '', $caption = null) {
    $src = wp_get_attachment_image_src($id, $size);
    $alt = esc_attr((string) get_post_meta($id, '_wp_attachment_image_alt', true));
    $json = json_encode(array_filter(['align' => $align, 'id' => $id, 'sizeSlug' => $size, 'linkDestination' => 'none']));
    $class = 'wp-block-image' . ($align ? " align$align" : '') . " size-$size";
    $cap = $caption === null ? '' : "<figcaption class=\"wp-element-caption\">$caption</figcaption>";
    return "<!-- wp:image $json -->\n<figure class=\"$class\"><img src=\"$src[0]\" alt=\"$alt\" class=\"wp-image-$id\"/>$cap</figure>\n<!-- /wp:image -->";
}
function p($t) { return "<!-- wp:paragraph -->\n<p>$t</p>\n<!-- /wp:paragraph -->"; }
function h($t, $l = 2) { $a = $l == 2 ? '' : " {\"level\":$l}"; return "<!-- wp:heading$a -->\n<h$l>$t</h$l>\n<!-- /wp:heading -->"; }
$lorem = [
    'The water stood high that morning, and nobody at the lock could say <em>why</em>. It had not rained since Tuesday, and the gates upstream were shut.',
    'By noon the keeper had called the next lock, which had called the one after it; each said the same, that the river was where it always is, and that this was the trouble.',
    'There is a board by the sluice with marks on it, cut in 1871. It has been read every day since, by eleven people, and it has been wrong <strong>twice</strong>.',
    'What the board cannot say is how fast. For that there is a float on a string, a watch, and a boy, and the boy is now sixty-two and has a <a href="https://example.org/watch">better watch</a>.',
    'Those who live by the towpath have seen it before. They carry up what they have in the cellar, put the kettle on, and wait for the wind to turn.',
    'An inquiry was promised. It would, said a councillor, “leave no stone unturned”, which, the keeper noted, is how the bank came down in the first place.',
];

// Posts that have everything that the editor offers.
$yt = 'https://www.youtube.com/watch?v=aqz-KE-bpKQ';
$all = implode("\n\n", [
    p('This one has <strong>bold</strong>, <em>italic</em>, <code>code</code>, <s>struck</s>, H<sub>2</sub>O, x<sup>2</sup>, <mark style="background-color:#ff0" class="has-inline-color">marked</mark>, <kbd>Ctrl</kbd> and <a href="/2025/06/post-12/">a link within the site</a>, &amp; more — "quoted" text...'),
    '<!-- wp:more -->' . "\n<!--more-->\n" . '<!-- /wp:more -->',
    h('What is in the picture'),
    img($pictures[0], 'large', '', 'The weir, early. <em>Photograph: Ada</em>'),
    img($pictures[1], 'full', 'wide', 'Wide gates'),
    img($pictures[2], 'medium', 'right', 'To the right'),
    p($lorem[0]), p($lorem[1]),
    '<!-- wp:gallery {"linkTo":"none"} -->' . "\n" . '<figure class="wp-block-gallery has-nested-images columns-default is-cropped">' . img($pictures[3], 'large', '', 'An eel ladder') . "\n\n" . img($pictures[4], 'large') . "\n\n" . img($pictures[5], 'large', '', 'Towpath') . '<figcaption class="blocks-gallery-caption wp-element-caption">Three of the river</figcaption></figure>' . "\n<!-- /wp:gallery -->",
    '<!-- wp:quote -->' . "\n" . '<blockquote class="wp-block-quote">' . p('The river is where it always is.') . '<cite>The keeper, <em>at noon</em></cite></blockquote>' . "\n<!-- /wp:quote -->",
    '<!-- wp:pullquote -->' . "\n" . '<figure class="wp-block-pullquote"><blockquote><p>It has been wrong twice.</p><cite>Board of 1871</cite></blockquote></figure>' . "\n<!-- /wp:pullquote -->",
    h('Figures', 3),
    '<!-- wp:table {"hasFixedLayout":true,"className":"is-style-stripes"} -->' . "\n" . '<figure class="wp-block-table is-style-stripes"><table class="has-fixed-layout"><thead><tr><th>Lock</th><th class="has-text-align-right" data-align="right">Level (cm)</th></tr></thead><tbody><tr><td>Upper</td><td class="has-text-align-right" data-align="right">182</td></tr><tr><td>Lower <br>(old)</td><td class="has-text-align-right" data-align="right">91</td></tr></tbody><tfoot><tr><td>Mean</td><td class="has-text-align-right" data-align="right">136.5</td></tr></tfoot></table><figcaption class="wp-element-caption">Levels at noon</figcaption></figure>' . "\n<!-- /wp:table -->",
    '<!-- wp:list -->' . "\n" . '<ul><!-- wp:list-item --><li>Gates<!-- wp:list --><ul><!-- wp:list-item --><li>upper</li><!-- /wp:list-item --><!-- wp:list-item --><li>lower</li><!-- /wp:list-item --></ul><!-- /wp:list --></li><!-- /wp:list-item --><!-- wp:list-item --><li>Sluice</li><!-- /wp:list-item --></ul>' . "\n<!-- /wp:list -->",
    '<!-- wp:list {"ordered":true,"start":4,"reversed":false} -->' . "\n" . '<ol start="4"><!-- wp:list-item --><li>Fourth</li><!-- /wp:list-item --><!-- wp:list-item --><li>Fifth</li><!-- /wp:list-item --></ol>' . "\n<!-- /wp:list -->",
    '<!-- wp:code -->' . "\n" . '<pre class="wp-block-code"><code>if (level &lt; 100) {
    open("gate"); // &amp;c.
}</code></pre>' . "\n<!-- /wp:code -->",
    '<!-- wp:preformatted -->' . "\n" . '<pre class="wp-block-preformatted">  12   34
  56   <strong>78</strong></pre>' . "\n<!-- /wp:preformatted -->",
    '<!-- wp:verse -->' . "\n" . '<pre class="wp-block-verse">Slow is the river<br>and slower the eel.</pre>' . "\n<!-- /wp:verse -->",
    '<!-- wp:embed {"url":"' . $yt . '","type":"video","providerNameSlug":"youtube","responsive":true,"className":"wp-embed-aspect-16-9 wp-has-aspect-ratio"} -->' . "\n" . '<figure class="wp-block-embed is-type-video is-provider-youtube wp-block-embed-youtube wp-embed-aspect-16-9 wp-has-aspect-ratio"><div class="wp-block-embed__wrapper">' . "\n$yt\n" . '</div><figcaption class="wp-element-caption">A film</figcaption></figure>' . "\n<!-- /wp:embed -->",
    '<!-- wp:embed {"url":"https://vimeo.com/76979871","type":"video","providerNameSlug":"vimeo"} -->' . "\n" . '<figure class="wp-block-embed is-type-video is-provider-vimeo wp-block-embed-vimeo"><div class="wp-block-embed__wrapper">' . "\nhttps://vimeo.com/76979871\n" . '</div></figure>' . "\n<!-- /wp:embed -->",
    '<!-- wp:separator -->' . "\n" . '<hr class="wp-block-separator has-alpha-channel-opacity"/>' . "\n<!-- /wp:separator -->",
    '<!-- wp:media-text {"mediaId":' . $pictures[1] . ',"mediaType":"image"} -->' . "\n" . '<div class="wp-block-media-text alignwide is-stacked-on-mobile"><figure class="wp-block-media-text__media"><img src="' . wp_get_attachment_image_url($pictures[1], 'full') . '" alt="Lock gates, half open" class="wp-image-' . $pictures[1] . ' size-full"/></figure><div class="wp-block-media-text__content">' . p('Beside the gates.') . '</div></div>' . "\n<!-- /wp:media-text -->",
    '<!-- wp:cover {"url":"' . wp_get_attachment_image_url($pictures[5], 'full') . '","id":' . $pictures[5] . ',"dimRatio":50} -->' . "\n" . '<div class="wp-block-cover"><span aria-hidden="true" class="wp-block-cover__background has-background-dim"></span><img class="wp-block-cover__image-background wp-image-' . $pictures[5] . '" alt="" src="' . wp_get_attachment_image_url($pictures[5], 'full') . '" data-object-fit="cover"/><div class="wp-block-cover__inner-container">' . '<!-- wp:paragraph {"align":"center","placeholder":"Write title…","fontSize":"large"} -->' . "\n" . '<p class="has-text-align-center has-large-font-size">On a cover</p>' . "\n<!-- /wp:paragraph -->" . '</div></div>' . "\n<!-- /wp:cover -->",
    '<!-- wp:columns -->' . "\n" . '<div class="wp-block-columns"><!-- wp:column -->' . "\n" . '<div class="wp-block-column">' . p('Left column.') . '</div>' . "\n<!-- /wp:column -->\n\n<!-- wp:column -->\n" . '<div class="wp-block-column">' . p('Right column.') . '</div>' . "\n<!-- /wp:column --></div>\n<!-- /wp:columns -->",
    '<!-- wp:buttons -->' . "\n" . '<div class="wp-block-buttons"><!-- wp:button -->' . "\n" . '<div class="wp-block-button"><a class="wp-block-button__link wp-element-button" href="https://example.org/tickets">Tickets</a></div>' . "\n<!-- /wp:button --></div>\n<!-- /wp:buttons -->",
    '<!-- wp:file {"href":"' . "$site/wp-content" . '/uploads/levels.pdf"} -->' . "\n" . '<div class="wp-block-file"><a id="wp-block-file--media-1" href="' . "$site/wp-content" . '/uploads/levels.pdf">Levels</a><a href="' . "$site/wp-content" . '/uploads/levels.pdf" class="wp-block-file__button wp-element-button" download aria-describedby="wp-block-file--media-1">Download</a></div>' . "\n<!-- /wp:file -->",
    '<!-- wp:audio -->' . "\n" . '<figure class="wp-block-audio"><audio controls src="' . "$site/wp-content" . '/uploads/bell.mp3"></audio><figcaption class="wp-element-caption">The bell</figcaption></figure>' . "\n<!-- /wp:audio -->",
    '<!-- wp:video -->' . "\n" . '<figure class="wp-block-video"><video controls poster="' . wp_get_attachment_image_url($pictures[5], 'large') . '" src="' . "$site/wp-content" . '/uploads/sluice.mp4"></video><figcaption class="wp-element-caption">The sluice</figcaption></figure>' . "\n<!-- /wp:video -->",
    '<!-- wp:latest-posts {"postsToShow":2} /-->',
    '<!-- wp:shortcode -->' . "\n" . '[gallery ids="' . $pictures[1] . ',' . $pictures[2] . '" size="medium"]' . "\n<!-- /wp:shortcode -->",
    '<!-- wp:html -->' . "\n" . '<div class="chart"><script>document.title = "hacked"</script><p onclick="alert(1)">From an HTML block</p></div>' . "\n<!-- /wp:html -->",
    '<!-- wp:nextpage -->' . "\n<!--nextpage-->\n" . '<!-- /wp:nextpage -->',
    '<!-- wp:paragraph {"dropCap":true} -->' . "\n" . '<p class="has-drop-cap">On a second page, with an emoji 🐟 and two <br>lines.</p>' . "\n<!-- /wp:paragraph -->",
]);
$classic = "Written before blocks.\n\nIts paragraphs are lines, and <strong>so on</strong>.\n\n[caption id=\"attachment_{$pictures[1]}\" align=\"aligncenter\" width=\"300\"]<img class=\"size-medium wp-image-{$pictures[1]}\" src=\"" . wp_get_attachment_image_url($pictures[1], 'medium') . "\" alt=\"Lock gates\" width=\"300\" height=\"200\" /> Gates, <em>then</em>[/caption]\n\n<blockquote>Quoted then.</blockquote>\n<ul>\n\t<li>One</li>\n\t<li>Two</li>\n</ul>\n\n[gallery ids=\"{$pictures[0]},{$pictures[3]}\"]\n\n$yt\n\nAn end.";

$names = ['lock', 'weir', 'sluice', 'eel ladder', 'ferry', 'dredger', 'towpath', 'heron'];
$special = [
    1 => ['Every block there is'],
    2 => ['Fish &amp; Chips: “5 &lt; 6”, it’s said'],
    3 => ['<em>Marked</em> up, and R&D'],
    4 => ['הנהר גבוה: שלום למפלס'],
    5 => ['A secret of the lock'],
    6 => [''],
    7 => ['Before blocks'],
    8 => ["It's \"quoted\" -- twice... 9x12"],
    9 => ['Kuinka Ääni kulkee jäällä: pitkä otsikko, jossa on sanoja kuten kansainvälistymiskehityssuunnitelma'],
];
$count = 46;
for ($i = 1; $i <= $count; $i++) {
    $name = $names[$i % 8];
    $title = $special[$i][0] ?? "The $name of the harbour, part $i";
    $body = implode("\n\n", array_merge([p("The $name was there before the harbour was."), p($lorem[$i % 6]), h('What followed'), p('It is <em>still</em> there.')], array_map('p', array_slice($lorem, 0, 1 + $i % 5))));
    if ($i === 1) $body = $all;
    if ($i === 7) $body = $classic;
    if ($i === 4) $body = p('המים עמדו גבוה בבוקר ההוא, ואיש לא ידע <em>מדוע</em>. 12 ס״מ מעל הרגיל.') . "\n\n" . p('איש לא אמר דבר.');
    $date = gmdate('Y-m-d H:i:s', 1750000000 - $i * 86400 + 10800);
    $id = wp_insert_post([
        'post_title' => $title, 'post_name' => $i === 4 ? 'הנהר-גבוה' : "post-$i", 'post_content' => wp_slash($body), 'post_status' => 'publish',
        'post_author' => $i % 3 === 0 ? $bram : 1, 'post_date' => $date, 'post_excerpt' => ($i % 4 === 0 || $i === 1) ? '' : "What is said of the $name, for time &amp; number $i.",
        'post_password' => $i === 5 ? 'eel' : '',
        'post_category' => $i === 10 ? [] : ($i % 5 === 0 ? [$cats[1]] : ($i % 7 === 0 ? [$cats[2]] : ($i % 6 === 0 ? [$cats[0], $child] : [$cats[0]]))),
        'tags_input' => $i % 5 === 0 ? ['Eels', 'R&D'] : ['Locks & gates', 'C++'],
    ], true);
    if (is_wp_error($id)) { echo $i, ': ', $id->get_error_message(), "\n"; continue; }
    if ($i % 6 !== 5) set_post_thumbnail($id, $pictures[$i % 6]);
    if ($i === 1) {
        // What WordPress has kept of the provider's answer.
        $html = '<iframe title="Big Buck Bunny" width="500" height="281" src="https://www.youtube.com/embed/aqz-KE-bpKQ?feature=oembed" frameborder="0" allow="accelerometer; autoplay; clipboard-write; encrypted-media; gyroscope; picture-in-picture; web-share" referrerpolicy="strict-origin-when-cross-origin" allowfullscreen></iframe>';
        $key = md5($yt . serialize(wp_embed_defaults($yt)));
        update_post_meta($id, "_oembed_$key", $html);
        update_post_meta($id, "_oembed_time_$key", time());
    }
    if ($i === 12) stick_post($id);
    wp_insert_comment(['comment_post_ID' => $id, 'comment_content' => 'Well said.', 'comment_approved' => 1]);
}
wp_insert_post(['post_title' => 'A draft', 'post_status' => 'draft', 'post_author' => 1, 'post_content' => p('no')]);
wp_insert_post(['post_title' => 'To come', 'post_status' => 'future', 'post_author' => 1, 'post_date' => '2031-01-01 10:00:00', 'post_content' => p('no')]);
wp_insert_post(['post_title' => 'Private', 'post_status' => 'private', 'post_author' => 1, 'post_content' => p('no')]);
wp_insert_post(['post_title' => 'About', 'post_type' => 'page', 'post_status' => 'publish', 'post_author' => 1, 'post_content' => p('About.')]);
echo "posts: ", wp_count_posts()->publish, "\n";
