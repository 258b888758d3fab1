import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { UNNAMED } from '../../../shared/kernel/languages.ts';
import type { PublicScenario } from '../../../shared/scenario/public-scenario.ts';
import { say } from '../../lib/language/case-texts.ts';
import { offerName } from '../../lib/table/offer-names.ts';
import { faceOf } from '../../lib/table/parties.ts';
import { returnedAgreement } from '../../lib/table/vote.ts';
import { tableText } from '../../lib/table/words.ts';
import { Band } from '../../lib/weave/band.tsx';
import { partyClass } from '../../lib/weave/geometry.ts';
import { AttentionMark, Icon } from '../../lib/weave/icon.tsx';
import { EffectLine } from '../effect-line.tsx';
import { keepDraft } from '../kept-draft.ts';
import { chooseOption, emptyDraft, isFromReturned, nextUnchosen, type OfferDraft, summarise } from '../offer-draft.ts';
import { PackageWarnings } from '../package-warnings.tsx';
import { useSeat } from '../seat-state.ts';
import { useBackToClose } from './back-to-close.ts';
import { BuilderExtras } from './builder-extras.tsx';
import { BuilderFoot } from './builder-foot.tsx';
import { DraftBase } from './draft-base.tsx';
import { IssueRow } from './issue-row.tsx';
import { WaitingDraft } from './waiting-draft.tsx';
import { builderText } from './words.ts';
import './offer-builder.css';

/** A sheet over the table that leaves the clock in sight: one row per issue, own points live, closing keeps the draft. */
export function OfferBuilder(): JSX.Element | null {
  const seat = useSeat();
  const [view, actor, draft] = [seat.view.value, seat.actor.value, seat.draft.value];
  const openIssue = useSignal(draft && nextUnchosen(draft, -1));
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    heading.current?.focus();
    return () => {
      // Back to where the sheet was opened from, unless something else took the focus meanwhile.
      requestAnimationFrame(() => {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree) document.querySelector<HTMLElement>('.table .foot .btn')?.focus({ preventScroll: true });
      });
    };
  }, []);
  const close = () => {
    if (view !== undefined && actor !== undefined && draft?.chosen.some((option) => option !== undefined)) {
      keepDraft(view, actor, draft);
    }
    seat.draft.value = undefined;
  };
  useBackToClose(close);
  const lookAtDraft = () => {
    seat.tab.value = 'offers';
    close();
    requestAnimationFrame(() => document.querySelector('.team-draft')?.scrollIntoView({ block: 'start' }));
  };
  if (view === undefined || actor === undefined || draft === undefined) return null;
  const t = builderText();
  const { scenario, table } = view;
  const own = seat.worth.value;
  const summary = summarise(table, actor.party, draft, own);
  const answered = draft.inReplyTo === undefined ? undefined : table.offers[draft.inReplyTo];
  const change = (next: OfferDraft) => {
    seat.draft.value = next;
    seat.forgetRefusal('builder');
    keepDraft(view, actor, next);
  };
  const returned = returnedAgreement(view);
  /** What changes are marked against where it is no offer. */
  const base = returned !== undefined && isFromReturned(draft, returned.agreement) ? t.returnedPackage : undefined;
  const index = faceOf(scenario, actor.party).index;
  const go = (issue: number) => {
    openIssue.value = issue;
    document.getElementById(`issue-${issue}`)?.focus();
  };
  /** On to the next issue without an option, its options in sight; after the last one all rows are folded. */
  const goOn = (after: number) => {
    const next = nextUnchosen(seat.draft.peek() ?? draft, after);
    openIssue.value = next;
    const head = document.getElementById(`issue-${next ?? after}`);
    head?.focus({ preventScroll: true });
    // Whole, the package is looked at from its top.
    const sight = next === undefined ? '.builder-weave' : `#issue-${next}`;
    requestAnimationFrame(() => document.querySelector(sight)?.scrollIntoView({ block: 'start' }));
  };
  return (
    <section
      class={`builder ${partyClass(index)}`}
      role="dialog"
      aria-labelledby="builder-title"
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <div>
        <div class="builder-head">
          <h2 id="builder-title" ref={heading} tabIndex={-1}>
            {answered === undefined ? t.title : t.counterTitle(offerName(view, answered))}
          </h2>
          <button type="button" class="icon-btn" onClick={close}>
            <Icon name="close" label={t.close} />
          </button>
        </div>
        <WaitingDraft view={view} actor={actor} onLook={lookAtDraft} />
      </div>
      <div class="builder-scroll">
        {returned === undefined ? null : (
          <DraftBase
            view={view}
            draft={draft}
            returned={returned}
            ownLatest={seat.offers.value.ownLatest}
            onChange={change}
          />
        )}
        <div class="builder-weave">
          {summary.package === undefined ? (
            <p class="sm soft num">{t.chosenOf(scenario.issues.length - summary.unchosen, scenario.issues.length)}</p>
          ) : (
            <Band
              chosen={summary.package}
              optionCounts={scenario.issues.map((issue) => issue.options.length)}
              party={index}
              compare={draft.against}
              state="open"
            />
          )}
          {summary.package === undefined ? null : (
            <>
              <EffectLine view={view} chosen={summary.package} />
              <PackageWarnings view={view} chosen={summary.package} part="harms" />
            </>
          )}
          {answered !== undefined && answered.state !== 'open' ? (
            <p class="fault">
              <AttentionMark />
              <span>{t.answerGone(offerName(view, answered), tableText().offers.states[answered.state])}</span>
            </p>
          ) : null}
        </div>
        <div class="issues">
          {summary.rows.map((row) => {
            const issue = scenario.issues[row.issue];
            if (issue === undefined) return null;
            const isOpen = openIssue.value === row.issue;
            return (
              <IssueRow
                key={issue.id}
                issue={issue}
                row={row}
                isOpen={isOpen}
                against={draft.against?.[row.issue]}
                answered={answered === undefined ? base : offerName(view, answered)}
                pointsOf={own?.option}
                wasOf={seat.own.value?.was}
                issues={scenario.issues}
                all={draft.chosen}
                next={shortNameOf(scenario, nextUnchosen(draft, row.issue))}
                onDone={() => goOn(row.issue)}
                onGo={go}
                onToggle={() => (openIssue.value = isOpen ? undefined : row.issue)}
                onChoose={(option) => change(chooseOption(draft, row.issue, option))}
              />
            );
          })}
        </div>
        <BuilderExtras view={view} draft={draft} summary={summary} onChange={change} />
        <button
          type="button"
          class="btn small quiet"
          onClick={() => {
            change({ ...emptyDraft(scenario, actor.party), to: draft.to });
            openIssue.value = 0;
          }}
        >
          {t.startEmpty}
        </button>
      </div>
      <BuilderFoot
        view={view}
        actor={actor}
        draft={draft}
        summary={summary}
        answered={answered === undefined ? base : offerName(view, answered)}
        onMissing={go}
        closedNames={summary.closedChosen.map((issue) => say(scenario.issues[issue]?.name ?? UNNAMED))}
      />
    </section>
  );
}

function shortNameOf({ issues }: PublicScenario, issue: number | undefined): string | undefined {
  const found = issue === undefined ? undefined : issues[issue];
  return found && say(found.shortName);
}
