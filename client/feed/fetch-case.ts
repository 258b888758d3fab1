import { isPublicScenario, type PublicScenario } from '../../shared/scenario/public-scenario.ts';
import { SEAT_ROUTES } from '../../shared/wire/seat-routes.ts';
import { askRoute } from './api.ts';

/** The public part of a case. The file of a hash never changes, so the browser keeps it. */
export async function fetchCase(hash: string): Promise<PublicScenario | undefined> {
  const found = await askRoute(SEAT_ROUTES.readCase, { hash }, (came) => (isPublicScenario(came) ? came : undefined));
  return 'code' in found ? undefined : found;
}
