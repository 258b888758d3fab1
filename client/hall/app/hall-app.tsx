import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { commonText } from '../../lib/language/common.ts';
import { LiveRegion } from '../../lib/parts/live-region.tsx';
import { PageBar } from '../../lib/parts/page-bar.tsx';
import { BoardPage } from '../board/board-page.tsx';
import type { HallState } from '../hall-state.ts';
import { SessionsPage } from '../sessions/sessions-page.tsx';
import { hallText } from '../words.ts';
import { SignIn } from './sign-in.tsx';

/** The facilitator's page: the key, the sessions, one session. */
export function HallApp({ state }: { readonly state: HallState }): JSX.Element {
  const text = hallText();
  const feed = state.feed.value;
  const isIn = state.key.value !== undefined;
  const title = `${text.title} · ${commonText().product}`;
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (isIn && feed !== undefined) {
    return (
      <>
        <BoardPage state={state} feed={feed} />
        <LiveRegion />
      </>
    );
  }
  return (
    <>
      <PageBar title={commonText().product}>
        {isIn ? (
          <button type="button" class="btn small" onClick={() => void state.leave()}>
            {text.leave}
          </button>
        ) : null}
      </PageBar>
      <main class="host">{isIn ? <SessionsPage state={state} /> : <SignIn state={state} />}</main>
      <LiveRegion />
    </>
  );
}
