import '../lib/browser/old-browsers.ts';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { ROUTES } from '../../shared/wire/routes.ts';
import { AgreementPage, type Fetched } from '../desk/agreement/agreement-page.tsx';
import { readTableRecord } from '../desk/table-record.ts';
import { fetchFile } from '../feed/api.ts';
import { readSavedSeat } from '../feed/saved-seat.ts';
import { takeHostKey } from '../lib/browser/host-key.ts';
import { markMarginBoxes } from '../lib/browser/margin-boxes.ts';
import { chooseLanguage, language } from '../lib/language/language.ts';

chooseLanguage(language.value);
markMarginBoxes();
const fetched = signal<Fetched>({ kind: 'loading' });
render(<AgreementPage fetched={fetched} />, document.getElementById('app') as HTMLElement);
void fetchRecord().then((found) => {
  fetched.value = found;
});

/** The table that the address names, with the key of this tab; else the one of the seat that this device holds. */
async function fetchRecord(): Promise<Fetched> {
  const query = new URLSearchParams(location.search);
  const [session, table] = [query.get('session'), Number(query.get('table'))];
  const round = query.has('round') ? Number(query.get('round')) : undefined;
  const key = takeHostKey();
  const isOfKey = session !== null && key !== undefined;
  const file = isOfKey ? fetchFile(ROUTES.readTableLog, { bearer: key, session, table, round }) : fetchOwn(round);
  if (file === undefined) return { kind: 'no-seat' };
  const text = await (await file)?.text();
  const record = text === undefined ? undefined : readTableRecord(text);
  return record === undefined
    ? { kind: 'failed' }
    : { kind: 'there', record, ...(round === undefined ? {} : { round }) };
}

function fetchOwn(round: number | undefined): Promise<Blob | undefined> | undefined {
  const seat = readSavedSeat();
  return seat && fetchFile(ROUTES.readOwnLog, { bearer: seat.token, round });
}
