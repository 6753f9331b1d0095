import type { Receipt } from './receipt.ts';
import type { Transaction } from './transaction.ts';

/** Rows that came through a wallet or a quick payment: a wallet's record may speak of them. */
const THROUGH_A_WALLET =
  /支付宝|财付通|微信|云闪付|快捷|网联|网上支付|无卡|扫码|alipay|weixin|wechat|tenpay|paypal|apple ?pay|google ?pay|\balp\b/i;

/** Was this paid by other means than the row's card? Cash debits no card; a wallet's own money only where the row names a wallet. */
export const paidByOtherMeans = (row: Transaction, slip: Receipt): boolean =>
  slip.tender === 'cash' ||
  (slip.tender === 'wallet' &&
    slip.card === undefined &&
    row.card !== undefined &&
    row.references.order === undefined &&
    !THROUGH_A_WALLET.test(`${row.description} ${row.counterparty ?? ''}`));
