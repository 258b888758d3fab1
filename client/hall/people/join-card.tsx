import type { JSX } from 'preact';
import type { Board } from '../../../shared/wire/hall-messages.ts';
import { QrCode } from '../../lib/parts/qr-code.tsx';
import { spokenCode } from '../../lib/table/join-form.ts';
import { joinLink } from '../../lib/table/join-link.ts';
import { AddressField, useHallAddress } from '../address-field.tsx';
import { hallText } from '../words.ts';
import { peopleText } from './words.ts';

export type JoinCardProps = {
  readonly board: Board;
  /** A heading stands above it already. */
  readonly isTitled?: boolean | undefined;
  /** Asks for another code; absent for whoever may not. */
  readonly onRenew?: (() => void) | undefined;
};

/** The code in large, and a QR code for the address that phones reach this server by. */
export function JoinCard({ board, isTitled, onRenew }: JoinCardProps): JSX.Element {
  const text = peopleText();
  const { address, choose } = useHallAddress(board.addresses);
  const link = joinLink(address, board.state);
  return (
    <section class="host-join">
      <div class="host-join-words">
        {isTitled ? null : <h2>{text.join}</h2>}
        <p class="host-code-large num">{spokenCode(board.state.code)}</p>
        <p class="sm soft">{text.joinLead}</p>
        <AddressField id="host-address" addresses={board.addresses} address={address} onChoose={choose} />
        <p class="sm num host-link">{link}</p>
        {onRenew === undefined ? null : (
          <button type="button" class="btn small" onClick={onRenew}>
            {text.renewCode}
          </button>
        )}
      </div>
      <QrCode text={link} label={hallText().qr(link)} />
    </section>
  );
}
