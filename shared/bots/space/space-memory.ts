import type { Table } from '../../negotiation/table.ts';
import type { PartyBrief } from '../../scenario/public-scenario.ts';
import { compileConditions } from '../../scoring/breaches.ts';
import { compileConstraints } from '../../scoring/lawful.ts';
import { openOptions } from '../../scoring/open-options.ts';
import type { PackageSpace } from './package-query.ts';
import { createPackageSpace } from './package-space.ts';

/** The packages of a party as its bot sees them now. */
export type SpaceMemory = (table: Table, brief: PartyBrief) => PackageSpace;

/** So many spaces are kept for bots of other tables: of the parties of a case or two, before and after events. */
const MOST_KEPT = 16;

/** What was worked out by everything that it depends on, the latest last. */
const kept = new Map<string, PackageSpace>();

/** Keeps a bot's last space: it changes only with an injected event. */
export function rememberSpace(): SpaceMemory {
  let known: { readonly key: string; readonly space: PackageSpace } | undefined;
  return (table, brief) => {
    const { scenario, closedOptions, enteredConstraints } = table;
    const key = JSON.stringify([scenario.id, brief.reservation, brief.points, closedOptions, enteredConstraints]);
    if (known?.key !== key) known = { key, space: sharedSpace(table, brief) };
    return known.space;
  };
}

/** Bots of one party at many tables see the same packages: they are worked out once for all of them. */
function sharedSpace(table: Table, brief: PartyBrief): PackageSpace {
  const key = everythingOf(table, brief);
  const space = kept.get(key) ?? workOut(table, brief);
  kept.delete(key);
  kept.set(key, space);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return space;
}

function everythingOf({ scenario, closedOptions, enteredConstraints }: Table, brief: PartyBrief): string {
  const { issues, conditions, constraints } = scenario;
  const { reservation, points, interactions } = brief;
  return JSON.stringify([
    issues.map(({ id, options }) => [id, options.map((option) => option.id)]),
    conditions.map(({ cap, breachedBy }) => [cap, breachedBy]),
    [constraints, closedOptions, enteredConstraints],
    [reservation, points, interactions],
  ]);
}

function workOut({ scenario, closedOptions, enteredConstraints }: Table, brief: PartyBrief): PackageSpace {
  return createPackageSpace({
    brief,
    open: openOptions(scenario, closedOptions),
    conditions: compileConditions(scenario),
    constraints: compileConstraints(scenario, enteredConstraints),
  });
}
