import { expect, test } from 'vitest';
import { openGraphs, type Half } from '../../src/match/graphs.ts';

const half = (left: number): Half => ({ left, weight: 1 });

test('a graph is decided anew where any of its halves is another, and only there', () => {
  const decided: Half[][] = [];
  const link = openGraphs<Half, Half>(10, (graph) => {
    const halves = graph.map((edge) => edge.of);
    decided.push(halves);
    return halves;
  });
  const [first, second, apart] = [half(0), half(1), half(5)];
  const rights = [0, 0, 1];

  expect(link({ of: [first, second, apart], rights }, 2)).toEqual([first, second, apart]);
  expect(decided.splice(0)).toEqual([[first, second], [apart]]);

  link({ of: [first, second, apart], rights }, 2);
  expect(decided).toEqual([]);

  // As many halves as before, and the same one leads.
  const other = half(2);
  expect(link({ of: [first, other, apart], rights }, 2)).toEqual([first, other, apart]);
  expect(decided.splice(0)).toEqual([[first, other]]);

  // One fewer, and then one more.
  expect(link({ of: [first, apart], rights: [0, 1] }, 2)).toEqual([first, apart]);
  expect(decided.splice(0)).toEqual([[first]]);
  link({ of: [first, other, apart], rights }, 2);
  expect(decided.splice(0)).toEqual([[first, other]]);

  // What stood apart now shares a place.
  link({ of: [first, other, apart], rights: [0, 0, 0] }, 1);
  expect(decided).toEqual([[first, other, apart]]);
});
