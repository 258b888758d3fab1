/** The facilitator's way in. The key stands behind `#`, which browsers send to no server, so that no log or proxy sees it. */
export function hostLink(base: string, key: string): string {
  return `${base}/host#key=${key}`;
}
