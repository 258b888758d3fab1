/** The first that fits, as soon as it is there. Throws when nothing of the kind comes within some seconds. */
export async function found(selector: string): Promise<HTMLElement> {
  for (let frame = 0; frame < 600; frame++) {
    const element = document.querySelector<HTMLElement>(selector);
    if (element !== null) return element;
    await new Promise(requestAnimationFrame);
  }
  throw new Error(`Nothing of the kind: ${selector}`);
}

/** Presses the first that fits. */
export async function pressFirst(selector: string): Promise<void> {
  (await found(selector)).click();
}
