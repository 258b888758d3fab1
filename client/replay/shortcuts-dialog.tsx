import type { JSX } from 'preact';
import { commonText } from '../lib/language/common.ts';
import { Dialog } from '../lib/parts/dialog.tsx';
import { chooseLetters, lettersOn } from './keyboard.ts';
import { replayText } from './words.ts';

/** The keys of the page, and the switch for those that are single signs. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = replayText();
  const rows: readonly (readonly [string, string])[] = [
    [t.spaceKey, t.keyList.space],
    ['← →', t.keyList.arrows],
    ['Shift + ← →', t.keyList.shiftArrows],
    ['Page Up, Page Down', t.keyList.pages],
    ['Home, End', t.keyList.homeEnd],
    ['1 … 9', t.keyList.digits],
    ['F, P', t.keyList.letters],
    ['− +', t.keyList.plusMinus],
    ['?', t.keyList.help],
  ];
  return (
    <Dialog title={t.keys} onClose={onClose}>
      <dl class="keys dialog-body">
        {rows.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="keys-letters">
        <input
          type="checkbox"
          checked={lettersOn.value}
          onChange={(event) => chooseLetters(event.currentTarget.checked)}
        />
        <span>{t.letters}</span>
      </label>
      <div class="dialog-actions">
        <button type="button" class="btn" onClick={onClose}>
          {commonText().close}
        </button>
      </div>
    </Dialog>
  );
}
