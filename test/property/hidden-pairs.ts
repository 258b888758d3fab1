import assert from 'node:assert/strict';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { createDice } from '../../shared/kernel/dice.ts';
import { fold } from '../../shared/log/replay.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import type { Decision } from '../../shared/negotiation/decision.ts';
import { permitted } from '../../shared/negotiation/permitted.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import { STAND_IN_SEAT } from '../../shared/negotiation/vocabulary.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { eventsFor } from '../../shared/visibility/visible.ts';
import { actHidden, answerHidden, type HiddenAct, isRunning } from '../support/hidden-acts.ts';
import { Choice } from '../support/random-choice.ts';
import { asSeat } from '../support/random-commands.ts';
import { type Asking, playAtRandom, type RandomPlay } from '../support/random-play.ts';
import { TableStory } from '../support/table-story.ts';

/** What was compared so far; each pair adds to it. */
export interface Compared {
  /** How often something hidden was done, by what it was. */
  readonly hidden: Map<string, number>;
  readonly seen: { bytes: number; answers: number; permissions: number };
}

/** Nothing compared yet. */
export function nothingCompared(): Compared {
  return { hidden: new Map(), seen: { bytes: 0, answers: 0, permissions: 0 } };
}

/** Draft ids of one run as the other run has them; offers have the same ids, because they count nothing. */
type DraftIds = Map<string, string>;

function pairDrafts(ids: DraftIds, one: Decision, other: Decision): void {
  const drafts = (decision: Decision) =>
    decision.kind === 'refused' ? [] : decision.events.flatMap((e) => (e.type === 'DraftShared' ? [e.draft] : []));
  const others = drafts(other);
  drafts(one).forEach((id, i) => {
    ids.set(id, others[i] ?? id);
  });
}

function translated(command: TableCommand, ids: DraftIds): TableCommand {
  if (command.type !== 'SendDraft' && command.type !== 'DropDraft' && command.type !== 'HoldDraft') return command;
  // A draft that is gone in the one run must not be a hidden one in the other.
  return { ...command, draft: ids.get(command.draft) ?? 'gone' };
}

/** A vote before it is counted, with other words. */
function reworded(command: TableCommand, choice: Choice): TableCommand {
  return command.type === 'CastVote' && command.showReason === undefined
    ? { ...command, reason: choice.text() }
    : command;
}

/** Teams for which a stand-in asks for something: what it may do hangs on the sheets and offers of its team. */
function standIns({ asked }: RandomPlay): ReadonlySet<string> {
  const places = asked.flatMap(({ actor }) => (actor.kind === 'seat' && actor.seat === STAND_IN_SEAT ? [actor] : []));
  return new Set(places.map(({ party }) => party));
}

function hiddenAct(
  choice: Choice,
  story: TableStory,
  viewer: string,
  isForEver: boolean,
  leftAlone: ReadonlySet<string>,
): HiddenAct {
  if (story.table.stage.kind === 'closed') return answerHidden(choice, story, viewer);
  return isRunning(story) ? actHidden(choice, story, viewer, isForEver, leftAlone) : undefined;
}

/** Plays the same askings again, with hidden acts in between. Every old asking must be answered as it was. */
function playWithHiddenActs({ play, viewer, isForEver, hidden }: Pair, watch: Watch): TableStory {
  const choice = new Choice(createDice(play.seed + 77));
  const story = new TableStory(play.scenario);
  const ids: DraftIds = new Map();
  const leftAlone = standIns(play);
  for (const asking of play.asked) {
    story.at = asking.at - 1;
    // One at most, so that no two offers of a channel are made in the same millisecond ([OF-11]).
    const act = choice.chance(90) ? hiddenAct(choice, story, viewer, isForEver, leftAlone) : undefined;
    if (act !== undefined) hidden.set(act, (hidden.get(act) ?? 0) + 1);
    story.at = asking.at;
    const { actor } = asking;
    if (actor.kind === 'seat') story.by(actor.party, actor.seat);
    else if (actor.kind === 'facilitator') story.byFacilitator();
    else story.byClock();
    const isViewers = actor.kind === 'seat' && actor.party === viewer;
    const command = translated(asking.command, ids);
    const isSaid = !isViewers && asking.answer.kind === 'decided';
    story.when(isSaid ? reworded(command, choice) : command);
    const answer = story.last as Decision;
    pairDrafts(ids, asking.answer, answer);
    assert.deepEqual(codeOf(answer), codeOf(asking.answer), `${asking.command.type} at ${asking.at}`);
    watch(asking, story);
  }
  return story;
}

interface Pair extends Pick<Compared, 'hidden'> {
  readonly play: RandomPlay;
  readonly viewer: string;
  readonly isForEver: boolean;
}

type Watch = (asking: Asking, story: TableStory) => void;
const codeOf = (answer: Decision) => (answer.kind === 'decided' ? 'decided' : answer.code);

/** What one party may do after each sampled asking, as its own screen works it out. */
function permissionsOf(viewer: string): { readonly watch: Watch; readonly answers: string[] } {
  const answers: string[] = [];
  const who: Viewer = { kind: 'party', party: viewer };
  let own: Table | undefined;
  let taken = 0;
  const watch: Watch = ({ at }, story) => {
    own ??= initialTable(publicScenario(story.scenario));
    for (; taken < story.readable.length; taken++) {
      const entry = story.readable[taken];
      if (entry) own = fold(own, eventsFor(entry, who, false));
    }
    if (at % 5 !== 0) return;
    for (const seat of story.table.seats.filter((one) => one.party === viewer)) {
      const actor = asSeat(seat);
      if (actor.kind !== 'seat') continue;
      answers.push(canonicalJson(permitted(story.table, actor, at)), canonicalJson(permitted(own, actor, at)));
    }
  };
  return { watch, answers };
}

/**
 * Plays a table twice, the second time with acts that one party may not see, and holds against each other what that party
 * gets: bytes, answers, permissions. `isForEver`: only acts that stay closed after the reveal.
 */
export function comparePair(seed: number, isForEver: boolean, { hidden, seen }: Compared, scenario?: Scenario): void {
  const dice = createDice(seed);
  const play = playAtRandom(seed, undefined, scenario);
  const { parties } = play.scenario;
  const viewer = parties[dice.roll(parties.length)]?.id ?? '';
  const plain = permissionsOf(viewer);
  playAtRandom(seed, plain.watch, scenario);
  const crowded = permissionsOf(viewer);
  const story = playWithHiddenActs({ play, viewer, isForEver, hidden }, crowded.watch);
  const who: Viewer = { kind: 'party', party: viewer };
  for (const revealed of isForEver ? [false, true] : [false]) {
    const bytes = play.story.bytesFor(who, revealed);
    assert.equal(story.bytesFor(who, revealed), bytes, `what ${viewer} reads, ${revealed ? 'revealed' : 'live'}`);
    assert.equal(story.bytesFor({ kind: 'spectator' }, revealed), play.story.bytesFor({ kind: 'spectator' }, revealed));
    seen.bytes += bytes.length;
  }
  assert.deepEqual(crowded.answers, plain.answers, `what ${viewer} may do`);
  seen.permissions += plain.answers.length;
  seen.answers += play.asked.length;
}
