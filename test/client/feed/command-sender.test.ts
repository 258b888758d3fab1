import { describe, expect, test } from 'vitest';
import { type Ask, createCommandSender } from '../../../client/feed/command-sender.ts';
import { openOutbox, outboxKey } from '../../../client/feed/outbox.ts';
import type { PartyCommand } from '../../../shared/negotiation/commands.ts';
import type { CommandAnswer } from '../../../shared/wire/messages.ts';
import { useFakeStorage } from './fake-storage.ts';

const kept = useFakeStorage();
const KEY = outboxKey('hall-1', 'ntb', 2);
const READY: PartyCommand = { type: 'DeclareReady' };
const LEAVE: PartyCommand = { type: 'WalkAway' };

/** A server that answers each id once and remembers it; `cut` makes the connection go before the answer comes. */
function fakeServer() {
  const asked: string[] = [];
  const done = new Map<string, CommandAnswer>();
  let cuts = 0;
  const ask: Ask = async (id, command) => {
    asked.push(`${id}:${command.type}`);
    if (!done.has(id)) done.set(id, { ok: true });
    if (cuts > 0) {
      cuts -= 1;
      throw new Error('connection closed');
    }
    return done.get(id) as CommandAnswer;
  };
  return {
    ask,
    asked,
    done,
    cut: (times: number) => {
      cuts = times;
    },
  };
}

function newSender() {
  let n = 0;
  const timers: (() => void)[] = [];
  const outbox = openOutbox(KEY);
  const sender = createCommandSender({ outbox, newId: () => `id-${++n}`, later: (run) => timers.push(run) });
  return { sender, outbox, timers };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('commands of a seat', () => {
  test('given no connection, when two are given, then they go out in order once it is there', async () => {
    const { sender } = newSender();
    const server = fakeServer();
    const answers = Promise.all([sender.send(READY), sender.send(LEAVE)]);
    expect(kept.get(KEY)).toContain('WalkAway');
    sender.connected(server.ask);
    expect(await answers).toEqual([{ ok: true }, { ok: true }]);
    expect(server.asked).toEqual(['id-1:DeclareReady', 'id-2:WalkAway']);
    expect(kept.has(KEY)).toBe(false);
  });

  test('[WI-4] given a connection that goes before the answer, then the same id is asked again and done once', async () => {
    const { sender } = newSender();
    const server = fakeServer();
    server.cut(1);
    sender.connected(server.ask);
    const answer = sender.send(READY);
    await settle();
    sender.disconnected(server.ask);
    const again: Ask = (id, command) => server.ask(id, command);
    sender.connected(again);
    expect(await answer).toEqual({ ok: true });
    expect(server.asked).toEqual(['id-1:DeclareReady', 'id-1:DeclareReady']);
    expect(server.done.size).toBe(1);
  });

  test('given a connection that never answers, when a new one is there, then nobody waits for the dead one', async () => {
    const { sender } = newSender();
    sender.connected(() => new Promise(() => undefined));
    const answer = sender.send(READY);
    await settle();
    sender.connected(fakeServer().ask);
    expect(await answer).toEqual({ ok: true });
  });

  test('given a reloaded page, when it connects, then what the old page left is sent under its old id', async () => {
    const before = newSender();
    before.sender.send(READY).catch(() => undefined);
    const after = newSender();
    const server = fakeServer();
    after.sender.connected(server.ask);
    await settle();
    expect(server.asked).toEqual(['id-1:DeclareReady']);
    expect(after.outbox.unanswered()).toEqual([]);
  });

  test('given a server that is busy, then the command waits and is asked again later', async () => {
    const { sender, timers } = newSender();
    let busy = true;
    sender.connected(async () => (busy ? { ok: false, code: 'rate-limited' } : { ok: true }));
    const answer = sender.send(READY);
    await settle();
    busy = false;
    expect(timers).toHaveLength(1);
    timers[0]?.();
    expect(await answer).toEqual({ ok: true });
  });

  test('given a refusal, then it is the answer and nothing is kept', async () => {
    const { sender } = newSender();
    sender.connected(async () => ({ ok: false, code: 'wrong-phase' }));
    expect(await sender.send(READY)).toEqual({ ok: false, code: 'wrong-phase' });
    expect(kept.has(KEY)).toBe(false);
  });

  test('given another seat, then what waited is answered as not seated and dropped', async () => {
    const { sender } = newSender();
    const answer = sender.send(READY);
    sender.retire({ ok: false, code: 'not-seated' });
    expect(await answer).toEqual({ ok: false, code: 'not-seated' });
    expect(kept.has(KEY)).toBe(false);
  });
});

test.each(['{', '{"a":1}', '[{"commandId":1}]', '[null]'])('an outbox that holds %s counts as empty', (text) => {
  kept.set(KEY, text);
  expect(openOutbox(KEY).unanswered()).toEqual([]);
});
