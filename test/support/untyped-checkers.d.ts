// What is used of three checkers that come without types.
declare module 'es-check' {
  export function runChecks(
    configs: readonly object[],
    options: object,
  ): { readonly errors: readonly { readonly file: string; readonly err: Error & { features?: readonly string[] } }[] };
}
declare module 'eslint-plugin-compat' {
  const plugin: import('eslint').ESLint.Plugin;
  // biome-ignore lint/style/noDefaultExport: that is how it is exported
  export default plugin;
}
declare module 'doiuse' {
  interface Usage {
    readonly feature: string;
    /** `missing` names the browsers that know nothing of the feature. */
    readonly featureData: { readonly missing?: string };
    readonly usage: import('postcss').ChildNode;
  }
  function doiuse(options: {
    readonly browsers: readonly string[];
    readonly onFeatureUsage: (usage: Usage) => void;
  }): import('postcss').AcceptedPlugin;
  // biome-ignore lint/style/noDefaultExport: that is how it is exported
  export default doiuse;
}
