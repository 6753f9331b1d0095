import { expect, test } from 'vitest';
import { movedBy } from '../../src/app/parts/picture-redactor.tsx';

const BAR = { left: 30, top: 45, width: 40, height: 6 };

test('arrow keys move a bar, and with Shift make it larger or smaller', () => {
  expect(movedBy(BAR, 'ArrowLeft', false)).toEqual({ ...BAR, left: 29 });
  expect(movedBy(BAR, 'ArrowDown', true)).toEqual({ ...BAR, height: 7 });
  expect(movedBy(BAR, 'Enter', false)).toBeUndefined();
});

test('a bar stays on the picture and never vanishes', () => {
  expect(movedBy({ ...BAR, left: 60 }, 'ArrowRight', false)?.left).toBe(60);
  expect(movedBy({ ...BAR, top: 0 }, 'ArrowUp', false)?.top).toBe(0);
  expect(movedBy({ ...BAR, height: 1 }, 'ArrowUp', true)?.height).toBe(1);
});
