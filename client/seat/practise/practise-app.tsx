import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Character } from '../../../shared/bots/characters.ts';
import type { PractiseFeedback } from '../../../shared/practise/feedback.ts';
import { PractiseRun } from '../../../shared/practise/practise-run.ts';
import type { Scenario } from '../../../shared/scenario/schema.ts';
import { language } from '../../lib/language/language.ts';
import { createTableStore } from '../../lib/table/table-store.ts';
import { mountPlay } from '../play/mount-play.tsx';
import { forgetPractise, keepPractise, keepPractiseCase, readKeptPractise } from './kept-practise.ts';
import { fetchCases, type KnownCases } from './known-cases.ts';
import { FIRST, type PractiseWays, practiseAid, SECOND } from './practise-aid.tsx';
import { PractiseHost } from './practise-host.ts';
import { PractiseStart } from './practise-start.tsx';
import { practiseText } from './words.ts';

/** The page for practising alone: what may be played, and what is played. A practise that the phone kept goes on by itself. */
export function PractiseApp(): JSX.Element {
  const cases = useSignal<KnownCases>('asked');
  const host = useSignal<PractiseHost | undefined>(undefined);
  const load = async () => {
    cases.value = 'asked';
    cases.value = await fetchCases();
  };
  useEffect(() => {
    // What the phone keeps needs no server.
    host.value = goOn(readKeptPractise());
    if (host.value === undefined) void load();
  }, []);
  const anew = () => {
    host.peek()?.stop();
    forgetPractise();
    host.value = undefined;
    scrollTo(0, 0);
    void load();
  };
  const begin = (scenario: Scenario, party: string, character: Character, before?: PractiseFeedback) => {
    host.peek()?.stop();
    keepPractiseCase(scenario);
    const startedAt = Date.now();
    const seed = Math.floor(Math.random() * 2 ** 31);
    const run = new PractiseRun(scenario, { party, seed, character, startedAt }, names());
    host.value = new PractiseHost(run, startedAt, keepPractise, before);
    host.value.turn('plain');
    scrollTo(0, 0);
  };
  const second = (before: PractiseFeedback | undefined) => {
    const run = host.peek()?.run.peek();
    if (run !== undefined) begin(run.scenario, run.setup.party, SECOND, before);
  };
  return host.value === undefined ? (
    <PractiseStart
      cases={cases.value}
      onAgain={() => void load()}
      onBegin={(chosen, party) => begin(chosen.scenario, party, FIRST)}
    />
  ) : (
    <Playing key={host.value.run.peek().setup.startedAt} host={host.value} ways={{ anew, second }} />
  );
}

function names() {
  return { own: practiseText().me, language: language.peek() };
}

/** As it was kept; nothing where the rules of today cannot read it. Its clock stands until somebody goes on. */
function goOn(kept: ReturnType<typeof readKeptPractise>): PractiseHost | undefined {
  if (kept === undefined) return undefined;
  const { scenario, setup, acts, now, before } = kept;
  try {
    return new PractiseHost(new PractiseRun(scenario, setup, names(), acts), now, keepPractise, before);
  } catch {
    return undefined;
  }
}

/** The screens of the seat, in a place of their own: they are the same as at a table of a session. */
function Playing({ host, ways }: { readonly host: PractiseHost; readonly ways: PractiseWays }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const parent = place.current;
    if (parent === null) return undefined;
    return mountPlay(parent, createTableStore(host.open), practiseAid(host, ways));
  }, [host]);
  return <div ref={place} />;
}
