import type { Slot } from './camt-elements.ts';
import { masked } from './camt-text.ts';
import type { Fields } from './collect-camt.ts';

/**
 * Who stands on the other side: the creditor of a debit, the debtor of a credit; a reversal and a return keep the parties
 * of what they undo. Where only one is named, it is the other side, unless it is the account's own.
 */
export function otherParty(fields: Fields, paid: boolean, own: ReadonlySet<string>): string | undefined {
  const isOwn = (text: string): boolean => own.size > 0 && own.has(plainName(text));
  const name = (side: 'debtor' | 'creditor'): string | undefined => {
    const found = fields[side] ?? fields[side === 'debtor' ? 'ultimateDebtor' : 'ultimateCreditor'];
    if (found === undefined || isOwn(found) || isOwn(fields[`${side}Account`] ?? '')) return undefined;
    return masked(found.replace(/\s+/g, ' '));
  };
  return paid ? (name('creditor') ?? name('debtor')) : (name('debtor') ?? name('creditor'));
}

/** A name or an account's number without its blanks, signs and capitals. */
export const plainName = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase();

/** The shop by its terminal, where a bank writes its name there. */
export function shopOf(say: (slot: Slot) => string): string | undefined {
  const name = say('shop') === '' ? say('terminal') : say('shop');
  return /\p{L}{3}/u.test(name) ? masked(name.replace(/\s+/g, ' ')) : undefined;
}
