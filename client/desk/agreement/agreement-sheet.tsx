import type { JSX } from 'preact';
import type { AgreementDocument, DocumentArticle, Signature } from '../../../shared/debrief/agreement-document.ts';
import type { Bilingual } from '../../../shared/kernel/languages.ts';
import { Both, Pair, SheetTable } from './both-languages.tsx';
import { KpiTable } from './kpi-table.tsx';
import './agreement.css';
import './print.css';

/** A draft agreement as it is printed: title, parties, articles, indicators, calendar, signatures. */
export function AgreementSheet({ document }: { readonly document: AgreementDocument }): JSX.Element {
  return (
    <article class="deed">
      <header class="deed-head">
        <p class="deed-mark">
          <span lang="id">{document.mark.id}</span>
          <span lang="en">{document.mark.en}</span>
        </p>
        <h1>
          <span lang="id">{document.title.id}</span>
          <span lang="en">{document.title.en}</span>
        </h1>
        <Both text={document.subject} />
        <Both text={document.place} />
      </header>
      <section class="deed-parties">
        <ol>
          {document.parties.map((party) => (
            <li key={party.id}>
              <Both as="h2" text={party.name} />
              <Both text={party.description} />
            </li>
          ))}
        </ol>
        {document.preamble.map((text) => (
          <Both key={text.id} text={text} />
        ))}
      </section>
      {document.articles.map((article) => (
        <Article key={article.number} article={article} />
      ))}
      <Signatures signatures={document.signatures} mark={document.mark} />
    </article>
  );
}

function Article({ article }: { readonly article: DocumentArticle }): JSX.Element {
  const { number, heading } = article;
  return (
    <section class="deed-article">
      <Both as="h2" text={{ id: `Pasal ${number}. ${heading.id}`, en: `Article ${number}. ${heading.en}` }} />
      {article.paragraphs.map((paragraph) =>
        paragraph.kind === 'both' ? (
          <Both key={paragraph.text.id} text={paragraph.text} />
        ) : (
          <blockquote key="as-written" class="deed-clause">
            {paragraph.text}
          </blockquote>
        ),
      )}
      {article.conditions === undefined ? null : <Conditions conditions={article.conditions} />}
      {article.indicators === undefined ? null : <KpiTable rows={article.indicators} />}
      {article.calendar === undefined ? null : (
        <SheetTable
          heads={[CALENDAR_HEADS.when, CALENDAR_HEADS.what, CALENDAR_HEADS.who]}
          label={article.heading}
          kind="calendar"
        >
          {article.calendar.map((row) => (
            <tr key={row.when.id}>
              <th scope="row">
                <Pair text={row.when} />
              </th>
              <td>
                <Pair text={row.what} />
              </td>
              <td>
                <Pair text={row.who} />
              </td>
            </tr>
          ))}
        </SheetTable>
      )}
    </section>
  );
}

const CALENDAR_HEADS = {
  when: { id: 'Waktu', en: 'When' },
  what: { id: 'Yang dilakukan', en: 'What is done' },
  who: { id: 'Pelaksana', en: 'By whom' },
} as const;

const KEPT = { id: 'terjaga', en: 'kept' };
const BREACHED = { id: 'terjadi', en: 'occurs' };

function Conditions({ conditions }: Required<Pick<DocumentArticle, 'conditions'>>): JSX.Element {
  return (
    <ul class="deed-conditions">
      {conditions.map(({ name, text, kept }) => (
        <li key={name.id} class={kept ? '' : 'breached'}>
          <Both
            as="h3"
            text={{
              id: `${name.id}: ${(kept ? KEPT : BREACHED).id}`,
              en: `${name.en}: ${(kept ? KEPT : BREACHED).en}`,
            }}
          />
          <Both text={text} />
        </li>
      ))}
    </ul>
  );
}

const VOTES = { for: { id: 'setuju', en: 'in favour' }, against: { id: 'menolak', en: 'against' } } as const;

function Signatures({
  signatures,
  mark,
}: {
  readonly signatures: readonly Signature[];
  readonly mark: Bilingual;
}): JSX.Element {
  return (
    <section class="deed-signatures">
      <Both as="h2" text={{ id: 'Tanda tangan', en: 'Signatures' }} />
      <ul>
        {signatures.map(({ party, capacity, vote }) => (
          <li key={party.id}>
            <p class="deed-capacity">
              <Pair text={capacity} />
            </p>
            <p class="deed-party">
              <Pair text={party.name} />
            </p>
            {vote === undefined ? null : (
              <p>
                Suara: {VOTES[vote].id} <span class="deed-en">Vote: {VOTES[vote].en}</span>
              </p>
            )}
            <p class="deed-line">
              <Pair text={{ id: 'Nama', en: 'Name' }} />
            </p>
            <p class="deed-line">
              <Pair text={{ id: 'Tanda tangan', en: 'Signature' }} />
            </p>
            <p class="deed-line">
              <Pair text={{ id: 'Tanggal', en: 'Date' }} />
            </p>
          </li>
        ))}
      </ul>
      <p class="deed-mark">
        <span lang="id">{mark.id}</span>
        <span lang="en">{mark.en}</span>
      </p>
    </section>
  );
}
