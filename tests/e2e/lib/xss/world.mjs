// The rest of the world: a proxy that answers nothing, and remembers who was
// asked. No hostile string reaches a host outside this machine.
import { createServer } from "node:http";

export async function world() {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request.url);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    seen.push(`https://${request.url}`);
    socket.on("error", () => {});
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `127.0.0.1:${server.address().port}`,
    seen,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
