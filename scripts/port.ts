import { createServer } from "node:net";

/** Both addresses of this machine: a server on the other one would answer in place of ours. */
const HOSTS = ["127.0.0.1", "::1"];

/** Whether nothing listens on a port of this machine. Port 0 stands for any free one. */
export async function isFreePort(port: number): Promise<boolean> {
  for (const host of HOSTS) if (!(await canListen(host, port))) return false;
  return true;
}

function canListen(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has no such address, and nobody listens there.
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "EADDRINUSE" && error.code !== "EACCES"));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The port that PORT names, else 4321; undefined when PORT is no port. */
export function wantedPort(env: Record<string, string | undefined>): number | undefined {
  const text = env["PORT"]?.trim();
  if (text === undefined || text === "") return 4321;
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : undefined;
}
