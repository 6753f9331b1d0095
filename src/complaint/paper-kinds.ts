/** The complaint, a letter with a note to be signed by the shop, and what follows when no answer comes. */
export const PAPERS = ['complaint', 'shop', 'reminder', 'escalation'] as const;
export type Paper = (typeof PAPERS)[number];
