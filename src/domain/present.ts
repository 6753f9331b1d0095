/** `Shape` with every key whose value may be undefined made optional instead. */
export type Present<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & { [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined> };

/** A copy without the keys whose value is undefined: an absent fact is an absent key, never an undefined one. */
export function present<const Shape extends object>(shape: Shape): Present<Shape>;
export function present(shape: Readonly<Record<string, unknown>>): object {
  const copy: Record<string, unknown> = {};
  // Made for every row of every file: a loop is several times as fast as a way through lists of entries.
  for (const key of Object.keys(shape)) if (shape[key] !== undefined) copy[key] = shape[key];
  return copy;
}
