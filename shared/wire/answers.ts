import * as z from 'zod/mini';
import { INTERVENTIONS } from '../debrief/interventions.ts';
import { OUTCOMES } from '../negotiation/vocabulary.ts';
import { MARKS } from '../notes/notes.ts';
import { SHEET_FAULTS } from '../roster/sheet.ts';
import { isPublicScenario, type PublicScenario } from '../scenario/public-scenario.ts';
import { PARTY_ROLES, PHASE_KINDS } from '../scenario/vocabulary.ts';
import type { OpenedSession } from './hall-messages.ts';
import type { AnswerOf, JsonRoute } from './routes.ts';
import { isJoined } from './seat-answers.ts';

// The yes of every route that is asked with a key, as a page reads it. With the small half of the library: a page loads
// this after its first screen. What a phone reads before that is read by hand, in `seat-answers.ts`.

type Joined = NonNullable<OpenedSession['join']>;

const text = z.string();
const number = z.number();
const texts = z.array(text);
/** A text of a case, by language. */
const caseText = z.record(text, text);
const stages = ['lobby', ...PHASE_KINDS, 'closed'] as const;
const right = z.enum(['host', 'facilitator', 'observer', 'projector']);

/** A yes with these fields; further ones are left out. */
const yes = <S extends z.core.$ZodLooseShape>(fields: S) => z.object({ ok: z.literal(true), ...fields });

const done = yes({});

const phase = z.object({ id: text, kind: z.enum(PHASE_KINDS), name: caseText, minutes: number });

const scenarioListing = z.object({
  folder: text,
  id: z.optional(text),
  title: caseText,
  variant: z.optional(z.object({ id: text, name: caseText })),
  practise: z.optional(z.literal(true)),
  parties: z.array(z.object({ id: text, name: caseText, role: z.enum(PARTY_ROLES) })),
  minutes: number,
  phases: z.array(phase),
  problems: texts,
  origin: z.optional(z.enum(['shipped', 'own'])),
  version: z.optional(text),
  hash: z.optional(text),
  first: z.optional(z.boolean()),
  warnings: z.optional(number),
  firstProblem: z.optional(caseText),
});

const description = yes({
  scenario: z.custom<PublicScenario>(isPublicScenario),
  hash: text,
  facilitation: z.object({
    teachingNote: caseText,
    prerequisites: z.optional(z.array(caseText)),
    expected: z.optional(
      z.object({
        agreement: z.object({ from: number, to: number }),
        packages: z.optional(number),
        lead: z.optional(number),
      }),
    ),
    silenced: z.optional(z.array(z.object({ code: text, at: z.optional(text), because: caseText }))),
    changes: z.optional(z.array(z.object({ version: text, text: caseText }))),
  }),
  warnings: z.array(caseText),
});

const sessionListing = z.object({
  id: text,
  code: text,
  label: z.optional(text),
  title: caseText,
  stage: z.enum(['new', 'open', 'closed']),
  practise: z.boolean(),
  round: number,
  tables: number,
  people: number,
  openedAt: number,
  archive: z.optional(z.object({ hasNames: z.boolean(), isHere: z.boolean() })),
});

const damage = z.object({
  what: z.enum(['lost', 'unreadable', 'changed', 'phone-ahead']),
  line: z.optional(number),
  lost: z.optional(number),
});

const house = {
  house: z.object({ writing: z.enum(['works', 'failed']), tracesLeft: z.boolean(), unchecked: number }),
  damaged: z.array(z.object({ session: text, damage })),
};

const notes = yes({
  notes: z.array(
    z.object({
      n: number,
      at: number,
      by: text,
      author: z.optional(text),
      text,
      table: z.optional(number),
      round: z.optional(number),
      step: z.optional(number),
      mark: z.optional(z.enum(MARKS)),
    }),
  ),
});

const checked = z.object({ samples: number, lost: number, p50: number, p95: number, browser: text, at: number });

const point = z.object({ mutualBenefit: number, localImpact: number });
const counted = z.object({ mutualBenefit: number, localImpact: number, packages: number });

const measures = z.object({
  mutualBenefit: z.optional(number),
  localImpact: z.optional(number),
  word: z.optional(z.enum(['partnership', 'extraction', 'aid', 'ceremony', 'lopsided'])),
  surplusEfficiency: z.optional(number),
  nashProductRatio: z.optional(number),
  balance: z.optional(number),
  betterForEveryone: z.optional(number),
  breached: texts,
  isRightImpasse: z.boolean(),
  parties: z.array(z.object({ party: text, points: number, gain: number, share: number, isSignatory: z.boolean() })),
  logrolling: z.optional(number),
  compatibleShare: z.optional(number),
});

const tableResult = z.object({
  round: number,
  table: number,
  entries: number,
  stage: z.enum(stages),
  outcome: z.optional(z.enum(OUTCOMES)),
  leftBy: z.optional(text),
  ratified: z.optional(z.boolean()),
  returns: number,
  fromPaper: z.optional(z.union([z.literal(1), z.literal(2)])),
  package: z.optional(z.array(number)),
  clause: z.optional(text),
  measures: z.optional(measures),
  people: number,
  bots: number,
  playedMs: number,
  timeToAgreementMs: z.optional(number),
  offers: number,
  packageShare: z.optional(number),
  talk: z.object({ table: number, private: number, team: number }),
  talkSpread: z.optional(number),
  guessRate: z.optional(number),
  missedOffers: number,
  interventions: z.partialRecord(z.enum(INTERVENTIONS), number),
  injected: texts,
});

const results = yes({
  rounds: z.array(
    z.object({
      round: number,
      scenario: z.custom<PublicScenario>(isPublicScenario),
      picture: z.optional(
        z.object({
          cloud: z.array(counted),
          frontier: z.array(point),
          noAgreement: point,
          isSampled: z.boolean(),
        }),
      ),
    }),
  ),
  results: z.array(tableResult),
  faults: z.array(z.object({ table: number, reason: text })),
});

const sheet = z.object({
  rows: z.array(z.object({ line: number, cells: texts })),
  merged: z.array(z.object({ column: number, from: number, to: number })),
  faults: z.array(z.object({ line: number, code: z.enum(SHEET_FAULTS), value: text })),
});

/** How the yes of each of these routes is read. */
export const ANSWERS = {
  askForTicket: yes({ ticket: text }),
  spendTicket: yes({ key: text }),
  findConsole: done,
  printHostKey: yes({ key: text }),
  listCases: yes({ scenarios: z.array(scenarioListing) }),
  describeCase: description,
  readSessionCase: description,
  addCase: yes({ folder: text, isKnown: z.boolean() }),
  removeCase: done,
  listSessions: yes({ right, sessions: z.array(sessionListing), counted: number, ...house }),
  openSession: yes({ session: sessionListing, join: z.optional(z.custom<Joined>(isJoined)) }),
  deleteSession: yes({ tracesLeft: z.boolean() }),
  openArchive: yes({ session: text }),
  resumeArchive: yes({ session: text }),
  readRoster: yes({ sheet }),
  listHostKeys: yes({
    keys: z.array(z.object({ id: text, place: z.enum(['laptop', 'printed']), createdAt: number, own: z.boolean() })),
  }),
  endHostKey: done,
  readPreflight: yes({
    addresses: texts,
    version: text,
    node: text,
    disk: z.optional(z.object({ free: number, total: number })),
    lastCommitMs: number,
    devices: z.array(checked),
    serverTime: number,
  }),
  forgetChecks: done,
  readResults: results,
  listNotes: notes,
  changeNotes: notes,
  sendCommand: done,
  sendRoster: done,
  openRound: done,
  printSigns: yes({ signs: z.array(z.object({ table: number, sign: text })) }),
  listKeys: yes({
    credentials: z.array(
      z.object({
        id: text,
        right: z.enum(['facilitator', 'observer', 'projector']),
        name: z.optional(text),
        createdAt: number,
      }),
    ),
  }),
  mintKey: yes({ right, key: text, path: text }),
  endKey: done,
} as const satisfies { readonly [N in JsonRoute]?: z.ZodMiniType };

/** Routes whose answer has a schema. */
export type AnswerRoute = keyof typeof ANSWERS;

type YesOf<N extends AnswerRoute> = Extract<AnswerOf<N>, { readonly ok: true }>;
/** A type with every field that it may have, to compare. */
type Whole<T> = T extends PublicScenario
  ? 'case'
  : T extends object
    ? { readonly [K in keyof T]-?: Whole<Exclude<T[K], undefined>> }
    : T;
type Differing = {
  [N in AnswerRoute]: [Whole<z.output<(typeof ANSWERS)[N]>>, Whole<YesOf<N>>] extends [
    Whole<YesOf<N>>,
    Whole<z.output<(typeof ANSWERS)[N]>>,
  ]
    ? never
    : N;
}[AnswerRoute];
type Nothing<T extends never> = T;
/** Does not compile while a schema has a field that the type of its answer has not, or the other way round. */
export type AnswersAreWhole = Nothing<Differing>;

/** The yes of a route; `undefined` for what is none. */
export function readYes<N extends AnswerRoute>(name: N, came: unknown): YesOf<N> | undefined {
  const read = z.safeParse<z.ZodMiniType>(ANSWERS[name], came);
  return read.success ? (read.data as YesOf<N>) : undefined;
}
