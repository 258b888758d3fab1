import { describe, expect, it } from 'vitest';
import { WaitingLines } from '../../../server/limits/waiting-line.ts';
import type { Queued } from '../../../shared/wire/messages.ts';
import { createVirtualClock } from '../../support/virtual-clock.ts';

type Answer = 'go' | Queued;

function openLines(limits: { atOnce?: number; perSecond?: number; mostWaiting?: number } = {}) {
  const clock = createVirtualClock();
  const lines = new WaitingLines({ atOnce: 3, perSecond: 10, ...limits, now: clock.now, wait: clock.wait });
  /** Who passed, in this order, and at which moment since the beginning (ms). */
  const passed: [string, number][] = [];
  const told = new Map<string, Queued>();
  const began = clock.now();
  /** Asks once, and keeps the answer when it comes. */
  function ask(ticket: string, name = 'hall', origin = ''): Promise<Answer> {
    const answer = lines.pass(name, ticket, origin);
    void answer.then((turn) => {
      if (turn === 'go') passed.push([ticket, clock.now() - began]);
      else told.set(ticket, turn);
    });
    return answer;
  }
  return { clock, lines, ask, passed, told };
}

const numbered = (what: string, count: number) => Array.from({ length: count }, (_, i) => `${what} ${i}`);

describe('a line before the door', () => {
  it('[WI-24] given nobody came for a while, when many come at once, then so many pass and the next ones after a moment each', async () => {
    const { clock, ask, passed } = openLines();
    for (const ticket of ['a', 'b', 'c', 'd', 'e']) void ask(ticket);
    void ask('f', 'other hall');
    await clock.pass(0);
    expect(passed.map(([ticket]) => ticket)).toEqual(['a', 'b', 'c', 'f']);
    await clock.pass(1000);
    expect(passed.slice(4)).toEqual([
      ['d', 100],
      ['e', 200],
    ]);
  });

  it('[WI-24] given a hall at once, when everybody asks again as told, then all pass in the order in which they came, none later than the pace says', async () => {
    const { clock, lines, ask, passed, told } = openLines({ atOnce: 100 });
    const hall = numbered('phone', 400);
    async function come(ticket: string): Promise<void> {
      for (let turn = await ask(ticket); turn !== 'go'; turn = await ask(ticket)) await clock.wait(turn.askAgainMs);
    }
    const everybody = hall.map(come);
    await clock.pass(0);
    expect(passed).toHaveLength(100);
    expect(told.get('phone 399')).toEqual({ ok: false, code: 'queued', position: 300, askAgainMs: 5000 });
    expect(lines.waiting(() => true)).toBe(300);
    await clock.pass(30_100);
    await Promise.all(everybody);
    expect(passed.map(([ticket]) => ticket)).toEqual(hall);
    expect(passed.every(([, at], i) => at <= Math.max(0, i - 99) * 100 + 2)).toBe(true);
    expect(lines.waiting(() => true)).toBe(0);
  });

  it('[WI-24] given two hundred in front who never ask again, when their turns are over, then whoever stands behind them passes', async () => {
    const { clock, ask, passed } = openLines({ atOnce: 1, perSecond: 20 });
    for (const ticket of numbered('gone', 200)) void ask(ticket);
    void ask('honest');
    await clock.pass(11_000);
    void ask('honest');
    await clock.pass(0);
    expect(passed.at(-1)?.[0]).toBe('honest');
  });

  it('[WI-24] given one origin sends thousands, when another one comes, then it is served in turn with the first, and the memory stays bounded', async () => {
    const { clock, lines, ask, passed } = openLines({ atOnce: 1, perSecond: 20, mostWaiting: 50 });
    for (const ticket of numbered('guess', 5000)) void ask(ticket, 'codes', 'guesser');
    expect(lines.waiting(() => true)).toBeLessThanOrEqual(50);
    void ask('honest', 'codes', 'elsewhere');
    await clock.pass(200);
    expect(passed.find(([ticket]) => ticket === 'honest')?.[1]).toBeLessThanOrEqual(102);
    expect(lines.waiting(() => true)).toBeLessThanOrEqual(50);
  });

  it('[WI-24] given nobody came for an hour, when many come at once, then no more pass than at once', async () => {
    const { clock, ask, passed } = openLines({ atOnce: 1, perSecond: 20 });
    void ask('early');
    await clock.pass(3_600_000);
    for (const ticket of numbered('late', 10)) void ask(ticket);
    await clock.pass(0);
    expect(passed.map(([ticket]) => ticket)).toEqual(['early', 'late 0']);
  });

  it('[WI-24] given the same ticket twice at the same moment, when its turn comes, then one turn serves both', async () => {
    const { clock, ask, passed } = openLines({ atOnce: 1, perSecond: 1 });
    for (const ticket of ['first', 'twice', 'twice', 'next']) void ask(ticket);
    await clock.pass(2500);
    expect(passed).toEqual([
      ['first', 0],
      ['twice', 1000],
      ['twice', 1000],
      ['next', 2000],
    ]);
  });

  it('[WI-24] given a phone that slept, when it asks again within two minutes of its turn, then its turn was kept', async () => {
    const { clock, ask, passed } = openLines({ atOnce: 1, perSecond: 1 });
    for (const ticket of [...numbered('other', 9), 'slept']) void ask(ticket);
    await clock.pass(100_000);
    void ask('slept');
    await clock.pass(0);
    expect(passed.at(-1)).toEqual(['slept', 100_000]);
  });

  it('[WI-24] given nothing came of a turn, when it is given back, then somebody else has it at once', async () => {
    const { clock, lines, ask, passed } = openLines({ atOnce: 1, perSecond: 1 });
    void ask('refused');
    await clock.pass(0);
    lines.giveBack('hall');
    void ask('next');
    await clock.pass(0);
    expect(passed.at(-1)).toEqual(['next', 0]);
  });

  it('[WI-25] given what people waited for is gone, when the line is ended, then nobody stands in it', async () => {
    const { clock, lines, ask } = openLines();
    for (const ticket of numbered('phone', 60)) void ask(ticket);
    await clock.pass(0);
    lines.clear((name) => name === 'hall');
    expect(lines.waiting(() => true)).toBe(0);
  });
});
