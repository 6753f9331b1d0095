import { decodeEntities } from './entities.ts';
import { PageTree, type Flow } from './page-tree.ts';
import { walkMarkup, type Attributes, type Token } from './tokens.ts';

/** What a page shows, and the scripts in it, which may hold its data. */
export interface Page {
  readonly flow: Flow;
  readonly scripts: readonly { readonly text: string; readonly at: number }[];
  /** Rows of tables with sums that the page hides. */
  readonly hiddenRows: number;
}

/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option optgroup p pre section summary tbody tfoot thead ul'.split(
    ' ',
  ),
);

/** Elements of which nothing is shown, or nothing that tells of payments. */
const UNSEEN = new Set('template select datalist svg math object iframe audio video canvas map noscript'.split(' '));

/** Elements without content. */
const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Parts of tables; a hidden one ends also where its end tag is missing. */
const PARTS_OF_TABLES = new Set(['tr', 'td', 'th', 'tbody', 'thead', 'tfoot']);

/** Reads what a page shows, in its order. Nothing is rendered, fetched or run. */
export function readPage(text: string): Page {
  const reader = new PageReader();
  walkMarkup(text, (token) => reader.take(token));
  return { flow: reader.tree.finish(), scripts: reader.scripts, hiddenRows: reader.hiddenRows };
}

/** An element whose content is passed over, until as many of its name have closed as opened. */
interface Skipped {
  readonly name: string;
  depth: number;
  /** Tables opened within it. */
  tables: number;
  /** Within a row of which no sum was met yet. */
  row: boolean;
}

type Role = 'table' | 'row' | 'cell' | 'head';

const ROLES = new Map<string, Role>([
  ['table', 'table'],
  ['grid', 'table'],
  ['treegrid', 'table'],
  ['row', 'row'],
  ['cell', 'cell'],
  ['gridcell', 'cell'],
  ['rowheader', 'cell'],
  ['columnheader', 'head'],
]);

class PageReader {
  readonly tree = new PageTree();
  readonly scripts: { text: string; at: number }[] = [];
  hiddenRows = 0;
  private skipped: Skipped | undefined;
  /** Elements that play a part of a table by their role, and how often their name has opened within them. */
  private readonly roles: { name: string; role: Role; depth: number }[] = [];

  take(token: Token): void {
    if (token.kind === 'script') {
      if (this.scripts.length < MOST_SCRIPTS) this.scripts.push({ text: token.text, at: token.at });
      return;
    }
    if (this.skipped && !this.endsSkip(this.skipped, token)) return;
    if (token.kind === 'text') this.tree.addText(decodeEntities(token.text), token.at);
    else if (token.kind === 'open') this.open(token);
    else this.close(token.name);
  }

  private open({ name, at, attributes, alone }: Extract<Token, { kind: 'open' }>): void {
    const hidden = isHidden(attributes);
    if ((hidden || UNSEEN.has(name)) && !VOID.has(name) && !alone) {
      if (!INLINE_UNSEEN.has(name)) this.tree.breakLine();
      this.skipped = { name, depth: 1, tables: 0, row: hidden && name === 'tr' };
      return;
    }
    if (name === 'table') this.tree.openTable();
    else if (name === 'tr') this.tree.openRow(at);
    else if (name === 'td' || name === 'th')
      this.tree.openCell(name === 'th', spanOf(attributes, 'colspan'), spanOf(attributes, 'rowspan'), at);
    else if (name === 'br' || BLOCKS.has(name)) this.tree.breakLine();
    if (!alone && !VOID.has(name)) this.openRole(name, attributes, at);
  }

  private close(name: string): void {
    this.closeRole(name);
    if (name === 'table') this.tree.closeTable();
    else if (name === 'tr') this.tree.closeRow();
    else if (name === 'td' || name === 'th') this.tree.closeCell();
    else if (name === 'thead' || name === 'tbody' || name === 'tfoot') this.tree.closeRow();
    else if (name === 'br' || BLOCKS.has(name)) this.tree.breakLine();
  }

  private openRole(name: string, attributes: Attributes, at: number): void {
    const inner = this.roles.at(-1);
    const role = NATIVE.has(name) ? undefined : ROLES.get(attributes.get('role') ?? '');
    if (role === undefined || this.roles.length > MOST_ROLES) {
      if (inner?.name === name) inner.depth += 1;
      return;
    }
    if (role === 'table') this.tree.openTable();
    else if (role === 'row') this.tree.openRow(at);
    else this.tree.openCell(role === 'head', 1, 1, at);
    this.roles.push({ name, role, depth: 1 });
  }

  private closeRole(name: string): void {
    const inner = this.roles.at(-1);
    if (inner?.name !== name) return;
    inner.depth -= 1;
    if (inner.depth > 0) return;
    this.roles.pop();
    if (inner.role === 'table') this.tree.closeTable();
    else if (inner.role === 'row') this.tree.closeRow();
    else this.tree.closeCell();
  }

  /** Is what was passed over at its end, so that this token counts again? */
  private endsSkip(skipped: Skipped, token: Token): boolean {
    if (token.kind === 'script') return false;
    if (token.kind === 'text') {
      if (skipped.row && /\d[.,]\d\d(?!\d)/.test(token.text)) {
        this.hiddenRows += 1;
        skipped.row = false;
      }
      return false;
    }
    const { name } = token;
    const isPart = PARTS_OF_TABLES.has(skipped.name) && skipped.tables === 0;
    const counts = name === skipped.name && (skipped.tables === 0 || !PARTS_OF_TABLES.has(name));
    if (token.kind === 'open') {
      if (isPart && endsPart(skipped.name, name)) return this.endSkip(token.kind);
      if (name === 'tr') skipped.row = !UNSEEN.has(skipped.name);
      if (counts && !token.alone) skipped.depth += 1;
      if (name === 'table') skipped.tables += 1;
      return (name === 'p' || name === 'li') && name === skipped.name ? this.endSkip(token.kind) : false;
    }
    if (isPart && name === 'table') return this.endSkip('open');
    if (name === 'table') skipped.tables -= 1;
    if (counts) skipped.depth -= 1;
    return skipped.depth === 0 ? this.endSkip(token.kind) : false;
  }

  /** An opening tag that ends it is taken again; its own closing tag is not. */
  private endSkip(kind: 'open' | 'close'): boolean {
    this.skipped = undefined;
    return kind === 'open';
  }
}

const MOST_SCRIPTS = 2000;
const MOST_ROLES = 500;
const NATIVE = new Set(['table', 'tr', 'td', 'th']);
const INLINE_UNSEEN = new Set(['span', 'b', 'i', 'em', 'strong', 'a', 'small', 'font', 'svg', 'label']);

const isHidden = (attributes: Attributes): boolean =>
  attributes.size > 0 &&
  ((attributes.has('hidden') && attributes.get('hidden') !== 'until-found') ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(
      attributes.get('style') ?? '',
    ));

/** Does the opening of a part of the same table end the hidden one? */
function endsPart(hidden: string, opened: string): boolean {
  if (hidden === 'td' || hidden === 'th') return PARTS_OF_TABLES.has(opened);
  if (hidden === 'tr') return opened === 'tr' || opened === 'tbody' || opened === 'tfoot' || opened === 'thead';
  return opened === 'tbody' || opened === 'tfoot' || opened === 'thead';
}

const spanOf = (attributes: Attributes, name: string): number => Number.parseInt(attributes.get(name) ?? '1', 10);
