import type { JSX } from 'preact';
import type { AgreementDocument, DocumentArticle, Signature } from '../../../shared/debrief/agreement-document.ts';
import type { Bilingual } from '../../../shared/kernel/languages.ts';
import { Both, BothLong, DocumentLanguages, Each, Pair, SheetTable } from './both-languages.tsx';
import type { DeedWords } from './deed-words.id.ts';
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
                <BothLong text={party.description} isRich={document.isRich} />
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
      {article.conditions === undefined ? null : (
        <Kept items={article.conditions} say={(words, name, kept) => words.condition(name, kept)} />
      )}
      {article.rules === undefined ? null : (
        <Kept items={article.rules} say={(words, name, kept) => words.rule(name, kept)} />
      )}
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

type KeptProps = {
  readonly items: NonNullable<DocumentArticle['conditions']>;
  readonly say: (words: DeedWords, name: string, kept: boolean) => string;
};

/** What the package was held against, and whether it keeps it. */
function Kept({ items, say }: KeptProps): JSX.Element {
  return (
    <ul class="deed-conditions">
      {items.map(({ name, text, kept }) => (
        <li key={name.id} class={kept ? '' : 'breached'}>
          <Both as="h3" text={deedText((words, of) => say(words, of(name), kept))} />
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
