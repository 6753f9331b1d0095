import { signal } from '@preact/signals';
import type { Language, Phrase } from '../../domain/phrase.ts';

/** The language of the screens; a letter's language is chosen apart from it. */
export const language = signal<Language>('zh');

/** A phrase in the language of the screens; a component that says it follows a change. */
export const say = (phrase: Phrase): string => phrase[language.value];
