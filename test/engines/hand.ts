import { expect } from 'vitest';
import type { Engine } from './engine.ts';

/** Finds what can be pressed or typed into by its name, in the dialog on top where there is one; its middle, or nothing. */
const FIND = `(name, kind) => {
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  const root = dialogs.length === 0 ? document : dialogs[dialogs.length - 1];
  const clean = (text) => (text || '').replace(/\\s+/g, ' ').trim();
  const nameOf = (one) => clean(one.getAttribute('aria-label')) || clean(one.labels && one.labels[0] ? one.labels[0].textContent : one.textContent);
  const isSeen = (one) => one.getClientRects().length > 0;
  const found = [...root.querySelectorAll(kind)].find((one) => isSeen(one) && new RegExp(name).test(nameOf(one)));
  if (!found || found.getAttribute('aria-disabled') === 'true') return null;
  found.scrollIntoView({ block: 'center' });
  const box = found.getBoundingClientRect();
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}`;

const PRESSED = 'button, a, summary, [role=tab], [role=radio], label';
const TYPED = 'input, textarea';

/** A thumb and two eyes before a window: presses and types as people do, and waits until it sees. */
export class Hand {
  readonly engine: Engine;

  constructor(engine: Engine) {
    this.engine = engine;
  }

  /** Opens an address; from then on whatever goes wrong in the page is kept. */
  async open(url: string): Promise<void> {
    await this.engine.open(url);
    await this.engine.evaluate(`(window.runtimeFaults = [], ['error', 'unhandledrejection'].forEach((type) =>
      addEventListener(type, (event) => window.runtimeFaults.push(String(event.message || event.reason)))), 1)`);
  }

  async sees(text: string): Promise<void> {
    const seen = async () => String(await this.engine.evaluate('document.body.innerText')).replace(/\s+/g, ' ');
    await expect.poll(seen, { timeout: 60_000, message: `${this.engine.name} shows "${text}"` }).toContain(text);
  }

  /** @param name a pattern of its name */
  async press(name: string): Promise<void> {
    await this.#pressOn(name, PRESSED);
  }

  /** Types into the field of a label. */
  async type(label: string, text: string): Promise<void> {
    await this.#pressOn(label, TYPED);
    const keys = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.engine.act([{ type: 'key', id: 'keys', actions: keys }]);
  }

  /** How much the page is longer than its window (px). */
  async tooTall(): Promise<unknown> {
    return this.engine.evaluate('document.documentElement.scrollHeight - window.innerHeight');
  }

  async faults(): Promise<unknown> {
    return this.engine.evaluate('window.runtimeFaults');
  }

  async #pressOn(name: string, kind: string): Promise<void> {
    const find = () => this.engine.evaluate(`(${FIND})(${JSON.stringify(name)}, ${JSON.stringify(kind)})`);
    await expect.poll(find, { timeout: 60_000, message: `${this.engine.name} has "${name}"` }).not.toBeNull();
    const { x, y } = (await find()) as { x: number; y: number };
    await this.engine.act([
      {
        type: 'pointer',
        id: 'thumb',
        parameters: { pointerType: 'mouse' },
        actions: [
          { type: 'pointerMove', x, y },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }
}
