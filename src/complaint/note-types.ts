import type { FindingType } from '../domain/finding.ts';

/** Findings that are no complaint: a question to the shop, or a note of what is known. */
export const NOTE_TYPES = ['unproven-debit', 'receipt-without-debit', 'returned-after-success'] as const;
export type NoteType = (typeof NOTE_TYPES)[number];
export type ComplaintType = Exclude<FindingType, NoteType>;

export const isNote = (type: FindingType): type is NoteType => NOTE_TYPES.some((each) => each === type);
