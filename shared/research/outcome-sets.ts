import { thousandth } from '../debrief/results-csv.ts';
import { guessAccuracies } from '../process/guesses.ts';
import { dataSet, joined, seconds } from './data-set.ts';

/** One line a table: what came out. */
export const TABLES = dataSet('tables', (table) => [table], {
  day: ({ day }) => day,
  case_id: ({ record }) => record.scenario.id,
  version: ({ record }) => record.scenario.version,
  variant: ({ record }) => record.scenario.variant?.id,
  outcome: ({ record }) => record.outcome,
  mutual_benefit: ({ result }) => result.measures?.mutualBenefit,
  local_impact: ({ result }) => result.measures?.localImpact,
  quadrant: ({ result }) => result.measures?.word,
  breached: ({ result }) => joined(result.measures?.breached),
  returns: ({ result }) => result.returns,
  from_paper: ({ result }) => result.fromPaper,
  negotiation_from_s: ({ record }) => seconds(record.negotiationFromPlayMs),
  agreed_at_s: ({ record }) => (record.outcome === 'agreement' ? seconds(record.reached.at(-1)?.playMs) : undefined),
  played_s: ({ result }) => seconds(result.playedMs),
  people: ({ result }) => result.people,
  bots: ({ result }) => result.bots,
});

/** One line a party of a table: what it took home. */
export const PARTIES = dataSet('parties', ({ result }) => result.measures?.parties ?? [], {
  party: ({ party }) => party,
  points: ({ points }) => points,
  gain: ({ gain }) => gain,
  share: ({ share }) => thousandth(share),
});

/** One line a person or bot, as they sat at the end. */
export const PEOPLE = dataSet(
  'people',
  ({ record }) =>
    record.table.seats.flatMap(({ members, ...seat }) =>
      (members ?? [seat.name]).map((name, i) => ({ ...seat, name, member: members === undefined ? undefined : i + 1 })),
    ),
  {
    party: ({ party }) => party,
    seat: ({ seat }) => seat,
    member: ({ member }) => member,
    kind: ({ kind }) => kind,
    name: ({ kind, name }) => (kind === 'bot' ? undefined : name),
  },
);

/** One line for each team's sheet, as it was saved last. */
export const SHEETS = dataSet('sheets', ({ record }) => Object.entries(record.table.preparations), {
  party: ([party]) => party,
  target: ([, { target }]) => target,
  limit: ([, { limit }]) => limit,
});

/** One line for each issue that a team put in order on its sheet. */
export const PRIORITIES = dataSet(
  'priorities',
  ({ record: { table, scenario } }) =>
    Object.entries(table.preparations).flatMap(([party, { priorities }]) =>
      priorities.map((issue, i) => ({ party, rank: i + 1, issue: scenario.issues[issue]?.id })),
    ),
  { party: ({ party }) => party, rank: ({ rank }) => rank, issue: ({ issue }) => issue },
);

/** One line for each issue that a team guessed to weigh most for another. */
export const GUESSES = dataSet(
  'guesses',
  ({ record }) =>
    guessAccuracies(record).flatMap(({ issues, ...guess }) =>
      issues.map((issue, i) => ({ ...guess, rank: i + 1, issue: record.scenario.issues[issue]?.id })),
    ),
  {
    party: ({ party }) => party,
    about: ({ about }) => about,
    rank: ({ rank }) => rank,
    issue: ({ issue }) => issue,
    hit_rate: ({ hitRate }) => thousandth(hitRate),
    blind_hit_rate: ({ blindHitRate }) => thousandth(blindHitRate),
    tau: ({ tau }) => thousandth(tau),
  },
);
