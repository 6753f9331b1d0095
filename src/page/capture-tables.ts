import type { CapturedPage } from './captured.ts';

/**
 * Runs in the bank's page, once, on a click: takes the visible text of tables, grids and repeated rows with money in them,
 * and of nothing else. Self-contained, since only the function's own text reaches the page; reads, never writes.
 */
export function captureTables(): CapturedPage {
  const MOST_ROWS = 20_000;
  const MOST_CELLS = 60;
  const LONGEST_CELL = 400;
  let rowsLeft = MOST_ROWS;
  let truncated = false;
  const tables: string[][][] = [];

  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && box.height > 0;
  };
  const textOf = (element: Element): string => {
    const shown = element instanceof HTMLElement ? element.innerText : element.textContent;
    return (shown ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST_CELL);
  };
  const rowOf = (cells: Iterable<Element>): string[] => {
    const row: string[] = [];
    for (const cell of cells) {
      if (row.length >= MOST_CELLS) break;
      row.push(textOf(cell));
    }
    return row;
  };
  const keep = (rows: string[][]): void => {
    const filled = rows.filter((row) => row.some((cell) => cell !== ''));
    if (filled.length < 2) return;
    if (filled.length > rowsLeft) truncated = true;
    const kept = filled.slice(0, rowsLeft);
    rowsLeft -= kept.length;
    if (kept.length > 0) tables.push(kept);
  };
  const roots: ParentNode[] = [document];
  for (let at = 0; at < roots.length && at < 200; at += 1) {
    const root = roots[at];
    if (!root) continue;
    for (const host of root.querySelectorAll('*')) if (host.shadowRoot) roots.push(host.shadowRoot);
  }
  const money = /\d[.,]\d{2}(?!\d)/;
  const dated = /\d{1,4}[-/.年]\d{1,2}|\d{1,2}月\d{1,2}|\d{1,2}\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

  for (const root of roots) {
    for (const table of root.querySelectorAll('table')) {
      if (table.querySelector('table') || !visible(table)) continue;
      const rows: string[][] = [];
      for (const row of table.querySelectorAll('tr')) {
        if (rows.length > rowsLeft) break;
        if (visible(row)) rows.push(rowOf(row.querySelectorAll('th,td')));
      }
      keep(rows);
    }
    for (const grid of root.querySelectorAll('[role="table"],[role="grid"],[role="treegrid"]')) {
      if (grid.tagName === 'TABLE' || grid.querySelector('table') || !visible(grid)) continue;
      const rows: string[][] = [];
      for (const row of grid.querySelectorAll('[role="row"]')) {
        if (rows.length > rowsLeft) break;
        if (visible(row))
          rows.push(
            rowOf(row.querySelectorAll('[role="cell"],[role="gridcell"],[role="columnheader"],[role="rowheader"]')),
          );
      }
      keep(rows);
    }
    if (tables.some((rows) => rows.some((row) => row.some((cell) => money.test(cell))))) continue;
    for (const list of root.querySelectorAll('ul,ol,div,section,main')) {
      const items = [...list.children].filter(visible);
      if (items.length < 3 || items.length > rowsLeft) continue;
      const rows = items.map((item) => (item.children.length > 1 ? leaves(item) : [textOf(item)]));
      const fitting = rows.filter((row) => row.some((cell) => money.test(cell)) && dated.test(row.join(' ')));
      if (fitting.length >= 3 && fitting.length * 2 > rows.length) {
        keep(rows);
        break;
      }
    }
  }

  function leaves(item: Element): string[] {
    const found: Element[] = [];
    const walk = (element: Element, depth: number): void => {
      if (found.length >= MOST_CELLS) return;
      const children = [...element.children].filter(visible);
      if (children.length === 0 || depth > 6) found.push(element);
      else for (const child of children) walk(child, depth + 1);
    };
    walk(item, 0);
    return rowOf(found);
  }

  return { host: location.host, title: document.title.slice(0, 120), tables, truncated };
}
