import type { LetterLanguage } from '../../domain/case.ts';
import type { Block, Line } from '../index.ts';
import { lineText } from '../text.ts';

/** A picture to stand in a page: its bytes and media type. */
export interface PagePicture {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: 'image/png' | 'image/jpeg';
  readonly alt: string;
}

/** One sheet of a printable document. */
export interface Sheet {
  readonly title?: string;
  readonly blocks: readonly Block[];
  /** Text set as it was read, line by line. */
  readonly text?: { readonly label: string; readonly content: string };
  readonly pictures?: readonly PagePicture[];
}

/** The fonts that carry each script on the common systems; nothing is fetched. */
const FONTS: Readonly<Record<LetterLanguage, string>> = {
  'zh-Hans': '"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",SimSun',
  'zh-Hant': '"PingFang TC","Microsoft JhengHei","Noto Sans CJK TC","Noto Sans TC",PMingLiU',
  en: 'system-ui,"Segoe UI","Helvetica Neue",Arial,"Noto Sans CJK SC","Microsoft YaHei"',
};

/** One HTML page that holds all sheets, each on paper of its own; no script, nothing from outside. */
export function pageHtml(language: LetterLanguage, title: string, sheets: readonly Sheet[]): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>
@page{size:A4;margin:20mm}
body{margin:2rem auto;max-width:48rem;padding:0 1rem;color:#111;background:#fff;font:11pt/1.6 ${FONTS[language]},sans-serif}
section+section{break-before:page;margin-top:3rem}
h1{font-size:15pt;line-height:1.35}h2{font-size:12pt;margin:1.4em 0 .4em}
table{width:100%;border-collapse:collapse;margin:.6em 0}
th,td{border:1px solid #999;padding:.25em .5em;text-align:left;vertical-align:top;overflow-wrap:anywhere}
tr>:nth-child(3):nth-last-child(2),tr>:nth-child(4){white-space:nowrap}
tr,img{break-inside:avoid}
pre{white-space:pre-wrap;overflow-wrap:anywhere;border:1px solid #ccc;padding:.8em;font:10pt/1.5 ui-monospace,"Noto Sans Mono CJK SC",monospace}
ul{list-style:none;padding-left:0}img{max-width:100%;max-height:230mm}
@media print{body{margin:0;max-width:none;padding:0}}
</style>
</head>
<body>
${sheets.map(sheetHtml).join('\n')}
</body>
</html>
`;
}

function sheetHtml({ title, blocks, text, pictures = [] }: Sheet): string {
  return [
    '<section>',
    ...(title === undefined ? [] : [`<h1>${escaped(title)}</h1>`]),
    ...blocks.map(blockHtml),
    ...pictures.map(
      (each) => `<p><img alt="${escaped(each.alt)}" src="data:${each.type};base64,${base64(each.bytes)}"></p>`,
    ),
    ...(text === undefined ? [] : [`<h2>${escaped(text.label)}</h2>`, `<pre>${escaped(text.content)}</pre>`]),
    '</section>',
  ].join('\n');
}

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'title':
      return `<h1>${lineHtml(block.line)}</h1>`;
    case 'heading':
      return `<h2>${lineHtml(block.line)}</h2>`;
    case 'paragraph':
      return `<p>${lineHtml(block.line)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => `<li>${lineHtml(item)}</li>`).join('')}</${tag}>`;
    }
    case 'table': {
      const head = block.header.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join('');
      const rows = block.rows.map(
        (cells) =>
          `<tr>${cells.map((cell, at) => (at === 0 ? `<th scope="row">${lineHtml(cell)}</th>` : `<td>${lineHtml(cell)}</td>`)).join('')}</tr>`,
      );
      return `<table>${head === '' ? '' : `<thead><tr>${head}</tr></thead>`}<tbody>${rows.join('')}</tbody></table>`;
    }
  }
}

const lineHtml = (of: Line): string => escaped(lineText(of));

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Bytes as base64, in slices that an argument list can carry. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(binary);
}
