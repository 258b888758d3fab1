import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { ROUTES } from '../../../shared/wire/routes.ts';
import { fetchFile } from '../../feed/api.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { language } from '../../lib/language/language.ts';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { Fault } from '../../lib/parts/field.tsx';
import { Act } from '../act.tsx';
import { useBoard } from '../board-view.ts';
import { hallText } from '../words.ts';
import { ordersText } from './words.ts';

/** What is taken home, and the way to leave nothing on this laptop. */
export function ResultsDialog(): JSX.Element {
  const { state, board, view } = useBoard();
  const text = ordersText().results;
  const names = useSignal(false);
  const { session } = board;
  const { code, round } = board.state;
  const bearer = state.key.value;
  const keep = async (file: Promise<Blob | undefined>, name: string) => {
    const got = await file;
    state.trouble.value = got === undefined ? text.failed : undefined;
    if (got !== undefined) saveFile(got, name);
  };
  const chosen = () => (names.value ? { names: 'yes' as const } : {});
  const results = (separator: ',' | ';') => () =>
    keep(
      fetchFile(ROUTES.readCsv, { bearer, session, separator, lang: language.value, ...chosen() }),
      `runding-${code}-${round}.csv`,
    );
  const archive = (kind: 'names' | 'pseudonyms') => () =>
    keep(
      fetchFile(ROUTES.readArchive, { bearer, session, ...(kind === 'names' ? { names: 'yes' as const } : {}) }),
      `runding-${code}-${kind}.runding`,
    );
  const research = () =>
    keep(
      fetchFile(ROUTES.readResearch, { bearer, session, lang: language.value, ...chosen() }),
      `runding-${code}-research.zip`,
    );
  return (
    <Dialog
      title={state.right.value === 'host' ? text.title : hallText().keepSession}
      onClose={() => state.dialogs.back()}
    >
      {state.trouble.value === undefined ? null : <Fault>{state.trouble.value}</Fault>}
      <section class="menu-group">
        <h3>{text.archives}</h3>
        <p class="sm">{text.archivesLead}</p>
        <div class="kept-archives">
          {view.mayOrder.value ? (
            <div>
              <p class="sm">{text.fullLead}</p>
              <Act onClick={archive('names')}>{text.full}</Act>
            </div>
          ) : null}
          <div>
            <p class="sm">{text.coveredLead}</p>
            <Act onClick={archive('pseudonyms')}>{text.covered}</Act>
          </div>
        </div>
      </section>
      <h3>{text.tables}</h3>
      {view.mayOrder.value ? (
        <label class="host-check">
          <input
            type="checkbox"
            checked={names.value}
            onChange={(event) => {
              names.value = event.currentTarget.checked;
            }}
          />
          {text.withNames}
        </label>
      ) : null}
      <section class="menu-group">
        <p class="sm">{text.csvLead}</p>
        <div class="menu-acts">
          <Act onClick={results(';')}>{text.csvSemicolon}</Act>
          <Act onClick={results(',')}>{text.csv}</Act>
        </div>
      </section>
      <section class="menu-group">
        <p class="sm">{text.researchLead}</p>
        <Act onClick={research}>{text.research}</Act>
      </section>
      {state.right.value === 'host' ? (
        <section class="menu-group">
          <p class="sm">{text.removeLead}</p>
          <Act onClick={() => state.dialogs.turnTo({ kind: 'delete' })}>{text.remove}</Act>
        </section>
      ) : null}
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}
