import type { JSX } from 'preact';
import type { TableView } from '../../models/table-store.ts';
import type { Playback } from './playback.ts';

export type SideProps = { readonly playback: Playback; readonly view: TableView };

/** The picture beside the land: the dance of offers. Empty until there is something to draw. */
export function DanceSlot(_: SideProps): JSX.Element | null {
  return null;
}

/** What could have been done from here: opened from the controls. */
export function WhatIfSlot(_: SideProps): JSX.Element | null {
  return null;
}
