import assert from 'node:assert/strict';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { foldEntries } from '../../shared/log/replay.ts';
import type { TableEvent } from '../../shared/negotiation/events.ts';
import type { Table } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { viewerName } from '../../shared/visibility/viewer.ts';
import { visible } from '../../shared/visibility/visible.ts';
import type { TableStory } from '../support/table-story.ts';
import { factsForEveryone, factsForTable, viewersOf } from '../support/viewer-folds.ts';

// What must hold at every table once its results are open, of whatever case; each fails with what it found.

/** Offers with everything but notes, which stay with their teams. */
function openOffers({ offers }: Table) {
  return Object.values(offers).map(({ notes: _, ...offer }) => offer);
}

/** A party's fold after the reveal. */
function foldOf({ scenario, readable }: TableStory, party: string): Table {
  return foldEntries(publicScenario(scenario), visible(readable, { kind: 'party', party }, true));
}

/** Every party's fold has all offers and answers, guesses and new points of all. */
export function checkOpened(story: TableStory): void {
  const whole = story.table;
  for (const { id: party } of story.scenario.parties) {
    const own = foldOf(story, party);
    assert.equal(canonicalJson(openOffers(own)), canonicalJson(openOffers(whole)), party);
    assert.equal(canonicalJson(factsForEveryone(own)), canonicalJson(factsForEveryone(whole)), party);
    assert.equal(canonicalJson(factsForTable(own)), canonicalJson(factsForTable(whole)), party);
    assert.equal(canonicalJson([own.guesses, own.pointChanges]), canonicalJson([whole.guesses, whole.pointChanges]));
  }
}

/** Sheets, drafts, notes, talk, hands and answers of others are in no party's fold. */
export function checkClosedForEver(story: TableStory): void {
  for (const { id: party } of story.scenario.parties) {
    const own = foldOf(story, party);
    const others = (names: readonly string[]) => names.filter((name) => name !== party);
    assert.deepEqual(others(Object.keys(own.preparations)), []);
    assert.deepEqual(others([...Object.keys(own.answers ?? {}), ...Object.keys(own.hands ?? {})]), []);
    assert.deepEqual(others((own.muted ?? []).map((seat) => seat.party)), []);
    assert.deepEqual(others(Object.values(own.drafts).map((draft) => draft.party)), []);
    assert.deepEqual(others(Object.values(own.offers).flatMap((offer) => Object.keys(offer.notes))), []);
    for (const { channel, party: author } of own.messages) {
      const isReader =
        typeof channel === 'string' ? channel === 'table' || author === party : channel.parties.includes(party);
      assert.ok(isReader, `${party} reads ${JSON.stringify(channel)} of ${author}`);
    }
  }
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

/** What an event names its readers have read before, live and after the reveal; how many were named. */
export function checkNamesRead(story: TableStory): number {
  let named = 0;
  for (const viewer of viewersOf(story.scenario)) {
    for (const revealed of [false, true]) {
      const read = new Set<string>();
      for (const event of story.seenBy(viewer, revealed)) {
        for (const id of namedBy(event)) {
          assert.ok(read.has(id), `${viewerName(viewer)} reads ${event.type} of ${id} before it`);
          named += 1;
        }
        const brought = broughtBy(event);
        if (brought !== undefined) read.add(brought);
      }
    }
  }
  return named;
}
