import type { JSX } from 'preact';
import { QrCode } from '../../lib/parts/qr-code.tsx';
import { useBoard } from '../board-view.ts';
import { linkTo } from '../hall-board.ts';
import { hallText } from '../words.ts';

/** A link with a key, to be scanned or copied while it is shown. */
export function SecretLink({
  path,
  opens,
}: {
  readonly path: string;
  readonly opens?: string | undefined;
}): JSX.Element {
  const { board } = useBoard();
  const link = linkTo(board, path, location.origin);
  return (
    <div class="secret-link">
      {opens === undefined ? null : (
        <p>
          <a class="btn small" href={path} target="_blank" rel="noopener">
            {opens}
          </a>
        </p>
      )}
      <QrCode text={link} label={hallText().qr(link)} />
      <p class="sm num host-link">
        {/* Selected by one tap: there is no clipboard over plain http. */}
        <code class="select-all">{link}</code>
      </p>
    </div>
  );
}
