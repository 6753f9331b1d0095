import type { Line } from '../index.ts';
import type { Told } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
import { line } from '../text.ts';

/** A terminal's slip, or another record. */
export const paperName = (paper: boolean): string => (paper ? '小票' : '凭证');

/** Why the debit is an error: what the papers say, and no more. */
export function reason(type: ComplaintType, told: Told): Line {
  const { amount, row, slip, counts, completion, cancelled, elapsed, undone } = told;
  switch (type) {
    case 'failed-but-debited':
      if (slip?.reversed === true)
        return line`${paperName(slip.paper)}显示${slip.result}${slip.mark}，而账户已扣款${row?.amount ?? amount}，账单未见该笔冲正入账。`;
      return line`${slip && line`${paperName(slip.paper)}显示${slip.result}${slip.mark}，`}本人没有该笔交易成功的小票，而账户已扣款${row?.amount ?? amount}，未见冲正。${counts && line`同一商户同额扣款共${counts.all}笔，成功小票${counts.proven}张，正好多出${counts.surplus}笔。`}`;
    case 'duplicate-debit':
      return line`同一商户同额扣款共${counts?.all}笔，其中有成功小票的只有${counts?.proven}笔${slip?.mark}，多出${counts?.surplus}笔，合计${amount}。多出的具体是哪一笔，以贵行查得的记录为准。`;
    case 'paid-another-way':
      return slip
        ? line`该次消费已${slip.day && line`于${slip.day}`}${slip.means && line`以${slip.means}`}付清${slip.mark}，商户只应收款一次，而本卡又被扣款${row?.amount ?? amount}。`
        : line`该次消费本人已用其他方式付清，商户只应收款一次，而本卡又被扣款${row?.amount ?? amount}。`;
    case 'wrong-amount':
      return line`小票金额为${slip?.amount}${slip?.mark}，账单金额为${row?.amount}，多扣${amount}。小票所载是本人当时确认的金额，差额未经本人同意。`;
    case 'hold-not-released':
      if (cancelled)
        return line`该笔预授权已${cancelled.day && line`于${cancelled.day}`}撤销${cancelled.mark}，仍有${amount}未见解冻，请解除冻结。`;
      if (completion)
        return line`该笔预授权已于${completion.day}完成扣款${completion.amount}，其余${amount}仍未见解冻，请解除冻结。`;
      return line`该笔预授权${elapsed && line`已满${elapsed}日，`}账单未见完成扣款，也未见解冻，请解除对${amount}的冻结。`;
    case 'cancelled-hold-captured':
      return line`该笔预授权已${cancelled?.day && line`于${cancelled.day}`}撤销${cancelled?.mark}，账户仍被扣款${row?.amount ?? amount}。`;
    case 'void-not-reversed':
      return line`该笔消费已${slip?.day && line`于${slip.day}`}撤销${slip && line`，撤销单显示${slip.result}${slip.mark}`}${slip?.original && line`，并载明原交易号${slip.original}`}，账户未见冲回${amount}。`;
    case 'refund-not-credited':
      return line`商户已${slip?.day && line`于${slip.day}`}办理退款${slip?.amount ?? amount}${slip?.mark}${slip?.promised && line`，承诺${slip.promised}前到账`}${elapsed && line`，至今已满${elapsed}日`}，账户未见入账。`;
    case 'refund-short':
      return row?.negative === true
        ? line`退款凭证载明应退${slip?.amount}${slip?.mark}，账单却记载扣款${row.amount}；未到账的退款与该笔扣款合计${amount}。`
        : line`退款凭证载明应退${slip?.amount}${slip?.mark}，账单实际入账${row?.amount}，少${amount}。`;
    case 'unknown-debit':
      return line`该笔交易非本人所为，本人亦未授权他人进行。`;
    case 'residual-cost':
      return undone
        ? line`扣款${undone.debit}已于${undone.day}退回，由此产生的费用${amount}未一并退还。`
        : line`原交易已退回，由此产生的费用${amount}未一并退还。`;
  }
}

/** What the bank is asked to do, each point to be answered with yes or no. */
export function demands(type: ComplaintType, told: Told): Line[] {
  const { amount } = told;
  return [
    ...(type === 'unknown-debit' ? [line`请立即确认该卡已停用，防止再次扣款。`] : []),
    line`受理本投诉，告知受理编号和经办部门。`,
    inquiry(type, told),
    type === 'hold-not-released' ? line`解除对${amount}的冻结。` : line`退回${amount}。`,
    ...(told.card === 'credit' && type !== 'hold-not-released'
      ? [line`核查期间，对争议金额暂缓计收利息和违约金，不作逾期报送。`]
      : []),
    line`如不同意上述请求，请书面说明事实依据，并提供交易凭证副本。`,
    line`请保存上述交易的授权、冲正及清算记录。`,
  ];
}

function inquiry(type: ComplaintType, { slip }: Told): Line {
  switch (type) {
    case 'duplicate-debit':
      return line`就上述各笔扣款向收单机构或清算机构发起差错查询或调单，并逐笔书面告知：是否成功、是否已清算、对应哪一次消费。`;
    case 'wrong-amount':
      return line`就上述交易向收单机构调单，并书面告知：授权金额和清算金额各为多少、差额的依据是什么。`;
    case 'cancelled-hold-captured':
      return line`向收单机构核实该笔预授权，并书面告知：是否收到撤销、扣款依据的是哪一次授权。`;
    case 'void-not-reversed':
      return line`就该笔撤销向收单机构或清算机构发起差错查询${slip?.reference && line`（撤销参考号${slip.reference}）`}，并书面告知：撤销是否已提交、原消费是否仍被清算。`;
    case 'refund-not-credited':
      return line`就该笔退款向收单机构发起查询${slip?.reference && line`（退款参考号${slip.reference}）`}，并书面告知：退款是否已提交、是否已清算、入账到何处。`;
    case 'refund-short':
      return line`就该笔退款向收单机构发起查询${slip?.reference && line`（退款参考号${slip.reference}）`}，并书面告知：退款以多少金额、按退款还是消费提交和清算。`;
    case 'hold-not-released':
      return line`向收单机构核实该笔预授权的状态，并书面告知：是否已撤销或完成、冻结何时解除。`;
    case 'residual-cost':
      return line`书面告知该项费用的计收依据和计算方法。`;
    case 'unknown-debit':
      return line`就上述交易向收单机构调单，并书面告知：交易地点、交易方式、身份验证方式和收款方。`;
    default:
      return line`就上述交易向收单机构或清算机构发起差错查询或调单，并书面告知：交易是否成功、是否已清算、收款方为谁。`;
  }
}
