import { timingFor } from '../../src/complaint/index.ts';
import { addDays } from '../../src/domain/day.ts';
import { findProblems } from '../../src/findings/index.ts';
import { match } from '../../src/match/index.ts';
import { actual } from './rivals/actual.ts';
import { midday, middayByReceipt } from './rivals/midday.ts';
import { nearest } from './rivals/nearest.ts';
import { forRivals, type Rival } from './rivals/rival.ts';
import { sure } from './rivals/sure.ts';
import {
  scoreFindings,
  scoreLinks,
  type FindingScore,
  type FindingVerdict,
  type LinkScore,
  type LinkVerdict,
  type Pair,
} from './score.ts';
import { generateYear } from './year/index.ts';
import type { Tongue } from './year/merchants.ts';
import { PROFILES, type Profile } from './year/profiles.ts';
import type { Year } from './year/truth.ts';

/** Seeds to work with, and seeds that are only ever run for the published table. */
export const SEEDS = { working: [1, 2, 3], heldOut: [101, 102, 103] } as const;

/** Of each household and seed; two households and three seeds make a profile. */
const SIZE = { debits: 6000, receipts: 1200, days: 500 } as const;

export const HOUSEHOLDS: readonly Tongue[] = ['zh', 'en'];

/** From what on a link is made without asking. */
const SURE = 0.95;

export const RIVALS: readonly Rival[] = [nearest, actual, sure, midday, middayByReceipt];

/** What one matcher reached on one profile. */
export interface MatcherResult {
  readonly name: string;
  readonly links: LinkScore;
  readonly unasked: LinkScore;
}

export interface ProfileResult {
  readonly profile: Profile['name'];
  readonly ours: Readonly<Record<Tongue, MatcherResult>>;
  readonly all: readonly MatcherResult[];
  readonly findings: FindingScore;
}

/** One year as our matcher left it, for those who want to see why. */
export interface Inspected {
  readonly label: string;
  readonly year: Year;
  readonly links: LinkVerdict;
  readonly unasked: LinkVerdict;
  readonly findings: FindingVerdict;
}

/** Runs every matcher over each profile's years. */
export function benchMatching(seeds: readonly number[], inspect?: (inspected: Inspected) => void): ProfileResult[] {
  return PROFILES.map((profile) => {
    const ours = { zh: emptyResult('Slipcheck'), en: emptyResult('Slipcheck') };
    const rivals = RIVALS.map((rival) => emptyResult(rival.name));
    const findings: FindingScore = { byType: new Map(), truth: new Map(), bareAccused: 0, bareAsked: 0 };
    for (const seed of seeds)
      for (const tongue of HOUSEHOLDS) {
        const year = generateYear(profile, [tongue], seed, SIZE);
        const answer = check(year, tongue);
        add(ours[tongue].links, answer.links);
        add(ours[tongue].unasked, answer.unasked);
        addFindings(findings, answer.findings);
        inspect?.({ label: `${profile.name}/${tongue}/${seed}`, year, ...answer });
        const given = forRivals(year.transactions, year.receipts);
        RIVALS.forEach((rival, at) => {
          const { pairs, unasked } = rival.match(given.debits, given.slips);
          const result = rivals[at];
          if (!result) return;
          add(result.links, scoreLinks(year.truth, pairs));
          add(result.unasked, scoreLinks(year.truth, unasked));
        });
      }
    const whole = emptyResult('Slipcheck');
    for (const tongue of HOUSEHOLDS) {
      add(whole.links, ours[tongue].links);
      add(whole.unasked, ours[tongue].unasked);
    }
    return { profile: profile.name, ours, all: [whole, ...rivals], findings };
  });
}

function check(year: Year, tongue: Tongue): { links: LinkVerdict; unasked: LinkVerdict; findings: FindingVerdict } {
  const { transactions, receipts, truth } = year;
  const matching = match(transactions, receipts, []);
  const proofs = matching.links.filter((link) => link.role === 'proves');
  const pairsOf = (links: typeof proofs): Pair[] => links.map((link) => [link.transaction, link.receipt]);
  // Long after the last row: every waiting time is over.
  const today = addDays(transactions.at(-1)?.bookedOn ?? '2026-01-01', 40);
  const facts = { transactions, receipts, decisions: [], matching };
  const { findings } = findProblems(facts, { today, timing: timingFor(tongue === 'zh' ? 'CN' : 'generic') });
  return {
    links: scoreLinks(truth, pairsOf(proofs)),
    unasked: scoreLinks(truth, pairsOf(proofs.filter((link) => link.confidence >= SURE && link.contested !== true))),
    findings: scoreFindings(truth, findings),
  };
}

const emptyScore = (): LinkScore => ({ right: 0, wrong: 0, missed: 0 });
const emptyResult = (name: string): MatcherResult => ({ name, links: emptyScore(), unasked: emptyScore() });

function add(total: LinkScore, more: LinkScore): void {
  total.right += more.right;
  total.wrong += more.wrong;
  total.missed += more.missed;
}

function addFindings(total: FindingScore, more: FindingScore): void {
  total.bareAccused += more.bareAccused;
  total.bareAsked += more.bareAsked;
  for (const [type, row] of more.byType) {
    const sum = total.byType.get(type) ?? { right: 0, wrong: 0, readyRight: 0, readyWrong: 0 };
    total.byType.set(type, {
      right: sum.right + row.right,
      wrong: sum.wrong + row.wrong,
      readyRight: sum.readyRight + row.readyRight,
      readyWrong: sum.readyWrong + row.readyWrong,
    });
  }
  for (const [type, row] of more.truth) {
    const sum = total.truth.get(type) ?? { all: 0, found: 0, marked: 0 };
    total.truth.set(type, {
      all: sum.all + row.all,
      found: sum.found + row.found,
      marked: sum.marked + row.marked,
    });
  }
}
