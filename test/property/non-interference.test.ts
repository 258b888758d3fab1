import assert from 'node:assert/strict';
import { afterAll, describe, test } from 'vitest';
import { canonicalJson } from '../../shared/kernel/canonical-json.ts';
import { createDice } from '../../shared/kernel/dice.ts';
import { fold } from '../../shared/log/replay.ts';
import type { TableCommand } from '../../shared/negotiation/commands.ts';
import type { Decision } from '../../shared/negotiation/decision.ts';
import { permitted } from '../../shared/negotiation/permitted.ts';
import { initialTable, type Table } from '../../shared/negotiation/table.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Viewer } from '../../shared/visibility/viewer.ts';
import { eventsFor } from '../../shared/visibility/visible.ts';
import { actHidden, answerHidden, type HiddenAct, isRunning } from '../support/hidden-acts.ts';
import { Choice } from '../support/random-choice.ts';
import { asSeat } from '../support/random-commands.ts';
import { type Asking, playAtRandom, type RandomPlay } from '../support/random-play.ts';
import { runs } from '../support/runs.ts';
import { TableStory } from '../support/table-story.ts';

const PAIRS = runs(500);
const hidden = new Map<string, number>();
const seen = { bytes: 0, answers: 0, permissions: 0 };

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
  if (command.type !== 'SendDraft' && command.type !== 'DropDraft') return command;
  // A draft that is gone in the one run must not be a hidden one in the other.
  return { ...command, draft: ids.get(command.draft) ?? 'gone' };
}

/** A vote before it is counted, with other words. */
function reworded(command: TableCommand, choice: Choice): TableCommand {
  return command.type === 'CastVote' ? { ...command, reason: choice.text() } : command;
}

function hiddenAct(choice: Choice, story: TableStory, viewer: string, isForEver: boolean): HiddenAct {
  if (story.table.stage.kind === 'closed') return answerHidden(choice, story, viewer);
  return isRunning(story) ? actHidden(choice, story, viewer, isForEver) : undefined;
}

/** Plays the same askings again, with hidden acts in between. Every old asking must be answered as it was. */
function playWithHiddenActs(play: RandomPlay, viewer: string, isForEver: boolean, watch: Watch): TableStory {
  const choice = new Choice(createDice(play.seed + 77));
  const story = new TableStory(play.scenario);
  const ids: DraftIds = new Map();
  for (const asking of play.asked) {
    story.at = asking.at - 1;
    // One at most, so that no two offers of a channel are made in the same millisecond ([OF-11]).
    const act = choice.chance(90) ? hiddenAct(choice, story, viewer, isForEver) : undefined;
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

function comparePair(seed: number, isForEver: boolean): void {
  const dice = createDice(seed);
  const parties = playAtRandom(seed).scenario.parties;
  const viewer = parties[dice.roll(parties.length)]?.id ?? '';
  const plain = permissionsOf(viewer);
  const play = playAtRandom(seed, plain.watch);
  const crowded = permissionsOf(viewer);
  const story = playWithHiddenActs(play, viewer, isForEver, crowded.watch);
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

describe(`${PAIRS} pairs of tables that differ only in what one party may not see`, () => {
  test.each([
    ['live: offers among others, drafts, notes, sheets, guesses and talk', false],
    ['live and revealed: what stays closed for ever', true],
  ])('[VI-6] [CA-4] give that party the same bytes, answers and permissions (%s)', (_, isForEver) => {
    for (let seed = 5000; seed < 5000 + PAIRS; seed++) {
      try {
        comparePair(seed, isForEver);
      } catch (cause) {
        throw new Error(`seed ${seed}: ${(cause as Error).message}`, { cause });
      }
    }
  });

  test('the pairs differ in every kind of hidden act', () => {
    const kinds = ['team talk', 'private talk', 'sheet', 'guess', 'note', 'draft', 'offer open', 'offer accepted'];
    const others = ['leaning', 'offer rejected', 'offer withdrawn', 'hand', 'mute', 'answer'];
    for (const kind of [...kinds, ...others]) {
      assert.ok((hidden.get(kind) ?? 0) >= PAIRS / 25, `${kind}: ${hidden.get(kind) ?? 0}`);
    }
    assert.ok(seen.permissions > PAIRS);
  });

  afterAll(() => {
    const acts = [...hidden].map(([kind, n]) => `${kind} ${n}`).join(', ');
    process.stdout.write(
      `${2 * PAIRS} pairs: ${acts}; ${seen.bytes} bytes, ${seen.answers} answers, ${seen.permissions} permissions equal\n`,
    );
  });
});
