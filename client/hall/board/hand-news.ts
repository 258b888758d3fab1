import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../../lib/parts/live-region.tsx';
import { goerWords, partyName } from '../board-sayings.ts';
import type { BoardSource } from '../board-view.ts';
import { hallText } from '../words.ts';
import { boardText } from './words.ts';

/**
 * Says each hand that goes up, by table and party, and who else sets out to one, to whoever does not see the board; not
 * what was so before.
 */
export function useHandNews({ board }: Pick<BoardSource, 'board'>): void {
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  const { lines, state, key: own } = board;
  useEffect(() => {
    const { needs, going } = hallText();
    const news = lines.flatMap(({ table, hands }) =>
      hands.flatMap(({ party, since, goer }) => {
        const hand = `${table} ${party} ${since}`;
        const up = {
          key: hand,
          words: `${needs.chip.hand}: ${boardText().needs.table(table)}, ${partyName(state, party)}.`,
        };
        if (goer === undefined || goer.key === own) return [up];
        return [up, { key: `${hand} ${goer.key} ${goer.since}`, words: going.told(goerWords(goer, own), table) }];
      }),
    );
    const before = known.current;
    known.current = new Set(news.map(({ key }) => key));
    const fresh = before === undefined ? [] : news.filter(({ key }) => !before.has(key));
    if (fresh.length > 0) announce(fresh.map(({ words }) => words).join(' '));
  }, [lines, state, own]);
}
