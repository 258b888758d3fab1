import { reportOn } from '../../shared/authoring/check-meaning.ts';
import type { Finding } from '../../shared/authoring/finding.ts';
import type { Scenario } from '../../shared/scenario/schema.ts';
import { answerThread } from '../thread.ts';

// The thread in which cases are checked: that takes a second, in which nobody else would be answered.

answerThread<Scenario, readonly Finding[]>((scenario) => reportOn(scenario).findings);
