import type { Tongue } from './tongue.ts';

/** Banks and mobile money of East Africa. */
export const swahili: Tongue = {
  debit: 'kimetolewa|kimetumwa|umetuma|umelipa|umetoa|umenunua|imetolewa|zimetolewa|yamelipwa',
  credit: 'umepokea|kimewekwa|imewekwa|zimewekwa|umewekewa',
  undone: 'imerejeshwa|kimerejeshwa|zimerejeshwa',
  failed: 'imeshindikana|haijafanikiwa|haikufanikiwa|imekataliwa',
  standing: 'salio(?: la mkopo ni| lako(?: jipya)? ni| jipya ni)?',
  fee: 'ada|gharama|makato|kodi',
  none: 'namba ya uthibitisho|ofa',
  payee: [/(?:kwenda|kwa|kurejesha)\s(?=\p{Lu})([^\n]{2,50})/gu],
  payer: [/(?:kutoka(?: kwa)?|kupitia)\s(?=\p{Lu})([^\n]{2,50})/gu],
  tails: [/(?:inayoishia na|akaunti)\s[*xX•]{0,12}(\d{4})(?!\d)/iu],
};
