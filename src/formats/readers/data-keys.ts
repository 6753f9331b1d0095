import type { ColumnRole } from './header-words.ts';

/** Keys that programs give to what a statement's columns hold, folded like header words: camel case and snake case alike. */
export const DATA_KEYS: readonly (readonly [ColumnRole, string])[] = [
  [
    'date',
    'tradedate tradetime paytime paidat paymentdate trantime transtime txntime trxtime transactedat transactedon occurredat occurredon executedat executiondate authorizeddate authorisedat transactiontimestamp datecreated createtime',
  ],
  ['postingDate', 'bookedat bookedon bookdate bookingdatetime postedat postedon posteddatetime accountingdate'],
  ['valueDate', 'valuedatetime valuedateat'],
  [
    'amount',
    'tranamt transamt txnamt trxamt tradeamount payamount paymentamount amountvalue amountminor amountincents amountcents minorunits amountminorunits',
  ],
  ['direction', 'direction dcflag crdrindicator crdrind debitcreditindicator creditdebittype'],
  ['balance', 'bal acctbal accountbal runningbal balanceafter balanceaftertransaction'],
  [
    'description',
    'desc txndesc trandesc transdesc summary transactioninformation remittanceinformation remittanceinformationunstructured unstructured narration',
  ],
  ['status', 'pending ispending'],
  ['counterparty', 'creditorname debtorname oppname oppacctname oppositename counterpartyname counterpartname'],
];
