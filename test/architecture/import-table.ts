/** What a room of `src` may import. Its own files it may always import; everything else is named here. */
export interface Room {
  /** Rooms whose values and types it may use. */
  readonly rooms: readonly string[];
  /** Rooms of which it may use types only: nothing of them runs here. */
  readonly types?: readonly string[];
  /** Packages; `node:` stands for all of Node's modules, `*` for any package. */
  readonly packages?: readonly string[];
  /** May it import a path worked out at run time? */
  readonly computed?: boolean;
}

/**
 * The law of the house: data goes one way, from words over readers to screens, and only one room knows each of the
 * outside world's pieces. A file directly in `src` is a room by its own name.
 */
export const IMPORT_TABLE: Readonly<Record<string, Room>> = {
  domain: { rooms: [] },
  formats: { rooms: ['domain'], packages: ['saxes'] },
  receipts: { rooms: ['domain'] },
  match: { rooms: ['domain'], packages: ['opencc-js'] },
  findings: { rooms: ['domain'], types: ['match'] },
  complaint: { rooms: ['domain'], packages: ['docx', 'fflate'] },
  // What lies in containers is unpacked by libraries that are loaded when a file asks for them.
  intake: {
    rooms: ['domain', 'formats', 'receipts'],
    packages: [
      'pdfjs-dist',
      'postal-mime',
      'tesseract.js-core',
      '@tesseract.js-data/eng',
      '@tesseract.js-data/chi_sim',
      '@tesseract.js-data/chi_tra',
    ],
  },
  sample: { rooms: ['domain'] },
  store: { rooms: ['domain'], packages: ['idb'] },
  page: { rooms: [], types: ['domain'] },
  // What runs inside a bank's page is handed over by the browser's door, which therefore knows it by name.
  browser: { rooms: ['domain', 'page'], packages: ['webextension-polyfill'] },
  background: { rooms: ['browser', 'domain'] },
  app: {
    rooms: ['domain', 'match', 'findings', 'complaint', 'intake', 'store', 'browser', 'sample'],
    packages: ['preact', '@preact/signals'],
  },
  cli: {
    rooms: ['domain', 'formats', 'receipts', 'intake', 'match', 'findings', 'complaint', 'sample'],
    // The recogniser's binary and its languages lie in packages, and are read from there.
    packages: ['node:', 'tesseract.js-core'],
  },
  // Developer commands: they start the others by building them, never by importing them.
  launch: { rooms: [], packages: ['node:', '*'], computed: true },
};
