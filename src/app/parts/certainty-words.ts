import type { Certainty } from '../../domain/certainty.ts';
import type { Phrase } from '../../domain/phrase.ts';

/** How sure a rule is, in words. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, Phrase>> = {
  official: {
    zh: '读过官方文本，寄出前请核对是否仍有效',
    en: 'official text read; check that it is still in force before sending',
  },
  secondary: { zh: '二手来源，请核对', en: 'secondary source, check it' },
  memory: { zh: '未核实，请自行查证，不写进信里', en: 'not confirmed: verify it; it is in no letter' },
  design: { zh: '我们的建议，不是法律', en: 'our advice, not law' },
};
