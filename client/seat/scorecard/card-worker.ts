import '../../lib/browser/old-browsers.ts';
import { answerQuestion } from '../../lib/browser/answer-question.ts';
import { computeCard } from './card-questions.ts';

/** Scores and debriefs one table off the page's thread. */
answerQuestion(computeCard);
