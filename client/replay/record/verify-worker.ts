import '../../lib/browser/old-browsers.ts';
import { answerQuestion } from '../../lib/browser/answer-question.ts';
import { verifyRecord } from './verify-record.ts';

/** Verifies records off the page's thread: a hall's archive takes a minute and more. */
answerQuestion(verifyRecord);
