import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { foldEntries } from '../../shared/log/replay.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import { playAtRandom } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';
import { factsForEveryone, factsForTable, viewersOf } from '../support/viewer-folds.ts';

const TABLES = runs(400);

/** Offers with everything but notes, which stay with their teams. */
function openOffers({ offers }: Table) {
  return Object.values(offers).map(({ notes: _, ...offer }) => offer);
}

function foldOf(seed: number, viewer: Viewer): { own: Table; whole: Table } {
  const { story, scenario } = playAtRandom(seed);
  return { own: foldEntries(publicScenario(scenario), visible(story.readable, viewer, true)), whole: story.table };
}

/** The offers and drafts that an event speaks of without bringing them. */
function namedBy(event: TableEvent): string[] {
  switch (event.type) {
    case 'OfferLinked':
      return [event.offer, event.inReplyTo];
    case 'OfferNoteWritten':
    case 'OfferAccepted':
    case 'AcceptanceTakenBack':
    case 'OfferRejected':
    case 'OfferClosed':
      return [event.offer];
    case 'DraftSettled':
      return [event.draft];
    default:
      return [];
  }
}

function broughtBy(event: TableEvent): string | undefined {
  if (event.type === 'OfferMade' || event.type === 'OfferShown') return event.offer;
  return event.type === 'DraftShared' ? event.draft : undefined;
}

describe(`${TABLES} tables after the reveal`, () => {
  test('[VI-8] [VI-7] every party’s fold holds, with all offers and answers, guesses and new points of all', () => {
    for (let seed = 1; seed <= TABLES; seed++) {
      for (const { id: party } of playAtRandom(seed).scenario.parties) {
        const { own, whole } = foldOf(seed, { kind: 'party', party });
        const name = `seed ${seed}, ${party}`;
        assert.equal(canonicalJson(openOffers(own)), canonicalJson(openOffers(whole)), name);
        assert.equal(canonicalJson(factsForEveryone(own)), canonicalJson(factsForEveryone(whole)), name);
        assert.equal(canonicalJson(factsForTable(own)), canonicalJson(factsForTable(whole)), name);
        assert.equal(
          canonicalJson([own.guesses, own.pointChanges]),
          canonicalJson([whole.guesses, whole.pointChanges]),
        );
      }
    }
  });

  test('[VI-9] [AF-2] [TE-3] sheets, drafts, notes, talk, hands and answers of others are not in it', () => {
    for (let seed = 1; seed <= TABLES; seed++) {
      for (const { id: party } of playAtRandom(seed).scenario.parties) {
        const { own } = foldOf(seed, { kind: 'party', party });
        const others = (names: readonly string[]) => names.filter((name) => name !== party);
        assert.deepEqual(others(Object.keys(own.preparations)), []);
        assert.deepEqual(others([...Object.keys(own.answers ?? {}), ...Object.keys(own.hands ?? {})]), []);
        assert.deepEqual(others((own.muted ?? []).map((seat) => seat.party)), []);
        assert.deepEqual(others(Object.values(own.drafts).map((draft) => draft.party)), []);
        assert.deepEqual(others(Object.values(own.offers).flatMap((offer) => Object.keys(offer.notes))), []);
        for (const { channel, party: author } of own.messages) {
          const isReader =
            typeof channel === 'string' ? channel === 'table' || author === party : channel.parties.includes(party);
          assert.ok(isReader, `seed ${seed}: ${party} reads ${JSON.stringify(channel)} of ${author}`);
        }
      }
    }
  });
});

describe('what an event names', () => {
  test('[VI-2] its readers have read before, live and after the reveal', () => {
    let named = 0;
    for (let seed = 1; seed <= TABLES; seed++) {
      const { story, scenario } = playAtRandom(seed);
      for (const viewer of viewersOf(scenario)) {
        for (const revealed of [false, true]) {
          const read = new Set<string>();
          for (const event of story.seenBy(viewer, revealed)) {
            for (const id of namedBy(event)) {
              assert.ok(read.has(id), `seed ${seed}: ${viewerName(viewer)} reads ${event.type} of ${id} before it`);
              named += 1;
            }
            const brought = broughtBy(event);
            if (brought !== undefined) read.add(brought);
          }
        }
      }
    }
    assert.ok(named > TABLES * 20, `${named} names`);
  });
});
