import type { ComponentChildren, JSX } from 'preact';

export type KeyedLinkProps = { readonly href: string; readonly children: ComponentChildren };

/** Opens another page of this server in a tab of its own, which takes the key of this tab along. */
export function KeyedLink({ href, children }: KeyedLinkProps): JSX.Element {
  return (
    // biome-ignore lint/security/noBlankTarget: a page of our own; only a tab that knows its opener gets this tab's storage, where the key is
    <a class="btn small" href={href} target="_blank" rel="opener">
      {children}
    </a>
  );
}
