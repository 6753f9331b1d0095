/** What of a sender's name is its desk, not the shop: Uber Receipts, Steam Support. */
const DESK =
  /\s+(?:receipts?|support|reservations?|orders?|customer (?:service|care)|billing|payments?|notifications?|no-?reply|team|service|kundenservice|info|store|online)$/i;

const SAID: readonly RegExp[] = [
  /\byou (?:sent|paid|authori[sz]ed) (?:a payment of )?[^\n]{2,24}? to ([^\n(]{2,60})/i,
  /\bpayment (?:of [^\n]{2,20} )?(?:to|sent to) (?!your|you\b|me\b)([\p{L}][^\n(@.]{1,50})/iu,
  /\bthank(?:s| you)(?: very much)? for (?:shopping (?:with|at)|choosing|your (?:recent )?(?:order|purchase|transaction|payment) (?:with|from|at|on|to)|riding with|buying (?:from|at)|ordering (?:from|with))\s+(?!us\b|you\b|our\b)(?:the\s)?([^\n.,!]{2,40})/i,
  /\byour (?:receipt|order|invoice|payment|purchase) (?:from|with|at)\s+(?!us\b)([^\n.,!:#]{2,40})/i,
  /\bthank you for your ([A-Z][\w&' ]{1,24}) (?:order|purchase)/,
  /(?:©|\(c\)|copyright)\s?©?\s?[\d\s–,‌-]{0,14}\s?(?:by\s)?([\p{L}][^\n]{1,40}?)(?=,|\.\s|\s?\(|\sor its|\sund\s|\sall rights|\sinc\b|\sltd\b|\sllc\b|$)/imu,
];

/** On a market's page the seller stands behind the market, which is who charges the card. */
const SELLER =
  /(?:^|\n)(?:seller|merchant|sold by|verkauft von|vendu par|商家|卖家|賣家|商户|店铺)\s?[:：]?[\s]{1,3}([^\n\t]{2,50})/i;

/** The shop of an order, an invoice or a payment page: whom it says was paid, else who sent it, else whose page it is. */
export function orderShop(text: string): string | undefined {
  const [payee, ...others] = SAID;
  const paid = payee && nameOf(payee.exec(text)?.[1]);
  return (
    paid ??
    senderOf(text) ??
    others.map((said) => nameOf(said.exec(text)?.[1])).find(Boolean) ??
    siteOf(text) ??
    nameOf(SELLER.exec(text)?.[1])
  );
}

function nameOf(raw: string | undefined): string | undefined {
  const name = (raw ?? '')
    .replace(/\s{2,}.*$|\s*[([<].*$/u, '')
    .replace(/[\s.,!:]+$/u, '')
    .trim();
  return name.length < 2 || /^[^\p{L}]+$/u.test(name) || /^(?:us|you|your|the|this)\b/i.test(name) ? undefined : name;
}

/** The display name of a mail's From line, else its domain's own word. */
function senderOf(text: string): string | undefined {
  const from = /^From:\s*([^\n]+)/m.exec(text.slice(0, 3000))?.[1];
  if (from === undefined) return undefined;
  const name = from
    .replace(/<.*$/, '')
    .replace(/["']/g, '')
    .replace(/\s+via\s.*$/i, '')
    .trim();
  const shown = name.replace(DESK, '').trim();
  if (/\p{L}{2}/u.test(shown) && !shown.includes('@')) return shown;
  return brandOf(/@([\w.-]+)/.exec(from)?.[1]);
}

/** The site that a page names most often. */
function siteOf(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [, site = ''] of text.matchAll(
    /(?:www\.|https?:\/\/)?((?:[\w-]{2,30}\.)+(?:com?|net|org|de|fr|it|es|nl|uk|au|ca|in|jp|cn|sg|hk|tw|eu)(?:\.[a-z]{2})?)\b/gi,
  )) {
    const brand = brandOf(site.toLowerCase());
    if (brand !== undefined) counts.set(brand, (counts.get(brand) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

const PUBLIC = new Set([
  'gmail',
  'outlook',
  'hotmail',
  'yahoo',
  'icloud',
  'facebook',
  'twitter',
  'instagram',
  'example',
  'mail',
  'email',
]);

/** email.example-shop.co.uk as Example-shop. */
function brandOf(domain: string | undefined): string | undefined {
  const parts = (domain ?? '').split('.').filter((part) => !/^(?:com?|net|org|[a-z]{2}|www)$/i.test(part));
  const brand = parts.at(-1);
  if (brand === undefined || brand.length < 2 || PUBLIC.has(brand)) return undefined;
  return brand.charAt(0).toUpperCase() + brand.slice(1);
}
