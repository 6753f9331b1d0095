import { say } from '../state/language.ts';
import type { PreviewItem } from '../state/preview.ts';
import { useApp } from './app-context.ts';
import { JpegPicture } from './jpeg-picture.tsx';

/** The pictures an input was read from, small, and whether they are kept. */
export function PreviewPictures({ item }: { readonly item: PreviewItem }) {
  const app = useApp();
  const pictures = (item.document.pictures ?? []).filter((each) => each.keepable && each.receipts.length > 0);
  if (pictures.length === 0) return null;
  return (
    <div class="preview-pictures">
      {pictures.map(
        ({ keepable, width, height }, at) =>
          keepable && (
            <JpegPicture
              key={at}
              bytes={keepable}
              width={width}
              height={height}
              kind="thumbnail"
              alt={say({ zh: '读过的图片', en: 'The picture that was read' })}
            />
          ),
      )}
      <label class="have quiet">
        <input
          type="checkbox"
          checked={app.preview.keepsPictures.value}
          onChange={(event) => {
            app.preview.keepsPictures.value = event.currentTarget.checked;
          }}
        />
        {say({
          zh: '把图片也留在本机（卡号涂黑，去掉拍摄地点）；不勾选就只保存读出的文字',
          en: 'Keep the pictures on this machine, too (card numbers blacked out, no place in them); otherwise only what was read is kept',
        })}
      </label>
    </div>
  );
}
