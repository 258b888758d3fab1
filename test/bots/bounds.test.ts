import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { playTable } from '../../shared/bots/play-loop.ts';
import type { TableLog } from '../../shared/log/table-log.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import { partyBrief } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { withPointChanges } from '../../shared/scoring/point-changes.ts';
import { pointsOf } from '../../shared/scoring/points.ts';
import { threePartyScenario, twoPartyScenario } from '../support/scenarios.ts';
import { drawnCase, sha256 } from './cases.ts';

const events = (log: TableLog): TableEvent[] => log.entries.flatMap((entry) => entry.events);

/** What each party put its name to, in points over its reservation value. */
function commitments(scenario: Scenario, log: TableLog): { readonly by: string; readonly gain: number }[] {
  const packages = new Map<string, readonly number[]>();
  return events(log).flatMap((event) => {
    if (event.type !== 'OfferMade' && event.type !== 'OfferAccepted') return [];
    if (event.type === 'OfferMade') packages.set(event.offer, event.package);
    const chosen = packages.get(event.offer) ?? [];
    const brief = partyBrief(scenario, event.party);
    return [{ by: event.party, gain: pointsOf(brief, chosen) - brief.reservation }];
  });
}

const smallCase = fc.record({
  seed: fc.nat(1_000_000),
  signatories: fc.integer({ min: 2, max: 4 }),
  ratifiers: fc.integer({ min: 0, max: 2 }),
  options: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 2, maxLength: 5 }),
  interactions: fc.integer({ min: 0, max: 6 }),
});

/** Halfway through the talks a high price is worth much less to `north`. */
const slump = {
  id: 'slump',
  title: { id: 'Lesu', en: 'Slump' },
  text: { id: 'Harga jatuh.', en: 'Prices fall.' },
  points: { north: { price: { low: 0, mid: 35, high: 25 } } },
};

describe('Given bots at every seat, when they play', () => {
  it('then no bot offers or accepts a package below its reservation value, on drawn small cases', () => {
    let seen = 0;
    fc.assert(
      fc.property(smallCase, fc.nat(1000), (shape, seed) => {
        const scenario = drawnCase(shape);
        const made = commitments(scenario, playTable({ scenario, seed, sha256 }));
        seen += made.length;
        expect(made.filter(({ gain }) => gain < 0)).toEqual([]);
      }),
      { numRuns: 60, seed: 20260101 },
    );
    expect(seen).toBeGreaterThan(200);
  });

  it('then the same holds on a three-party case of 4 × 4 × 4, whatever the firmness', () => {
    let seen = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const scenario = drawnCase({ seed, signatories: 3, ratifiers: 0, options: [4, 4, 4] });
      const firmness = { 'party-0': 0, 'party-1': 0.5, 'party-2': 1 };
      const made = commitments(scenario, playTable({ scenario, seed, sha256, firmness }));
      seen += made.length;
      expect(made.filter(({ gain }) => gain < 0)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(100);
  });

  it('then it still holds by the new points after an event changed them', () => {
    let after = 0;
    const injections = [{ injection: 'slump', atPlayMs: 14 * 60_000 }];
    for (let seed = 1; seed <= 20; seed++) {
      const scenario = threePartyScenario({ injections: [slump] });
      const log = playTable({ scenario, seed, sha256, injections, firmness: { north: 1, south: 1 } });
      const hit = log.entries.findIndex((entry) => entry.command.type === 'InjectEvent');
      expect(hit).toBeGreaterThan(0);
      const changes = log.entries[hit]?.events.flatMap((event) =>
        event.type === 'PointsChanged' ? event.changes : [],
      );
      const north = withPointChanges(partyBrief(scenario, 'north'), changes ?? []);
      for (const event of log.entries.slice(hit).flatMap((entry) => entry.events)) {
        if (event.type !== 'OfferMade' && event.type !== 'TentativeAgreementReached') continue;
        if (event.type === 'OfferMade' && event.party !== 'north') continue;
        after += 1;
        expect(pointsOf(north, event.package)).toBeGreaterThanOrEqual(north.reservation);
      }
    }
    expect(after).toBeGreaterThan(20);
  });

  it('then nothing is accepted in the first tenth of the phase or its first two minutes', () => {
    let accepted = 0;
    for (let seed = 1; seed <= 20; seed++) {
      const log = playTable({ scenario: twoPartyScenario(), seed, sha256, firmness: { north: 0, south: 0 } });
      let start = 0;
      for (const { at, events: of } of log.entries) {
        if (of.some((event) => event.type === 'PhaseStarted' && event.kind === 'negotiation')) start = at;
        if (!of.some((event) => event.type === 'OfferAccepted')) continue;
        accepted += 1;
        expect(at - start).toBeGreaterThanOrEqual(120_000);
      }
    }
    expect(accepted).toBeGreaterThan(10);
  });

  it('then a signatory leaves at least 45 s between two acts and says why it acts', () => {
    const log = playTable({ scenario: threePartyScenario(), seed: 5, sha256 });
    const acts = log.entries.filter((entry) =>
      ['MakeOffer', 'AcceptOffer', 'RejectOffer'].includes(entry.command.type),
    );
    expect(acts.length).toBeGreaterThan(3);
    for (const act of acts) {
      const index = log.entries.indexOf(act);
      expect(log.entries[index - 1]?.command.type).toBe('Say');
      expect(log.entries[index - 1]?.by).toEqual(act.by);
      const own = acts.filter((one) => JSON.stringify(one.by) === JSON.stringify(act.by));
      const before = own[own.indexOf(act) - 1];
      if (before !== undefined) expect(act.at - before.at).toBeGreaterThanOrEqual(45_000);
    }
  });

  it('then no line of talk tells a number that the briefs keep secret', () => {
    const scenario = drawnCase({ seed: 3, signatories: 2, ratifiers: 1, options: [4, 4, 4] });
    const secrets = scenario.parties.map(({ reservation }) => String(reservation));
    const talk = events(playTable({ scenario, seed: 3, sha256 })).flatMap((event) =>
      event.type === 'MessageSaid' || event.type === 'ConditionStated' ? [event.text] : [],
    );
    expect(talk.length).toBeGreaterThan(5);
    for (const secret of secrets) expect(talk.filter((text) => new RegExp(`\\b${secret}\\b`).test(text))).toEqual([]);
  });
});
