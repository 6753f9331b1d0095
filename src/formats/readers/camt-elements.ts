/** Sums, which name their currency in an attribute. */
export type MoneySlot = 'amount' | 'instructed' | 'transaction' | 'counterValue';

/** What is kept of a statement, a balance, an entry or its details, by our own names. */
export type Slot =
  | MoneySlot
  | `${MoneySlot}Currency`
  | 'account'
  | 'accountCurrency'
  | 'owner'
  | 'created'
  | 'from'
  | 'to'
  | 'type'
  | 'date'
  | 'direction'
  | 'reversal'
  | 'status'
  | 'booked'
  | 'valued'
  | 'sold'
  | 'accepted'
  | 'domain'
  | 'family'
  | 'subFamily'
  | 'proprietary'
  | 'endToEnd'
  | 'paymentId'
  | 'uetr'
  | 'bankReference'
  | 'creditorReference'
  | 'saleReference'
  | 'trace'
  | 'terminal'
  | 'shop'
  | 'pan'
  | 'debtor'
  | 'creditor'
  | 'ultimateDebtor'
  | 'ultimateCreditor'
  | 'debtorAccount'
  | 'creditorAccount'
  | 'returned';

/** Where the currency of each sum is kept. */
export const CURRENCY_OF = {
  amount: 'amountCurrency',
  instructed: 'instructedCurrency',
  transaction: 'transactionCurrency',
  counterValue: 'counterValueCurrency',
} as const;

/** What begins with an element: everything that is kept below the element belongs to it. */
export type Part = 'statement' | 'balance' | 'entry' | 'detail';

/** One element that is listened to. */
export interface Element {
  readonly below: Map<string, Element>;
  part?: Part;
  slot?: Slot;
  money?: MoneySlot;
  /** Its text is a piece of the description. */
  told?: true;
}

type Slots = readonly (readonly [Slot, ...string[]])[];

/** The party itself, or below Pty (from the eighth version on), or a bank as a party. */
const NAME = ['Nm', 'Pty/Nm', 'Agt/FinInstnId/Nm'];
const ACCOUNT = ['Id/IBAN', 'Id/BBAN', 'Id/UPIC', 'Id/Othr/Id', 'Id/PrtryAcct/Id'];
const DAY = ['', '/Dt', '/DtTm'];

const below = (path: string, parts: readonly string[]): string[] => parts.map((part) => `${path}/${part}`);
const dates = (path: string): string[] => DAY.map((part) => path + part);

/** What an entry and each of its details may both say. */
const EITHER: Slots = [
  ['direction', 'CdtDbtInd'],
  ['domain', 'BkTxCd/Domn/Cd'],
  ['family', 'BkTxCd/Domn/Fmly/Cd'],
  ['subFamily', 'BkTxCd/Domn/Fmly/SubFmlyCd'],
  ['proprietary', 'BkTxCd/Prtry/Cd'],
  ['sold', 'CardTx/Tx/Indv/TxId/TxDtTm', 'RltdDts/TxDtTm'],
  ['trace', 'CardTx/Tx/Indv/TxId/TxRef'],
  ['saleReference', 'CardTx/Tx/Indv/SaleRefNb'],
  ['terminal', 'CardTx/POI/Id/Id'],
  ['shop', 'CardTx/POI/Id/ShrtNm', 'CardTx/POI/SysNm'],
  ['pan', 'CardTx/Card/PlainCardData/PAN'],
];

const ENTRY: Slots = [
  ...EITHER,
  ['reversal', 'RvslInd'],
  ['status', 'Sts', 'Sts/Cd', 'Sts/Prtry'],
  ['booked', ...dates('BookgDt')],
  ['valued', ...dates('ValDt')],
  ['bankReference', 'AcctSvcrRef'],
];

const DETAIL: Slots = [
  ...EITHER,
  ['accepted', 'RltdDts/AccptncDtTm'],
  ['endToEnd', 'Refs/EndToEndId'],
  ['paymentId', 'Refs/TxId'],
  ['uetr', 'Refs/UETR'],
  ['bankReference', 'Refs/AcctSvcrRef'],
  ['creditorReference', 'RmtInf/Strd/CdtrRefInf/Ref', 'RmtInf/Strd/CdtrRefInf/CdtrRef'],
  ['debtor', ...below('RltdPties/Dbtr', NAME)],
  ['creditor', ...below('RltdPties/Cdtr', NAME)],
  ['ultimateDebtor', ...below('RltdPties/UltmtDbtr', NAME)],
  ['ultimateCreditor', ...below('RltdPties/UltmtCdtr', NAME)],
  ['debtorAccount', ...below('RltdPties/DbtrAcct', ACCOUNT)],
  ['creditorAccount', ...below('RltdPties/CdtrAcct', ACCOUNT)],
  ['returned', 'RtrInf/Rsn/Cd', 'RtrInf/Rsn/Prtry'],
];

const STATEMENT: Slots = [
  ['account', ...below('Acct', ACCOUNT)],
  ['accountCurrency', 'Acct/Ccy'],
  ['owner', ...below('Acct/Ownr', NAME)],
  ['created', 'CreDtTm'],
  ['from', 'FrToDt/FrDtTm', 'FrToDt/FrDt'],
  ['to', 'FrToDt/ToDtTm', 'FrToDt/ToDt'],
];

const BALANCE: Slots = [
  ['type', 'Tp/CdOrPrtry/Cd', 'Tp/Cd'],
  ['direction', 'CdtDbtInd'],
  ['date', ...dates('Dt')],
];

const SUM: readonly (readonly [MoneySlot, string])[] = [['amount', 'Amt']];

const SUMS: readonly (readonly [MoneySlot, string])[] = [
  ...SUM,
  ['instructed', 'AmtDtls/InstdAmt/Amt'],
  ['transaction', 'AmtDtls/TxAmt/Amt'],
  ['counterValue', 'AmtDtls/CntrValAmt/Amt'],
];

const TOLD = [
  'RmtInf/Ustrd',
  'RmtInf/Strd/CdtrRefInf/Ref',
  'RmtInf/Strd/RfrdDocInf/Nb',
  'RmtInf/Strd/RfrdDocInf/RfrdDocNb',
  'RmtInf/Strd/AddtlRmtInf',
  'RtrInf/AddtlInf',
  'AddtlTxInf',
  'AddtlNtryInf',
];

/** The element at a path, made on the way. */
function at(root: Element, path: string): Element {
  return path.split('/').reduce((above, name) => {
    const known = above.below.get(name) ?? { below: new Map() };
    above.below.set(name, known);
    return known;
  }, root);
}

function partOf(part: Part, slots: Slots, sums = SUM, told: readonly string[] = []): Element {
  const root: Element = { below: new Map(), part };
  for (const [slot, ...paths] of slots) for (const path of paths) at(root, path).slot = slot;
  for (const [slot, path] of sums) at(root, path).money = slot;
  for (const path of told) at(root, path).told = true;
  return root;
}

const detail = partOf('detail', DETAIL, SUMS, TOLD);
const entry = partOf('entry', ENTRY, SUMS, TOLD);
entry.below.set('TxDtls', detail); // Details stood directly in the entry in the first version.
at(entry, 'NtryDtls').below.set('TxDtls', detail);
const statement = partOf('statement', STATEMENT, []);
statement.below.set('Bal', partOf('balance', BALANCE));
statement.below.set('Ntry', entry);

/** What is looked for wherever it stands, so that a file may have any root, or none: camt.052 to .054, all versions. */
export const OUTERMOST: ReadonlyMap<string, Element> = new Map([
  ['Stmt', statement],
  ['Rpt', statement],
  ['Ntfctn', statement],
  ['Ntry', entry],
]);
