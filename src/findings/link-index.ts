import { changedPart } from '../domain/changed-part.ts';
import type { Link, LinkRole } from '../domain/link.ts';

/** Links by their rows and their receipts. */
export interface LinkIndex {
  /** The links of a row in a role, in their order. */
  readonly links: (transaction: string, role: LinkRole) => readonly Link[];
  readonly linksOf: (receipt: string) => readonly Link[];
  /** Rows that have links of this role, with those, in no order. */
  readonly withRole: (role: LinkRole) => Iterable<readonly [string, readonly Link[]]>;
  /** Rows whose links are not what they were when last asked. */
  readonly touched: ReadonlySet<string>;
}

const NONE: readonly Link[] = [];

/** Keeps links for looking up as they come and go: those that stay the same objects in the same order cost nothing. */
export function openLinkIndex(): (links: readonly Link[]) => LinkIndex {
  let known: readonly Link[] = [];
  const byRole = new Map<LinkRole, Map<string, Link[]>>();
  const bySlip = new Map<string, Link[]>();
  const enter = (link: Link, rows: ReadonlySet<string>, slips: ReadonlySet<string>): void => {
    if (rows.has(link.transaction)) {
      const ofRole = byRole.get(link.role) ?? new Map<string, Link[]>();
      byRole.set(link.role, ofRole);
      add(ofRole, link.transaction, link);
    }
    if (slips.has(link.receipt)) add(bySlip, link.receipt, link);
  };
  return (links) => {
    const changed = changedLinks(known, links);
    known = links;
    const touched = new Set(changed.map((link) => link.transaction));
    const slips = new Set(changed.map((link) => link.receipt));
    for (const id of touched) for (const ofRole of byRole.values()) ofRole.delete(id);
    for (const id of slips) bySlip.delete(id);
    if (touched.size > 0) for (const link of links) enter(link, touched, slips);
    return {
      links: (transaction, role) => byRole.get(role)?.get(transaction) ?? NONE,
      linksOf: (receipt) => bySlip.get(receipt) ?? NONE,
      withRole: (role) => byRole.get(role) ?? [],
      touched,
    };
  };
}

/** Links that are only in one of the lists; all of a stretch in which they stand in another order. */
function changedLinks(before: readonly Link[], now: readonly Link[]): readonly Link[] {
  const { gone, came } = changedPart(before, now);
  const [old, fresh] = [new Set(gone), new Set(came)];
  const [stayed, stays] = [gone.filter((link) => fresh.has(link)), came.filter((link) => old.has(link))];
  const isOneOrder = stayed.length === stays.length && stayed.every((link, at) => link === stays[at]);
  if (!isOneOrder) return [...gone, ...came];
  return [...gone.filter((link) => !fresh.has(link)), ...came.filter((link) => !old.has(link))];
}

function add(map: Map<string, Link[]>, key: string, link: Link): void {
  const list = map.get(key);
  if (list) list.push(link);
  else map.set(key, [link]);
}
