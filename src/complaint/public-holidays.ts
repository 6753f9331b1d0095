import type { Day } from '../domain/day.ts';
import type { JurisdictionId } from '../domain/jurisdiction.ts';

/** The days of a year that change what Monday to Friday say: `MMDD`, weekends left out. */
interface Year {
  /** Closed, though Monday to Friday. */
  readonly off: string;
  /** Worked, though Saturday or Sunday. */
  readonly on?: string;
}

/** A place's public holidays as far as they are known; beyond them only Monday to Friday is. */
export interface HolidayTable {
  readonly years: Readonly<Record<string, Year>>;
}

/** Where the table was read, and when. */
export const HOLIDAY_SOURCE =
  'python “holidays” 0.105 (MIT), laid beside date-holidays 3.37.0; CN as the State Council’s notice for the year, EU as the ECB’s closing days, UK as England';
export const HOLIDAYS_READ_ON: Day = '2026-11-25';

/** For the European Union the closing days of TARGET; a member state’s own holidays are not known here. */
const TABLES: Readonly<Partial<Record<JurisdictionId, HolidayTable>>> = {
  CN: {
    years: {
      2025: {
        off: '0101 0128 0129 0130 0131 0203 0204 0404 0501 0502 0505 0602 1001 1002 1003 1006 1007 1008',
        on: '0126 0208 0427 0928 1011',
      },
      2026: {
        off: '0101 0102 0216 0217 0218 0219 0220 0223 0406 0501 0504 0505 0619 0925 1001 1002 1005 1006 1007',
        on: '0104 0214 0228 0509 0920 1010',
      },
    },
  },
  HK: {
    years: {
      2025: { off: '0101 0129 0130 0131 0404 0418 0421 0501 0505 0701 1001 1007 1029 1225 1226' },
      2026: { off: '0101 0217 0218 0219 0403 0406 0407 0501 0525 0619 0701 1001 1019 1225' },
      2027: { off: '0101 0208 0209 0326 0329 0405 0513 0609 0701 0916 1001 1008 1227' },
    },
  },
  TW: {
    years: {
      2025: { off: '0101 0127 0128 0129 0130 0131 0228 0403 0404 0530 0929 1006 1010 1024 1225', on: '0208' },
      2026: { off: '0101 0216 0217 0218 0219 0220 0227 0403 0406 0501 0619 0925 0928 1009 1026 1225' },
    },
  },
  SG: {
    years: {
      2025: { off: '0101 0129 0130 0331 0418 0501 0512 1020 1225' },
      2026: { off: '0101 0217 0218 0403 0501 0527 0601 0810 1109 1225' },
    },
  },
  US: {
    years: {
      2025: { off: '0101 0120 0217 0526 0619 0704 0901 1013 1111 1127 1225' },
      2026: { off: '0101 0119 0216 0525 0619 0703 0907 1012 1111 1126 1225' },
      2027: { off: '0101 0118 0215 0531 0618 0705 0906 1011 1111 1125 1224 1231' },
    },
  },
  UK: {
    years: {
      2025: { off: '0101 0418 0421 0505 0526 0825 1225 1226' },
      2026: { off: '0101 0403 0406 0504 0525 0831 1225 1228' },
      2027: { off: '0101 0326 0329 0503 0531 0830 1227 1228' },
    },
  },
  EU: {
    years: {
      2025: { off: '0101 0418 0421 0501 1225 1226' },
      2026: { off: '0101 0403 0406 0501 1225' },
      2027: { off: '0101 0326 0329' },
    },
  },
  AU: {
    years: {
      2025: { off: '0101 0127 0418 0421 0425 1225 1226' },
      2026: { off: '0101 0126 0403 0406 1225 1228' },
      2027: { off: '0101 0126 0326 0329 1227 1228' },
    },
  },
  CA: {
    years: {
      2025: { off: '0101 0418 0519 0701 0901 0930 1013 1111 1225 1226' },
      2026: { off: '0101 0403 0518 0701 0907 0930 1012 1111 1225 1228' },
      2027: { off: '0101 0326 0524 0701 0906 0930 1011 1111 1227 1228' },
    },
  },
  IN: {
    years: {
      2025: { off: '0226 0314 0331 0410 0414 0418 0512 0815 0905 1002 1020 1105 1225' },
      2026: { off: '0126 0304 0326 0331 0403 0414 0501 0527 0626 0826 0904 1002 1020 1124 1225' },
    },
  },
};

/** The place's holidays; none where no country is named. */
export const holidaysOf = (place: JurisdictionId): HolidayTable | undefined => TABLES[place];
