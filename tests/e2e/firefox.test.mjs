import { core } from "./lib/core.mjs";
import { ENGINES } from "./lib/webdriver.mjs";

core("Firefox", ENGINES.firefox, { isSoft: true });
