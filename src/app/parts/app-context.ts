import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AppState } from '../state/app-state.ts';

export const AppContext = createContext<AppState | undefined>(undefined);

/** The page's state; a view is always inside the app. */
export function useApp(): AppState {
  const app = useContext(AppContext);
  if (!app) throw new Error('a view stands outside the app');
  return app;
}
