import type { Source } from '../../src/domain/reading.ts';
import { maskCards } from '../../src/domain/masking.ts';
import { decodeText } from '../../src/intake/decode.ts';
import { readInput } from '../../src/intake/index.ts';
import { CONTAINERS, FORMATS, SHAPES } from '../../src/intake/registry.ts';

/** One of the project's readers, asked directly, whether or not it would claim the content. */
export interface AnyReader {
  readonly name: string;
  readonly kind: 'format' | 'shape' | 'container' | 'intake';
  /** Claims and reads, opens, or decodes; what comes of it is the reader's own. */
  run(source: Source): unknown;
}

const CONTEXT = { today: '2026-11-22', currency: 'USD' } as const;

/** Every registered reader, and the whole way in: a new format, shape or container is among them by being there. */
export const READERS: readonly AnyReader[] = [
  ...FORMATS.map((format): AnyReader => ({
    name: format.id,
    kind: 'format',
    run: (source) => [format.claim(source), format.read(source, CONTEXT)],
  })),
  ...SHAPES.map((shape): AnyReader => ({
    name: shape.id,
    kind: 'shape',
    run: (source) => [shape.claim(source), shape.read(source, CONTEXT)],
  })),
  ...CONTAINERS.map((container): AnyReader => ({
    name: container.id,
    kind: 'container',
    run: (source) => (container.holds(source), container.open(source)),
  })),
  { name: 'masking', kind: 'intake', run: ({ text }) => maskCards(text ?? '') },
  { name: 'decoding', kind: 'intake', run: ({ bytes }) => decodeText(bytes) },
  { name: 'the whole way in', kind: 'intake', run: ({ bytes, name }) => readInput({ name, bytes }, CONTEXT) },
];

/** A text as a source, masked as readers get it. */
export const sourceOf = (text: string): Source => ({
  name: 'file',
  bytes: new TextEncoder().encode(text),
  text: maskCards(text),
  encoding: 'utf-8',
});
