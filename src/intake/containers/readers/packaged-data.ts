/**
 * The character maps that PDFs name instead of holding them (ISO 32000-1, table 118): Chinese, Japanese and Korean fonts
 * set level, and what their glyphs are in Unicode. Each lies in the package as text and is loaded when a file names it.
 */
const MAPS: ReadonlyMap<string, () => Promise<{ readonly default: string }>> = new Map(
  Object.entries({
    'GB-EUC-H': () => import('pdfjs-dist/cmaps/GB-EUC-H.bcmap?url&inline'),
    'GBpc-EUC-H': () => import('pdfjs-dist/cmaps/GBpc-EUC-H.bcmap?url&inline'),
    'GBK-EUC-H': () => import('pdfjs-dist/cmaps/GBK-EUC-H.bcmap?url&inline'),
    'GBKp-EUC-H': () => import('pdfjs-dist/cmaps/GBKp-EUC-H.bcmap?url&inline'),
    'GBK2K-H': () => import('pdfjs-dist/cmaps/GBK2K-H.bcmap?url&inline'),
    'UniGB-UCS2-H': () => import('pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap?url&inline'),
    'UniGB-UTF16-H': () => import('pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap?url&inline'),
    'Adobe-GB1-UCS2': () => import('pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap?url&inline'),
    'B5pc-H': () => import('pdfjs-dist/cmaps/B5pc-H.bcmap?url&inline'),
    'ETen-B5-H': () => import('pdfjs-dist/cmaps/ETen-B5-H.bcmap?url&inline'),
    'ETenms-B5-H': () => import('pdfjs-dist/cmaps/ETenms-B5-H.bcmap?url&inline'),
    'HKscs-B5-H': () => import('pdfjs-dist/cmaps/HKscs-B5-H.bcmap?url&inline'),
    'CNS-EUC-H': () => import('pdfjs-dist/cmaps/CNS-EUC-H.bcmap?url&inline'),
    'UniCNS-UCS2-H': () => import('pdfjs-dist/cmaps/UniCNS-UCS2-H.bcmap?url&inline'),
    'UniCNS-UTF16-H': () => import('pdfjs-dist/cmaps/UniCNS-UTF16-H.bcmap?url&inline'),
    'Adobe-CNS1-UCS2': () => import('pdfjs-dist/cmaps/Adobe-CNS1-UCS2.bcmap?url&inline'),
    H: () => import('pdfjs-dist/cmaps/H.bcmap?url&inline'),
    'EUC-H': () => import('pdfjs-dist/cmaps/EUC-H.bcmap?url&inline'),
    '83pv-RKSJ-H': () => import('pdfjs-dist/cmaps/83pv-RKSJ-H.bcmap?url&inline'),
    '90ms-RKSJ-H': () => import('pdfjs-dist/cmaps/90ms-RKSJ-H.bcmap?url&inline'),
    '90msp-RKSJ-H': () => import('pdfjs-dist/cmaps/90msp-RKSJ-H.bcmap?url&inline'),
    '90pv-RKSJ-H': () => import('pdfjs-dist/cmaps/90pv-RKSJ-H.bcmap?url&inline'),
    'UniJIS-UCS2-H': () => import('pdfjs-dist/cmaps/UniJIS-UCS2-H.bcmap?url&inline'),
    'UniJIS-UCS2-HW-H': () => import('pdfjs-dist/cmaps/UniJIS-UCS2-HW-H.bcmap?url&inline'),
    'UniJIS-UTF16-H': () => import('pdfjs-dist/cmaps/UniJIS-UTF16-H.bcmap?url&inline'),
    'Adobe-Japan1-UCS2': () => import('pdfjs-dist/cmaps/Adobe-Japan1-UCS2.bcmap?url&inline'),
    'KSC-EUC-H': () => import('pdfjs-dist/cmaps/KSC-EUC-H.bcmap?url&inline'),
    'KSCms-UHC-H': () => import('pdfjs-dist/cmaps/KSCms-UHC-H.bcmap?url&inline'),
    'KSCms-UHC-HW-H': () => import('pdfjs-dist/cmaps/KSCms-UHC-HW-H.bcmap?url&inline'),
    'KSCpc-EUC-H': () => import('pdfjs-dist/cmaps/KSCpc-EUC-H.bcmap?url&inline'),
    'UniKS-UCS2-H': () => import('pdfjs-dist/cmaps/UniKS-UCS2-H.bcmap?url&inline'),
    'UniKS-UTF16-H': () => import('pdfjs-dist/cmaps/UniKS-UTF16-H.bcmap?url&inline'),
    'Adobe-Korea1-UCS2': () => import('pdfjs-dist/cmaps/Adobe-Korea1-UCS2.bcmap?url&inline'),
  }),
);

/** Answers what pdf.js asks for while it reads: character maps from the package, and nothing else. */
export class PackagedData {
  /** Rejects for everything that is not packaged: fonts and decoders, which only drawing a page would need. */
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const load = MAPS.get(filename.replace(/\.bcmap$/, '').replace(/-V$/, '-H'));
    if (!load) throw new Error('not in the package');
    const { default: address } = await load();
    return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  }
}
