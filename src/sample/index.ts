import type { Day } from '../domain/day.ts';

/** An invented file of the sample month. */
export interface SampleFile {
  readonly name: string;
  readonly text: string;
}

/** The sample month: invented statements and slips in Chinese and English, moved so that it ends shortly before `today`. */
export function sampleMonth(_today: Day): readonly SampleFile[] {
  throw new Error('not built yet');
}
