import type { AddressInfo } from 'node:net';
import { connect, createServer, type Server, type Socket } from 'node:net';

/** What a line does with what comes: brings it, swallows it without a word, or lets no socket of the web through. */
type Habit = 'whole' | 'silent' | 'no-sockets';

const OPENS_SOCKET = /^upgrade: *websocket/im;

/** A line between phones and a server that can die in silence: nothing is closed, nothing is refused, nothing arrives. */
export class BadLine {
  readonly port: number;
  readonly #server: Server;
  readonly #ends = new Set<Socket>();
  /** Connections that died: they stay open and carry nothing, also when the line is whole again. */
  #dead = new WeakSet<Socket>();
  #habit: Habit = 'whole';

  private constructor(server: Server, to: () => number) {
    this.#server = server;
    this.port = (server.address() as AddressInfo).port;
    server.on('connection', (phone) => this.#carry(phone, to()));
  }

  /** @param to the server's port, asked for with every connection */
  static async start(to: () => number): Promise<BadLine> {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return new BadLine(server, to);
  }

  /** Every connection dies in silence; a new one lives, as when a phone has changed its access point. */
  killConnections(): void {
    for (const end of this.#ends) this.#dead.add(end);
  }

  /** The line is dead, for new connections too, until it is mended. */
  cut(): void {
    this.killConnections();
    this.#habit = 'silent';
  }

  /** From now on requests pass and sockets are answered with nothing, as behind some proxies. */
  refuseSockets(): void {
    this.killConnections();
    this.#habit = 'no-sockets';
  }

  mend(): void {
    this.#habit = 'whole';
  }

  async close(): Promise<void> {
    for (const end of this.#ends) end.destroy();
    await new Promise((done) => this.#server.close(done));
  }

  #carry(phone: Socket, port: number): void {
    const server = connect(port, '127.0.0.1');
    if (this.#habit === 'silent') this.#dead.add(phone);
    for (const [from, to] of [[phone, server] as const, [server, phone] as const]) {
      this.#ends.add(from);
      const isDead = () => this.#dead.has(phone) || this.#dead.has(server);
      from.on('data', (bytes) => {
        if (from === phone && this.#habit === 'no-sockets' && OPENS_SOCKET.test(bytes.toString('latin1')))
          this.#dead.add(phone);
        if (!isDead()) to.write(bytes);
      });
      from.on('end', () => {
        if (!isDead()) to.end();
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        this.#ends.delete(from);
        // The phone gave the connection up; of a dead line the server never hears it.
        if (!isDead()) to.destroy();
      });
    }
  }
}
