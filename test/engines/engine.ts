/** What a hand does, as both of the W3C's protocols (WebDriver and WebDriver BiDi) write it. */
export type Actions = readonly Readonly<Record<string, unknown>>[];

/** One window of a browser that a test drives. */
export interface Engine {
  readonly name: string;
  open(url: string): Promise<void>;
  /** The JSON that an expression of JavaScript in the page makes. */
  evaluate(expression: string): Promise<unknown>;
  act(actions: Actions): Promise<void>;
  close(): Promise<void>;
}
