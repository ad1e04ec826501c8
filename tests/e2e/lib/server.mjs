// A plain static host, which can be told to misbehave.
//
// It serves a folder under a base path, sends the `.br` or `.gz` beside a file
// to those who accept it, lets hashed names be kept for ever, and answers
// unknown addresses with 404.html and status 404. The page's own policy is
// repeated as a header with an address for reports, so that violations are
// known in engines whose consoles cannot be read.
import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";
import { holdBack } from "./hold.mjs";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".avif": "image/avif",
  ".webp": "image/webp",
  ".jpg": "image/jpeg",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};
const REPORTS = "/reports-of-violations";
const HASHED = /-[0-9a-f]{8,}((_bg)?\.\w+$|\/)/;

/**
 * Starts a host. `folder` may be left out for one that has only what
 * `behave` gives it.
 */
export async function serve({ folder, base = "/", headers: always = {} } = {}) {
  const requests = [];
  const violations = [];
  const hooks = [];

  const server = createServer((request, response) => {
    // Put together, since `//` at the start of a path would be a host.
    const url = new URL(`http://host${request.url}`);
    if (url.pathname === REPORTS) {
      let body = "";
      request.on("data", (part) => (body += part));
      request.on("end", () => {
        violations.push(body);
        response.writeHead(204).end();
      });
      return;
    }
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : null;
    const entry = { method: request.method, path, query: url.search, headers: request.headers, isAborted: false, isAnswered: false, bytes: 0, time: Date.now() };
    requests.push(entry);
    response.on("close", () => (entry.isAborted = !response.writableFinished));
    response.on("finish", () => (entry.isAnswered = true));
    answer(path, request, response)
      .then((bytes) => (entry.bytes = bytes ?? 0))
      .catch((error) => response.destroy(error));
  });

  /** Gives how many bytes it sends, as they are sent, without the head. */
  async function answer(path, request, response) {
    const hook = hooks.find((one) => one.left > 0 && path !== null && one.isFor(path));
    const how = hook?.behaviour ?? {};
    if (hook) hook.left -= 1;
    if (how.drop) return void request.socket.destroy();
    if (how.until && !how.cut) await how.until;
    let file = path === null ? null : read(path === "" ? "index.html" : decoded(path));
    if (!file && path && read(`${path.replace(/\/$/, "")}/index.html`)) {
      if (!path.endsWith("/")) return void response.writeHead(301, { location: `${base}${path}/` }).end();
      file = read(`${path}index.html`);
    }
    let status = how.status ?? 200;
    if (!file && how.body === undefined && how.status === undefined) {
      file = path === null ? null : read("404.html");
      status = 404;
    }
    let bytes = how.body !== undefined ? (typeof how.body === "function" ? Buffer.from(how.body(file?.bytes.toString())) : Buffer.from(how.body)) : how.status ? Buffer.from(`Status ${how.status}`) : (file?.bytes ?? Buffer.from("Nothing here"));
    const type = how.type ?? (how.body === undefined && how.status ? "text/plain" : TYPES[extname(file?.path ?? path ?? "")]) ?? "application/octet-stream";
    const headers = { "content-type": type, "cache-control": HASHED.test(path ?? "") && status === 200 ? "public, max-age=31536000, immutable" : "no-cache", vary: "accept-encoding" };
    const isChanged = how.body !== undefined || how.status !== undefined || how.cut !== undefined || how.breakAfter !== undefined;
    // Nobody is to remember trouble.
    if (isChanged) headers["cache-control"] = "no-store";
    if (type.startsWith("text/html")) {
      const policy = /http-equiv="?Content-Security-Policy"? content="([^"]*)"/i.exec(bytes.toString())?.[1];
      if (policy) headers["content-security-policy"] = `${policy.replaceAll("&#39;", "'")}; report-uri ${REPORTS}`;
    }
    const accepted = request.headers["accept-encoding"] ?? "";
    if (!isChanged && file) {
      for (const [encoding, ending] of [["br", ".br"], ["gzip", ".gz"]]) {
        const packed = accepted.includes(encoding) && read(file.path + ending);
        if (packed) {
          bytes = packed.bytes;
          headers["content-encoding"] = encoding;
          break;
        }
      }
    } else if (how.gzip) {
      bytes = gzipSync(bytes);
      headers["content-encoding"] = "gzip";
    }
    // Files that do not change are asked for again and need not be sent again.
    headers.etag = `"${createHash("sha1").update(bytes).digest("base64url")}"`;
    if (!isChanged && status === 200 && request.headers["if-none-match"] === headers.etag) {
      status = 304;
      bytes = Buffer.alloc(0);
    } else if (!how.chunked) {
      headers["content-length"] = bytes.length;
    }
    response.writeHead(status, { ...headers, ...always, ...how.headers });
    if (request.method === "HEAD") response.end();
    else if (how.breakAfter) response.write(bytes.subarray(0, how.breakAfter), () => response.destroy());
    else if (how.cut) {
      const cut = bytes.indexOf(how.cut);
      response.write(bytes.subarray(0, cut));
      await how.until;
      response.end(bytes.subarray(cut));
    } else response.end(bytes);
    return bytes.length;
  }

  function read(path) {
    if (!folder) return null;
    const file = join(folder, normalize(`/${path}`));
    try {
      return statSync(file).isFile() ? { path, bytes: readFileSync(file) } : null;
    } catch {
      return null;
    }
  }

  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // It is no reason for a run to go on whose journeys have ended, in whatever way.
  server.unref();
  const origin = `http://127.0.0.1:${server.address().port}`;

  return {
    origin,
    base,
    /** Every request so far. */
    requests,
    /** Reports of violated policies so far. */
    violations,
    /** The address of a path below the base. */
    url: (path = "") => origin + base + path,
    /** What is in a file of the folder. */
    text: (path) => read(path).bytes.toString(),
    /** The requests for a path, which may be a pattern. */
    asked: (path) => requests.filter((request) => request.path !== null && matcher(path)(request.path)),
    /**
     * Changes how a path is answered. The behaviour may have `drop`, `until` (a
     * promise to wait for), `cut` (what comes before that text is sent at once,
     * and the rest after `until`), `status`, `body` (a text, or a function of the
     * text that is there), `type`, `headers`, `chunked`, `gzip`, and `times`,
     * after which the path is well again. Gives a function that ends it.
     */
    behave(path, behaviour) {
      const hook = { isFor: matcher(path), behaviour, left: behaviour.times ?? Infinity };
      hooks.unshift(hook);
      return () => void (hook.left = 0);
    },
    /**
     * Holds every answer to a path back until the function that it gives is
     * called. Headers are sent with the answers that follow, too.
     */
    hold(path, headers) {
      if (headers) this.behave(path, { headers });
      return holdBack((until) => this.behave(path, { until, headers }));
    },
    /** Sends of a page at first only what comes before a text of it, and the rest when the function that it gives is called. */
    cut(path, cut) {
      return holdBack((until) => this.behave(path, { cut, until }));
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function matcher(path) {
  return typeof path === "string" ? (asked) => asked === path || decoded(asked) === path : (asked) => path.test(asked);
}

/** A path as it reads; what is escaped in no known way stands for itself. */
function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
