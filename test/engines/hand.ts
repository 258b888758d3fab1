import { expect } from 'vitest';
import type { Engine } from './engine.ts';

/** Finds what can be pressed or typed into by its name, in the dialog on top where there is one; its middle, or nothing. */
const FIND = `(name, kind, inDialog) => {
  const dialogs = [...document.querySelectorAll('dialog[open]')];
  const root = dialogs.length === 0 ? document : dialogs[dialogs.length - 1];
  if (inDialog && dialogs.length === 0) return null;
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

  /** Presses in a dialog, once one is open: what lies under it may bear the same name. */
  async pressInDialog(name: string): Promise<void> {
    await this.#pressOn(name, PRESSED, true);
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

  /** Presses one key of the keyboard. */
  async key(value: string): Promise<void> {
    const actions = [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ];
    await this.engine.act([{ type: 'key', id: 'keys', actions }]);
  }

  /** How much the page is longer than its window (px). */
  async tooTall(): Promise<unknown> {
    return this.engine.evaluate('document.documentElement.scrollHeight - window.innerHeight');
  }

  async faults(): Promise<unknown> {
    return this.engine.evaluate('window.runtimeFaults');
  }

  async #pressOn(name: string, kind: string, inDialog = false): Promise<void> {
    const { x, y } = await this.#findAtRest(name, kind, inDialog);
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

  /** Where a thing stands once two looks in a row find it in one place: a page that still moves would be pressed beside it. */
  async #findAtRest(name: string, kind: string, inDialog: boolean): Promise<{ x: number; y: number }> {
    const find = `(${FIND})(${JSON.stringify(name)}, ${JSON.stringify(kind)}, ${inDialog})`;
    let seen: { x: number; y: number } | null = null;
    const isAtRest = async () => {
      const before = seen;
      seen = (await this.engine.evaluate(find)) as typeof seen;
      return seen !== null && before !== null && seen.x === before.x && seen.y === before.y;
    };
    await expect.poll(isAtRest, { timeout: 60_000, message: `${this.engine.name} has "${name}"` }).toBe(true);
    return seen as unknown as { x: number; y: number };
  }
}
