declare module 'tesseract.js-core/tesseract-core-simd-lstm.js' {
  /** What it promises is typed where it is used, by `CoreModule`. */
  const factory: (options: object) => Promise<never>;
  export default factory;
}
