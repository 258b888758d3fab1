import type { ComponentChildren, JSX } from 'preact';
import { Selvedge } from '../weave/party-shape.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import './keyed-page.css';

/** The head of a page for facilitators and instructors: its title, what can be done with the whole page, the language. */
export function PageBar({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <>
      <Selvedge />
      <header class="page-bar">
        <span class="serif">{title}</span>
        <span class="page-bar-end">
          {children}
          <LanguageSwitch />
        </span>
      </header>
    </>
  );
}
