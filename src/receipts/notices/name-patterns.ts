/** Looked at, not taken: behind a preposition that leads to no name the next one is tried. */
const CAPTURE = '(?=([^\\n]{2,70}))';

/** Whose account it is that a sum reached: credited to the … A/c … of NAME. */
const HOLDER = new RegExp(`\\b(?:a\\/c|acct?|account)\\s?[*xX•\\d ]+\\s?of\\s+(?=[A-Z])${CAPTURE}`, 'gi');
/** Behind from or by stands who paid, or who was paid. */
const OTHER_SIDE = new RegExp(`(?<!owered )\\b(?:[Ff]rom|[Bb]y)[\\s.:]+(?=[A-Z0-9]|[\\w.-]+@)${CAPTURE}`, 'g');

/** Where a sentence in English names the shop or the payee. */
export const ENGLISH: readonly RegExp[] = [
  new RegExp(`^[ \\t]*(?:At|Merchant|Shop|Store|To|Payee|Desc|Remarks|From)\\s?[:：]\\s?${CAPTURE}`, 'gim'),
  /\bInfo\s?[:：]?\s?(?:UPI|POS|ECOM)\/(?:[^/\s]{1,12}\/){0,3}([^/\n]{2,60})/gi,
  new RegExp(`(?:\\bat\\s+|(?<![\\w.])@\\s?)(?=[\\p{L}\\d])${CAPTURE}`, 'giu'),
  new RegExp(`\\bpayment (?:on|at)\\s+(?=[A-Z])${CAPTURE}`, 'g'),
  new RegExp(`\\bpayment of [^\\n]{3,20}? for\\s+(?=[A-Z])${CAPTURE}`, 'gi'),
  new RegExp(`\\bas an? (?:re)?payment (?:of|to|for)\\s+(?=[A-Z])${CAPTURE}`, 'g'),
  /\bVPA\s+([\w.-]{2,40})(?=@)/gi,
  HOLDER,
  /\bDEBIT\s?:\s?(?:Rs|INR)\.?\s?[\d,.]+\s+(?=[A-Z]{3})([^\n]{2,60}?)(?=\s(?:MCT|Bal|Avl)\b)/g,
  new RegExp(`\\btransaction with\\s+(?!reference)${CAPTURE}`, 'gi'),
  new RegExp(`\\btowards\\s+${CAPTURE}`, 'gi'),
  new RegExp(`\\b[Tt]o\\s+(?=(?:business\\s)?[A-Z0-9]|[\\w.-]+@)${CAPTURE}`, 'g'),
  new RegExp(`^([\\w&. ]{3,40}?)\\s+has received\\b`, 'gim'),
  /;\s?([A-Z][^;.\n]{1,40}?) credited\b/g,
  /\bon\s+(?!\d{1,2}[-/])([A-Z0-9][^,;\n]{1,40}?)(?=\s+\d{1,2}-|\s?\.\s|\.$)/g,
  new RegExp(
    `\\b(?:debited|charged|credited)\\b[^\\n]{0,40}?\\bfor\\s?[:：]?\\s?(?=[A-Z0-9])(?!Rs|[A-Z]{3}\\s?\\d)${CAPTURE}`,
    'g',
  ),
  OTHER_SIDE,
  new RegExp(`\\b(?:Info|Place)\\s?[:：-]\\s?${CAPTURE}`, 'gi'),
];

/** The same in Chinese. */
export const CHINESE: readonly RegExp[] = [
  /(?:商[户戶]|商家|收款方|特店|交易对方|对方户名)(?:[:：为]\s?|\s)([^，。,;；\s】（(]{2,40})/g,
  /在\s?[【「"“]?([^，。,;；】」"”]{2,40}?)[】」"”]?\s?[之的]?(?:消[费費]|支付|交易|刷卡|[签簽][账帳賬]|发生|进行|使用|扣款|付款|[预預]授[权權]|退款|退[货貨])/g,
  /(?:于|於)\s?([^\d，。,;；]{2,30}?)\s?(?:消[费費]|刷卡|支付|交易|[签簽][账帳賬])/g,
  /[（(]([^（()）\d]{2,30}(?:店|公司|酒店|超市|商场|餐厅|支付|宝|通|馆|铺|院|站|中心|商行|集团))[)）]/g,
  /向\s?([^，。,;；]{2,30}?)\s?(?:付款|支付|转账)/g,
  /(?:付款|支付)[^，。,;；]{0,16}元给\s?([^，。,;；]{2,30})/g,
  /(?:收到|来自)\s?([^，。,;；\d]{2,30}?)\s?(?:的)?退[款货]/g,
  /(?:消费|支付|扣款|支出|收入)\s?[（(]\s?([^（()）]{2,40}?)\s?[)）]/g,
];

/** Where one names who paid: looked for first in a message of money that came. */
export const PAYERS: readonly RegExp[] = [
  new RegExp(`\\bby [Ss]ender\\s+(?=[A-Z])${CAPTURE}`, 'g'),
  /付款方[:：为]?\s?([^，。,;；]{2,40})/g,
  /来自\s?([^，。,;；]{2,20}?)的?(?:转账|轉帳|汇款|红包)/g,
  /[（(]([^（()）\d]*(?:[（(][^（()）]{1,10}[)）])?[^（()）\d]{0,30}(?:公司|店|中心|集团|银行))[)）]/g,
  new RegExp(`^[ \\t]*(?:From|Desc|At)\\s?[:：]\\s?${CAPTURE}`, 'gim'),
  /\bVPA\s+([\w.-]{2,40})(?=@)/gi,
  OTHER_SIDE,
];

/** Which card a repayment went to. */
export const REPAID: readonly RegExp[] = [/\b(?:towards|to|on|for) your\s+((?:[A-Z][\w]+\s){1,4}Card)\b/g];
