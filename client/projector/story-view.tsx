import type { JSX } from 'preact';
import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import type { StoryScene } from '../../shared/wire/projector.ts';
import { Band } from '../lib/weave/band.tsx';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { CourseChart } from './course-chart.tsx';
import { namedMoments } from './projector-course.ts';
import type { Speech, ViewProps } from './speech.ts';

/** What happened at one table, readable from the back row. */
export function StoryView({ view, speech }: ViewProps<StoryScene>): JSX.Element {
  const { text } = speech;
  const words = text.quadrant;
  return (
    <main class="story">
      <header class="story-head">
        <div>
          <h1>{text.story.heading(view.table)}</h1>
          <p class="story-outcome">{outcomeOf(view, speech)}</p>
          <p class="story-facts num">{text.story.facts(view.offers.length, view.messages)}</p>
          {view.steps.length === 0 ? null : (
            <p class="story-facts num">
              {text.story.steps(view.steps.map(({ kind, count }) => `${count} ${text.steps[kind]}`))}
            </p>
          )}
        </div>
        <dl class="figures num">
          {view.benefit === undefined ? null : (
            <div>
              <dt>{words.benefit}</dt>
              <dd>{view.benefit}</dd>
            </div>
          )}
          {view.impact === undefined ? null : (
            <div>
              <dt>{words.impact}</dt>
              <dd>{view.impact}</dd>
            </div>
          )}
        </dl>
      </header>
      <section class="story-course">
        <h2>
          {text.story.chart}
          <span>{text.story.axis}</span>
        </h2>
        {view.pending === undefined ? <CourseChart view={view} speech={speech} /> : null}
        <Demands view={view} speech={speech} />
      </section>
      <section class="story-aside">
        {view.names ? <People view={view} speech={speech} /> : null}
        {view.talk === 'shown' && view.said.length > 0 ? (
          <Said view={view} speech={speech} />
        ) : (
          <AgreedPackage view={view} speech={speech} />
        )}
        {view.talk === 'refused' ? <p class="story-refused">{text.story.refused}</p> : null}
      </section>
    </main>
  );
}

function outcomeOf(view: StoryScene, { text, say }: Speech): string {
  const { outcome, leftBy, agreedAfterMs, breached } = view;
  if (outcome === undefined) return '';
  const party = view.parties.find(({ id }) => id === leftBy);
  const isTimed = outcome === 'agreement' && agreedAfterMs !== undefined;
  const how = isTimed ? text.story.after(agreedAfterMs) : text.story.outcomes[outcome];
  const said = party === undefined ? `${how}.` : `${how}: ${text.story.walked(say(party.shortName))}.`;
  return breached.length === 0 ? said : `${said} ${text.story.breached(breached.map(say))}.`;
}

function AgreedPackage({ view, speech }: { view: StoryScene; speech: Speech }): JSX.Element {
  const { text, say } = speech;
  const { agreed } = view;
  if (agreed === undefined) {
    return (
      <>
        <p class="story-none">{text.story.noPackage}</p>
        <Moments view={view} speech={speech} />
      </>
    );
  }
  return (
    <div class="story-package">
      <h2>{text.story.package}</h2>
      <Band
        chosen={agreed.package}
        optionCounts={agreed.issues.map(({ options }) => options)}
        party={view.parties.find(({ role }) => role === 'signatory')?.index ?? 0}
        state="agreed"
      />
      <dl>
        {agreed.issues.map(({ name, shortName, chosen }) => (
          <div key={name.id}>
            <dt>{say(shortName)}</dt>
            <dd>{say(chosen)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The moments of the course as a list. */
function Moments({ view, speech }: { view: StoryScene; speech: Speech }): JSX.Element | null {
  const { text, say } = speech;
  const moments = namedMoments(view);
  if (moments.length === 0) return null;
  return (
    <div class="story-package">
      <h2>{text.story.course}</h2>
      <dl>
        {moments.map(({ kind, atPlayMs, party, title }) => {
          const face = view.parties.find(({ id }) => id === party);
          const more = face === undefined ? title && say(title) : say(face.shortName);
          return (
            <div key={`${kind}-${atPlayMs}`}>
              <dt>{text.story.inMinute(atPlayMs)}</dt>
              <dd>{more === undefined ? text.story.moments[kind] : `${text.story.moments[kind]}: ${more}`}</dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

function Said({ view, speech }: { view: StoryScene; speech: Speech }): JSX.Element {
  const { text, say } = speech;
  return (
    <div class="story-said">
      <h2>{text.story.said}</h2>
      <ol>
        {view.said.slice(view.names ? -3 : -5).map(({ party, name, atPlayMs, text: words }) => {
          const face = view.parties.find(({ id }) => id === party);
          return (
            <li key={`${party}-${atPlayMs}`}>
              <b>
                <PartyShape index={face?.index ?? 0} /> {face === undefined ? party : say(face.shortName)}
                {name === undefined ? '' : `, ${name}`}
              </b>
              <span>{words}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function People({ view, speech }: { view: StoryScene; speech: Speech }): JSX.Element {
  return (
    <dl class="story-people">
      {view.parties.map(({ id, index, shortName, people = [] }) =>
        people.length === 0 ? null : (
          <div key={id} class="story-team">
            <dt>
              <PartyShape index={index} /> {speech.say(shortName)}
            </dt>
            <dd>{people.join(', ')}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** The offers of the picture for those who do not see it. */
function Demands({ view, speech }: { view: StoryScene; speech: Speech }): JSX.Element {
  const { text, say } = speech;
  const nameOf = (party: string) => {
    const face = view.parties.find(({ id }) => id === party);
    return face === undefined ? party : say(face.shortName);
  };
  return (
    <div class="sr">
      <table>
        <caption>{text.story.chart}</caption>
        <thead>
          <tr>
            <th scope="col">{text.story.minute}</th>
            <th scope="col">{text.story.party}</th>
            <th scope="col">{text.story.share}</th>
          </tr>
        </thead>
        <tbody>
          {view.offers.map(({ party, atPlayMs, share }) => (
            <tr key={`${party}-${atPlayMs}`}>
              <td>{playMinutes(atPlayMs)}</td>
              <td>{nameOf(party)}</td>
              <td>{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
