import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../src/domain/reading.ts';
import { maskCards } from '../../src/domain/masking.ts';
import { decodeText } from '../../src/intake/decode.ts';
import { FORMATS, SHAPES } from '../../src/intake/registry.ts';
import { goldenOf, read, samples } from './samples.ts';

/** Set to write the goldens anew: then read the difference before it is kept. */
const UPDATE = process.env['UPDATE_GOLDEN'] === '1';

describe('every statement format', () => {
  it('has its id from its file and a sample of its own', () => {
    const ids = FORMATS.map((format) => format.id);
    expect(new Set(ids).size).toBe(ids.length);
    const sampled = samples().map((sample) => sample.id);
    expect([...ids].sort(), 'put an invented sample under test/formats/<id>/').toEqual([...sampled].sort());
  });

  it.each(samples())('$id reads its sample as the golden says', async ({ id, file, bytes, golden }) => {
    const document = await read(file, bytes);
    expect(document.format).toBe(id);
    const got = goldenOf(document);
    if (UPDATE) writeFileSync(golden, got);
    expect(existsSync(golden), 'write the golden with UPDATE_GOLDEN=1 and read it once').toBe(true);
    expect(got).toBe(readFileSync(golden, 'utf8'));
  });

  it.each(samples())('$id is claimed by nothing else', ({ id, file, bytes }) => {
    const decoded = decodeText(bytes);
    if (!decoded) throw new Error('the sample is no text');
    const source: Source = { name: file, bytes, text: maskCards(decoded.text), encoding: decoded.encoding };
    const claims = FORMATS.map((format) => ({ id: format.id, claim: format.claim(source) }));
    const own = claims.find((each) => each.id === id)?.claim;
    expect(own).not.toBe('no');
    for (const other of claims) if (other.id !== id) expect(other.claim, other.id).not.toBe(own);
    if (own === 'exact') for (const shape of SHAPES) expect(shape.claim(source), shape.id).not.toBe('exact');
  });
});
