import { draftComplaint } from '../complaint/index.ts';
import type { Day } from '../domain/day.ts';
import { present } from '../domain/present.ts';
import type { Wish } from './arguments.ts';
import { checkFiles, troublesOf } from './check.ts';
import { screenLanguage } from './output.ts';
import type { Outcome } from './read.ts';

/** `draft`: the complaint for one finding. */
export async function runDraft(wish: Wish, today: Day): Promise<Outcome> {
  const checked = await checkFiles(wish, today);
  const troubles = troublesOf(checked, screenLanguage(wish.language));
  const finding = checked.result.findings.find((each) => each.id === wish.finding);
  if (finding === undefined) {
    const known = checked.result.findings.map((each) => `${each.id} (${each.type})`).join(', ') || 'none';
    return { out: '', err: [...troubles.err, `there is no finding ${wish.finding ?? ''}; found: ${known}`], status: 2 };
  }
  const { language, channel } = wish;
  const draft = draftComplaint(
    present({
      finding,
      transactions: checked.transactions,
      receipts: checked.receipts,
      jurisdiction: wish.jurisdiction,
      card: wish.card,
      language,
      channel,
      today,
      statementDate: wish.statementDate,
    }),
  );
  const json = {
    finding: finding.id,
    language,
    channel,
    subject: draft.subject,
    text: draft.text,
    rules: draft.rules.map(({ id, certainty, source }) => ({ id, certainty, source })),
    missing: draft.missing,
  };
  return { out: wish.json ? JSON.stringify(json, undefined, 1) : draft.text, ...troubles };
}
