import type { Money } from '../../../src/domain/money.ts';
import { exponentOf } from '../../../src/domain/money.ts';
import type { References } from '../../../src/domain/references.ts';
import { isOnline } from './accounts.ts';
import { FOREIGN } from './calendar.ts';
import type { Desk, RowDraft, Visit } from './desk.ts';

/** A purchase that went through: its debit, its slip, and what the slip says. */
export interface Sale {
  readonly debit: string;
  readonly slip: string;
  readonly money: Money;
  readonly references: References;
}

/** What a slip calls its payment by: a terminal's numbers, or a shop's order number. */
export function numbersFor(desk: Desk, visit: Visit, aspect = 'numbers'): References {
  const dice = desk.dice(aspect);
  if (isOnline(visit.shop.category) || dice.chance(0.4))
    return { order: `${dice.pick(['E', 'N', 'W', ''])}${dice.digits(11)}` };
  return { rrn: dice.digits(12), auth: dice.digits(6), terminal: dice.digits(8), trace: dice.digits(6) };
}

/** What the bank prints of those numbers: mostly nothing. */
export function printedNumbers(desk: Desk, references: References): References {
  if (!desk.dice('row numbers').chance(desk.profile.rowReference)) return {};
  const { rrn, order } = references;
  return { ...(rrn === undefined ? {} : { rrn }), ...(order === undefined ? {} : { order }) };
}

/** One debit with its one slip; `vary` lets tips, currencies and late charges come in. */
export function sell(
  desk: Desk,
  visit: Visit,
  kind: string,
  { vary = true, row = {} }: { readonly vary?: boolean; readonly row?: Partial<RowDraft> } = {},
): Sale {
  const { profile } = desk;
  const references = numbersFor(desk, visit);
  const after = chargedAfter(desk);
  const kinds: string[] = [];
  let money: Money = { minor: visit.minor, currency: visit.account.currency };
  let charged = visit.minor;
  if (
    vary &&
    visit.account.tongue === 'en' &&
    visit.shop.category === 'restaurant' &&
    desk.dice('tip').chance(profile.tip)
  ) {
    charged = withTip(desk, charged);
    kinds.push('tip');
  }
  let abroad: Partial<RowDraft> = {};
  if (vary && desk.dice('fx').chance(profile.fx)) {
    const foreign = exchanged(desk, visit, charged);
    // The slip shows the sum before the tip, the bank the whole in its own money.
    money = { ...foreign.original, minor: Math.max(1, Math.round((foreign.original.minor * visit.minor) / charged)) };
    charged = foreign.charged;
    abroad = foreign.row;
    kinds.push('fx');
    if (desk.dice('fx fee').chance(profile.fxFeeRow)) feeFor(desk, visit, charged);
  }
  const text = { visit, label: 'receipted', after, ...abroad, ...row } as const;
  const debit = desk.row({ ...text, minor: row.minor ?? -charged, references: printedNumbers(desk, references) });
  const slip = desk.slip({ visit, label: 'matched', money, references });
  desk.links.push({
    debit,
    receipt: slip,
    kind: kinds.length === 0 ? kind : kind === 'normal' ? kinds.join('+') : `${kind}+${kinds.join('+')}`,
  });
  copyPerhaps(desk, visit, { debit, slip, money, references });
  return { debit, slip, money, references };
}

function chargedAfter(desk: Desk): number {
  const dice = desk.dice('charge day');
  if (dice.chance(desk.profile.lateCharge)) return dice.whole(1, 9);
  return dice.chance(desk.profile.dayShift) ? dice.pick([-1, 1]) : 0;
}

function withTip(desk: Desk, minor: number): number {
  const dice = desk.dice('tip size');
  const whole = minor * (1.1 + 0.15 * dice.real());
  return dice.chance(0.4) ? Math.ceil(whole / 100) * 100 : Math.round(whole);
}

function exchanged(
  desk: Desk,
  visit: Visit,
  minor: number,
): { original: Money; charged: number; row: Partial<RowDraft> } {
  const dice = desk.dice('fx terms');
  const own = visit.account.currency;
  const currency = dice.pick(FOREIGN[visit.account.tongue].filter((each) => each !== own));
  const rate = desk.rates(currency, visit.day) / desk.rates(own, visit.day);
  const unit = 10 ** exponentOf(currency);
  const original = { minor: Math.max(1, Math.round((minor / 100 / rate) * unit)), currency };
  const charged = Math.max(1, Math.round((original.minor / unit) * rate * 100 * (1 + 0.03 * dice.real())));
  const shown = dice.chance(desk.profile.fxShowsOriginal);
  return { original, charged, row: shown ? { original: { ...original, minor: -original.minor } } : {} };
}

function feeFor(desk: Desk, visit: Visit, charged: number): void {
  const text = visit.account.tongue === 'zh' ? '境外交易手续费' : 'FOREIGN TRANSACTION FEE';
  desk.row({ visit, label: 'fee', minor: -Math.max(1, Math.round(charged * 0.015)), text, kind: 'fee' });
}

/** A second print, or the wallet's own record of the same payment. */
function copyPerhaps(desk: Desk, visit: Visit, sale: Sale): void {
  const dice = desk.dice('copy');
  if (!dice.chance(desk.profile.duplicateCopy)) return;
  const isWallet = sale.references.rrn !== undefined && dice.chance(0.5);
  const copy = desk.slip({
    visit,
    label: 'copy',
    money: sale.money,
    ...(isWallet
      ? { tender: 'wallet' as const, minutesLater: dice.whole(0, 2), references: { order: `W${dice.digits(15)}` } }
      : { references: sale.references }),
  });
  desk.groups.push({ kind: 'copies', debits: [sale.debit], receipts: [sale.slip, copy] });
}
