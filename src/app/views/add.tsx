import { useEffect, useRef, useState } from 'preact/hooks';
import { readPage, type CapturedPage } from '../../browser/index.ts';
import type { Input } from '../../intake/index.ts';
import { useApp } from '../parts/app-context.ts';
import { PreviewCard } from '../parts/preview-card.tsx';
import { hashOf } from '../parts/routes.ts';
import { say } from '../state/language.ts';

/** One place for anything: a paste, files, the page in front. Nothing is kept before it was seen. */
export function AddView() {
  const app = useApp();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const items = app.preview.items.value;

  const addText = async (pasted: string): Promise<void> => {
    if (pasted.trim() === '') return;
    await app.preview.add([
      { name: say({ zh: '粘贴的文字', en: 'pasted text' }), bytes: new TextEncoder().encode(pasted) },
    ]);
    setText('');
  };
  const addFiles = async (files: FileList | null | undefined): Promise<void> => {
    const inputs = [...(files ?? [])].map((file) => ({ name: file.name, blob: file }));
    if (inputs.length > 0) await app.preview.add(inputs);
  };
  const addPage = async (): Promise<void> => {
    const page = await readPage();
    if (!page.ok) {
      app.notice.value = { text: page.problem, bad: true };
      return;
    }
    await app.preview.add(inputsOf(page.value));
    if (page.value.truncated)
      app.notice.value = {
        text: { zh: '页面很长，只读取了前 20,000 行', en: 'The page is long: only its first 20,000 rows were read' },
      };
  };

  return (
    <>
      <h1>{say({ zh: '添加', en: 'Add' })}</h1>
      <form
        class={over ? 'add-box add-over' : 'add-box'}
        onSubmit={(event) => {
          event.preventDefault();
          void addText(text);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          const dropped = event.dataTransfer;
          if (dropped && dropped.files.length > 0) void addFiles(dropped.files);
          else void addText(dropped?.getData('text/plain') ?? '');
        }}
      >
        <label for="paste">
          {say({
            zh: '把账单的行、小票或短信的文字粘贴到这里，也可以拖入文件',
            en: 'Paste statement rows, the text of a slip or a message here, or drop files',
          })}
        </label>
        <textarea
          id="paste"
          rows={6}
          value={text}
          onInput={(event) => {
            setText(event.currentTarget.value);
          }}
          onPaste={(event) => {
            const files = event.clipboardData?.files;
            if (files && files.length > 0) {
              event.preventDefault();
              void addFiles(files);
            }
          }}
        />
        <div class="card-actions">
          <button type="submit" class="main-button" disabled={text.trim() === ''}>
            {say({ zh: '读取文字', en: 'Read the text' })}
          </button>
          <button type="button" class="plain-button" onClick={() => chooser.current?.click()}>
            {say({ zh: '选择文件', en: 'Choose files' })}
          </button>
          <button type="button" class="plain-button" onClick={() => void addPage()}>
            {say({ zh: '读取这个页面', en: 'Read this page' })}
          </button>
        </div>
        <input
          ref={chooser}
          type="file"
          multiple
          class="visually-hidden"
          tabIndex={-1}
          aria-label={say({ zh: '选择文件', en: 'Choose files' })}
          onChange={(event) => {
            void addFiles(event.currentTarget.files);
            event.currentTarget.value = '';
          }}
        />
        <p class="quiet">
          {say({
            zh: '账单：CSV、Excel（XLSX、XLS）、PDF、支付宝、微信支付、OFX/QFX、QIF、MT940、CAMT、网页上的表格。凭证：照片（JPEG、PNG、WebP）、邮件（EML）、PDF，以及签购单、短信、付款记录的文字；都在本机读取，什么也不上传。完整卡号一读入就只留末四位。',
            en: 'Statements: CSV, Excel (XLSX, XLS), PDF, Alipay, WeChat Pay, OFX/QFX, QIF, MT940, CAMT, tables of a web page. Receipts: photos (JPEG, PNG, WebP), e-mails (EML), PDFs, and the text of slips, messages, payment records; all are read on this machine and nothing is sent. Full card numbers are cut to their last four digits at once.',
          })}
        </p>
      </form>
      {items.length > 0 && <PreviewList />}
    </>
  );
}

function PreviewList() {
  const app = useApp();
  const items = app.preview.items.value;
  const seen = useRef(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const fresh = items.reduce((sum, item) => sum + app.preview.countsOf(item).fresh, 0);
  useEffect(() => {
    // What was read stands below the fold of a panel: whoever gave it is taken there.
    if (items.length > seen.current) {
      heading.current?.focus({ preventScroll: true });
      heading.current?.scrollIntoView({ block: 'start' });
    }
    seen.current = items.length;
  }, [items.length]);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview" ref={heading} tabIndex={-1}>
        {say({ zh: '保存之前先看一看', en: 'Look before anything is saved' })}
      </h2>
      {items.map((item, at) => (
        <PreviewCard key={`${item.document.file}-${at}`} item={item} at={at} />
      ))}
      <div class="save-line">
        <button
          type="button"
          class="main-button"
          disabled={fresh === 0}
          onClick={() =>
            void app.preview.save(() => {
              location.hash = hashOf('check');
            })
          }
        >
          {say({ zh: `保存 ${fresh} 条新的`, en: `Save ${fresh} new` })}
        </button>
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            app.preview.clear();
          }}
        >
          {say({ zh: '都不要', en: 'Discard all' })}
        </button>
      </div>
    </section>
  );
}

/** Each table of a page as tab-separated text, named after its host. */
function inputsOf(page: CapturedPage): Input[] {
  const encoder = new TextEncoder();
  return page.tables.map((rows, at) => ({
    name: page.tables.length === 1 ? page.host : `${page.host} (${at + 1})`,
    bytes: encoder.encode(rows.map((row) => row.map((cell) => cell.replace(/[\t\n\r]+/g, ' ')).join('\t')).join('\n')),
  }));
}
