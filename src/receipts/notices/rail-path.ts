const RAIL = 'UPI|IMPS|NEFT(?:INWARD)?|RTGS|ACH|INF|BIL|IBFT|CIP|MOB|MMT|INB|TPT';
/** What a bank's system prints of a transfer: rail, numbers and names, parted by strokes. */
const RAIL_PATH = new RegExp(
  `(?:\\b(?:Info\\s?)?|[/:])(?:${RAIL})(?:\\sTXN)?(?:\\sCr|\\sDr)?(?:[\\s:]?[/*~,-]|\\s(?=[A-Z]{4,5}\\d))(?![^\\n]{0,3}@)([^\\n]{2,120})`,
  'i',
);
/** For: 9843368/Mobile Recharge,Ncell — no rail, and the name behind the last stroke. */
const PLAIN_PATH = /\b(?:For|Remarks|Desc)\s?:\s?([\p{L}\d][^\n/:.]{1,30}\/[^\n:.]{2,60})/iu;
const PATH_END = /["”]|\.\s|\.(?=[A-Z]|$)|\s(?:av[lb]?|avail|bal|final|total|on\s\d|on\s[A-Z][a-z]{2}\s)\b|\s\d{1,2}-/i;

/** The name in a transfer's path, such as IMPS/FDRL/528005821348/A PERSON or NEFT-CODE123-A COMPANY. */
export function nameInPath(text: string): string | undefined {
  const rail = RAIL_PATH.exec(text)?.[1];
  if (rail !== undefined) return partsOf(rail, /[/*~]|-(?=[A-Z\d])/)[0];
  const plain = PLAIN_PATH.exec(text)?.[1];
  return plain === undefined ? undefined : partsOf(plain, /\//).at(-1);
}

function partsOf(path: string, marks: RegExp): string[] {
  const end = path.search(PATH_END);
  return (end < 0 ? path : path.slice(0, end))
    .split(marks)
    .map((part) =>
      part
        .trim()
        .replace(/^(?:transfer|payment (?:from|to|on))\s|\susing UPI$/i, '')
        .replace(/[\s.,-]+$/, ''),
    )
    .filter((part) => /\p{L}{3}/u.test(part) && !/\d{3}/.test(part) && !NO_PART.test(part));
}

/** A rail, a bank's four letters, a word of the system's own. */
const NO_PART = new RegExp(`^(?:${RAIL}|[A-Z]{4}|P2[AMP]|CR|DR|ATM|VISA|POS|NA|PAYMENT|[\\w.]+@\\w+)$`, 'i');
