import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { publicNews } from '../../../server/projector/phase.ts';
import { type SceneSource, sceneOf } from '../../../server/projector/scene.ts';
import type { Table } from '../../../shared/negotiation/table.ts';
import type { ProjectorView } from '../../../shared/session/vocabulary.ts';
import type { PhaseScene } from '../../../shared/wire/projector.ts';
import { threePartyScenario } from '../../support/scenarios.ts';
import { SessionStory } from '../../support/session-story.ts';
import { given, STORY_START } from '../../support/table-story.ts';

const VIEWS: readonly ProjectorView[] = [
  { kind: 'arrival' },
  { kind: 'phase' },
  { kind: 'blank' },
  { kind: 'quadrant', round: 1, numbers: true },
  { kind: 'figures', numbers: true },
  { kind: 'story', round: 1, table: 1, names: true, talk: true },
];

/** A word that stands in everything that is typed at a table. */
const TYPED = 'qzxtypedqzx';

/** What one table's acts contain: the acts themselves are the same for all. */
interface Contents {
  readonly packages: readonly (readonly number[])[];
  readonly target: number;
  readonly priorities: readonly number[];
}

/** A table that prepared and made one offer a minute; the last one is accepted where that is wished. */
function played({ packages, target, priorities }: Contents, agrees: boolean): Table {
  const story = given(threePartyScenario()).started().inPhase('preparation');
  story.by('north').having({ type: 'SavePreparation', target, limit: 45, priorities: [...priorities] });
  story.inPhase('negotiation');
  let last = '';
  for (const chosen of packages) {
    const offer = { package: [...chosen], to: ['south', 'forum'], note: `${TYPED} ${chosen}` };
    last = story
      .after(60_000)
      .by('north')
      .having({ type: 'MakeOffer', ...offer })
      .offer();
    story.having({ type: 'Say', channel: 'table', text: `${TYPED} ${chosen.join()}` });
  }
  if (agrees && last !== '') story.by('south').having({ type: 'AcceptOffer', offer: last });
  return story.table;
}

function sourceOf(projector: ProjectorView, tables: readonly Table[]): SceneSource {
  const { session } = SessionStory.open(Math.max(1, tables.length), { teamSize: 2 }).joined(5);
  const never = () => {
    throw new Error('nothing of a debrief is asked for before the reveal');
  };
  return {
    id: 'session',
    session: { ...session, projector },
    scenarioHash: 'hash',
    addresses: ['http://192.168.8.10'],
    now: STORY_START,
    tables,
    news: [],
    said: undefined,
    debrief: never,
    told: never,
  };
}

const contents = (offers: number) =>
  fc.record({
    packages: fc.uniqueArray(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 3 }), {
      selector: (chosen) => chosen.join(),
      minLength: offers,
      maxLength: offers,
    }),
    target: fc.integer({ min: 45, max: 80 }),
    priorities: fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
  });

describe('Given a session before its reveal', () => {
  it('[SE-11] when two halls differ only in what was offered, said and prepared, then their scenes are the same', () => {
    const pair = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.boolean())
      .chain(([offers, agrees]) => fc.tuple(contents(offers), contents(offers), fc.constant(agrees)));
    fc.assert(
      fc.property(pair, fc.constantFrom(...VIEWS), ([one, other, agrees], view) => {
        const scenes = [one, other].map((inside) => sceneOf(sourceOf(view, [played(inside, agrees)])));
        expect(scenes[0]).toEqual(scenes[1]);
      }),
      { numRuns: 60 },
    );
  });

  it('[SE-11] when any view is asked for, then no secret, no typed word and no name is in the scene', () => {
    const table = played({ packages: [[0, 1, 2]], target: 60, priorities: [0, 1, 2] }, true);
    for (const view of VIEWS) {
      const scene = JSON.stringify(sceneOf(sourceOf(view, [table])));
      expect(scene).not.toMatch(/qzx/);
      expect(scene).not.toMatch(/First of|Person \d|points|reservation/);
    }
  });

  it('[SE-11] when a view needs the reveal, then the screen is blank', () => {
    for (const view of VIEWS.slice(3)) expect(sceneOf(sourceOf(view, [])).view).toEqual({ kind: 'blank' });
  });
});

describe('Given tables at different points', () => {
  const phaseOf = (tables: readonly Table[]) => sceneOf(sourceOf({ kind: 'phase' }, tables)).view as PhaseScene;
  const none = { packages: [], target: 60, priorities: [0, 1, 2] };
  const some = { ...none, packages: [[0, 0, 0]] };

  it('when their progress is shown, then it counts tables and names none', () => {
    const waiting = given(threePartyScenario()).table;
    const tables = [waiting, played(none, false), played(some, false), played(some, false), played(some, true)];
    expect(phaseOf(tables).progress).toEqual([
      { state: 'waiting', tables: 1 },
      { state: 'no-offer', tables: 1 },
      { state: 'offers', tables: 2 },
      { state: 'agreed', tables: 1 },
    ]);
  });

  it('[SE-11] when an offer was made to some only, then the counts do not tell the others', () => {
    const apart = given(threePartyScenario()).started().inPhase('negotiation').by('north');
    apart.having({ type: 'MakeOffer', package: [0, 0, 0], to: ['south'] });
    expect(phaseOf([apart.table])).toEqual(phaseOf([played(none, false)]));
    apart.having({ type: 'ShowOffer', offer: apart.offer(), to: ['forum'] });
    expect(phaseOf([apart.table]).progress).toEqual([{ state: 'offers', tables: 1 }]);
  });

  it('when most run together, then theirs is the clock and the others are counted', () => {
    const later = given(threePartyScenario()).started();
    const scene = phaseOf([played(none, false), played(none, false), later.table]);
    expect(scene.stage).toBe('negotiation');
    expect(scene.apart).toBe(1);
    expect(scene.endsAt).toBe(STORY_START + (scene.lengthMs ?? 0));
    expect(phaseOf([]).stage).toBe('before');
  });

  it('when most are paused with eyes up, then the time stands still', () => {
    const paused = given(threePartyScenario()).started().after(60_000).byFacilitator();
    paused.having({ type: 'PauseTable', reason: 'eyes-up' });
    const scene = phaseOf([paused.table]);
    expect(scene.paused).toBe('eyes-up');
    expect(scene.endsAt).toBeUndefined();
    expect(scene.leftMs).toBe((scene.lengthMs ?? 0) - 60_000);
  });
});

describe('Given words of the facilitator', () => {
  const session = SessionStory.open(3).session;
  const announced = (at: number, text: string, tables: number[]) => ({
    at,
    events: [{ type: 'TablesOrdered', tables, order: { kind: 'announce', text } } as const],
  });

  it('when they were for some tables only, then the projector does not show them', () => {
    const entries = [announced(1, 'to all', [1, 2, 3]), announced(2, 'to one', [2])];
    expect(publicNews(entries, session, [])).toEqual([{ kind: 'announcement', at: 1, text: 'to all' }]);
  });

  it('when a table was opened later, then what was for all before stays for all', () => {
    const entries = [
      announced(1, 'to all of two', [1, 2]),
      { at: 2, events: [{ type: 'TableOpened', table: 3 } as const] },
      announced(3, 'not to the new one', [1, 2]),
    ];
    expect(publicNews(entries, session, []).map(({ at }) => at)).toEqual([1]);
  });
});

describe('Given people who arrive', () => {
  it('when they are counted, then tables, those without a place and shared phones are', () => {
    const story = SessionStory.open(2, { teamSize: 2 }).joined(4);
    story.having({ type: 'MovePeople', moves: [{ person: 'person-0001' }] });
    const source = sourceOf({ kind: 'arrival' }, []);
    const scene = sceneOf({ ...source, session: story.session }).view;
    expect(scene).toEqual({ kind: 'arrival', tables: [3, 0], places: 6, present: 4, waiting: 1 });
  });
});
