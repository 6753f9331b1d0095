import { test } from 'vitest';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { layOut } from '../src/intake/containers/readers/page-layout.ts';
import { placed } from '../src/intake/containers/readers/read-pages.ts';
test('x', () => {
  for (const dir of ['abc_debit_pdfitems', 'cmb_debit_pdfitems', 'boc_credit_pdf1_items', 'boc_credit_pdf3_items']) {
    const at = `../shared/corpus/bill-parser/${dir}/`;
    const pages = readdirSync(at).sort().map((f) => JSON.parse(readFileSync(at + f, 'utf8')).filter((i: any) => typeof i.str === 'string' && i.str.trim() !== '').map((i: any) => placed(i, [1, 0, 0, -1, 0, 842])));
    writeFileSync(`/tmp/wt-pdf-${dir}.txt`, layOut(pages));
  }
});
