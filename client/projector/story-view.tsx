import type { JSX } from 'preact';
import { playMinutes } from '../../shared/debrief/play-minutes.ts';
import type { StoryScene } from '../../shared/wire/projector.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { CourseChart } from './course-chart.tsx';
import { usePage } from './pages.ts';
import { pinnedMoments } from './projector-course.ts';
import type { Speech, ViewProps } from './speech.ts';
import { StoryPackage } from './story-package.tsx';

type Page = 'course' | 'package' | 'people' | 'said';
type PartProps = { readonly view: StoryScene; readonly speech: Speech };

/** What happened at one table, readable from the back row: its course, then its package, then what was asked for besides. */
export function StoryView({ scene, view, speech }: ViewProps<StoryScene>): JSX.Element {
  const { text } = speech;
  const isSaid = view.talk === 'refused' || (view.talk === 'shown' && view.said.length > 0);
  const kinds: readonly Page[] = [
    'course',
    ...(view.pending === undefined ? (['package'] as const) : []),
    ...(view.names ? (['people'] as const) : []),
    ...(isSaid ? (['said'] as const) : []),
  ];
  const { round, letter, names, endPlayMs } = view;
  const page = kinds[usePage(`story ${scene.session} ${round} ${letter} ${names} ${endPlayMs}`, kinds.length)];
  const name = text.story.heading(letter);
  switch (page) {
    case 'package':
      return <StoryPackage view={view} speech={speech} name={name} />;
    case 'people':
      return (
        <main class="story">
          <h1>{`${name}: ${text.story.people}`}</h1>
          <People view={view} speech={speech} />
        </main>
      );
    case 'said':
      return (
        <main class="story">
          <h1>{`${name}: ${text.story.said}`}</h1>
          {view.talk === 'refused' ? <p>{text.story.refused}</p> : <Said view={view} speech={speech} />}
        </main>
      );
    default:
      return <Course view={view} speech={speech} name={name} />;
  }
}

function Course({ view, speech, name }: PartProps & { readonly name: string }): JSX.Element {
  const { text, say } = speech;
  return (
    <main class="story">
      <h1>
        {name}: {view.isFromPaper ? text.story.fromPaper(outcomeOf(view, speech)) : outcomeOf(view, speech)}
      </h1>
      <p class="story-axis">{text.story.axis}</p>
      {view.pending === undefined ? (
        <>
          <CourseChart view={view} speech={speech} />
          <ol class="story-pins">
            {pinnedMoments(view).map(({ kind, atPlayMs, party, title }, at) => {
              const face = view.parties.find(({ id }) => id === party);
              const whose = face === undefined ? title && say(title) : say(face.shortName);
              return (
                <li key={`${kind}-${atPlayMs}`}>
                  <b class="num">{at + 1}</b>
                  <span>
                    {whose === undefined ? text.story.moments[kind] : `${whose}: ${text.story.moments[kind]}`},{' '}
                    {text.story.inMinute(atPlayMs)}
                  </span>
                </li>
              );
            })}
          </ol>
        </>
      ) : null}
      <Demands view={view} speech={speech} />
    </main>
  );
}

function outcomeOf(view: StoryScene, { text, say }: Speech): string {
  const { outcome, leftBy, agreedAfterMs } = view;
  if (outcome === undefined) return '…';
  const party = view.parties.find(({ id }) => id === leftBy);
  if (party !== undefined) return text.story.walked(say(party.shortName));
  const isTimed = outcome === 'agreement' && agreedAfterMs !== undefined;
  const how = isTimed ? text.story.after(agreedAfterMs) : text.story.outcomes[outcome];
  return how.charAt(0).toLowerCase() + how.slice(1);
}

function Said({ view, speech: { say } }: PartProps): JSX.Element {
  return (
    <ol class="story-said">
      {view.said.map(({ party, name, atPlayMs, text: words }) => {
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
  );
}

function People({ view, speech }: PartProps): JSX.Element {
  return (
    <dl class="story-people">
      {view.parties.map(({ id, index, shortName, people = [] }) =>
        people.length === 0 ? null : (
          <div key={id}>
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
function Demands({ view, speech }: PartProps): JSX.Element {
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
