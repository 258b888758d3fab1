import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Character } from '../../../shared/bots/characters.ts';
import { feedbackOn, type PractiseFeedback } from '../../../shared/practise/feedback.ts';
import { sayNumber } from '../../lib/language/language.ts';
import type { PlayAid } from '../seat-state.ts';
import { CharacterLine, characterText } from './character-line.tsx';
import { BackDialog, PractiseBar } from './practise-bar.tsx';
import type { PractiseHost } from './practise-host.ts';
import { practiseText } from './words.ts';

/** The counterpart of the first practise tells freely, that of the second gives only for what it gets. */
export const FIRST: Character = 'open';
export const SECOND: Character = 'firm';

/** Where one goes on from a practise. */
export interface PractiseWays {
  /** Leaves it for a new one. */
  readonly anew: () => void;
  /** The same party against the second counterpart; what was told of the first goes along. */
  readonly second: (before: PractiseFeedback | undefined) => void;
}

/** What helps whoever practises, on the screens of a seat. */
export function practiseAid(host: PractiseHost, ways: PractiseWays): PlayAid {
  return {
    Head: () => <PractiseBar host={host} />,
    InMenu: () => <Anew host={host} anew={ways.anew} />,
    Closing: () => <Closing host={host} ways={ways} />,
    botName: (party) => {
      const { setup } = host.run.value;
      return party === setup.party ? undefined : practiseText().bot(characterText()[setup.character].word);
    },
  };
}

type AnewProps = { readonly host: PractiseHost; readonly anew: () => void };

function Anew({ host, anew }: AnewProps): JSX.Element {
  const t = practiseText();
  return (
    <section>
      <h3>{t.title}</h3>
      <CharacterLine character={host.run.value.setup.character} />
      <p class="sm soft">{t.anewText}</p>
      <p class="practise-ways">
        <button type="button" class="btn small" onClick={anew}>
          {t.anew}
        </button>
        <a class="btn small" href="/">
          {t.toDoor}
        </a>
      </p>
    </section>
  );
}

function Closing({ host, ways }: { readonly host: PractiseHost; readonly ways: PractiseWays }): JSX.Element {
  const t = practiseText();
  const isGoingBack = useSignal(false);
  const run = host.run.value;
  const told = useMemo(() => feedbackOn(run), [run, run.table.revealed]);
  const isFirst = run.setup.character === FIRST;
  return (
    <section class="card practise-over" aria-labelledby="practise-over">
      <h2 id="practise-over">{t.overTitle}</h2>
      {told === undefined ? null : <Told told={told} before={host.before} />}
      {isFirst ? (
        <>
          <button type="button" class="btn main wide" onClick={() => ways.second(told)}>
            {t.second}
          </button>
          <CharacterLine character={SECOND} />
        </>
      ) : null}
      <p class="sm">{t.overText}</p>
      <p class="practise-ways">
        <button type="button" class="btn" aria-haspopup="dialog" onClick={() => (isGoingBack.value = true)}>
          {t.backTitle}
        </button>
        <button type="button" class="btn" onClick={ways.anew}>
          {t.anew}
        </button>
      </p>
      {isGoingBack.value ? <BackDialog host={host} onClose={() => (isGoingBack.value = false)} /> : null}
    </section>
  );
}

type ToldProps = { readonly told: PractiseFeedback; readonly before: PractiseFeedback | undefined };

/** What is told of the own play: three measures, what went well, and one thing to try next. */
function Told({ told, before }: ToldProps): JSX.Element {
  const t = practiseText().told;
  const percent = (share: number | undefined) => (share === undefined ? t.none : t.share(sayNumber(share * 100)));
  const rows = [
    [t.points, (one: PractiseFeedback) => t.pointsOf(sayNumber(one.points), sayNumber(one.limit))],
    [t.firstOffer, (one: PractiseFeedback) => percent(one.firstOffer)],
    [t.unanswered, (one: PractiseFeedback) => sayNumber(one.unanswered)],
    [t.questions, (one: PractiseFeedback) => sayNumber(one.questions)],
  ] as const;
  return (
    <>
      <table class="sm num practise-told">
        {before === undefined ? null : (
          <thead>
            <tr>
              <td />
              <th scope="col">{t.first}</th>
              <th scope="col">{t.now}</th>
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {before === undefined ? null : <td>{of(before)}</td>}
              <td>{of(told)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="sm">
        <b>{t.strengthTitle}</b> {t.strength[told.strength]}
      </p>
      <p class="sm">
        <b>{t.nextTitle}</b> {t.next[told.next]}
      </p>
    </>
  );
}
