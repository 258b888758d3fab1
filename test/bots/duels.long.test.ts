import { describe, expect, test } from 'vitest';
import { partner as anchor } from '../../shared/bots/sparring/anchor.ts';
import { partner as badiron } from '../../shared/bots/sparring/badiron.ts';
import { partner as boulware } from '../../shared/bots/sparring/boulware.ts';
import { partner as conceder } from '../../shared/bots/sparring/conceder.ts';
import { partner as hybrid } from '../../shared/bots/sparring/hybrid.ts';
import { partner as linear } from '../../shared/bots/sparring/linear.ts';
import { partner as micro } from '../../shared/bots/sparring/micro.ts';
import type { SparringPartner } from '../../shared/bots/sparring/partner.ts';
import { partner as titForTat } from '../../shared/bots/sparring/tit-for-tat.ts';
import { drawnCase } from './cases.ts';
import { characterPartner, type Duel, duels, type Ground, groundOf } from './exploits.ts';

const tell = (line: string) => process.stdout.write(`${line}\n`);

const SEEDS = 12;
const FIELD = [boulware, conceder, linear, titForTat, micro, hybrid, badiron, anchor];
const CHARACTERS = (['open', 'firm', 'relational'] as const).map(characterPartner);
const DOMAINS = [41, 42, 43, 44, 45, 46].map((seed) =>
  drawnCase({ seed, signatories: 2, ratifiers: 0, options: seed % 2 === 0 ? [4, 4, 4] : [3, 3, 3, 3] }),
);

interface Standing {
  readonly name: string;
  readonly own: number;
  readonly joint: number;
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** What a player gets of everybody in the field, in means over domains, opponents and the same seeds. */
function standingOf(grounds: readonly Ground[], player: SparringPartner): Standing {
  const all: Duel[] = grounds.flatMap((ground) =>
    FIELD.filter((one) => one.name !== player.name).flatMap((one) => duels(ground, player, one, SEEDS)),
  );
  return {
    name: player.name,
    own: mean(all.map(({ own }) => own)),
    joint: mean(all.map(({ own, other }) => own + other)),
  };
}

describe('the field of sparring partners', () => {
  const grounds = DOMAINS.map(groundOf);

  test('given every two of them, then the standing of bots among them is told, and each character shares more with it than those who never give', {
    timeout: 3_600_000,
  }, () => {
    for (const [at, ground] of grounds.entries()) {
      // Where MiCRO does best against itself the domain is balanced, and easy for it.
      const balance = mean(duels(ground, micro, micro, 2).map(({ own, other }) => own + other));
      tell(
        `domain ${at + 1}: ${ground.scenario.issues.length} issues, joint gain of MiCRO with itself ${balance.toFixed(1)}`,
      );
    }
    const standings = [...FIELD, ...CHARACTERS].map((one) => standingOf(grounds, one));
    const told = [...standings].sort((a, b) => b.own - a.own);
    for (const { name, own, joint } of told)
      tell(`${name.padEnd(12)} own ${own.toFixed(1)}, joint ${joint.toFixed(1)}`);
    const of = (name: string) => standings.find((one) => one.name === name) ?? { own: 0, joint: 0 };
    const hardest = Math.min(of('anchor').joint, of('badiron').joint);
    for (const { name } of CHARACTERS) expect(of(name).joint, name).toBeGreaterThan(hardest);
  });
});
