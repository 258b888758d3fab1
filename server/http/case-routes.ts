import { type Application, raw } from 'express';
import { FIRST_LANGUAGE, inLanguage, sameInEach } from '../../shared/kernel/languages.ts';
import { given, publicScenario } from '../../shared/scenario/public-scenario.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import type { CaseDescription, ScenarioListing } from '../../shared/wire/case-messages.ts';
import { WIRE_LIMITS } from '../../shared/wire/limits.ts';
import { CaseIntake } from '../cases/case-intake.ts';
import { type CaseShelf, offeredFirst } from '../cases/case-shelf.ts';
import { logFault } from '../faults.ts';
import type { House } from '../hosting/house.ts';
import { oneAtATime } from '../results/one-at-a-time.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';
import { findCase } from './case-wish.ts';
import { type Sessions, sessionToRead } from './host-guard.ts';

/** The cases of the house: the list, what each says of itself, taking one in and away. */
export function addCaseRoutes(app: Application, sessions: Sessions, shelf: CaseShelf, ownCases: string): void {
  const { house } = sessions;
  const answer = answerRoutes(app, noNeed);
  const answerForSession = answerRoutes(app, sessionToRead(sessions));
  const intake = new CaseIntake(shelf, ownCases);
  const moving = oneAtATime();
  moving(() => intake.sweep()).catch((error) => logFault('removing what was left of cases', error));

  answer('listCases', async () => ({ ok: true, scenarios: await listings(shelf, house) }));

  answer('describeCase', async ({ request }) => {
    const { variant } = request.query;
    const wish = {
      scenario: String(request.params.case),
      variant: variant === undefined ? undefined : String(variant),
    };
    const { scenario, code } = { code: undefined, ...(await findCase(shelf, wish)) };
    if (scenario === undefined) return no(code ?? 'scenario-unknown');
    const warnings = await shelf.warningsOf(scenario);
    return { ok: true, ...describe(scenario, shelf.hashOf(scenario)), warnings };
  });

  answerForSession('readSessionCase', ({ session }) => {
    const round = session.rounds.find((one) => one.round === session.session.round);
    if (round === undefined) return no('log-unknown');
    return { ok: true, ...describe(round.scenario, round.scenarioHash), warnings: [] };
  });

  answer(
    'addCase',
    async ({ request: { body } }) => moving(() => intake.takeIn(Buffer.isBuffer(body) ? body : Buffer.alloc(0))),
    raw({ type: () => true, limit: WIRE_LIMITS.caseBytes }),
  );

  answer('removeCase', async ({ request }) => {
    const code = await moving(() => intake.takeAway(String(request.params.case), isPlayedIn(house)));
    return code === undefined ? { ok: true } : no(code);
  });
}

/** Whether a session that is open plays a case, in whatever form, or has played it in an earlier round. */
function isPlayedIn(house: House): (scenario: Scenario) => boolean {
  return ({ id, version }) =>
    [...house.sessions.values()].some(
      ({ session, rounds }) =>
        session.stage !== 'closed' && rounds.some((one) => one.public.id === id && one.public.version === version),
    );
}

function describe(scenario: Scenario, hash: string): Omit<CaseDescription, 'warnings'> {
  const { teachingNote, prerequisites, expected, silenced, changes } = scenario;
  const facilitation = { teachingNote, ...given({ prerequisites, expected, silenced, changes }) };
  return { scenario: publicScenario(scenario), hash, facilitation };
}

async function listings(shelf: CaseShelf, house: House): Promise<ScenarioListing[]> {
  const cases = await shelf.all();
  const [last] = [...house.sessions.values()].sort((a, b) => b.header.createdAt - a.header.createdAt);
  const first = offeredFirst(cases, last?.session.scenario);
  return cases.map((one) => {
    const { key, name, origin, scenario, hash, warnings } = one;
    const problems = one.problems.map((problem) => inLanguage(problem, FIRST_LANGUAGE));
    const [firstProblem] = one.problems;
    const common = { folder: key, origin, problems, firstProblem };
    if (scenario === undefined) return { ...common, title: sameInEach(name), parties: [], minutes: 0, phases: [] };
    return { ...common, ...listedFields(scenario), hash, warnings, first: one === first };
  });
}

function listedFields({ id: own, version, title, variant, practise, parties, phases }: Scenario) {
  return {
    id: own,
    version,
    title,
    ...given({ variant, practise }),
    parties: parties.map(({ id, name: called, role }) => ({ id, name: called, role })),
    minutes: phases.reduce((sum, phase) => sum + phase.minutes, 0),
    phases: phases.map(({ id, kind, name: called, minutes }) => ({ id, kind, name: called, minutes })),
  };
}
