// Hostile strings in Firefox.
import { ENGINES } from "./lib/webdriver.mjs";
import { attack } from "./lib/xss/drivers.mjs";

await attack("Firefox", ENGINES.firefox, { share: 0.2 });
