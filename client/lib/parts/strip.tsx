import type { ComponentChildren, JSX } from 'preact';
import type { Connection } from '../../feed/feed.ts';
import { commonText } from '../language/common.ts';
import { AttentionMark } from '../weave/icon.tsx';
import './strip.css';

export type StripProps = {
  /** `signal`: soon (yellow); `solid`: now (ink). */
  readonly tone?: 'signal' | 'solid' | undefined;
  readonly children: ComponentChildren;
};

/** A line under the header that says in what state everything below it is. */
export function Strip({ tone, children }: StripProps): JSX.Element {
  return (
    <p class={tone === undefined ? 'strip' : `strip ${tone}`}>
      {tone === undefined ? null : <AttentionMark />}
      <span>{children}</span>
    </p>
  );
}

export type ConnectionStripProps = {
  readonly connection: Connection;
  /** What that means for what stands below, where it is more than waiting. */
  readonly below?: string | undefined;
};

/** Says that the connection is lost; nothing while it stands. Drafts and reading stay open below. */
export function ConnectionStrip({ connection, below }: ConnectionStripProps): JSX.Element | null {
  if (connection === 'connected') return null;
  const text = commonText();
  return connection === 'connecting' ? (
    <Strip>{text.connecting}</Strip>
  ) : (
    <Strip tone="solid">{[text.disconnected, ...(below === undefined ? [] : [below])].join(' ')}</Strip>
  );
}
