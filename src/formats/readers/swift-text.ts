/** What field 86 of a SWIFT statement tells of an entry. */
export interface EntryText {
  readonly description: string;
  readonly counterparty?: string;
  /** The sender's own number of the payment. */
  readonly reference?: string;
}

/** German and other banks cut the text into numbered fields, `?20` to `?63`, by a sign of their own. */
const CUT = /^\d{3}([?<>@+~|^])(?=\d{2})/;

/** Fields of 27 signs are cut where they are full; a shorter one ends with a word. */
const FULL = 27;

/** Reads the lines of a field 86. */
export function readEntryText(lines: readonly string[]): EntryText {
  const text = lines.join('');
  const sign = CUT.exec(text)?.[1];
  if (sign !== undefined) return fromFields(text.slice(4).split(sign));
  return text.startsWith('/') ? fromSlashes(text) : { description: plain(lines.join(' ')) };
}

function fromFields(fields: readonly string[]): EntryText {
  const parts = fields.map((field) => ({ number: Number(field.slice(0, 2)), text: field.slice(2) }));
  const joined = (from: number, to: number): string =>
    parts
      .filter(({ number }) => number >= from && number <= to)
      .reduce((all, { text }) => all + text + (text.length < FULL ? ' ' : ''), '');
  const purpose = `${joined(20, 29)}${joined(60, 63)}`;
  const tagged = tagsIn(purpose);
  const said = tagged.get('SVWZ') ?? (tagged.size === 0 ? purpose : '');
  return made(plain(`${joined(0, 0)} ${said}`), plain(joined(32, 33)), tagged.get('EREF') ?? tagged.get('KREF'));
}

/** SEPA's own words within the purpose, each with what follows it. */
function tagsIn(purpose: string): Map<string, string> {
  const pieces = purpose.split(/(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|COAM|OAMT|IBAN|BIC)\+/);
  const tags = new Map<string, string>();
  for (let at = 1; at < pieces.length; at += 2) tags.set(pieces[at] ?? '', plain(pieces[at + 1] ?? ''));
  return tags;
}

/** Dutch banks write `/NAME/…/REMI/…`, one word after the other. */
function fromSlashes(text: string): EntryText {
  const after = (word: string): string => new RegExp(`/${word}/+(?:USTD/+)?([^/]+)`).exec(text)?.[1] ?? '';
  const said = plain(after('REMI'));
  return made(said === '' ? plain(text.replace(/\/+/g, ' ')) : said, plain(after('NAME')), plain(after('EREF')));
}

const made = (description: string, counterparty: string, reference: string | undefined): EntryText => ({
  description,
  ...(counterparty !== '' && { counterparty }),
  ...(reference !== undefined && reference.length >= 5 && reference !== 'NOTPROVIDED' && { reference }),
});

/** German card payments print the card's number in a series and its expiry, which nobody needs to keep. */
const EXPIRY = /\b(?:Debit|Kredit|Kart)\w*\.? ?\d \d{4}-\d{2}\b/gi;

/** The text without the expiry of the card that paid. */
export const withoutExpiry = (text: string): string => text.replace(EXPIRY, '');

const plain = (text: string): string => withoutExpiry(text.replace(/\s+/g, ' ')).trim();
