import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { RefusedAgreements } from '../../client/desk/refused-agreements.tsx';
import { pointsOfPackage } from '../../client/desk/report-facts.ts';
import { refusedAgreements } from '../../shared/debrief/refused-agreements.ts';
import { processMeasures } from '../../shared/process/process-measures.ts';
import { atTheTable, inputOf, puts } from '../support/told-table.ts';

/** A minute in, the signatories agree on a package; the forum votes against it and says why. */
function refuses(story: ReturnType<typeof atTheTable>, chosen: readonly number[], reason: string) {
  const offer = puts(story, 'south', chosen, { to: ['north'], clause: 'Bertemu tiap tahun' });
  story.by('north').having({ type: 'AcceptOffer', offer });
  story.by('forum').having({ type: 'CastVote', vote: 'against', reason });
}

describe('given an agreement that was returned and then no other one', () => {
  const story = atTheTable();
  story.by('forum').having({ type: 'StateCondition', text: 'Tanya warga dulu' });
  refuses(story, [1, 1, 0], 'Warga belum ditanya');
  story.clockRuns(3_600_000);
  const input = inputOf(story);
  const refused = refusedAgreements(input);

  test('[DE-7] then what was refused is told whole: package, clause, votes with their reasons, that it was returned', () => {
    expect(refused).toMatchObject([
      {
        agreement: { package: [1, 1, 0], clause: 'Bertemu tiap tahun' },
        atPlayMs: 60_000,
        votes: [{ party: 'forum', vote: 'against', reason: 'Warga belum ditanya' }],
        returned: true,
      },
    ]);
    // mid shared early
    expect(pointsOfPackage(refused[0]?.briefs ?? [], [1, 1, 0]).totals).toEqual([60, 60, 25]);
  });

  test('[DE-7] then the table has no agreement, and its last one is not said to hold', () => {
    const { outcome, settlement } = processMeasures(input);
    expect({ outcome, settlement }).toEqual({ outcome: 'impasse', settlement: 'no-agreement' });
  });

  test('[DE-7] then the report shows package, votes, reasons, harms and what was asked for', () => {
    const { table } = story;
    const html = renderToString(<RefusedAgreements end={table} refused={refused} />);
    for (const words of [
      'Warga belum ditanya',
      'Tanya warga dulu',
      'menolak',
      'setelah 1 menit bermain',
      'Consent first',
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain('Option mid (id)');
  });
});

test('[DE-7] given a second refusal, then both are told, the last one as refused for good', () => {
  const story = atTheTable();
  refuses(story, [1, 1, 0], 'Satu');
  refuses(story, [2, 0, 0], 'Dua');
  expect(refusedAgreements(inputOf(story))).toMatchObject([
    { returned: true, votes: [{ reason: 'Satu' }] },
    { returned: false, votes: [{ reason: 'Dua' }], agreement: { package: [2, 0, 0] } },
  ]);
});

test('given a ratified agreement, then nothing was refused', () => {
  const story = atTheTable();
  const offer = puts(story, 'south', [2, 2, 1], { to: ['north'] });
  story.by('north').having({ type: 'AcceptOffer', offer });
  story.by('forum').having({ type: 'CastVote', vote: 'for' });
  expect(refusedAgreements(inputOf(story))).toEqual([]);
});
