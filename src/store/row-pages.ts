/** Rows kept in one database value: `by[i]` names the imports, by number, that brought reading `rows[i]`. */
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly by: readonly (readonly number[])[];
}

/**
 * Rows in one value. The number of values is what a write costs, not their size: measured, 500 to 1,000 rows a value is
 * some seventy times faster than a value for each row.
 */
export const PAGE_ROWS = 500;

interface DraftPage<Row> {
  readonly rows: Row[];
  readonly by: number[][];
}

interface Place {
  readonly page: number;
  readonly index: number;
}

/**
 * All rows of one kind. Nothing is ever taken out: a reading stays with the numbers of the imports that brought it, and
 * which rows count follows from which imports count. So taking an import back, or undoing that, changes no row.
 */
export class RowPages<Row extends { readonly id: string }> {
  readonly #pages: DraftPage<Row>[];
  readonly #changed = new Set<number>();
  #places: Map<string, Place[]> | undefined;

  /** Takes over the pages as they came from the database, in the order of their keys. */
  constructor(pages: readonly Page<Row>[]) {
    this.#pages = pages.map(({ rows, by }) => ({ rows: [...rows], by: by.map((holders) => [...holders]) }));
  }

  /** Does any of the imports hold a row of this id? */
  has(id: string, counting: ReadonlySet<number>): boolean {
    return this.#placesOf(id).some((place) => isHeld(this.#holders(place), counting));
  }

  /**
   * Notes that import `by` brought this row, once for each id: a reading of its own only where it says something new.
   */
  add(row: Row, by: number): void {
    const places = this.#placesOf(row.id);
    // Most rows are new: writing each out for a comparison with none would be half the cost of an import.
    const said = places.length === 0 ? '' : JSON.stringify(row);
    const same = places.find((place) => JSON.stringify(this.#pages[place.page]?.rows[place.index]) === said);
    if (!same) this.#append(row, by);
    else if (!this.#holders(same).includes(by)) {
      this.#holders(same).push(by);
      this.#changed.add(same.page);
    }
  }

  /**
   * The rows that count, in the order in which they first came. Of several readings of one id the newest import's
   * counts; but a row that was final once is not made pending again by an older export that was added later.
   */
  counting(counting: ReadonlySet<number>, isPending: (row: Row) => boolean = () => false): Row[] {
    const best = new Map<string, { readonly row: Row; readonly newest: number; readonly pending: boolean }>();
    for (const { rows, by } of this.#pages)
      for (const [index, row] of rows.entries()) {
        const newest = Math.max(-1, ...(by[index] ?? []).filter((holder) => counting.has(holder)));
        if (newest < 0) continue;
        const pending = isPending(row);
        const before = best.get(row.id);
        const counts = !before || (before.pending === pending ? newest > before.newest : before.pending);
        if (counts) best.set(row.id, { row, newest, pending });
      }
    return Array.from(best.values(), ({ row }) => row);
  }

  /** The pages that `add` touched, by their key. */
  changed(): { readonly key: number; readonly page: Page<Row> }[] {
    return [...this.#changed]
      .sort((a, b) => a - b)
      .flatMap((key) => {
        const page = this.#pages[key];
        return page ? [{ key, page }] : [];
      });
  }

  #append(row: Row, by: number): void {
    let last = this.#pages.at(-1);
    if (!last || last.rows.length >= PAGE_ROWS) {
      last = { rows: [], by: [] };
      this.#pages.push(last);
    }
    const place = { page: this.#pages.length - 1, index: last.rows.length };
    last.rows.push(row);
    last.by.push([by]);
    this.#changed.add(place.page);
    const places = this.#index();
    const known = places.get(row.id);
    if (known) known.push(place);
    else places.set(row.id, [place]);
  }

  #placesOf(id: string): readonly Place[] {
    return this.#index().get(id) ?? [];
  }

  #index(): Map<string, Place[]> {
    if (this.#places) return this.#places;
    const places = new Map<string, Place[]>();
    for (const [page, { rows }] of this.#pages.entries())
      for (const [index, { id }] of rows.entries()) {
        const known = places.get(id);
        if (known) known.push({ page, index });
        else places.set(id, [{ page, index }]);
      }
    this.#places = places;
    return places;
  }

  #holders(place: Place): number[] {
    return this.#pages[place.page]?.by[place.index] ?? [];
  }
}

function isHeld(holders: readonly number[], counting: ReadonlySet<number>): boolean {
  return holders.some((holder) => counting.has(holder));
}
