import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../src/intake/decode.ts';
import { PIECES } from '../hostile/pieces.ts';
import { READERS, sourceOf, type AnyReader } from '../hostile/readers.ts';

/** Signs of the shortest text; two more have twice and four times as many. */
const SHORTEST = 20_000;

/** Below this many milliseconds for the longest text nothing is said: such times tell of the machine. */
const NOTICED = 150;

/** A reader that takes longer for one text than this hangs, in milliseconds. */
const HANGS = 2_000;

/** Above this the time grows faster than the text. */
const STEEP = 1.5;

interface Growth {
  readonly reader: string;
  readonly text: string;
  readonly times: readonly number[];
  /** Power of the length by which the time grows. */
  readonly exponent: number;
}

/** How the time of each reader grows with texts made to keep it busy; those that grow faster than the text are named. */
export async function benchGrowth(flags: readonly string[]): Promise<string> {
  const only = flags.find((flag) => flag.startsWith('--reader='))?.slice('--reader='.length);
  const readers = READERS.filter(({ name }) => only === undefined || name === only);
  const found: Growth[] = [];
  let tried = 0;
  for (const reader of readers) {
    process.stderr.write(`${reader.name}\n`);
    for (const { name, head } of heads(reader))
      for (const piece of PIECES) {
        tried += 1;
        const growth = await grow(reader, name, head, piece);
        if (growth === undefined) continue;
        found.push(growth);
        if (isSteep(growth)) process.stderr.write(`${tell(growth)}\n`);
      }
  }
  const steep = found.filter(isSteep);
  const lines = [...steep].sort((a, b) => b.exponent - a.exponent).map(tell);
  const most = Math.max(0, ...found.map(({ exponent }) => exponent));
  return [
    `${readers.length} readers, ${tried} texts of ${SHORTEST.toLocaleString('en')} to ${(SHORTEST * 4).toLocaleString('en')} signs: time grows with the length to the power of ${most.toFixed(2)} at most; ${steep.length} above ${STEEP} or over ${HANGS} ms`,
    ...lines,
  ].join('\n');
}

const isSteep = ({ exponent, times }: Growth): boolean => exponent > STEEP || (times.at(-1) ?? 0) > HANGS;

const tell = ({ reader, text, times, exponent }: Growth): string =>
  `  ${exponent.toFixed(2)}  ${reader}: ${text} (${times.map((each) => each.toFixed(0)).join(', ')} ms)`;

/** The longest text comes first: most readers are done with it before anything could be told of its growth. */
async function grow(reader: AnyReader, head: string, start: string, piece: string): Promise<Growth | undefined> {
  const timeFor = (length: number): Promise<number> =>
    timeOf(reader, start + piece.repeat(Math.ceil(length / piece.length)));
  const longest = await timeFor(SHORTEST * 4);
  if (longest < NOTICED) return undefined;
  const times = [await timeFor(SHORTEST), await timeFor(SHORTEST * 2), longest];
  const exponent = Math.log2(longest / Math.max(times[0] ?? 0, 1)) / 2;
  return { reader: reader.name, text: `${JSON.stringify(piece)} behind ${head}`, times, exponent };
}

/** Milliseconds of the processor, of the quicker of two runs: neither other programs nor a clearing of memory count. */
async function timeOf(reader: AnyReader, text: string): Promise<number> {
  const source = sourceOf(text);
  const once = async (): Promise<number> => {
    const start = process.cpuUsage();
    await reader.run(source);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const first = await once();
  return first < NOTICED || first > HANGS ? first : Math.min(first, await once());
}

const SAMPLES = 'test/formats';

/** Nothing, and the beginning of the reader's own sample, behind which it is in the midst of its work. */
function heads(reader: AnyReader): { readonly name: string; readonly head: string }[] {
  const folder = path.join(SAMPLES, reader.name);
  const file = existsSync(folder) ? readdirSync(folder).find((each) => /^sample\.(?!expected)/.test(each)) : undefined;
  const text = file === undefined ? undefined : decodeText(readFileSync(path.join(folder, file)))?.text;
  const own = text === undefined ? [] : [{ name: 'half of its sample', head: text.slice(0, text.length / 2) }];
  return [{ name: 'nothing', head: '' }, ...own];
}
