// Hostile strings in WebKit.
import { ENGINES } from "./lib/webdriver.mjs";
import { attack } from "./lib/xss/drivers.mjs";

await attack("WebKit", ENGINES.webkit, { share: 0.2 });
