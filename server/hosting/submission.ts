/** One request to a host. `at` dates it earlier than now, for a pause after downtime. */
export interface Submission<Actor, Command> {
  readonly actor: Actor;
  readonly commandId: string;
  readonly command: Command;
  readonly at?: number;
}

/**
 * Says what to decide next on the state that the step before left; `undefined` when there is nothing more. What it asked
 * for becomes durable in one write, or nothing of it does.
 */
export type Steps<State, Actor, Command> = (state: State) => Submission<Actor, Command> | undefined;

/** One submission as steps. */
export function onlyStep<State, Actor, Command>(submission: Submission<Actor, Command>): Steps<State, Actor, Command> {
  let isAsked = false;
  return () => {
    if (isAsked) return undefined;
    isAsked = true;
    return submission;
  };
}

/** The steps of several, one after the other. */
export function inTurn<State, Actor, Command>(
  all: readonly Steps<State, Actor, Command>[],
): Steps<State, Actor, Command> {
  const left = [...all];
  return (state) => {
    for (;;) {
      const submission = left[0]?.(state);
      if (submission !== undefined || left.length === 0) return submission;
      left.shift();
    }
  };
}
