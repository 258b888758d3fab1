import { createServer } from 'node:net';

/** So many ports after the wished one are tried. */
const TRIED = 20;

/**
 * The first port from the wished one on that nobody has on a host; the wished one itself where none is free, so that the
 * fault of opening it says why. Port 0 stays 0.
 */
export async function freePort(wished: number, host: string): Promise<number> {
  if (wished === 0) return wished;
  for (let port = wished; port < Math.min(wished + TRIED, 65_536); port++) {
    const fault = await faultOf(port, host);
    if (fault === undefined) return port;
    if (fault !== 'EADDRINUSE') return wished;
  }
  return wished;
}

/** Why a port cannot be opened, by its code. */
function faultOf(port: number, host: string): Promise<string | undefined> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => done(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)));
  });
}
