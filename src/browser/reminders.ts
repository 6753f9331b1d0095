import browser from 'webextension-polyfill';
import { showDue } from './due-badge.ts';

const ALARM = 'due';
const MINUTES_APART = 180;

/** Looks several times a day, and when the browser starts, whether something has fallen due. Call before anything is awaited. */
export function onDueDay(): void {
  const begin = (): void => {
    // Browsers may forget alarms when they close.
    void browser.alarms.create(ALARM, { periodInMinutes: MINUTES_APART });
    void showDue(browser);
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void showDue(browser);
  });
  browser.runtime.onStartup.addListener(begin);
  browser.runtime.onInstalled.addListener(begin);
}
