import type { FindingType } from '../domain/finding.ts';
import type { Phrase } from '../domain/phrase.ts';

/** Short help for one kind of finding. Our own advice, no law: what a place's rules say stands with the dates. */
export interface Guidance {
  /** What to do, in this order. */
  readonly steps: readonly Phrase[];
  /** What to look at before anyone is blamed. */
  readonly checks: readonly Phrase[];
  /** Where such a thing usually comes from, so that a person knows what to ask. */
  readonly causes: readonly Phrase[];
}

const STEPS = {
  lockNow: {
    zh: '先锁卡或挂失，再打发卡行的电话报告；不要等信写好',
    en: 'Lock the card first, then call the bank that issued it; do not wait for the letter',
  },
  police: {
    zh: '银行要求时去报警，留好回执',
    en: 'Report it to the police where the bank asks for that, and keep the proof',
  },
  lookAround: {
    zh: '往前翻几个月：有没有别的大额、或一连串小额扣款是你不认得的',
    en: 'Look back some months for other large sums, or a series of small ones, that you do not know',
  },
  notTwice: {
    zh: '看清账户是否已扣款之前，不要再付一次',
    en: 'Do not pay again before you have seen whether the account was debited',
  },
  askShop: {
    zh: '马上问商户收没收到；没收到，请它写一张盖章的说明，写明时间、金额、终端号和批次号',
    en: 'Ask the shop at once whether it was paid; if not, have it write so, with stamp, time, amount, terminal and batch number',
  },
  shopRefund: {
    zh: '先找商户退多收的部分，记下谁、什么时候答应的',
    en: 'Ask the shop first to return what is too much; note who agreed and when',
  },
  callBank: {
    zh: '打发卡行电话，说清时间、地点、金额、交易类型和参考号，记下受理编号',
    en: 'Call the issuing bank with time, place, amount, kind of transaction and reference, and note the case number',
  },
  askStatus: {
    zh: '问清这笔交易现在是什么状态、失败的具体原因，能不能冲正',
    en: 'Ask what state the transaction is in, why exactly it failed, and whether it can be reversed',
  },
  photograph: {
    zh: '热敏纸会褪色：今天就把小票和终端画面拍下来，原件留着',
    en: 'Thermal paper fades: photograph slip and screen today, and keep the originals',
  },
  keepLog: {
    zh: '每次通话、聊天都记下日期、工号和说了什么，截图留底',
    en: 'Note the date, the agent and what was said of each call and chat; keep screenshots',
  },
  refundNumber: {
    zh: '向商户要退款参考号（或收单行参考号 ARN）和提交退款的日期',
    en: 'Ask the shop for the refund’s reference (or the acquirer’s, ARN) and the day on which it was sent',
  },
  releaseHold: {
    zh: '请商户或收单行发送预授权撤销或完成，再请发卡行解冻',
    en: 'Have the shop or its acquirer send the cancellation or completion, then the issuer lift the hold',
  },
  reprint: {
    zh: '请商户重打印小票；电子钱包可以在账单里找到记录',
    en: 'Ask the shop for a reprint; a wallet keeps a record in its bill',
  },
  keepAside: {
    zh: '把这笔钱留着：晚些入账很常见，商户可能还会来收',
    en: 'Keep the money aside: late posting is common, and the shop may still collect it',
  },
  settleOnce: {
    zh: '书面告诉商户钱被退回了，只付一次，付完留凭证',
    en: 'Tell the shop in writing that the money came back; pay once, and keep the proof',
  },
  feeBack: {
    zh: '把扣款、冲回和费用三行一起给银行看，请它退还由此产生的费用',
    en: 'Show the bank the debit, its reversal and the cost together, and ask for the cost back',
  },
} as const satisfies Readonly<Record<string, Phrase>>;

const CHECKS = {
  goods: { zh: '当时拿到商品或服务了吗？', en: 'Did you leave with the goods or get the service?' },
  laterDebit: {
    zh: '终端断线时，商户可能在恢复后补扣：看看后面几天有没有第二笔',
    en: 'After a lost connection a shop may collect later: look for a second debit in the days after',
  },
  reversed: {
    zh: '小票或短信上有没有“冲正”“撤销”“已退回”？',
    en: 'Does a slip or message say reversed, void or returned?',
  },
  family: {
    zh: '家里人、订阅、自动续费、分期、先用后付，都想过了吗？',
    en: 'Family, subscriptions, renewals, instalments, pay-later: have you thought of them all?',
  },
  name: {
    zh: '账单上的名字可能是公司名或收款平台，不是店招：搜一搜再下结论',
    en: 'The statement may show a company or a payment platform instead of the shop’s sign: look it up first',
  },
  split: {
    zh: '是不是分批发货、分期，或同一笔的待入账和已入账？',
    en: 'Is it a split shipment, an instalment, or one sale shown as pending and posted?',
  },
  extras: {
    zh: '小费、服务费、押金、汇率换算，哪一样你同意过？',
    en: 'Tip, service fee, deposit, currency conversion: did you agree to any of them?',
  },
  otherCard: {
    zh: '会不会记在另一张卡、另一个账户或钱包余额上？',
    en: 'Could it be on another card, another account, or the wallet’s balance?',
  },
  sameCard: {
    zh: '退款退回原卡了吗？那张卡换过、销过吗？',
    en: 'Does the refund go to the same card? Was that card replaced or closed?',
  },
  checkedOut: {
    zh: '退房或还车了吗？手里有预授权撤销或完成的单子吗？',
    en: 'Have you checked out or returned the car? Do you hold the slip of cancellation or completion?',
  },
  noShow: {
    zh: '有没有书面同意过未到店、延迟或损坏的费用？',
    en: 'Did you agree in writing to a charge for no-show, lateness or damage?',
  },
  voidSlip: {
    zh: '撤销单上写着“成功”和原凭证号吗？',
    en: 'Does the void slip say that it succeeded, and name the original voucher?',
  },
  dates: { zh: '这笔费用的日期在扣款和冲回之间吗？', en: 'Is the cost dated between the debit and its reversal?' },
} as const satisfies Readonly<Record<string, Phrase>>;

const CAUSES = {
  link: {
    zh: '终端和银行之间断线或超时，结果没有传回来',
    en: 'the link between terminal and bank broke or timed out, and the result never arrived',
  },
  shopSystem: {
    zh: '商户的收银系统没有处理失败的交易',
    en: 'the shop’s till has no way to deal with a failed sale',
  },
  wallet: {
    zh: '钱包或收款平台维护，状态没有更新',
    en: 'a wallet or payment platform was down, so that its status was not updated',
  },
  typed: { zh: '收银员输错金额或选错付款方式', en: 'the wrong amount or means of payment was keyed in' },
  clearing: {
    zh: '银行、清算机构或收单行延迟，或商户没有提交结算',
    en: 'bank, clearing house or acquirer are late, or the shop did not send its settlement',
  },
  fraud: { zh: '卡或账户信息被人用了', en: 'somebody used the card or its data' },
} as const satisfies Readonly<Record<string, Phrase>>;

const GUIDANCE: Readonly<Record<FindingType, Guidance>> = {
  'failed-but-debited': {
    steps: [STEPS.notTwice, STEPS.askShop, STEPS.callBank, STEPS.askStatus, STEPS.photograph],
    checks: [CHECKS.goods, CHECKS.reversed, CHECKS.laterDebit],
    causes: [CAUSES.link, CAUSES.shopSystem, CAUSES.wallet],
  },
  'duplicate-debit': {
    steps: [STEPS.askShop, STEPS.callBank, STEPS.photograph, STEPS.keepLog],
    checks: [CHECKS.split, CHECKS.laterDebit],
    causes: [CAUSES.link, CAUSES.shopSystem],
  },
  'paid-another-way': {
    steps: [STEPS.shopRefund, STEPS.askShop, STEPS.callBank, STEPS.keepLog],
    checks: [CHECKS.goods, CHECKS.reversed],
    causes: [CAUSES.link, CAUSES.typed],
  },
  'wrong-amount': {
    steps: [STEPS.shopRefund, STEPS.photograph, STEPS.callBank, STEPS.keepLog],
    checks: [CHECKS.extras, CHECKS.split],
    causes: [CAUSES.typed, CAUSES.shopSystem],
  },
  'hold-not-released': {
    steps: [STEPS.releaseHold, STEPS.callBank, STEPS.keepLog],
    checks: [CHECKS.checkedOut, CHECKS.extras],
    causes: [CAUSES.shopSystem, CAUSES.clearing],
  },
  'cancelled-hold-captured': {
    steps: [STEPS.shopRefund, STEPS.callBank, STEPS.photograph],
    checks: [CHECKS.noShow, CHECKS.checkedOut],
    causes: [CAUSES.typed, CAUSES.shopSystem],
  },
  'void-not-reversed': {
    steps: [STEPS.askShop, STEPS.callBank, STEPS.photograph],
    checks: [CHECKS.voidSlip, CHECKS.reversed],
    causes: [CAUSES.clearing, CAUSES.shopSystem],
  },
  'refund-not-credited': {
    steps: [STEPS.refundNumber, STEPS.callBank, STEPS.keepLog],
    checks: [CHECKS.sameCard],
    causes: [CAUSES.clearing, CAUSES.wallet],
  },
  'refund-short': {
    steps: [STEPS.shopRefund, STEPS.refundNumber, STEPS.callBank],
    checks: [CHECKS.extras],
    causes: [CAUSES.typed],
  },
  'unknown-debit': {
    steps: [STEPS.lockNow, STEPS.callBank, STEPS.lookAround, STEPS.police, STEPS.keepLog],
    checks: [CHECKS.name, CHECKS.family],
    causes: [CAUSES.fraud],
  },
  'unproven-debit': {
    steps: [STEPS.reprint],
    checks: [CHECKS.name, CHECKS.family, CHECKS.split],
    causes: [],
  },
  'receipt-without-debit': {
    steps: [STEPS.keepAside],
    checks: [CHECKS.otherCard],
    causes: [CAUSES.clearing],
  },
  'returned-after-success': {
    steps: [STEPS.settleOnce, STEPS.keepLog],
    checks: [CHECKS.goods],
    causes: [CAUSES.clearing],
  },
  'residual-cost': { steps: [STEPS.feeBack, STEPS.callBank], checks: [CHECKS.dates], causes: [] },
};

/** What to do, look at and ask, for one kind of finding. */
export const guidanceFor = (type: FindingType): Guidance => GUIDANCE[type];

/** How to keep such things from happening, and from going unseen. */
export const PREVENTION: readonly Phrase[] = [
  {
    zh: '每月对一次账，小票留到账单对完为止',
    en: 'Check the account every month, and keep slips until the statement is checked',
  },
  {
    zh: '终端显示失败，就请商户打印失败小票，或拍下画面和提示的原文',
    en: 'Where a terminal says that it failed, ask for the slip, or photograph the screen with its exact words',
  },
  {
    zh: '打开银行的扣款提醒，设好单笔和每日限额',
    en: 'Turn on the bank’s debit alerts, and set limits for a payment and a day',
  },
  {
    zh: '不在公共 Wi-Fi 上付款；系统和浏览器保持更新',
    en: 'Do not pay over public Wi-Fi, and keep system and browser up to date',
  },
  {
    zh: '用双重验证，密码不重复使用；密码、验证码、安全码不告诉任何人，包括自称银行的人',
    en: 'Use two-factor sign-in and a password of its own; tell nobody a PIN, one-time code or security code, whoever claims to be the bank',
  },
  {
    zh: '短信里的链接和陌生来电先不信：自己按卡背面的号码打回去',
    en: 'Trust no link in a message and no unexpected call: ring the number on the back of the card yourself',
  },
];
