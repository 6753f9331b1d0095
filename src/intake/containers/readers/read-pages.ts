import type { PDFPageProxy } from 'pdfjs-dist';
import type { PictureFile } from '../../pictures/picture-reader.ts';
import { pictureOfPage } from './page-picture.ts';
import { PackagedData } from './packaged-data.ts';
import type { PlacedText } from './text-lines.ts';

/** Why a file gives no pages. */
export type Refusal = 'password' | 'broken' | 'unavailable';

/** The text of a file's pages, as far as its limits go. */
export interface ReadPages {
  readonly pages: readonly (readonly PlacedText[])[];
  readonly pageCount: number;
  /** Pages whose content could not be read. */
  readonly broken: readonly number[];
  /** The pictures of the first pages that hold no text. */
  readonly scans: readonly PictureFile[];
}

/** How much is read of one file. */
export interface PageLimits {
  readonly pages: number;
  readonly texts: number;
  readonly milliseconds: number;
  /** Pages without text of which the picture is wanted. */
  readonly scans?: number;
}

/**
 * Reads the text of a PDF with its places. The parser runs in this thread, so that it needs no worker of its own; no
 * script, form or picture in the file is run or drawn, and nothing is loaded from anywhere but the package.
 */
export async function readPages(bytes: Uint8Array, limits: PageLimits): Promise<ReadPages | Refusal> {
  let library;
  try {
    // The parser first: where it is loaded, the library uses it as it stands.
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  } catch {
    return 'unavailable';
  }
  const task = library.getDocument({
    // The parser takes its bytes away; those of the source are still needed.
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    cMapUrl: './',
    BinaryDataFactory: PackagedData,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const until = Date.now() + limits.milliseconds;
    const pages: PlacedText[][] = [];
    const broken: number[] = [];
    const scans: PictureFile[] = [];
    let left = limits.texts;
    for (let number = 1; number <= Math.min(document.numPages, limits.pages); number += 1) {
      if (left <= 0 || Date.now() > until) break;
      try {
        const page = await document.getPage(number);
        const texts = await textsOf(page, left, until);
        const scan =
          texts.length === 0 && scans.length < (limits.scans ?? 0)
            ? await pictureOfPage(page, library.OPS.paintImageXObject)
            : undefined;
        if (scan) scans.push(scan);
        page.cleanup();
        left -= texts.length + 1;
        pages.push(texts);
      } catch {
        broken.push(number);
        pages.push([]);
      }
    }
    return { pages, pageCount: document.numPages, broken, scans };
  } catch (cause) {
    return cause instanceof Error && cause.name === 'PasswordException' ? 'password' : 'broken';
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

/** The texts of a page as they come, until there are too many or it takes too long. */
async function textsOf(page: PDFPageProxy, most: number, until: number): Promise<PlacedText[]> {
  const viewport = page.getViewport({ scale: 1 });
  const reader: ReadableStreamDefaultReader<unknown> = page.streamTextContent().getReader();
  const texts: PlacedText[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return texts;
    for (const item of itemsOf(value)) texts.push(placed(item, viewport.transform));
    if (texts.length >= most || Date.now() > until) {
      await reader.cancel(new Error('enough'));
      return texts.slice(0, most);
    }
  }
}

interface Item {
  readonly str: string;
  readonly width: number;
  readonly transform: readonly number[];
}

function itemsOf(chunk: unknown): Item[] {
  const items: unknown = typeof chunk === 'object' && chunk !== null && 'items' in chunk ? chunk.items : [];
  return Array.isArray(items) ? items.filter(isItem).filter((item) => item.str.trim() !== '') : [];
}

const isItem = (item: unknown): item is Item =>
  typeof item === 'object' &&
  item !== null &&
  'str' in item &&
  typeof item.str === 'string' &&
  'width' in item &&
  typeof item.width === 'number' &&
  'transform' in item &&
  Array.isArray(item.transform);

/** A text's place on the page as it is shown: turned as the page is, from the top down. */
export function placed({ str, width, transform }: Item, page: readonly number[]): PlacedText {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = page;
  const [ta = 0, tb = 0, tc = 0, td = 0, te = 0, tf = 0] = transform;
  return {
    text: str,
    x: a * te + c * tf + e,
    y: b * te + d * tf + f,
    width,
    size: Math.hypot(a * tc + c * td, b * tc + d * td),
    angle: (Math.atan2(b * ta + d * tb, a * ta + c * tb) * 180) / Math.PI,
  };
}
