import type { GreyRaster } from './grey-raster.ts';

/** The part of the recogniser's compiled module (tesseract.js-core 7.0, over Tesseract 5) that is used here. */
export interface CoreModule {
  readonly FS: { writeFile(path: string, data: Uint8Array): void };
  readonly TessBaseAPI: new () => CoreApi;
  readonly _malloc: (size: number) => number;
  readonly _free: (at: number) => void;
  readonly _pixReadMem: (at: number, size: number) => number;
  readonly _pixDestroy: (pointerToPointer: number) => void;
}

export interface CoreApi {
  Init(dataPath: null, languages: string, mode: number): number;
  SetVariable(name: string, value: string): boolean;
  SetImage(at: number, width: number, height: number, bytesPerPixel: number, bytesPerLine: number): void;
  Recognize(monitor: null): number;
  GetTSVText(page: number): string;
  /** The mean sureness of all words, noise included, from 0 to 100. */
  MeanTextConf(): number;
  Clear(): void;
}

/** Makes a module out of its WebAssembly binary. */
export type CoreFactory = (options: {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): object;
  print(line: string): void;
  printErr(line: string): void;
  TesseractProgress(percent: number): void;
}) => Promise<CoreModule>;

/** Everything the recogniser is made of: who starts it brings these along from the package. */
export interface CoreParts {
  readonly factory: CoreFactory;
  readonly wasm: Uint8Array<ArrayBuffer>;
  /** Language data as packed with gzip, by Tesseract's names: eng, chi_sim, chi_tra. */
  language(name: string): Promise<Uint8Array<ArrayBuffer>>;
}

/** Where a decoded picture's facts lie in Leptonica's `struct Pix`, in 32-bit words. */
const PIX = { width: 0, height: 1, depth: 2, wordsPerLine: 4, colours: 11, data: 12 } as const;

/** The module with its memory: nothing of it is fetched, since its binary is handed over. */
export class Core {
  readonly #module: CoreModule;
  readonly #memory: WebAssembly.Memory;

  private constructor(module: CoreModule, memory: WebAssembly.Memory) {
    this.#module = module;
    this.#memory = memory;
  }

  static async start({ factory, wasm }: CoreParts, onPercent: (percent: number) => void): Promise<Core> {
    let memory: WebAssembly.Memory | undefined;
    const compiled = await WebAssembly.compile(wasm);
    const module = await factory({
      instantiateWasm: (imports, done) => {
        const instance = new WebAssembly.Instance(compiled, imports);
        memory = Object.values(instance.exports).find((each) => each instanceof WebAssembly.Memory);
        done(instance);
        return {};
      },
      print: () => undefined,
      printErr: () => undefined,
      TesseractProgress: onPercent,
    });
    if (!memory) throw new Error('the recogniser has no memory');
    return new Core(module, memory);
  }

  /** A reader of these languages. Throws where their data cannot be used. */
  open(languages: readonly string[], data: ReadonlyMap<string, Uint8Array>): CoreApi {
    for (const [name, bytes] of data) this.#module.FS.writeFile(`./${name}.traineddata`, bytes);
    const api = new this.#module.TessBaseAPI();
    if (api.Init(null, languages.join('+'), LSTM) !== 0) throw new Error('the language data cannot be used');
    return api;
  }

  /** Decodes a picture file and hands each pixel's shade to `use`; undefined where it cannot be decoded. */
  decode<Made>(
    bytes: Uint8Array,
    use: (width: number, height: number, shade: (x: number, y: number) => number) => Made,
  ): Made | undefined {
    const { _malloc: take, _free: free, _pixReadMem: readPicture, _pixDestroy: destroy } = this.#module;
    const at = take(bytes.length);
    this.#bytes().set(bytes, at);
    const pix = readPicture(at, bytes.length);
    free(at);
    if (pix === 0) return undefined;
    try {
      const shade = this.#shadeOf(pix);
      const word = (of: keyof typeof PIX): number => this.#word(pix, PIX[of]);
      return shade && use(word('width'), word('height'), shade);
    } finally {
      const pointer = take(4);
      new DataView(this.#memory.buffer).setUint32(pointer, pix, true);
      destroy(pointer);
      free(pointer);
    }
  }

  /** Puts a raster before a reader. */
  show(api: CoreApi, { width, height, pixels }: GreyRaster): void {
    const { _malloc: take, _free: free } = this.#module;
    const at = take(pixels.length);
    this.#bytes().set(pixels, at);
    api.SetImage(at, width, height, 1, width);
    free(at);
  }

  #bytes(): Uint8Array {
    return new Uint8Array(this.#memory.buffer);
  }

  #word(pix: number, index: number): number {
    return new DataView(this.#memory.buffer).getUint32(pix + index * 4, true);
  }

  /** Leptonica keeps pixels from the highest bits of each 32-bit word down; colours as red, green, blue, alpha. */
  #shadeOf(pix: number): ((x: number, y: number) => number) | undefined {
    const depth = this.#word(pix, PIX.depth);
    const line = this.#word(pix, PIX.wordsPerLine) * 4;
    const start = this.#word(pix, PIX.data);
    const bytes = this.#bytes();
    if (depth === 32)
      return (x, y) => {
        const at = start + y * line + x * 4;
        return ((bytes[at + 3] ?? 0) * 77 + (bytes[at + 2] ?? 0) * 151 + (bytes[at + 1] ?? 0) * 28) >> 8;
      };
    if (![1, 2, 4, 8].includes(depth)) return undefined;
    const perByte = 8 / depth;
    const most = (1 << depth) - 1;
    const tones = this.#tonesOf(pix, most, depth);
    return (x, y) => {
      const at = start + y * line + (Math.floor(x / perByte) ^ 3);
      const shift = 8 - depth - (x % perByte) * depth;
      return tones[((bytes[at] ?? 0) >> shift) & most] ?? 255;
    };
  }

  /** What shade each value is: that of its palette's colour, else by its share; in pictures of one bit 1 is black. */
  #tonesOf(pix: number, most: number, depth: number): readonly number[] {
    const colours = this.#word(pix, PIX.colours);
    const plain = Array.from({ length: most + 1 }, (_, value) => (depth === 1 ? 1 - value : value / most) * 255);
    if (colours === 0) return plain;
    const view = new DataView(this.#memory.buffer);
    // `struct PixColormap`: a pointer to blue, green, red, alpha of each colour; depth; room; count.
    const [entries, count] = [view.getUint32(colours, true), view.getUint32(colours + 12, true)];
    return plain.map((tone, value) => {
      if (value >= count) return tone;
      const at = entries + value * 4;
      return (view.getUint8(at + 2) * 77 + view.getUint8(at + 1) * 151 + view.getUint8(at) * 28) >> 8;
    });
  }
}

/** Tesseract's mode that uses its neural networks alone, for which the packaged data is made. */
const LSTM = 1;
