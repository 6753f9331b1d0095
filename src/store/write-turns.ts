/** Runs one piece of work after another. */
export type Turns = <Value>(work: () => Promise<Value>) => Promise<Value>;

/**
 * One writer at a time: in this page by a queue, across pages by a web lock where the browser has them. A write is
 * correct without either, since it looks whether its ground still stands; the turns spare it the second attempt and keep
 * the order in which a page asked.
 */
export function writeTurns(name: string): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const turn = last.then(() => underLock(name, work));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function underLock<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
  if (typeof navigator === 'undefined' || !('locks' in navigator)) return work();
  return await navigator.locks.request(`${name}-writer`, work);
}
