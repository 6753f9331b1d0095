// Letters as a person read them once: whole for one place of each language, and for every place what the place changes.
import { describe, expect, it } from 'vitest';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { draftComplaint, papersFor, type Draft, type DraftInput } from '../../src/complaint/index.ts';
import type { CardKind } from '../../src/domain/card.ts';
import { LETTER_LANGUAGES, type LetterLanguage } from '../../src/domain/case.ts';
import { FINDING_TYPES, type FindingType } from '../../src/domain/finding.ts';
import { JURISDICTIONS, type JurisdictionId } from '../../src/domain/jurisdiction.ts';
import { isNote } from '../../src/complaint/note-types.ts';
import { CASES, inputFor } from './cases.ts';

const HOME: Readonly<Record<LetterLanguage, JurisdictionId>> = { 'zh-Hans': 'CN', 'zh-Hant': 'TW', en: 'UK' };
const PLACES = [...JURISDICTIONS, 'generic'] as const;
const CARDS: readonly (CardKind | undefined)[] = [undefined, 'debit', 'credit', 'prepaid'];
const FOLDER = new URL('goldens/', import.meta.url);

function compareWith(name: string, text: string): void {
  const file = new URL(name, FOLDER);
  if (process.env['UPDATE_GOLDEN'] !== undefined) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file), `write it with UPDATE_GOLDEN=1, then read it: ${name}`).toBe(true);
  expect(text).toBe(readFileSync(file, 'utf8'));
}

/** The same case in another currency. */
function inMoney<Given>(given: Given, currency: string): Given {
  return JSON.parse(JSON.stringify(given).replaceAll('"currency":"CNY"', `"currency":"${currency}"`));
}

const CURRENCY: Readonly<Partial<Record<JurisdictionId, string>>> = {
  HK: 'HKD',
  TW: 'TWD',
  SG: 'SGD',
  US: 'USD',
  UK: 'GBP',
  EU: 'EUR',
  AU: 'AUD',
  CA: 'CAD',
  IN: 'INR',
};

const FIELDS = { bank: 'Harbour Bank', name: 'A. Person', phone: '555 0101', sentOn: '2026-10-01', lockedAt: '11:30' };

function write(type: FindingType, place: JurisdictionId, more: Partial<DraftInput>, currency = CURRENCY[place]): Draft {
  const given = inMoney(CASES[type], currency ?? 'CNY');
  return draftComplaint(inputFor(type, { ...given, jurisdiction: place, statementDate: '2026-11-15', ...more }));
}

describe.each(LETTER_LANGUAGES)('whole papers in %s', (language) => {
  it.each(FINDING_TYPES)('%s', (type) => {
    const papers = papersFor(type).map((paper) => {
      const draft = write(type, HOME[language], { language, paper, card: 'debit', fields: FIELDS });
      return `=== ${paper} · ${draft.replyBy}\n${draft.text}\n\n(${draft.missing.join(' | ')})`;
    });
    compareWith(`${type}.${language}.txt`, `${papers.join('\n\n')}\n`);
  });
});

const LAST_HEADINGS = /\n\n(?:五、|5\. )[\s\S]*?\n\n(?=(?:七、|7\. ))/;

/** `debit: all; credit: all but wrong-amount`, so that a person can read it. */
function cardsAndTypes(where: readonly (readonly [card: string, type: FindingType])[]): string {
  const complaints = FINDING_TYPES.filter((type) => !isNote(type));
  return [...new Set(where.map(([card]) => card))]
    .map((card) => {
      const types = where.filter(([each]) => each === card).map(([, type]) => type);
      const others = complaints.filter((type) => !types.includes(type));
      return `${card}: ${others.length === 0 ? 'all' : others.length < 5 ? `all but ${others.join(', ')}` : types.join(', ')}`;
    })
    .join('; ');
}

/** The demands of a letter, without their numbers. */
const demandsOf = (text: string): string[] =>
  (LAST_HEADINGS.exec(text)?.[0].split('\n\n')[2] ?? '').split('\n').map((each) => each.replace(/^\d+\. /, ''));

describe.each(PLACES)('what the law of %s changes', (place) => {
  it.each(LETTER_LANGUAGES)('in %s', (language) => {
    const said = new Map<string, (readonly [card: string, type: FindingType])[]>();
    for (const card of CARDS)
      for (const type of FINDING_TYPES) {
        const draft = write(type, place, { language, ...(card && { card }) });
        const part = LAST_HEADINGS.exec(draft.text)?.[0];
        if (part === undefined) continue;
        const rules = draft.rules.map((rule) => `${rule.id} (${rule.certainty})`).join(', ');
        const asked = part.split('\n\n').slice(4).join('\n');
        const usual = new Set(
          demandsOf(write(type, 'generic', { language, ...(card && { card }) }, CURRENCY[place]).text),
        );
        const own = demandsOf(draft.text).filter((each) => !usual.has(each));
        const text = [asked, ...own.map((each) => `+ ${each}`), `  ${rules}`].join('\n');
        said.set(text, [...(said.get(text) ?? []), [card ?? 'not said', type]]);
      }
    compareWith(
      `place-${place}.${language}.txt`,
      `${[...said].map(([text, where]) => `${text}\n  [${cardsAndTypes(where)}]`).join('\n\n')}\n`,
    );
  });

  it('leaves all the rest of the letter as it is anywhere', () => {
    for (const language of LETTER_LANGUAGES)
      for (const type of FINDING_TYPES) {
        const rest = (draft: Draft): string => draft.text.replace(LAST_HEADINGS, '\n\n');
        const here = write(type, place, { language });
        const given = inMoney(CASES[type], CURRENCY[place] ?? 'CNY');
        const anywhere = draftComplaint(inputFor(type, { ...given, jurisdiction: 'generic', language }));
        expect(rest(here)).toBe(rest(anywhere));
      }
  });
});
