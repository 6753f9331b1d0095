/** One record of a BIFF stream: [MS-XLS] 2.1.4. */
export interface BiffRecord {
  readonly id: number;
  /** Where it begins in the stream. */
  readonly at: number;
  readonly body: Uint8Array;
  readonly view: DataView;
}

/** The records that are read, by their numbers in [MS-XLS] 2.3.2 and, for BIFF5, in its forerunner. */
export const RECORD = {
  formula: 0x0006,
  eof: 0x000a,
  epoch1904: 0x0022,
  filePass: 0x002f,
  continued: 0x003c,
  codePage: 0x0042,
  boundSheet: 0x0085,
  multipleRk: 0x00bd,
  richString: 0x00d6,
  format: 0x041e,
  xf: 0x00e0,
  merges: 0x00e5,
  sharedStrings: 0x00fc,
  sharedLabel: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  boolOrError: 0x0205,
  formulaString: 0x0207,
  rk: 0x027e,
  bof: 0x0809,
} as const;

/** Walks the records from a place on; one that is cut off is the end. */
export function* walkRecords(stream: Uint8Array, from: number): Generator<BiffRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let at = from;
  while (at >= 0 && at + 4 <= stream.length) {
    const length = view.getUint16(at + 2, true);
    const end = at + 4 + length;
    if (end > stream.length) return;
    const body = stream.subarray(at + 4, end);
    yield { id: view.getUint16(at, true), at, body, view: new DataView(body.buffer, body.byteOffset, body.length) };
    at = end;
  }
}

/** The bodies of the CONTINUE records that follow one which is too long for a single record. */
export function continuations(stream: Uint8Array, record: BiffRecord): Uint8Array[] {
  const bodies: Uint8Array[] = [];
  for (const next of walkRecords(stream, record.at + 4 + record.body.length)) {
    if (next.id !== RECORD.continued) break;
    bodies.push(next.body);
  }
  return bodies;
}
