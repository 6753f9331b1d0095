import { describe, expect, it } from 'vitest';
import { decimalOf } from '../../src/domain/money.ts';
import type { ReadDocument } from '../../src/intake/index.ts';
import { read } from './samples.ts';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:camt.053.001.08';

/** A document of one statement with these lines within its `Stmt`. */
const document = (...lines: readonly string[]): string =>
  [
    `<Document xmlns="${NAMESPACE}"><BkToCstmrStmt><Stmt>`,
    '<Acct><Id><IBAN>XX0500012300001234</IBAN></Id><Ownr><Nm>Ada Lind</Nm></Ownr></Acct>',
    ...lines,
    '</Stmt></BkToCstmrStmt></Document>',
  ].join('\n');

const balance = (type: string, amount: string, day = '2026-01-01', currency = 'EUR'): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount.replace('-', '')}</Amt>` +
  `<CdtDbtInd>${amount.startsWith('-') ? 'DBIT' : 'CRDT'}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

interface Parts {
  readonly amount?: string;
  readonly direction?: string;
  readonly status?: string;
  readonly dates?: string;
  readonly code?: string;
  readonly more?: string;
}

/** An entry on one line: a debit of 5.00 EUR of the 5th of January, unless said otherwise. */
const entry = (parts: Parts = {}): string =>
  `<Ntry>${parts.amount ?? '<Amt Ccy="EUR">5.00</Amt>'}<CdtDbtInd>${parts.direction ?? 'DBIT'}</CdtDbtInd>` +
  `${parts.status ?? '<Sts>BOOK</Sts>'}${parts.dates ?? '<BookgDt><Dt>2026-01-05</Dt></BookgDt>'}` +
  `${parts.code ?? ''}${parts.more ?? ''}</Ntry>`;

const detail = (inner: string): string => `<NtryDtls><TxDtls>${inner}</TxDtls></NtryDtls>`;
const code = (family: string, sub: string, domain = 'PMNT'): string =>
  `<BkTxCd><Domn><Cd>${domain}</Cd><Fmly><Cd>${family}</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
const own = (text: string): string => `<BkTxCd><Prtry><Cd>${text}</Cd><Issr>DK</Issr></Prtry></BkTxCd>`;

const readDocument = (...lines: readonly string[]): Promise<ReadDocument> => read('export.xml', document(...lines));

/** Stands for a key that a row does not have. */
const NONE = 'none';

async function rowOf(parts: Parts): Promise<Record<string, unknown>> {
  const { transactions, problems } = await readDocument(entry(parts));
  const [row] = transactions;
  if (!row) throw new Error(problems[0]?.message.en ?? 'no row');
  const { original } = row;
  return {
    occurredAt: NONE,
    original: NONE,
    ...row,
    amount: `${decimalOf(row.amount)} ${row.amount.currency}`,
    ...(original && { original: `${decimalOf(original)} ${original.currency}` }),
  };
}

const problemsOf = ({ problems }: ReadDocument): unknown[] => problems.map(({ line, message }) => [line, message.en]);

describe('what an entry says', () => {
  it.each<[string, Parts, Record<string, unknown>]>([
    ['a debit leaves', {}, { amount: '-5.00 EUR', bookedOn: '2026-01-05', status: 'booked', kind: 'purchase' }],
    ['a credit comes in', { direction: 'CRDT' }, { amount: '5.00 EUR', kind: 'other' }],
    [
      'a reversed debit comes back',
      { direction: 'CRDT', more: '<RvslInd>true</RvslInd>' },
      { amount: '5.00 EUR', kind: 'reversal' },
    ],
    ['a reversed credit is taken', { more: '<RvslInd>true</RvslInd>' }, { amount: '-5.00 EUR', kind: 'other' }],
    ['no reversal', { direction: 'CRDT', more: '<RvslInd>false</RvslInd>' }, { kind: 'other' }],
    ['pending, as a code below', { status: '<Sts><Cd>PDNG</Cd></Sts>' }, { status: 'pending' }],
    ['future', { status: '<Sts>FUTR</Sts>' }, { status: 'pending' }],
    ['for information only', { status: '<Sts>INFO</Sts>' }, { status: 'pending' }],
    ['no status is booked', { status: '' }, { status: 'booked' }],
    ['a day with a zone', { dates: '<BookgDt><Dt>2026-01-05+01:00</Dt></BookgDt>' }, { bookedOn: '2026-01-05' }],
    [
      'a booking time is no time of sale',
      { dates: '<BookgDt><DtTm>2026-01-05T23:30:00Z</DtTm></BookgDt>' },
      { bookedOn: '2026-01-05', occurredAt: NONE },
    ],
    ['only a value day', { dates: '<ValDt><Dt>2026-01-07</Dt></ValDt>' }, { bookedOn: '2026-01-07' }],
    [
      'valued before',
      { dates: '<BookgDt><Dt>2026-01-05</Dt></BookgDt><ValDt><Dt>2026-01-03</Dt></ValDt>' },
      { bookedOn: '2026-01-05', occurredAt: '2026-01-03' },
    ],
    [
      'valued after',
      { dates: '<BookgDt><Dt>2026-01-05</Dt></BookgDt><ValDt><Dt>2026-01-08</Dt></ValDt>' },
      { occurredAt: NONE },
    ],
    [
      'a time in the text',
      { more: '<AddtlNtryInf>KIOSK 03.01.26/15:07 PAS 1</AddtlNtryInf>' },
      { occurredAt: '2026-01-03T15:07' },
    ],
    [
      'the day of the transaction',
      { more: detail('<RltdDts><TxDtTm>2026-01-04T11:12:13.000+01:00</TxDtTm></RltdDts>') },
      { occurredAt: '2026-01-04T11:12:13' },
    ],
    ['a currency of nought places', { amount: '<Amt Ccy="JPY">1200</Amt>' }, { amount: '-1200 JPY' }],
    ['leading noughts', { amount: '<Amt Ccy="EUR">000000000000001.90</Amt>' }, { amount: '-1.90 EUR' }],
    ['noughts behind', { amount: '<Amt Ccy="EUR">1.9000</Amt>' }, { amount: '-1.90 EUR' }],
    ['no figure before the point', { amount: '<Amt Ccy="EUR">.5</Amt>' }, { amount: '-0.50 EUR' }],
    ['a comma with two places', { amount: '<Amt Ccy="EUR">1234,56</Amt>' }, { amount: '-1234.56 EUR' }],
    ['blanks between thousands', { amount: '<Amt Ccy="EUR">1 234.56</Amt>' }, { amount: '-1234.56 EUR' }],
    ['points between thousands', { amount: '<Amt Ccy="EUR">1.234,5</Amt>' }, { amount: '-1234.50 EUR' }],
    ['nought has no sign', { amount: '<Amt Ccy="EUR">0.00</Amt>' }, { amount: '0.00 EUR' }],
    [
      'CDATA and entities',
      { more: '<AddtlNtryInf><![CDATA[A & B]]> &#67;&lt;</AddtlNtryInf>' },
      { description: 'A & B C<' },
    ],
    ['a comment within a value', { amount: '<Amt Ccy="EUR">5<!-- x -->.25</Amt>' }, { amount: '-5.25 EUR' }],
  ])('%s', async (_what, parts, expected) => {
    expect(await rowOf(parts)).toMatchObject(expected);
  });

  it.each([
    ['-5.00', 'EUR'],
    ['1,234', 'EUR'],
    ['1.234', 'EUR'],
    ['5.0.0', 'EUR'],
    ['1e3', 'EUR'],
    ['12 34.50', 'EUR'],
    ['', 'EUR'],
    ['5.00', 'EURO'],
  ])('an amount of "%s" %s is named, never guessed', async (amount, currency) => {
    const bad = entry({ amount: `<Amt Ccy="${currency}">${amount}</Amt>` });
    const found = await readDocument(entry(), bad, entry());
    expect(found.transactions).toHaveLength(2);
    expect(problemsOf(found)).toEqual([[4, 'no usable amount']]);
  });

  it('without a direction or a real day it is named', async () => {
    const bad = [
      entry({ direction: 'XXXX' }),
      entry({ dates: '<BookgDt><Dt>2026-02-30</Dt></BookgDt>' }),
      entry({ dates: '' }),
    ];
    const found = await readDocument(...bad);
    expect(problemsOf(found)).toEqual([
      [3, 'neither debit nor credit is named'],
      [4, 'no usable date'],
      [5, 'no usable date'],
    ]);
  });
});

describe('the kind of an entry', () => {
  it.each<[string, Parts, string]>([
    ['a card at a till', { code: code('CCRD', 'POSD') }, 'purchase'],
    ['a card, money back', { code: code('CCRD', 'POSD'), direction: 'CRDT' }, 'refund'],
    ['a cash machine', { code: code('CCRD', 'CWDL') }, 'cash'],
    ['account fees', { code: code('MDOP', 'CHRG', 'ACMT') }, 'fee'],
    ['interest', { code: code('MCOP', 'INTR', 'ACMT'), direction: 'CRDT' }, 'interest'],
    ['a credit transfer', { code: code('ICDT', 'ESCT') }, 'transfer'],
    ['wages', { code: code('RCDT', 'SALA'), direction: 'CRDT' }, 'transfer'],
    [
      'an online payment by transfer',
      { code: code('ICDT', 'ESCT'), more: '<AddtlNtryInf>iDEAL Fietsenwinkel</AddtlNtryInf>' },
      'purchase',
    ],
    ['a direct debit', { code: code('RDDT', 'ESDD') }, 'purchase'],
    ['a direct debit given back', { code: code('RDDT', 'UPDD'), direction: 'CRDT' }, 'reversal'],
    [
      'a return by its reason',
      { direction: 'CRDT', more: detail('<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>') },
      'reversal',
    ],
    ['a loan', { code: code('CSLN', 'PPAY', 'LDAS') }, 'transfer'],
    ['German card payment', { code: own('NMSC+106+9248+000') }, 'purchase'],
    ['German standing order', { code: own('NSTO+117+9202') }, 'transfer'],
    ['German cash machine', { code: own('NMSC+083') }, 'cash'],
    ['German fees', { code: own('NCHG+808+5410') }, 'fee'],
    ['German return', { code: own('NRTI+159'), direction: 'CRDT' }, 'reversal'],
    ['three digits of another bank', { code: own('808') }, 'purchase'],
    ['by words alone', { more: '<AddtlNtryInf>Retrait DAB Rennes</AddtlNtryInf>' }, 'cash'],
    [
      'words of money back go before a code',
      { code: code('RCDT', 'ESCT'), direction: 'CRDT', more: '<AddtlNtryInf>Erstattung</AddtlNtryInf>' },
      'refund',
    ],
  ])('%s', async (_what, parts, kind) => {
    expect((await rowOf(parts))['kind']).toBe(kind);
  });
});

describe('the other party', () => {
  const party = (role: string, name: string, number = ''): string =>
    `<${role}><Nm>${name}</Nm></${role}>${number && `<${role}Acct><Id><IBAN>${number}</IBAN></Id></${role}Acct>`}`;
  const parties = (...all: readonly string[]): string => detail(`<RltdPties>${all.join('')}</RltdPties>`);

  it.each<[string, Parts, string | undefined]>([
    ['the creditor of a debit', { more: parties(party('Dbtr', 'Ada Lind'), party('Cdtr', 'Shop')) }, 'Shop'],
    [
      'the debtor of a credit',
      { direction: 'CRDT', more: parties(party('Dbtr', 'Work'), party('Cdtr', 'Ada Lind')) },
      'Work',
    ],
    [
      'the creditor of a reversed debit',
      { direction: 'CRDT', more: `<RvslInd>true</RvslInd>${parties(party('Dbtr', 'X'), party('Cdtr', 'Shop'))}` },
      'Shop',
    ],
    ['the only one named', { direction: 'CRDT', more: parties(party('Cdtr', 'Shop')) }, 'Shop'],
    ['never the holder', { direction: 'CRDT', more: parties(party('Cdtr', 'ADA  LIND')) }, undefined],
    [
      'never the account itself',
      { direction: 'CRDT', more: parties(party('Cdtr', 'A. L.', 'XX05 0001 2300 0012 34')) },
      undefined,
    ],
    ['below Pty, and the last one', { more: parties('<UltmtCdtr><Pty><Nm>Shop</Nm></Pty></UltmtCdtr>') }, 'Shop'],
    [
      'a terminal with the name of a shop',
      { more: '<CardTx><POI><Id><Id>Shop, Mill St</Id></Id></POI></CardTx>' },
      'Shop, Mill St',
    ],
    ['none', {}, undefined],
  ])('%s', async (_what, parts, expected) => {
    expect((await rowOf(parts))['counterparty']).toBe(expected);
  });
});

describe('sums, texts and numbers of a transaction', () => {
  it.each<[string, string, Record<string, unknown>]>([
    [
      'the instructed sum',
      '<AmtDtls><InstdAmt><Amt Ccy="USD">6.10</Amt></InstdAmt></AmtDtls>',
      { original: '-6.10 USD' },
    ],
    [
      'the sum of the transaction',
      '<AmtDtls><InstdAmt><Amt Ccy="EUR">5.00</Amt></InstdAmt><TxAmt><Amt Ccy="SEK">55</Amt></TxAmt></AmtDtls>',
      { original: '-55.00 SEK' },
    ],
    ['no other currency', '<Amt Ccy="EUR">5.00</Amt>', { original: NONE }],
    [
      'lines of a text',
      '<RmtInf><Ustrd>one\n  two</Ustrd><Ustrd>three</Ustrd></RmtInf>',
      { description: 'one two three' },
    ],
    [
      'nothing twice',
      '<RmtInf><Ustrd>CARTE 03/01 KIOSK</Ustrd></RmtInf><AddtlTxInf>CARTE 03/01 KIOSK 77</AddtlTxInf>',
      { description: 'CARTE 03/01 KIOSK 77' },
    ],
    [
      'a full line goes on within a word',
      `<RmtInf><Ustrd>${'x'.repeat(139)}h</Ustrd><Ustrd>alf</Ustrd></RmtInf>`,
      { description: `${'x'.repeat(139)}half` },
    ],
    [
      'the shop’s own number',
      '<Refs><EndToEndId>ORDER-778</EndToEndId><TxId>T-99999</TxId></Refs>',
      { references: { order: 'ORDER-778' } },
    ],
    [
      'no number provided',
      '<Refs><EndToEndId>NOTPROVIDED</EndToEndId><UETR>255ae394-9965</UETR></Refs>',
      { references: { order: '255ae394-9965' } },
    ],
    [
      'the end of a masked card',
      '<CardTx><Card><PlainCardData><PAN>XXXXXXXXXXXX4321</PAN></PlainCardData></Card></CardTx>',
      { card: '4321' },
    ],
    ['the end of a card in the text', '<AddtlTxInf>VISA VARE *8012 KIOSK</AddtlTxInf>', { card: '8012' }],
  ])('%s', async (_what, inner, expected) => {
    expect(await rowOf({ more: detail(inner) })).toMatchObject(expected);
  });

  it('a batch stays the one row that stands on the account, with what its parts say', async () => {
    const part = (name: string, text: string): string =>
      `<TxDtls><Refs><EndToEndId>${text}-1</EndToEndId></Refs><Amt Ccy="EUR">2.50</Amt><RltdPties><Cdtr><Nm>${name}</Nm></Cdtr></RltdPties><RmtInf><Ustrd>${text}</Ustrd></RmtInf></TxDtls>`;
    const row = await rowOf({ more: `<NtryDtls>${part('Gas', 'first')}${part('Rent', 'second')}</NtryDtls>` });
    expect(row).toMatchObject({ amount: '-5.00 EUR', description: 'Gas first Rent second', references: {} });
    expect(row).not.toHaveProperty('counterparty');
  });

  it('keeps no card number, expiry or code, however they are hidden', async () => {
    const hidden = entry({
      more: detail(
        '<CardTx><Card><PlainCardData><PAN>4111111111111111</PAN><XpryDt>2031-07</XpryDt><CardSctyCd><CSCVal>773</CSCVal></CardSctyCd></PlainCardData></Card></CardTx>' +
          '<RmtInf><Ustrd>4111&#32;1111&#32;1111&#32;1111</Ustrd><Ustrd>C&#86;V 773</Ustrd><Ustrd>2026-01-04T18:05 Debitk.1 2031-07</Ustrd></RmtInf>',
      ),
    });
    const found = await readDocument(hidden, hidden.replace('</Ntry>', '<'));
    expect(found.transactions[0]?.card).toBe('1111');
    expect(found.problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(found)).not.toMatch(/4111|2031-07|773/);
  });
});

describe('balances', () => {
  const around = (...lines: readonly string[]): Promise<ReadDocument> => readDocument(...lines);

  it.each<[string, readonly string[], ReadDocument['balance']]>([
    ['add up', [balance('OPBD', '20.00'), balance('CLBD', '15.00'), entry()], 'continuous'],
    ['do not add up', [balance('OPBD', '20.00'), balance('CLBD', '14.00'), entry()], 'broken'],
    ['begin with a debt', [balance('PRCD', '-20.00'), balance('CLBD', '-25.00'), entry()], 'continuous'],
    ['are not there', [entry()], 'absent'],
    ['only one', [balance('CLBD', '15.00'), entry()], 'absent'],
    [
      'leave out what is not booked',
      [balance('OPBD', '20.00'), balance('CLBD', '20.00'), entry({ status: '<Sts>PDNG</Sts>' })],
      'continuous',
    ],
    ['of what can be drawn do not count', [balance('OPAV', '20.00'), balance('CLAV', '90.00'), entry()], 'absent'],
    [
      'between the days of one statement',
      [
        balance('OPBD', '20.00', '2026-01-01'),
        balance('CLBD', '15.00', '2026-01-02'),
        balance('OPBD', '15.00', '2026-01-02'),
        balance('CLBD', '10.00', '2026-01-03'),
        entry(),
        entry(),
      ],
      'continuous',
    ],
    ['of the day so far', [balance('OPBD', '20.00'), balance('ITBD', '15.00'), entry()], 'continuous'],
    [
      'of a page between others',
      [balance('ITBD', '20.00', '2026-01-01'), balance('ITBD', '15.00', '2026-01-02'), entry()],
      'continuous',
    ],
    [
      'currency by currency',
      [
        balance('OPBD', '20.00'),
        balance('CLBD', '15.00'),
        balance('OPBD', '9.00', '2026-01-01', 'USD'),
        balance('CLBD', '8.00', '2026-01-01', 'USD'),
        entry(),
        entry({ amount: '<Amt Ccy="USD">1.00</Amt>' }),
      ],
      'continuous',
    ],
    [
      'cannot be checked where an entry is lost',
      [balance('OPBD', '20.00'), balance('CLBD', '15.00'), entry(), entry({ amount: '<Amt Ccy="EUR">x</Amt>' })],
      'absent',
    ],
  ])('%s', async (_what, lines, expected) => {
    expect((await around(...lines)).balance).toBe(expected);
  });

  it('names the line of the closing balance that nothing leads to', async () => {
    const found = await around(balance('OPBD', '20.00'), balance('CLBD', '14.00'), entry());
    expect(found.problems.map(({ line, text }) => [line, text])).toEqual([[4, 'CLBD 14.00 EUR']]);
  });

  it('go from page to page, statement by statement', async () => {
    const text = document(
      balance('OPBD', '20.00'),
      entry(),
      '</Stmt><Stmt>',
      '<Acct><Id><IBAN>XX0500012300001234</IBAN></Id></Acct>',
      balance('CLBD', '10.00'),
      entry(),
    );
    expect((await read('pages.xml', text)).balance).toBe('continuous');
    expect((await read('pages.xml', text.replace('>10.00<', '>11.00<'))).balance).toBe('broken');
  });

  it('turn a reversal that says the way of what it undoes, and say so', async () => {
    const reversal = entry({ more: '<RvslInd>true</RvslInd>' });
    const found = await around(balance('OPBD', '20.00'), balance('CLBD', '25.00'), reversal);
    expect(found.transactions.map(({ amount, kind }) => [amount.minor, kind])).toEqual([[500, 'reversal']]);
    expect(found.balance).toBe('continuous');
    expect(found.notes).toHaveLength(1);
  });
});

describe('whatever stands around the entries', () => {
  const one = document(entry());
  it.each<[string, string]>([
    [
      'a report of the day',
      one.replaceAll('Stmt>', 'Rpt>').replaceAll('BkToCstmrRpt', 'BkToCstmrAcctRpt').replace('053', '052'),
    ],
    [
      'a notification',
      one.replaceAll('Stmt>', 'Ntfctn>').replaceAll('BkToCstmrNtfctn', 'BkToCstmrDbtCdtNtfctn').replace('053', '054'),
    ],
    [
      'the first version',
      one
        .replace('BkToCstmrStmt', 'BkToCstmrStmtV01')
        .replace('/BkToCstmrStmt', '/BkToCstmrStmtV01')
        .replace('.08', '.01'),
    ],
    ['a version to come', one.replace('.08', '.19')],
    ['a prefix', one.replaceAll(/<(\/?)(?=[A-Z])/g, '<$1doc:')],
    ['another root', `<?xml version="1.0"?>\n<Envelope><Body>${one}</Body></Envelope>`.replace('\n', '')],
    ['no root', entry()],
    ['no line ends, blanks before', `  ${one.replaceAll('\n', '')}`],
  ])('%s', async (_what, text) => {
    const found = await read('export.xml', text);
    expect([found.format, found.transactions.length, found.problems]).toEqual(['camt', 1, []]);
  });

  it('two files in one text, each with its own declaration and account', async () => {
    const declared = `<?xml version="1.0" encoding="UTF-8"?>\n${one}\n`;
    const found = await read('two.xml', declared + declared.replace('1234<', '5678<'));
    expect(found.transactions.map(({ account }) => account)).toEqual(['•••• 1234', '•••• 5678']);
    expect(found.problems).toEqual([]);
  });

  it.each(['pain.001.001.03', 'pacs.008.001.08'])('%s is none of its', async (name) => {
    const other = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${name}"><CstmrCdtTrfInitn><Amt Ccy="EUR">1.00</Amt></CstmrCdtTrfInitn></Document>`;
    expect((await read('other.xml', other)).format).not.toBe('camt');
  });

  it('takes a currency from the account or the balances, else says what it assumes', async () => {
    const bare = entry({ amount: '<Amt>5.00</Amt>' });
    const currency = async (...lines: readonly string[]): Promise<unknown[]> => {
      const { transactions, notes, assumedCurrency } = await readDocument(...lines);
      return [transactions[0]?.amount.currency, notes.length, assumedCurrency];
    };
    expect(await currency(bare)).toEqual(['USD', 1, 'USD']);
    expect(await currency(balance('OPBD', '1.00', '2026-01-01', 'SEK'), bare)).toEqual(['SEK', 0, undefined]);
    expect(await currency('<Acct><Ccy>NOK</Ccy></Acct>', bare)).toEqual(['NOK', 0, undefined]);
  });

  it('an entry without a day takes that of a message of one day, and says so', async () => {
    const none = entry({ dates: '' });
    const days = await readDocument(
      '<FrToDt><FrDtTm>2026-01-09T00:00:00</FrDtTm><ToDtTm>2026-01-09T23:59:59</ToDtTm></FrToDt>',
      none,
    );
    expect([days.transactions[0]?.bookedOn, days.notes.length]).toEqual(['2026-01-09', 1]);
    const message = document('<CreDtTm>2026-01-10T08:00:00</CreDtTm>', none);
    const notice = await read('notice.xml', message.replaceAll('Stmt>', 'Ntfctn>'));
    expect([notice.transactions[0]?.bookedOn, notice.notes.length]).toEqual(['2026-01-10', 1]);
    expect((await read('month.xml', message)).transactions).toEqual([]);
  });
});

describe('broken files', () => {
  const numbered = (number: number): string => entry({ amount: `<Amt Ccy="EUR">${number}.00</Amt>` });
  const sums = ({ transactions }: ReadDocument): number[] => transactions.map(({ amount }) => amount.minor / -100);
  const IN_ENTRY = 'the XML of this entry is broken here; the entry is not read';

  it.each<[string, (text: string) => string]>([
    ['an element that is not closed', (text) => text.replace('</Sts>', '')],
    ['a tag within a tag', (text) => text.replace('<Sts>', '<Sts <')],
    ['a closing of nothing', (text) => text.replace('</Sts>', '</Sts></Foo>')],
    ['an attribute without its quote', (text) => text.replace('"EUR"', '"EUR')],
    ['a sign that opens nothing', (text) => text.replace('<BookgDt>', '5 < 6<BookgDt>')],
    ['an entry that is not closed', (text) => text.replace('</Ntry>', '')],
    ['an entity of no character', (text) => text.replace('BOOK', 'BOOK&#0;')],
  ])('%s costs its own entry only', async (_what, spoil) => {
    const found = await readDocument(numbered(1), spoil(numbered(2)), numbered(3), numbered(4));
    expect(sums(found)).toEqual([1, 3, 4]);
    expect(found.problems.map(({ message }) => message.en)).toEqual([IN_ENTRY]);
    expect([4, 5]).toContain(found.problems[0]?.line);
    expect(found.transactions.map(({ account }) => account)).toEqual(Array(3).fill('•••• 1234'));
  });

  it('each fault is named once, with its own line, and makes the balances unknown', async () => {
    const found = await readDocument(
      balance('OPBD', '20.00'),
      balance('CLBD', '10.00'),
      numbered(1),
      '<Ntry><<Ntry><',
      numbered(2),
      '<Ntry></Foo>',
      '<Ntry><Amt/ >',
      numbered(3),
    );
    expect(sums(found)).toEqual([1, 2, 3]);
    expect(found.problems.map(({ line }) => line)).toEqual([6, 6, 8, 9]);
    expect(found.balance).toBe('absent');
  });

  it('an account’s head that is broken costs no entry', async () => {
    const found = await read('head.xml', document(numbered(1), numbered(2)).replace('</Nm>', '</Name>'));
    expect(sums(found)).toEqual([1, 2]);
    expect(problemsOf(found)).toEqual([[2, 'the XML is broken here']]);
  });

  it.each([1, 20, 60, 100, 112])(
    'cut off %i signs before the end of an entry, all before it are read',
    async (signs) => {
      const text = document(balance('OPBD', '20.00'), balance('CLBD', '14.00'), numbered(1), numbered(2), numbered(3));
      const found = await read('cut.xml', text.slice(0, text.lastIndexOf('</Ntry>') + 7 - signs));
      expect(sums(found)).toEqual([1, 2]);
      expect(problemsOf(found)).toEqual([[7, 'the file is cut off within this entry']]);
      expect(found.problems[0]?.text).not.toBe('');
      expect(found.balance).toBe('absent');
    },
  );

  it('cut off behind an entry, that one is read, too', async () => {
    const text = document(numbered(1), numbered(2));
    const found = await read('cut.xml', text.slice(0, text.lastIndexOf('</Ntry>') + 7));
    expect(sums(found)).toEqual([1, 2]);
    expect(problemsOf(found)).toEqual([[4, 'the file is cut off: what came after is missing']]);
  });

  it('with its beginning missing, the whole entries are read', async () => {
    const text = document(numbered(1), numbered(2), numbered(3));
    const found = await read('tail.xml', text.slice(text.indexOf('<CdtDbtInd>')));
    expect(sums(found)).toEqual([2, 3]);
    expect(problemsOf(found)).toEqual([[1, 'the XML is broken here']]);
  });

  it('an ampersand that nobody escaped means itself', async () => {
    const found = await readDocument(
      entry({ more: '<AddtlNtryInf>H&M &amp; B&Q; &auml;</AddtlNtryInf>' }),
      numbered(2),
    );
    expect(found.transactions.map(({ description }) => description)).toEqual(['H&M & B&Q; &auml;', '']);
    expect([found.problems, found.notes.length]).toEqual([[], 1]);
  });

  it('characters that XML has not are no fault', async () => {
    const found = await readDocument(entry({ more: '<AddtlNtryInf>A\u0007B\u001a</AddtlNtryInf>' }));
    expect(found.transactions[0]?.description).toBe('A B');
  });

  it.each(['\n', '\r\n', '\r'])('lines are counted, whatever ends them: %j', async (end) => {
    const bad = entry({ amount: '<Amt Ccy="EUR">x</Amt>' });
    const found = await read(
      'lines.xml',
      document(numbered(1), bad, numbered(2).replace('</Sts>', ''), bad).replaceAll('\n', end),
    );
    expect(found.problems.map(({ line }) => line)).toEqual([4, 5, 6]);
  });
});

describe('hostile files', () => {
  const entity = '<!DOCTYPE d [<!ENTITY x "5.00">]>';
  const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
    const view = new DataView(new ArrayBuffer(2 + text.length * 2));
    view.setUint16(0, 0xfeff, littleEndian);
    for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
    return new Uint8Array(view.buffer);
  };
  const whole = document(entry({ amount: '<Amt Ccy="EUR">&x;</Amt>' }), entry());

  it.each<[string, string | Uint8Array]>([
    ['plain', entity + whole],
    ['in odd letters', entity.replace('DOCTYPE', 'DocType') + whole],
    ['in UTF-16', utf16(entity + whole, true)],
    ['in UTF-16, the other way round', utf16(entity + whole, false)],
    ['behind a page’s own', `<!DOCTYPE html [<!ENTITY x "5.00">]>${whole}`],
    ['of a page', `<!DOCTYPE html SYSTEM "file:///x">${whole}`],
    ['far behind the beginning', `<!-- ${whole} ${' '.repeat(100_000)}-->${entity}${whole}`],
    ['within', whole.replace('<Stmt>', `<Stmt>${entity}`)],
  ])('a document type %s is refused', async (_what, content) => {
    const found = await read('doctype.xml', content);
    expect(found.transactions).toEqual([]);
    expect(found.problems.map(({ message }) => message.en).join()).toContain('DOCTYPE');
  });

  it.each<[string, string]>([
    ['elements within elements', document('<a>'.repeat(60_000))],
    ['entries that never end', document('<Ntry>'.repeat(60_000))],
    ['entries that break at once', document('<Ntry><'.repeat(60_000))],
    ['character data that never ends', document('<![CDATA[&'.repeat(60_000))],
    ['declarations', document('<?xml '.repeat(60_000))],
    [
      'a batch without end',
      document(entry({ more: `<NtryDtls>${'<TxDtls><AddtlTxInf>x</AddtlTxInf></TxDtls>'.repeat(20_000)}</NtryDtls>` })),
    ],
    [
      'names of the language',
      document(
        '<__proto__><constructor>1</constructor></__proto__>',
        entry({ more: '<__proto__>1</__proto__><prototype a="1" __proto__="2"/>' }),
      ),
    ],
  ])('%s end in a document', async (_what, text) => {
    const found = await read('hostile.xml', text);
    expect(found.format).toBe('camt');
    expect(found.transactions.length + found.problems.length).toBeGreaterThan(0);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
