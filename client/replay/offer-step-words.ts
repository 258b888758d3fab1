import type { OfferStep } from '../../shared/process/concessions.ts';
import type { StepClass } from '../../shared/process/step-classes.ts';
import { say } from '../lib/language/case-texts.ts';
import { faceOf } from '../lib/table/parties.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { tableText } from '../lib/table/words.ts';
import { replayText } from './words.ts';

/** What kind of step an offer was, in points: of its author, and of the other signatory that gets least from it. */
export function offerStepWords({ scenario }: Pick<TableView, 'scenario'>, { kind, own, worstOff }: OfferStep): string {
  const t = replayText().offerStep;
  const changes = [own, ...(worstOff === undefined ? [] : [worstOff])].map(({ party, change }) =>
    t.stepFor(say(faceOf(scenario, party).shortName), change),
  );
  return t.step(tableText().steps[kind], changes);
}

/** Whether the others get more by a step (`up`), less (`down`), or hardly anything. */
export function stepDirection(kind: StepClass): 'up' | 'down' | undefined {
  switch (kind) {
    case 'nice':
    case 'concession':
    case 'fortunate':
      return 'up';
    case 'selfish':
    case 'unfortunate':
      return 'down';
    case 'silent':
      return undefined;
  }
}
