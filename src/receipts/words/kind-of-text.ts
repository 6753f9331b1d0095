import type { Source } from '../../domain/reading.ts';
import { withCurrencyCodes } from '../notices/local-marks.ts';
import { spokenIn } from '../notices/tongues.ts';
import { foldText, looksTabular } from './fold-text.ts';

/** What a text is, so that exactly one shape claims it. */
export type TextKind = 'slip' | 'wallet' | 'notice' | 'till' | 'fapiao' | 'order' | 'none';

const SLIP_TITLE =
  /签购单|簽購單|簽[帳账]單|签账单|簽單|交易凭条|交易憑條|消费凭证|刷卡单|商户存根|持卡人存根|银行存根|商店存根|顧客聯|SALES\s?SLIP|CHARGE\s?SLIP|CARD\s?RECEIPT|TRANSACTION RECORD|EFTPOS|(?:CARD\s?HOLDER|CUSTOMER|MERCHANT|BANK)\s?(?:'S)?\s?COPY|\*DUPLICATE\s+RECEIPT|C[ÓO]PIA (?:DO )?CLIENTE|Ident\.? TPA|Terminal Pagamento|KUNDENBELEG|K-U-N-D-E-N-B-E-L-E-G|TICKET CLIENT|COPIA (?:PARA EL )?CLIENTE/i;
const SLIP_LABEL =
  /终端[号编机]|終端|端末機|商[户戶店][编編代号號]|批次[号號]|凭证号|憑證號|參考號|参考号|授[权權]码|授權碼|交易[类類]型|应答码|操作员|TERMINAL|\bT(?:ID|SP)\b|\bMID\b|\bRRN\b|BATCH|TRACE|VOUCHER|AUTH(?:\s?(?:NO|CODE)|\s{2,}\d)|APPR(?:OVAL)?\s?CODE|TXN TYPE|TRANS TYPE|RESP(?:ONSE)?\s?CODE|\bSTAN\b|REF\s?NO|CARD\s?NO|\bTPA\b|\bAUT:|CART[ÃA]O:|MULTIBANCO|\bAID\b/gi;
const WALLET =
  /已支付|已付款|等待付款|待付款|处理中|已关闭|訂單已關閉|付款成功|訂單編號|退款详情|账单详情|订单详情|交易详情|支付成功|付款成功|支付失败|付款失败|交易关闭|交易成功|退款成功|退款失败|已全额退款|已退款|交易单号|商户单号|付款方式|支付方式|当前状态|收款方|扫二维码付款|零钱|花呗|余额宝|支付宝|微信支付|云闪付|PAYPAL|APPLE PAY|TRANSACTION ID|PAYMENT METHOD|YOU PAID|YOU SENT|PAYMENT (?:SUCCESSFUL|FAILED|COMPLETED|DECLINED)/gi;
const NOTICE_ZH =
  /[【[][^】\]\n]{2,20}[】\]]|尾号|末四码|您[^\n]{0,30}(?:账户|账号|卡)|(?:储蓄卡|信用卡|借记卡|账户)[^\n]{0,40}(?:消费|支出|扣款|入账|退款|冲正|交易)|您於|刷卡/;
const NOTICE_EN =
  /\b(?:debited|credited|spent|charged|purchase|withdraw(?:n|al)?|transfer(?:red)?|declined|refund(?:ed)?|reversed|transaction|payment|paid|used|txn|deducted|withdrawal|spending|received?|deposit(?:ed)?|cash[- ]?in|send money|cashback|credit|dr|auth pmt|hold|pre-?auth\w*|authori[sz]ation|was (?:not )?approved|could not be|sent|debit)\b/i;
const MONEY =
  /(?:[¥￥$£€₹₩₽฿₦]|Rp\.?|RM|R\$|RMB|CNY|Rs\.?|Tk\.?|T[Ss][Hh]s?|K[Ss]h|SR|\bN|\b[A-Z]{3})\s?[:：]?\s?[-+]?\s?\d|\d,*\.?\s?(?:元|圆|\b[A-Z]{3}\b|SR\b|€|₽|₸|֏|円|원|บาท)|\d\.\d{2}(?!\d)/;
/** Marks that no slip and no payment page bears: a bank's form of message, its warning, its word of the balance. */
const SURELY_NOTICE =
  /\b(?:not (?:you|u)\s?\?|sms (?:block|blk)|avl\.? ?(?:bal|limit|lmt)|avail(?:able)? bal)|(?:^|\n)(?:acct?|account)\s?:\s?[\d*x]+|^(?:pos|online|internet) purchase\b[^\n]*\nby\s?:|\bhas been (?:debited|deducted)\b|\bfrom your a\/c\b|\bauth pmt\b|[您閣阁]下?的?[^\n]{0,24}(?:钱包|錢包|账户|卡)[^\n]{0,40}(?:支付|消[费費]|[签簽][账帳賬])/i;
const TILL =
  /(?:^|\n)[^\n]{0,20}(?:GRAND\s?)?(?:TOTAL|BALANCE DUE|AMOUNT DUE|SUMME|合计|合計|总计|應付|应收|实收|TOTAAL|JUMLAH)[^\n]{0,30}/i;

/** A figure grouped in thousands, where a language's banks print no currency. */
const BARE = /\d{1,3}(?:,\d{3})+(?!\d)/;

/** A tax invoice of China, by its title and a label that only it has. */
const FAPIAO =
  /^(?=[\s\S]*(?:电子发票|[普专]用?通?发票|发票号码|发票代码))(?=[\s\S]*(?:开票日期|价税合计|购买方名称|开票人))/;

/** A pump's or a kiosk's few lines: an amount, and the card it was paid by. */
const BARE_AMOUNT = /(?:^|\n)\s?AMOUNT\b[^\n]*\d/i;
const PAID_BY = /\n\s?(?:VISA|MASTERCARD|DEBIT|CREDIT|CARD|CASH)\b/i;
const isBareBill = (text: string): boolean => {
  const at = text.search(BARE_AMOUNT);
  return at >= 0 && PAID_BY.test(text.slice(at + 1));
};

/** Days that stand alone or begin a line: several of them are rows of a list. */
const LISTED_DAY = /(?:^|\n)\s?\d{1,2}[./-]\d{1,2}(?:[./-]|\s*(?=\n))/g;

/** A bank's list of many payments, by its title. */
const A_LIST =
  /kontoauszug|umsatz[uü]bersicht|umsatzanzeige|account statement|statement of account|(?:bank|card) statement|statement period|对账单|對帳單|交易明细|交易明細|账户明细|extra(?:to|cto) (?:de|da|banc)|estado de cuenta|relev[eé] de compte|estratto conto|rekeningafschrift|выписка/i;

const decided = new WeakMap<Source, TextKind>();

/** Beginnings of files that programs write, and the records of banks' statements (SWIFT, QIF, CODA, BAI2, Norma 43): nobody's slip or message. */
const A_FILE = new RegExp(
  [
    String.raw`^\s*[{<]|^\s*OFXHEADER|(?:^|[\r\n])(?::(?:20|25|60[FM]|61):`,
    String.raw`!(?:Type|Account|Option|Clear):?|0{5}\d{9}05[ D]|2[13]\d{8}.{21}[01]\d{22}|01,[^,\r\n]*,[^,\r\n]*,\d{6},|16,\d{3},\d+,`,
    String.raw`11.{18}\d{12}[12]\d{14}|22.{8}\d{17}[12]\d{14})`,
  ].join('|'),
);

/** Tells what a text is by its marks; the answer is remembered for the source. */
export function kindOfText(source: Source): TextKind {
  const known = decided.get(source);
  if (known) return known;
  const kind = decide(source.text);
  decided.set(source, kind);
  return kind;
}

function decide(text: string | undefined): TextKind {
  if (
    text === undefined ||
    text.length > 2_000_000 ||
    (looksTabular(text) && !MAILED.test(text.slice(0, 2000))) ||
    A_FILE.test(text)
  )
    return 'none';
  // A mail's page is mostly gaps.
  const head = foldText(
    text
      .slice(0, 80_000)
      .replace(/(?<![\t ])[\t ]*[\r\n](?:[\t ]*[\r\n]){2,}/g, '\n\n')
      .slice(0, 20_000),
  );
  const lines = head.split('\n').filter((line) => line.trim() !== '');
  const slipLabels = new Set([...head.matchAll(SLIP_LABEL)].map((match) => match[0].toUpperCase())).size;
  const listed = A_LIST.test(head) || (head.match(LISTED_DAY)?.length ?? 0) > 2;
  const spoken = lines.length <= 30 && !listed ? spokenIn(head) : undefined;
  if (FAPIAO.test(head)) return 'fapiao';
  const money =
    MONEY.test(spoken ? withCurrencyCodes(head) : head) || (spoken?.tongue.home !== undefined && BARE.test(head));
  if (money && slipLabels < 3 && lines.length <= 12 && !SLIP_TITLE.test(head) && SURELY_NOTICE.test(head))
    return 'notice';
  if (money && !listed && isOrder(lines, head)) return 'order';
  if (slipLabels < 3 && !listed && isTill(lines, head)) return 'till';
  if ((SLIP_TITLE.test(head) && (lines.length > 3 || slipLabels > 0)) || slipLabels >= 3) return 'slip';
  if (money && spoken && slipLabels < 2 && !SLIP_TITLE.test(head) && !TILL.test(head)) return 'notice';
  const walletMarks = new Set([...head.matchAll(WALLET)].map((match) => match[0].toUpperCase())).size;
  const longest = Math.max(0, ...lines.map((line) => line.length));
  const sentence = longest > 24 && lines.length <= 12;
  if (money && walletMarks >= 1 && !(sentence && NOTICE_ZH.test(head)) && lines.length >= 2 && longest < 60)
    return 'wallet';
  if (
    money &&
    (NOTICE_ZH.test(head) || (longest > 20 && NOTICE_EN.test(head) && lines.length <= 60 && sentenceLike(lines)))
  )
    return 'notice';
  const billed = TILL.test(head) || (slipLabels === 0 && isBareBill(head));
  if (money && billed && lines.length >= 4) return 'till';
  if (
    money &&
    lines.length <= 6 &&
    (walletMarks >= 1 || /^[支收][出入]\s?\d|交易未成功|declined|(?<!pre-?)approved/i.test(head))
  )
    return 'wallet';
  if (slipLabels >= 1 || /^[^\S\n]*(?:DECLINED|APPROVED?)\b/im.test(head) || /交易(?:未成功|失败)/.test(head))
    return 'slip';
  return money && NOTICE_EN.test(head) ? 'notice' : 'none';
}

/** A mail's or a page's long lines, with an order's words and a total. */
function isOrder(lines: readonly string[], head: string): boolean {
  if (lines.length < 9 || !TOTAL_WORD.test(head) || BANKISH.test(lines.slice(0, 12).join('\n'))) return false;
  const words = new Set([...head.matchAll(ORDER_WORD)].map((match) => match[0].toLowerCase())).size;
  const mailed = MAILED.test(head.slice(0, 2000));
  return mailed ? words > 0 : words > 1 && PAGE.test(head) && lines.some((line) => line.length > 70);
}

/** The head of a mail, as it stands before its text. */
const MAILED = /(?:^|\n)From: [^\n]+\r?\n(?:[A-Z][\w-]+: [^\n]*\r?\n){0,6}?Subject: /;

const ORDER_WORD =
  /order (?:number|total|placed|id|date|summary|details|confirm\w*)|order #|bestell\w+|commande|pedido|ordine|\binvoice|rechnung|facture|\breceipt|transaction id|unit price|billed? to|billing address|shipping|delivery address|dispatch|payment (?:method|information)|your seller|booking (?:number|details)|confirmation (?:number|code|#)|e-?ticket|\bsubtotal|\bpurchase|trip|订单|訂單/gi;
const PAGE =
  /©|copyright|all rights reserved|privacy|unsubscribe|click|log in|view (?:your |the )?order|help cent|customer service|legal notice|agb\b|impressum|invoice (?:number|date|no)|reg(?:istration|istered)/i;

/** Items with prices at their lines' ends, and a total: a till's receipt, whatever words stand in it. */
function isTill(lines: readonly string[], head: string): boolean {
  const priced = lines.filter((line) => PRICED.test(line)).length;
  return priced >= 3 && lines.length >= 5 && TOTAL_WORD.test(head) && !BANKISH.test(head);
}

const PRICED =
  /^(?=.*\p{L}).*\s[-(]?(?:[€$£¥₹]|RM|Rp\.?\s?|EUR)?\s?(?:\d+[.,]\d{2}|\d{1,3}(?:[.,]\d{3})+)\s?(?:[A-Z*€%]{0,3})\s*$/u;
const TOTAL_WORD =
  /t[o0]ta[al]|totl|summe|compra|purchase|amount|\bdue\b|合[计計]|总[计計]|總計|金[额額]|jumlah|payment|cash|visa|price|\bpaid\b/i;
const BANKISH = /\ba\/c\b|debited|credited|\bavl\b|尾号|您的/i;

/** Sentences, not a till's lines: most of the characters stand in long lines. */
function sentenceLike(lines: readonly string[]): boolean {
  const all = lines.reduce((sum, line) => sum + line.length, 0);
  const long = lines.filter((line) => line.length > 34).reduce((sum, line) => sum + line.length, 0);
  return long > all * 0.45 || lines.length <= 3;
}
