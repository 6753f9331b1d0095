import { diceFor, type Dice } from './dice.ts';
import type { Profile } from './profiles.ts';
import { COINED, FAMILIES, LEGAL_FORMS, PLACES, TRADES } from './words-en.ts';
import { BRANDS, CITIES_ZH, FIRM_FORMS, LEGAL_TRADES, STRANGERS, TRADES_ZH } from './words-zh.ts';

export type Category =
  | 'grocery'
  | 'restaurant'
  | 'coffee'
  | 'fuel'
  | 'hotel'
  | 'digital'
  | 'clothing'
  | 'pharmacy'
  | 'transport'
  | 'electronics'
  | 'home'
  | 'health';

export type Tongue = 'zh' | 'en';

export interface Merchant {
  readonly id: number;
  readonly tongue: Tongue;
  readonly category: Category;
  /** As its receipts name it. */
  readonly brand: string;
  /** As banks name it, before they shorten and frame it. */
  readonly billed: string;
  /** The few prices of a menu or a catalogue, in hundredths; elsewhere any price may come up. */
  readonly menu?: readonly number[];
}

/** The middle of prices in dollars, their spread, and how often the category is gone to. */
const CATEGORIES: Readonly<Record<Category, readonly [middle: number, spread: number, share: number]>> = {
  grocery: [34, 0.8, 22],
  restaurant: [31, 0.6, 16],
  coffee: [6, 0.35, 13],
  fuel: [45, 0.4, 6],
  hotel: [160, 0.6, 3],
  digital: [11, 0.5, 9],
  clothing: [52, 0.7, 6],
  pharmacy: [22, 0.8, 6],
  transport: [12, 0.8, 9],
  electronics: [90, 1.1, 3],
  home: [38, 0.9, 4],
  health: [28, 0.5, 3],
};

const NAMES: readonly Category[] = Object.keys(CATEGORIES).filter((name): name is Category => name in CATEGORIES);

export const MERCHANTS = 750;

/** The shops of one tongue: every seed and profile has its own. */
export function openShops(seed: number, profile: Profile, tongue: Tongue): Merchant[] {
  const taken = new Set<string>();
  return Array.from({ length: MERCHANTS }, (_, id): Merchant => {
    const dice = diceFor(seed, `shop/${tongue}/${id}`);
    const category = NAMES[dice.weighted(NAMES.map((name) => CATEGORIES[name][2]))] ?? 'grocery';
    let brand = nameOf(dice, tongue, category);
    while (taken.has(brand)) brand = nameOf(dice, tongue, category);
    taken.add(brand);
    const billed = billedAs(diceFor(seed, `billed/${tongue}/${id}`), profile, tongue, category, brand);
    const menu = diceFor(seed, `menu/${tongue}/${id}`);
    const rungs = category === 'coffee' || category === 'digital' ? menu.whole(6, 18) : 0;
    const base = { id, tongue, category, brand, billed };
    return rungs === 0
      ? base
      : { ...base, menu: Array.from({ length: rungs }, () => anyPrice(menu, tongue, category)) };
  });
}

/** Shops by Zipf's law with a flat head: rank 1 is not gone to every day. */
export function shopWeights(count: number): Float64Array {
  let sum = 0;
  return Float64Array.from({ length: count }, (_, rank) => (sum += (rank + 12) ** -0.8));
}

export function pickShop(dice: Dice, shops: readonly Merchant[], weights: Float64Array): Merchant {
  const target = dice.real() * (weights.at(-1) ?? 0);
  let [low, high] = [0, shops.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((weights[middle] ?? 0) > target) high = middle;
    else low = middle + 1;
  }
  const shop = shops[low];
  if (!shop) throw new Error('no shops');
  return shop;
}

/** In hundredths of the shop's own currency. */
export function priceAt(dice: Dice, shop: Merchant): number {
  return shop.menu ? dice.pick(shop.menu) : anyPrice(dice, shop.tongue, shop.category);
}

function anyPrice(dice: Dice, tongue: Tongue, category: Category): number {
  const [middle, spread] = CATEGORIES[category];
  const raw = Math.max(100, Math.round(middle * (tongue === 'zh' ? 320 : 100) * Math.exp(spread * dice.normal())));
  const whole = Math.max(1, Math.round(raw / 100)) * 100;
  if (category === 'hotel') return Math.max(1000, Math.round(raw / 1000) * 1000 - dice.pick([0, 0, 100, 200]));
  if (category === 'grocery' || category === 'fuel' || dice.chance(0.25)) return raw;
  return whole - (tongue === 'zh' ? dice.pick([0, 0, 0, 10, 20, 50]) : dice.pick([0, 1, 1, 5, 51, 25, 50]));
}

function nameOf(dice: Dice, tongue: Tongue, category: Category): string {
  if (tongue === 'zh') {
    const trade = dice.pick(TRADES_ZH[category]);
    return dice.chance(0.8) ? `${dice.pick(BRANDS)}${trade}` : `${dice.pick(BRANDS)}${dice.pick(BRANDS)}${trade}`;
  }
  const trade = dice.pick(TRADES[category]);
  const shape = dice.weighted([4, 2, 2, 1, 2]);
  if (shape === 0) return `${dice.pick(COINED)} ${trade}`;
  if (shape === 1) return `${dice.pick(FAMILIES)} & ${dice.pick(FAMILIES)}`;
  if (shape === 2) return `The ${dice.pick(PLACES)} ${trade}`;
  if (shape === 3) return `${dice.pick(FAMILIES)}'s`;
  return `${dice.pick(FAMILIES)} ${dice.pick(COINED)} ${trade}`;
}

function billedAs(dice: Dice, profile: Profile, tongue: Tongue, category: Category, brand: string): string {
  const kind = dice.real();
  const unlike = kind < profile.legalUnlike;
  if (!unlike && kind >= profile.legalUnlike + profile.legalAlike) return brand;
  if (tongue === 'en') {
    const form = dice.pick(LEGAL_FORMS);
    return unlike
      ? `${dice.pick(FAMILIES)} ${dice.pick(['Trading', 'Ventures', 'Group', 'Retail'])} ${form}`
      : `${brand} ${form}`;
  }
  const trade = LEGAL_TRADES[category];
  return `${dice.pick(CITIES_ZH)}${unlike ? dice.pick(STRANGERS) : brand.slice(0, 2)}${trade}${dice.pick(FIRM_FORMS)}`;
}
