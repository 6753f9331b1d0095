import type { LetterLanguage } from '../domain/case.ts';

/** Why a slip of the failure is not to be had, as people meet it: to be chosen, and told by the letter. */
const EXCUSES: Readonly<Record<string, Readonly<Record<LetterLanguage, string>>>> = {
  noPaper: {
    'zh-Hans': '终端缺纸或卡纸，没有打印小票',
    'zh-Hant': '端末機缺紙或卡紙，沒有列印簽單',
    en: 'the terminal had no paper, or it jammed',
  },
  frozen: {
    'zh-Hans': '终端死机，没有结果',
    'zh-Hant': '端末機當機，沒有結果',
    en: 'the terminal froze without a result',
  },
  unattended: {
    'zh-Hans': '无人终端，不打印小票',
    'zh-Hant': '無人端末機，不列印簽單',
    en: 'it was an unattended terminal that prints no slip',
  },
  qrTimeout: {
    'zh-Hans': '扫码付款超时，没有凭证',
    'zh-Hant': '掃碼付款逾時，沒有憑證',
    en: 'the QR payment timed out without a record',
  },
};

/** The usual reasons in the letter's language. */
export const excusesIn = (language: LetterLanguage): readonly string[] =>
  Object.values(EXCUSES).map((excuse) => excuse[language]);
