import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../../lib/weave/icon.tsx';
import type { Ticks } from './ticks.ts';
import { briefText } from './words.ts';

/** What is read at a time. */
export interface ReadingSection {
  readonly key: string;
  readonly title: ComponentChildren;
  readonly body: ComponentChildren;
}

export type SectionListProps = {
  readonly sections: readonly ReadingSection[];
  /** Key of the one that is open. */
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
  /** What the reader marks as read; nothing is marked where nobody reads for themselves. */
  readonly ticks: Ticks | undefined;
};

/** Sections under one another, one open at a time; each can be marked as read, which changes nothing else. */
export function SectionList({ sections, open, onOpen, ticks }: SectionListProps): JSX.Element {
  return (
    <>
      {sections.map((section) => (
        <Section
          key={section.key}
          section={section}
          isOpen={section.key === open}
          onOpen={() => onOpen(section.key === open ? undefined : section.key)}
          ticks={ticks}
        />
      ))}
    </>
  );
}

type SectionProps = Pick<SectionListProps, 'ticks'> & {
  readonly section: ReadingSection;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
};

function Section({ section: { key, title, body }, isOpen, onOpen, ticks }: SectionProps): JSX.Element {
  const text = briefText();
  const box = useRef<HTMLDetailsElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The one before it has just folded: what is read now begins in sight.
    if (isOpen && !wasOpen.current) box.current?.querySelector('summary')?.scrollIntoView({ block: 'start' });
    wasOpen.current = isOpen;
  }, [isOpen]);
  const isRead = ticks?.has(key) ?? false;
  return (
    <details
      ref={box}
      class="brief-part"
      open={isOpen}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open !== isOpen) onOpen();
      }}
    >
      <summary>
        <span class="brief-title">{title}</span>
        {isRead ? (
          <span class="brief-read xs">
            {text.read} <Icon name="check" />
          </span>
        ) : null}
      </summary>
      <div class="brief-body">{body}</div>
      {ticks === undefined ? null : (
        <label class="brief-tick sm">
          <input type="checkbox" checked={isRead} onChange={(event) => ticks.set(key, event.currentTarget.checked)} />
          <span>{text.tick}</span>
        </label>
      )}
    </details>
  );
}
