import { useEffect, useRef } from 'preact/hooks';

const ENTRY = 'runding.sheet';

/**
 * The phone's back button puts a sheet away instead of leaving the page. The entry that this needs in the history stays
 * when the sheet is closed in another way, and the next sheet uses it again.
 */
export function useBackToClose(close: () => void): void {
  const latest = useRef(close);
  latest.current = close;
  useEffect(() => {
    const known: unknown = history.state;
    if (known !== ENTRY) history.pushState(ENTRY, '');
    const onBack = () => latest.current();
    addEventListener('popstate', onBack);
    return () => removeEventListener('popstate', onBack);
  }, []);
}
