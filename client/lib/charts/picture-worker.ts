import '../browser/old-browsers.ts';
import { answerQuestion } from '../browser/answer-question.ts';
import { answerPictures } from './picture-questions.ts';

/** Works out pictures off the page's thread. */
answerQuestion(answerPictures);
