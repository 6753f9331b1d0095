import type { Input, ReadDocument } from '../intake/index.ts';
import { checkAll, readAll } from './state/engine-jobs.ts';
import type { Checked, CheckJob, ReadSettings } from './state/engine.ts';

/** What the page asks of the worker; each question carries its number. */
export type Question =
  | {
      readonly number: number;
      readonly job: 'read';
      readonly inputs: readonly Input[];
      readonly settings: ReadSettings;
    }
  | { readonly number: number; readonly job: 'check'; readonly check: CheckJob };

/** What the worker answers: progress, and then the answer to its question or why there is none. */
export type Reply =
  | { readonly number: number; readonly kind: 'progress'; readonly share: number }
  | { readonly number: number; readonly kind: 'documents'; readonly documents: ReadDocument[] }
  | { readonly number: number; readonly kind: 'checked'; readonly checked: Checked }
  | { readonly number: number; readonly kind: 'failed'; readonly message: string };

const answer = (reply: Reply): void => {
  postMessage(reply);
};

addEventListener('message', (event: MessageEvent<Question>) => {
  const { number } = event.data;
  work(event.data).then(answer, (error: unknown) => {
    answer({ number, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
  });
});

async function work(question: Question): Promise<Reply> {
  const { number } = question;
  if (question.job === 'check') return { number, kind: 'checked', checked: checkAll(question.check) };
  const documents = await readAll(question.inputs, question.settings, (share) => {
    answer({ number, kind: 'progress', share });
  });
  return { number, kind: 'documents', documents };
}
