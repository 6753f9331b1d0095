import type { Phrase } from '../../domain/phrase.ts';
import type { Problem } from '../../domain/result.ts';
import { fieldsOf, type BaiRecord } from './bai2-records.ts';

/** Keeps what the control records (49, 98, 99) are checked against. Records are told by their place in the file. */
export interface Control {
  openFile(at: number): void;
  openGroup(at: number): void;
  openAccount(at: number): void;
  /** A figure of an account, as printed; undefined for one that cannot be read. */
  count(figure: number | undefined): void;
  closeAccount(record: BaiRecord, at: number): void;
  closeGroup(record: BaiRecord, at: number): void;
  closeFile(record: BaiRecord, at: number): void;
}

/** What lies between a header and its control record. */
interface Level {
  readonly at: number | undefined;
  /** Sum of its figures; undefined as soon as one could not be read. */
  sum: number | undefined;
  /** How many levels are within. */
  members: number;
}

const level = (at?: number): Level => ({ at, sum: 0, members: 0 });

/** `written`: for each record, how many records the file has down to it, continuations included. */
export function controlOf(written: readonly number[], problems: Problem[]): Control {
  let [file, group, account] = [level(), level(), level()];
  const check = (name: Phrase, open: Level, record: BaiRecord, at: number): void => {
    // Without its header, what a control record closes is not whole.
    if (open.at === undefined) return;
    const fields = fieldsOf(record);
    const sum = fields.next();
    const members = record.code === '49' ? undefined : fields.next();
    const records = fields.next();
    const count = (written[at] ?? 0) - (written[open.at - 1] ?? 0);
    const wrong: Phrase[] = [];
    if (open.sum !== undefined && /^[+-]?\d{1,15}$/.test(sum) && Number(sum) !== open.sum) wrong.push(SUM);
    if (members !== undefined && /^\d+$/.test(members) && Number(members) !== open.members) wrong.push(MEMBERS);
    if (/^\d+$/.test(records) && Number(records) !== count) wrong.push(RECORDS);
    if (wrong.length > 0)
      problems.push({
        message: {
          zh: `${name.zh}的控制记录与内容不符：${wrong.map((each) => each.zh).join('、')}`,
          en: `the control record of ${name.en} does not agree with what it closes: ${wrong.map((each) => each.en).join(', ')}`,
        },
        line: record.line,
        text: `${record.code},${record.parts.join(' ')}`.slice(0, 200),
        kept: true,
      });
  };
  const passOn = (record: BaiRecord, to: Level): void => {
    const told = fieldsOf(record).next();
    to.members += 1;
    to.sum = to.sum === undefined || !/^[+-]?\d{1,15}$/.test(told) ? undefined : to.sum + Number(told);
  };
  return {
    openFile: (at) => void (file = level(at)),
    openGroup: (at) => void (group = level(at)),
    openAccount: (at) => void (account = level(at)),
    count: (figure) => {
      account.sum = account.sum === undefined || figure === undefined ? undefined : account.sum + figure;
    },
    closeAccount: (record, at) => {
      check(ACCOUNT, account, record, at);
      passOn(record, group);
      account = level();
    },
    closeGroup: (record, at) => {
      check(GROUP, group, record, at);
      passOn(record, file);
      group = level();
    },
    closeFile: (record, at) => {
      check(FILE, file, record, at);
      file = level();
    },
  };
}

const ACCOUNT: Phrase = { zh: '账户', en: 'an account' };
const GROUP: Phrase = { zh: '组', en: 'a group' };
const FILE: Phrase = { zh: '文件', en: 'the file' };

const SUM: Phrase = { zh: '金额合计', en: 'the sum' };
const MEMBERS: Phrase = { zh: '账户或组的数目', en: 'the number of accounts or groups' };
const RECORDS: Phrase = { zh: '记录数', en: 'the number of records' };
