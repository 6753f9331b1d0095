import type { Tongue } from './tongue.ts';

/** Banks of Iran: a verb before the figure, مانده before the balance. */
export const persian: Tongue = {
  script: /[پچژگکی]|مانده|تومان/,
  home: 'IRR',
  debit: 'برداشت|خرید|انتقال|پرداخت|کسر',
  credit: 'واریز|دریافت|سود',
  undone: 'برگشت|استرداد|عودت',
  failed: 'ناموفق|انجام نشد|رد شد',
  standing: 'مانده|موجودی|سقف',
  fee: 'کارمزد',
  none: 'رمز پویا|رمز یکبار|رمز دوم|کد تایید|سررسید|قسط بعدی',
  payee: [/(?:فروشگاه|پذیرنده)\s?[:：]?\s?([^\n]{2,50})/gu],
  payer: [/(?:واریز کننده|از طرف)\s?[:：]?\s?([^\n]{2,50})/gu],
  tails: [/حساب\s?[:：]?\s?\d{4,12}(\d{4})(?!\d)/u, /کارت\s?[:：]?\s?(?:[\d*•-]{4,15})?(\d{4})(?!\d)/u],
};
