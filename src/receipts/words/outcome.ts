import type { ReceiptOutcome, ReceiptType } from '../../domain/receipt.ts';
import { codeClass, printedCode } from './response-code.ts';
import { withoutSmallPrint } from './small-print.ts';

/** An outcome with the words, as printed, that gave it. */
export interface Verdict {
  readonly outcome: ReceiptOutcome;
  readonly words?: string;
}

/** A reversal or void that itself failed says nothing of the sale. */
const FAILED_REVERSAL = /(?:自动)?[冲沖]正(?:失败|失敗|未成功|中)|reversal (?:failed|pending|unsuccessful|declined)/gi;

/** Likewise a void, on a slip that is none itself. */
const FAILED_VOID = /撤[销銷](?:失败|失敗|未成功|中)|\bvoid (?:failed|pending|unsuccessful|declined)/gi;

const REVERSED =
  /(?<!未|待|等待)(?:冲[账帐]|沖[帳賬]|抹[账帐帳])(?!失|未|中)|(?:^|\n)\s*原路退回\s*(?=\n|$)|已(?:自动)?[冲沖]正|[冲沖]正成功|[冲沖]正完成|已(?:原路)?退回|(?<![将將會会][^\n。，]{0,3})退[還还回](?:至|到|您|给|原)|已退还|已返还|调回|\breversed\b|reversal (?:approved|successful|completed|accepted)|\b(?:have|has) returned\b|has been (?:returned|credited back|put back|refunded) to|put back (?:in|to|on)/i;

const DECLINED =
  /(?:交易|支付|付款|扣款|消费|消費|刷卡|退款|退货|退貨|撤销|撤銷|预?授[权權]|預授權|通讯|通訊|联网|连接|网络|转账|订单|冻结|解冻){0,2}(?:未成功|不成功|[没沒]有?(?:能)?成功|未能?(?:成功|完成|通过|通過)|失败|失敗|未完成|未通过|未獲批准|未获批准)|不予承兑|拒绝|拒絕|被拒|拒付|交易无效|交易無效|[无無]效(?:卡|金额|金額|商户|商戶|终端)|卡(?:号|號)?[无無]效|[余餘]额不足|[余餘]額不足|资金不足|資金不足|可用额度不足|密[码碼](?:错|錯|输入错|有误)|过期卡|過期卡|卡(?:片)?已?(?:过期|過期|挂失)|没收卡|超[出过](?:取款|交易|金额|消费|单笔)?(?:金额)?限[额制]|请联系发卡行|請聯絡發卡行|卡片异常|終止交易|终止交易|交易取消|交易已取消|交易关闭|交易關閉|订单关闭|訂單關閉|订单已关闭|已关闭|訂單已關閉|已關閉|未支付|未付款|UNPAID|DECLINED?|NOT\s+(?:BEEN\s+)?(?:APPROVED|AUTHORI[SZ]ED|COMPLETED|ACCEPTED|SUCCESSFUL|PROCESSED|PAID)|UNSUCCESSFUL(?:LY)?|(?:COULD|CAN)\s?NOT\s+BE\s+(?:COMPLETED|PROCESSED|APPROVED|AUTHORI[SZ]ED)|UNABLE TO (?:PROCESS|COMPLETE|AUTHORI[SZ]E)|(?:WAS|WERE)\s?N[O']T\s+(?:COMPLETED|APPROVED|SUCCESSFUL)|FAILED|FAILURE|DENIED|REFUSED|REJECTED|TRANSACTION\s+(?:HAS\s+BEEN\s+)?CANCELL?ED|PAYMENT CANCELL?ED|CARD (?:ERROR|NOT (?:ACCEPTED|SUPPORTED)|READ ERROR)|(?:DO )?NOT HONOU?R(?:ED)?|(?<![^\n][^\n]{6})(?:CALL (?:YOUR )?(?:ISSUER|BANK|AUTH\w*)|(?:LOST|STOLEN|RESTRICTED) CARD|CARD (?:BLOCKED|REMOVED)|PICK[- ]?UP CARD)|REFER TO (?:CARD )?ISSUER|INVALID (?:CARD|PIN|AMOUNT|MERCHANT|ACCOUNT|TXN|TRANSACTION|TRANS)|(?:INCORRECT|WRONG|BAD) PIN|PIN (?:TRIES|INCORRECT|INVALID|ERROR|BLOCKED)|EXPIRED CARD|CARD (?:HAS )?EXPIRED|NO SUCH (?:ISSUER|ACCOUNT|CARD)|EXCEEDS? (?:\w+ ){0,2}LIMIT|LIMIT EXCEEDED|NOT PERMITTED|TRANSACTION (?:ABORTED|TERMINATED|INCOMPLETE)|INSUFFICIENT\s+(?:FUNDS|BALANCE)|SIGNATURE ERROR|\bAAC\b|COMMS ERROR|(?:^|\n)\s*[无無]效\s*(?=\n|$)/i;

const TIMED_OUT =
  /超时|超時|逾时|逾時|无应答|無應答|无响应|無回應|状态未知|狀態未知|系统异常|系統異常|通讯异常|連線異常|连接失败|連線失敗|等待[冲沖]正|結果未知|结果未知|TIME(?:D)?[- ]?OUT|NO RESPONSE|HOST UNREACHABLE|ISSUER (?:UNAVAILABLE|INOPERATIVE)|STATUS UNKNOWN|(?:^|\n)[ \t]*UNKNOWN[ \t]*(?=\n|$)|LINK DOWN/i;

const PENDING =
  /处理中|處理中|待入[账帳]|未入[账帳]|待处理|授权中|支付中|付款中|已受理|待支付|待付款|等待付款|退款中|\bPENDING\b|\bPROCESSING\b|IN PROGRESS|AWAITING/i;

const APPROVED =
  /(?:交易|支付|付款|扣款|消费|消費|刷卡|退款|退货|退貨|撤销|撤銷|预?授[权權]|預授權|转账|订单|冻结|解冻){1,2}已?成功|成功(?![\u4e00-\u9fff]|\s?(?:领|送|抽))|成功(?=[向付支扣完交下])|已支付|已付款|已完成|承兑|承兌|核准|批准|已授权|已收[货貨]|已到[账帳]|已入[账帳]|等待确认收货|交易完成|付款完成|已退款|已全额退款|部分退款|已撤[销銷]|APPROVED?(?:\s+WITH\s+SIG\w*)?|ACCEPTED|SUCCESS(?:FUL(?:LY)?)?|\bCOMPLETED?\b|\bPAID\b|CAPTURED|SETTLED|AUTHORI[SZ]ED|\bPAYMENT RECEIVED\b|HAS BEEN (?:ISSUED|REFUNDED|CREDITED)|\bREFUNDED\b|\bVOIDED\b|THANK YOU FOR YOUR (?:PAYMENT|ORDER|PURCHASE)|(?:^|\n)\s*同意\s*(?=\n|$)/i;

/** On a terminal a cancelled sale is a failed one; for a void it is the void's own word. */
const CANCELLED = /\bCANCELL?ED\b/i;

/** The terminal did not reach its bank: the word of failure is the line's, not the sale's. */
const NO_LINE = /(?:连接|連線)(?:失败|失敗)/g;

const OUTCOMES = [DECLINED, TIMED_OUT, CANCELLED, PENDING, APPROVED];
const OF_A_PAYMENT =
  /交易|支付|付款|扣款|消[费費]|刷卡|退[款货貨]|撤[销銷]|[授預预]|TRANSACTION|TXN|PAYMENT|CARD|SALE|PURCHASE/i;

/** What stands behind a line's word of outcome, where none of its words is of a payment (成功 without 支付). */
export function behindBareWord(line: string): string | undefined {
  const match = OUTCOMES.map((words) => words.exec(line)).find((each) => each !== null);
  const isBare = match && !OF_A_PAYMENT.test(line.slice(0, match.index) + match[0]);
  return isBare ? line.slice(match.index + match[0].length) : undefined;
}

const ALL_OUTCOMES = OUTCOMES.map((words) => new RegExp(words.source, 'gi'));

/** A line without its words of outcome. */
export const withoutOutcomeWords = (line: string): string =>
  ALL_OUTCOMES.reduce((rest, words) => rest.replace(words, ' '), line);

/**
 * What a text says of its own outcome. Negation first: 交易未成功 and NOT APPROVED hold the word of success. The type
 * matters, since 已退回 ends a refund well but undoes a sale. Undefined where the text states nothing.
 */
export function statedOutcome(folded: string, type: ReceiptType): Verdict | undefined {
  const undoing = type === 'refund' || type === 'void' || type === 'preauth-void';
  const told = withoutSmallPrint(folded).replace(FAILED_REVERSAL, ' ');
  const text = undoing ? told : told.replace(FAILED_VOID, ' ');
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
  const printed = printedCode(text);
  if (printed) return { outcome: codeClass(printed.code), words: printed.words };
  return (
    found(PENDING, 'pending') ??
    found(APPROVED, 'approved') ??
    (undoing ? (found(REVERSED, 'approved') ?? found(CANCELLED, 'approved')) : undefined)
  );
}
