import { nanoid } from 'nanoid';

const CHANNEL = 'runding.tab';

/**
 * One tab of a device speaks for a seat: opening a second one closes the first, so that two tabs do not throw each other
 * out for ever. Gives back a function that stops listening.
 */
export function guardTab(token: string, whenOpenedElsewhere: () => void): () => void {
  const channel = openChannel();
  if (channel === undefined) return () => undefined;
  const tab = nanoid();
  channel.onmessage = ({ data }: MessageEvent<{ token?: unknown; tab?: unknown }>) => {
    if (data.token === token && data.tab !== tab) whenOpenedElsewhere();
  };
  channel.postMessage({ token, tab });
  return () => channel.close();
}

/** None where the browser has none, or forbids it together with the page's storage. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return undefined;
  }
}
