/** One line of a log: one decision. `hash` covers everything else in the line and, through `prev`, all lines before. */
export interface Entry<Actor, Command, Event> {
  /** Counts the entries of the log from 1. */
  readonly n: number;
  /** Server time, ms since the epoch; never runs backwards inside a log. */
  readonly at: number;
  readonly by: Actor;
  /** Given by the asker; the same id from the same actor is answered once. */
  readonly commandId: string;
  readonly command: Command;
  readonly events: readonly Event[];
  readonly prev: string;
  readonly hash: string;
}

/** Text in, lower-case hex SHA-256 out. Handed in, because it lives elsewhere in a server than in a browser. */
export type Sha256 = (text: string) => string;
