import type { ReceiptOutcome, ReceiptType } from '../../domain/receipt.ts';

/** An outcome with the words, as printed, that gave it. */
export interface Verdict {
  readonly outcome: ReceiptOutcome;
  readonly words?: string;
}

/** Small print that holds words of outcome without meaning one. */
const SMALL_PRINT =
  /本人[确確][认認]以上交易[^\n]*|同意[将將]其[记記计計]入本卡[账帳][户戶][^\n]*|I ACKNOWLEDGE[^\n]*|I AGREE[^\n]*|郑重申明[^\n]*|CARD\s?HOLDER|持卡人(?:存根|签名|簽名)|(?:如|若)[^\n。，]{0,20}(?:失败|成功)|if (?:the )?(?:payment|transaction)[^\n.]*|\b(?:no|our) (?:cash )?(?:refunds?|returns?)[^\n]*|\b(?:refunds?|returns?) (?:policy|within|only|accepted|are|will be)[^\n]*|credit card|visa credit|(?:不予|概不|恕不|如需)退[款货換换貨][^\n]*|凭(?:此|小票|单|票|本)[^\n]{0,12}退[款货换][^\n]*/gi;

/** A reversal or void that itself failed says nothing of the sale. */
const FAILED_REVERSAL = /(?:自动)?[冲沖]正(?:失败|失敗|未成功|中)|reversal (?:failed|pending|unsuccessful|declined)/gi;

const REVERSED =
  /已(?:自动)?[冲沖]正|[冲沖]正成功|[冲沖]正完成|已(?:原路)?退回|(?:款项|资金|金额|扣款)?[^\n。，]{0,12}(?:已|将|會|会)?退[还還回](?:至|到|您|给|原)|已退还|已返还|调回|\breversed\b|reversal (?:approved|successful|completed|accepted)|\b(?:have|has) returned\b|has been (?:returned|credited back|put back|refunded) to|put back (?:in|to|on)/i;

const DECLINED =
  /(?:交易|支付|付款|扣款|消费|消費|刷卡|退款|退货|退貨|撤销|撤銷|预?授[权權]|預授權|通讯|通訊|联网|连接|网络|转账|订单|冻结|解冻){0,2}(?:未成功|不成功|失败|失敗|未完成|未通过|未獲批准|未获批准)|拒绝|拒絕|被拒|交易无效|交易無效|无效卡|余额不足|餘額不足|密码错误|密碼錯誤|请联系发卡行|請聯絡發卡行|卡片异常|終止交易|终止交易|交易取消|交易已取消|交易关闭|交易關閉|订单关闭|訂單關閉|订单已关闭|已关闭|訂單已關閉|已關閉|未支付|DECLINED?|NOT\s+(?:BEEN\s+)?(?:APPROVED|AUTHORI[SZ]ED|COMPLETED|ACCEPTED|SUCCESSFUL|PROCESSED|PAID)|UNSUCCESSFUL(?:LY)?|(?:COULD|CAN)\s?NOT\s+BE\s+(?:COMPLETED|PROCESSED|APPROVED|AUTHORI[SZ]ED)|UNABLE TO (?:PROCESS|COMPLETE|AUTHORI[SZ]E)|(?:WAS|WERE)\s?N[O']T\s+(?:COMPLETED|APPROVED|SUCCESSFUL)|FAILED|FAILURE|DENIED|REFUSED|REJECTED|TRANSACTION\s+(?:HAS\s+BEEN\s+)?CANCELL?ED|PAYMENT CANCELL?ED|CARD ERROR|DO NOT HONOU?R|INSUFFICIENT\s+(?:FUNDS|BALANCE)|SIGNATURE ERROR|\bAAC\b|COMMS ERROR/i;

const TIMED_OUT =
  /超时|超時|逾时|逾時|无应答|無應答|无响应|無回應|状态未知|狀態未知|系统异常|系統異常|通讯异常|連線異常|连接失败|連線失敗|等待[冲沖]正|結果未知|结果未知|TIME(?:D)?[- ]?OUT|NO RESPONSE|HOST UNREACHABLE|ISSUER (?:UNAVAILABLE|INOPERATIVE)|STATUS UNKNOWN|LINK DOWN/i;

const PENDING =
  /处理中|處理中|待入[账帳]|未入[账帳]|待处理|授权中|支付中|付款中|已受理|待支付|待付款|等待付款|退款中|\bPENDING\b|\bPROCESSING\b|IN PROGRESS|AWAITING/i;

const APPROVED =
  /(?:交易|支付|付款|扣款|消费|消費|刷卡|退款|退货|退貨|撤销|撤銷|预?授[权權]|預授權|转账|订单|冻结|解冻){0,2}已?成功|已支付|已付款|已完成|承兑|承兌|核准|批准|已授权|已收[货貨]|已到[账帳]|已入[账帳]|等待确认收货|交易完成|付款完成|已退款|已全额退款|部分退款|已撤[销銷]|APPROVED?(?:\s+WITH\s+SIG\w*)?|ACCEPTED|SUCCESS(?:FUL(?:LY)?)?|\bCOMPLETED?\b|\bPAID\b|CAPTURED|SETTLED|AUTHORI[SZ]ED|\bPAYMENT RECEIVED\b|HAS BEEN (?:ISSUED|REFUNDED|CREDITED)|\bREFUNDED\b|\bVOIDED\b|THANK YOU FOR YOUR (?:PAYMENT|ORDER|PURCHASE)/i;

/** On a terminal a cancelled sale is a failed one; for a void it is the void's own word. */
const CANCELLED = /\bCANCELL?ED\b/i;

/** The terminal did not reach its bank: the word of failure is the line's, not the sale's. */
const NO_LINE = /(?:连接|連線)(?:失败|失敗)/g;

const CODE = '(\\d{2,3}|[A-Z]\\d|\\d[A-Z])(?![0-9A-Z/.:-])';
const CODE_LABEL = new RegExp(
  `(?:应答码|響應碼|响应码|返回码|回應碼|错误码|錯誤碼|应答代码|\\bRESP(?:ONSE)?(?:\\s?CODE)?|\\bA?RC|\\bERR(?:OR)?\\s?CODE|RETURN CODE|ISO RESP)\\s?(?:[（(][^)）]{0,20}[)）])?\\s?[:：=#]?\\s?${CODE}`,
  'i',
);
const LEADING_CODE = /^[ \t]*\((\d{3})\)(?=\s?[A-Z])/m;

const APPROVED_CODES = new Set([
  '00',
  '08',
  '10',
  '11',
  '16',
  'Y1',
  'Y3',
  '000',
  '001',
  '002',
  '003',
  '007',
  '008',
  '011',
]);
const TIMED_OUT_CODES = new Set(['68', '98', '09', '90', '91', '92', '94', '96', '068', '091', '092', '096']);

/** The class of a response code (ISO 8583 field 39); undefined where the text shows none. */
export function codeClass(code: string): 'approved' | 'declined' | 'timed-out' {
  const plain = code.toUpperCase();
  if (APPROVED_CODES.has(plain)) return 'approved';
  return TIMED_OUT_CODES.has(plain) ? 'timed-out' : 'declined';
}

/** A text without the print that names outcomes and types in general: a signature line, a shop's terms. */
export const withoutSmallPrint = (text: string): string => text.replace(SMALL_PRINT, ' ');

/**
 * What a text says of its own outcome. Negation first: 交易未成功 and NOT APPROVED hold the word of success. The type
 * matters, since 已退回 ends a refund well but undoes a sale. Undefined where the text states nothing.
 */
export function statedOutcome(folded: string, type: ReceiptType): Verdict | undefined {
  const text = withoutSmallPrint(folded).replace(FAILED_REVERSAL, ' ');
  const undoing = type === 'refund' || type === 'void' || type === 'preauth-void';
  const found = (pattern: RegExp, outcome: ReceiptOutcome, within = text): Verdict | undefined => {
    const match = pattern.exec(within);
    return match ? { outcome, words: match[0].trim() } : undefined;
  };
  const reversed = undoing ? undefined : found(REVERSED, 'reversed');
  if (reversed) return reversed;
  const declined = found(DECLINED, 'declined', text.replace(NO_LINE, ' '));
  if (declined) return declined;
  const timedOut = found(TIMED_OUT, 'timed-out');
  if (timedOut) return timedOut;
  const cancelled = undoing ? undefined : found(CANCELLED, 'declined');
  if (cancelled) return cancelled;
  const code = CODE_LABEL.exec(text) ?? LEADING_CODE.exec(text);
  if (code?.[1] !== undefined) return { outcome: codeClass(code[1]), words: code[0].trim() };
  return (
    found(PENDING, 'pending') ?? found(APPROVED, 'approved') ?? (undoing ? found(REVERSED, 'approved') : undefined)
  );
}
