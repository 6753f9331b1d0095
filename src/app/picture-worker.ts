import { cardBoxes } from '../intake/pictures/card-boxes.ts';
import { packagedParts } from '../intake/pictures/packaged-parts.ts';
import type { PictureFile, SeenPicture } from '../intake/pictures/picture-reader.ts';
import { servePictures, type PictureJob } from '../intake/pictures/picture-thread.ts';
import { Recogniser } from '../intake/pictures/recogniser.ts';

const recogniser = packagedParts().then((parts) => Recogniser.start(parts));
// Each job hears of a failed start itself.
recogniser.catch(() => undefined);

const serve = servePictures(see, (reply) => {
  postMessage(reply);
});

addEventListener('message', (event: MessageEvent<PictureJob>) => {
  serve(event.data);
});

async function see(file: PictureFile, onProgress: (share: number) => void): Promise<SeenPicture | undefined> {
  const seen = await (await recogniser).see(file, onProgress);
  if (!seen) return undefined;
  const keepable = await madeAnew(file, seen).catch(() => undefined);
  return keepable ? { ...seen, keepable } : seen;
}

/** Draws the picture anew, upright and in the size that was read: the camera's notes stay behind, card numbers go black. */
async function madeAnew({ bytes }: PictureFile, { width, height, words }: SeenPicture): Promise<Uint8Array> {
  const drawn = await createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: 'from-image' });
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing to draw with');
  pen.drawImage(drawn, 0, 0, width, height);
  drawn.close();
  pen.fillStyle = '#000';
  for (const box of cardBoxes(words)) {
    const edge = Math.ceil(box.height / 6);
    pen.fillRect(box.x - edge, box.y - edge, box.width + 2 * edge, box.height + 2 * edge);
  }
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
  return new Uint8Array(await blob.arrayBuffer());
}
