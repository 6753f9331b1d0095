import { dayOf, type Day } from '../../../src/domain/day.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Receipt } from '../../../src/domain/receipt.ts';
import type { References } from '../../../src/domain/references.ts';
import type { Transaction } from '../../../src/domain/transaction.ts';
import { describe, type Account } from './accounts.ts';
import { postedOn, type Rates } from './calendar.ts';
import { diceFor, type Dice } from './dice.ts';
import type { Merchant } from './merchants.ts';
import { misread } from './photo.ts';
import type { Profile } from './profiles.ts';
import type { DebitLabel, GoldLink, Group, ReceiptLabel, Wrong } from './truth.ts';

/** A visit to a shop, before anything goes wrong: `minor` in the account's currency. */
export interface Visit {
  readonly account: Account;
  readonly shop: Merchant;
  readonly day: number;
  readonly minute: number;
  readonly minor: number;
}

export interface RowDraft {
  readonly visit: Visit;
  readonly label: DebitLabel;
  /** Signed; the visit's sum as a debit where absent. */
  readonly minor?: number;
  /** Days after the visit on which it was charged. */
  readonly after?: number;
  /** What it undoes was posted then: it is not posted earlier. */
  readonly notBefore?: Day;
  /** Replaces what the bank would print, or adds a word before it. */
  readonly text?: string;
  readonly word?: string;
  readonly kind?: Transaction['kind'];
  readonly status?: Transaction['status'];
  readonly original?: Money;
  readonly references?: References;
}

export interface SlipDraft {
  readonly visit: Visit;
  readonly label: ReceiptLabel;
  readonly money?: Money;
  readonly type?: Receipt['type'];
  readonly outcome?: Receipt['outcome'];
  readonly tender?: NonNullable<Receipt['tender']>;
  readonly minutesLater?: number;
  readonly daysLater?: number;
  readonly merchant?: string;
  /** Another card than the account's. */
  readonly card?: string;
  readonly references?: References;
}

/** Where rows, receipts and the truth about them are written down as a year goes by. */
export interface Desk {
  readonly seed: number;
  readonly profile: Profile;
  readonly rates: Rates;
  readonly rows: Transaction[];
  readonly slips: Receipt[];
  readonly links: GoldLink[];
  readonly groups: Group[];
  readonly wrongs: Wrong[];
  readonly labels: Map<string, DebitLabel>;
  readonly slipLabels: Map<string, { readonly label: ReceiptLabel; readonly noise: readonly string[] }>;
  /** Starts the next event: each of its aspects has dice of its own. */
  begin(event: string): void;
  /** A second happening of the event, with fresh dice that hang on the event alone. */
  again(): void;
  dice(aspect: string): Dice;
  row(draft: RowDraft): string;
  slip(draft: SlipDraft): string;
  /** A row written before. */
  written(id: string): Transaction;
}

export function openDesk(seed: number, profile: Profile, rates: Rates): Desk {
  let event = '';
  let dices = new Map<string, Dice>();
  const dice = (aspect: string): Dice => {
    const known = dices.get(aspect);
    if (known) return known;
    const fresh = diceFor(seed, `${aspect}/${event}`);
    dices.set(aspect, fresh);
    return fresh;
  };
  const desk: Desk = {
    seed,
    profile,
    rates,
    rows: [],
    slips: [],
    links: [],
    groups: [],
    wrongs: [],
    labels: new Map(),
    slipLabels: new Map(),
    begin(name) {
      event = name;
      dices = new Map();
    },
    again() {
      desk.begin(`${event} again`);
    },
    dice,
    row(draft) {
      const row = rowOf(desk, draft);
      desk.rows.push(row);
      desk.labels.set(row.id, draft.label);
      return row.id;
    },
    written(id) {
      const row = desk.rows[Number(id.slice('row '.length))];
      if (!row) throw new Error(`no such row: ${id}`);
      return row;
    },
    slip(draft) {
      const plain = slipOf(desk, draft);
      const isPhoto = dice('photo').chance(profile.photo);
      const { receipt, noise } = isPhoto
        ? misread(plain, dice('misread'), profile.misread)
        : { receipt: plain, noise: [] };
      desk.slips.push(receipt);
      desk.slipLabels.set(receipt.id, { label: draft.label, noise });
      return receipt.id;
    },
  };
  return desk;
}

function rowOf(desk: Desk, draft: RowDraft): Transaction {
  const { visit, after = 0 } = draft;
  const { account } = visit;
  const charged = visit.day + after;
  const day = dayOf(charged);
  const text = draft.text ?? describe(desk.seed, desk.profile, account, visit.shop, day, desk.dice('print'));
  const posted = draft.status === 'pending' ? charged : postedOn(desk.dice('posting'), charged);
  return {
    id: `row ${desk.rows.length}`,
    account: account.id,
    bookedOn: draft.notBefore !== undefined && dayOf(posted) < draft.notBefore ? draft.notBefore : dayOf(posted),
    ...(account.valueDate ? { occurredAt: day } : {}),
    amount: { minor: draft.minor ?? -visit.minor, currency: account.currency },
    ...(draft.original ? { original: draft.original } : {}),
    description: draft.word === undefined ? text : `${draft.word} ${text}`.trim(),
    card: account.card,
    status: draft.status ?? 'booked',
    kind: draft.kind ?? 'purchase',
    references: draft.references ?? {},
  };
}

function slipOf(desk: Desk, draft: SlipDraft): Receipt {
  const { visit, profile } = { visit: draft.visit, profile: desk.profile };
  const at = visit.minute + (draft.minutesLater ?? 0);
  const day = dayOf(visit.day + (draft.daysLater ?? 0));
  const clock = `T${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;
  const hasClock = desk.dice('clock').chance(profile.clockKnown);
  const card = draft.card ?? visit.account.card;
  return {
    id: `slip ${desk.slips.length}`,
    occurredAt: hasClock ? `${day}${clock}` : day,
    amount: draft.money ?? { minor: visit.minor, currency: visit.account.currency },
    merchant: draft.merchant ?? visit.shop.brand,
    type: draft.type ?? 'sale',
    outcome: draft.outcome ?? 'approved',
    ...(draft.tender ? { tender: draft.tender } : {}),
    ...(draft.tender !== 'cash' && desk.dice('card').chance(profile.cardKnown) ? { card } : {}),
    references: draft.references ?? {},
  };
}
