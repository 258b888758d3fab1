import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import { permitted } from '../../shared/negotiation/permitted.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Package } from '../../shared/scenario/vocabulary.ts';
import { constrainedScenario } from '../support/constrained-case.ts';
import { given } from '../support/table-story.ts';

/** `fair-price` is in force from the start, `consent-first` comes with `flood` (offers stay), `local-hire` with `audit`. */
const talks = () =>
  given(constrainedScenario({ injected: ['consent-first', 'local-hire'] }))
    .started()
    .inPhase('negotiation');
const make = (chosen: Package, to = ['south']): TableCommand => ({ type: 'MakeOffer', package: [...chosen], to });
const inject = (injection: string): TableCommand => ({ type: 'InjectEvent', injection });

const namesOf = (found: readonly { readonly id: string }[] = []) => found.map(({ id }) => id);

/** High price without local work: against `fair-price`. */
const DEAR = [2, 0, 1];
/** Early building without full local work: against `consent-first`. */
const HASTY = [0, 0, 0];
/** Shared jobs at a low price, built early: against `local-hire`, and against `consent-first`. */
const UNTRAINED = [0, 1, 0];
const LAWFUL = [0, 2, 0];

describe('[OF-16] constraints of the case', () => {
  test.each(['north', 'south', 'forum'])('%s cannot put a package that one in force does not allow', (party) => {
    const to = party === 'north' ? ['south'] : ['north'];
    const story = talks().by(party);
    story.when(make(DEAR, to)).thenRefused('package-unlawful');
    story.when({ type: 'ShareDraft', package: DEAR, to }).thenRefused('package-unlawful');
    story.having(make(HASTY, to));
  });

  test('[SC-1] before the event nobody at the table reads the constraint that it brings; after it everybody does, whole', () => {
    const story = talks().by('north').having(make(UNTRAINED));
    assert.equal(story.table.enteredConstraints, undefined);
    assert.deepEqual(namesOf(publicScenario(story.scenario).constraints), ['fair-price']);
    story.byFacilitator().having(inject('audit'));
    const [entered] = story.event('ConstraintsEntered').constraints;
    assert.deepEqual(
      entered,
      story.scenario.constraints?.find(({ id }) => id === 'local-hire'),
    );
  });

  test('an event brings its constraints into force for everybody, and offers that it lets stay do', () => {
    const story = talks()
      .by('north')
      .having(make(HASTY, ['south', 'forum']));
    const offer = story.offer();
    story.by('forum').having({ type: 'AcceptOffer', offer });
    story.byFacilitator().having(inject('flood'));
    assert.deepEqual(namesOf(story.event('ConstraintsEntered').constraints), ['consent-first']);
    assert.ok(story.bytesFor({ kind: 'spectator' }).includes('ConstraintsEntered'));
    assert.equal(story.table.offers[offer]?.state, 'open');
    story.by('south').when({ type: 'AcceptOffer', offer }).thenRefused('package-unlawful');
    const south = { kind: 'seat', party: 'south', seat: 1 } as const;
    assert.equal(permitted(story.table, south, story.at).offers[offer]?.accept, 'package-unlawful');
    story.by('forum').having({ type: 'TakeBackAcceptance', offer });
    story
      .by('north')
      .when(make(HASTY, ['forum']))
      .thenRefused('package-unlawful');
    story.having(make(LAWFUL, ['forum']));
    story.by('south').having({ type: 'RejectOffer', offer });
  });

  test('an offer that stays and is lawful is accepted as before', () => {
    const story = talks().by('north').having(make(LAWFUL));
    const offer = story.offer();
    story.byFacilitator().having(inject('flood'));
    story.by('south').having({ type: 'AcceptOffer', offer });
    assert.deepEqual(story.table.agreement?.package, LAWFUL);
  });

  test('an event by which offers expire closes them, lawful or not', () => {
    const story = talks().by('north').having(make(LAWFUL));
    const offer = story.offer();
    story.byFacilitator().having(inject('audit'));
    assert.deepEqual(namesOf(story.event('ConstraintsEntered').constraints), ['local-hire']);
    assert.equal(story.table.offers[offer]?.state, 'expired');
    story.by('north').when(make(UNTRAINED)).thenRefused('package-unlawful');
  });

  test('a shared draft that an event makes unlawful is not sent, and dropped when its time comes', () => {
    const story = talks().withSecondMember('north');
    const draft = story
      .by('north')
      .having({ type: 'ShareDraft', package: HASTY, to: ['south'] })
      .draft();
    story.byFacilitator().having(inject('flood'));
    story.by('north', 2).when({ type: 'SendDraft', draft }).thenRefused('package-unlawful');
    story.clockRuns(31_000);
    assert.deepEqual(story.event('DraftSettled'), { type: 'DraftSettled', draft, party: 'north', how: 'dropped' });
    assert.deepEqual(story.table.offers, {});
  });

  test('a closed option is said before a constraint', () => {
    const story = talks();
    story.byFacilitator().having(inject('audit'));
    story
      .by('north')
      .when(make([2, 0, 2]))
      .thenRefused('option-closed');
  });

  test('two events that bring the same constraint bring it once', () => {
    const scenario = constrainedScenario({ injected: ['consent-first', 'consent-first'] });
    const story = given(scenario).started().inPhase('negotiation');
    story.byFacilitator().having(inject('flood')).having(inject('audit'));
    assert.deepEqual(namesOf(story.table.enteredConstraints), ['consent-first']);
  });

  test('[VI-10] may still put offers where the first package of all is unlawful, and may not where every one is', () => {
    const north = { kind: 'seat', party: 'north', seat: 1 } as const;
    const rule = (kind: 'excludes' | 'needs', other: Record<string, string[]>) => {
      const text = { en: 'A rule' };
      const when = { price: ['low', 'mid', 'high'] };
      const constraints = [{ id: 'rule', name: text, because: text, kind, when, other }];
      const { table, at } = given(constrainedScenario({ constraints })).started().inPhase('negotiation');
      return permitted(table, north, at);
    };
    const some = rule('excludes', { jobs: ['none'] });
    assert.deepEqual([some.makeOffer, some.shareDraft], ['yes', 'yes']);
    const none = rule('excludes', { jobs: ['none', 'shared', 'full'] });
    assert.deepEqual([none.makeOffer, none.shareDraft], ['package-unlawful', 'package-unlawful']);
  });
});
