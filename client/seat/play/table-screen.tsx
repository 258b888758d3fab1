import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { say } from '../../lib/language/case-texts.ts';
import { refusalText } from '../../lib/language/refusals.ts';
import { faceOf, ownParty } from '../../lib/table/parties.ts';
import type { TableView } from '../../lib/table/table-store.ts';
import { BriefPanel } from '../brief/brief-panel.tsx';
import { keptDraft } from '../kept-draft.ts';
import { Land } from '../land.tsx';
import { OfferBuilder } from '../offer-builder/offer-builder.tsx';
import { builderText } from '../offer-builder/words.ts';
import { freshDraft } from '../offer-draft.ts';
import { PreparationPanel } from '../preparation/preparation-panel.tsx';
import { type SeatState, type Tab, useSeat } from '../seat-state.ts';
import { SentState } from '../sent.tsx';
import { OffersPanel } from '../table/offers-panel.tsx';
import { Worth } from '../table/worth.tsx';
import { seenOf } from '../talk/seen.ts';
import { TalkPanel } from '../talk/talk-panel.tsx';
import { Unread } from '../talk/unread.tsx';
import { talkText } from '../talk/words.ts';
import { talkChannels, unreadIn } from '../talk-list.ts';
import { windowSize } from '../window-size.ts';
import { panelId, type TabItem, Tabs, tabId } from './tabs.tsx';
import { playText } from './words.ts';
import './table.css';

/** The negotiating table: what the package in view does and is worth, then offers, talk and brief. */
export function TableScreen(): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  useEffect(
    () => () => {
      // The phase is over: what was open over the table belongs to it; the draft itself is kept on the device.
      seat.draft.value = undefined;
      seat.asking.value = undefined;
      // What brings the table back, an agreement that was returned, stands among the offers.
      seat.tab.value = 'offers';
    },
    [seat],
  );
  if (view === undefined) return null;
  const t = playText();
  const { isWide } = windowSize.value;
  const party = ownParty(view);
  const isBuilding = seat.draft.value !== undefined;
  const hidden: Tab = isWide ? 'talk' : 'sheet';
  const current: Tab = seat.tab.value === hidden ? 'offers' : seat.tab.value;
  // Elsewhere than at the offers, and while a draft of the team waits, the work has the room.
  const isThin = !isWide && (current !== 'offers' || draftsOf(view) > 0);
  const title = t.land(party === undefined ? '' : say(faceOf(view.scenario, party).shortName));
  return (
    <>
      <main class={`table${isWide ? ' wide' : ''}${isThin ? ' thin' : ''}`} inert={isBuilding}>
        <h1 class="sr" tabIndex={-1}>
          {title}
        </h1>
        <div class="table-top">
          <Land isThin={isThin} />
          {isThin ? null : <Worth />}
        </div>
        <div class="table-work">
          <Tabs
            label={t.tabs.label}
            items={tabItems(seat, view, isWide)}
            current={current}
            onChoose={(id) => (seat.tab.value = id)}
          />
          <div class={`panel panel-${current}`} role="tabpanel" id={panelId(current)} aria-labelledby={tabId(current)}>
            <TabContent tab={current} view={view} />
          </div>
          {current === 'offers' ? <ComposeFoot /> : null}
        </div>
        {isWide ? (
          <section class="table-talk" aria-label={talkText().title}>
            <TalkPanel />
          </section>
        ) : null}
      </main>
      {isBuilding ? <OfferBuilder /> : null}
    </>
  );
}

function draftsOf(view: TableView): number {
  return Object.values(view.table.drafts).filter((draft) => draft.party === ownParty(view)).length;
}

function TabContent({ tab, view }: { readonly tab: Tab; readonly view: TableView }): JSX.Element {
  const seat = useSeat();
  const { isWide } = windowSize.value;
  const panel = { view, now: seat.now.value, send: seat.store.feed.send, inTab: true };
  switch (tab) {
    case 'offers':
      return <OffersPanel />;
    case 'talk':
      return <TalkPanel />;
    case 'brief':
      return (
        <>
          {isWide || ownParty(view) === undefined ? null : (
            <details class="team-talk">
              <summary>{playText().tabs.sheet}</summary>
              <PreparationPanel {...panel} isAlone={seat.aid !== undefined} />
            </details>
          )}
          <BriefPanel {...panel} />
        </>
      );
    case 'sheet':
      return <PreparationPanel {...panel} isAlone={seat.aid !== undefined} />;
  }
}

function tabItems(seat: SeatState, view: TableView, isWide: boolean): TabItem<Tab>[] {
  const t = playText();
  const seen = seenOf(seat, view);
  const unread = talkChannels(view).reduce((sum, channel) => sum + unreadIn(channel, seen), 0);
  const talk: TabItem<Tab> = {
    id: 'talk',
    label: (
      <>
        {t.tabs.talk}
        <Unread count={unread} />
      </>
    ),
  };
  const drafts = draftsOf(view);
  const offers: TabItem<Tab> = {
    id: 'offers',
    label: (
      <>
        {t.tabs.offers(seat.offers.value.open.length)}
        {drafts === 0 ? null : (
          <>
            <span class="unread num" aria-hidden="true">
              {drafts}
            </span>
            <span class="sr">, {t.tabs.draft}</span>
          </>
        )}
      </>
    ),
  };
  const reading: TabItem<Tab>[] = [
    { id: 'brief', label: t.tabs.brief },
    ...(isWide && ownParty(view) !== undefined ? [{ id: 'sheet' as const, label: t.tabs.sheet }] : []),
  ];
  return isWide ? [offers, ...reading] : [offers, talk, ...reading];
}

/** The one filled button: drafting an offer, unless accepting one is what the last minutes are for. */
function ComposeFoot(): JSX.Element | null {
  const seat = useSeat();
  const view = seat.view.value;
  const actor = seat.actor.value;
  const may = seat.may.value?.makeOffer;
  if (view === undefined || actor === undefined || may === 'party-may-not') return null;
  const t = playText();
  // What the device keeps is no signal: closing the builder is what changes it.
  const kept = seat.draft.value ?? keptDraft(view, actor);
  const { ownLatest, open, closed } = seat.offers.value;
  const label =
    kept !== undefined
      ? t.continueDraft
      : open.length + closed.length + view.table.returns === 0
        ? t.composeFirst
        : builderText().compose;
  const start = () => {
    seat.draft.value = kept ?? freshDraft(view, actor.party, ownLatest);
  };
  const isUrgent = seat.urgent.value !== undefined;
  return (
    <div class="foot">
      <button type="button" class={isUrgent ? 'btn wide' : 'btn main wide'} onClick={start}>
        {label}
      </button>
      {may === undefined || may === 'yes' || may === 'table-paused' || may === 'phase-over' ? null : (
        <p class="xs soft">{refusalText(may)}</p>
      )}
      {seat.refusals.value.builder === undefined ? null : <SentState spot="builder" />}
    </div>
  );
}
