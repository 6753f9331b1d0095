import { bySum, dayOfDebit, dayOfSlip, type Rival } from './rival.ts';

/** The same sum, posted one day before to ten days after the receipt; the nearest day first. */
export const nearest: Rival = {
  name: 'same sum, nearest day',
  match(debits, receipts) {
    const equals = bySum(receipts);
    const edges = debits.flatMap((row) =>
      equals(row).flatMap((slip) => {
        const day = dayOfSlip(slip);
        const days = day === undefined ? 99 : dayOfDebit(row) - day;
        return days >= -1 && days <= 10 ? [{ row: row.id, slip: slip.id, days: Math.abs(days) }] : [];
      }),
    );
    edges.sort((a, b) => a.days - b.days);
    const used = new Set<string>();
    const pairs = edges.flatMap(({ row, slip }) => {
      if (used.has(row) || used.has(slip)) return [];
      used.add(row).add(slip);
      return [[row, slip] as const];
    });
    return { pairs, unasked: pairs };
  },
};
