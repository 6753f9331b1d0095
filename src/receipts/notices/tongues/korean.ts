import type { Tongue } from './tongue.ts';

/** Card companies and banks of Korea; the shop has a line for itself, see `lineName`. */
export const korean: Tongue = {
  script: /[\uac00-\ud7a3]/,
  home: 'KRW',
  debit: '승인|출금|결제|사용|이체|인출|카드|법인',
  credit: '입금',
  undone: '취소|환불',
  failed: '거절|실패|불가|한도\\s?초과|잔액\\s?부족',
  standing: '누적|잔액|한도|잔고',
  fee: '수수료',
  none: '인증번호|비밀번호|결제예정|청구|이벤트|혜택',
  payee: [
    /[\d,]+원(?:\((?:일시불|\d+개월)\))?[^\S\n]+(?:\(주\))?\s?([^\n\d][^\n]{1,40}?)(?=\s(?:누적|잔액|사용|취소)|$)/gmu,
  ],
  payer: [/입금\s?[\d,]*원?\s+([^\n]{2,30}?)(?=\s(?:잔액|누적)|$)/gmu],
  tails: [/(?:카드|법인|승인|체크)\S{0,6}?[(（]?\s?(\d{4})(?![\d/:])/u],
};
