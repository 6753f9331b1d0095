import { readArguments, USAGE, type Wish } from './cli/arguments.ts';
import { runCheck } from './cli/check.ts';
import { runDraft } from './cli/draft.ts';
import { runRead, type Outcome } from './cli/read.ts';
import type { Day } from './domain/day.ts';

/** Runs `read`, `check` or `draft` with the words after the program's name; returns the exit status. */
export async function main(words: readonly string[]): Promise<number> {
  const wish = readArguments(words);
  if (!wish.ok) {
    process.stderr.write(`slipcheck: ${wish.problem}\n${USAGE}\n`);
    return 2;
  }
  const outcome = await run(wish.value, wish.value.today ?? todayHere());
  if (outcome.err.length > 0) process.stderr.write(`${outcome.err.join('\n')}\n`);
  if (outcome.out !== '') await write(`${outcome.out}\n`);
  return outcome.status;
}

function run(wish: Wish, today: Day): Promise<Outcome> {
  switch (wish.command) {
    case 'read':
      return runRead(wish, today);
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

/** Waits until a pipe has taken it all: exiting earlier cuts large answers short. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stdout.write(text, () => {
      resolve();
    });
  });
}
