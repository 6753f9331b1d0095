/** Types of slips that tell no purchase: settlement, balance, log-on. */
export const NO_SALE_TYPE =
  /结算|結算|结账|結帳|余额|餘額|查[询詢]|SETTLE|BATCH|BALANCE|ENQUIRY|INQUIRY|签到|簽到|LOG\s?ON/i;
/** Their titles, each a line and nothing else: ENQUIRY: 1800 … is none. */
export const NO_SALE_TITLE =
  /结算总计|結算總計|[内外]卡[对對][账帳]|[对對][账帳]不?平|^[ \t*=-]*(?:(?:POS)?(?:结算|結算|结账|結帳)[单單]|(?:余额|餘額)查[询詢]|查[询詢](?:余额|餘額)|签到|簽到|(?:[A-Z]+ )?SETTLEMENT(?: (?:SUMMARY|TOTALS?|INQUIRY|ENQUIRY|REPORT|SLIP|RECEIPT))?|SETTLE SUMMARY|BATCH (?:TOTALS?|REPORT|SUMMARY)|(?:BALANCE\s?)?(?:ENQUIRY|INQUIRY)|LOG\s?ON)[单單\s*=-]*$/im;
