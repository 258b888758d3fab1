import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { CaseDescription } from '../../../shared/wire/case-messages.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { useBoard } from '../board-view.ts';
import { CaseFacts } from './case-facts.tsx';
import { TeachingNote } from './teaching-note.tsx';
import { caseText } from './words.ts';

/** The case of the present round: how to teach it, which is most needed when the tables are over, then what it says of itself. */
export function CaseDialog(): JSX.Element {
  const { state, board } = useBoard();
  const t = caseText();
  const read = useSignal<CaseDescription | 'failed' | undefined>(undefined);
  useEffect(() => {
    state.describePlayed(board.session).then((description) => {
      read.value = description ?? 'failed';
    });
  }, [board.session, board.state.round]);
  const { value } = read;
  return (
    <Dialog title={t.dialog} onClose={() => state.dialogs.back()}>
      <div role="status">
        {value === undefined ? <p class="soft">{t.loading}</p> : null}
        {value === 'failed' ? <Fault>{t.failed}</Fault> : null}
      </div>
      {typeof value !== 'object' ? null : (
        <>
          <p class="xs soft">{t.teachingFor}</p>
          <TeachingNote of={value.facilitation} isRich={value.scenario.richText} />
          <details>
            <summary>{t.about}</summary>
            <CaseFacts of={value} />
          </details>
        </>
      )}
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}
