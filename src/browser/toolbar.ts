import browser from 'webextension-polyfill';

/** The parts of the two browsers' panels that are used; each has one of them. */
interface Panels {
  readonly sidePanel?: { open(options: { tabId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the panel on a click on the toolbar button. The panel is opened here and not by the browser itself, because only a
 * click that reaches the extension grants it the page in front; `open` must be called before anything is awaited.
 */
export function onToolbarClick(): void {
  const panels: Panels = typeof chrome === 'undefined' ? browser : chrome;
  browser.action.onClicked.addListener((tab) => {
    if (panels.sidePanel && tab.id !== undefined) void panels.sidePanel.open({ tabId: tab.id });
    else void panels.sidebarAction?.open();
  });
}
