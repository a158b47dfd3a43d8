// Sends what is posted to /publish to all connections, with ws or socket.io as its argument says; ends at the end of its input.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";

const kind = process.argv[2];
const { version } = JSON.parse(readFileSync(new URL(`node_modules/${kind}/package.json`, import.meta.url)));

let send;
const server = createServer(async (request, response) => {
  if (request.method !== "POST" || request.url !== "/publish") {
    response.writeHead(404).end();
    return;
  }

  const parts = [];
  for await (const part of request) parts.push(part);
  send(Buffer.concat(parts).toString());
  response.writeHead(204).end();
});

if (kind === "ws") {
  const { WebSocketServer } = await import("ws");
  // Compression is off in ours and in socket.io by default, and here.
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  send = (text) => {
    const bytes = Buffer.from(JSON.stringify({ type: "event", text }));
    for (const socket of sockets.clients) socket.send(bytes, { binary: false });
  };
} else {
  const { Server } = await import("socket.io");
  const sockets = new Server(server);
  send = (text) => sockets.emit("event", { type: "event", text });
}

process.stdin.resume().on("end", () => process.exit(0));
server.listen(0, "127.0.0.1", () =>
  console.log(JSON.stringify({ name: `${kind} ${version}, Node.js ${process.versions.node}`, address: `http://127.0.0.1:${server.address().port}` })));
