<?php
// Gives a WordPress plain addresses, or pretty ones again:
//   php permalinks.php https://127.0.0.1:8443 plain
//   php permalinks.php https://127.0.0.1:8443 pretty
// WORDPRESS names its folder, where that is not Debian's.
$site = rtrim($argv[1] ?? '', '/');
$structures = ['plain' => '', 'pretty' => '/%year%/%monthnum%/%postname%/'];
$structure = $structures[$argv[2] ?? ''] ?? null;
if ($site === '' || $structure === null) exit("Which site, and plain or pretty?\n");
$_SERVER['HTTP_HOST'] = parse_url($site, PHP_URL_HOST);
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['HTTPS'] = parse_url($site, PHP_URL_SCHEME) === 'https' ? 'on' : '';
require (getenv('WORDPRESS') ?: '/usr/share/wordpress') . '/wp-load.php';

update_option('permalink_structure', $structure);
$GLOBALS['wp_rewrite']->init();
$GLOBALS['wp_rewrite']->flush_rules(false);
echo get_permalink(get_posts(['numberposts' => 1])[0]), "\n";
