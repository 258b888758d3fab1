import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for bots, which think as long as people do, and computes little meanwhile. */
const WAITING = ['e2e/practise.test.ts', 'e2e/two-parties.test.ts'];

/** What computes longest, one thing after the other: at the end nobody would be left to run beside it. */
const LONGEST = ['e2e/parts.test.ts', 'e2e/dev.test.ts', 'e2e/projector.test.ts'];

/** Projects whose files share processes. */
const SHARING = ['rules', 'client'];

/**
 * The order in which test files begin: first those that only wait, so that all others run beside them, then the longest; last
 * those of the rules and of screens without a browser, one after the other in processes that they share.
 */
export class RunOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turnOf = ({ moduleId, project }: TestSpecification) => {
      const isOneOf = (paths: readonly string[]) => paths.some((path) => moduleId.endsWith(path));
      if (isOneOf(WAITING)) return 0;
      if (isOneOf(LONGEST)) return 1;
      return SHARING.includes(project.name) ? 3 : 2;
    };
    return [0, 1, 2, 3].flatMap((turn) => sorted.filter((file) => turnOf(file) === turn));
  }
}
