import type { MatcherResult, ProfileResult } from './match-bench.ts';
import { f1Of, precisionOf, recallOf, type LinkScore } from './score.ts';

const BEGIN = '<!-- bench:match begins (npm run bench -- match --write) -->';
const END = '<!-- bench:match ends -->';

/** The results as markdown: links, links made without asking, findings. */
export function tableOf(results: readonly ProfileResult[], seeds: readonly number[]): string {
  const heads = results.map((each) => each.profile);
  const line = (name: string, cell: (result: ProfileResult) => string): string =>
    `| ${name} | ${results.map(cell).join(' | ')} |`;
  const head = (name: string): string[] => [
    `| ${name} | ${heads.join(' | ')} |`,
    `| --- |${' --- |'.repeat(heads.length)}`,
  ];
  const names = results[0]?.all.map((each) => each.name) ?? [];
  const of = (result: ProfileResult, name: string): MatcherResult | undefined =>
    result.all.find((each) => each.name === name);
  return [
    `Two households (Chinese, Western), seeds ${seeds.join(', ')}: together ${size(results)} links of each profile.`,
    '',
    ...head('links: precision / recall / **F1**'),
    ...names.map((name) => line(name, (result) => full(of(result, name)?.links))),
    line('Slipcheck, Chinese household', (result) => full(result.ours.zh.links)),
    line('Slipcheck, Western household', (result) => full(result.ours.en.links)),
    '',
    ...head('made without asking: precision / recall'),
    ...names.map((name) => line(name, (result) => short(of(result, name)?.unasked))),
    '',
    ...head('findings'),
    line('accusations, ready for a letter: of them wrong', ready),
    line('questions to the person: of them needless', asked),
    line('declined but debited: found / left unproven at least', (result) => found(result, 'failed-but-debited')),
    line('debited twice: found / left unproven at least', (result) => found(result, 'duplicate-debit')),
    line(
      'debits that merely lack a receipt: accused / asked about',
      ({ findings }) => `${findings.bareAccused} / ${findings.bareAsked}`,
    ),
  ].join('\n');
}

/** Each type of finding by itself, for those who work on it. */
export function typesOf(results: readonly ProfileResult[]): string {
  const lines = results.flatMap(({ profile, findings }) =>
    [...new Set([...findings.truth.keys(), ...findings.byType.keys()])].sort().map((type) => {
      const { right, wrong, readyRight, readyWrong } = findings.byType.get(type) ?? {
        right: 0,
        wrong: 0,
        readyRight: 0,
        readyWrong: 0,
      };
      const { all, found: hit } = findings.truth.get(type) ?? { all: 0, found: 0 };
      return `| ${profile} | ${type} | ${hit} of ${all} | ${right} | ${wrong} | ${readyRight} | ${readyWrong} |`;
    }),
  );
  const head = [
    '| profile | type | found of what is wrong | raised rightly | raised wrongly | ready rightly | ready wrongly |',
    '| --- | --- | --- | --- | --- | --- | --- |',
  ];
  return [...head, ...lines].join('\n');
}

/** The README with the table between its markers. */
export function intoReadme(readme: string, table: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the README lacks "${BEGIN}" … "${END}"`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}

const three = (value: number): string => value.toFixed(3);
const full = (score: LinkScore | undefined): string =>
  score ? `${three(precisionOf(score))} / ${three(recallOf(score))} / **${three(f1Of(score))}**` : '';
const short = (score: LinkScore | undefined): string =>
  score ? `${three(precisionOf(score))} / ${three(recallOf(score))}` : '';

function size(results: readonly ProfileResult[]): string {
  const links = results.map(({ all }) => (all[0]?.links.right ?? 0) + (all[0]?.links.missed ?? 0));
  return `${Math.min(...links)} to ${Math.max(...links)}`;
}

function asked({ findings }: ProfileResult): string {
  const rows = [...findings.byType.values()];
  return share(
    rows.reduce((sum, row) => sum + row.wrong - row.readyWrong, 0),
    rows.reduce((sum, row) => sum + row.right + row.wrong - row.readyRight - row.readyWrong, 0),
  );
}

function ready({ findings }: ProfileResult): string {
  const rows = [...findings.byType.values()];
  return share(
    rows.reduce((sum, row) => sum + row.readyWrong, 0),
    rows.reduce((sum, row) => sum + row.readyRight + row.readyWrong, 0),
  );
}

function found({ findings }: ProfileResult, type: string): string {
  const row = findings.truth.get(type);
  return row ? `${row.found} / ${row.marked} of ${row.all}` : 'none there';
}

const share = (part: number, whole: number): string =>
  whole === 0 ? 'none made' : `${part} of ${whole} (${((100 * part) / whole).toFixed(1)} %)`;
