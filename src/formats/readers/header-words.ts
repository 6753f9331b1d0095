import { foldWidth } from '../../domain/printed-amount.ts';
import { DATA_KEYS } from './data-keys.ts';

/** What a column holds. */
export type ColumnRole =
  | 'date'
  | 'postingDate'
  | 'valueDate'
  | 'time'
  | 'amount'
  | 'billedAmount'
  | 'debit'
  | 'credit'
  | 'direction'
  | 'currency'
  | 'billedCurrency'
  | 'originalAmount'
  | 'originalCurrency'
  | 'balance'
  | 'description'
  | 'counterparty'
  | 'place'
  | 'detail'
  | 'continued'
  | 'fee'
  | 'type'
  | 'status'
  | 'card'
  | 'method'
  | 'account'
  | 'rrn'
  | 'auth'
  | 'order'
  | 'merchantOrder'
  | 'terminal'
  | 'merchantNumber'
  | 'trace';

/** Header words of banks and wallets, folded (lower case, half width, no blanks or brackets); exact words, then shapes. */
const EXACT: readonly (readonly [ColumnRole, string])[] = [
  [
    'date',
    '交易日期 交易日 交易时间 日期 时间 交易日期/时间 刷卡日 刷卡日期 消费时间 交易发生日 业务日期 交易年月日 帳務日期 ご利用日 ご利用年月日 お取引日 年月日 消费日期 消费日 发生日期 交易日期时间 付款时间 支付时间 创建时间 交易創建時間 交易日期時間 交易時間 消費日 消費日期 月日 利用日 取引年月日 取引日 利用年月日 日付 ' +
      'date transactiondate transdate trandate trxdate txndate tdate created createdat timestamp datetimeutc datelocal purchased dateandtime purchasedate datetime transactiondatetime starteddate dateoftransaction ' +
      'datum buchungsdatum buchungstag butag verbuchungsdatum buchung belegdatum kaufdatum date datedopération dateoperation datetransaction fecha data datadaoperação dato bogført transactiedatum ' +
      'датаоперации дата processdate effectivedate createdon datumtransakce datumprovedení bokföringsdag boekdatum boekingsdatum วันที่ วันที่ทำรายการ dataoperazione datacontabile dataregistrazione datamov datalançamento trandate fechaoperación fechadeoperación bokfdatum transaktionsdatum dataoperacji dateop transactiontimestamp 交易成功时间 入金日',
  ],
  [
    'postingDate',
    '银行记账日 银行记账日期 入账时间 记账时间 入账日 登帳日 pdate postingdatetime settled settledat recorded recordeddate datumzaúčtování 记账日期 记账日 入账日期 入账日 入帳日 入帳日期 记帐日期 过账日期 账务日期 清算日期 ' +
      'postingdate postdate posteddate bookingdate completeddate dateposted settlementdate datebooked bookeddate datecomptable датаобработки датапроводки finisheddate clearingdate processedon processeddate',
  ],
  [
    'valueDate',
    '起息日 valuedate valutadate valutadatum wert wertstellung wertstellungsdatum valuta rentedatum datevaleur datedevaleur fechavalor dateval fvalor datavaluta datavalor valuedat',
  ],
  ['time', '交易时间点 记账时间 交易时刻 时间点 時間 交易时刻 time transactiontime uhrzeit heure hora tijd'],
  [
    'amount',
    '金额 交易金额 发生额 交易额 付款金额 支付金额 订单金额 收支金额 金額 交易金額 消費金額 利用金額 利用額 入金利用額 合計 ' +
      'amount transactionamount netamount amounttotal value sum total amountlocal gross amt inrs net cad$ betrag umsatz montant importe valor bedrag beløb belopp suma сумма суммаоперации kwota částka castka importo brutto netto จำนวนเงิน wartość valore',
  ],
  [
    'billedAmount',
    '记账金额 入账金额 结算金额 人民币金额 本币金额 入账币种金额 折合人民币 折合人民币金额 入帳金額 新臺幣金額 新台幣金額 台幣金額 臺幣金額 港幣金額 billingamount billedamount settlementamount accountamount postedamount chargedamount transactionamountlocal 实付金额 支払総額',
  ],
  [
    'debit',
    '支出 支出金额 支出额 消费金额支出 借方支出 扣款金额 扣款 出账 转出 借方发生 借方 借方金额 借方发生额 取出 转出金额 付出 出账金额 交易金额支出 记账金额支出 支出/元 支出金額 提出 お支払金額 お支払い金額 お引き出し お引出し金額 支払金額 支払い金額 出金金額 出金 お引出し ' +
      'debit debits debitamount withdrawal withdrawals withdrawalamount withdrawalamt moneyout paidout out outflow soll lastschrift ausgang débit debito débito cargo cargos расход списание withdrawal- paymentsout spent belastung uitgaven dr dramount ถอนเงิน addebiti addebito dare uscite uscita débitos lastschrift',
  ],
  [
    'credit',
    '收入 收入金额 收入额 贷方收入 存款金额 入账 转入 贷方发生 贷方 贷方金额 贷方发生额 存入 转入金额 收款金额 入账金额收入 交易金额收入 记账金额收入 收入金額 お預入れ お預け入れ お預かり金額 お預り金額 預かり金額 入金金額 入金 お預入額 ' +
      'credit credits creditamount deposit deposits depositamount depositamt moneyin paidin in inflow haben gutschrift eingang crédit crédito credito abono abonos приход поступление deposit+ paymentsin received inkomsten cr cramount ฝากเงิน accrediti accredito avere entrate entrata créditos',
  ],
  [
    'direction',
    '收/支 收支 收支类型 借贷 借贷标志 借贷方向 收付标志 交易方向 资金流向 收支方向 d/c debit/credit credit/debit drcr dr/cr cr/dr creditdebit debitcredit creditdebitindicator transactiontype afbij bij/af af/bij type s/h soll/haben indicator sign d/k plusminus 利用区分 借/贷',
  ],
  [
    'currency',
    '币种 交易币种 币别 货币 币种类型 货币类型 交易货币 貨幣 幣別 通貨 currency currencycode ccy cur curr transactioncurrency währung waehrung devise moneda moeda munt mena valiuta валюта валютасчета currencyamount valuta divisa divisas',
  ],
  [
    'billedCurrency',
    '记账币种 入账币种 结算币种 记账货币 入账货币 入帳幣別 billingcurrency settlementcurrency accountcurrency postedcurrency localcurrencytype',
  ],
  [
    'originalAmount',
    'localamount 原币金额 交易地金额 原始金额 外币金额 外幣金額 originalamount foreignamount amountforeign foreigncurrencyamount originaltransactionamount amountcurrency amountinforeigncurrency fremdwährungsbetrag localcurrencyamount transactionamountforeign amountinforeign',
  ],
  [
    'originalCurrency',
    '原币币种 原始币种 外币币种 外幣幣別 originalcurrency foreigncurrency originalcurrencycode localcurrency foreigncurrencytype',
  ],
  [
    'balance',
    '余额 账户余额 本次余额 可用余额 交易后余额 结余 帐户余额 联机余额 餘額 結餘 残高 差引残高 残額 本期余额 当前余额 余额元 帳戶餘額 可用餘額 balance runningbalance ledgerbalance newbalance accountbalance availablebalance closingbalance saldo kontostand solde баланс остаток likutis zůstatek balanceafter ยอดคงเหลือ disponible saldocontabilístico resultingbalance saldonatrn accountbalance bal closingbal',
  ],
  [
    'description',
    '摘要 交易摘要 交易备注 交易说明 商品说明 商品 商品名称 用途 附言 交易描述 描述 说明 摘要说明 交易名称 交易附言 項目 明細 消費明細 說明 取引内容 内容 利用店舗 利用場所 ご利用店名 利用店名 ご利用先 利用先 ご利用店名商品名 お取引内容 ' +
      'description transactiondescription transactionremarks details detail narrative memo particulars text transactiondetails reference title purpose buchungstext verwendungszweck text/verwendungszweck buchung/verwendungszweck vorgang vorgang/buchungsinformation wirhabenfürsiegebucht transaktionsinformation beschreibung libellé libellédelopération naturedesopérations libelle intitulé concepto descripción descricao histórico descrição omschrijving beskrivelse tekst transaktion opis popis описаниеоперации описание основание paaiškinimai label item notes note description1 originaldescription mededelingen specifikation รายการ narration položka 业务摘要 订单标题 rubrik avisierungstext descrizione causale memo/description transactionref1',
  ],
  [
    'counterparty',
    '对方户名 交易对方 对方名称 商户名称 商户名 对方账户名 收款方 对方 收款人 对方户名称 商家 商户 特店名稱 商店名稱 对手信息 对方信息 ' +
      'counterparty payee merchant merchantname name payeename beneficiary vendor partnername begünstigter beguenstigter auftraggeberempfänger beneficiaryname tegenpartij naamtegenpartij gavėjas beguenstigterzahlungspflichtiger auftraggeber/empfänger empfänger bénéficiaire to target merchant/payee modtager nomedofavorecido název názevprotiúčtu protistrana zahlungsempfängerin 对手姓名 对手户名 对方姓名 partner',
  ],
  ['place', '交易场所 交易地点 交易地点名称 交易网点 交易地 消費地 消費地點 merchantplace place location'],
  [
    'detail',
    '备注 附言内容 交易渠道 渠道 网点名称 message remarks comment paymentreference memo2 additionalinformation extrainformation รายละเอียด movimiento zprávapropříjemce descrizionecompleta subdescription',
  ],
  ['fee', 'fee fees gebühr'],
  ['continued', 'transactionref2 description2 description3 omschrijving2 verwendungszweck2 摘要内容 摘要內容 details2'],
  [
    'type',
    '交易类型 交易分类 业务类型 类型 交易种类 交易类别 种别 type transactiontype kind category code mutatiesoort transactionkind typ umsatzart buchungsart タイプ movementtype bewegungstyp ประเภทรายการ',
  ],
  [
    'status',
    '状态 交易状态 当前状态 订单状态 支付状态 交易結果 status transactionstatus state statetype статус ステータス info statut stato estado',
  ],
  [
    'card',
    '卡号末四位 卡末四位 末四位 卡号后四位 卡号 卡片末四碼 卡號末四碼 card cardnumber cardlastfour cardlastfourdigits last4 last4digits lastfour cardno cardmember kartennummer 借记卡号 交易卡号',
  ],
  ['method', '收/付款方式 收付款方式 支付方式 付款方式 支付渠道 paymentmethod fundingsource method 付款卡 支付卡'],
  [
    'account',
    '账号 账户 本方账号 账户名称 account accountnumber accountname accountid iban konto kontonummer auftragskonto rekening accountno номерсчета номеркарты',
  ],
  ['rrn', '参考号 交易参考号 检索号 系统参考号 交易序號 rrn retrievalreference retrievalreferencenumber retrievalref'],
  ['auth', '授权码 授权号 授權碼 authcode authorizationcode authorisationcode approvalcode auth'],
  [
    'order',
    '交易单号 交易订单号 交易号 订单号 交易流水号 流水号 商户流水号 日志号 凭证号码 交易编号 订单编号 orderid orderno ordernumber transactionid transactionreference reference referencenumber ref refno id transferwiseid uniqueid receiptid bankreference fitid 取引id referenz kundenreferenz referens reference1 transaktionscode codiceoperazione',
  ],
  ['merchantOrder', '商户单号 商户订单号 商家订单号 merchantorderno merchantorderid'],
  ['terminal', '终端号 终端编号 terminal terminalid tid'],
  ['merchantNumber', '商户号 商户编号 merchantid mid'],
  ['trace', '凭证号 系统跟踪号 trace stan traceno'],
];

const ROLE_OF = new Map<string, ColumnRole>();
for (const [role, words] of [...EXACT, ...DATA_KEYS])
  for (const word of words.split(' ')) if (!ROLE_OF.has(word)) ROLE_OF.set(word, role);

/** Shapes for headers that no list holds, tried in order. */
const SHAPES: readonly (readonly [RegExp, ColumnRole])[] = [
  [/(?:卡号|卡號|card(?:no|num|member|holder)|末四|后四)/, 'card'],
  [/(?:借贷|借貸|收支|收付|debit\/?(?:or|and)?credit|credit\/?(?:or|and)?debit|dr\/?cr|d\/c)/, 'direction'],
  [/(?:授权码|授權碼|authcode|approvalcode)/, 'auth'],
  [/(?:支出|借方|取出|debit|withdraw|paidout|moneyout|soll|belastung|出金|お支払|lastschrift|addebit|uscit)/, 'debit'],
  [/(?:收入|贷方|存入|credit|deposit|paidin|moneyin|(?<!gut)haben|入金|gutschrift|accredit|entrat)/, 'credit'],
  [/(?:余额|餘額|balance|saldo|(?<!繰越)残高)/, 'balance'],
  [/(?:记账日|入账日|入帳日|posting|posted|booking|completed)/, 'postingDate'],
  [/(?<!到期|还款|账单|up|due|statement|valid)(?:日期|时间|時間|date(?!d?by)|datum|fecha|дата|年月日)/, 'date'],
  [/(?:币种|幣別|currency|währung|валюта)/, 'currency'],
  [/(?:金额|金額|amount|betrag|montant|importe|importo|сумма|bedrag|částka|castka|kwota|belopp|beløb)/, 'amount'],
  [/(?:摘要|说明|描述|description|details|narrative|omschrijving|libell)/, 'description'],
  [/(?:商户|对方|merchant|payee|beneficiary|counterparty|name)/, 'counterparty'],
  [/(?:店名|店舗名|利用先|扱い?内容)/, 'description'],
  [/^naam$/, 'counterparty'],
  [/(?:状态|status)/, 'status'],
];

/** A header word as the lists hold it. */
export function foldHeader(cell: string): string {
  return foldWidth(cell.normalize('NFC'))
    .toLowerCase()
    .replace(/[\s()[\]【】（）"'“”:：.,，、·・*#|_–-]/g, '')
    .replace(/^\ufeff/, '');
}

/** `Amount (GBP)`, `金额（元）`, `金额(人民币)`: the header without the currency in its brackets. */
function withoutBrackets(cell: string): string {
  return cell.replace(/[（(【[].*?[)）\]】]/g, '');
}

/** How sure a header's word is: 2 a listed word, 1 a shape, 0 unknown. */
export interface HeaderGuess {
  readonly role: ColumnRole;
  readonly sure: 1 | 2;
}

/** 入账金额/币种 (支出为-): a sum with its currency behind it, and a word on its sign, which name no column of their own. */
const withoutHints = (cell: string): string =>
  cell
    .replace(/[（(][^()（）]{0,12}为\s?[-−负][)）]/, '')
    .replace(/(金额|金額|am(?:oun)?t)\s?\/\s?(?:币种|幣別|货币|貨幣|curr(?:ency)?)/gi, '$1');

/** No header's cell is as long, whatever stands in its brackets: what is need not be searched for words. */
const LONGEST_HEADER = 300;

/** What a header cell says its column holds. */
export function guessRole(text: string): HeaderGuess | undefined {
  if (text.length > LONGEST_HEADER) return undefined;
  if (PATH.test(text)) return guessPath(text);
  const cell = text.includes('/') || text.includes('为') ? withoutHints(text) : text;
  const whole = foldHeader(cell);
  if (whole === '' || whole.length > 40) return undefined;
  const listed =
    ROLE_OF.get(whole) ?? ROLE_OF.get(whole.replaceAll('/', '')) ?? ROLE_OF.get(foldHeader(withoutBrackets(cell)));
  if (listed) return { role: listed, sure: 2 };
  const part = cell
    .split(/[\n\r|]|(?<=[\u3400-\u9fff）)])\s*(?=[A-Za-z])/)
    .map((each) => ROLE_OF.get(foldHeader(each)));
  const first = part.find((each) => each !== undefined);
  if (first && part.length > 1) return { role: first, sure: 2 };
  const shape = SHAPES.find(([pattern]) => pattern.test(whole));
  return shape ? { role: shape[1], sure: 1 } : undefined;
}

/** `amount.value`, `Date.Text`: a name within another, as data has it. */
const PATH = /^[\p{L}_$][\p{L}\d_$-]*(?:\.[\p{L}_$][\p{L}\d_$-]*)+$/u;

/** Names that say nothing but that here is the value of what they stand in. */
const OF_PARENT = /^(?:text|value|amount|display|displayvalue|formatted|raw|content|label|minorunits?|name|shown)$/;

/** The other side's own account, and the currency or day of a balance, are none of the row's. */
const OF_OTHER = /counterparty|creditor|debtor|payee|payer|beneficiary|merchant|sender|recipient|partner|balance/;

/** The role of a name by its last part, in the light of what that stands in. */
function guessPath(path: string): HeaderGuess | undefined {
  const at = path.lastIndexOf('.');
  const parent = path.slice(0, at);
  const last = foldHeader(path.slice(at + 1));
  const own = ROLE_OF.get(last);
  if (OF_PARENT.test(last)) return guessRole(parent) ?? (own === undefined ? undefined : { role: own, sure: 1 });
  const other = OF_OTHER.test(foldHeader(parent));
  if (own === 'currency') {
    if (other) return undefined;
    const original = guessRole(parent)?.role === 'originalAmount';
    return { role: original ? 'originalCurrency' : 'currency', sure: 1 };
  }
  if (own === undefined) return guessRole(path.slice(at + 1));
  return other && own !== 'description' && own !== 'counterparty' ? undefined : { role: own, sure: 1 };
}
