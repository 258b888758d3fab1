import type { Application } from 'express';
import type { CaseShelf } from '../cases/case-shelf.ts';
import { answerRoutes, no, noNeed } from './answer-route.ts';
import { sendKept } from './kept-json.ts';

/** [CF-11] What anybody may practise with on the own phone: cases that are marked for it, and no other, whole. */
export function addPractiseRoutes(app: Application, shelf: CaseShelf): void {
  const answer = answerRoutes(app, noNeed);

  answer('listPractise', async ({ response }) => {
    response.set('Cache-Control', 'no-store');
    const cases = await shelf.forPractise();
    return { ok: true, cases: cases.map((scenario) => ({ hash: shelf.hashOf(scenario), title: scenario.title })) };
  });

  answer('readPractise', async ({ request, response }) => {
    const hash = String(request.params.hash);
    const scenario = (await shelf.forPractise()).find((one) => shelf.hashOf(one) === hash);
    if (scenario === undefined) return no('scenario-unknown');
    await sendKept(request, response, hash, scenario);
    return undefined;
  });
}
