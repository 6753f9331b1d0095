import type { LetterLanguage } from '../../domain/case.ts';
import type { Annex, Annexes } from '../../complaint/package/annexes.ts';
import type { AddedFile } from '../../complaint/package/pack.ts';
import type { KeptPicture } from '../../store/index.ts';
import { say } from '../state/language.ts';
import { JpegPicture } from './jpeg-picture.tsx';
import { Blocks, LineOf } from './letter.tsx';

interface Given {
  readonly annexes: Annexes;
  readonly language: LetterLanguage;
  readonly added: ReadonlyMap<string, readonly AddedFile[]>;
  /** Pictures kept with the receipts, by the receipt's id. */
  readonly pictures: ReadonlyMap<string, KeptPicture>;
  readonly onAdd: (key: string, files: readonly AddedFile[]) => void;
}

/** What goes with the letter, each annex on paper of its own, and what happened in the order of time. */
export function AnnexPages({ annexes, language, added, pictures, onAdd }: Given) {
  return (
    <>
      {annexes.each.map((annex) => (
        <article key={annex.mark} class="paper annex" lang={language} aria-label={annex.mark}>
          <h2 class="paper-title">
            {annex.mark} <LineOf line={annex.title} />
          </h2>
          {annex.key === undefined ? (
            <Blocks blocks={annex.blocks} />
          ) : (
            <OwnPaper annex={annex} files={added.get(annex.key) ?? []} onAdd={onAdd} />
          )}
          <AnnexPicture picture={pictures.get(annex.receipt ?? '')} alt={annex.mark} />
          {annex.text !== undefined && <pre class="original">{annex.text}</pre>}
        </article>
      ))}
      <article class="paper annex" lang={language} aria-label={say({ zh: '时间线', en: 'Time line' })}>
        <Blocks blocks={annexes.timeLine} />
      </article>
    </>
  );
}

function AnnexPicture({ picture, alt }: { readonly picture: KeptPicture | undefined; readonly alt: string }) {
  return picture ? <JpegPicture {...picture} kind="whole" alt={alt} /> : null;
}

interface Own {
  readonly annex: Annex;
  readonly files: readonly AddedFile[];
  readonly onAdd: Given['onAdd'];
}

function OwnPaper({ annex, files, onAdd }: Own) {
  return (
    <>
      {files.length === 0 && <Blocks blocks={annex.blocks} />}
      <label class="field no-print">
        {say({ zh: '放进材料里的文件（不会保存在扩展里）', en: 'Files for the package (not kept in the extension)' })}
        <input
          type="file"
          multiple
          onChange={(event) => {
            void Promise.all(Array.from(event.currentTarget.files ?? [], addedFile)).then((read) => {
              onAdd(annex.key ?? '', read);
            });
          }}
        />
      </label>
      {files.length > 0 && (
        <p class="quiet small">
          {say({ zh: `${files.length} 个文件`, en: `${files.length} file${files.length === 1 ? '' : 's'}` })}
        </p>
      )}
    </>
  );
}

async function addedFile(file: File): Promise<AddedFile> {
  return {
    bytes: new Uint8Array(await file.arrayBuffer()),
    type: file.type,
    ending: /\.([a-z0-9]{1,8})$/i.exec(file.name)?.[1] ?? '',
  };
}
