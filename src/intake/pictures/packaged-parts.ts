import type { CoreParts } from './recogniser-core.ts';

/** The languages that lie in the package, each loaded when it is asked for. */
const LANGUAGES: ReadonlyMap<string, () => Promise<{ readonly default: string }>> = new Map([
  ['eng', () => import('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz?url&inline')],
  ['chi_sim', () => import('@tesseract.js-data/chi_sim/4.0.0_best_int/chi_sim.traineddata.gz?url&inline')],
  ['chi_tra', () => import('@tesseract.js-data/chi_tra/4.0.0_best_int/chi_tra.traineddata.gz?url&inline')],
]);

/** The recogniser and its languages as they lie in the built package: as modules, so that nothing is ever fetched. */
export async function packagedParts(): Promise<CoreParts> {
  const [{ default: factory }, { default: wasm }] = await Promise.all([
    import('tesseract.js-core/tesseract-core-simd-lstm.js'),
    import('tesseract.js-core/tesseract-core-simd-lstm.wasm?url&inline'),
  ]);
  return {
    factory,
    wasm: bytesOf(wasm),
    language: async (name) => {
      const load = LANGUAGES.get(name);
      if (!load) throw new Error(`the package holds no ${name}`);
      return bytesOf((await load()).default);
    },
  };
}

/** What an address holds that is itself the data. */
function bytesOf(address: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
