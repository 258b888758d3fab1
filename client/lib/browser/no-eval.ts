// The pages' policy forbids making code from text. Zod would try it once and be stopped, which browsers report as a
// fault of the page; it reads this before its first schema is made. For entries that read files, before anything else.
declare global {
  // Zod's own name for its settings.
  var __zod_globalConfig: { jitless?: boolean } | undefined;
}

globalThis.__zod_globalConfig = { ...globalThis.__zod_globalConfig, jitless: true };

export {};
