import type { Tongue } from './tongue.ts';

/** Banks and cards of Japan: label and value with a colon. */
export const japanese: Tongue = {
  script: /[\u3040-\u30ff]/,
  debit: '引き?落と?し|引落|ご利用|お支払|出金|購入|決済|振込(?!予約|入金)|送金',
  credit: '入金|振込入金|受取',
  undone: 'ご?返金|取消|キャンセル|払い?戻',
  failed: '失敗|できません|できなかった|不成立|承認されません|エラー|残高不足',
  standing: '残高|利用可能額|限度額',
  fee: '手数料',
  none: '認証(?:コード|番号)|ワンタイム|予約|請求額|お支払い予定|キャンペーン|引き?落と?し予定',
  payee: [/(?:加盟店名?|ご?利用先|お店|受取人名?|利用店名?)\s?[:：]\s?([^\n]{2,40})/gu],
  payer: [/(?:振込依頼人名?|送金人名?)\s?[:：]\s?([^\n]{2,40})/gu],
  tails: [/(?:末尾|下4桁|下四桁)\s?[:：]?\s?(\d{4})(?!\d)/u],
};
