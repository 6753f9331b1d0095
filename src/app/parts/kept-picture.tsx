import { useEffect, useState } from 'preact/hooks';
import type { KeptPicture } from '../../store/index.ts';
import { say } from '../state/language.ts';
import { useApp } from './app-context.ts';
import { JpegPicture } from './jpeg-picture.tsx';
import { PictureRedactor } from './picture-redactor.tsx';

/** The picture kept with a receipt, and the way to be rid of it; nothing where none was kept. */
export function ReceiptPicture({ receipt }: { readonly receipt: string }) {
  const app = useApp();
  const [picture, setPicture] = useState<KeptPicture>();
  useEffect(() => {
    let wanted = true;
    void app.picture(receipt).then((found) => {
      if (wanted) setPicture(found);
    });
    return () => {
      wanted = false;
    };
  }, [receipt]);
  const [isRedacting, setRedacting] = useState(false);
  if (!picture) return null;
  if (isRedacting)
    return (
      <PictureRedactor
        picture={picture}
        onDone={(blackened) => {
          setPicture(blackened);
          setRedacting(false);
          void app.blackOut(receipt, blackened);
        }}
        onCancel={() => {
          setRedacting(false);
        }}
      />
    );
  return (
    <figure class="kept-picture">
      <JpegPicture {...picture} kind="whole" alt={say({ zh: '这张小票的照片', en: 'The photo of this slip' })} />
      <figcaption class="quiet small">
        {say({
          zh: '保存的是重新生成的图片：卡号已涂黑，拍摄地点等信息已去掉。',
          en: 'This picture was made anew: card numbers are blacked out, and the place it was taken is not in it.',
        })}{' '}
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            setRedacting(true);
          }}
        >
          {say({ zh: '涂黑一部分', en: 'Black out a part' })}
        </button>{' '}
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            void app.removePicture(receipt).then(() => {
              setPicture(undefined);
            });
          }}
        >
          {say({ zh: '删除图片', en: 'Remove the picture' })}
        </button>
      </figcaption>
    </figure>
  );
}
