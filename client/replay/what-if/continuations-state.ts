import { type ReadonlySignal, signal } from '@preact/signals';
import type { TableLog } from '../../../shared/log/table-log.ts';
import type { RefusalCode } from '../../../shared/negotiation/refusals.ts';
import { language } from '../../lib/language/language.ts';
import { askWhatIf } from './ask-what-if.ts';
import type { Branch } from './branch.ts';
import { CONTINUATIONS, type ContinuedPair, editedPart } from './continuations.ts';

/** Continuations of a variation as far as they were played. */
export interface Continued {
  /** In the order of their number; some may be missing while they are played. */
  readonly pairs: readonly ContinuedPair[];
  readonly stage: 'running' | 'stopped' | 'played' | 'failed';
  readonly refused?: RefusalCode;
}

/** Continuations of the variations of one table. */
export interface ContinuationsState {
  /** Of a variation as it is edited now; `undefined` while none were asked for. */
  of(branch: Branch): Continued | undefined;
  readonly isRunning: ReadonlySignal<boolean>;
  run(branch: Branch): void;
  /** What came so far stays. */
  stop(): void;
}

/** Makes the state of continuations; one variation is played at a time. */
export function createContinuationsState(log: TableLog): ContinuationsState {
  const known = signal<ReadonlyMap<string, Continued>>(new Map());
  const isRunning = signal(false);
  let callOff = () => {};
  let running: string | undefined;

  const change = (key: string, to: (before: Continued) => Continued) => {
    const before = known.peek().get(key) ?? { pairs: [], stage: 'running' };
    known.value = new Map([...known.peek(), [key, to(before)]]);
  };

  const end = (stage: Continued['stage'], refused?: RefusalCode) => {
    const key = running;
    running = undefined;
    isRunning.value = false;
    if (key === undefined) return;
    change(key, ({ pairs }) => ({ pairs, stage, ...(refused === undefined ? {} : { refused }) }));
  };

  const stop = () => {
    callOff();
    end('stopped');
  };

  return {
    of: (branch) => known.value.get(keyOf(branch)),
    isRunning,
    stop,
    run: (branch) => {
      stop();
      const key = keyOf(branch);
      running = key;
      isRunning.value = true;
      change(key, () => ({ pairs: [], stage: 'running' }));
      const options = { seed: log.header.seed, language: language.peek() };
      const asked = { kind: 'continue' as const, log, branch, options };
      callOff = askWhatIf(
        asked,
        (answer) => {
          if (answer?.kind !== 'continue') end('failed');
          else if (answer.refused === undefined) end('played');
          else end('failed', answer.refused);
        },
        (pair) => {
          change(key, ({ pairs }) => ({ pairs: withPair(pairs, pair), stage: 'running' }));
        },
      );
    },
  };
}

/** Where the page itself begins anew because its worker is silent, each pair counts once. */
function withPair(pairs: readonly ContinuedPair[], pair: ContinuedPair): ContinuedPair[] {
  return [...pairs.filter(({ at }) => at !== pair.at), pair].sort((a, b) => a.at - b.at).slice(0, CONTINUATIONS);
}

function keyOf(branch: Branch): string {
  const { step, acts } = editedPart(branch);
  return JSON.stringify([branch.id, step, acts]);
}
