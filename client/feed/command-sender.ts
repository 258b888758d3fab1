import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import type { CommandAnswer } from '../../shared/wire/messages.ts';
import type { Outbox } from './outbox.ts';

/** Asks the server; rejects when the connection went before the answer came. */
export type Ask = (commandId: string, command: PartyCommand) => Promise<CommandAnswer>;

export interface CommandSender {
  /** Keeps a command until it is answered, whatever happens to the connection meanwhile. */
  send(command: PartyCommand): Promise<CommandAnswer>;
  /** A connection is there: everything unanswered goes out again, in order, under the same ids. */
  connected(ask: Ask): void;
  /** This connection is gone; nothing happens when another one took its place already. */
  disconnected(ask: Ask): void;
  /** The seat is another one now: what was not answered is answered with this and dropped. */
  retire(answer: CommandAnswer): void;
}

export interface CommandSenderOptions {
  readonly outbox: Outbox;
  readonly newId: () => string;
  /** Calls back after this time (ms). */
  readonly later: (run: () => void, ms: number) => void;
}

/** How long to wait before asking again when the server is busy or silent. */
const AGAIN_MS = 1000;

/** Sends the commands of one seat one after the other, so that they arrive in the order in which they were given. */
export function createCommandSender({ outbox, newId, later }: CommandSenderOptions): CommandSender {
  const waiters = new Map<string, (answer: CommandAnswer) => void>();
  let ask: Ask | undefined;
  /** The connection over which an answer is awaited. A dead one may stay silent for long: it holds nobody up. */
  let awaiting: Ask | undefined;

  async function pump(): Promise<void> {
    const using = ask;
    const next = outbox.unanswered()[0];
    if (using === undefined || using === awaiting || next === undefined) return;
    awaiting = using;
    const answer = await using(next.commandId, next.command).catch(() => undefined);
    if (awaiting === using) awaiting = undefined;
    if (answer === undefined || (!answer.ok && answer.code === 'rate-limited')) {
      if (ask === using) later(() => void pump(), AGAIN_MS);
      return;
    }
    outbox.remove(next.commandId);
    waiters.get(next.commandId)?.(answer);
    waiters.delete(next.commandId);
    void pump();
  }

  return {
    send(command) {
      const commandId = newId();
      outbox.add({ commandId, command });
      const answered = new Promise<CommandAnswer>((resolve) => waiters.set(commandId, resolve));
      void pump();
      return answered;
    },
    connected(next) {
      ask = next;
      void pump();
    },
    disconnected(gone) {
      if (ask === gone) ask = undefined;
    },
    retire(answer) {
      ask = undefined;
      for (const { commandId } of outbox.unanswered()) outbox.remove(commandId);
      for (const resolve of waiters.values()) resolve(answer);
      waiters.clear();
    },
  };
}
