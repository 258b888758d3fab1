import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { hallAddress, isOwnMachine, keepHallAddress, lostHallAddress } from '../feed/hall-address.ts';
import { Fault } from '../lib/parts/field.tsx';
import { SelectField } from '../lib/parts/select-field.tsx';
import { spokenAddress } from './hall-links.ts';
import { hallText } from './words.ts';

/** The address that codes carry: the hall's among those that there are now, and how to choose another one. */
export function useHallAddress(addresses: readonly string[]): { readonly address: string; choose(next: string): void } {
  const chosen = useSignal<string | undefined>(undefined);
  const there = addresses.length === 0 ? [location.origin] : addresses;
  const address = there.find((one) => one === chosen.value) ?? hallAddress(there) ?? location.origin;
  return {
    address,
    choose(next) {
      chosen.value = next;
      keepHallAddress(next);
    },
  };
}

export type AddressFieldProps = {
  readonly id: string;
  readonly addresses: readonly string[];
  readonly address: string;
  readonly onChoose: (address: string) => void;
};

/** Chooses among several addresses of the laptop; says when the one that codes carried is gone, and when phones reach none. */
export function AddressField({ id, addresses, address, onChoose }: AddressFieldProps): JSX.Element {
  const text = hallText().address;
  const lost = lostHallAddress(addresses);
  return (
    <>
      {addresses.length < 2 ? null : (
        <SelectField
          id={id}
          label={text.label}
          value={address}
          options={addresses.map((one) => ({ value: one, label: one }))}
          onPick={onChoose}
        />
      )}
      {isOwnMachine(address) ? <Fault>{text.own}</Fault> : null}
      {lost === undefined || isOwnMachine(address) ? null : (
        <Fault>{text.lost(spokenAddress(lost), spokenAddress(address))}</Fault>
      )}
    </>
  );
}
