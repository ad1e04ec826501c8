// Hostile strings in WebKit.
import { ENGINES } from "./lib/webdriver.mjs";
import { attack } from "./lib/xss/drivers.mjs";

// One page of some thousand has been seen not to come here, and not why.
await attack("WebKit", ENGINES.webkit, { share: 0.2, loads: 2 });
