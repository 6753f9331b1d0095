import { addDays } from '../domain/day.ts';
import { LONGEST_HOLD } from '../domain/hold.ts';
import { exponentOf } from '../domain/money.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Transaction } from '../domain/transaction.ts';
import {
  answered,
  claim,
  dayOfRow,
  nameOfRow,
  printed,
  severityOf,
  type FindingRule,
  type Found,
  type Ledger,
} from './ledger.ts';

/** Days within which a cancelled hold usually lifts (findings table: 1 to 7 after the cancel slip). */
const AFTER_CANCEL = 7;
const AFTER_CANCEL_TEXT: Phrase = {
  zh: '撤销或完成后一般 1 至 7 日内解冻，这里取 7 日。',
  en: 'After a cancellation or completion a hold usually lifts in 1 to 7 days; 7 are taken.',
};

/** F05: money held by a pre-authorisation that is over, or whose completion took less than was held. */
export const rule: FindingRule = {
  type: 'hold-not-released',
  name: { zh: '预授权未解冻', en: 'Hold not released' },
  find: (ledger) => ledger.openEarly().flatMap((row) => (isHold(ledger, row) ? heldStill(ledger, row) : [])),
};

function isHold(ledger: Ledger, row: Transaction): boolean {
  if (row.kind === 'hold') return true;
  return row.status === 'pending' && ledger.links(row.id, 'holds').length > 0 && !ledger.postingOf.has(row.id);
}

function heldStill(ledger: Ledger, row: Transaction): Found[] {
  const posting = ledger.postingOf.get(row.id);
  const completion = posting && ledger.rows.get(posting.posted);
  const released = ledger
    .releasesBetween(row.bookedOn, ledger.covered?.to ?? row.bookedOn)
    .filter(
      (each) =>
        sameCard(each, row) && each.amount.currency === row.amount.currency && each.amount.minor <= -row.amount.minor,
    )
    .filter((each) =>
      [-row.amount.minor, -row.amount.minor + (completion?.amount.minor ?? 0)].includes(each.amount.minor),
    );
  if (completion && row.status === 'pending' && !isStillHeld(ledger, row)) return [];
  const remainder = -row.amount.minor + (completion?.amount.minor ?? 0);
  if (released.length > 0 || remainder <= 0 || answered(ledger, row, 'recognised')) return [];
  const cancelled = ledger.links(row.id, 'undoes').flatMap((link) => ledger.receipts.get(link.receipt) ?? []);
  const slips = ledger.links(row.id, 'holds').flatMap((link) => ledger.receipts.get(link.receipt) ?? []);
  const { timing, today } = ledger.circumstances;
  const over = cancelled[0]?.occurredAt?.slice(0, 10) ?? completion?.bookedOn;
  const since = over ?? dayOfRow(row);
  const likelyBackBy =
    over === undefined ? timing.likelyBackBy('hold-not-released', since) : addDays(since, AFTER_CANCEL);
  const amount = { minor: remainder, currency: row.amount.currency };
  // What was pending beside its completion has lapsed by now, unless a newer statement shows it still.
  const lapsed = completion !== undefined && row.status === 'pending' && today > addDays(row.bookedOn, LONGEST_HOLD);
  return [
    claim(ledger, {
      type: 'hold-not-released',
      transactions: [row],
      receipts: [...slips, ...cancelled],
      context: completion ? [completion.id] : [],
      amount,
      severity:
        row.balance && row.balance.minor > 0 && remainder * 5 > row.balance.minor
          ? 'high'
          : severityOf('medium', { ...row, status: 'booked' }),
      ready: likelyBackBy !== undefined && today > likelyBackBy && !lapsed && !(isToken(row) && slips.length === 0),
      since,
      likelyBackBy,
      backByText: over === undefined ? undefined : AFTER_CANCEL_TEXT,
      because: [
        {
          zh: `${dayOfRow(row)} 在 ${nameOfRow(row)} 预授权 ${printed(row.amount)}`,
          en: `${printed(row.amount)} were held by ${nameOfRow(row)} on ${dayOfRow(row)}`,
        },
        completion
          ? {
              zh: `${completion.bookedOn} 已完成扣款 ${printed(completion.amount)}，余下 ${printed(amount)} 没有解冻的记录`,
              en: `${printed(completion.amount)} were taken on ${completion.bookedOn}; no release of the other ${printed(amount)} is to be seen`,
            }
          : { zh: '账单上没有完成扣款，也没有解冻', en: 'neither a completion nor a release is on the statement' },
        ...(lapsed
          ? [
              {
                zh: `账单只到 ${ledger.covered?.to ?? row.bookedOn}，这笔冻结现在可能已经失效：请先看一下现在是否还在`,
                en: `the statement ends on ${ledger.covered?.to ?? row.bookedOn}, and the hold may have lapsed since: check first whether it is still there`,
              },
            ]
          : []),
        ...cancelled.map((slip) => ({
          zh: `有预授权撤销单${slip.occurredAt === undefined ? '' : `（${slip.occurredAt.slice(0, 10)}）`}`,
          en: `there is a slip that cancels the hold${slip.occurredAt === undefined ? '' : ` (${slip.occurredAt.slice(0, 10)})`}`,
        })),
      ],
      question: {
        zh: '是否已退房或还车？手里有没有预授权撤销单或完成单？',
        en: 'Have you checked out or returned the car? Do you have the cancel or completion slip?',
      },
    }),
  ];
}

/**
 * A pending row whose purchase was booked is that purchase, unless a slip or the row itself says that money was set aside
 * and the statement ends before any hold would have lapsed.
 */
const isStillHeld = (ledger: Ledger, row: Transaction): boolean =>
  saysHold(ledger, row) && ledger.covered !== undefined && ledger.covered.to <= addDays(row.bookedOn, LONGEST_HOLD);

/** A pump or a shop asks for one unit of money to see whether the card is good; nobody complains of that alone. */
const isToken = (row: Transaction): boolean => -row.amount.minor <= 10 ** exponentOf(row.amount.currency);

const saysHold = (ledger: Ledger, row: Transaction): boolean =>
  ledger.links(row.id, 'holds').length > 0 ||
  /预授权|預授權|押金|冻结|凍結|pre-?auth|\bhold\b|deposit/i.test(`${row.description} ${row.counterparty ?? ''}`);

const sameCard = (a: Transaction, b: Transaction): boolean =>
  (a.account ?? '') === (b.account ?? '') && (a.card === undefined || b.card === undefined || a.card === b.card);
