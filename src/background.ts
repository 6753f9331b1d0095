import { onToolbarClick } from './browser/toolbar.ts';

onToolbarClick();
