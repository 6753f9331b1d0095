/** `Shape` with every key whose value may be undefined made optional instead. */
export type Present<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & { [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Exclude<Shape[Key], undefined> };

/** A copy without the keys whose value is undefined: an absent fact is an absent key, never an undefined one. */
export function present<const Shape extends object>(shape: Shape): Present<Shape>;
export function present(shape: object): object {
  return Object.fromEntries(Object.entries(shape).filter(([, value]) => value !== undefined));
}
