// Browsers over W3C WebDriver, as much of it as the journeys need.
import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { browserEnvironment, firefox, webkit } from "./environment.mjs";
import { eventually } from "./eventually.mjs";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const COMMAND_LIMIT = 45_000;
const START_LIMIT = 30_000;

export const ENGINES = {
  firefox: {
    missing: !(firefox.browser && firefox.driver) && "FIREFOX and GECKODRIVER name no browser",
    command: (port) => [firefox.driver, "--port", String(port)],
    environment: { MOZ_HEADLESS: "1" },
    capabilities: {
      "moz:firefoxOptions": {
        binary: firefox.browser,
        args: ["-headless"],
        prefs: {
          "intl.accept_languages": "en-GB,en",
          // Its pages may read no other files than those that it knows of: no fonts from here.
          "security.sandbox.content.read_path_whitelist": new URL("../", import.meta.url).pathname,
        },
      },
    },
  },
  webkit: {
    missing: !(webkit.browser && webkit.driver && webkit.xvfbRun) && "MINI_BROWSER, WEBKIT_DRIVER and XVFB_RUN name no browser",
    command: (port) => [webkit.xvfbRun, "-a", webkit.driver, `--port=${port}`],
    environment: { WEBKIT_DISABLE_COMPOSITING_MODE: "1", WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1", LIBGL_ALWAYS_SOFTWARE: "1" },
    capabilities: { "webkitgtk:browserOptions": { binary: webkit.browser, args: ["--automation"] } },
  },
};

/**
 * Starts a driver and a browser; `close` ends both and all that they started.
 * One that does not answer, as WebKit's has been seen not to, is no reason for a
 * journey to fail: it is begun once more.
 */
export async function start(engine) {
  try {
    return await begin(engine);
  } catch ({ message }) {
    console.log(`# the browser is started again: ${message}`);
    return begin(engine);
  }
}

async function begin({ command, environment, capabilities }) {
  const port = await freePort();
  const [program, ...given] = command(port);
  // A group of its own, so that what it starts can be ended with it, and no
  // pipes, which a process that stays behind would keep open.
  const driver = spawn(program, given, { detached: true, stdio: "ignore", env: { ...browserEnvironment, ...environment } });
  let hasEnded = false;
  driver.on("exit", () => (hasEnded = true));
  driver.on("error", () => (hasEnded = true));
  const signal = (name) => {
    try {
      process.kill(-driver.pid, name);
      return true;
    } catch {
      // The group is empty.
      return false;
    }
  };
  const killAll = () => signal("SIGKILL");
  process.once("exit", killAll);

  async function command_(method, path, body, limit = COMMAND_LIMIT) {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: method === "POST" ? JSON.stringify(body ?? {}) : undefined,
      signal: AbortSignal.timeout(limit),
    }).catch((error) => {
      // What `fetch` says names nobody, and is lost between processes.
      throw new Error(`${method} ${path}: ${error.name}: ${error.cause?.message ?? error.message}`);
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${method} ${path}: ${value?.error}: ${value?.message}`);
    return value;
  }

  let session;
  const close = async () => {
    if (session) await command_("DELETE", session, undefined, 10_000).catch(() => {});
    signal("SIGTERM");
    await eventually(() => !signal(0), "the browser does not end", 5_000).catch(killAll);
    process.off("exit", killAll);
  };
  try {
    await eventually(
      () => {
        if (hasEnded) throw new Error(`${program} ended`);
        return command_("GET", "/status", undefined, 2_000);
      },
      `${program} does not answer`,
      START_LIMIT,
    );
    const { sessionId } = await command_("POST", "/session", { capabilities: { alwaysMatch: { ...capabilities, timeouts: { script: 40_000, pageLoad: 40_000 }, pageLoadStrategy: "normal" } } });
    session = `/session/${sessionId}`;
  } catch (error) {
    await close();
    throw error;
  }

  const call = (method, path, body) => command_(method, session + path, body);
  const run = (script, ...args) => call("POST", "/execute/sync", { script: `return (${script}).apply(null, arguments)`, args });
  const find = async (selector) => (await call("POST", "/element", { using: "css selector", value: selector }))[ELEMENT];
  return {
    close,
    run,
    go: (url) => call("POST", "/url", { url }),
    address: () => call("GET", "/url"),
    back: () => call("POST", "/back"),
    forward: () => call("POST", "/forward"),
    reload: () => call("POST", "/refresh"),
    resize: (width, height) => call("POST", "/window/rect", { width, height }),
    /** Clicks once nothing, such as a running transition, lies over the element. */
    async click(selector) {
      const isFree = (selector) => {
        const element = document.querySelector(selector);
        const { left, top, width, height } = element.getClientRects()[0];
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
      };
      await eventually(() => run(isFree, selector), `${selector} cannot be clicked`);
      await call("POST", `/element/${await find(selector)}/click`);
    },
    /** Clicks in a frame. Scripts find both, which may be in shadow roots. */
    async clickWithin(frame, element, ...args) {
      await call("POST", "/frame", { id: await run(frame, ...args) });
      const { [ELEMENT]: id } = await run(element, ...args);
      await call("POST", `/element/${id}/click`);
      await call("POST", "/frame", { id: null });
    },
    /** Runs a script in a frame, which a script finds. */
    async runWithin(frame, script, ...args) {
      await call("POST", "/frame", { id: await run(frame, ...args) });
      await run(script, ...args);
      await call("POST", "/frame", { id: null });
    },
    text: (selector) => run((selector) => document.querySelector(selector)?.textContent ?? null, selector),
    until: (question, what, ...args) => eventually(() => run(question, ...args), what),
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
