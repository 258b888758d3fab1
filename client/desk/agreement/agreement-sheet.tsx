import type { JSX } from 'preact';
import type { AgreementDocument, DocumentArticle, Signature } from '../../../shared/debrief/agreement-document.ts';
import { Both, DocumentLanguages, Each, Pair } from './both-languages.tsx';
import { deedText } from './deed-words.ts';
import { EffectsTable } from './effects-table.tsx';
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
                <Both text={party.capacity} />
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
        <Signatures signatures={document.signatures} />
        {document.effects === undefined ? null : <Effects effects={document.effects} />}
        <footer class="deed-foot">
          {document.status.map((text) => (
            <Both key={text.id} text={text} />
          ))}
          <Both text={document.trace} />
          <p class="deed-mark">
            <Each text={document.mark} />
          </p>
        </footer>
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
    </section>
  );
}

/** What the package is expected to do: for the reader, outside the agreement. */
function Effects({ effects }: { readonly effects: NonNullable<AgreementDocument['effects']> }): JSX.Element {
  return (
    <section class="deed-article deed-annex">
      <Both as="h2" text={effects.heading} />
      <Both text={effects.text} />
      <EffectsTable rows={effects.rows} />
    </section>
  );
}

function Signatures({ signatures }: { readonly signatures: readonly Signature[] }): JSX.Element {
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
    </section>
  );
}
