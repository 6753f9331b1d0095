import { CURRENCY_OF, OUTERMOST, type Element, type Part, type Slot } from './camt-elements.ts';
import { mendXml } from './mend-xml.ts';
import { walkXml, type XmlFault, type XmlListener } from './walk-xml.ts';

/** Keyed by our own names alone. */
export type Fields = Readonly<Partial<Record<Slot, string>>>;

/** What an element said: its fields by our names, and its pieces of text in their order. */
export interface Said {
  readonly line: number;
  readonly fields: Fields;
  readonly told: readonly string[];
}

/** One entry, `Ntry`. */
export interface CamtEntry extends Said {
  /** The first of its transactions: see `KEPT`. */
  readonly details: readonly Said[];
  readonly detailCount: number;
}

/** What holds entries: `Stmt` of camt.053, `Rpt` of camt.052, `Ntfctn` of camt.054. */
export interface CamtStatement extends Said {
  readonly element: string;
  readonly balances: readonly Said[];
  /** Is something of it lost to a fault? */
  readonly broken: boolean;
}

/** Who takes what was collected. An entry comes after the head of its statement and before its end. */
export interface CamtTaker {
  entry(entry: CamtEntry, statement: CamtStatement): void;
  end(statement: CamtStatement): void;
  /** `entry` is what was read of the entry that is lost; `around` is the text of the place. */
  fault(kind: XmlFault, line: number, around: string, entry: CamtEntry | undefined): void;
}

/** Transactions and pieces of text that are kept of one entry: more would make no description. */
const KEPT = { details: 10, told: 30 };

interface Open extends CamtEntry, CamtStatement {
  readonly fields: Partial<Record<Slot, string>>;
  readonly told: string[];
  readonly details: Open[];
  readonly balances: Open[];
  detailCount: number;
  broken: boolean;
}

/** Walks the text once, holding no more of it than one entry. Returns how many ampersands were not escaped. */
export function collectCamt(source: string, taker: CamtTaker, onProgress?: (share: number) => void): number {
  const { text, bare } = mendXml(source);
  walkXml(text, collector(taker), { unit: 'Ntry', groups: ['Stmt', 'Rpt', 'Ntfctn'] }, onProgress);
  return bare;
}

function opened(element: string, line: number): Open {
  return { element, line, fields: {}, told: [], details: [], balances: [], detailCount: 0, broken: false };
}

function collector(taker: CamtTaker): XmlListener {
  const path: (Element | undefined)[] = [];
  let statement = opened('', 1);
  let balance: Open | undefined;
  let entry: Open | undefined;
  let detail: Open | undefined;
  /** The text of the element that is listened to. */
  let heard: string | undefined;

  const begin = (part: Part, name: string, line: number): void => {
    const begun = opened(name, line);
    if (part === 'statement') statement = begun;
    else if (part === 'balance') balance = begun;
    else if (part === 'entry') entry = begun;
    else if (entry) {
      detail = begun;
      entry.detailCount += 1;
      if (entry.details.length < KEPT.details) entry.details.push(begun);
    }
  };
  const end = (part: Part): void => {
    if (part === 'statement') {
      taker.end(statement);
      statement = opened('', statement.line);
    } else if (part === 'balance') {
      if (balance) statement.balances.push(balance);
      balance = undefined;
    } else if (part === 'entry') {
      if (entry) taker.entry(entry, statement);
      entry = undefined;
    } else detail = undefined;
  };
  const keep = (slot: Slot, text: string): void => {
    const { fields } = detail ?? entry ?? balance ?? statement;
    if (text !== '') fields[slot] ??= text;
  };

  return {
    open(name, attributes, depth, line) {
      const found = path[depth - 1]?.below.get(name) ?? (entry ? undefined : OUTERMOST.get(name));
      path[depth] = found;
      if (!found) return;
      heard = (found.slot ?? found.money ?? found.told) ? '' : undefined;
      if (found.part) begin(found.part, name, line);
      if (found.money) keep(CURRENCY_OF[found.money], (attributes['Ccy'] ?? '').trim());
    },
    text(piece) {
      if (heard !== undefined) heard += piece;
    },
    close(depth) {
      const closed = path[depth];
      path[depth] = undefined;
      if (!closed) return;
      if (heard !== undefined) {
        const text = heard.trim();
        if (closed.slot) keep(closed.slot, text);
        if (closed.money) keep(closed.money, text);
        const { told } = detail ?? entry ?? statement;
        if (closed.told && text !== '' && told.length < KEPT.told) told.push(text);
        heard = undefined;
      }
      if (closed.part) end(closed.part);
    },
    fault(kind, line, around) {
      taker.fault(kind, line, around, entry);
      statement.broken = true;
      balance = entry = detail = heard = undefined;
    },
  };
}
