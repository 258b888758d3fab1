/** Time between two looks (ms). */
const EVERY_MS = 1000;

/**
 * Looks at something once in a while, while somebody is here, and tells it when it is another than was told last; returns
 * how to stop.
 *
 * @param look what goes out as JSON
 */
export function followNews<T>(look: () => T, isAnybodyHere: () => boolean, tell: (news: T) => void): () => void {
  let told = JSON.stringify(look());
  const timer = setInterval(() => {
    if (!isAnybodyHere()) return;
    const news = look();
    const said = JSON.stringify(news);
    if (said === told) return;
    told = said;
    tell(news);
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
