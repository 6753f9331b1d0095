import type { LetterLanguage } from '../domain/case.ts';
import { maskCards } from '../domain/masking.ts';
import type { Language, Phrase } from '../domain/phrase.ts';
import type { ReadDocument } from '../intake/index.ts';

/** The screens' language nearest to a letter's: reasons are written in two. */
export function screenLanguage(language: LetterLanguage): Language {
  return language === 'en' ? 'en' : 'zh';
}

export const inWords = (phrases: readonly Phrase[], language: Language): string[] =>
  phrases.map((phrase) => phrase[language]);

/** One line of problems per unreadable line, and what was assumed, for standard error. Card numbers are masked. */
export function tellProblems(documents: readonly ReadDocument[], language: Language): string[] {
  return documents.flatMap((document) => [
    ...document.problems.map((problem) => {
      const where = problem.line === undefined ? document.file : `${document.file}:${problem.line}`;
      const text = problem.text === undefined ? '' : `: ${problem.text}`;
      return maskCards(`${where}: ${problem.message[language]}${text}`);
    }),
    ...document.notes.map((note) => maskCards(`${document.file}: (${note[language]})`)),
  ]);
}
