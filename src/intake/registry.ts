import type { ReceiptShape, StatementFormat } from '../domain/reading.ts';
import type { Container } from './container.ts';

/** Every statement format: a file in formats/ is registered by being there. */
export const FORMATS: readonly StatementFormat[] = Object.values(
  import.meta.glob<StatementFormat>('../formats/*.ts', { eager: true, import: 'format' }),
);

/** Every shape of receipt text, likewise. */
export const SHAPES: readonly ReceiptShape[] = Object.values(
  import.meta.glob<ReceiptShape>('../receipts/*.ts', { eager: true, import: 'shape' }),
);

/** Every container around them, likewise. */
export const CONTAINERS: readonly Container[] = Object.values(
  import.meta.glob<Container>('./containers/*.ts', { eager: true, import: 'container' }),
);
