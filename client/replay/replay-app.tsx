import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { commonText } from '../lib/language/common.ts';
import { LiveRegion } from '../lib/parts/live-region.tsx';
import { OpenPage } from './open-page.tsx';
import { ReplayPage } from './replay-page.tsx';
import type { ReplayState } from './replay-state.ts';
import { replayText } from './words.ts';

/** The replay page: choosing a record, then the record. A file may be dropped anywhere at any time. */
export function ReplayApp({ state }: { readonly state: ReplayState }): JSX.Element {
  const isOver = useSignal(false);
  const screen = state.screen.value;
  const title = replayText().title;
  useEffect(() => {
    if (screen.kind !== 'open') document.title = `${title} · ${commonText().product}`;
  }, [title, screen.kind]);
  useEffect(() => followDrops(state, (over) => (isOver.value = over)), [state]);
  return (
    <>
      {screen.kind === 'open' ? (
        <ReplayPage playback={screen.playback} verdict={screen.verdict.value} onOther={() => state.chooseOther()} />
      ) : (
        <OpenPage state={state} screen={screen} />
      )}
      {isOver.value ? <div class="drop-here">{replayText().dropHere}</div> : null}
      <LiveRegion />
    </>
  );
}

/** Opens files that are dropped on the page; the browser would leave the page for them otherwise. */
function followDrops(state: ReplayState, over: (isOver: boolean) => void): () => void {
  const holdsFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  const onOver = (event: DragEvent) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    over(true);
  };
  const onLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) over(false);
  };
  const onDrop = (event: DragEvent) => {
    if (!holdsFile(event)) return;
    event.preventDefault();
    over(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (file !== undefined) void state.openFile(file);
  };
  addEventListener('dragover', onOver);
  addEventListener('dragleave', onLeave);
  addEventListener('drop', onDrop);
  return () => {
    removeEventListener('dragover', onOver);
    removeEventListener('dragleave', onLeave);
    removeEventListener('drop', onDrop);
  };
}
