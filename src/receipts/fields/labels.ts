import type { References } from '../../domain/references.ts';
import { present } from '../../domain/present.ts';

/** What a slip's label stands before. */
export type Field =
  | 'merchantName'
  | 'merchant'
  | 'terminal'
  | 'card'
  | 'type'
  | 'batch'
  | 'trace'
  | 'rrn'
  | 'auth'
  | 'order'
  | 'arn'
  | 'original'
  | 'time'
  | 'amount'
  | 'total'
  | 'code'
  | 'method'
  | 'status'
  | 'other';

/** Labels of slips and payment pages; the longer before those that they hold. */
const LABELS: readonly (readonly [Field, string])[] = [
  [
    'original',
    '原凭证号|原凭證號|原参考号|原參考號|原交易参考号|原授权码|原授權碼|原交易单号|原订单号|原調閱編號|ORIG(?:INAL)?\\.?\\s?(?:TRACE|REF(?:ERENCE)?|RRN|AUTH|INVOICE|VOUCHER|TXN|TRANSACTION)(?:\\s?(?:NO|NUMBER|ID|CODE))?\\.?',
  ],
  ['arn', '收单行参考号|收單參考號|\\bARN\\b|ACQUIRER\\s?REF\\w*\\.?'],
  [
    'other',
    '原交易日期|原交易金额|ORIG(?:INAL)?\\.?\\s?(?:DATE|AMOUNT|AMT)|操作员号?|操作員|收银员|OPERATOR(?:\\s?NO)?\\.?|CASHIER|发卡行号?|发卡机构|發卡[銀行]*|收单行号?|收单机构|收單[銀行]*|ISS(?:UER)?(?:\\s?NO)?\\.?|ACQ(?:UIRER)?(?:\\s?NO)?\\.?|有效期|EXP(?:IRY)?\\.?\\s?DATE|卡类型|卡组织|应用标识|备注|備註|REFERENCE(?!\\s?(?:NO|NUMBER|ID|:|：))|服务热线|PRE-?AUTH\\s?ID|持卡人签名|AVAILABLE BALANCE|AVL\\.?\\s?BAL\\.?|余额(?!宝|查)|餘額(?!寶|查)|账单号|业务类型|收单机构名称|优惠|立减|DISCOUNT',
  ],
  [
    'merchantName',
    '商户名称|商户全称|商店(?=[:：])|商户名|商戶名稱|商店名稱|特店名稱|特店(?!代)|特约商户|商家名称|收款方全称|收款方|收款商户|收款人|商户(?!编?号|代码|单号|订单|存根)|MERCHANT\\s?NAME|MERCHANT(?=\\s*[:：（(]|\\s*$|\\s{2})|SELLER|PAYEE|STORE\\s?NAME|TO(?=\\s*[:：])',
  ],
  [
    'merchant',
    '商户编号|商户号|商户代码|商店代號|特店代號|商戶編號|商戶號|MERCHANT\\s?(?:NO|NUMBER|ID|CODE|NUM|#)\\.?|MERCH\\.?\\s?ID|\\bMID\\b',
  ],
  [
    'terminal',
    '终端编号|终端机号|终端号|端末機代號|終端機號|終端機(?=[:：])|終端編號|終端號|TERMINAL\\s?(?:NO|NUMBER|ID|#)?\\.?|TERM\\.?\\s?ID|\\bTID\\b|\\bTSP\\b',
  ],
  [
    'card',
    '交易卡号|银行卡号|信用卡[卡号號]*|卡号|卡號|账号|CARD\\s?(?:NO|NUMBER|NUM|#)\\.?|\\bPAN\\b|CART[ÃA]O|TARJETA|KARTE(?:NNR)?\\.?|ACCOUNT\\s?(?:NO|NUMBER)\\.?|CARD(?=[.\\s:]*[•*xX]|\\.{3})',
  ],
  ['type', '交易类型|交易类别|交易種類|消费类别|交易類別|交易別|交易類型|TXN\\s?TYPE|TRANS(?:ACTION)?\\.?\\s?TYPE'],
  ['batch', '批次号码?|批次號碼?|批号|BATCH\\s?(?:NO|NUM(?:BER)?|#)?\\.?'],
  [
    'trace',
    '系统跟踪号|流水号|凭证号码?|憑證號|調閱編號|跟踪号|查询号|票据号|序號|端末序號|VOUCH(?:ER|EE)\\s?(?:NO|NUM(?:BER)?|#)?\\.?|TRACE\\s?(?:NO|NUM(?:BER)?|#)?\\.?|\\bSTAN\\b|INV(?:OICE)?\\.?\\s?(?:NO|NUM(?:BER)?|#)\\.?|INVOICE(?=\\s*[:：]\\s*(?:\\d|$))|ROC\\s?(?:NO|NUM(?:BER)?|#)\\.?|SLIP\\s?NO\\.?|TRAN(?=\\s\\d)',
  ],
  [
    'auth',
    '授权码|授权号|授權碼|授權號碼|核准號碼|批核(?:编号|編號|[码碼])|批准(?:编号|編號|[码碼])|AUTH(?:ORI[SZ]ATION)?\\.?\\s?(?:NO|CODE|ID|#)(?![A-Z])\\.?|AUTH(?:ORI[SZ]ATION)?\\.?(?=[\\s:：.（(]*[0-9A-Z•]{2,})|AUT(?=[\\s:：.]{1,3}[0-9A-Z]{6})|APP(?:R(?:OVAL)?|VL)?\\.?\\s?(?:CODE|NO)\\.?',
  ],
  [
    'rrn',
    '交易参考号|系统参考号|系统检索号|检索参考号|检索号|参考号|參考號碼?|交易序號|R?REF(?:ER(?:ENCE)?)?\\.?\\s?(?:NO|NUM(?:BER)?|#|ID)\\.?|\\bRRN\\b|RETRIEVAL\\s?REF(?:ERENCE)?\\.?(?:\\s?(?:NO|NUMBER))?|\\bREF(?=\\s*[:：])',
  ],
  [
    'order',
    '交易单号|商户单号|商家订单号|商户订单号|订单编号|订单号|訂單編號|交易订单号|交易号|转账单号|退款单号|ORDER\\s?(?:NO|NUMBER|ID|#)\\.?|TRANSACTION\\s?(?:ID|NO|NUMBER|#)\\.?|RECEIPT\\s?(?:NO|NUMBER|#)\\.?',
  ],
  [
    'time',
    '日期\\s?\\/?\\s?时间|日期时间|交易日期|交易时间|交易時間|支付时间|付款时间|消费时间|创建时间|退款时间|时间|日期|DATE\\s?\\/\\s?TIME|DATE\\s?(?:AND|&)\\s?TIME|TRANS(?:ACTION)?\\s?DATE|DATE|TIME',
  ],
  [
    'total',
    '总计|總計|合计|合計|实付金额|实付款?|实收金额|应付金额|付款总额|GRAND\\s?TOTAL|TOTAL\\s?(?:AMOUNT|AMT|DUE|PAID|CHARGED)?|AMOUNT\\s?(?:PAID|CHARGED)',
  ],
  [
    'amount',
    '交易金额|交易金額|消费金额|退款金额|退货金额|撤销金额|预授权金额|支付金额|付款金额|订单金额|金额|金額|AMOU?N?T\\.?|PURCHASE(?=\\s+[A-Z$£€]{0,3}\\s?\\$?\\d)|SALE(?=\\s+[A-Z$£€]{0,3}\\s?\\$?\\d)|REFUND(?=\\s+[A-Z$£€]{0,3}\\s?\\$?\\d)|PCOMP(?=\\s)|PRE-?AUTH(?=\\s+[A-Z$£€]{0,3}\\s?\\$?\\d)|CANCEL(?=\\s+[A-Z$£€]{0,3}\\s?\\$?\\d)|MOTO(?=\\s)|COMPRA(?=\\s+\\d)|IMPORTE(?=\\s*[:：]?\\s*\\d)|MONTANT(?=\\s*[:：]?\\s*\\d)|BETRAG(?=\\s*[:：]?\\s*(?:EUR\\s?)?\\d)',
  ],
  ['method', '付款方式|支付方式|付款账户|PAYMENT\\s?METHOD|PAID\\s?(?:WITH|BY)|TENDER'],
  ['status', '当前状态|交易状态|订单状态|交易结果|交易結果|状态|結果|STATUS|RESULT'],
  ['code', '应答码|响应码|返回码|错误码|回應碼|RESP(?:ONSE)?\\s?CODE'],
];

const PATTERN = new RegExp(LABELS.map(([field, words]) => `(?<${field}>${words})`).join('|'), 'gi');

/** A label with the value that follows it, on its line or on the next. */
export interface Labelled {
  readonly field: Field;
  readonly value: string;
  readonly line: number;
}

const BRACKETS = /^\s?[（(][A-Za-z .&/#’'-]{1,30}[)）]/;

/**
 * Every label of a slip with its value: behind it on the same line up to the next label, or on the next line where its own
 * is empty. A label counts at a line's beginning, after another label's value, or before a colon.
 */
export function labelsOf(lines: readonly string[]): Labelled[] {
  const found: Labelled[] = [];
  lines.forEach((line, at) => {
    const places = labelPlaces(line.slice(0, 400));
    const own = places.map((place, index) =>
      cleanValue(line.slice(place.end, places[index + 1]?.start ?? line.length)),
    );
    const below = own.every((value) => value === '') ? columnsBelow(lines, at, places.length) : undefined;
    places.forEach((place, index) => {
      const value = own[index] ?? '';
      found.push({
        field: place.field,
        value: below?.[index] ?? (value === '' ? nextValue(lines, at) : value),
        line: at,
      });
    });
  });
  return found;
}

interface Place {
  readonly field: Field;
  readonly start: number;
  readonly end: number;
}

function labelPlaces(line: string): Place[] {
  const places: Place[] = [];
  PATTERN.lastIndex = 0;
  for (let match = PATTERN.exec(line); match; match = PATTERN.exec(line)) {
    const { groups } = match;
    const field = LABELS.find(([name]) => groups?.[name] !== undefined)?.[0];
    if (field === undefined) continue;
    const end = match.index + match[0].length;
    const bracket = BRACKETS.exec(line.slice(end))?.[0].length ?? 0;
    // English in brackets belongs to the label before it, and is none of its own.
    if (bracket > 0) PATTERN.lastIndex = end + bracket;
    const before = line.slice(0, match.index);
    const colon = /^\s?[:：]/.test(line.slice(end + bracket));
    const parted =
      /^\s*$/.test(before) || /\s{2,}$|\t$|[|｜/]\s?$/.test(before) || (/\s$/.test(before) && places.length > 0);
    const last = places.at(-1);
    // 授权码 AUTH NO is one label; behind a wide gap, or in the same script, a second one begins.
    const bilingual =
      last !== undefined &&
      /^\s?[/（(]?\s?$/.test(line.slice(last.end, match.index)) &&
      (last.field === field || (/[\u4e00-\u9fff]/.test(line[last.end - 1] ?? '') && /^[A-Z]/i.test(match[0])));
    if (!parted && !colon && !bilingual) continue;
    if (bilingual) places[places.length - 1] = { ...last, end: end + bracket };
    else places.push({ field, start: match.index, end: end + bracket });
  }
  return places;
}

const cleanValue = (text: string): string => text.replace(/^[\s:：.．=#)）]+/, '').trim();

/** Two labels on a line, their two values on the line below: as many columns as labels, else undefined. */
function columnsBelow(lines: readonly string[], at: number, count: number): readonly string[] | undefined {
  const below = count > 1 ? nextValue(lines, at) : '';
  const apart = below.split(/\s{2,}|\t/);
  const columns = apart.length === count ? apart : below.split(/\s+/);
  return below !== '' && columns.length === count ? columns : undefined;
}

/** The next line as a value, unless it begins with a label of its own. */
function nextValue(lines: readonly string[], at: number): string {
  const next = lines[at + 1]?.trim() ?? '';
  if (next === '' || labelPlaces(next)[0]?.start === 0 || /^[-=*_]{4,}$/.test(next)) return '';
  return next;
}

/** The first value of a field that is not empty. */
export function valueOf(labels: readonly Labelled[], field: Field): string | undefined {
  return labels.find((each) => each.field === field && each.value !== '')?.value;
}

/** A terminal's or shop's number with stars is no number that could be compared. */
const isMasked = ({ field, value }: Labelled): boolean =>
  (field === 'terminal' || field === 'merchant') && /^[*•xX]{2,}/.test(value);

/** The reference numbers among a slip's labels; an authorisation code of zeros is none. */
export function referencesOf(labels: readonly Labelled[]): References {
  const code = (field: Field, shape: RegExp): string | undefined => {
    for (const each of labels) {
      if (each.field !== field) continue;
      const match = isMasked(each) ? null : shape.exec(each.value);
      if (match && !/^0+$/.test(match[0])) return match[0];
    }
    return undefined;
  };
  const long = /[0-9A-Za-z•][0-9A-Za-z_•-]{3,63}(?: \d{4})?/;
  return present({
    rrn: code('rrn', /[0-9A-Za-z]{6,24}/),
    // AUTH ONLY is a type, APPROVED a word: a code has a figure, or six capitals.
    auth: code('auth', /^(?=[0-9A-Za-z]*\d|[A-Z]{6}(?![0-9A-Za-z]))[0-9A-Za-z]{4,8}(?![0-9A-Za-z])/),
    terminal: code('terminal', /[0-9A-Za-z]{4,24}/),
    merchant: code('merchant', /[0-9A-Za-z]{4,20}/),
    trace: code('trace', /\d{1,12}/),
    batch: code('batch', /\d{1,10}/),
    order: code('order', long),
    arn: code('arn', /\d{20,24}/),
    original: code('original', /[0-9A-Za-z]{4,40}/),
  });
}
