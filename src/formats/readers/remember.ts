/** How many different texts are kept at most: a file of millions of rows must not fill the memory twice. */
export const MOST = 20_000;

/** Shorter parts of a text are copied as it is. */
const SHORT = 13;

/** The text by itself: what was cut out of a large one would keep all of that in the memory. */
export const ownCopy = (text: string): string => (text.length < SHORT ? text : text.split('').join(''));

/** The same reading, done once for each different text: what stands in a statement's cells mostly stands there again. */
export function remember<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.value;
    if (known.size >= MOST) return read(text);
    const own = ownCopy(text);
    const value = read(own);
    known.set(own, { value });
    return value;
  };
}
