import type { JSX } from 'preact';
import type { BetterPackage } from '../../shared/advice/better-nearby.ts';
import type { MomentWhat } from '../../shared/debrief/moment.ts';
import { say } from '../lib/language/case-texts.ts';
import { effectsOf } from '../lib/table/effects.ts';
import { faceOf } from '../lib/table/parties.ts';
import type { TableView } from '../lib/table/table-store.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import { stepWords } from './event-words.ts';
import { momentName, momentSentence } from './moment-words.ts';
import type { Playback } from './record/playback.ts';
import type { ReplayView } from './replay-view.ts';
import { replayText } from './words.ts';

export type MomentNoteProps = {
  readonly playback: Playback;
  readonly replay: ReplayView;
  readonly view: TableView;
};

/** The key moment under the playhead in a sentence, with a way to look further; else what this step did. */
export function MomentNote({ playback, replay, view }: MomentNoteProps): JSX.Element {
  const moment = playback.moment.value;
  if (moment === undefined) {
    return (
      <p class="moment plain">
        <span class="moment-words">{stepWords(view) || replayText().beginning}</span>
      </p>
    );
  }
  const better = betterOf(moment.what);
  return (
    <div class="moment">
      <p class="moment-words">
        <b>{momentName(moment.what)}.</b> {momentSentence(view, moment.what)}
      </p>
      {better === undefined ? null : <Gains view={view} better={better} />}
      {moment.what.kind === 'missed-trade' ? (
        <Further replay={replay} chosen={moment.what.better.example.package} />
      ) : null}
    </div>
  );
}

function betterOf(what: MomentWhat): BetterPackage | undefined {
  switch (what.kind) {
    case 'missed-trade':
      return what.better.example;
    case 'missed-offer':
    case 'last-chance':
      return what.better;
    default:
      return undefined;
  }
}

/** What a better package changes for every party, in points. */
function Gains({ view, better }: { readonly view: TableView; readonly better: BetterPackage }): JSX.Element {
  const t = replayText();
  const index = effectsOf(view.scenario, better.package).index;
  return (
    <ul class="moment-gains num">
      {better.changes.map(({ party, points }) => {
        const face = faceOf(view.scenario, party);
        return (
          <li key={party}>
            <PartyShape index={face.index} label={say(face.shortName)} /> {t.gainShort(points)}
          </li>
        );
      })}
      {index === undefined ? null : <li>{t.impactAt(index)}</li>}
    </ul>
  );
}

function Further({ replay, chosen }: { readonly replay: ReplayView; readonly chosen: readonly number[] }): JSX.Element {
  const t = replayText();
  const isShown = replay.example.value !== undefined;
  return (
    <button type="button" class="btn small" onClick={() => replay.show(isShown ? undefined : chosen)}>
      {isShown ? t.now.back : t.further}
    </button>
  );
}
