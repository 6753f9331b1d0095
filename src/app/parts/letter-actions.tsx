import type { Draft } from '../../complaint/index.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';

/** Copy, print, save as a file: the letter leaves by the person's own hand. */
export function LetterActions({ draft }: { readonly draft: Draft }) {
  const app = useApp();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(draft.text);
      app.notice.value = {
        text: { zh: '已复制；其他程序也能看到剪贴板', en: 'Copied; other programs can see the clipboard, too' },
      };
    } catch {
      app.notice.value = {
        text: {
          zh: '浏览器没有允许复制，请选中信的文字再复制',
          en: 'The browser did not allow copying; select the letter and copy it',
        },
        bad: true,
      };
    }
  };
  return (
    <div class="card-actions letter-actions no-print">
      <button
        type="button"
        class="main-button"
        onClick={() => {
          saveAsFile(`${draft.subject}.txt`, draft.text);
          app.notice.value = { text: savedWith(draft.missing.length) };
        }}
      >
        {say({ zh: '保存为文件', en: 'Save as a file' })}
      </button>
      <button type="button" class="plain-button" onClick={() => void copy()}>
        {say({ zh: '复制', en: 'Copy' })}
      </button>
      <button
        type="button"
        class="plain-button"
        onClick={() => {
          print();
        }}
      >
        {say({ zh: '打印或存成 PDF', en: 'Print or save as PDF' })}
      </button>
    </div>
  );
}

/** A letter with blanks may be kept; that it cannot go out like this is said. */
function savedWith(missing: number): Phrase {
  if (missing === 0) return { zh: '信已存到下载文件夹', en: 'The letter was saved with your downloads' };
  return {
    zh: `信已存到下载文件夹；寄出前还缺 ${missing} 处`,
    en: `The letter was saved with your downloads; ${missing} thing${missing === 1 ? ' is' : 's are'} still missing before it goes out`,
  };
}

/** Hands a text to the browser to save; nothing leaves the machine. */
function saveAsFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([`\ufeff${text}\n`], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
}
