/** A possible pair with what speaks for it; only positive weights are worth a pair. */
export interface Edge {
  readonly left: number;
  readonly right: number;
  readonly weight: number;
}

/** A chosen pair; `margin` is how much the best whole would lose without it. */
export interface Choice<E extends Edge = Edge> {
  readonly edge: E;
  readonly margin: number;
}

/** Which places look alike: a pair stands for all pairs of its two kinds, since it does not matter which twin it takes. */
export interface Kinds {
  left(place: number): number;
  right(place: number): number;
}

/** Largest component solved exactly; beyond it stand many equal sums at one shop, where any order is as good. */
const EXACT_LIMIT = 400;

/** Largest component whose margins are found by solving it anew without each pair. */
const MARGIN_LIMIT = 24;

/**
 * The pairing of greatest total weight in which nothing is used twice: exact for each connected component (shortest
 * augmenting paths), so that a receipt goes where it is missed most. The order of the edges does not matter.
 */
export function assign<E extends Edge>(edges: readonly E[], lefts: number, rights: number): Choice<E>[] {
  const choices = componentsOf(edges, lefts, rights).flatMap((component) => solve(component));
  return choices.sort((a, b) => a.edge.left - b.edge.left);
}

/** Edges that share a place, also by way of others, are decided together, and apart from all the rest. */
export function componentsOf<E extends Edge>(edges: readonly E[], lefts: number, rights: number): E[][] {
  const parent = new Int32Array(lefts + rights).map((_, at) => at);
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
  const useful = edges.filter((edge) => edge.weight > 0);
  for (const edge of useful) parent[find(edge.left)] = find(lefts + edge.right);
  const groups = new Map<number, E[]>();
  for (const edge of useful) {
    const root = find(edge.left);
    const group = groups.get(root);
    if (group) group.push(edge);
    else groups.set(root, [edge]);
  }
  return [...groups.values()];
}

/** Decides one component. */
export function solve<E extends Edge>(edges: readonly E[], kinds?: Kinds): Choice<E>[] {
  const only = edges[0];
  if (edges.length === 1 && only) return [{ edge: only, margin: only.weight }];
  const lefts = [...new Set(edges.map((edge) => edge.left))].sort((a, b) => a - b);
  const rights = [...new Set(edges.map((edge) => edge.right))].sort((a, b) => a - b);
  if (Math.max(lefts.length, rights.length) > EXACT_LIMIT) return greedy(edges);
  const leftAt = new Map(lefts.map((left, at) => [left, at] as const));
  const rightAt = new Map(rights.map((right, at) => [right, at] as const));
  const weights = lefts.map(() => new Float64Array(rights.length));
  const byPlace = new Map<number, E>();
  for (const edge of edges) {
    const row = leftAt.get(edge.left) ?? 0;
    const column = rightAt.get(edge.right) ?? 0;
    const line = weights[row];
    if (line && edge.weight > (line[column] ?? 0)) {
      line[column] = edge.weight;
      byPlace.set(row * rights.length + column, edge);
    }
  }
  const { columns, total } = maximise(weights, rights.length);
  const alike = (one: Edge, other: Edge): boolean =>
    kinds
      ? kinds.left(one.left) === kinds.left(other.left) && kinds.right(one.right) === kinds.right(other.right)
      : one === other;
  const margins = new Map<string, number>();
  return columns.flatMap((column, row) => {
    const edge = column < 0 ? undefined : byPlace.get(row * rights.length + column);
    if (!edge) return [];
    const key = kinds ? `${kinds.left(edge.left)} ${kinds.right(edge.right)}` : `${row} ${column}`;
    let margin = margins.get(key);
    if (margin === undefined) {
      const others = edges.filter((each) => !alike(each, edge));
      margin =
        lefts.length <= MARGIN_LIMIT
          ? marginOf(weights, edges, others, leftAt, rightAt, total)
          : localMargin(others, edge);
      // Several twins are lost together: each carries its share.
      margin = Math.min(edge.weight, margin);
      margins.set(key, margin);
    }
    return [{ edge, margin }];
  });
}

/** How far a pair stands above the next best of its two sides. */
function localMargin(others: readonly Edge[], chosen: Edge): number {
  let next = 0;
  for (const edge of others)
    if (edge.left === chosen.left || edge.right === chosen.right) next = Math.max(next, edge.weight);
  return chosen.weight - next;
}

/** What the best total loses if all but `others` were forbidden. */
function marginOf(
  weights: readonly Float64Array[],
  edges: readonly Edge[],
  others: readonly Edge[],
  leftAt: ReadonlyMap<number, number>,
  rightAt: ReadonlyMap<number, number>,
  total: number,
): number {
  if (others.length === 0) return total;
  const width = weights[0]?.length ?? 0;
  const kept = weights.map(() => new Float64Array(width));
  for (const edge of others) {
    const line = kept[leftAt.get(edge.left) ?? 0];
    const column = rightAt.get(edge.right) ?? 0;
    if (line) line[column] = Math.max(line[column] ?? 0, edge.weight);
  }
  return edges.length === others.length ? 0 : total - maximise(kept, width).total;
}

/** Hungarian method on a rows × (columns + rows) cost matrix whose extra columns mean "unpaired" at no gain. */
function maximise(weights: readonly Float64Array[], width: number): { columns: number[]; total: number } {
  const rows = weights.length;
  const wide = width + rows;
  const cost = (row: number, column: number): number => (column < width ? -(weights[row]?.[column] ?? 0) : 0);
  const u = new Float64Array(rows + 1);
  const v = new Float64Array(wide + 1);
  const owner = new Int32Array(wide + 1);
  const way = new Int32Array(wide + 1);
  for (let row = 1; row <= rows; row += 1) {
    owner[0] = row;
    let at = 0;
    const least = new Float64Array(wide + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Uint8Array(wide + 1);
    do {
      used[at] = 1;
      const current = owner[at] ?? 0;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let column = 1; column <= wide; column += 1) {
        if (used[column]) continue;
        const reduced = cost(current - 1, column - 1) - (u[current] ?? 0) - (v[column] ?? 0);
        if (reduced < (least[column] ?? 0)) {
          least[column] = reduced;
          way[column] = at;
        }
        if ((least[column] ?? 0) < delta) {
          delta = least[column] ?? 0;
          next = column;
        }
      }
      for (let column = 0; column <= wide; column += 1) {
        if (used[column]) {
          u[owner[column] ?? 0] = (u[owner[column] ?? 0] ?? 0) + delta;
          v[column] = (v[column] ?? 0) - delta;
        } else least[column] = (least[column] ?? 0) - delta;
      }
      at = next;
    } while ((owner[at] ?? 0) !== 0);
    while (at !== 0) {
      const before = way[at] ?? 0;
      owner[at] = owner[before] ?? 0;
      at = before;
    }
  }
  const columns = Array.from({ length: rows }, () => -1);
  let total = 0;
  for (let column = 1; column <= width; column += 1) {
    const row = (owner[column] ?? 0) - 1;
    const weight = row >= 0 ? (weights[row]?.[column - 1] ?? 0) : 0;
    if (weight <= 0) continue;
    columns[row] = column - 1;
    total += weight;
  }
  return { columns, total };
}

function greedy<E extends Edge>(edges: readonly E[]): Choice<E>[] {
  const taken = { left: new Set<number>(), right: new Set<number>() };
  const sorted = [...edges].sort((a, b) => b.weight - a.weight || a.left - b.left || a.right - b.right);
  return sorted.flatMap((edge) => {
    if (taken.left.has(edge.left) || taken.right.has(edge.right)) return [];
    taken.left.add(edge.left);
    taken.right.add(edge.right);
    return [{ edge, margin: 0 }];
  });
}
