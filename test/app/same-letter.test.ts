// The terminal and the screen write one letter: the same bytes through both, for every place, language and channel.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { runDraft } from '../../src/cli/draft.ts';
import { draftComplaint } from '../../src/complaint/index.ts';
import { CHANNELS, LETTER_LANGUAGES } from '../../src/domain/case.ts';
import { JURISDICTIONS } from '../../src/domain/jurisdiction.ts';
import { buildApp, DECLINED, input, STATEMENT } from './built-app.ts';

it('is the same letter at the terminal as on the screen', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'slipcheck-letter-'));
  const [bank, slips] = [path.join(folder, 'bank.csv'), path.join(folder, 'slips.txt')];
  writeFileSync(bank, STATEMENT);
  writeFileSync(slips, DECLINED);
  const { app } = await buildApp();
  await app.preview.add([input(STATEMENT, 'bank.csv'), input(DECLINED, 'slips.txt')]);
  await app.preview.save();
  const finding = [...app.findings.value.values()].find((each) => each.type === 'failed-but-debited');
  expect(finding).toBeDefined();
  try {
    for (const jurisdiction of JURISDICTIONS) {
      const language = LETTER_LANGUAGES[JURISDICTIONS.indexOf(jurisdiction) % 3] ?? 'en';
      const channel = CHANNELS[JURISDICTIONS.indexOf(jurisdiction) % 4] ?? 'letter';
      const wish = readArguments([
        ...['draft', '--statement', bank, '--receipts', slips, '--today', '2026-11-24', '--card', 'debit'],
        ...['--finding', finding?.id ?? '', '--jurisdiction', jurisdiction, '--language', language],
        ...['--channel', channel, '--statement-date', '2026-11-15'],
      ]);
      if (!wish.ok || !finding) throw new Error('the wish could not be read');
      const screen = draftComplaint({
        finding,
        transactions: app.contents.value.transactions,
        receipts: app.contents.value.receipts,
        ...{ jurisdiction, language, channel, card: 'debit', today: '2026-11-24', statementDate: '2026-11-15' },
        ...{ fields: {}, evidence: {}, paper: 'complaint', alongside: [] },
      });
      expect((await runDraft(wish.value, '2026-11-24')).out).toBe(screen.text);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
