import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bot, BotOptions } from '../../shared/bots/bot.ts';
import { timeShare } from '../../shared/bots/concession.ts';
import { playRun } from '../../shared/bots/play-loop.ts';
import { partner as anchor } from '../../shared/bots/sparring/anchor.ts';
import { partner as badiron } from '../../shared/bots/sparring/badiron.ts';
import { partner as boulware } from '../../shared/bots/sparring/boulware.ts';
import { partner as conceder } from '../../shared/bots/sparring/conceder.ts';
import { partner as hybrid } from '../../shared/bots/sparring/hybrid.ts';
import { partner as linear } from '../../shared/bots/sparring/linear.ts';
import { partner as micro } from '../../shared/bots/sparring/micro.ts';
import { partner as microMin } from '../../shared/bots/sparring/micro-min.ts';
import type { SparringPartner } from '../../shared/bots/sparring/partner.ts';
import { theirWorth } from '../../shared/bots/sparring/their-worth.ts';
import { partner as titForTat } from '../../shared/bots/sparring/tit-for-tat.ts';
import type { PartyCommand } from '../../shared/negotiation/commands.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { pointsOf, pointsRange } from '../../shared/scoring/points.ts';
import { drawnCase } from './cases.ts';

const FOLDER = join(import.meta.dirname, '../../shared/bots/sparring');
const PARTNERS = [anchor, badiron, boulware, conceder, hybrid, linear, micro, microMin, titForTat];

const silent: Bot = { step: () => ({ commands: [], wakeAt: Number.POSITIVE_INFINITY }) };

/** Offers these packages, one a minute of play, whatever the other does. */
function offering(packages: readonly Package[]): Bot {
  return {
    step: ({ table, party, at }) => {
      const made = Object.values(table.offers).filter(({ author }) => author === party);
      const chosen = packages[made.length];
      const last = made[made.length - 1];
      const isDue =
        table.stage.kind === 'negotiation' && (last === undefined || at - startedAt >= last.madeAtPlayMs + 60_000);
      const to = table.scenario.parties.map(({ id }) => id).filter((id) => id !== party);
      const commands: PartyCommand[] = chosen && isDue ? [{ type: 'MakeOffer', package: [...chosen], to }] : [];
      return { commands, wakeAt: at + 10_000 };
    },
  };
}
const startedAt = Date.UTC(2026, 0, 1);

interface Offered {
  readonly by: string;
  readonly package: Package;
  /** Share of the own best gain. */
  readonly worth: number;
  readonly t: number;
}

/** What is offered and accepted when `first` sits for the first party and `others` for the others in turn. */
function play(scenario: Scenario, seed: number, first: SparringPartner, ...others: readonly (SparringPartner | Bot)[]) {
  const briefs = scenario.parties.map(({ id }) => partyBrief(scenario, id));
  const times = new Map<string, number>();
  const timed = (bot: Bot): Bot => ({
    step: (sight) => {
      times.set(`${sight.party}/${sight.at}`, timeShare(sight.table, sight.at));
      return bot.step(sight);
    },
  });
  const botFor = (options: BotOptions) => {
    const place = scenario.parties.findIndex(({ id }) => id === options.party);
    const who = place === 0 ? first : (others[place - 1] ?? silent);
    return timed('create' in who ? who.create(options) : who);
  };
  const run = playRun({ scenario, seed, botFor, startedAt });
  const offered: Offered[] = [];
  const accepted: Offered[] = [];
  for (const { at, events } of run.entries) {
    for (const event of events) {
      if (event.type !== 'OfferMade' && event.type !== 'OfferAccepted') continue;
      const chosen = run.table.offers[event.offer]?.package ?? [];
      const brief = briefs.find(({ party }) => party === event.party);
      if (brief === undefined) throw new Error(event.party);
      const best = pointsRange(brief).best - brief.reservation;
      const worth = (pointsOf(brief, chosen) - brief.reservation) / best;
      const one = { by: event.party, package: chosen, worth, t: times.get(`${event.party}/${at}`) ?? Number.NaN };
      (event.type === 'OfferMade' ? offered : accepted).push(one);
    }
  }
  return { run, offered, accepted };
}

/** One of 625 packages: steps of worth are fine enough to follow a curve. */
const wide = drawnCase({ seed: 12, signatories: 2, ratifiers: 0, options: [5, 5, 5, 5] });
const firstOffers = (of: SparringPartner, other: SparringPartner | Bot = silent) =>
  play(wide, 3, of, other).offered.filter(({ by }) => by === 'party-0');

describe('sparring partners', () => {
  test('each is a short file that names its source, stands in the table, and exports its name', () => {
    const table = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    const files = readdirSync(FOLDER).filter((name) => table.includes(`| \`${name}\` |`));
    expect(files.map((name) => name.replace('.ts', '')).sort()).toEqual(PARTNERS.map(({ name }) => name).sort());
    for (const name of files) {
      const source = readFileSync(join(FOLDER, name), 'utf8');
      expect(source.split('\n').length, name).toBeLessThanOrEqual(60);
      expect(source, name).toMatch(/\b(19|20)\d\d\b/);
    }
  });

  test('given anybody at the other place, then none offers or accepts what is worth less than no agreement', () => {
    const shape = fc.record({
      seed: fc.nat(1_000_000),
      signatories: fc.integer({ min: 2, max: 3 }),
      ratifiers: fc.integer({ min: 0, max: 1 }),
      options: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 3 }),
      interactions: fc.integer({ min: 0, max: 3 }),
      minutes: fc.constant(10),
    });
    const one = fc.constantFrom(...PARTNERS);
    let [offers, acceptances] = [0, 0];
    fc.assert(
      fc.property(shape, one, one, one, (of, a, b, c) => {
        const { offered, accepted } = play(drawnCase(of), 7, a, b, ...(of.signatories === 3 ? [c] : []));
        offers += offered.length;
        acceptances += accepted.length;
        expect([...offered, ...accepted].filter(({ worth }) => worth < 0)).toEqual([]);
      }),
      { numRuns: 40, seed: 20260101 },
    );
    expect(offers).toBeGreaterThan(200);
    expect(acceptances).toBeGreaterThan(10);
  });

  test('given the same seed, then each plays the same', () => {
    for (const one of PARTNERS) {
      const [a, b] = [play(wide, 5, one, linear), play(wide, 5, one, linear)];
      expect(a.run.entries).toEqual(b.run.entries);
    }
  });

  test('given time, then boulware, linear and conceder keep to their curves, and the anchor to its place', () => {
    const curves: (readonly [SparringPartner, (t: number) => number])[] = [
      [boulware, (t) => 0.1 + 0.9 * (1 - t ** 5)],
      [linear, (t) => 1 - t],
      [conceder, (t) => 1 - t ** 0.25],
      [anchor, () => 0.85],
    ];
    for (const [one, ask] of curves) {
      const offers = firstOffers(one);
      for (const { worth, t } of offers) {
        expect(worth, `${one.name} at ${t}`).toBeGreaterThanOrEqual(ask(t) - 1e-9);
        if (one !== anchor) expect(worth, `${one.name} at ${t}`).toBeLessThanOrEqual(ask(t) + 0.12);
      }
      expect(offers.length, one.name).toBeGreaterThan(one === anchor ? 0 : 4);
    }
  });

  test('given an offer that reaches what it asks for by then, then linear accepts it, and not before', () => {
    const { offered, accepted } = play(wide, 3, linear, offering(middling(wide)));
    expect(accepted).toHaveLength(1);
    const [{ t, worth }] = accepted as [Offered];
    expect(worth).toBeGreaterThanOrEqual(1 - t - 1e-9);
    const before = offered.filter((one) => one.by === 'party-0' && one.t < t);
    expect(before.every((one) => one.worth > worth - 0.2)).toBe(true);
  });

  test('given nothing in return, then tit for tat asks for everything until .91, MiCRO makes one offer', () => {
    expect(firstOffers(titForTat).filter(({ t, worth }) => t < 0.91 && worth < 1)).toEqual([]);
    expect(firstOffers(micro)).toHaveLength(1);
    expect(firstOffers(hybrid).at(-1)?.worth).toBeLessThan(1);
  });

  test('given offers, then MiCRO makes one more distinct offer than it got, each worth no more than the one before', () => {
    const own = middling(wide).slice(0, 4);
    const offers = firstOffers(micro, offering(own));
    expect(offers.length).toBeGreaterThan(1);
    expect(offers.length).toBeLessThanOrEqual(own.length + 1);
    const worths = offers.map(({ worth }) => worth);
    expect([...worths].sort((a, b) => b - a)).toEqual(worths);
  });

  test('given three parties of which one is silent, then MiCRO-Min waits for it and MiCRO does not', () => {
    const trio = drawnCase({ seed: 12, signatories: 3, ratifiers: 0, options: [5, 5, 5] });
    const own = Array.from({ length: 6 }, (_, at): Package => [at % 5, (at * 2) % 5, 4]);
    const by = (one: SparringPartner) =>
      play(trio, 3, one, offering(own), silent).offered.filter((offer) => offer.by === 'party-0').length;
    expect(by(microMin)).toBe(1);
    expect(by(micro)).toBeGreaterThan(3);
  });

  test('given a good offer, then Badiron never asks for less than .85 of it', () => {
    const [good] = [...middling(wide)].reverse();
    const offers = firstOffers(badiron, offering(good === undefined ? [] : [good]));
    const brief = partyBrief(wide, 'party-0');
    const worth = (pointsOf(brief, good ?? []) - brief.reservation) / (pointsRange(brief).best - brief.reservation);
    expect(offers.length).toBeGreaterThan(0);
    expect(offers.every((one) => one.worth >= 0.85 * worth - 1e-9)).toBe(true);
  });

  test('given offers, then what came first and stayed is worth most to the other', () => {
    const likes = theirWorth([
      [0, 0],
      [0, 1],
      [0, 2],
    ]);
    expect(likes([0, 0])).toBe(1);
    expect(likes([0, 1])).toBeGreaterThan(likes([1, 0]));
    expect(likes([0, 1])).toBeGreaterThan(likes([0, 2]));
  });
});

/** Packages that the first party gains by, from little to much. */
function middling(scenario: Scenario): Package[] {
  const brief = partyBrief(scenario, 'party-0');
  const all = [0, 1, 2, 3, 4].flatMap((a) => [0, 1, 2, 3, 4].map((b): Package => [a, b, 1, 2]));
  return all
    .filter((one) => pointsOf(brief, one) > brief.reservation)
    .sort((a, b) => pointsOf(brief, a) - pointsOf(brief, b));
}
