import { useRef, useState } from 'preact/hooks';
import type { KeptPicture } from '../../store/index.ts';
import { say } from '../state/language.ts';
import { JpegPicture } from './jpeg-picture.tsx';

/** A bar over a picture, in hundredths of its width and height. */
export interface Bar {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Given {
  readonly picture: KeptPicture;
  readonly onDone: (blackened: KeptPicture) => void;
  readonly onCancel: () => void;
}

/** Black bars drawn by hand, or set by keyboard, and burned into the picture: nothing lies beneath them afterwards. */
export function PictureRedactor({ picture, onDone, onCancel }: Given) {
  const [bars, setBars] = useState<readonly Bar[]>([]);
  const begun = useRef<{ x: number; y: number } | undefined>(undefined);
  const at = (event: PointerEvent & { currentTarget: HTMLElement }): { x: number; y: number } => {
    const box = event.currentTarget.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * 100, y: ((event.clientY - box.top) / box.height) * 100 };
  };
  return (
    <div class="redactor">
      <p class="quiet small">
        {say({
          zh: '在图片上拖动画黑条；或按“加一条”，用方向键移动，按住 Shift 改大小，按 Delete 去掉。',
          en: 'Drag over the picture to draw a bar; or add one, move it with the arrow keys, resize it with Shift, remove it with Delete.',
        })}
      </p>
      <div
        class="redactor-picture"
        onPointerDown={(event) => {
          if (event.target instanceof HTMLButtonElement) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          begun.current = at(event);
        }}
        onPointerUp={(event) => {
          const start = begun.current;
          begun.current = undefined;
          if (start) setBars([...bars, ...barBetween(start, at(event))]);
        }}
      >
        <JpegPicture {...picture} kind="whole" alt={say({ zh: '要涂黑的图片', en: 'The picture to black out' })} />
        {bars.map((bar, place) => (
          <button
            key={place}
            type="button"
            class="redactor-bar"
            aria-label={say({ zh: `黑条 ${place + 1}`, en: `Bar ${place + 1}` })}
            style={{ left: `${bar.left}%`, top: `${bar.top}%`, width: `${bar.width}%`, height: `${bar.height}%` }}
            onKeyDown={(event) => {
              if (event.key === 'Delete' || event.key === 'Backspace') {
                setBars(bars.filter((_bar, other) => other !== place));
                return;
              }
              const moved = movedBy(bar, event.key, event.shiftKey);
              if (!moved) return;
              event.preventDefault();
              setBars(bars.map((each, other) => (other === place ? moved : each)));
            }}
          />
        ))}
      </div>
      <div class="card-actions">
        <button
          type="button"
          class="plain-button"
          onClick={() => {
            setBars([...bars, { left: 30, top: 45, width: 40, height: 6 }]);
          }}
        >
          {say({ zh: '加一条', en: 'Add a bar' })}
        </button>
        <button
          type="button"
          class="main-button"
          disabled={bars.length === 0}
          onClick={() => void burnedIn(picture, bars).then(onDone)}
        >
          {say({ zh: '涂黑', en: 'Black out' })}
        </button>
        <button type="button" class="plain-button" onClick={onCancel}>
          {say({ zh: '取消', en: 'Cancel' })}
        </button>
      </div>
    </div>
  );
}

type Point = Readonly<Record<'x' | 'y', number>>;

/** A slip of the hand is no bar. */
function barBetween(a: Point, b: Point): Bar[] {
  const within = (share: number): number => Math.min(100, Math.max(0, share));
  const [left, right] = [within(Math.min(a.x, b.x)), within(Math.max(a.x, b.x))];
  const [top, bottom] = [within(Math.min(a.y, b.y)), within(Math.max(a.y, b.y))];
  const bar = { left, top, width: right - left, height: bottom - top };
  return bar.width < 1 || bar.height < 0.5 ? [] : [bar];
}

const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The bar after an arrow key, moved or made larger and smaller; undefined for other keys. */
export function movedBy(bar: Bar, key: string, resize: boolean): Bar | undefined {
  const step = STEPS[key];
  if (!step) return undefined;
  const [across, down] = step;
  const { left, top, width, height } = bar;
  return resize
    ? {
        ...bar,
        width: Math.min(100 - left, Math.max(2, width + across)),
        height: Math.min(100 - top, Math.max(1, height + down)),
      }
    : {
        ...bar,
        left: Math.min(100 - width, Math.max(0, left + across)),
        top: Math.min(100 - height, Math.max(0, top + down)),
      };
}

/** The picture drawn anew with the bars in it. */
async function burnedIn(picture: KeptPicture, bars: readonly Bar[]): Promise<KeptPicture> {
  const bitmap = await createImageBitmap(new Blob([new Uint8Array(picture.bytes)], { type: 'image/jpeg' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const paper = canvas.getContext('2d');
  if (!paper) throw new Error('the browser gave no canvas to draw on');
  paper.drawImage(bitmap, 0, 0);
  paper.fillStyle = '#000';
  for (const { left, top, width, height } of bars) {
    const x = Math.floor((left / 100) * bitmap.width);
    const y = Math.floor((top / 100) * bitmap.height);
    paper.fillRect(x, y, Math.ceil((width / 100) * bitmap.width), Math.ceil((height / 100) * bitmap.height));
  }
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  return { bytes: new Uint8Array(await blob.arrayBuffer()), width: picture.width, height: picture.height };
}
