export { readPage } from './read-page.ts';
export { keepDueDays } from './due-days.ts';
export { dayHere, extensionAround, openFullPage, preferredLanguage, version } from './surroundings.ts';
export { startWorker } from './trusted-worker.ts';
export type { CapturedPage } from '../page/captured.ts';
