import { present } from '../../domain/present.ts';
import type { StatementReading } from '../../domain/reading.ts';
import type { ReceiptOutcome, ReceiptReading, ReceiptType } from '../../domain/receipt.ts';
import type { TransactionKind, TransactionRow, TransactionStatus } from '../../domain/transaction.ts';

/** What a wallet's own word on a payment means for the row and for the receipt that it is. */
interface WalletState {
  readonly status: TransactionStatus;
  readonly outcome: ReceiptOutcome;
}

/** The status words of Alipay and WeChat Pay, the narrower first. */
const STATES: readonly (readonly [RegExp, WalletState])[] = [
  [/部分退款|已退款[（(￥¥]/, { status: 'booked', outcome: 'approved' }],
  [/全额退款|对方已退还|已退款|已退还/, { status: 'reversed', outcome: 'reversed' }],
  [/失败|未成功/, { status: 'failed', outcome: 'declined' }],
  [/关闭|已撤销|已取消/, { status: 'closed', outcome: 'declined' }],
  [/待付款|等待付款|待支付|处理中|未到账|审核中/, { status: 'pending', outcome: 'pending' }],
  [
    /成功|已支付|等待确认收货|待发货|待收货|已收货|已转账|已存入|已收钱|已到账|充值完成|已完成|已全额付款|等待发货/,
    { status: 'booked', outcome: 'approved' },
  ],
];

/** The meaning of a wallet's status word; a word not known decides nothing. */
export function walletState(word: string): WalletState {
  return STATES.find(([pattern]) => pattern.test(word))?.[1] ?? { status: 'booked', outcome: 'unknown' };
}

/** Movements within the wallet and transfers between people are no purchases: no receipt of a shop. */
const NO_SALE: ReadonlySet<TransactionKind> = new Set(['transfer', 'interest', 'cash', 'fee', 'other']);

/** The wallet's rows as receipts: its own word on each payment and each refund. */
export function withReceipts(reading: StatementReading, words: ReadonlyMap<TransactionRow, string>): StatementReading {
  const receipts = reading.rows.flatMap((row) => {
    if (NO_SALE.has(row.kind) || row.amount.minor === 0) return [];
    const word = words.get(row) ?? '';
    return [receiptOf(row, row.status === 'reversed' ? 'reversed' : walletState(word).outcome, word)];
  });
  return { ...reading, receipts };
}

/** What a row that is no plain sale is as a receipt: frozen money proves no purchase. */
const TYPES: Partial<Record<TransactionKind, ReceiptType>> = {
  refund: 'refund',
  reversal: 'void',
  hold: 'preauth',
  release: 'preauth-void',
};

function receiptOf(row: TransactionRow, outcome: ReceiptOutcome, word: string): ReceiptReading {
  const refund = row.kind === 'refund';
  return present({
    occurredAt: row.occurredAt ?? row.bookedOn,
    amount: { minor: Math.abs(row.amount.minor), currency: row.amount.currency },
    merchant: row.counterparty ?? row.description,
    type: TYPES[row.kind] ?? ('sale' as const),
    outcome: refund && outcome === 'reversed' ? ('approved' as const) : outcome,
    tender: row.card === undefined ? ('wallet' as const) : ('card' as const),
    card: row.card,
    references: row.references,
    outcomeWords: word === '' ? undefined : word,
    text: [row.counterparty, row.description, word].filter(Boolean).join(' · '),
  });
}
