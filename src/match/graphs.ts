import { solve, type Edge } from './assign.ts';

/** What could be paired with a row: `left` is the row's place, `weight` what speaks for it. */
export interface Half {
  readonly left: number;
  readonly weight: number;
}

/** A half with the place of what it is paired with, as both stand in this run. */
export interface Placed<Of extends Half> extends Edge {
  readonly of: Of;
}

/** Halves of one run, one after the other, each with the place of its other side. */
export interface Halves<Of extends Half> {
  readonly of: readonly Of[];
  readonly rights: readonly number[];
}

interface Known<Of, Found> {
  readonly of: readonly Of[];
  readonly found: readonly Found[];
}

/**
 * Decides each graph of pairs that share a place, also by way of others, apart from all the rest, and remembers it: a graph
 * of the same halves in the same order is not decided anew. `lefts` is how many places there are on the left.
 */
export function openGraphs<Of extends Half, Found>(
  lefts: number,
  decide: (graph: readonly Placed<Of>[]) => readonly Found[],
): (halves: Halves<Of>, rights: number) => Found[] {
  const known = new WeakMap<Of, Known<Of, Found>>();
  return ({ of, rights }, count) => {
    const roots = rootsOf(of, rights, lefts, count);
    const graphOf = new Int32Array(lefts + count).fill(-1);
    const before: (Known<Of, Found> | undefined)[] = [];
    // How many halves of each graph stand as they stood before; -1 from the first that does not.
    const same: number[] = [];
    of.forEach((half, at) => {
      const root = roots[at] ?? 0;
      let graph = graphOf[root] ?? -1;
      if (graph < 0) {
        graph = before.push(known.get(half)) - 1;
        graphOf[root] = graph;
        same[graph] = 0;
      }
      const so = same[graph] ?? 0;
      same[graph] = so >= 0 && before[graph]?.of[so] === half ? so + 1 : -1;
    });
    const anew = new Map<number, Placed<Of>[]>();
    before.forEach((each, graph) => {
      if (each?.of.length !== same[graph]) anew.set(graph, []);
    });
    if (anew.size > 0)
      of.forEach((half, at) => {
        const graph = anew.get(graphOf[roots[at] ?? 0] ?? -1);
        if (graph) graph.push({ left: half.left, right: rights[at] ?? 0, weight: half.weight, of: half });
      });
    const all: Found[] = [];
    before.forEach((each, at) => {
      const graph = anew.get(at);
      const found = graph ? decide(graph) : (each?.found ?? []);
      const [first] = graph ?? [];
      if (graph && first) known.set(first.of, { of: graph.map((edge) => edge.of), found });
      for (const one of found) all.push(one);
    });
    return all;
  };
}

/** For each half, the place that stands for its whole graph. */
function rootsOf(of: readonly Half[], rights: readonly number[], lefts: number, count: number): Int32Array {
  const parent = new Int32Array(lefts + count);
  for (let at = 0; at < parent.length; at += 1) parent[at] = at;
  const find = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root] ?? root;
    for (let walk = at; walk !== root;) {
      const next = parent[walk] ?? root;
      parent[walk] = root;
      walk = next;
    }
    return root;
  };
  of.forEach(({ left }, at) => {
    parent[find(left)] = find(lefts + (rights[at] ?? 0));
  });
  return Int32Array.from(of, ({ left }) => find(left));
}

/** The halves of the best whole of each graph, by the places of their rows. */
export function openAssignment<Of extends Half>(lefts: number): (halves: Halves<Of>, rights: number) => Of[] {
  const chosen = openGraphs<Of, Of>(lefts, (graph) => solve(graph).map(({ edge }) => edge.of));
  return (halves, rights) => chosen(halves, rights).sort((a, b) => a.left - b.left);
}
