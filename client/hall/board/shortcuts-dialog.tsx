import type { JSX } from 'preact';
import { CloseFoot, Dialog } from '../../lib/parts/dialog.tsx';
import { useBoard } from '../board-view.ts';
import { hallText } from '../words.ts';
import { SHORTCUTS, shortcuts } from './shortcuts.ts';

/** The keys of this page, and the switch that turns single letters off. */
export function ShortcutsDialog(): JSX.Element {
  const { state } = useBoard();
  const text = hallText().shortcuts;
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
