import { useEffect } from 'preact/hooks';
import { announcedText } from '../../lib/language/announced.ts';
import { announce } from '../../lib/parts/live-region.tsx';
import { useBoard } from '../board-view.ts';

/** Closes the dialog on top when its question has no answer any more, and says so. */
export function useMoot(isMoot: boolean): void {
  const { state } = useBoard();
  useEffect(() => {
    if (!isMoot) return;
    state.dialogs.back();
    announce(announcedText().moot);
  }, [isMoot, state]);
}
