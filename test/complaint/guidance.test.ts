import { describe, expect, it } from 'vitest';
import { guidanceFor, PREVENTION } from '../../src/complaint/guidance.ts';
import { FINDING_TYPES } from '../../src/domain/finding.ts';

const all = [...FINDING_TYPES.flatMap((type) => Object.values(guidanceFor(type)).flat()), ...PREVENTION];

describe('the short help', () => {
  it('has a step for every finding, in both languages', () => {
    for (const type of FINDING_TYPES) expect(guidanceFor(type).steps.length).toBeGreaterThan(0);
    for (const { zh, en } of all) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('begins with the lock where nobody of the house paid', () => {
    expect(guidanceFor('unknown-debit').steps[0]?.en).toMatch(/^Lock the card first/);
  });

  it('keeps from paying twice where a payment failed, and never says to try once more', () => {
    expect(guidanceFor('failed-but-debited').steps[0]?.en).toMatch(/not pay again/);
    for (const { zh, en } of all) expect(`${zh} ${en}`).not.toMatch(/重试|再刷|try again|retry/i);
  });

  it('says nothing that is wrong or dangerous: no secret given, no debit laid to a low balance, no promise', () => {
    for (const { zh, en } of all) {
      expect(`${zh} ${en}`).not.toMatch(
        /余额不足|low balance|insufficient|一定会退|will be refunded|不会被扣|cannot be debited/i,
      );
      if (/PIN|密码|验证码|安全码/.test(`${zh} ${en}`)) expect(en).toMatch(/tell nobody/);
    }
  });
});
