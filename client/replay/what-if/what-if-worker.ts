import '../../lib/browser/old-browsers.ts';
import { answerQuestion } from '../../lib/browser/answer-question.ts';
import { answerWhatIf } from './what-if-questions.ts';

/** Searches packages and lets bots play off the page's thread. */
answerQuestion(answerWhatIf);
