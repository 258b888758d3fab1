import type { PluginOption } from 'vite';
import { inject } from 'vitest';
import { type BuiltPage, buildPartsPage, serveFiles } from './parts-page.ts';

/**
 * The page of parts, steered by tests: the one that all test files of a run share, or one of its own.
 *
 * @param plugins what it is built with besides
 * @throws Error with what the build says when it fails
 */
export async function servePartsPage(plugins: readonly PluginOption[] = []): Promise<BuiltPage> {
  if (plugins.length > 0) {
    const files = await buildPartsPage(plugins);
    return serveFiles(async () => files);
  }
  const url = inject('partsPage');
  // Whoever asks first waits until it is built.
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`The page of parts cannot be built: ${await answer.text()}`);
  return { url, close: async () => undefined };
}
