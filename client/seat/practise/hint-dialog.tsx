import type { JSX } from 'preact';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import { type Hint, hintFor } from '../../../shared/practise/hints.ts';
import { say } from '../../lib/language/case-texts.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { faceOf } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { useSeat } from '../seat-state.ts';
import { practiseText } from './words.ts';

/** What one could do now, from the own brief and what was said; asked for by hand. */
export function HintDialog({ onClose }: { readonly onClose: () => void }): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  const brief = seat.own.value?.brief;
  if (view === undefined || brief === undefined) return null;
  const t = practiseText();
  const hint = hintFor(view.table, brief, seat.now.value);
  return (
    <Dialog title={t.hint} onClose={onClose}>
      <div class="dialog-body">
        <p>{hint === undefined ? t.hints.none : hintWords(view, hint)}</p>
        <p class="sm soft">{t.hintFrom}</p>
      </div>
      <CloseFoot onClose={onClose} />
    </Dialog>
  );
}

function hintWords({ scenario }: TableView, hint: Hint): string {
  const t = practiseText().hints;
  const issue = (at: number) => say(scenario.issues[at]?.name ?? UNNAMED);
  const party = (id: string) => say(faceOf(scenario, id).shortName);
  switch (hint.kind) {
    case 'read':
      return t.read(issue(hint.issue));
    case 'ask':
      return t.ask(party(hint.of), issue(hint.issue));
    case 'tell':
      return t.tell(party(hint.of), issue(hint.issue));
    case 'first-offer':
      return t.firstOffer(issue(hint.issue), say(scenario.issues[hint.issue]?.options[hint.option]?.name ?? UNNAMED));
    case 'trade':
      return t.trade(party(hint.of), issue(hint.gives), issue(hint.asks));
    case 'accept':
      return t.accept(hint.points, hint.limit);
    case 'too-low':
      return t.tooLow(hint.points, hint.limit);
    case 'small-step':
      return t.smallStep(issue(hint.issue));
    case 'hold':
      return t.hold;
  }
}
