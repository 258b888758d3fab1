import type { JSX } from 'preact';
import type { PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { type Viewer, viewerName } from '../../shared/visibility/viewer.ts';
import { say } from '../lib/language/case-texts.ts';
import { Group } from '../lib/parts/group.tsx';
import { faceOf } from '../lib/table/parties.ts';
import { PartyShape } from '../lib/weave/party-shape.tsx';
import type { Playback } from './record/playback.ts';
import { replayText } from './words.ts';

/** A viewpoint's name: the party's short name, or the role. */
function viewpointName(scenario: PublicScenario, viewer: Viewer): string {
  return viewer.kind === 'party' ? say(faceOf(scenario, viewer.party).shortName) : replayText()[viewer.kind];
}

/** Through whose eyes the table is seen. Only those that what was opened allows. */
export function Viewpoints({ playback }: { readonly playback: Playback }): JSX.Element {
  const t = replayText();
  const { scenario } = playback.perspective.value.log.header;
  const current = viewerName(playback.viewer.value);
  return (
    <Group class="viewpoints" label={t.viewpoint}>
      {playback.source.viewers.map((viewer) => {
        const name = viewerName(viewer);
        return (
          <button key={name} type="button" aria-pressed={name === current} onClick={() => playback.look(viewer)}>
            {viewer.kind === 'party' ? <PartyShape index={faceOf(scenario, viewer.party).index} /> : null}
            {viewpointName(scenario, viewer)}
          </button>
        );
      })}
    </Group>
  );
}
