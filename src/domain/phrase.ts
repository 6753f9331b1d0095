/** A sentence for people in both languages of the product, written side by side, never translated later. */
export interface Phrase {
  readonly zh: string;
  readonly en: string;
}

/** The two languages of the screens. Letters have languages of their own: see `LetterLanguage` in case.ts. */
export type Language = 'zh' | 'en';
