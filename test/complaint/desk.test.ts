// What a bank's complaints desk, or a shop, would stumble over.
import { describe, expect, it } from 'vitest';
import { draftComplaint, type Draft, type DraftInput } from '../../src/complaint/index.ts';
import { CHANNELS, LETTER_LANGUAGES } from '../../src/domain/case.ts';
import { FINDING_TYPES, type FindingType } from '../../src/domain/finding.ts';
import { CASES, inputFor, row, slip } from './cases.ts';

const write = (type: FindingType, more: Partial<DraftInput> = {}): Draft => draftComplaint(inputFor(type, more));

const resultLine = (draft: Draft): string =>
  draft.text.split('\n').find((each) => /^(?:结果|結果|Result) \| /.test(each)) ?? '';

describe('the time line', () => {
  const linesOf = (rowTime: string, slipTime: string): string[] => {
    const { finding } = CASES['failed-but-debited'];
    const transactions = [row('1', '2026-11-10', -12800, { occurredAt: rowTime })];
    const receipts = [slip('bad', slipTime, 12800, { outcome: 'declined', outcomeWords: '交易失败' })];
    const { text } = write('failed-but-debited', { finding, transactions, receipts });
    return text.split('\n').filter((each) => /^[12]\. 2026年/.test(each));
  };

  it('goes by the seconds where all tell them', () => {
    expect(linesOf('2026-11-10T11:00:09', '2026-11-10T11:00:12')[0]).toContain('11:00:09，贵行账单记载');
    expect(linesOf('2026-11-10T11:00:28', '2026-11-10T11:00:12')[0]).toContain('11:00:12，本人在');
  });

  it('puts the slip first in a minute of which one paper tells no seconds', () => {
    expect(linesOf('2026-11-10T11:00', '2026-11-10T11:00:12')[0]).toContain('11:00:12，本人在');
  });
});

describe('the facts table', () => {
  it.each([
    ['void-not-reversed', '撤销单：「撤销成功」', 'void slip: “撤销成功”'],
    ['refund-not-credited', '退款凭证：「交易成功」', 'refund slip: “交易成功”'],
    ['cancelled-hold-captured', '预授权撤销单：「撤销成功」', 'slip of the cancelled pre-authorisation: “撤销成功”'],
    ['paid-another-way', '现金付款凭证：「交易成功」', 'cash receipt: “交易成功”'],
  ] as const)('says what paper it is, if not the sale’s slip: %s', (type, zh, en) => {
    expect(resultLine(write(type))).toContain(zh);
    expect(resultLine(write(type, { language: 'en' }))).toContain(en);
  });

  it('leaves the slip of the sale its own words', () => {
    expect(resultLine(write('failed-but-debited'))).toBe('结果 | 已入账 | 「交易失败」');
  });

  it('says of a credit that it is one, and of the debit that should have been one', () => {
    expect(resultLine(write('refund-short'))).toContain('已入账（存入）');
    expect(resultLine(wrongSign('en'))).toContain('posted (debit)');
  });

  it('holds no cell that a name forged, and no blank that a machine forgot', () => {
    const { finding, receipts } = CASES['failed-but-debited'];
    const transactions = [row('1', '2026-11-10', -12800, { counterparty: 'SHOP | x {{bank}}' })];
    const { text } = write('failed-but-debited', { finding, receipts, transactions });
    for (const line of text.split('\n').filter((each) => /^\S+ \| /.test(each)))
      expect(line.split(' | ')).toHaveLength(3);
    expect(text).not.toMatch(/\{\{|\}\}/);
    expect(text).toContain('{bank}');
  });

  it('lets no card number in by a reference', () => {
    const { finding, receipts } = CASES['failed-but-debited'];
    const transactions = [row('1', '2026-11-10', -12800, { references: { rrn: '4111111111111111' } })];
    for (const channel of CHANNELS)
      expect(write('failed-but-debited', { finding, receipts, transactions, channel }).text).not.toContain('41111111');
  });
});

function wrongSign(language: DraftInput['language']): Draft {
  const { finding, receipts } = CASES['refund-short'];
  const amount = { minor: 79800, currency: 'CNY' };
  const transactions = [row('1', '2026-11-12', -39900)];
  return write('refund-short', { finding: { ...finding, amount }, receipts, transactions, language });
}

describe('reasons and demands', () => {
  it('tell how a refund that became a debit makes twice its sum', () => {
    expect(wrongSign('zh-Hans').text).toContain(
      '应退人民币399.00元【附1】，账单却记载扣款人民币399.00元；未到账的退款与该笔扣款合计人民币798.00元',
    );
    expect(wrongSign('en').text).toContain('The refund and the debit make CNY 798.00 together.');
  });

  it('ask what the finding turns on, not who was paid for a sale that nobody disputes', () => {
    const turnsOn: readonly (readonly [FindingType, RegExp])[] = [
      ['duplicate-debit', /逐笔书面告知/],
      ['wrong-amount', /授权金额和清算金额各为多少/],
      ['cancelled-hold-captured', /是否收到撤销/],
      ['void-not-reversed', /撤销参考号8800000void1.*撤销是否已提交/],
      ['refund-short', /退款以多少金额/],
    ];
    for (const [type, wording] of turnsOn) {
      expect(write(type).text).toMatch(wording);
      for (const language of LETTER_LANGUAGES)
        expect(write(type, { language }).text).not.toMatch(/收款方为谁|收款方為誰|who received the money/);
    }
  });

  it('count in singular and plural', () => {
    const { finding, transactions, receipts } = CASES['duplicate-debit'];
    const two = write('duplicate-debit', { language: 'en' }).text;
    expect(two).toContain('1 has a successful receipt [A1]; 2 are too many');
    expect(two).toContain('Which of them they are');
    const one = { ...finding, transactions: ['2'], amount: { minor: 12800, currency: 'CNY' } };
    expect(write('duplicate-debit', { language: 'en', finding: one, transactions, receipts }).text).toContain(
      '1 is too many, CNY 128.00 in all. Which of them it is',
    );
  });
});

describe('attachments', () => {
  it.each(FINDING_TYPES)('are each cited before they are listed: %s', (type) => {
    for (const language of LETTER_LANGUAGES)
      for (const channel of ['letter', 'form'] as const) {
        const lines = write(type, { language, channel }).text.split('\n');
        const isListed = (each: string): boolean => /^(?:【附\d+】|\[A\d+\])/.test(each);
        const listed = lines.filter(isListed).flatMap((each) => /^(?:【附\d+】|\[A\d+\])/.exec(each)?.[0] ?? []);
        const body = lines.filter((each) => !isListed(each)).join('\n');
        for (const mark of listed) expect(body).toContain(mark);
      }
  });

  it('carry the number by which the bank finds them', () => {
    expect(write('void-not-reversed').text).toContain('人民币128.00元，参考号8800000void1');
  });
});

describe('a statement that names no shop', () => {
  it.each(['failed-but-debited', 'unproven-debit'] as const)('has nothing said in its place: %s', (type) => {
    const { finding, receipts } = CASES[type];
    const { counterparty: _none, ...bare } = row('1', '2026-11-10', -finding.amount.minor, { description: ' ' });
    for (const language of LETTER_LANGUAGES)
      for (const channel of CHANNELS) {
        const { text } = write(type, { finding, receipts, transactions: [bare], language, channel });
        expect(text).not.toMatch(/显示为[，。]|顯示為[，。]|under the name[ .,]*[.,]|商[户店][，。]|, ,| \| {2}\|/);
      }
    const note = write(type, { finding, receipts, transactions: [bare] });
    if (type === 'unproven-debit') expect(note.missing).toContain('商户名称');
  });
});

describe('a chat message', () => {
  it('tells what decides the finding before it names the shop', () => {
    for (const language of LETTER_LANGUAGES) {
      const chat = (type: FindingType): string => write(type, { language, channel: 'chat' }).text;
      expect(chat('failed-but-debited')).toContain('交易失败');
      expect(chat('wrong-amount')).toMatch(/128\.00.*138\.00/);
      expect(chat('duplicate-debit')).toMatch(/3.*1/);
      expect(chat('hold-not-released')).toContain('1180.00');
      expect(chat('refund-short')).toMatch(/399\.00.*300\.00/);
      for (const type of [
        'hold-not-released',
        'refund-not-credited',
        'refund-short',
        'cancelled-hold-captured',
      ] as const)
        expect(chat(type)).not.toContain('交易成功');
    }
  });

  it('points to no attachment, not even where the slip has no date', () => {
    const { finding } = CASES['receipt-without-debit'];
    const { occurredAt: _none, ...undated } = slip('ok', '2026-11-10T11:00:12', 12800);
    for (const language of LETTER_LANGUAGES)
      expect(
        write('receipt-without-debit', { finding, transactions: [], receipts: [undated], language, channel: 'chat' })
          .text,
      ).not.toContain('附件');
  });
});

describe('a note to a shop', () => {
  it('asks on the phone what its letter asks, and no case number', () => {
    for (const type of ['unproven-debit', 'returned-after-success'] as const)
      for (const language of LETTER_LANGUAGES) {
        const { text } = write(type, { language, channel: 'phone' });
        expect(text).not.toMatch(/受理编号|受理編號|case number/);
        expect(text).toMatch(/贵店|貴店|you received|no such sale/);
      }
  });

  it('says when the money came back', () => {
    expect(write('returned-after-success').text).toContain('2026年11月12日又有人民币128.00元退回本人账户');
  });
});

describe('before it goes out', () => {
  it('quotes no rule of banks to the issuer of a prepaid card', () => {
    for (const language of LETTER_LANGUAGES) {
      const draft = write('failed-but-debited', { card: 'prepaid', language });
      expect(draft.rules.map((rule) => rule.id)).toEqual(['CN-PREPAID-REPLY-15', 'CN-PAYMENT-35']);
      expect(draft.text).not.toMatch(/银行业|銀行業|Banking and Insurance/);
      expect(draft.replyBy).toBe('2026-12-09');
    }
    for (const card of ['debit', 'credit'] as const)
      expect(write('failed-but-debited', { card }).rules.map((rule) => rule.id)).toEqual([
        'CN-BANK-15',
        'CN-EVIDENCE-13',
      ]);
  });

  it('warns of a day that lies after the letter’s own', () => {
    for (const language of LETTER_LANGUAGES)
      expect(write('failed-but-debited', { language, today: '2026-11-09' }).missing.join()).toMatch(
        /2026年11月10日|10 November 2026/,
      );
    expect(write('failed-but-debited', { today: '2026-11-10' }).missing.join()).not.toContain('晚于');
  });

  it('warns where the bank reads another language', () => {
    expect(write('failed-but-debited', { language: 'en' }).missing.join()).toContain('simplified Chinese');
    expect(write('failed-but-debited').missing.join()).not.toContain('语言');
    expect(write('failed-but-debited', { language: 'en', jurisdiction: 'generic' }).missing.join()).not.toContain(
      'Chinese',
    );
  });
});
