import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../../lib/parts/live-region.tsx';
import { partyName } from '../board-sayings.ts';
import type { BoardSource } from '../board-view.ts';
import { hallText } from '../words.ts';
import { boardText } from './words.ts';

/** Says each hand that goes up, by table and party, to whoever does not see the board; not those that were up before. */
export function useHandNews({ board }: Pick<BoardSource, 'board'>): void {
  const known = useRef<ReadonlySet<string> | undefined>(undefined);
  const { lines, state } = board;
  useEffect(() => {
    const up = lines.flatMap(({ table, hands }) =>
      hands.map(({ party, since }) => ({ key: `${table} ${party} ${since}`, table, party })),
    );
    const before = known.current;
    known.current = new Set(up.map(({ key }) => key));
    const raised = before === undefined ? [] : up.filter(({ key }) => !before.has(key));
    if (raised.length === 0) return;
    const text = hallText().needs.chip;
    announce(
      raised
        .map(({ table, party }) => `${text.hand}: ${boardText().needs.table(table)}, ${partyName(state, party)}.`)
        .join(' '),
    );
  }, [lines, state]);
}
