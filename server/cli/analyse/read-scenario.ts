import { inputOf } from '../../../shared/analysis/party-points.ts';
import { partyBrief, publicScenario } from '../../../shared/scenario/public-scenario.ts';
import { forbiddenChoices } from '../../../shared/scoring/lawful.ts';
import { formatProblem, loadScenario } from '../../cases/scenario-file.ts';
import { type AnalysedCase, CaseFileError } from './analysed-case.ts';

/**
 * Reads a scenario file or folder as a case between its signatories: what the others want does not bind the agreement.
 * Throws `CaseFileError` with `scenario-malformed` and every problem of the file.
 */
export async function readScenario(path: string): Promise<AnalysedCase> {
  const loaded = await loadScenario(path);
  if ('problems' in loaded) {
    throw new CaseFileError('scenario-malformed', loaded.problems.map(formatProblem).join('; '));
  }
  const { scenario } = loaded;
  const signatories = scenario.parties.filter(({ role }) => role === 'signatory');
  const briefs = signatories.map(({ id }) => partyBrief(scenario, id));
  return { name: scenario.id, input: inputOf(briefs, forbiddenChoices(publicScenario(scenario))), samples: [] };
}
