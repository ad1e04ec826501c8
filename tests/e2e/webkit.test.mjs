import { core } from "./lib/core.mjs";
import { ENGINES } from "./lib/webdriver.mjs";

// It has no Navigation API: links load pages.
core("WebKit", ENGINES.webkit, { isSoft: false });
