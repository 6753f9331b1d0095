import { describe, expect, it } from 'vitest';
import { draftComplaint, type Block, type Draft, type Piece } from '../../src/complaint/index.ts';
import { CHANNELS, LETTER_LANGUAGES, type LetterLanguage } from '../../src/domain/case.ts';
import { FINDING_TYPES } from '../../src/domain/finding.ts';
import { JURISDICTIONS } from '../../src/domain/jurisdiction.ts';
import { CASES, inputFor, row, slip, TODAY } from './cases.ts';

const piecesOf = (blocks: readonly Block[]): Piece[] =>
  blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flat() : block.kind === 'table' ? block.rows.flat(2) : [...block.line],
  );

const NOTES = ['unproven-debit', 'receipt-without-debit', 'returned-after-success'];
const every = FINDING_TYPES.flatMap((type) =>
  LETTER_LANGUAGES.flatMap((language) => CHANNELS.map((channel) => ({ type, language, channel }))),
);

describe.each(every)('$type, $language, $channel', ({ type, language, channel }) => {
  const draft = draftComplaint(inputFor(type, { language, channel }));
  const { text } = draft;

  it('has no trace of the machine', () => {
    for (const trace of ['{{', '}}', 'undefined', 'NaN', '[object', 'null'])
      expect(`${draft.subject}${text}`).not.toContain(trace);
    expect(text).not.toMatch(/ {2}|，，|。。|\.\.|、、| [,.;]|，。/);
    expect(draft.subject).not.toBe('');
  });

  it('names the sum first and rests each fact on a row or receipt that is there', () => {
    const { transactions, receipts, finding } = CASES[type];
    const known = new Set([...transactions, ...receipts].map((each) => each.id));
    const facts = piecesOf(draft.blocks).filter((piece) => piece.kind === 'fact');
    expect(facts.length).toBeGreaterThan(0);
    for (const piece of facts) expect(known).toContain(piece.from);
    const sum = (finding.amount.minor / 100).toFixed(2);
    expect(text).toContain(sum);
    if (channel === 'letter') expect(text.split('\n')[0]).toContain(sum);
  });

  it('cites no attachment that it does not list', () => {
    const cited = new Set(text.match(language === 'en' ? /\[A\d+\]/g : /【附\d+】/g) ?? []);
    const listed = text.split('\n').flatMap((line) => /^(?:【附\d+】|\[A\d+\])/.exec(line)?.[0] ?? []);
    for (const mark of cited) expect(listed).toContain(mark);
    expect(new Set(listed).size).toBe(listed.length);
    if (channel === 'chat' || channel === 'phone') expect(cited.size).toBe(0);
  });

  it('keeps to its length and its place', () => {
    if (channel === 'chat') expect(Array.from(text).length).toBeLessThanOrEqual(200);
    if (channel === 'letter' || channel === 'form') expect(text.includes('\n')).toBe(true);
    expect(draft.replyBy).toBe('2026-12-09');
  });

  it('shows every open blank as words in brackets', () => {
    const [open, close] = language === 'en' ? ['[', ']'] : ['〔', '〕'];
    for (const blank of draft.blanks) {
      expect(blank.value).toBe('');
      // What may stay open leaves no trace in a letter: a letter that is complete has no brackets.
      const mayStayOpen = channel === 'letter' && ['email', 'caseNumber'].includes(blank.key);
      expect(text.includes(`${open}${blank.label}${close}`)).toBe(!mayStayOpen);
    }
  });

  it('threatens nobody and accuses nobody', () => {
    expect(text).not.toMatch(/欺诈|诈骗|詐騙|律师函|必须|否则|曝光|报警|scam|illegal|lawsuit|must |or else|!|！/i);
    if (type !== 'unknown-debit') expect(text).not.toMatch(/盗刷|盜刷|fraud/i);
  });
});

describe.each(LETTER_LANGUAGES)('a letter in %s', (language: LetterLanguage) => {
  const complaint = (type: (typeof FINDING_TYPES)[number], more = {}): Draft =>
    draftComplaint(inputFor(type, { language, ...more }));

  it.each(FINDING_TYPES.filter((type) => !NOTES.includes(type)))('has its seven parts in order: %s', (type) => {
    const headings = complaint(type).blocks.filter((block) => block.kind === 'heading');
    expect(headings).toHaveLength(7);
    const numbers = language === 'en' ? '1234567' : '一二三四五六七';
    headings.forEach((block, at) => {
      expect(block.line.map((piece) => piece.text).join('')).toMatch(new RegExp(`^${numbers[at] ?? ''}[、.]`));
    });
  });

  it('tells what happened in the order of time', () => {
    for (const type of FINDING_TYPES) {
      const list = complaint(type).blocks.find((block) => block.kind === 'list' && block.ordered);
      if (list?.kind !== 'list' || NOTES.includes(type)) continue;
      const days = list.items.flatMap((item) => {
        const text = item.map((piece) => piece.text).join('');
        const match = /^(?:(\d{4})年(\d+)月(\d+)日|(\d+) (\w+) (\d{4}))/.exec(text);
        if (!match) return [];
        return match[1] === undefined
          ? [Date.parse(`${match[4] ?? ''} ${match[5] ?? ''} ${match[6] ?? ''}`)]
          : [Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))];
      });
      expect(days.length).toBeGreaterThan(0);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });

  it('asks for interest to rest on a credit card only', () => {
    const wording = /利息|interest/;
    expect(complaint('failed-but-debited', { card: 'credit' }).text).toMatch(wording);
    for (const more of [{ card: 'debit' }, { card: 'prepaid' }, {}])
      expect(complaint('failed-but-debited', more).text).not.toMatch(wording);
  });

  it('numbers its demands', () => {
    const { blocks } = complaint('void-not-reversed');
    const lists = blocks.filter((block) => block.kind === 'list' && block.ordered);
    expect(lists).toHaveLength(2);
    expect(lists[1]?.kind === 'list' && lists[1].items.length).toBe(5);
  });
});

describe('what the papers say', () => {
  const cellsOf = (draft: Draft): string[][] =>
    draft.blocks.flatMap((block) =>
      block.kind === 'table'
        ? block.rows.map((cells) => cells.map((cell) => cell.map((piece) => piece.text).join('')))
        : [],
    );

  it('stands in the table as printed', () => {
    const cells = cellsOf(draftComplaint(inputFor('failed-but-debited')));
    expect(cells).toContainEqual(['交易日期时间', '2026年11月10日 11:00:28', '2026年11月10日 11:00:12']);
    expect(cells).toContainEqual(['金额、币种', '人民币128.00元', '人民币128.00元']);
    expect(cells).toContainEqual(['商户号／终端号', '未载明', '898330054110342／10620733']);
    expect(cells).toContainEqual(['结果', '已入账', '「交易失败」']);
  });

  it('counts the duplicates and names the receipt that there is', () => {
    const { text } = draftComplaint(inputFor('duplicate-debit'));
    expect(text).toContain('同额扣款共3笔，其中有成功小票的只有1笔【附1】，多出2笔，合计人民币256.00元');
    expect(text).toContain('第1笔');
    expect(text).toContain('第2笔');
    expect(text).not.toContain('第3笔');
  });

  it('states the difference of a wrong amount', () => {
    const { text } = draftComplaint(inputFor('wrong-amount', { language: 'en' }));
    expect(text).toContain(
      'shows CNY 128.00 [A1]; the statement shows CNY 138.00. I did not agree to the difference of CNY 10.00',
    );
  });

  it('states promise, date and elapsed days of a refund', () => {
    const { text } = draftComplaint(inputFor('refund-not-credited'));
    expect(text).toContain(
      '商户已于2026年11月4日办理退款人民币399.00元【附1】，承诺2026年11月9日前到账，至今已满20日，账户未见入账',
    );
  });

  it('asks to release what is left of a completed hold', () => {
    const { text } = draftComplaint(inputFor('hold-not-released'));
    expect(text).toContain('已于2026年10月23日完成扣款人民币1180.00元，其余人民币320.00元仍未见解冻');
    expect(text).toContain('解除对人民币320.00元的冻结');
    expect(text).not.toContain('退回人民币');
  });

  it('says of a hold only what is known of it', () => {
    const { finding, transactions, receipts } = CASES['hold-not-released'];
    const bare = { ...finding, context: [], receipts: [] };
    const { text } = draftComplaint(inputFor('hold-not-released', { finding: bare, transactions, receipts }));
    expect(text).not.toMatch(/已于[^。]{0,20}(?:撤销|完成)/);
    expect(text).toContain('已满35日');
  });

  it('cites the void slip and the voucher it names', () => {
    expect(draftComplaint(inputFor('void-not-reversed')).text).toContain(
      '撤销单显示「撤销成功」【附2】，并载明原交易号004187',
    );
  });

  it('locks the card first where nobody of the house made the debit', () => {
    const draft = draftComplaint(inputFor('unknown-debit'));
    expect(draft.missing[0]).toContain('锁卡');
    expect(draft.text).toContain('请立即确认该卡已停用');
    expect(draft.blanks.map((each) => each.key)).toContain('lockedAt');
    const locked = draftComplaint(inputFor('unknown-debit', { fields: { lockedAt: '11月10日 12:30' } }));
    expect(locked.text).toContain('11月10日 12:30，本人已锁卡或挂失');
    expect(locked.missing.join()).not.toContain('锁卡');
  });

  it('tells cash only where the receipt does', () => {
    expect(draftComplaint(inputFor('paid-another-way')).text).toContain('以现金');
    const other = slip('card', '2026-11-10T11:04:00', 12800, { card: '3307' });
    const { finding, transactions } = CASES['paid-another-way'];
    const byCard = draftComplaint(
      inputFor('paid-another-way', { finding: { ...finding, receipts: ['card'] }, transactions, receipts: [other] }),
    );
    expect(byCard.text).not.toContain('现金');
    expect(byCard.text).toContain('末四位3307的卡');
    const byWord = draftComplaint(
      inputFor('paid-another-way', { finding: { ...finding, receipts: [] }, transactions, receipts: [] }),
    );
    expect(byWord.text).not.toMatch(/现金|钱包|3307/);
    expect(byWord.missing).toContain('证据：另一种付款的凭证');
  });
});

describe('near misses', () => {
  it('writes of a message only where there is one', () => {
    const { receipts } = CASES['failed-but-debited'];
    const notice = slip('sms', '2026-11-10T11:00', 12800, {
      outcome: 'unknown',
      references: {},
      text: '您尾号8812的储蓄卡消费支出128.00元',
    });
    const { outcomeWords: _none, ...plain } = notice;
    const without = draftComplaint(inputFor('failed-but-debited'));
    const withIt = draftComplaint(inputFor('failed-but-debited', { receipts: [...receipts, plain] }));
    expect(without.text).not.toContain('通知');
    expect(withIt.text).toContain('收到贵行通知，支出人民币128.00元。【附2】');
    expect(withIt.checklist.find((item) => item.key === 'debitNotice')?.there).toBe(true);
    for (const stranger of [
      { ...plain, card: '3307' },
      { ...plain, occurredAt: '2026-11-10T18:00' },
      { ...plain, amount: { minor: 12900, currency: 'CNY' } },
    ])
      expect(draftComplaint(inputFor('failed-but-debited', { receipts: [...receipts, stranger] })).text).not.toContain(
        '通知',
      );
  });

  it('quotes no slip where there is none', () => {
    const { finding, transactions } = CASES['failed-but-debited'];
    const draft = draftComplaint(
      inputFor('failed-but-debited', { finding: { ...finding, receipts: [] }, transactions, receipts: [] }),
    );
    expect(draft.text).not.toContain('显示「');
    expect(draft.text).toContain('【附1】账户明细');
    expect(draft.missing).toContain('证据：失败或超时的小票，或终端画面的照片');
  });

  it('takes an explanation for a slip, and then wants the shop’s word', () => {
    const { finding, transactions } = CASES['failed-but-debited'];
    const draft = draftComplaint(
      inputFor('failed-but-debited', {
        finding: { ...finding, receipts: [] },
        transactions,
        receipts: [],
        evidence: { failedSlip: { have: false, why: '打印机缺纸' } },
      }),
    );
    expect(draft.text).toContain('未附失败或超时的小票，或终端画面的照片，原因：打印机缺纸。');
    expect(draft.missing).toContain('证据：商户的书面说明（未收到款项）');
  });

  it('attaches what the person says to have', () => {
    const draft = draftComplaint(inputFor('failed-but-debited', { evidence: { merchantNote: { have: true } } }));
    expect(draft.text).toContain('另附商户的书面说明（未收到款项）【附3】。');
    expect(draft.text).toContain('【附3】商户的书面说明（未收到款项）');
  });

  it('begins with why it is not ready', () => {
    const { finding } = CASES['failed-but-debited'];
    const early = draftComplaint(
      inputFor('failed-but-debited', { finding: { ...finding, ready: false, likelyBackBy: '2026-11-25' } }),
    );
    expect(early.missing[0]).toContain('2026年11月25日');
    expect(early.text.length).toBeGreaterThan(300);
    const open = draftComplaint(
      inputFor('failed-but-debited', {
        language: 'en',
        finding: { ...finding, ready: false, likelyBackBy: '2026-11-13' },
      }),
    );
    expect(open.missing[0]).toBe('answer first: Did you leave with the goods?');
  });

  it('asks to look at a credit that came in since', () => {
    const { transactions } = CASES['failed-but-debited'];
    const credit = row('back', '2026-11-20', 12800, { description: '冲正', kind: 'reversal' });
    const seen = draftComplaint(inputFor('failed-but-debited', { transactions: [...transactions, credit] }));
    expect(seen.missing[0]).toContain('2026年11月20日');
    const provisional = { ...credit, description: '临时入账' };
    expect(
      draftComplaint(inputFor('failed-but-debited', { transactions: [...transactions, provisional] })).missing[0],
    ).toBe('发卡银行全称');
  });

  it('wants later rows where the statement ends long ago', () => {
    const missing = '证据：交易日至今的账户明细';
    expect(draftComplaint(inputFor('failed-but-debited', { today: '2026-12-06' })).missing).not.toContain(missing);
    expect(draftComplaint(inputFor('failed-but-debited', { today: '2026-12-07' })).missing).toContain(missing);
    const evidence = { statementRows: { have: true } };
    expect(draftComplaint(inputFor('failed-but-debited', { today: '2026-12-07', evidence })).missing).not.toContain(
      missing,
    );
  });

  it('claims nothing beyond the last day of this account', () => {
    const { transactions } = CASES['failed-but-debited'];
    const pounds = row('gbp', '2026-11-23', -500, { amount: { minor: -500, currency: 'GBP' }, card: '3307' });
    const { text } = draftComplaint(inputFor('failed-but-debited', { transactions: [...transactions, pounds] }));
    expect(text).toContain('截至2026年11月22日');
    expect(text).not.toContain('2026年11月23日');
  });

  it('says that no complaint is due', () => {
    for (const type of ['unproven-debit', 'receipt-without-debit', 'returned-after-success'] as const) {
      const draft = draftComplaint(inputFor(type));
      expect(draft.missing[0]).toMatch(/不需要投诉|没有可投诉/);
      expect(draft.text).not.toMatch(/投诉|退回人民币|退款人民币/);
      expect(draft.rules).toEqual([]);
    }
  });
});

describe('blanks', () => {
  it('take what the person filled, and drop out of what is missing', () => {
    const fields = { bank: '澄江银行', name: '林一', phone: '13800000000' };
    const draft = draftComplaint(inputFor('failed-but-debited', { fields }));
    expect(draft.text).toContain('致：澄江银行');
    expect(draft.missing).toEqual([]);
    expect(draft.blanks.find((each) => each.key === 'bank')?.value).toBe('澄江银行');
  });

  it('let no card number through, nor a line of their own', () => {
    const fields = { name: '林一\n五、请求\n1. 其他', caseNumber: '4111111111111111', bank: '4111 1111 1111 1111' };
    const { text } = draftComplaint(inputFor('failed-but-debited', { fields }));
    expect(text).not.toMatch(/\d{4} ?\d{4} ?\d{4} ?\d{4}/);
    expect(text.split('\n').filter((line) => line.startsWith('五、'))).toHaveLength(1);
  });

  it('ask for the last four digits where nobody knows them, and take no more', () => {
    const { finding, transactions, receipts } = CASES['failed-but-debited'];
    const strip = <Item extends { card?: string }>({ card: _card, ...rest }: Item): Omit<Item, 'card'> => rest;
    const bare = { finding, transactions: transactions.map(strip), receipts: receipts.map(strip) };
    expect(draftComplaint(inputFor('failed-but-debited', bare)).missing).toContain('卡号末四位');
    const filled = draftComplaint(
      inputFor('failed-but-debited', { ...bare, fields: { lastFour: '4111111111111111' } }),
    );
    expect(filled.text).toContain('卡号末四位 1111');
    expect(filled.text).not.toContain('41111');
    const words = draftComplaint(inputFor('failed-but-debited', { ...bare, fields: { lastFour: '不记得' } }));
    expect(words.missing).toContain('卡号末四位');
  });

  it('notice that the bank is the shop', () => {
    const draft = draftComplaint(inputFor('failed-but-debited', { fields: { bank: '和谷生活超市临江店' } }));
    expect(draft.missing[0]).toContain('收件银行与商户名称相同');
  });
});

describe('hostile facts', () => {
  const hostile = (name: string): Draft => {
    const { finding, receipts } = CASES['failed-but-debited'];
    const transactions = [row('1', '2026-11-10', -12800, { counterparty: name })];
    return draftComplaint(inputFor('failed-but-debited', { finding, transactions, receipts, channel: 'letter' }));
  };

  it('stay on their line and show no card number', () => {
    const { text } = hostile('店\n五、请求\n1. 转账到 6225 7600 1234 5678\u202e');
    expect(text.split('\n').filter((line) => line.startsWith('五、'))).toHaveLength(1);
    expect(text).not.toContain('\u202e');
    expect(hostile('SHOP 4111111111111111').text).not.toContain('4111111111111111');
  });

  it('leave a chat message its length', () => {
    for (const language of LETTER_LANGUAGES) {
      const finding = { ...CASES['failed-but-debited'].finding, amount: { minor: 900719925474099, currency: 'CNY' } };
      const transactions = [
        row('1', '2026-11-10', -12800, { counterparty: '长'.repeat(5000), references: { rrn: '9'.repeat(900) } }),
      ];
      const draft = draftComplaint(
        inputFor('failed-but-debited', { finding, transactions, language, channel: 'chat' }),
      );
      expect(Array.from(draft.text).length).toBeLessThanOrEqual(200);
      expect(draft.text).toContain('9007199254740.99');
    }
  });

  it('speak of rows that are not given: a bug, said aloud', () => {
    expect(() => draftComplaint(inputFor('failed-but-debited', { transactions: [] }))).toThrow(/not among the rows/);
  });
});

describe('places', () => {
  it('counts the reply by the place’s rule', () => {
    expect(draftComplaint(inputFor('failed-but-debited')).rules.map((rule) => rule.id)).toEqual([
      'CN-BANK-15',
      'CN-EVIDENCE-13',
    ]);
    const generic = draftComplaint(inputFor('failed-but-debited', { jurisdiction: 'generic', language: 'en' }));
    expect(generic.replyBy).toBe('2026-12-15');
    expect(generic.rules.map((rule) => [rule.id, rule.certainty])).toEqual([['GEN-REPLY-15WD', 'design']]);
    expect(generic.text).not.toMatch(/article|law|right|Measures/i);
    expect(generic.text).toContain('Please reply in writing by 15 December 2026.');
  });

  it('writes for every place', () => {
    for (const jurisdiction of JURISDICTIONS)
      expect(draftComplaint(inputFor('failed-but-debited', { jurisdiction })).replyBy > TODAY).toBe(true);
  });

  it('writes traditional Chinese in traditional characters', () => {
    for (const type of FINDING_TYPES) {
      const { finding, transactions, receipts } = CASES[type];
      const latin = {
        finding,
        transactions: transactions.map((each) => ({ ...each, description: 'PURCHASE', counterparty: 'HARBOUR SHOP' })),
        receipts: receipts.map((each) => ({ ...each, merchant: 'HARBOUR SHOP', outcomeWords: 'DECLINED' })),
      };
      for (const channel of CHANNELS) {
        const draft = draftComplaint(inputFor(type, { ...latin, language: 'zh-Hant', channel }));
        expect(`${draft.subject}${draft.text}${draft.missing.join()}`).not.toMatch(
          /[银账单额凭证权户号闭话这认时间区办书请该记录样机构]/,
        );
        expect(draft.text).not.toMatch(/小票|签购|刷卡器/);
      }
    }
  });
});
