/** A wallet's export proves payments of the bank card; its rows are no second statement of them. */
export const walletOnly = (format: string | undefined): boolean => format === 'alipay-csv' || format === 'wechat-csv';
