import type { PartyBrief, PublicScenario } from '../scenario/public-scenario.ts';
import type { Package } from '../scenario/vocabulary.ts';
import { NO_AGREEMENT, type Settlement } from './points.ts';

/** An option that an injected event closed. */
export interface ClosedOption {
  readonly issue: number;
  readonly option: number;
}

/** Whether an injected event closed an option, by its place in the case. */
export function isOptionClosed(
  { closedOptions = [] }: { readonly closedOptions?: readonly ClosedOption[] | undefined },
  issue: number,
  option: number,
): boolean {
  return closedOptions.some((closed) => closed.issue === issue && closed.option === option);
}

/** Per issue, the options that may be chosen, ascending. */
export type OpenOptions = readonly (readonly number[])[];

/** What is left of a case's options; an option that was settled on counts although it was closed. */
export function openOptions(
  scenario: PublicScenario,
  closedOptions: readonly ClosedOption[],
  settled: Settlement = NO_AGREEMENT,
): OpenOptions {
  return scenario.issues.map(({ options }, issue) =>
    options.flatMap((_, option) => {
      const isSettled = settled !== NO_AGREEMENT && settled[issue] === option;
      return isOptionClosed({ closedOptions }, issue, option) && !isSettled ? [] : [option];
    }),
  );
}

/** The brief over open options only; they are renumbered by their position among the open ones. */
export function withOpenOptions(brief: PartyBrief, open: OpenOptions): PartyBrief {
  return {
    ...brief,
    points: brief.points.map((options, issue) => (open[issue] ?? []).map((option) => options[option] ?? 0)),
    interactions: brief.interactions.flatMap((one) => {
      const first = (open[one.issues[0]] ?? []).indexOf(one.options[0]);
      const second = (open[one.issues[1]] ?? []).indexOf(one.options[1]);
      return first < 0 || second < 0 ? [] : [{ ...one, options: [first, second] as const }];
    }),
  };
}

/** A package in the numbers of the open options. Throws `RangeError` when it has an option that is not open. */
export function amongOpenOptions(chosen: Package, open: OpenOptions): Package {
  return chosen.map((option, issue) => {
    const position = (open[issue] ?? []).indexOf(option);
    if (position < 0) throw new RangeError(`No option ${option} in issue ${issue}`);
    return position;
  });
}
