import type { Money } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { PieceReading, TextPiece } from '../fields/gather.ts';
import { moneyIn, timesIn, type FoundMoney } from '../fields/printed-facts.ts';
import { capitalSums } from './capital-sum.ts';

/** Reads an invoice of China's tax office (发票): its text layer sets labels and values apart, so figures tell by place. */
export function readFapiao(piece: TextPiece, context: ReadingContext): PieceReading {
  const lines = piece.text.split('\n').map((line) => line.trim());
  const amount = totalOf(lines, piece.text);
  if (!amount) return { problem: { zh: '这张发票没有找到价税合计', en: 'no sum with tax was found on this invoice' } };
  const time = dayOf(lines, piece.text, context);
  return {
    receipt: present({
      occurredAt: time,
      amount: { ...amount, minor: Math.abs(amount.minor) },
      merchant: /铁路电子客票/.test(piece.text) ? '中国铁路' : sellerOf(lines),
      type: amount.minor < 0 ? ('refund' as const) : ('sale' as const),
      outcome: 'approved' as const,
      references: present({ order: /发票号码\s?[:：]\s?(\d{8,20})(?!\d)/.exec(piece.text)?.[1] }),
      text: piece.text.trim().slice(0, 4000),
    }),
  };
}

/** Where a sum in capital figures stands. */
const CAPITAL = /[壹贰貳叁參肆伍陆陸柒捌玖零][拾佰仟万萬圆圓元]/;

const yuan = (line: string): FoundMoney[] => moneyIn(line, () => 'CNY').filter((each) => each.named);

/** The sum with tax: behind 小写, beside the sum in capitals, alone on a line; what the capitals say settles it. */
function totalOf(lines: readonly string[], text: string): Money | undefined {
  const signed = (line: string): Money[] =>
    yuan(line).map(({ money, at }) =>
      /-\s?[¥]?\s?$|[¥]\s?-/.test(line.slice(Math.max(0, at - 2), at + 2))
        ? { ...money, minor: -Math.abs(money.minor) }
        : money,
    );
  const behind = lines.flatMap((line) => signed(/小\s?写\s?[)）]?(.*)$/.exec(line)?.[1] ?? '').slice(0, 1));
  const fare = lines.flatMap((line) => signed(/票价\s?[:：]?(.*)$/.exec(line)?.[1] ?? '').slice(0, 1));
  const capitals = lines
    .filter((line) => capitalSums(line).length > 0)
    .flatMap((line) => signed(line.slice(line.search(CAPITAL))).slice(0, 1));
  const alone = lines.filter((line) => /^[-(]?\s?¥\s?-?\s?[\d,]+\.\d{2}$/.test(line)).flatMap(signed);
  const written = new Set(capitalSums(text));
  const all = lines.flatMap(signed);
  return (
    all.find(({ minor }) => written.has(Math.abs(minor)) && minor !== 0) ??
    [...behind, ...fare, ...capitals][0] ??
    alone.at(-1) ??
    all.sort((a, b) => b.minor - a.minor)[0]
  );
}

/** The day of issue: behind its label, else the first day with a year. */
function dayOf(lines: readonly string[], text: string, context: ReadingContext): string | undefined {
  const labelled = lines.flatMap((line) => timesIn(/开票日期\s?[:：]?\s?(\S.*)$/.exec(line)?.[1] ?? '', context))[0];
  const spaced = lines.find((line) => /^20\d{2}\s(?:0[1-9]|1[0-2])\s(?:0[1-9]|[12]\d|3[01])$/.test(line));
  const found = labelled ?? timesIn(spaced?.replace(/\s/g, '-') ?? '', context)[0] ?? dated(text, context);
  return found?.time.slice(0, 10);
}

const dated = (text: string, context: ReadingContext): ReturnType<typeof timesIn>[number] | undefined =>
  timesIn(text, context).find((each) => !each.yearAssumed);

const NAMED =
  /(?<!店铺|项目|商品|服务)名\s*称\s*[:：]\s*([^\s:：][^\n:：]*?)(?=\s+(?:[购买销售方信息]|统一|纳税|名\s*称)|$)/gmu;
/** A line that is the name of a firm and nothing else. */
const FIRM =
  /^[\p{L}\d()·&—-]{2,40}(?:公司|店|厂|中心|分行|支行|医院|旅行社|合作社|报社|馆|部|站|局|委员会|研究所|园|超市|集团|工作室|个体户|商行|酒楼|食府|铺)(?:\([^()]{1,12}\))?$/u;

/** Of the two names, buyer and seller, the second; a lone one counts where the seller's label stands right before it. */
function sellerOf(lines: readonly string[]): string | undefined {
  const text = lines.join('\n');
  const named = [...text.matchAll(NAMED)]
    .map((match) => ({ name: (match[1] ?? '').trim(), at: match.index }))
    .filter(({ name }) => /[\p{Script=Han}\p{Script=Latin}]{2}/u.test(name));
  if (named.length >= 2) return named[1]?.name;
  const firms = firmsOf(lines);
  if (
    named[0] !== undefined &&
    /销\s*售?\s*方?\s*(?:信\s*息)?\s*$/.test(text.slice(Math.max(0, named[0].at - 24), named[0].at))
  )
    return named[0].name;
  return firms[1];
}

/** Firms in the order of their lines; in a text layer without labels the buyer comes first. */
const firmsOf = (lines: readonly string[]): string[] =>
  lines
    .flatMap((line) => line.split(/\s+|(?<=公司)(?=\d{8})/))
    .filter(
      (part) => FIRM.test(part) && !/税务局|税务总局|监制|^统一|地址|电话|开户|银行.*[分支]行|价税|^\(/.test(part),
    )
    .filter((part, at, all) => all.indexOf(part) === at);
