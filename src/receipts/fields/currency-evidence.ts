import type { Currency } from '../../domain/money.ts';

/** What on a receipt without a currency tells of a country: tax names, ways of paying, words of its language. */
const EVIDENCE: readonly (readonly [RegExp, Currency])[] = [
  [/\bsdn\.?\s?bhd\b|\b(?:kuala lumpur|selangor|johor|penang|petaling jaya)\b|\bSST\b.*\bRM\b/i, 'MYR'],
  [/\b(?:tunai|kembali(?:an)?|ppn|pajak|jakarta|surabaya|bandung)\b|\bPB1\b|\bBCA\b/i, 'IDR'],
  [
    /\b(?:contribuinte|multibanco|fatura|factura|nif|iva|partita iva|scontrino|mwst|ust|summe|bargeld|tva|btw|totaal|ΑΦΜ)\b|ΑΦΜ|Φ\.?Π\.?Α/i,
    'EUR',
  ],
  [/\bGSTIN\b|\b(?:CGST|SGST)\b/, 'INR'],
  [/\bABN\b|\bEFTPOS\b/, 'AUD'],
  [/\bHMRC\b|\bVAT (?:no|reg)/i, 'GBP'],
  [/\b[A-Z]{2},?\s\d{5}(?:-\d{4})?\b|\bsales tax\b/, 'USD'],
];

/** The currency that a text's country uses, where its own words show one; undefined else. */
export const currencyByCountry = (text: string): Currency | undefined =>
  EVIDENCE.find(([words]) => words.test(text))?.[1];
