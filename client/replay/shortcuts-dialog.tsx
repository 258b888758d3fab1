import type { JSX } from 'preact';
import { CloseFoot, Dialog } from '../lib/parts/dialog.tsx';
import { KEYS, letters } from './keyboard.ts';
import { replayText } from './words.ts';

/** The keys of the page, and the switch for those that are single signs. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = replayText();
  const shown: Readonly<Record<(typeof KEYS)[number], string>> = {
    space: t.spaceKey,
    arrows: '← →',
    shiftArrows: 'Shift + ← →',
    offers: 'N, B',
    pages: 'Page Up, Page Down',
    homeEnd: 'Home, End',
    digits: '1 … 9',
    letters: 'F, P',
    plusMinus: '− +',
    help: '?',
  };
  return (
    <Dialog title={t.keys} onClose={onClose}>
      <dl class="keys dialog-body">
        {KEYS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{shown[key]}</kbd>
            </dt>
            <dd>{t.keyList[key]}</dd>
          </div>
        ))}
      </dl>
      <label class="keys-letters">
        <input
          type="checkbox"
          checked={letters.isOn.value}
          onChange={(event) => letters.turn(event.currentTarget.checked)}
        />
        <span>{t.letters}</span>
      </label>
      <CloseFoot onClose={onClose} />
    </Dialog>
  );
}
