import { expect, test } from 'vitest';
import { dayNumber, dayOf } from '../../src/domain/day.ts';
import { printedSaleDay } from '../../src/match/printed-in-row.ts';

const POSTED = dayNumber('2026-11-10');

test.each([
  ['VISA DEBIT TANAKA AUDIO ON 08 NOV', '2026-11-08'],
  ['11/07 SUNNY GARDEN DINER', '2026-11-07'],
  ['EC-Zahlung STATION ARCH//2026-11-09', '2026-11-09'],
  ['EC-Zahlung STATION ARCH//GRAZ AT/08.11.', '2026-11-08'],
  ['EC-Zahlung STATION ARCH///08.11. 8390', '2026-11-08'],
  ['CHECKCARD 1105 HARBOUR GRILL PORTLAND OR', '2026-11-05'],
  ['DDA PURCHASE 1109 0938 HARBOUR GRILL', '2026-11-09'],
])('the day of sale in %j', (text, day) => {
  const sold = printedSaleDay(text, POSTED);
  expect(sold === undefined ? undefined : dayOf(sold)).toBe(day);
});

test.each([
  ['a store’s number', 'CHECKCARD 4471 HARBOUR GRILL'],
  ['a day long before the posting', 'DDA PURCHASE 0524 0938 HARBOUR GRILL'],
  ['four figures after another word', 'HARBOUR GRILL 1109 PORTLAND'],
  ['no figure at all', 'HARBOUR GRILL'],
  ['a sum', 'HARBOUR GRILL 8.11.20'],
  ['a date that could be either way round', 'HARBOUR GRILL 10/11 11/10 09/11'],
])('%s is no day of sale', (_what, text) => {
  expect(printedSaleDay(text, POSTED)).toBeUndefined();
});
