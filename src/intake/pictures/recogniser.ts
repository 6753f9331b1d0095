import { uprightGrey, type GreyRaster } from './grey-raster.ts';
import { mergeWords } from './merge-words.ts';
import type { PictureFile, SeenPicture, SeenWord } from './picture-reader.ts';
import { Core, type CoreApi, type CoreParts } from './recogniser-core.ts';
import { unpacked } from './unpacked.ts';
import { readWords, sureness } from './seen-words.ts';

/** The languages that are tried, one after the other, until words are read well. */
const LANGUAGES = [['eng'], ['chi_sim', 'eng'], ['chi_tra', 'eng']] as const;

/** Above this mean sureness a reading is taken as it is; below the lower one another language is tried. */
const GOOD = 90;
const FOREIGN = 60;

/** How a page is cut into lines: as one block of lines, or as words wherever they stand (Tesseract's modes 6 and 11). */
const [BLOCK, SPARSE] = ['6', '11'];

/**
 * Reads the words of pictures, one at a time. It keeps what a picture took of memory until it is thrown away, so who
 * uses it does that now and then.
 */
export class Recogniser {
  readonly #parts: CoreParts;
  readonly #core: Core;
  readonly #readers = new Map<string, CoreApi>();
  readonly #progress: { tell: (share: number) => void; passes: number };

  /** How sure the last pass was on the whole, of noise too: signs of another script are read as noise. */
  #mean = 0;

  private constructor(parts: CoreParts, core: Core, progress: { tell: (share: number) => void; passes: number }) {
    this.#parts = parts;
    this.#core = core;
    this.#progress = progress;
  }

  static async start(parts: CoreParts): Promise<Recogniser> {
    const progress = { tell: (_share: number): void => undefined, passes: 0 };
    // A picture takes one pass or two, seldom more: each further pass halves what is left.
    const core = await Core.start(parts, (percent) => {
      progress.tell(1 - 0.5 ** progress.passes * (1 - percent / 200));
    });
    return new Recogniser(parts, core, progress);
  }

  /** Undefined where the picture cannot be decoded. */
  async see(
    { bytes, orientation }: PictureFile,
    onProgress: (share: number) => void,
  ): Promise<SeenPicture | undefined> {
    const raster = this.#core.decode(bytes, (width, height, shade) => uprightGrey(width, height, shade, orientation));
    return raster && this.seeRaster(raster, onProgress);
  }

  async seeRaster(raster: GreyRaster, onProgress: (share: number) => void): Promise<SeenPicture> {
    this.#progress.tell = onProgress;
    this.#progress.passes = 0;
    let words = await this.#read(raster, LANGUAGES[0], BLOCK);
    let languages: readonly string[] = LANGUAGES[0];
    for (const others of LANGUAGES.slice(1)) {
      const before = this.#mean;
      if (before >= FOREIGN) break;
      const found = await this.#read(raster, others, BLOCK);
      if (this.#mean <= before + 2) break;
      words = found;
      languages = others;
    }
    if (sureness(words) < GOOD) words = mergeWords(words, await this.#read(raster, languages, SPARSE));
    return { width: raster.width, height: raster.height, words };
  }

  async #read(raster: GreyRaster, languages: readonly string[], mode: string): Promise<SeenWord[]> {
    const api = await this.#readerOf(languages);
    api.SetVariable('tessedit_pageseg_mode', mode);
    this.#core.show(api, raster);
    api.Recognize(null);
    const words = readWords(api.GetTSVText(0), mode);
    this.#mean = api.MeanTextConf();
    api.Clear();
    this.#progress.passes += 1;
    return words;
  }

  async #readerOf(languages: readonly string[]): Promise<CoreApi> {
    const key = languages.join('+');
    const known = this.#readers.get(key);
    if (known) return known;
    const data = new Map<string, Uint8Array>();
    for (const name of languages) data.set(name, await unpacked(await this.#parts.language(name)));
    const api = this.#core.open(languages, data);
    this.#readers.set(key, api);
    return api;
  }
}
