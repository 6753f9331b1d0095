import type { Category } from './merchants.ts';

/** Invented firms: a coined word, a family's name, or a place, and a trade. */
export const COINED =
  'Vantora Brixelle Ombrado Kestova Lumiquay Tarnwick Pellora Quibrant Sorrelby Nimbrook Davenza Hollowick Marquist Zephrine Oakvarna Trellick Cobrina Fennimar Wystan Glimmer Rookvale Saltmere Thornby Umberly Yarrowen Ivandra Jastrow Kelmora Larkhill Mirabrook'.split(
    ' ',
  );

export const FAMILIES =
  'Abernoth Bexcombe Calloway Drummel Eastlake Farrowby Gantry Hesper Inglewood Jarvik Kilbrandt Lowther Marchetti Norcross Oduya Pemberly Quarles Rasmund Sandoval Tillotson Underhay Vasquero Whitlock Xander Yelland Zabriski'.split(
    ' ',
  );

export const PLACES =
  'Old Quay|Market Row|Elm Court|Station Arch|Harbour Steps|Mill Lane|Castle Gate|Orchard End|Canal Side|Tower Hill|Beacon Street|Cobble Yard|Lantern Walk|Ferry Point|Abbey Green'.split(
    '|',
  );

export const TRADES: Readonly<Record<Category, readonly string[]>> = {
  grocery: ['Grocers', 'Food Hall', 'Greengrocer', 'Provisions', 'Superfoods'],
  restaurant: ['Trattoria', 'Noodle House', 'Brasserie', 'Tavern', 'Smokehouse', 'Taqueria'],
  coffee: ['Roasters', 'Espresso Bar', 'Tea Rooms', 'Bakehouse'],
  fuel: ['Petrol', 'Service Station', 'Fuels', 'Motor Spirit'],
  hotel: ['Inn', 'Guest House', 'Lodgings', 'Grand Hotel'],
  digital: ['Player', 'Storage Plus', 'Arcade', 'Reader', 'Pixel Studio'],
  clothing: ['Outfitters', 'Tailors', 'Knitwear', 'Shoes'],
  pharmacy: ['Dispensary', 'Apothecary', 'Opticians', 'Dental Care'],
  transport: ['Rail', 'Car Park', 'Coaches', 'Cycle Hire'],
  electronics: ['Radio & TV', 'Cameras', 'Appliances', 'Components'],
  home: ['Ironmongers', 'Furnishings', 'Garden Centre', 'Paint Shop'],
  health: ['Gym', 'Swim Club', 'Barbers', 'Yoga Rooms'],
};

export const LEGAL_FORMS = ['Ltd', 'LLC', 'GmbH', 'Inc', 'Holdings Ltd', 'S.a r.l.', 'B.V.', 'PLC'];

export const CITIES = [
  ['PORTLAND', 'OR'],
  ['TUCSON', 'AZ'],
  ['MADISON', 'WI'],
  ['LEEDS', 'GB'],
  ['BRISTOL', 'GB'],
  ['UTRECHT', 'NL'],
  ['LYON', 'FR'],
  ['GRAZ', 'AT'],
] as const;

export const PREFIXES = [
  'SQ *',
  'PAYPAL *',
  'SumUp  *',
  'TST* ',
  'LSP*',
  'NYX*',
  'CLV*',
  'WPY*',
  'ZTL*',
  'DOJO*',
  'GPAY ',
];
export const BANK_FEES = ['MONTHLY SERVICE CHARGE', 'OVERDRAFT INTEREST', 'ACCOUNT FEE Q', 'LATE PAYMENT CHARGE'];
export const CASH_WORDS = ['CASH WITHDRAWAL LNK', 'CASHPOINT', 'ATM WDL', 'GELDAUTOMAT'];
export const TRANSFER_WORDS = ['FASTER PAYMENT TO', 'XFER TO SAVINGS', 'STANDING ORDER', 'SEPA TRANSFER'];
export const CREDIT_WORDS = ['SALARY', 'PAYROLL DEP', 'INTEREST PAID', 'FROM SAVINGS'];
export const REVERSAL_WORDS = ['REVERSAL', 'REV', 'VOIDED'];
export const REFUND_WORDS = ['REFUND', 'RETURN', 'MERCH CREDIT'];
