/** How many different texts are kept at most: a file of millions of rows must not fill the memory twice. */
export const MOST = 20_000;

/** The same reading, done once for each different text: what stands in a statement's cells mostly stands there again. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    const value = read(text);
    if (known.size < MOST) known.set(text, { value });
    return value;
  };
}
