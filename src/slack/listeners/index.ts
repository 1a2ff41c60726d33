import { listenToHomeOpened } from './app-home.js';
import { listenToButtons } from './buttons.js';
import { listenToChannels } from './channels.js';
import { listenToCommands } from './commands.js';
import type { Edge } from './edge.js';
import { listenToForms } from './forms.js';
import { listenToHomeActs } from './home-acts.js';
import { listenToInstallation } from './installation.js';
import { listenToShortcuts } from './shortcuts.js';

/** Everything that Slack may tell us, but for messages: `createTakeMessages`. */
export function registerListeners(edge: Edge): void {
  listenToChannels(edge);
  listenToInstallation(edge);
  listenToCommands(edge);
  listenToButtons(edge);
  listenToForms(edge);
  listenToShortcuts(edge);
  listenToHomeOpened(edge);
  listenToHomeActs(edge);
}
