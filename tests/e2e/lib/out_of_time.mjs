// Journeys of which the last one, which waits in vain, is out of time.
import { journey } from "./chromium.mjs";

journey("waits in vain", ({ page }) => page.waitForFunction(() => false, null, { timeout: 0 }), { limit: 1_000 });
