import { signal } from '@preact/signals';

/** Where the app is: a screen, and what it shows. */
export interface Route {
  readonly screen: Screen;
  readonly id: string;
  readonly query: URLSearchParams;
}

export const SCREENS = ['check', 'statement', 'add', 'receipts', 'finding', 'complaint', 'cases', 'settings'] as const;
export type Screen = (typeof SCREENS)[number];

/** Reads `#/finding/f123?x=1`; anything else is the home screen. */
export function routeOf(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [name, id = ''] = path.split('/');
  const screen = SCREENS.find((each) => each === name) ?? 'check';
  return { screen, id: decoded(id), query: new URLSearchParams(query) };
}

/** An address typed by hand may hold a stray percent sign. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

export const route = signal<Route>(routeOf(''));

/** Follows the address; call once. */
export function followAddress(): void {
  const read = (): void => {
    route.value = routeOf(location.hash);
  };
  addEventListener('hashchange', read);
  read();
}

export const hashOf = (screen: Screen, id = ''): string =>
  `#/${screen}${id === '' ? '' : `/${encodeURIComponent(id)}`}`;
