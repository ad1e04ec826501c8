// A host of a source: another origin, with what browsers allow there.
import { createServer } from "node:http";
import { holdBack } from "../hold.mjs";

/**
 * Starts a host that answers by `respond(url)`, which gives `{ status, headers,
 * json, body, type, isPage }`. `cors` is what it says to pages of other origins,
 * except of its own pages (`isPage`).
 */
export async function host(respond, cors = { "access-control-allow-origin": "*" }) {
  const requests = [];
  const troubles = [];
  const server = createServer(async (request, response) => {
    const url = new URL(`http://host${request.url}`);
    const entry = { method: request.method, url, path: url.pathname, query: url.searchParams, headers: request.headers };
    requests.push(entry);
    const trouble = troubles.find((one) => one.left > 0 && one.isFor(url));
    if (trouble) trouble.left -= 1;
    if (trouble?.how.drop) return void request.socket.destroy();
    if (trouble?.how.until) await trouble.how.until;
    const { status = 200, headers = {}, json, body, type = "application/json; charset=UTF-8", isPage = false } = trouble?.how.answer ?? respond(url, request);
    response.writeHead(status, { "content-type": type, "cache-control": "no-store", ...(isPage ? {} : cors), ...headers });
    response.end(body ?? JSON.stringify(json));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  // It is no reason for a run to go on whose journeys have ended, in whatever way.
  server.unref();
  const origin = `http://127.0.0.1:${server.address().port}`;
  const trouble = (isFor, how) => {
    const one = { isFor, how, left: how.times ?? Infinity };
    troubles.unshift(one);
    return () => void (one.left = 0);
  };
  return {
    origin,
    host: new URL(origin).host,
    requests,
    /** Requests for which `isIt` holds. */
    asked: (isIt) => requests.filter(isIt),
    /** Answers wrongly where `isFor(url)` holds: `{ drop }`, `{ answer }`, `times`. Gives what ends it. */
    trouble,
    /** Holds answers back until the function that it gives is called. */
    hold: (isFor = () => true) => holdBack((until) => trouble(isFor, { until })),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
