/** An invented statement and slips for the whole job; the declined slip belongs to the first debit. */
export const STATEMENT = [
  '青岸银行 借记卡交易明细',
  '卡号,•••• 4321,币种,人民币',
  '交易日期,交易时间,摘要,对方户名,支出,收入,余额,卡末四位',
  '2026-11-03,09:10:00,消费,松间书屋,35.00,,965.00,4321',
  '2026-11-04,18:22:10,消费,南屏超市,88.60,,876.40,4321',
  '2026-11-05,12:01:00,消费,小满面馆,22.00,,854.40,4321',
].join('\n');

export const SLIPS = [
  'POS签购单',
  '持卡人存根',
  '商户名称：南屏超市',
  '终端编号：30018842',
  '卡号：622848******4321',
  '交易类型：消费',
  '参考号：118204553901',
  '日期/时间：2026/11/04 18:22:08',
  '金额：RMB 88.60',
  '交易失败',
  '',
  'POS签购单',
  '持卡人存根',
  '商户名称：小满面馆',
  '终端编号：30018850',
  '卡号：622848******4321',
  '交易类型：消费',
  '授权码：Q81203',
  '参考号：118204553977',
  '日期/时间：2026/11/05 12:00:58',
  '金额：RMB 22.00',
  '交易成功',
].join('\n');

/** A bank's page with a table, with a grid of plain boxes, or with nothing to take. */
export const PAGES: Readonly<Record<string, string>> = {
  '/table': `<!doctype html><meta charset="utf-8"><title>Statement</title><h1>Current account</h1>
    <table><tr><th>Date</th><th>Description</th><th>Paid out</th><th>Paid in</th><th>Balance</th></tr>
    <tr><td>03 Nov 2026</td><td>WILLOW LANE BOOKS</td><td>12.40</td><td></td><td>487.60</td></tr>
    <tr><td>04 Nov 2026</td><td>HARBOUR GROCER</td><td>30.00</td><td></td><td>457.60</td></tr>
    <tr style="display:none"><td>05 Nov 2026</td><td>HIDDEN ROW</td><td>99.00</td><td></td><td>358.60</td></tr>
    <tr><td>06 Nov 2026</td><td>SALARY ORCHARD LTD</td><td></td><td>900.00</td><td>1,357.60</td></tr></table>`,
  '/boxes': `<!doctype html><meta charset="utf-8"><title>Boxes</title><main><div>
    <div><span>2026-11-03</span><span>松间书屋</span><span>-35.00</span></div>
    <div><span>2026-11-04</span><span>南屏超市</span><span>-88.60</span></div>
    <div><span>2026-11-05</span><span>小满面馆</span><span>-22.00</span></div></div></main>`,
  '/hostile': `<!doctype html><meta charset="utf-8"><title>Hostile</title><form name="innerText"><input name="children"></form>
    <table><tr><th>Date</th><th>Description</th><th>Amount</th></tr>
    <tr><td>2026-11-03</td><td>&lt;img src=x onerror="window.pwned=1"&gt;SHOP</td><td>-1.00</td></tr>
    <tr><td>2026-11-04</td><td>card 4111 1111 1111 1111</td><td>-2.00</td></tr></table>`,
  '/nothing': '<!doctype html><meta charset="utf-8"><title>Nothing</title><p>Welcome back</p>',
};
