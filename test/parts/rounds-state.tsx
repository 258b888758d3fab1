import { render } from 'preact';
import type { PartyId } from '../../shared/scenario/vocabulary.ts';
import { PlayedTable } from '../support/client-table.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import type { PartState } from './part-state.ts';

function agreedBy(party: PartyId, round: number, chosen: number[], scenario = threePartyScenario()) {
  const played = PlayedTable.negotiating(scenario).wait(125_000);
  played.act('north', { type: 'MakeOffer', package: chosen, to: ['south'] });
  played.act('south', { type: 'AcceptOffer', offer: played.lastOffer });
  played.act('forum', { type: 'CastVote', vote: 'for' });
  const [question] = scenario.questions;
  if (question !== undefined)
    played.act(party, { type: 'AnswerQuestion', question: question.id, text: 'Setelah jeda.' });
  const view = played.seenBy(party);
  return { ...view, seat: { ...view.seat, round } };
}

/** Three rounds of one person: two parties, then another case. */
export const ROUNDS: readonly PartState[] = [
  {
    id: 'phone/rounds',
    screen: 'phone',
    show: async () => {
      await import('./table-page.ts');
      await import('../../client/seat/scorecard/scorecard-screen.tsx');
      const { RoundsBeside } = await import('../../client/seat/scorecard/rounds.tsx');
      const other = { ...threePartyScenario(), id: 'other', title: { id: 'Kasus lain', en: 'Another case' } };
      const views = [agreedBy('forum', 1, [1, 1, 0]), agreedBy('south', 2, [0, 1, 2], other)] as const;
      const past = [
        ...views.map((view) => ({ kind: 'there' as const, round: view.seat.round, view })),
        { kind: 'not-seated' as const, round: 3 },
      ];
      const app = document.querySelector<HTMLElement>('#app');
      if (app === null) return;
      render(
        <main class="scorecard">
          <h1>Sepakat</h1>
          <div class="scorecard-body">
            <RoundsBeside past={past} view={agreedBy('north', 4, [2, 0, 0])} />
          </div>
        </main>,
        app,
      );
      app.querySelector('details')?.setAttribute('open', '');
    },
  },
];
