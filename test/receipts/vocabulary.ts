import type { Receipt } from '../../src/domain/receipt.ts';

type Reference = keyof Receipt['references'];

/** Labels of slips by what stands behind them, in simplified and traditional Chinese and in English. */
export const REFERENCE_LABELS: readonly (readonly [Reference, string, readonly string[]])[] = [
  [
    'merchant',
    '898310012345678',
    ['商户编号', '商户号', '商户代码', '商店代號', '特店代號', 'MERCHANT NO', 'MID', 'MERCH ID', 'MERCHANT ID'],
  ],
  [
    'terminal',
    '20334455',
    ['终端编号', '终端号', '终端机号', '端末機代號', 'TERMINAL NO', 'TID', 'TERM ID', 'TERMINAL ID'],
  ],
  ['batch', '000117', ['批次号', '批号', '批次號碼', 'BATCH NO']],
  [
    'trace',
    '004821',
    [
      '凭证号',
      '流水号',
      '跟踪号',
      '系统跟踪号',
      '查询号',
      '票据号',
      '調閱編號',
      '序號',
      '端末序號',
      'VOUCHER NO',
      'TRACE',
      'TRACE NO',
      'STAN',
      'INVOICE',
      'INVOICE NO',
      'SLIP NO',
    ],
  ],
  [
    'rrn',
    '611204883317',
    [
      '参考号',
      '交易参考号',
      '检索号',
      '系统检索号',
      '系统参考号',
      '交易序號',
      '參考號碼',
      'REF NO',
      'REFERENCE NO',
      'RRN',
      'RETRIEVAL REF',
    ],
  ],
  ['arn', '24692165315100012345678', ['收单行参考号', '收單參考號', 'ARN', 'ACQUIRER REF']],
  [
    'auth',
    '55A21C',
    ['授权码', '授权号', '授權碼', '授權號碼', '核准號碼', 'AUTH NO', 'AUTH CODE', 'APPROVAL CODE', 'APPR CODE'],
  ],
  [
    'order',
    '4200001288202611108823311704',
    ['商户单号', '交易单号', '订单号', '訂單編號', 'ORDER NO', 'TRANSACTION ID'],
  ],
  ['original', '004790', ['原凭证号', '原参考号', '原調閱編號', 'ORIG TRACE', 'ORIG REF']],
];

export const NAME_LABELS = ['商户名称', '商户', '特约商户', '收款方', '商店名稱', '特店', 'MERCHANT NAME'] as const;
export const CARD_LABELS = [
  '卡号',
  '交易卡号',
  '账号',
  '卡號',
  '信用卡卡號',
  'CARD NO',
  'CARD NUMBER',
  'PAN',
  'ACCT',
] as const;
export const TIME_LABELS = ['日期/时间', '交易时间', '交易日期', '交易時間', 'DATE/TIME'] as const;
export const AMOUNT_LABELS = ['金额', '交易金额', '总计', '交易金額', '總計', 'AMOUNT', 'AMOUT', 'TOTAL'] as const;
export const TYPE_LABELS = ['交易类型', '交易类别', '交易類別', '交易別', 'TXN TYPE', 'TRANS TYPE'] as const;
export const CODE_LABELS = ['应答码', '响应码', '返回码', '错误码', '回應碼', 'RESP CODE', 'RC', 'RESPONSE'] as const;
/** Labels whose values belong to nobody's receipt: they must not become a field of it. */
export const OTHER_LABELS = [
  '发卡行',
  '收单行',
  '收单机构',
  '發卡銀行',
  '收單行',
  'ISS NO',
  'ISSUER',
  'ACQ',
  '操作员号',
  '收银员',
  '收銀員',
  'OPERATOR',
  'CASHIER',
] as const;
export const TITLES = [
  'POS签购单',
  '签购单',
  '交易凭条',
  '消费凭证',
  '簽帳單',
  '簽單',
  '信用卡簽單',
  'SALES SLIP',
  'CARD RECEIPT',
  'CHARGE SLIP',
  'TRANSACTION RECORD',
] as const;
export const COPIES = [
  '商户存根',
  '持卡人存根',
  '银行存根',
  '重打印',
  '商店存根',
  '持卡人存根聯',
  '顧客聯',
  'MERCHANT COPY',
  'CARDHOLDER COPY',
  'CUSTOMER COPY',
  'BANK COPY',
  'REPRINT',
  'DUPLICATE',
] as const;

/** Type words, by what they make of a slip that succeeded. */
export const TYPES: readonly (readonly [Receipt['type'], readonly string[]])[] = [
  ['sale', ['消费', '购物', '付款', '收款', '快速消费', 'SALE', 'PURCHASE', 'PAYMENT', '小费调整', 'ADJUST']],
  ['void', ['消费撤销', '撤销', '取消交易', '作废', 'VOID', 'CANCEL', 'VOID SALE']],
  ['refund', ['退货', '退款', '联机退货', '手工退货', 'REFUND', 'RETURN', 'CREDIT']],
  ['preauth', ['预授权', '押金', '冻结', 'AUTH', 'PRE-AUTH', 'HOLD', 'AUTH ONLY', 'DEPOSIT', 'INITIAL AUTH', '圈存']],
  ['completion', ['预授权完成', '预授权完成请求', '离线完成', 'AUTHCOMP', 'COMPLETION', 'CAPTURE']],
  ['preauth-void', ['预授权撤销', '解冻', 'VOIDAUTH', 'PREAUTH CANCEL']],
  ['void', ['预授权完成撤销', 'VOIDAUTHCOMP']],
];

/** Types of slips that are no receipts. */
export const NO_SALES = ['余额查询', 'ENQUIRY', 'BALANCE', '结算', '结账', 'SETTLE'] as const;

/** Words of state on a sale's slip. */
export const STATES: readonly (readonly [Receipt['outcome'], readonly string[]])[] = [
  [
    'approved',
    [
      '交易成功',
      '支付成功',
      '已支付',
      '付款成功',
      '已完成',
      '成功',
      '承兑',
      '同意',
      '核准',
      '授權成功',
      'APPROVED',
      'ACCEPTED',
      'SUCCESS',
      'COMPLETED',
      'PAID',
      'CAPTURED',
      'SETTLED',
    ],
  ],
  [
    'declined',
    [
      '交易失败',
      '支付失败',
      '付款失败',
      '拒绝',
      '失败',
      '未成功',
      '未完成',
      '无效',
      '余额不足',
      '密码错误',
      '请联系发卡行',
      '卡片异常',
      '通讯失败',
      '联网失败',
      '終止交易',
      '授權失敗',
      'DECLINED',
      'FAILED',
      'DENIED',
      'REFUSED',
      'NOT APPROVED',
      'NOT COMPLETED',
      'UNSUCCESSFUL',
      'TRANSACTION CANCELLED',
      'CARD ERROR',
      'COMMS ERROR',
      'DO NOT HONOUR',
      '已关闭',
      '订单关闭',
      '未支付',
      'NOT PAID',
      'AAC',
    ],
  ],
  [
    'timed-out',
    [
      '超时',
      '交易超时',
      '无应答',
      '接收超时',
      '状态未知',
      '连接失败',
      '系统异常',
      '等待冲正',
      'TIMEOUT',
      'TIMED OUT',
      'NO RESPONSE',
      'COMM TIMEOUT',
      'UNKNOWN',
      'HOST UNREACHABLE',
      'ISSUER UNAVAILABLE',
    ],
  ],
  [
    'pending',
    [
      '处理中',
      '待入账',
      '未入账',
      '待处理',
      '授权中',
      '支付中',
      '已受理',
      'PENDING',
      'PROCESSING',
      'AWAITING',
      'IN PROGRESS',
    ],
  ],
  ['reversed', ['冲正成功', '已冲正', '冲账', '抹账', '原路退回', '已退回', '调回', 'REVERSED', 'CHARGE REVERSED']],
];

/** Words that hold another word's letters and must not be taken for it: each keeps an approved sale approved. */
export const HOLDERS = [
  'CARDHOLDER SIGNATURE',
  'CREDIT CARD',
  '持卡人签名',
  '本人确认以上交易，同意将其记入本卡账户',
  'I ACKNOWLEDGE SATISFACTORY RECEIPT',
  '如需撤销请当日办理',
  'NO REFUND WITHOUT RECEIPT',
] as const;
