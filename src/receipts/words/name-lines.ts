import type { Labelled } from '../fields/labels.ts';
import { holdsBareWord, withoutOutcomeWords } from './outcome.ts';

/** Words that stand beside a word of outcome in a statement; what is left of a line without them is a name. */
const OF_A_STATEMENT =
  /交易|支付|付款|扣款|消[费費]|刷卡|退款|退[货貨]|[预預]?授[权權]|[凭憑]条|签购单|簽[帳購]?單|小票|通知|[结結]果|本次|您的|[该該]|[笔筆]|被|已|[请請][^\n]*|\b(?:sale|purchase|refund|void|pre-?auth|payment|transaction|txn|trans|card|was|were|is|has|have|been|not|your|the|this|by|bank|issuer|host|please|try|again|another|contact|retry|offline|online|signature|pin|contactless|with|code|response|status|result|thank|you)\b|[^\p{L}]/giu;

const HEAD_LINES = 6;

/** Is this a name that holds a word of outcome, such as APPROVED USED CARS or 成功书店? */
function isName(line: string): boolean {
  if (!holdsBareWord(line)) return false;
  const rest = withoutOutcomeWords(line).replace(OF_A_STATEMENT, '');
  return /[\u4e00-\u9fff]{2}|[a-z]{3}/i.test(rest);
}

/** A name long enough that taking it out of other lines takes out nothing else: 感谢光临成功茶餐厅. */
const isLong = (name: string): boolean => name.length >= (/[\u4e00-\u9fff]/.test(name) ? 4 : 8);

/** The text without the merchant's name, labelled or standing above the first label, wherever it is printed. */
export function withoutNames(
  lines: readonly string[],
  labels: readonly Labelled[],
  merchant: string | undefined,
): string {
  const named = labels.filter((each) => each.field === 'merchantName');
  const dropped = new Set(
    named.flatMap((each) => (lines[each.line + 1]?.trim() === each.value ? [each.line, each.line + 1] : [each.line])),
  );
  const first = labels.find((each) => each.field !== 'type' && each.field !== 'status')?.line ?? lines.length;
  const names = new Set<string>();
  lines.slice(0, Math.min(first, HEAD_LINES)).forEach((line, at) => {
    const plain = line.trim();
    if (plain !== merchant && !isName(plain)) return;
    dropped.add(at);
    names.add(plain);
  });
  for (const each of named) names.add(each.value);
  const long = [...names].filter(isLong);
  return lines
    .filter((line, at) => !dropped.has(at) && line.trim() !== merchant)
    .map((line) => long.reduce((rest, name) => rest.split(name).join(' '), line))
    .join('\n');
}
