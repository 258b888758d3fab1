import type { JSX } from 'preact';
import { type CaseText, inLanguage } from '../../../shared/kernel/languages.ts';
import type { Session } from '../../../shared/session/session.ts';
import { QrCode } from '../../lib/parts/qr-code.tsx';
import { spokenCode } from '../../lib/table/join-form.ts';
import { PartyShape } from '../../lib/weave/party-shape.tsx';
import { spokenAddress, tableLink } from '../hall-links.ts';
import { HUNG } from './words.ts';

const [first, second] = HUNG;

export type SignSheetsProps = {
  readonly session: Session;
  readonly address: string;
  readonly tables: readonly number[];
  readonly perPage: 1 | 4;
  /** The secrets of the signs, by table. */
  readonly secrets: ReadonlyMap<number, string>;
};

/** Table signs on A4 sheets, in both languages: a number to be read across a hall, and a code that seats at that table. */
export function SignSheets({ session, address, tables, perPage, secrets }: SignSheetsProps): JSX.Element {
  const pages = Array.from({ length: Math.ceil(tables.length / perPage) }, (_, page) =>
    tables.slice(page * perPage, (page + 1) * perPage),
  );
  return (
    <>
      {pages.map((page) => (
        <div key={page[0]} class={`sheet signs-${perPage}`}>
          {page.map((table) => (
            <Sign key={table} session={session} address={address} table={table} secret={secrets.get(table)} />
          ))}
        </div>
      ))}
    </>
  );
}

function Sign({
  session,
  address,
  table,
  secret,
}: Pick<SignSheetsProps, 'session' | 'address'> & { table: number; secret: string | undefined }): JSX.Element {
  const link = tableLink(address, session, table, secret);
  const { title, parties } = session.scenario;
  return (
    <article class="sign">
      <header>
        <p class="serif">{inLanguage(title, first.language)}</p>
        {otherOf(title) === undefined ? null : (
          <p class="sign-second" lang={second.language}>
            {otherOf(title)}
          </p>
        )}
      </header>
      <p class="sign-number num">
        <span class="sign-word">
          {first.text.sign.table} <span lang={second.language}>{second.text.sign.table}</span>
        </span>
        <Figure of={table} />
      </p>
      <ul class="sign-parties">
        {parties.map((party, index) => (
          <li key={party.id}>
            <PartyShape index={index} />
            <span>
              {inLanguage(party.shortName, first.language)}
              {otherOf(party.shortName) === undefined ? null : (
                <span class="sign-second" lang={second.language}>
                  {otherOf(party.shortName)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <div class="sign-join">
        <QrCode text={link} label={first.text.sign.qr(table, link)} />
        <div>
          <p>
            <b>{first.text.sign.scan}</b>
            <span class="sign-second" lang={second.language}>
              {second.text.sign.scan}
            </span>
          </p>
          <p class="num">
            {first.text.sign.or} <span lang={second.language}>/ {second.text.sign.or}</span>
            <b>{spokenAddress(address)}</b>
          </p>
          <p class="num">
            {first.text.sign.code} <span lang={second.language}>/ {second.text.sign.code}</span>
            <b>{spokenCode(session.code)}</b>
          </p>
        </div>
      </div>
    </article>
  );
}

/** Width of the widest bold figure of common fonts, and height of figures, in hundredths of the type's size. */
const FIGURE = { width: 72, height: 76 } as const;

/** The number of a table, as large as its room on the paper allows in whatever font. */
function Figure({ of: table }: { readonly of: number }): JSX.Element {
  const width = FIGURE.width * String(table).length;
  return (
    <svg viewBox={`0 0 ${width} ${FIGURE.height}`} role="img" aria-label={String(table)}>
      <text x={width / 2} y={FIGURE.height - 1} font-size="100" text-anchor="middle">
        {table}
      </text>
    </svg>
  );
}

/** What a text of the case says in the second language, where that is something else. */
function otherOf(text: CaseText): string | undefined {
  const other = inLanguage(text, second.language);
  return other === inLanguage(text, first.language) ? undefined : other;
}
