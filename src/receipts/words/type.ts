import type { ReceiptType } from '../../domain/receipt.ts';

/** Type words, the compound ones first: 预授权完成撤销 holds all the others. */
const TYPES: readonly (readonly [RegExp, ReceiptType])[] = [
  [
    /[预預][授]?[权權授]*完成[撤取][销銷消]|void\s?auth\s?comp|completion (?:void|cancel)|void (?:of )?completion|cancel(?:led)? completion/i,
    'void',
  ],
  [
    /[预預]授[权權]完成|auth\s?comp|pre-?auth(?:ori[sz]ation)? completion|\bPCOMP\b|\bCOMPLETION\b|\bCAPTURE\b/i,
    'completion',
  ],
  [
    /[预預]授[权權](?:撤[销銷]|取消|解[冻凍])|解[冻凍]|void\s?auth|pre-?auth(?:ori[sz]ation)? (?:cancel|void|reversal)|partial cancel|auth(?:ori[sz]ation)? (?:void|released|cancell?ed)|\bhold\b[^\n]{0,100}\b(?:released|removed|cancell?ed|expired|lifted)\b|release of hold/i,
    'preauth-void',
  ],
  [
    /[预預]授[权權]|押金|[冻凍][结結]|圈存|pre-?auth(?!\w*\s?id)|\bauth only\b|(?<!card\s?)\bhold\b(?! the line| on to)|initial auth|temporary authori[sz]ation|block(?:ed)? (?:the )?(?:amount|funds)|\bpreauthori[sz]ation\b|^\s*AUTH(?:ORI[SZ]ATION)?\s*$/i,
    'preauth',
  ],
  [/消[费費]撤[销銷]|撤[销銷]|取消交易|作[废廢]|\bvoid(?:ed)?\b(?! where)|cancel sale/i, 'void'],
  [
    /退[货貨]|退款|退刷|\brefund(?:ed|s)?\b|merchandise return|credit voucher|\breturn\b(?=\s*(?:$|\n|:|AUD|USD|GBP|EUR|[$£€]))/i,
    'refund',
  ],
];

/** The first type word of a text; undefined where it has none, which for a receipt means a sale. */
export function typeIn(text: string): ReceiptType | undefined {
  for (const [pattern, type] of TYPES) if (pattern.test(text)) return type;
  return undefined;
}

/** Words that name a type where a label says that a type stands there; elsewhere they are a menu's key, a product, a promise. */
const STATED: readonly (readonly [RegExp, ReceiptType])[] = [
  [/^\s*cancel(?:lation)?\s*$/i, 'void'],
  [/^\s*credit\s*$/i, 'refund'],
  [/^\s*(?:deposit|guarantee)\s*$/i, 'preauth'],
  [/^\s*[离離][线線]完成\s*$/, 'completion'],
];

/** The type that stands behind its label. */
export const statedType = (value: string): ReceiptType | undefined =>
  STATED.find(([words]) => words.test(value))?.[1] ?? typeIn(value);
