import type { Category, Merchant, Tongue } from './merchants.ts';
import { diceFor, type Dice } from './dice.ts';
import type { Profile } from './profiles.ts';
import { CITIES, PREFIXES } from './words-en.ts';
import { CHANNELS, CITIES_ZH, STREETS, traditional } from './words-zh.ts';

/** An account, and how its bank words a purchase. */
export interface Account {
  readonly id: string;
  readonly tongue: Tongue;
  readonly currency: string;
  readonly card: string;
  /** Does it print the day of the purchase beside the day of posting? */
  readonly valueDate: boolean;
  readonly share: number;
  frame(shop: string, place: string, day: string, card: string): string;
}

/** `0307` of 2026-03-07. */
const monthDay = (day: string): string => `${day.slice(5, 7)}${day.slice(8, 10)}`;

export const ACCOUNTS: readonly Account[] = [
  {
    id: 'amber-credit',
    tongue: 'en',
    currency: 'USD',
    card: '6120',
    valueDate: false,
    share: 5,
    frame: (shop, place) => (place === '' ? shop : `${shop.padEnd(23)}${place}`),
  },
  {
    id: 'prairie-checking',
    tongue: 'en',
    currency: 'USD',
    card: '0938',
    valueDate: false,
    share: 3,
    frame: (shop, place, day, card) => `DDA PURCHASE ${monthDay(day)} ${card} ${shop} ${place}`.trim(),
  },
  {
    id: 'thames-debit',
    tongue: 'en',
    currency: 'GBP',
    card: '7745',
    valueDate: true,
    share: 3,
    frame: (shop, place, day, card) => `${shop}${place === '' ? '' : `, ${place}`} CD ${card} ${monthDay(day)}`,
  },
  {
    id: 'donau-giro',
    tongue: 'en',
    currency: 'EUR',
    card: '5582',
    valueDate: false,
    share: 3,
    frame: (shop, place, day) => `EC-Zahlung ${shop}//${place}/${day.slice(8, 10)}.${day.slice(5, 7)}.`,
  },
  {
    id: 'jiang-debit',
    tongue: 'zh',
    currency: 'CNY',
    card: '8807',
    valueDate: false,
    share: 5,
    frame: (shop) => `消费 ${shop}`,
  },
  {
    id: 'hai-credit',
    tongue: 'zh',
    currency: 'CNY',
    card: '3361',
    valueDate: true,
    share: 4,
    frame: (shop, place) => `${shop}${place === '' ? '' : ` ${place} CHN`}`,
  },
  {
    id: 'gang-credit',
    tongue: 'zh',
    currency: 'HKD',
    card: '2294',
    valueDate: false,
    share: 2,
    frame: (shop) => `銷售交易 ${traditional(shop)} HK`,
  },
];

/** What a bank prints for a purchase at this shop: the shop's own shape stays, numbers change from visit to visit. */
export function describe(
  seed: number,
  profile: Profile,
  account: Account,
  shop: Merchant,
  day: string,
  visit: Dice,
): string {
  const habit = diceFor(seed, `words/${account.id}/${shop.id}`);
  const name = account.tongue === 'zh' ? chinese(habit, profile, shop) : western(habit, profile, shop, visit);
  const place = habit.chance(profile.city) ? placeOf(habit, profile, account.tongue, visit) : '';
  return account.frame(name, place, day, account.card);
}

function western(habit: Dice, profile: Profile, shop: Merchant, visit: Dice): string {
  let name = habit.chance(0.85) ? shop.billed.toUpperCase() : shop.billed;
  if (isOnline(shop.category) && habit.chance(0.35)) name = `${name.split(' ')[0] ?? name} Bill*${hex(visit)}`;
  if (habit.chance(profile.vowelsDropped)) name = name.replace(/(?<=\S)[AEIOUaeiou]/g, '');
  if (habit.chance(profile.spacesRemoved)) name = name.replaceAll(' ', '');
  if (habit.chance(profile.prefix)) name = `${habit.pick(PREFIXES)}${name}`;
  if (habit.chance(profile.storeNumber))
    name = `${name} ${visit.pick(['#', '', 'T-'])}${100 + shop.id * 3 + visit.whole(0, 2)}`;
  return habit.chance(profile.truncated) ? name.slice(0, habit.whole(18, 25)).trimEnd() : name;
}

function chinese(habit: Dice, profile: Profile, shop: Merchant): string {
  let name = shop.billed;
  if (habit.chance(profile.storeNumber * 0.7))
    name = `${name}${habit.chance(0.5) ? `（${habit.pick(STREETS)}）` : `(${habit.pick(STREETS)})`}`;
  if (habit.chance(profile.truncated * 0.5)) name = name.slice(0, habit.whole(6, 12));
  if (habit.chance(profile.prefix + 0.35)) name = `${habit.pick(CHANNELS)}${name}`;
  return name;
}

function placeOf(habit: Dice, profile: Profile, tongue: Tongue, visit: Dice): string {
  if (tongue === 'zh') return habit.pick(CITIES_ZH);
  if (habit.chance(profile.phone)) return `${visit.digits(3)}-${visit.digits(7)}`;
  return habit.pick(CITIES).join(' ');
}

export const isOnline = (category: Category): boolean => category === 'digital' || category === 'electronics';

const hex = (dice: Dice): string => Array.from({ length: 7 }, () => dice.pick([...'0123456789ABCDEF'])).join('');
