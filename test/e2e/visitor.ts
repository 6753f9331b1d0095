import type { ElementHandle, Page } from 'puppeteer-core';

/** A person at the screen: finds things by what they are called, waits until they are there, and types. */
export interface Visitor {
  readonly page: Page;
  /** Clicks the button, link or tab of that name. */
  press(name: string): Promise<void>;
  /** Waits until the page shows the text. */
  sees(text: string): Promise<void>;
  /** Fills the field of that label. */
  fill(label: string, value: string): Promise<void>;
  choose(label: string, value: string): Promise<void>;
  /** Opens the row of a list that holds these words. */
  opensRow(words: string): Promise<void>;
  goes(hash: string): Promise<void>;
  text(): Promise<string>;
}

const PATIENCE = 10_000;

export function visitor(page: Page): Visitor {
  const until = async <Value>(what: string, look: () => Promise<Value | undefined>): Promise<Value> => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = await look().catch(() => undefined);
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`${what} did not come; the page shows: ${(await text()).slice(0, 1500)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const text = (): Promise<string> => page.evaluate(() => document.body.innerText);
  const find = (name: string): Promise<ElementHandle | undefined> =>
    page
      .evaluateHandle((wanted) => {
        const plain = (words: string | null | undefined): string => (words ?? '').replace(/\s+/g, ' ').trim();
        const all = [...document.querySelectorAll('button,a,summary,[role="button"]')];
        const named = (each: Element): string => plain(each.getAttribute('aria-label') ?? each.textContent);
        const usable = all.filter((each) => !(each instanceof HTMLButtonElement && each.disabled));
        return (
          usable.find((each) => named(each) === wanted) ?? usable.find((each) => named(each).startsWith(wanted)) ?? null
        );
      }, name)
      .then((handle) => (handle.asElement() as ElementHandle | null) ?? undefined);
  const field = (label: string): Promise<ElementHandle | undefined> =>
    page
      .evaluateHandle((wanted) => {
        const found = [...document.querySelectorAll('label')].find((each) =>
          (each.textContent ?? '').trim().startsWith(wanted),
        );
        return found?.control ?? null;
      }, label)
      .then((handle) => (handle.asElement() as ElementHandle | null) ?? undefined);
  return {
    page,
    text,
    async press(name) {
      const element = await until(`“${name}”`, () => find(name));
      await element.evaluate((each) => {
        each.scrollIntoView({ block: 'center' });
      });
      await element.click();
    },
    async sees(words) {
      await until(`the text “${words}”`, async () => ((await text()).includes(words) ? true : undefined));
    },
    async fill(label, value) {
      const element = await until(`the field “${label}”`, () => field(label));
      await element.evaluate((each, words) => {
        if (!(each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement)) return;
        each.focus();
        each.value = words;
        each.dispatchEvent(new Event('input', { bubbles: true }));
      }, value);
    },
    async choose(label, value) {
      const element = await until(`the choice “${label}”`, () => field(label));
      await element.select(value);
    },
    async opensRow(words) {
      await until(`the row “${words}”`, () =>
        page.evaluate((wanted) => {
          const rows = [...document.querySelectorAll<HTMLElement>('.row')];
          const row = rows.find((each) => each.textContent.includes(wanted));
          row?.click();
          return row === undefined ? undefined : true;
        }, words),
      );
    },
    async goes(hash) {
      // Just after a start the page may still be on its way.
      await until(`the screens, to go to ${hash}`, () =>
        page.evaluate((to) => {
          if (document.querySelector('nav') === null) return undefined;
          location.hash = to;
          return true;
        }, hash),
      );
    },
  };
}
