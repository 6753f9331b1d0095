import type { Day } from '../domain/day.ts';
import { bankStatement, bankStatementName } from './bank-statement.ts';
import { cardStatement, cardStatementName } from './card-statement.ts';
import { bankMessages, chineseSlipNames, chineseSlips, failedSlip } from './chinese-slips.ts';
import { englishSlips } from './english-slips.ts';
import { sampleDays } from './moment.ts';
import { walletExport, walletExportName } from './wallet-export.ts';

/** An invented file of the sample month. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** The sample month: invented statements and slips in Chinese and English, moved so that it ends shortly before `today`. */
export function sampleMonth(today: Day): readonly SampleFile[] {
  const days = sampleDays(today);
  return [
    { name: bankStatementName(days), text: bankStatement(days) },
    { name: cardStatementName(days), text: cardStatement(days) },
    { name: walletExportName(days), text: walletExport(days) },
    { name: chineseSlipNames.failed(days), text: failedSlip(days) },
    { name: chineseSlipNames.slips(days), text: chineseSlips(days) },
    { name: chineseSlipNames.messages, text: bankMessages(days) },
    { name: 'card-slips.txt', text: englishSlips(days) },
  ];
}
