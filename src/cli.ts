import { asksForHelp, readArguments, USAGE, type Wish } from './cli/arguments.ts';
import { runCheck } from './cli/check.ts';
import { runDraft } from './cli/draft.ts';
import { serveIfPictureThread } from './cli/picture-threads.ts';
import { runRead, type Outcome } from './cli/read.ts';
import type { Day } from './domain/day.ts';
import { maskCards } from './domain/masking.ts';

// The same module is the program and, in threads of it, the reader of pictures.
serveIfPictureThread();

/** Runs `read`, `check` or `draft` with the words after the program's name; returns the exit status. Help is an answer like any other. */
export async function main(words: readonly string[]): Promise<number> {
  if (asksForHelp(words)) {
    await write(`${USAGE}\n`);
    return 0;
  }
  const wish = readArguments(words);
  if (!wish.ok) {
    complain([`slipcheck: ${wish.problem}`, USAGE]);
    return 2;
  }
  const outcome = await run(wish.value, wish.value.today ?? todayHere());
  complain(outcome.err);
  await write(outcome.out === '' ? '' : `${outcome.out}\n`);
  return outcome.status;
}

function run(wish: Wish, today: Day): Promise<Outcome> {
  switch (wish.command) {
    case 'read':
      return runRead(wish, today, writePart);
    case 'check':
      return runCheck(wish, today);
    case 'draft':
      return runDraft(wish, today);
  }
}

/** The calendar day of this machine's own zone. */
function todayHere(): Day {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whatever it quotes, a word of the command line or of a file: no card number gets through here. */
function complain(lines: readonly string[]): void {
  if (lines.length > 0) process.stderr.write(`${maskCards(lines.join('\n'))}\n`);
}

/** Waits until a pipe has taken it all: exiting earlier cuts large answers short. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.once('error', () => {
      resolve();
    });
    process.stdout.write(text, () => {
      resolve();
    });
  });
}

/** A part of a long answer. What a pipe has not taken yet is held by the stream; `main` waits for it at the end. */
function writePart(part: string): void {
  heedLeaving();
  if (process.stdout.writable) process.stdout.write(part);
}

/** A reader who has left, such as `head`, is no fault. */
function heedLeaving(): void {
  if (process.stdout.listenerCount('error') === 0) process.stdout.on('error', () => undefined);
}
