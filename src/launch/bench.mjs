// @ts-check
// `npm run bench [-- WORD…]`: ratios of one run.
import { bundled } from './bundle.mjs';

/** @type {{ main: (words: readonly string[]) => Promise<number> }} */
const { main } = await import(await bundled('test/bench/run.ts', ['src', 'test/bench', 'test/hostile']));
process.exitCode = await main(process.argv.slice(2));
