import { onDueDay } from './browser/reminders.ts';
import { onToolbarClick } from './browser/toolbar.ts';

onToolbarClick();
onDueDay();
