import { useEffect } from 'preact/hooks';
import { announcedText } from '../../text/announced/messages.ts';
import { announce } from '../common/live-region.tsx';
import { useBoard } from './board-view.ts';

/** Closes the dialog on top when its question has no answer any more, and says so. */
export function useMoot(isMoot: boolean): void {
  const { state } = useBoard();
  useEffect(() => {
    if (!isMoot) return;
    state.dialogs.back();
    announce(announcedText().moot);
  }, [isMoot, state]);
}
