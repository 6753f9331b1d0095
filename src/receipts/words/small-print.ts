/**
 * Print that speaks of outcomes and refunds in general: a signature line, a shop's terms, advice for the case that, an
 * advert for those who pay. What remains tells of this payment alone.
 */
const SMALL_PRINT: readonly RegExp[] = [
  // The cardholder's undertaking, and words that hold others: HOLD in CARDHOLDER, CREDIT in CREDIT CARD.
  /本人[确確][认認]以上交易[^\n]*|同意[将將]其[记記计計]入本卡[账帳][户戶][^\n]*|I ACKNOWLEDGE[^\n]*|I AGREE[^\n]*|郑重申明[^\n]*/gi,
  /CARD\s?HOLDER|持卡人(?:存根|签名|簽名)|credit card|visa credit/gi,
  // Conditions: 如交易失败请…, 交易失败时请勿…, if the payment was declined …
  /(?:如果|如遇|如您?|若|倘若?|万一|一旦)[^\n。;；]{0,24}(?:失败|失敗|成功|超时|超時|拒绝|退[款货換换])[^\n。]*/g,
  /(?:失败|失敗|未成功|超时|超時)(?:时|時|后(?!退)|後|的(?:情况|話|话|订单|交易)|者|(?:扣款|款项|资金|订单)请)[^\n。]*/g,
  /\b(?:if|when|should|unless|in case|in the event)\b[^\n.;]{0,60}(?:declin|fail|approv|success|cancel|refus|revers|refund|time|unsuccessful|not )[^\n.]*/gi,
  /\b(?:we|you) (?:can|could|may|will)\b[^\n.]{0,160}(?:revers|refund|cancel|declin)[^\n.]*/gi,
  // Terms of return.
  /\b(?:no|our) (?:cash )?(?:refunds?|returns?)[^\n]*|\b(?:refunds?|returns?|exchanges?) (?:policy|within|only|accepted|are|will be|must|(?:and|or|&) (?:returns?|exchanges?))[^\n]*|\ball sales (?:are )?final[^\n]*|\b(?:orders?|items?|goods|tickets?|products?)\b[^\n]{0,20}\b(?:cannot|can|may|must|will) (?:not )?be (?:cancel|return|refund|exchang)[^\n]*/gi,
  /(?:不予|概不|恕不|如需|支持|可)退[款货換换貨][^\n]*|凭(?:此|小票|单|票|本)[^\n]{0,12}退[款货换][^\n]*|(?<!\d)\d{1,6}\s?(?:[天日]内|天)[^\n。]{0,14}退[款货换貨換][^\n]*|退[款货换貨換](?:须知|政策|规则|说明|请|须|需|原路)[^\n。，,；]*|[^\n。，]{0,8}无理由退[^\n]*|[^\n。，]{0,6}可以?撤[销銷][^\n]*|[请請]?[办辦]理(?:退[货貨款]|撤[销銷])[^\n]*/g,
  // Adverts for those who pay: 支付成功立减5元.
  /(?:支付|付款|消费|交易|刷卡)成功(?:后|即|可|就|立|送|返|领|享|参与|抽)[^\n。]*/g,
];

/** What must or may be: a rule, whatever it rules. */
const RULE = /\b(?:must|should|may|might) (?:not )?be\b/i;

/** A sentence of a rule goes, with as much before its verb as one clause holds. Looked for by the verb, for the sake of long lines. */
const withoutRules = (text: string): string =>
  text.replace(/[^\n.]+/g, (sentence) => {
    const at = sentence.search(RULE);
    return at < 0 ? sentence : `${sentence.slice(0, Math.max(0, at - 80))} `;
  });

/** A text without the print that names outcomes and types in general. */
export const withoutSmallPrint = (text: string): string =>
  SMALL_PRINT.reduce((rest, pattern) => rest.replace(pattern, ' '), withoutRules(text));
