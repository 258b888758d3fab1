import { defineConfig } from 'vite';

/** Chunks of their own for what only later screens need, so that a change in ours leaves theirs in the browser's cache. */
const CHUNKS = [
  { name: 'phaser', test: /node_modules[\\/]phaser[\\/]/ },
  { name: 'colyseus', test: /node_modules[\\/](@colyseus|msgpackr)[\\/]/ },
  { name: 'd3', test: /node_modules[\\/](d3-|internmap)/ },
  { name: 'preact', test: /node_modules[\\/](preact|@preact)[\\/]/ },
  // What the join page shares with other pages, in one file: every further one costs its headers on a cold phone.
  {
    name: 'base',
    test: /client[\\/](text[\\/](language|common|refusals[\\/]door)|models[\\/]join-form|feed[\\/](door|saved-seat|device-storage)|panels[\\/](weave[\\/]attention-mark|common[\\/](field|live-region|language-switch|old-browsers)))|node_modules[\\/]nanoid/,
  },
];

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'chrome87',
    cssTarget: 'chrome87',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Phaser is one file of its own size; it is fetched when nothing else is to be done.
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: {
        join: `${import.meta.dirname}/index.html`,
        host: `${import.meta.dirname}/host.html`,
        projector: `${import.meta.dirname}/projector.html`,
        check: `${import.meta.dirname}/check.html`,
        agreement: `${import.meta.dirname}/agreement.html`,
        desk: `${import.meta.dirname}/desk.html`,
        replay: `${import.meta.dirname}/replay.html`,
      },
      output: { codeSplitting: { groups: CHUNKS } },
    },
  },
});
