import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { PractiseRun } from '../../../shared/practise/practise-run.ts';
import { language } from '../../lib/language/language.ts';
import { createTableStore } from '../../lib/table/table-store.ts';
import { mountPlay } from '../play/mount-play.tsx';
import { forgetPractise, keepPractise, keepPractiseCase, readKeptPractise } from './kept-practise.ts';
import { fetchCases, type KnownCases, type PlayableCase } from './known-cases.ts';
import { practiseAid } from './practise-aid.tsx';
import { PractiseGame } from './practise-game.ts';
import { PractiseStart } from './practise-start.tsx';
import { practiseText } from './words.ts';

/** The page for practising alone: what may be played, and what is played. A practise that the phone kept goes on by itself. */
export function PractiseApp(): JSX.Element {
  const cases = useSignal<KnownCases>('asked');
  const game = useSignal<PractiseGame | undefined>(undefined);
  const load = async () => {
    cases.value = 'asked';
    cases.value = await fetchCases();
  };
  useEffect(() => {
    // What the phone keeps needs no server.
    game.value = goOn(readKeptPractise());
    if (game.value === undefined) void load();
  }, []);
  const anew = () => {
    game.peek()?.stop();
    forgetPractise();
    game.value = undefined;
    scrollTo(0, 0);
    void load();
  };
  const begin = ({ scenario }: PlayableCase, party: string) => {
    keepPractiseCase(scenario);
    const startedAt = Date.now();
    const seed = Math.floor(Math.random() * 2 ** 31);
    const run = new PractiseRun(scenario, { party, seed, character: 'open', startedAt }, names());
    game.value = new PractiseGame(run, startedAt, keepPractise);
    game.value.turn('plain');
  };
  return game.value === undefined ? (
    <PractiseStart cases={cases.value} onAgain={() => void load()} onBegin={begin} />
  ) : (
    <Playing key={game.value.run.peek().setup.startedAt} game={game.value} anew={anew} />
  );
}

function names() {
  return { own: practiseText().me, language: language.peek() };
}

/** As it was kept; nothing where the rules of today cannot read it. Its clock stands until somebody goes on. */
function goOn(kept: ReturnType<typeof readKeptPractise>): PractiseGame | undefined {
  if (kept === undefined) return undefined;
  const { scenario, setup, acts, now } = kept;
  try {
    return new PractiseGame(new PractiseRun(scenario, setup, names(), acts), now, keepPractise);
  } catch {
    return undefined;
  }
}

/** The screens of the seat, in a place of their own: they are the same as at a table of a session. */
function Playing({ game, anew }: { readonly game: PractiseGame; readonly anew: () => void }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return undefined;
    return mountPlay(parent, createTableStore(game.open), practiseAid(game, anew));
  }, [game]);
  return <div ref={place} />;
}
