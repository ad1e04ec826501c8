// What `cargo xtask test` says about this machine. An engine that is not named
// is not here, and its journeys are left out.
import { existsSync } from "node:fs";

const { env } = process;

export const dist = env.LEDE_DIST ?? new URL("../../../dist", import.meta.url).pathname;
export const distSub = env.LEDE_DIST_SUB;
export const subPath = env.LEDE_SUB ?? "/paper/";
export const chromiumPath = env.CHROMIUM;
export const firefox = { browser: env.FIREFOX, driver: env.GECKODRIVER };
export const webkit = { browser: env.MINI_BROWSER, driver: env.WEBKIT_DRIVER, xvfbRun: env.XVFB_RUN };

/**
 * What browsers are started with: pages are as wide and as high as the tests'
 * own fonts make them, and not as the machine's.
 */
export const browserEnvironment = { ...env, FONTCONFIG_FILE: new URL("../fonts.conf", import.meta.url).pathname };

/** Windows that pages are looked at in. */
export const PHONE = { width: 390, height: 844 };
export const DESKTOP = { width: 1440, height: 900 };

/** How Chromium is started. */
export const FLAGS = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

if (!existsSync(dist)) throw new Error(`There is no build in ${dist}; run \`cargo xtask build\` or set LEDE_DIST`);
