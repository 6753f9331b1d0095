import type { Line } from '../index.ts';
import type { Told } from '../letter-words.ts';
import type { ComplaintType } from '../note-types.ts';
import { line } from '../text.ts';

/** A terminal's slip, or another record. */
export const paperName = (paper: boolean): string => (paper ? '簽單' : '憑證');

/** Why the debit is an error: what the papers say, and no more. */
export function reason(type: ComplaintType, told: Told): Line {
  const { amount, row, slip, counts, completion, cancelled, elapsed, undone } = told;
  switch (type) {
    case 'failed-but-debited':
      if (slip?.reversed === true)
        return line`${paperName(slip.paper)}顯示${slip.result}${slip.mark}，而帳戶已扣款${row?.amount ?? amount}，帳單未見該筆沖正入帳。`;
      return line`${slip && line`${paperName(slip.paper)}顯示${slip.result}${slip.mark}，`}本人沒有該筆交易成功的簽單，而帳戶已扣款${row?.amount ?? amount}，未見沖正。${counts && line`同一商店同額扣款共${counts.all}筆，成功簽單${counts.proven}張，正好多出${counts.surplus}筆。`}`;
    case 'duplicate-debit':
      return line`同一商店同額扣款共${counts?.all}筆，其中有成功簽單的只有${counts?.proven}筆${slip?.mark}，多出${counts?.surplus}筆，合計${amount}。多出的究竟是哪一筆，以貴行查得的紀錄為準。`;
    case 'paid-another-way':
      return slip
        ? line`該次消費已${slip.day && line`於${slip.day}`}${slip.means && line`以${slip.means}`}付清${slip.mark}，商店只應收款一次，而本卡又遭扣款${row?.amount ?? amount}。`
        : line`該次消費本人已用其他方式付清，商店只應收款一次，而本卡又遭扣款${row?.amount ?? amount}。`;
    case 'wrong-amount':
      return line`簽單金額為${slip?.amount}${slip?.mark}，帳單金額為${row?.amount}，多扣${amount}。簽單所載是本人當時確認的金額，差額未經本人同意。`;
    case 'hold-not-released':
      if (cancelled)
        return line`該筆預先授權已${cancelled.day && line`於${cancelled.day}`}取消${cancelled.mark}，仍有${amount}未見解除，請解除保留。`;
      if (completion)
        return line`該筆預先授權已於${completion.day}完成扣款${completion.amount}，其餘${amount}仍未見解除，請解除保留。`;
      return line`該筆預先授權${elapsed && line`已滿${elapsed}日，`}帳單未見完成扣款，也未見解除，請解除對${amount}的保留。`;
    case 'cancelled-hold-captured':
      return line`該筆預先授權已${cancelled?.day && line`於${cancelled.day}`}取消${cancelled?.mark}，帳戶仍遭扣款${row?.amount ?? amount}。`;
    case 'void-not-reversed':
      return line`該筆消費已${slip?.day && line`於${slip.day}`}取消${slip && line`，取消單顯示${slip.result}${slip.mark}`}${slip?.original && line`，並載明原交易號碼${slip.original}`}，帳戶未見沖回${amount}。`;
    case 'refund-not-credited':
      return line`商店已${slip?.day && line`於${slip.day}`}辦理退款${slip?.amount ?? amount}${slip?.mark}${slip?.promised && line`，承諾${slip.promised}前入帳`}${elapsed && line`，至今已滿${elapsed}日`}，帳戶未見入帳。`;
    case 'refund-short':
      return row?.negative === true
        ? line`退款單據載明應退${slip?.amount}${slip?.mark}，帳單卻記載扣款${row.amount}；未入帳的退款與該筆扣款合計${amount}。`
        : line`退款單據載明應退${slip?.amount}${slip?.mark}，帳單實際入帳${row?.amount}，少${amount}。`;
    case 'unknown-debit':
      return line`該筆交易非本人所為，本人亦未授權他人進行。`;
    case 'residual-cost':
      return undone
        ? line`扣款${undone.debit}已於${undone.day}退回，由此產生的費用${amount}未一併退還。`
        : line`原交易已退回，由此產生的費用${amount}未一併退還。`;
  }
}

/** What the bank is asked to do, each point to be answered with yes or no. */
export function demands(type: ComplaintType, told: Told): Line[] {
  const { amount } = told;
  return [
    ...(type === 'unknown-debit' ? [line`請立即確認該卡已停用，防止再次扣款。`] : []),
    line`受理本申訴，告知受理編號與承辦部門。`,
    inquiry(type, told),
    type === 'hold-not-released' ? line`解除對${amount}的保留。` : line`退還${amount}。`,
    ...(told.card === 'credit' && type !== 'hold-not-released'
      ? [line`查核期間，對爭議金額暫緩計收循環利息與違約金，不作逾期報送。`]
      : []),
    line`如不同意上述請求，請書面說明事實依據，並提供交易憑證影本。`,
    line`請保存上述交易的授權、沖正及清算紀錄。`,
  ];
}

function inquiry(type: ComplaintType, { slip }: Told): Line {
  switch (type) {
    case 'duplicate-debit':
      return line`就上述各筆扣款向收單機構調閱簽單與清算紀錄，並逐筆書面告知：是否成功、是否已清算、對應哪一次消費。`;
    case 'wrong-amount':
      return line`就上述交易向收單機構調閱簽單，並書面告知：授權金額與清算金額各為多少、差額的依據為何。`;
    case 'cancelled-hold-captured':
      return line`向收單機構查證該筆預先授權，並書面告知：是否收到取消、扣款依據的是哪一次授權。`;
    case 'void-not-reversed':
      return line`就該筆取消交易向收單機構查詢${slip?.reference && line`（取消交易參考號碼${slip.reference}）`}，並書面告知：取消是否已送出、原消費是否仍遭清算。`;
    case 'refund-not-credited':
      return line`就該筆退款向收單機構查詢${slip?.reference && line`（退款參考號碼${slip.reference}）`}，並書面告知：退款是否已送出、是否已清算、入帳到何處。`;
    case 'refund-short':
      return line`就該筆退款向收單機構查詢${slip?.reference && line`（退款參考號碼${slip.reference}）`}，並書面告知：退款以多少金額、按退款或消費送出與清算。`;
    case 'hold-not-released':
      return line`向收單機構查證該筆預先授權的狀態，並書面告知：是否已取消或完成、何時解除保留。`;
    case 'residual-cost':
      return line`書面告知該項費用的計收依據與計算方式。`;
    case 'unknown-debit':
      return line`就上述交易調閱簽單，並書面告知：交易地點、交易方式、身分驗證方式與收款方。`;
    default:
      return line`就上述交易向收單機構調閱簽單與清算紀錄，並書面告知：交易是否成功、是否已清算、收款方為誰。`;
  }
}
