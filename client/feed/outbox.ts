import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import { forget, readStored, writeStored } from './device-storage.ts';

/** A command that was not answered yet. */
export interface UnansweredCommand {
  readonly commandId: string;
  readonly command: PartyCommand;
}

/** What was asked and not answered, oldest first; kept on the device, so that a reload loses nothing. */
export interface Outbox {
  unanswered(): readonly UnansweredCommand[];
  add(one: UnansweredCommand): void;
  /** Drops a command that was answered, and anything else under its id. */
  remove(commandId: string): void;
}

/** Where the unanswered commands of a seat are kept; every round's table has a room of its own. */
export function outboxKey(room: string, party: string, seat: number): string {
  return `runding.outbox.${room}.${party}.${seat}`;
}

/** Opens the outbox of a seat with what an earlier page left in it. What is not a list of commands counts as empty. */
export function openOutbox(key: string): Outbox {
  let kept: readonly UnansweredCommand[] = readCommands(key);
  const keep = (next: readonly UnansweredCommand[]) => {
    kept = next;
    if (next.length === 0) forget(key);
    else writeStored(key, JSON.stringify(next));
  };
  return {
    unanswered: () => kept,
    add: (one) => keep([...kept.filter(({ commandId }) => commandId !== one.commandId), one]),
    remove: (id) => keep(kept.filter(({ commandId }) => commandId !== id)),
  };
}

function readCommands(key: string): readonly UnansweredCommand[] {
  try {
    const stored: unknown = JSON.parse(readStored(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isUnanswered) : [];
  } catch {
    return [];
  }
}

function isUnanswered(value: unknown): value is UnansweredCommand {
  if (typeof value !== 'object' || value === null) return false;
  const { commandId, command } = value as { commandId?: unknown; command?: unknown };
  return typeof commandId === 'string' && typeof command === 'object' && command !== null && 'type' in command;
}
