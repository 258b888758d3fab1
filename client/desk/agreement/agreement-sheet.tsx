import type { JSX } from 'preact';
import type { AgreementDocument, DocumentArticle, Signature } from '../../../shared/debrief/agreement-document.ts';
import type { Bilingual } from '../../../shared/kernel/languages.ts';
import { Both, DocumentLanguages, Each, Pair, SheetTable } from './both-languages.tsx';
import { deedText } from './deed-words.ts';
import { KpiTable } from './kpi-table.tsx';
import './agreement.css';
import './print.css';

/** A draft agreement as it is printed: title, parties, articles, indicators, calendar, signatures. */
export function AgreementSheet({ document }: { readonly document: AgreementDocument }): JSX.Element {
  return (
    <DocumentLanguages.Provider value={document.languages}>
      <article class="deed">
        <header class="deed-head">
          <p class="deed-mark">
            <Each text={document.mark} />
          </p>
          <h1>
            <Each text={document.title} />
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
    </DocumentLanguages.Provider>
  );
}

function Article({ article }: { readonly article: DocumentArticle }): JSX.Element {
  const { number, heading } = article;
  return (
    <section class="deed-article">
      <Both as="h2" text={deedText((words, of) => words.article(number, of(heading)))} />
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
        <SheetTable heads={CALENDAR_HEADS} label={article.heading} kind="calendar">
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

const CALENDAR_HEADS = (['when', 'what', 'who'] as const).map((head) => deedText(({ calendar }) => calendar[head]));

function Conditions({ conditions }: Required<Pick<DocumentArticle, 'conditions'>>): JSX.Element {
  return (
    <ul class="deed-conditions">
      {conditions.map(({ name, text, kept }) => (
        <li key={name.id} class={kept ? '' : 'breached'}>
          <Both as="h3" text={deedText((words, of) => words.condition(of(name), kept))} />
          <Both text={text} />
        </li>
      ))}
    </ul>
  );
}

function Signatures({
  signatures,
  mark,
}: {
  readonly signatures: readonly Signature[];
  readonly mark: Bilingual;
}): JSX.Element {
  return (
    <section class="deed-signatures">
      <Both as="h2" text={deedText(({ signatures: heading }) => heading)} />
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
                <Pair text={deedText((words) => words.vote(vote))} />
              </p>
            )}
            <p class="deed-line">
              <Pair text={deedText(({ name }) => name)} />
            </p>
            <p class="deed-line">
              <Pair text={deedText(({ signature }) => signature)} />
            </p>
            <p class="deed-line">
              <Pair text={deedText(({ date }) => date)} />
            </p>
          </li>
        ))}
      </ul>
      <p class="deed-mark">
        <Each text={mark} />
      </p>
    </section>
  );
}
