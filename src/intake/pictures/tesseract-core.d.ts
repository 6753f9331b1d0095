declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  import type { CoreFactory } from './recogniser-core.ts';
  const factory: CoreFactory;
  export default factory;
}
