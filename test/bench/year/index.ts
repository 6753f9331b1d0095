import type { Receipt } from '../../../src/domain/receipt.ts';
import type { Transaction } from '../../../src/domain/transaction.ts';
import { ACCOUNTS } from './accounts.ts';
import { FIRST_DAY, walkRates } from './calendar.ts';
import { openDesk, type Desk, type Visit } from './desk.ts';
import { diceFor, type Dice } from './dice.ts';
import { preauthorised } from './holds.ts';
import { lonelySlip, subscription, sundryRow } from './lonely.ts';
import { openShops, pickShop, priceAt, shopWeights, type Merchant, type Tongue } from './merchants.ts';
import type { Profile, Scenario } from './profiles.ts';
import { SCENARIOS } from './scenarios.ts';
import { sell } from './sell.ts';
import { classesOf, type Year } from './truth.ts';

export interface YearSize {
  readonly debits: number;
  readonly receipts: number;
  readonly days: number;
}

/** A household's year, invented from a seed: its rows, its receipts, and the truth about them. */
export function generateYear(profile: Profile, tongues: readonly Tongue[], seed: number, size: YearSize): Year {
  // Two households of one seed share no chance.
  const root = seed * 100 + tongues.reduce((sum, tongue) => sum + (tongue === 'zh' ? 1 : 2), 0);
  const desk = openDesk(root, profile, walkRates(root, size.days));
  const visits = visitsOf(desk, tongues, size.days);
  const names: readonly Scenario[] = Object.keys(SCENARIOS).filter((name): name is Scenario => name in SCENARIOS);
  const odds = names.map((name) => profile.scenarios[name]);
  const normal = 1 - odds.reduce((sum, each) => sum + each, 0);
  const lonely = Object.values(profile.lonely).reduce((sum, each) => sum + each, 0);

  for (let event = 0; desk.slips.length < size.receipts * (1 - lonely); event += 1) {
    desk.begin(`receipted ${event}`);
    const name = names[desk.dice('scenario').weighted([normal, ...odds]) - 1];
    const visit = visitFor(name, () => visits(desk.dice('visit')), size.days);
    if (name !== undefined) SCENARIOS[name](desk, visit);
    else if (isHeld(visit) && desk.dice('preauth').chance(profile.preauth)) preauthorised(desk, visit);
    else sell(desk, visit, 'normal');
  }
  subscriptions(desk, tongues, size, visits);
  for (let event = 0; debitsOf(desk) < size.debits; event += 1) {
    desk.begin(`bare ${event}`);
    const visit = visits(desk.dice('visit'));
    if (desk.dice('sundry?').chance(0.13)) sundryRow(desk, visit);
    else desk.row({ visit, label: 'unreceipted' });
  }
  for (let event = 0; desk.slips.length < size.receipts; event += 1) {
    desk.begin(`lonely ${event}`);
    lonelySlip(desk, visits(desk.dice('visit')));
  }
  return close(desk);
}

/** Holds are of pumps and hotels; what has an aftermath has it before the statements end. */
function visitFor(name: Scenario | undefined, visits: () => Visit, days: number): Visit {
  let visit = visits();
  if (name === undefined) return visit;
  while (HOLDS.has(name) && !isHeld(visit)) visit = visits();
  const last = FIRST_DAY + days - 70;
  return visit.day > last ? { ...visit, day: visit.day - 70 } : visit;
}

const HOLDS: ReadonlySet<Scenario> = new Set(['holdReleased', 'holdKept', 'holdCaptured']);

/** Counted as they come, since the desk only ever grows. */
function debitsOf(desk: Desk): number {
  let { count, seen } = counted.get(desk) ?? { count: 0, seen: 0 };
  for (; seen < desk.rows.length; seen += 1) if ((desk.rows[seen]?.amount.minor ?? 0) < 0) count += 1;
  counted.set(desk, { count, seen });
  return count;
}
const counted = new WeakMap<Desk, { count: number; seen: number }>();

const isHeld = (visit: Visit): boolean => visit.shop.category === 'fuel' || visit.shop.category === 'hotel';

function visitsOf(desk: Desk, tongues: readonly Tongue[], days: number): (dice: Dice) => Visit {
  const accounts = ACCOUNTS.filter((account) => tongues.includes(account.tongue));
  const shops = new Map(tongues.map((tongue) => [tongue, openShops(desk.seed, desk.profile, tongue)] as const));
  const weights = shopWeights(shops.get(tongues[0] ?? 'en')?.length ?? 0);
  return (dice) => {
    const account = accounts[dice.weighted(accounts.map((each) => each.share))];
    const known: readonly Merchant[] = shops.get(account?.tongue ?? 'en') ?? [];
    if (!account) throw new Error('no accounts');
    const shop = pickShop(dice, known, weights);
    const minor = priceAt(dice, shop);
    return { account, shop, day: FIRST_DAY + dice.whole(0, days - 1), minute: dice.whole(420, 1330), minor };
  };
}

function subscriptions(desk: Desk, tongues: readonly Tongue[], size: YearSize, visits: (dice: Dice) => Visit): void {
  const wanted = Math.round((size.debits * 0.06 * 30) / size.days) * Math.max(1, tongues.length);
  for (let event = 0, found = 0; found < wanted && event < wanted * 60; event += 1) {
    desk.begin(`subscription ${event}`);
    const { account, shop } = visits(desk.dice('visit'));
    if (shop.category !== 'digital') continue;
    found += 1;
    subscription(desk, account, shop, size.days);
  }
}

/** Files are in the order of days; numbers in it tell nothing of what belongs together. */
function close(desk: Desk): Year {
  const order = diceFor(desk.seed, 'order');
  const rows = shuffled(desk.rows, order).sort((a, b) =>
    a.bookedOn < b.bookedOn ? -1 : a.bookedOn > b.bookedOn ? 1 : 0,
  );
  const slips = shuffled(desk.slips, order);
  const ids = new Map([
    ...rows.map((row, at) => [row.id, `t${at}`] as const),
    ...slips.map((slip, at) => [slip.id, `r${at}`] as const),
  ]);
  const now = (id: string): string => ids.get(id) ?? id;
  const transactions = rows.map((row): Transaction => ({ ...row, id: now(row.id) }));
  const receipts = slips.map((slip): Receipt => ({ ...slip, id: now(slip.id) }));
  const groups = desk.groups.map((group) => ({
    ...group,
    debits: group.debits.map(now),
    receipts: group.receipts.map(now),
  }));
  return {
    transactions,
    receipts,
    truth: {
      links: desk.links.map((link) => ({ ...link, debit: now(link.debit), receipt: now(link.receipt) })),
      groups,
      wrongs: desk.wrongs.map((wrong) => ({
        ...wrong,
        debits: wrong.debits.map(now),
        receipts: wrong.receipts.map(now),
      })),
      debits: new Map([...desk.labels].map(([id, label]) => [now(id), label])),
      receipts: new Map([...desk.slipLabels].map(([id, label]) => [now(id), label])),
      debitClass: classesOf(
        transactions,
        groups.filter((each) => each.kind === 'equals').map((each) => each.debits),
      ),
      receiptClass: classesOf(
        receipts,
        groups.filter((each) => each.kind === 'copies').map((each) => each.receipts),
      ),
    },
  };
}

function shuffled<Value>(values: readonly Value[], dice: Dice): Value[] {
  return values
    .map((value) => ({ value, at: dice.real() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value);
}
