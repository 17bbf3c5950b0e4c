// Every command of the program, in one place. The palette, the menu, the keyboard map, the status bar and the keyboard
// itself read this table and nothing else. To add a command: a line here, `command-<id>` in both message catalogues, and
// `lend({ '<id>': { run } })` in the view that does it.

import { app } from '$lib/state/app.svelte';
import { regions } from '$lib/state/regions';
import { tour } from '$lib/tour/tour.svelte';

/** Where a command can be done; a place has the commands of those around it. */
export type Place =
  | 'program'
  | 'home'
  | 'new'
  | 'filings'
  | 'standard'
  | 'law'
  | 'settings'
  | 'dossier'
  | 'form'
  | 'stages'
  | 'compare'
  | 'filing'
  | 'rows'
  | 'text'
  | 'list';

/** What stands together in the menu and in the keyboard map. */
export type Group = 'act' | 'go' | 'write' | 'pane' | 'view' | 'rows' | 'text' | 'list' | 'program' | 'set';

export interface Command {
  /** Its message is `command-<id>`. */
  id: string;
  place: Place;
  group: Group;
  /** The first is the one shown. */
  keys?: string[];
  /** Stands in the menu of the dossier. */
  menu?: boolean;
  /** Who does it; where nobody is named here, the view lends a hand (`hands.svelte.ts`). */
  run?: () => unknown;
  /** A key of a control, which the control itself obeys: shown, never run from here. */
  control?: boolean;
}

export const AROUND: Partial<Record<Place, Place>> = {
  home: 'program',
  new: 'program',
  filings: 'program',
  standard: 'program',
  law: 'program',
  settings: 'program',
  dossier: 'program',
  form: 'dossier',
  stages: 'dossier',
  compare: 'dossier',
  filing: 'dossier',
};

/** The sections of the settings. */
const SETTINGS = ['appearance', 'agency', 'new', 'registry', 'words', 'backup', 'folder'];

export const COMMANDS: Command[] = [
  { id: 'undo', place: 'dossier', group: 'act', keys: ['Ctrl+Z'], menu: true },
  { id: 'redo', place: 'dossier', group: 'act', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], menu: true },
  { id: 'replace', place: 'dossier', group: 'act', keys: ['Ctrl+H'], menu: true },
  { id: 'standard-insert', place: 'dossier', group: 'act', keys: ['Ctrl+Shift+S'], menu: true },
  { id: 'standard-keep', place: 'dossier', group: 'act', keys: ['Ctrl+Shift+A'], menu: true },
  { id: 'standard-renew', place: 'dossier', group: 'act', keys: ['F9'] },
  { id: 'mend', place: 'form', group: 'act', keys: ['Ctrl+.'] },
  { id: 'remark-add', place: 'form', group: 'act', keys: ['Ctrl+Alt+M'] },

  { id: 'item-go', place: 'dossier', group: 'go', keys: ['Ctrl+G'], menu: true, run: () => app.openPalette('items') },
  { id: 'item-next', place: 'form', group: 'go', keys: ['Alt+ArrowDown'] },
  { id: 'item-previous', place: 'form', group: 'go', keys: ['Alt+ArrowUp'] },
  { id: 'finding-next', place: 'form', group: 'go', keys: ['F8'], menu: true },
  { id: 'finding-previous', place: 'form', group: 'go', keys: ['Shift+F8'] },
  { id: 'find', place: 'dossier', group: 'go', keys: ['Ctrl+F'], menu: true },
  { id: 'find-next', place: 'dossier', group: 'go', keys: ['F3'] },
  { id: 'find-previous', place: 'dossier', group: 'go', keys: ['Shift+F3'] },
  { id: 'spelling', place: 'form', group: 'go', keys: ['F7'], menu: true },
  { id: 'clause-here', place: 'form', group: 'go', keys: ['F2'], control: true },
  { id: 'clause', place: 'form', group: 'go', keys: ['Shift+F2'], menu: true },
  { id: 'change-next', place: 'compare', group: 'go', keys: ['F7'], menu: true },
  { id: 'change-previous', place: 'compare', group: 'go', keys: ['Shift+F7'] },

  { id: 'print', place: 'dossier', group: 'write', keys: ['Ctrl+P'], menu: true },
  { id: 'export', place: 'dossier', group: 'write', keys: ['Ctrl+E'], menu: true },
  { id: 'edition', place: 'dossier', group: 'write', keys: ['Ctrl+B'], menu: true },
  { id: 'filing-send', place: 'filing', group: 'write', keys: ['Ctrl+Enter'], control: true },

  { id: 'pane-paper', place: 'form', group: 'pane', keys: ['Alt+1'] },
  { id: 'pane-findings', place: 'form', group: 'pane', keys: ['Alt+2'] },
  { id: 'pane-history', place: 'form', group: 'pane', keys: ['Alt+3'] },
  { id: 'pane-remarks', place: 'form', group: 'pane', keys: ['Alt+4'] },
  { id: 'page-whole', place: 'form', group: 'pane', keys: ['F11'], menu: true },

  { id: 'tab-form', place: 'dossier', group: 'view' },
  { id: 'tab-stages', place: 'dossier', group: 'view' },
  { id: 'tab-compare', place: 'dossier', group: 'view' },
  { id: 'tab-filing', place: 'dossier', group: 'view' },

  { id: 'row-add', place: 'rows', group: 'rows', keys: ['Ctrl+Enter'], control: true },
  { id: 'row-up', place: 'rows', group: 'rows', keys: ['Alt+Shift+ArrowUp'], control: true },
  { id: 'row-down', place: 'rows', group: 'rows', keys: ['Alt+Shift+ArrowDown'], control: true },
  { id: 'row-delete', place: 'rows', group: 'rows', keys: ['Ctrl+Delete'], control: true },
  { id: 'row-open', place: 'rows', group: 'rows', keys: ['Enter'], control: true },
  { id: 'row-close', place: 'rows', group: 'rows', keys: ['Escape'], control: true },

  { id: 'text-word', place: 'text', group: 'text', keys: ['Alt+Enter'], control: true },
  { id: 'text-numbered', place: 'text', group: 'text', keys: ['Ctrl+Shift+7'], control: true },
  { id: 'text-lettered', place: 'text', group: 'text', keys: ['Ctrl+Shift+8'], control: true },
  { id: 'text-emphasis', place: 'text', group: 'text', keys: ['Ctrl+I'], control: true },
  { id: 'text-link', place: 'text', group: 'text', keys: ['Ctrl+Shift+K'], control: true },

  { id: 'list-move', place: 'list', group: 'list', keys: ['ArrowUp', 'ArrowDown'], control: true },
  { id: 'list-choose', place: 'list', group: 'list', keys: ['Enter'], control: true },
  { id: 'list-leave', place: 'list', group: 'list', keys: ['Escape'], control: true },

  { id: 'throw', place: 'home', group: 'list', keys: ['Delete'], control: true },
  { id: 'archive', place: 'home', group: 'list', keys: ['Ctrl+Shift+A'], control: true },
  { id: 'put-back', place: 'home', group: 'list', keys: ['Ctrl+Z'], control: true },

  { id: 'law-find', place: 'law', group: 'go', keys: ['Ctrl+F'] },
  { id: 'law-next', place: 'law', group: 'go', keys: ['F3'] },
  { id: 'law-previous', place: 'law', group: 'go', keys: ['Shift+F3'] },
  { id: 'law-item', place: 'law', group: 'go', keys: ['F2'] },
  { id: 'law-cite', place: 'law', group: 'write', keys: ['Ctrl+Shift+C'] },
  { id: 'law-rules', place: 'law', group: 'act' },

  { id: 'palette', place: 'program', group: 'program', keys: ['Ctrl+K'], run: () => app.openPalette('all') },
  { id: 'home', place: 'program', group: 'view', run: () => app.go({ name: 'home' }) },
  { id: 'new', place: 'program', group: 'program', keys: ['Ctrl+N'], run: () => app.go({ name: 'new' }) },
  {
    id: 'new-example',
    place: 'program',
    group: 'program',
    keys: ['Ctrl+Shift+N'],
    run: () => app.openPalette('examples'),
  },
  { id: 'import', place: 'program', group: 'program', keys: ['Ctrl+O'], menu: true, run: () => app.pickFile() },
  { id: 'filings', place: 'program', group: 'view', run: () => app.go({ name: 'filings' }) },
  { id: 'standard', place: 'program', group: 'view', menu: true, run: () => app.go({ name: 'standard' }) },
  { id: 'law', place: 'program', group: 'view', run: () => app.go({ name: 'law' }) },
  { id: 'settings', place: 'program', group: 'view', run: () => app.go({ name: 'settings' }) },
  ...SETTINGS.map((section): Command => ({
    id: `settings-${section}`,
    place: 'program',
    group: 'view',
    run: () => app.go({ name: 'settings', section }),
  })),
  { id: 'back', place: 'program', group: 'view', keys: ['Alt+ArrowLeft'], run: () => app.back() },
  { id: 'region-next', place: 'program', group: 'go', keys: ['F6'], run: () => regions.go(1) },
  { id: 'region-previous', place: 'program', group: 'go', keys: ['Shift+F6'], run: () => regions.go(-1) },
  { id: 'language-az', place: 'program', group: 'set', run: () => app.saveSettings({ language: 'az' }) },
  { id: 'language-en', place: 'program', group: 'set', run: () => app.saveSettings({ language: 'en' }) },
  { id: 'theme-light', place: 'program', group: 'set', run: () => app.saveSettings({ theme: 'light' }) },
  { id: 'theme-dark', place: 'program', group: 'set', run: () => app.saveSettings({ theme: 'dark' }) },
  { id: 'theme-system', place: 'program', group: 'set', run: () => app.saveSettings({ theme: '' }) },
  { id: 'tour', place: 'program', group: 'program', menu: true, run: () => tour.start() },
  { id: 'help', place: 'program', group: 'program', keys: ['F1'], menu: true, run: () => (app.help = true) },
  { id: 'menu', place: 'program', group: 'program', keys: ['Alt'] },
];

/** What the status bar shows in each place; `help` follows everywhere. */
export const STATUS: Partial<Record<Place, string[]>> = {
  home: ['list-move', 'list-choose', 'new'],
  new: ['list-move', 'list-choose', 'list-leave'],
  filings: ['list-choose', 'region-next'],
  standard: ['list-move', 'list-choose'],
  law: ['list-move', 'law-next', 'law-item'],
  settings: ['list-move', 'region-next'],
  form: ['item-next', 'finding-next', 'region-next'],
  stages: ['undo', 'region-next'],
  compare: ['change-next', 'region-next'],
  filing: ['filing-send', 'print'],
};
