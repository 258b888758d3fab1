import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for bots, which think as long as people do, and computes little meanwhile. */
const WAITING = ['e2e/practise.test.ts', 'e2e/two-parties.test.ts'];

/** Projects whose files share processes. */
const SHARING = ['rules', 'client'];

/**
 * The order in which test files begin: first those that only wait, so that all others run beside them; last those of the
 * rules and of screens without a browser, one after the other in processes that they share.
 */
export class RunOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turnOf = ({ moduleId, project }: TestSpecification) => {
      if (WAITING.some((path) => moduleId.endsWith(path))) return 0;
      return SHARING.includes(project.name) ? 2 : 1;
    };
    return [0, 1, 2].flatMap((turn) => sorted.filter((file) => turnOf(file) === turn));
  }
}
