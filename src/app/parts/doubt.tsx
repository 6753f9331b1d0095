import type { DoubtfulField, Receipt } from '../../domain/receipt.ts';
import { say } from '../state/language.ts';

/** Says of a field that it was hard to read, so that a person looks at it; nothing where it was read well. */
export function Doubt({ slip, field }: { readonly slip: Receipt; readonly field: DoubtfulField }) {
  if (slip.doubtful?.includes(field) !== true) return null;
  return <span class="doubt">{say({ zh: '看不太清，请核对', en: 'hard to read: please check' })}</span>;
}
