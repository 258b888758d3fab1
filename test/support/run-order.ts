import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for bots, which think as long as people do, and computes little meanwhile. */
const WAITING = ['e2e/practise.test.ts', 'e2e/two-parties.test.ts'];

/** What computes longest, one thing after the other: at the end nobody would be left to run beside it. */
const LONGEST = ['e2e/parts.test.ts', 'e2e/dev.test.ts', 'e2e/projector.test.ts'];

/** The others, project by project: a process goes on with the next file only if that is of the same project. */
const PROJECTS = ['e2e', 'unit', 'rules', 'client'];

/**
 * The order in which test files begin: first those that only wait, so that all others run beside them, then the longest, then
 * project by project; last those of the rules and of screens without a browser, which are short: all processors work to the end.
 */
export class RunOrder extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const turnOf = ({ moduleId, project }: TestSpecification) => {
      const isOneOf = (paths: readonly string[]) => paths.some((path) => moduleId.endsWith(path));
      if (isOneOf(WAITING)) return 0;
      if (isOneOf(LONGEST)) return 1;
      return 2 + PROJECTS.indexOf(project.name);
    };
    // What is as early stays as it was sorted.
    return sorted.toSorted((one, other) => turnOf(one) - turnOf(other));
  }
}
