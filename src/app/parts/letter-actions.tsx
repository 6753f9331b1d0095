import { useState } from 'preact/hooks';
import type { Draft, DraftInput } from '../../complaint/index.ts';
import type { PagePicture } from '../../complaint/package/page-html.ts';
import type { AddedFile, ComplaintPackage } from '../../complaint/package/pack.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { KeptPicture } from '../../store/index.ts';
import { tellFailure } from '../state/long-work.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { momentHere } from './format.ts';
import { saveFile } from './save-file.ts';

interface Given {
  readonly draft: Draft;
  readonly input: DraftInput;
  /** Papers that the person adds, by the checklist's key. */
  readonly added: ReadonlyMap<string, readonly AddedFile[]>;
  /** Pictures kept with the receipts, by the receipt's id. */
  readonly pictures: ReadonlyMap<string, KeptPicture>;
}

/** Copy, print, save as a file, a document, a mail draft or the whole package: it leaves by the person's own hand. */
export function LetterActions({ draft, input, added, pictures }: Given) {
  const app = useApp();
  const [isPacking, setPacking] = useState(false);
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
  const pack = async (save: (made: ComplaintPackage) => void): Promise<void> => {
    setPacking(true);
    try {
      const { packComplaint } = await import('../../complaint/package/pack.ts');
      save(await packComplaint({ draft: input, madeAt: momentHere(), added, pictures: pagePictures(pictures) }));
      app.notice.value = { text: savedWith(draft.missing.length) };
    } catch (error) {
      app.notice.value = { text: tellFailure(error), bad: true };
    } finally {
      setPacking(false);
    }
  };
  const isLetter = input.channel === 'letter';
  return (
    <div class="card-actions letter-actions no-print">
      {isLetter && (
        <button
          type="button"
          class="main-button"
          disabled={isPacking}
          onClick={() =>
            void pack(({ zip }) => {
              saveFile('slipcheck-package.zip', zip, 'application/zip');
            })
          }
        >
          {say({ zh: '保存整套材料（ZIP）', en: 'Save the package (ZIP)' })}
        </button>
      )}
      <Plain disabled={isPacking} name={{ zh: '复制', en: 'Copy' }} onClick={() => void copy()} />
      <Plain
        disabled={isPacking}
        name={{ zh: '存成文本', en: 'Save as text' }}
        onClick={() => {
          saveFile(`${draft.subject}.txt`, `\ufeff${draft.text}\n`, 'text/plain;charset=utf-8');
          app.notice.value = { text: savedWith(draft.missing.length) };
        }}
      />
      {isLetter && (
        <>
          <Plain
            disabled={isPacking}
            name={{ zh: '存成可编辑文档（DOCX）', en: 'Save to edit (DOCX)' }}
            onClick={() =>
              void pack(({ files }) => {
                const letter = files.find(({ name }) => name.endsWith('.docx'));
                if (letter) saveFile(`${draft.subject}.docx`, letter.bytes, letter.type);
              })
            }
          />
          <Plain
            disabled={isPacking}
            name={{ zh: '存成邮件草稿（EML）', en: 'Save as a mail draft (EML)' }}
            onClick={() =>
              void pack(({ eml }) => {
                saveFile('slipcheck-mail.eml', eml, 'message/rfc822');
              })
            }
          />
        </>
      )}
      <Plain
        disabled={isPacking}
        name={{ zh: '打印或存成 PDF', en: 'Print or save as PDF' }}
        onClick={() => {
          print();
        }}
      />
    </div>
  );
}

const pagePictures = (pictures: Given['pictures']): ReadonlyMap<string, PagePicture> =>
  new Map(
    Array.from(pictures, ([receipt, { bytes }]) => [
      receipt,
      { bytes: new Uint8Array(bytes), type: 'image/jpeg' as const, alt: '' },
    ]),
  );

interface PlainGiven {
  readonly name: Phrase;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Plain({ name, disabled, onClick }: PlainGiven) {
  return (
    <button type="button" class="plain-button" disabled={disabled} onClick={onClick}>
      {say(name)}
    </button>
  );
}

/** A letter with blanks may be kept; that it cannot go out like this is said. */
function savedWith(missing: number): Phrase {
  if (missing === 0) return { zh: '已存到下载文件夹', en: 'Saved with your downloads' };
  return {
    zh: `已存到下载文件夹；寄出前还缺 ${missing} 处`,
    en: `Saved with your downloads; ${missing} thing${missing === 1 ? ' is' : 's are'} still missing before it goes out`,
  };
}
