import type { DraftInput } from '../../src/complaint/index.ts';
import type { Finding, FindingType } from '../../src/domain/finding.ts';
import type { Money } from '../../src/domain/money.ts';
import type { Receipt } from '../../src/domain/receipt.ts';
import type { Transaction } from '../../src/domain/transaction.ts';

export const TODAY = '2026-11-24';

const cny = (minor: number): Money => ({ minor, currency: 'CNY' });

export function row(id: string, day: string, minor: number, more: Partial<Transaction> = {}): Transaction {
  return {
    id,
    bookedOn: day,
    occurredAt: `${day}T11:00:28`,
    amount: cny(minor),
    description: '消费',
    counterparty: '和谷生活超市临江店',
    card: '8812',
    status: 'booked',
    kind: 'purchase',
    references: { rrn: `9900${id.padStart(8, '0')}` },
    ...more,
  };
}

export function slip(id: string, moment: string, minor: number, more: Partial<Receipt> = {}): Receipt {
  return {
    id,
    occurredAt: moment,
    amount: cny(minor),
    merchant: '和谷生活超市临江店',
    type: 'sale',
    outcome: 'approved',
    tender: 'card',
    card: '8812',
    references: {
      rrn: `8800${id.padStart(8, '0')}`,
      terminal: '10620733',
      merchant: '898330054110342',
      trace: '004187',
    },
    outcomeWords: '交易成功',
    text: 'POS签购单',
    ...more,
  };
}

/** A finding with all that it rests on. */
export interface Given {
  readonly finding: Finding;
  readonly transactions: readonly Transaction[];
  readonly receipts: readonly Receipt[];
}

function given(
  type: FindingType,
  minor: number,
  rows: readonly Transaction[],
  receipts: readonly Receipt[],
  context: readonly Transaction[] = [],
  more: Partial<Finding> = {},
): Given {
  const later = row('later', '2026-11-22', -1850, { counterparty: '远山茶馆', references: {} });
  return {
    finding: {
      id: `f-${type}`,
      type,
      name: { zh: type, en: type },
      transactions: rows.map((each) => each.id),
      receipts: receipts.map((each) => each.id),
      context: context.map((each) => each.id),
      amount: cny(minor),
      severity: 'high',
      ready: true,
      lastDayToNotify: '2027-01-09',
      because: [],
      question: { zh: '当时拿到商品了吗？', en: 'Did you leave with the goods?' },
      ...more,
    },
    transactions: [...rows, ...context, later],
    receipts: [...receipts],
  };
}

const APPROVED = slip('ok', '2026-11-10T11:00:12', 12800);

/** One case of each finding, every paper there. */
export const CASES: Readonly<Record<FindingType, Given>> = {
  'failed-but-debited': given(
    'failed-but-debited',
    12800,
    [row('1', '2026-11-10', -12800)],
    [slip('bad', '2026-11-10T11:00:12', 12800, { outcome: 'declined', outcomeWords: '交易失败' })],
  ),
  'duplicate-debit': given(
    'duplicate-debit',
    25600,
    [
      row('2', '2026-11-10', -12800, { occurredAt: '2026-11-10T11:01:05' }),
      row('3', '2026-11-10', -12800, { occurredAt: '2026-11-10T11:02:44' }),
    ],
    [APPROVED],
    [row('1', '2026-11-10', -12800)],
  ),
  'paid-another-way': given(
    'paid-another-way',
    12800,
    [row('1', '2026-11-10', -12800)],
    [slip('cash', '2026-11-10T11:04:00', 12800, { tender: 'cash' })].map(({ card: _none, ...cash }) => cash),
  ),
  'wrong-amount': given('wrong-amount', 1000, [row('1', '2026-11-10', -13800)], [APPROVED]),
  'hold-not-released': given(
    'hold-not-released',
    32000,
    [row('1', '2026-10-20', -150000, { kind: 'hold', description: '预授权' })],
    [slip('hold', '2026-10-20T15:00:00', 150000, { type: 'preauth' })],
    [row('2', '2026-10-23', -118000, { description: '预授权完成' })],
  ),
  'cancelled-hold-captured': given(
    'cancelled-hold-captured',
    150000,
    [row('1', '2026-11-12', -150000)],
    [
      slip('hold', '2026-11-08T15:00:00', 150000, { type: 'preauth' }),
      slip('gone', '2026-11-10T09:00:00', 150000, { type: 'preauth-void', outcomeWords: '撤销成功' }),
    ],
  ),
  'void-not-reversed': given(
    'void-not-reversed',
    12800,
    [row('1', '2026-11-10', -12800)],
    [
      APPROVED,
      slip('void', '2026-11-10T11:09:30', 12800, {
        type: 'void',
        outcomeWords: '撤销成功',
        references: { rrn: '8800000void1', original: '004187' },
      }),
    ],
  ),
  'refund-not-credited': given(
    'refund-not-credited',
    39900,
    [row('1', '2026-10-28', -39900)],
    [slip('refund', '2026-11-04T10:31:05', 39900, { type: 'refund', promisedOn: '2026-11-09' })],
  ),
  'refund-short': given(
    'refund-short',
    9900,
    [row('1', '2026-11-12', 30000, { kind: 'refund', description: '退款' })],
    [slip('refund', '2026-11-04T10:31:05', 39900, { type: 'refund' })],
  ),
  'unknown-debit': given('unknown-debit', 88800, [row('1', '2026-11-10', -88800)], [], [], { severity: 'critical' }),
  'unproven-debit': given('unproven-debit', 2200, [row('1', '2026-11-10', -2200)], [], [], { ready: false }),
  'receipt-without-debit': given('receipt-without-debit', 12800, [], [APPROVED], [], { ready: false }),
  'returned-after-success': given(
    'returned-after-success',
    12800,
    [row('1', '2026-11-10', -12800)],
    [APPROVED],
    [row('2', '2026-11-12', 12800, { kind: 'reversal', description: '冲正' })],
  ),
  'residual-cost': given(
    'residual-cost',
    350,
    [row('3', '2026-11-11', -350, { kind: 'fee', description: '手续费' })],
    [],
    [row('1', '2026-11-10', -12800), row('2', '2026-11-12', 12800, { kind: 'reversal', description: '冲正' })],
  ),
};

export function inputFor(type: FindingType, more: Partial<DraftInput> = {}): DraftInput {
  return { ...CASES[type], jurisdiction: 'CN', language: 'zh-Hans', channel: 'letter', today: TODAY, ...more };
}
