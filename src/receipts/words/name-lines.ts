import type { Labelled } from '../fields/labels.ts';
import { behindBareWord, withoutOutcomeWords } from './outcome.ts';

/** Words that stand beside a word of outcome in a statement; what is left of a line without them is a name. */
const OF_A_STATEMENT =
  /交易|支付|付款|扣款|消[费費]|刷卡|退款|退[货貨]|[预預]?授[权權]|撤[销銷]|[冲沖]正|完成|[凭憑][条條证證]|[单單][据據]?|[凭憑][据據]|存根|[联聯]|[详詳]情|签购单|簽[帳購]?單|小票|通知|[结結]果|本次|您的|[该該]|[笔筆]|被|已|[请請][^\n]*|\b(?:sales?|purchase|refunds?|returns?|void|hold|deposit|reversal|auto|release[d]?|completion|cash|goods|merchandise|credit|debit|slip|receipt|voucher|copy|merchant|customer|pre-?auth\w*|auth|only|payment|transaction|txn|trans|card|was|were|is|has|have|been|not|your|the|this|by|bank|issuer|host|please|try|again|another|contact|retry|offline|online|signature|pin|contactless|with|visa|mastercard|amex|maestro|unionpay|chip|code|response|status|result|thank|you)\b|[^\p{L}]/giu;

const HEAD_LINES = 6;

const TYPE_WORD =
  /\b(?:void|hold|refunds?|returns?|reversal|deposit)\b|(?:退[款货貨]|撤[销銷]).*(?:店|[馆館]|坊|[铺鋪]|超市|公司|商行|吧|屋|城|中心|[园園])$/i;

/** A statement goes on behind its word (DECLINED BY, APPROVED - VISA) or ends with it; a name goes on with a word of its own. */
const GOES_ON = /^\s*(?:$|[^\p{L}\s]|(?:by|due|for|from|of|at|on|to|because|please|with|in)\b)/iu;

/** 青川小馆失败 on one line is a name with its outcome; 马到成功 is a name. */
const FAILS = /(?:失[败敗]|未成功|拒[绝絕]|超[时時])\s*$/;

/** Is this a name that holds a word of outcome or type, such as APPROVED USED CARS, 成功书店 or VOID CLOTHING? */
function isName(line: string): boolean {
  const type = TYPE_WORD.exec(line);
  const behind = behindBareWord(line) ?? (type ? line.slice(type.index + type[0].length) : undefined);
  if (behind === undefined) return false;
  const rest = withoutOutcomeWords(line).replace(OF_A_STATEMENT, '');
  return (/[\u4e00-\u9fff]{2}/.test(rest) && !FAILS.test(line)) || (/[a-z]{3}/i.test(rest) && !GOES_ON.test(behind));
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
    if ((plain !== merchant && !isName(plain)) || labels.some((each) => each.line === at)) return;
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
