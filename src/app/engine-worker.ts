import type { Input } from '../intake/index.ts';
import { checkAll, readAll } from './state/engine-jobs.ts';
import type { CheckJob, ReadSettings } from './state/engine.ts';

/** What the page asks of the worker; each question carries its number. */
export type Question =
  | {
      readonly number: number;
      readonly job: 'read';
      readonly inputs: readonly Input[];
      readonly settings: ReadSettings;
    }
  | { readonly number: number; readonly job: 'check'; readonly check: CheckJob };

/** What the worker answers. */
export type Reply =
  | { readonly number: number; readonly kind: 'progress'; readonly share: number }
  | { readonly number: number; readonly kind: 'done'; readonly value: unknown }
  | { readonly number: number; readonly kind: 'failed'; readonly message: string };

const answer = (reply: Reply): void => {
  postMessage(reply);
};

addEventListener('message', (event: MessageEvent<Question>) => {
  const question = event.data;
  const { number } = question;
  work(question, (share) => {
    answer({ number, kind: 'progress', share });
  }).then(
    (value) => {
      answer({ number, kind: 'done', value });
    },
    (error: unknown) => {
      answer({ number, kind: 'failed', message: error instanceof Error ? error.message : String(error) });
    },
  );
});

async function work(question: Question, onProgress: (share: number) => void): Promise<unknown> {
  return question.job === 'read' ? readAll(question.inputs, question.settings, onProgress) : checkAll(question.check);
}
