import type { JSX } from 'preact';
import type { HandWish } from '../../../shared/wire/requests.ts';
import { CHIPS } from '../board-sayings.ts';
import type { Degree, Need, Remedy } from '../table-needs.ts';
import { hallText } from '../words.ts';
import { boardText } from './words.ts';

export type NeedRowProps = {
  readonly table: number;
  /** Of the worst reason; absent when the table needs nobody any more. */
  readonly kind?: Need['kind'] | undefined;
  readonly degree?: Degree | undefined;
  readonly sentence: string;
  /** How many further reasons there are. */
  readonly others: number;
  /** Its offers and when the last one was made. */
  readonly last: string;
  readonly remedy: Remedy;
  readonly onLook: (table: number) => void;
  readonly onRemedy: (table: number) => void;
  /** Lowers the hand that is the worst reason; absent for other reasons, and for whoever may not. */
  readonly onLower?: ((table: number) => void) | undefined;
  /** What the press on the way to that hand says; absent where there is no such press. */
  readonly going?: HandWish | undefined;
  readonly onGo: (table: number, wish: HandWish) => void;
};

/**
 * One table that needs somebody. Gets words, numbers and lasting functions, so that it is drawn anew only when one of
 * them changed.
 */
export function NeedRow(props: NeedRowProps): JSX.Element {
  const { table, kind, degree, sentence, others, last, remedy, going } = props;
  const text = boardText();
  return (
    <li class="need-row" data-row={table}>
      <button
        type="button"
        class="need-number"
        aria-label={`${hallText().orders.look}: ${text.needs.table(table)}`}
        onClick={() => props.onLook(table)}
      >
        {table}
      </button>
      <p class="need-why">
        {kind === undefined || degree === undefined ? (
          <span class="soft">{text.needs.calm}</span>
        ) : (
          <>
            <span class={CHIPS[degree]}>{hallText().needs.chip[kind]}</span>{' '}
            {others === 0 ? null : <span class="xs soft">{text.needs.more(others)}</span>}
            <span class="need-sentence">{sentence}</span>
          </>
        )}
      </p>
      <p class="need-last xs soft">{last}</p>
      <span class="need-acts">
        {going === undefined ? null : (
          <button
            type="button"
            class="btn small"
            aria-label={text.needs.forTable(hallText().going.act[going], table)}
            onClick={() => props.onGo(table, going)}
          >
            {hallText().going.act[going]}
          </button>
        )}
        {props.onLower === undefined ? null : (
          <button
            type="button"
            class="btn small"
            aria-label={text.needs.forTable(text.needs.lower, table)}
            onClick={() => props.onLower?.(table)}
          >
            {text.needs.lower}
          </button>
        )}
        <button
          type="button"
          class="btn small"
          aria-label={text.needs.forTable(text.needs.remedy[remedy], table)}
          onClick={() => props.onRemedy(table)}
        >
          {text.needs.remedy[remedy]}
        </button>
      </span>
    </li>
  );
}
