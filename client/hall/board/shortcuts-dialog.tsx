import type { JSX } from 'preact';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { useBoard } from '../board-view.ts';
import { SHORTCUTS, shortcuts } from './shortcuts.ts';
import { boardText } from './words.ts';

/** The keys of this page, and the switch that turns single letters off. */
export function ShortcutsDialog(): JSX.Element {
  const { state } = useBoard();
  const text = boardText().shortcuts;
  return (
    <Dialog title={text.title} onClose={() => state.dialogs.back()}>
      <label class="host-check dialog-body">
        <input
          type="checkbox"
          checked={shortcuts.isOn.value}
          onChange={(event) => shortcuts.turn(event.currentTarget.checked)}
        />
        {text.on}
      </label>
      <dl class="keys-list">
        {SHORTCUTS.map((key) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{text.keys[key]}</dd>
          </div>
        ))}
      </dl>
      <h3>{text.grid}</h3>
      <dl class="keys-list">
        {text.gridKeys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <CloseFoot onClose={() => state.dialogs.back()} />
    </Dialog>
  );
}
