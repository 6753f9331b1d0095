// @ts-check
// The terminal command: `npm run -s slipcheck -- read|check|draft …`.
import { bundled } from './bundle.mjs';

/** @type {{ main: (words: readonly string[]) => Promise<number> }} */
const { main } = await import(await bundled('src/cli.ts', ['src']));
process.exitCode = await main(process.argv.slice(2));
