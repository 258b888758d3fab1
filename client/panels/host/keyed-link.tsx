import type { ComponentChildren, JSX } from 'preact';

export type KeyedLinkProps = { readonly href: string; readonly children: ComponentChildren };

/** Opens another page of this server in a tab of its own, which takes the key of this tab along. */
export function KeyedLink({ href, children }: KeyedLinkProps): JSX.Element {
  return (
    // Storage of a tab is copied to the tabs that it opens, not to those that know nothing of it.
    <a class="btn small" href={href} target="_blank" rel="noopener opener">
      {children}
    </a>
  );
}
