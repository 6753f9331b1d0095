/** `Shape` with every key whose value may be undefined made optional instead. */
export type Present<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & { [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined> };

/** A copy without the keys whose value is undefined: an absent fact is an absent key, never an undefined one. */
export function present<const Shape extends object>(shape: Shape): Present<Shape> {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(shape)) if (value !== undefined) kept[key] = value;
  return kept as Present<Shape>;
}
