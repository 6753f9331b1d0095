const FREE = 0xffffffff;
const END = 0xfffffffe;
const TABLE = 0xfffffffd;
const SECTOR = 512;

/**
 * Writes a compound file with the named streams: the table of sectors first, then the directory, then the streams; those
 * below 4,096 bytes lie in small sectors, as the format demands.
 */
export function writeCompound(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const named = Object.entries(streams);
  const small = named.filter(([, bytes]) => bytes.length < 4096);
  const smallStream = new Uint8Array(Buffer.concat(small.map(([, bytes]) => padded(bytes, 64))));
  const smallTable = small.flatMap(([, bytes], at) => chain(Math.ceil(bytes.length / 64), startOf(small, at, 64)));
  const big = named.filter(([, bytes]) => bytes.length >= 4096);
  const directorySectors = Math.ceil((named.length + 1) / 4);
  const pieces = [smallStream, numbers(smallTable), ...big.map(([, bytes]) => bytes)].map((each) =>
    padded(each, SECTOR),
  );
  const dataSectors = pieces.reduce((sum, each) => sum + each.length / SECTOR, 0);
  const tableSectors = Math.ceil((dataSectors + directorySectors + 1) / 127);
  const table: number[] = Array.from({ length: tableSectors }, () => TABLE);
  table.push(...chain(directorySectors, tableSectors));
  const starts = pieces.map((each) => {
    const start = table.length;
    table.push(...chain(each.length / SECTOR, start));
    return each.length === 0 ? END : start;
  });
  const entry = (name: string, kind: number, start: number, size: number): Uint8Array => {
    const view = new DataView(new ArrayBuffer(128));
    [...name].forEach((sign, at) => {
      view.setUint16(at * 2, sign.charCodeAt(0), true);
    });
    view.setUint16(64, name.length * 2 + 2, true);
    view.setUint8(66, kind);
    for (const at of [68, 72, 76]) view.setUint32(at, FREE, true);
    view.setUint32(116, start, true);
    view.setUint32(120, size, true);
    return new Uint8Array(view.buffer);
  };
  const directory = [
    entry('Root Entry', 5, starts[0] ?? END, smallStream.length),
    ...named.map(([name, bytes]) => {
      const at = small.findIndex(([other]) => other === name);
      const start = at >= 0 ? startOf(small, at, 64) : (starts[2 + big.findIndex(([other]) => other === name)] ?? END);
      return entry(name, 2, start, bytes.length);
    }),
  ];
  const header = new DataView(new ArrayBuffer(SECTOR));
  [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].forEach((byte, at) => {
    header.setUint8(at, byte);
  });
  for (const [at, value] of [
    [24, 0x3e],
    [26, 3],
    [28, 0xfffe],
    [30, 9],
    [32, 6],
  ] as const)
    header.setUint16(at, value, true);
  header.setUint32(44, tableSectors, true);
  header.setUint32(48, tableSectors, true);
  header.setUint32(56, 4096, true);
  header.setUint32(60, starts[1] ?? END, true);
  header.setUint32(64, Math.ceil(smallTable.length / 128), true);
  header.setUint32(68, END, true);
  for (let at = 0; at < 109; at += 1) header.setUint32(76 + at * 4, at < tableSectors ? at : FREE, true);
  while (table.length % 128 !== 0) table.push(FREE);
  return new Uint8Array(
    Buffer.concat([new Uint8Array(header.buffer), numbers(table), padded(Buffer.concat(directory), SECTOR), ...pieces]),
  );
}

function padded(bytes: Uint8Array, to: number): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.length / to) * to);
  whole.set(bytes);
  return whole;
}

/** Each sector names the next; the last one the end. */
const chain = (length: number, start: number): number[] =>
  Array.from({ length }, (_, at) => (at === length - 1 ? END : start + at + 1));

const startOf = (all: readonly (readonly [string, Uint8Array])[], at: number, size: number): number =>
  all.slice(0, at).reduce((sum, [, bytes]) => sum + Math.ceil(bytes.length / size), 0);

function numbers(values: readonly number[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  values.forEach((value, at) => {
    view.setUint32(at * 4, value, true);
  });
  return new Uint8Array(view.buffer);
}
