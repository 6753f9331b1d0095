/** A company says so at its name's end. */
const COMPANY =
  /\b(?:sdn\.?\s?bhd|bhd|s\/b|ltd|limited|llc|inc|corp|plc|gmbh|ag|pty|pte|lda|s\.?a\.?|s\.?r\.?l\.?|s\.?l\.?|b\.?v\.?|n\.?v\.?|a\/s|oy|kft|enterprise|trading|co)\b\.?\s?(?:\([^)]*\))?\.?$|(?:有限(?:责任|責任)?公司|分公司|株式会社|㈱|超市|商场|百货|便利店|餐厅|餐廳|酒店|药房|加油站|店)$/iu;

/** Titles, numbers, addresses, greetings: lines at a receipt's head that name no shop. */
const NO_SHOP =
  /^\W*(?:(?:simplified |full )?tax invoice|invoice|official receipt|receipt|cash (?:bill|sales?|receipt)|sales? (?:receipt|slip)|bill|purchase|welcome|bienvenid|bem-?vindo|willkommen|order|eat in|take ?away|drive ?thru|to go|dine in|copy|duplicate|reprint|original|customer|guest check|check|chk|table|server|cashier|till|counter|date|time|tel|phone|fax|www|http|e-?mail|gst|vat|nif|n\.? ?contribuinte|reg(?:istr?o|\. ?no)?|co\.? ?reg|company|doc(?:ument)?|no\.?|lot|jalan|jln|rua|av\.?|via|rue|block|blk|unit|level|thank|your order|sub ?total|total|amount|qty|item|code|p a i d|paid|ident|per\.|terminal|from|subject|sent|to)\b[\W\d]*|小票|收[据據]|欢迎|歡迎|发票|發票|電話|电话|地址|单号|單號|日期|时间|時間/iu;
const ADDRESS =
  /\b(?:street|st|road|rd|avenue|ave|blvd|boulevard|drive|lane|jalan|jln|taman|persiaran|lorong|kuala lumpur|selangor|johor|rua|avenida|stra(?:ss|ß)e|platz|piazza|leoforos|suite|floor)\b\.?\s?,?|^\d{4,6}(?:-\d{3})?\s|,\s?[A-Z]{2}\s?\d{5}|\(\d{3}\)\s?\d{3}|\d{3}[-. ]\d{3,4}[-. ]\d{3,4}|^\(?[\w-]{4,12}\)?$(?<=\d[A-Z-]{0,3}\)?)/iu;
/** An item or a sum: a figure with decimals at the end. */
const PRICED = /\d[.,]\d{2,3}\s?[A-Z€$*]{0,3}$|^\d+\s?x\s|^\d+\s+\S.*\d[.,]\d{3}$/;

const LETTERS = /\p{L}{2}/u;

/** The shop of a till's receipt: the head's line that ends as companies do, else its first that could be a name. */
export function shopOf(lines: readonly string[]): string | undefined {
  const head = headOf(lines);
  const company = head.slice(0, 6).findIndex((line) => COMPANY.test(line) && !NO_SHOP.test(line));
  const own = head[company];
  if (own !== undefined) {
    // SDN BHD on a line of its own goes on with the one above.
    const bare = own.replace(COMPANY, '').replace(/[^\p{L}]/gu, '').length < 3;
    return clean(bare && company > 0 ? `${head[company - 1] ?? ''} ${own}` : own);
  }
  const first = head.find((line) => !NO_SHOP.test(line) && !ADDRESS.test(line));
  return first === undefined ? undefined : clean(first);
}

/** Lines with letters from the top to the first item, sum or label with a value. */
function headOf(lines: readonly string[]): string[] {
  const plain = lines.map((line) => line.trim()).filter((line) => line !== '');
  const end = plain.findIndex((line) => PRICED.test(line));
  return plain
    .slice(0, Math.min(end < 0 ? 12 : end, 12))
    .filter(
      (line) => LETTERS.test(line) && line.length > 2 && line.length < 60 && !/^[^:：]{1,18}[:：]\s?\S/.test(line),
    );
}

const clean = (line: string): string =>
  line
    .replace(/\s{2,}.*$/, '')
    .replace(/^[^\p{L}\d]+|[^\p{L}\d.)]+$/gu, '')
    .trim();
