import { describe, expect, it } from 'vitest';
import { resultsCsv } from '../../shared/debrief/results-csv.ts';
import { tableResult } from '../../shared/debrief/table-result.ts';
import { publicScenario } from '../../shared/scenario/public-scenario.ts';
import { logOf } from '../support/log-of-story.ts';
import { threePartyScenario } from '../support/scenarios.ts';
import { given } from '../support/table-story.ts';

const paper = (option: number, corrects: boolean) =>
  ({
    type: 'EnterPaperResult',
    package: [option, option, option],
    signatories: ['north', 'south'],
    votes: { forum: 'for' },
    typedBy: 'Ibu Sari',
    corrects,
  }) as const;
const asked = (option: number, corrects: boolean) => {
  const { package: chosen, signatories, ...rest } = paper(option, corrects);
  return { ...rest, package: [...chosen], signatories: [...signatories] };
};

describe('a table whose result came from paper', () => {
  it('[PA-1] [PA-4] given an impasse, when the paper is typed and corrected, then its result is the last one, and says so', () => {
    const story = given(threePartyScenario()).started().inPhase('negotiation').after(60_000);
    story.byFacilitator().having({ type: 'CloseTable' });
    expect(tableResult(logOf(story)).fromPaper).toBeUndefined();
    story.after(60_000).having(asked(0, false));
    expect(tableResult(logOf(story))).toMatchObject({ fromPaper: 1, outcome: 'agreement', package: [0, 0, 0] });
    story.after(60_000).having(asked(1, true));
    const result = tableResult(logOf(story));
    expect(result).toMatchObject({ fromPaper: 2, outcome: 'agreement', package: [1, 1, 1], playedMs: 60_000 });
    expect(result.measures?.parties).toHaveLength(3);
    const options = { separator: ',', language: 'en', about: { session: 'A', day: '2026-11-28' } } as const;
    const [head = '', line = ''] = resultsCsv(publicScenario(story.scenario), [result], options).split('\r\n');
    expect(line.split(',')[head.split(',').indexOf('from_paper')]).toBe('2');
  });

  it('[PA-1] given a table that never left the lobby, then it has a result, too', () => {
    const story = given(threePartyScenario()).byFacilitator().having(asked(1, false));
    expect(tableResult(logOf(story))).toMatchObject({ fromPaper: 1, outcome: 'agreement', playedMs: 0 });
  });
});
