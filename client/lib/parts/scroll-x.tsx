import { type ComponentChildren, createContext, type JSX } from 'preact';
import { useContext } from 'preact/hooks';
import './scroll-x.css';

/** Which of several alike parts of a page a table stands in: said before what the table is, so that each has a name of its own. */
export const PartName = createContext<string | undefined>(undefined);

/** A wide table's box: what does not fit scrolls inside it, by thumb and by keyboard, and the page stays where it is. */
export function ScrollX({
  label,
  children,
}: {
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const part = useContext(PartName);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="scroll-x" aria-label={part === undefined ? label : `${part}: ${label}`} tabIndex={0}>
      {children}
    </section>
  );
}
