import type { TableEvent } from '../negotiation/events.ts';

/** What of a case the events of its table speak of: whole, public or of one viewer. */
export interface EventsCase {
  readonly parties: readonly { readonly id: string }[];
  readonly issues: readonly { readonly options: readonly unknown[] }[];
}

/** Fields of events that name parties, one or several. */
const PARTIES = ['party', 'about', 'by', 'to', 'parties', 'shownTo'] as const;
/** Fields that are lists of issues, by their places in the case. */
const ISSUES = ['issues', 'priorities'] as const;
/** Fields that are lists of options, each by its place and that of its issue. */
const OPTIONS = ['changes', 'options'] as const;

/**
 * What in events is not of their case: a party, a package, an issue or an option that it does not have. Folding takes it
 * as it comes; scoring and screens trust it.
 */
export function misfitIn(events: readonly TableEvent[], scenario: EventsCase): string | undefined {
  for (const event of events) {
    const misfit = misfitOf(event as unknown as Readonly<Record<string, unknown>>, scenario);
    if (misfit !== undefined) return `events: ${event.type}: ${misfit}`;
  }
  return undefined;
}

function misfitOf(event: Readonly<Record<string, unknown>>, { parties, issues }: EventsCase): string | undefined {
  const isParty = (name: unknown) => parties.some(({ id }) => id === name);
  const { channel, votes, package: chosen } = event;
  const named = [
    ...PARTIES.flatMap((field) => event[field] ?? []),
    ...(channel && typeof channel === 'object' ? (channel as { readonly parties: readonly unknown[] }).parties : []),
    ...Object.keys(votes ?? {}),
  ];
  const unknown = named.find((name) => !isParty(name));
  if (unknown !== undefined) return `the case has no party "${String(unknown)}"`;
  const hasOption = (issue: number, option: unknown) =>
    typeof option === 'number' && issues[issue]?.options[option] !== undefined;
  if (Array.isArray(chosen)) {
    const isWhole = chosen.length === issues.length && chosen.every((option, issue) => hasOption(issue, option));
    if (!isWhole) return 'the package is not one of the case';
  }
  for (const field of OPTIONS) {
    const list = event[field] as readonly { readonly issue: number; readonly option: number }[] | undefined;
    if (list?.some(({ issue, option }) => !hasOption(issue, option))) return 'the case has no such option';
  }
  for (const field of ISSUES) {
    const list = event[field] as readonly number[] | undefined;
    if (list?.some((issue) => issues[issue] === undefined)) return 'the case has no such issue';
  }
  return undefined;
}
