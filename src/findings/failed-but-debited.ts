import { addDays, dayOfTime } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import type { Receipt } from '../domain/receipt.ts';
import { answered, claim, dayOfRow, printed, severityOf, type FindingRule } from './ledger.ts';

/** F01: the slip says that it failed, the account was debited all the same, and nothing came back. */
export const rule: FindingRule = {
  type: 'failed-but-debited',
  name: { zh: '失败已扣款', en: 'Failed but debited' },
  find: (ledger) =>
    [...ledger.open.values()].flatMap((row) => {
      const against = ledger.links(row.id, 'contradicts');
      if (against.length === 0 || ledger.links(row.id, 'proves').length > 0 || answered(ledger, row, 'recognised'))
        return [];
      const slips = against.flatMap((link) => ledger.receipts.get(link.receipt) ?? []);
      const { timing, today } = ledger.circumstances;
      const since = dayOfRow(row);
      const likelyBackBy = timing.likelyBackBy('failed-but-debited', since);
      const waits = row.status === 'pending' || timing.waitsWhenPosted;
      const waiting = waits && likelyBackBy !== undefined && today <= likelyBackBy;
      const contested = against.some((link) => link.contested === true);
      return [
        claim(ledger, {
          type: 'failed-but-debited',
          transactions: [row],
          receipts: slips,
          amount: row.amount,
          severity: severityOf('high', row),
          ready: !waiting && !contested,
          since,
          likelyBackBy: likelyBackBy ?? addDays(since, 7),
          because: [
            ...slips.map(saidSo),
            {
              zh: `账户在 ${row.bookedOn} 扣款 ${printed(row.amount)}，至今没有找到冲正或退款`,
              en: `the account was debited ${printed(row.amount)} on ${row.bookedOn}, and no reversal or refund was found`,
            },
            ...against.flatMap((link) => link.because).slice(0, 4),
            ...(contested
              ? [
                  {
                    zh: '还有一笔扣款同样可能，请先确认是哪一笔',
                    en: 'another debit fits nearly as well; confirm first which one it is',
                  },
                ]
              : []),
          ],
          question: {
            zh: '当时有没有拿到商品或享受服务？商户有没有打印冲正小票？',
            en: 'Did you leave with the goods or get the service? Did the shop print a reversal slip?',
          },
        }),
      ];
    }),
};

function saidSo(slip: Receipt): Phrase {
  const words = slip.outcomeWords;
  const day = slip.occurredAt === undefined ? '' : ` ${dayOfTime(slip.occurredAt)}`;
  const said = {
    declined: { zh: '失败', en: 'failed' },
    'timed-out': { zh: '超时，没有结果', en: 'timed out without a result' },
    reversed: { zh: '已冲正', en: 'reversed' },
    approved: { zh: '成功', en: 'approved' },
    pending: { zh: '处理中', en: 'pending' },
    unknown: { zh: '没有结果', en: 'no result' },
  }[slip.outcome];
  return words === undefined
    ? { zh: `小票${day} 的结果是${said.zh}`, en: `the slip${day} says: ${said.en}` }
    : { zh: `小票${day} 写着「${words}」`, en: `the slip${day} says "${words}"` };
}
