import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What waits for bots, which think as long as people do, and computes little meanwhile. */
const WAITING = ['e2e/practise.test.ts', 'e2e/two-parties.test.ts'];

/** The order in which test files begin: first those that only wait, so that all others run beside them. */
export class WaitingFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isWaiting = ({ moduleId }: TestSpecification) => WAITING.some((path) => moduleId.endsWith(path));
    return [...sorted.filter(isWaiting), ...sorted.filter((file) => !isWaiting(file))];
  }
}
