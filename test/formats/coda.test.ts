import { describe, expect, it } from 'vitest';
import type { ReadDocument } from '../../src/intake/index.ts';
import { read } from './samples.ts';

const digits = (number: number, width = 15): string => String(number).padStart(width, '0');

const HEADER = `${'0000030112699905'.padEnd(24)}70000001`.padEnd(127) + '2';

const opening = (balance = 100_000, sign = '0', currency = 'EUR'): string =>
  `12042${'BE71096123456769'.padEnd(34)}${currency}${sign}${digits(balance)}311026`.padEnd(125) + '042';

const closing = (balance: number, sign = '0'): string =>
  `8042${'BE71096123456769'.padEnd(34)}EUR${sign}${digits(balance)}301126`.padEnd(127) + '0';

const TRAILER = '9'.padEnd(16) + '000003'.padEnd(111) + '2';

interface Move {
  readonly sequence?: string;
  readonly sign?: string;
  readonly sum?: number | string;
  readonly value?: string;
  readonly code?: string;
  readonly said?: string;
  readonly structured?: string;
  readonly entered?: string;
  readonly returned?: string;
  readonly name?: string;
}

/** Records 2.1, 2.2 and 2.3 of a movement: the communication runs over all three. */
function move(given: Move = {}): string[] {
  const { sequence = '00010000', sign = '1', sum = 12_350, value = '021126', entered = '031126' } = given;
  const { code = '00402000', said = 'WINKEL', structured = '0', returned = ' ', name = '' } = given;
  const amount = typeof sum === 'string' ? sum : digits(sum);
  const first = `21${sequence}${'AB12K0302POS00001'.padEnd(21)}${sign}${amount}${value}${code}${structured}`;
  return [
    `${first}${said.slice(0, 53).padEnd(53)}${entered}04201 0`,
    `22${sequence}${said.slice(53, 106).padEnd(102)}${returned}`.padEnd(125) + '1 0',
    `23${sequence}${''.padEnd(37)}${name.padEnd(35)}${said.slice(106)}`.padEnd(125) + '0 0',
  ];
}

const file = (...lines: readonly string[]): Promise<ReadDocument> =>
  read('a.cod', [HEADER, opening(), ...lines, TRAILER].join('\r\n'));

const PAYMENT = {
  number: '6703XXXXXXXX4821',
  terminal: '401233',
  trace: '000817',
  at: '0211261842',
  type: '5',
  place: 'BAKKERIJ DE KORFGENT      ',
  original: `${digits(0)}${digits(0, 12)}   `,
};

/** Communication 113, with what is told otherwise. */
const payment = (other: Partial<typeof PAYMENT> = {}): string => {
  const { number, terminal, trace, at, type, place, original } = { ...PAYMENT, ...other };
  return `113${number}1${terminal}${trace}${at}${type}${place}${original}000000000000`;
};

describe('movements of CODA', () => {
  it.each([
    ['a card in the euro zone', { code: '00402000' }, 'purchase'],
    ['a card elsewhere', { code: '00408000' }, 'purchase'],
    ['money from a machine', { code: '00404000' }, 'cash'],
    ['the bill of a credit card', { code: '00403000' }, 'transfer'],
    ['costs of a card', { code: '00437042' }, 'fee'],
    ['costs of machines abroad, by their category', { code: '00404073' }, 'fee'],
    ['costs charged apart', { code: '08035000' }, 'fee'],
    ['interest', { code: '03501002' }, 'interest'],
    ['a direct debit', { code: '00501000' }, 'purchase'],
    ['a direct debit paid back', { code: '00554000', sign: '0' }, 'refund'],
    ['a transfer', { code: '00101000' }, 'transfer'],
    ['an instant transfer', { code: '00250000', sign: '0' }, 'transfer'],
    ['a cancellation', { code: '00499000', sign: '0' }, 'reversal'],
    ['costs given back', { code: '08087000', sign: '0' }, 'refund'],
    ['a refund by its mark', { code: '00150000', sign: '0', returned: '3' }, 'refund'],
    ['a reject by its mark', { code: '00150000', sign: '0', returned: '1' }, 'reversal'],
  ] as const)('%s', async (_what, given, kind) => {
    const { transactions } = await file(...move(given));
    const minor = 'sign' in given ? 1235 : -1235;
    expect(transactions.map((row) => [row.amount, row.kind])).toEqual([[{ minor, currency: 'EUR' }, kind]]);
  });

  it('lifts out of a card’s payment its tail, terminal, time and place', async () => {
    const { transactions } = await file(...move({ said: payment(), structured: '1' }));
    expect(transactions[0]).toMatchObject({
      bookedOn: '2026-11-03',
      occurredAt: '2026-11-02T18:42',
      description: 'BAKKERIJ DE KORF GENT',
      counterparty: 'BAKKERIJ DE KORF',
      card: '4821',
      references: { terminal: '401233', trace: '000817', order: 'AB12K0302POS00001' },
    });
  });

  it('lifts out the sum of the sale in its own currency, signed like the movement', async () => {
    const original = `${digits(40_000)}${digits(114_285_714, 12)}USD`;
    const out = await file(...move({ said: payment({ original }), structured: '1' }));
    expect(out.transactions[0]?.original).toEqual({ minor: -4000, currency: 'USD' });
    const back = await file(...move({ said: payment({ original, type: '4' }), structured: '1', sign: '0' }));
    expect(back.transactions[0]).toMatchObject({ original: { minor: 4000, currency: 'USD' }, kind: 'reversal' });
  });

  it('keeps no card number: neither of a row nor of a line that it cannot read', async () => {
    const number = '4111111111111111';
    const document = await file(
      ...move({ said: payment({ number }), structured: '1' }),
      ...move({ sequence: '00020000', said: payment({ number }), structured: '1', entered: '991326' }),
      ...move({ sequence: '00030000', said: `${number} WINKEL` }),
      ...move({ sequence: '00040000', said: `${number} WINKEL`, sum: '00000000001235X' }),
    );
    expect(document.transactions.map((row) => [row.card, row.amount.minor, row.description])).toEqual([
      ['1111', -1235, 'BAKKERIJ DE KORF GENT'],
      ['1111', -1235, '•••• 1111 WINKEL'],
    ]);
    expect(document.problems.map(({ line, message }) => [line, message.en])).toEqual([
      [6, 'no usable date'],
      [12, 'no usable amount'],
    ]);
    expect(JSON.stringify(document)).not.toContain('41111111');
  });

  it.each([
    ['a Belgian reference', '101000000012345', '1', '+++000/0000/12345+++'],
    ['a number', '103000000000077', '1', '000000000077'],
    [
      'a direct debit',
      `127101126110${'BE43ZZZ0999'.padEnd(35)}${'M-0007'.padEnd(35)}FACTUUR 55512`,
      '1',
      'FACTUUR 55512 M-0007 BE43ZZZ0999',
    ],
    ['words that are cut at a record’s end', `${'X'.repeat(50)} DE KORF GENT`, '0', `${'X'.repeat(50)} DE KORF GENT`],
  ])('prints %s as people know it', async (_what, said, structured, description) => {
    const { transactions } = await file(...move({ said, structured }));
    expect(transactions[0]?.description).toBe(description);
  });

  it('tells a credit card’s payment by communication 124', async () => {
    const said = `124${'5255XXXXXXXX7310'.padEnd(20)}1000000991122${'REF 42'.padEnd(15)}011126`;
    const { transactions } = await file(...move({ said, structured: '1' }));
    expect(transactions[0]).toMatchObject({
      card: '7310',
      occurredAt: '2026-11-01',
      description: 'Mastercard 000000991122 REF 42',
      references: { order: '000000991122' },
    });
  });

  it('takes the value date where no day of entry stands, and for the sale where it lies before', async () => {
    const { transactions } = await file(...move({ entered: '000000' }), ...move({ sequence: '00020000' }));
    expect(transactions.map((row) => [row.bookedOn, row.occurredAt])).toEqual([
      ['2026-11-02', undefined],
      ['2026-11-03', '2026-11-02'],
    ]);
  });

  it('adds what information records tell, and takes the name from them where no other stands', async () => {
    const info = (structured: string, text: string): string =>
      `3100010001${'AB12K0302POS00001'.padEnd(21)}00150000${structured}${text}`.padEnd(125) + '0 0';
    const { transactions } = await file(
      ...move({ said: '', code: '00150000', sign: '0' }),
      info('1', '001VOORBEELD WERKGEVER NV'),
      '3200010001LANGE STRAAT 1'.padEnd(125) + '0 0',
      info('0', 'PERSONEELSNUMMER 42'),
    );
    expect(transactions[0]).toMatchObject({
      counterparty: 'VOORBEELD WERKGEVER NV',
      description: 'PERSONEELSNUMMER 42',
    });
  });
});

describe('totals of CODA', () => {
  const detail = (number: number, sum: number, type = '6'): string[] =>
    move({ sequence: `000100${digits(number, 2)}`, sum, code: `${type}0402000`, said: `WINKEL ${number}` });
  const total = (sum: number, type = '2'): string[] => move({ sum, code: `${type}0402000`, said: 'TOTAAL' });

  it('are read as their details where these add up, so that nothing counts twice', async () => {
    const { transactions, balance } = await file(
      ...[...total(30_000), ...detail(1, 10_000), ...detail(2, 20_000), closing(70_000)],
    );
    expect(transactions.map((row) => [row.amount.minor, row.description])).toEqual([
      [-1000, 'WINKEL 1'],
      [-2000, 'WINKEL 2'],
    ]);
    expect(balance).toBe('continuous');
  });

  it('are read alone where the details do not add up, and that is said', async () => {
    const { transactions, problems, balance } = await file(
      ...[...total(30_000), ...detail(1, 10_000), ...detail(2, 10_000), closing(70_000)],
    );
    expect(transactions.map((row) => row.amount.minor)).toEqual([-3000]);
    expect(problems.map(({ line, kept }) => [line, kept])).toEqual([[3, true]]);
    expect(balance).toBe('continuous');
  });

  it('have details with details of their own', async () => {
    const { transactions } = await file(
      ...[
        ...total(30_000),
        ...detail(1, 10_000),
        ...detail(2, 20_000, '7'),
        ...detail(3, 15_000, '9'),
        ...detail(4, 5000, '9'),
      ],
    );
    expect(transactions.map((row) => row.amount.minor)).toEqual([-1000, -1500, -500]);
    // Some banks give these types to details side by side: then all of them add up.
    const flat = await file(...total(30_000), ...detail(1, 10_000, '7'), ...detail(2, 20_000, '9'));
    expect(flat.transactions.map((row) => row.amount.minor)).toEqual([-1000, -2000]);
  });

  it('give their details what these leave out: the card and the place, but to costs no reference of the sale', async () => {
    const { transactions } = await file(
      ...move({ sum: 36_020, code: '30408000', said: payment(), structured: '1' }),
      ...move({ sequence: '00010001', sum: 35_000, code: '80408100', said: '' }),
      ...move({ sequence: '00010002', sum: 1020, code: '80408042', said: '' }),
    );
    expect(
      transactions.map((row) => [row.amount.minor, row.kind, row.card, row.description, row.references.trace]),
    ).toEqual([
      [-3500, 'purchase', '4821', 'BAKKERIJ DE KORF GENT', '000817'],
      [-102, 'fee', '4821', 'BAKKERIJ DE KORF GENT', undefined],
    ]);
  });

  it('of several sales lend their card, not the time and the terminal of one of them', async () => {
    const { transactions } = await file(
      ...[...move({ sum: 30_000, code: '20402000', said: payment(), structured: '1', value: '031126' })],
      ...[...detail(1, 10_000), ...detail(2, 20_000)],
    );
    expect(transactions.map((row) => [row.card, row.occurredAt, row.references.trace])).toEqual([
      ['4821', '2026-11-02', undefined],
      ['4821', '2026-11-02', undefined],
    ]);
  });

  it('are read alone where a detail is broken, which is named', async () => {
    const { transactions, problems } = await file(
      ...[
        ...total(30_000),
        ...detail(1, 10_000),
        detail(2, 20_000)[0]?.replace('000000000020000', '0000000000200X0') ?? '',
      ],
    );
    expect(transactions.map((row) => row.amount.minor)).toEqual([-3000]);
    expect(problems.map(({ line, message }) => [line, message.en])).toContainEqual([9, 'no usable amount']);
  });
});

describe('statements of CODA', () => {
  it('lead from the old to the new balance, debts included, or the line is named', async () => {
    expect((await file(...move({ sum: 150_000 }), closing(50_000, '1'))).balance).toBe('continuous');
    const broken = await file(...move(), closing(50_000));
    expect([broken.balance, broken.problems.map(({ line }) => line)]).toEqual(['broken', [6]]);
  });

  it('are kept apart where a file holds several, each with its account and currency', async () => {
    const { transactions, balance } = await file(
      ...[...move({ sum: 1000 }), closing(99_000), TRAILER, HEADER],
      ...[opening(500_000, '0', 'USD').replace('3456769', '9998888'), ...move({ sum: 2000 }), closing(498_000)],
    );
    expect(transactions.map((row) => [row.account, row.amount])).toEqual([
      ['•••• 6769', { minor: -100, currency: 'EUR' }],
      ['•••• 8888', { minor: -200, currency: 'USD' }],
    ]);
    expect(balance).toBe('continuous');
  });

  it('read the account number of the old structure, and the columns of version 1', async () => {
    const old = `10042${'096123456769 EUR0BE'.padEnd(37)}0${digits(100_000)}311026`.padEnd(128);
    const { transactions } = await read(
      'a.cod',
      [HEADER.slice(0, 127) + '1', old, ...move({ name: 'WINKEL NV' }), closing(87_650), TRAILER].join('\n'),
    );
    expect(transactions[0]).toMatchObject({
      account: '•••• 6769',
      counterparty: 'WINKEL NV',
      amount: { currency: 'EUR' },
    });
  });

  it('read lines whose blanks were cut off, and records without line ends', async () => {
    const lines = [HEADER, opening(), ...move(), closing(87_650), TRAILER];
    for (const text of [lines.map((line) => line.trimEnd()).join('\n'), lines.join('')]) {
      const { transactions, balance, problems } = await read('a.cod', text);
      expect([transactions.length, balance, problems]).toEqual([1, 'continuous', []]);
    }
  });

  it('name a last entry that was cut off, and the missing end', async () => {
    const [first = ''] = move({ sequence: '00020000' });
    for (const cut of [40, 60, 118]) {
      const { transactions, problems } = await read(
        'a.cod',
        [HEADER, opening(), ...move(), first.slice(0, cut)].join('\n'),
      );
      expect(transactions).toHaveLength(1);
      expect(
        problems.map(({ line }) => line),
        String(cut),
      ).toEqual([6, undefined]);
    }
  });

  it('name a record that belongs to no movement, and keep a mark of a duplicate as a note', async () => {
    const { problems, notes } = await read(
      'a.cod',
      [HEADER.slice(0, 16) + 'D' + HEADER.slice(17), opening(), ...move(), '2200990000STRAY', '7 WHAT', TRAILER].join(
        '\n',
      ),
    );
    expect(problems.map(({ line, text }) => [line, text])).toEqual([
      [6, '2200990000 STRAY'],
      [7, '7 WHAT'],
    ]);
    expect(notes.map((note) => note.en)).toEqual(['the bank marks this file as a duplicate of one sent before']);
  });

  it('never round: a third decimal that is none of the currency’s is a problem', async () => {
    const { transactions, problems } = await file(...move({ sum: 12_353 }));
    expect([transactions.length, problems[0]?.message.en]).toEqual([0, 'no usable amount']);
  });
});
