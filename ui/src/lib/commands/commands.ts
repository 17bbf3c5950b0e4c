// The table of commands at work: what can be done now, what a key does, how it is called.

import { say, t } from '$lib/shared/messages.svelte';
import { app } from '$lib/state/app.svelte';
import { hand } from './hands.svelte';
import { isPressed, shown } from './keys';
import { AROUND, COMMANDS, type Command, type Place } from './table';

/** Every command; the profiles of the law's data are among them. */
export function all(): Command[] {
  const profiles = app.law.profiles.map(({ id }): Command => ({
    id: `profile-${id}`,
    place: 'dossier',
    group: 'set',
    menu: true,
  }));
  return [...COMMANDS, ...profiles];
}

const byId = (id: string): Command | undefined => all().find((command) => command.id === id);

/** The innermost place that is shown. */
export function placeNow(): Place {
  const view = app.view;
  return view.name === 'dossier' ? view.tab : view.name;
}

function isAround(place: Place, outer: Place): boolean {
  for (let at: Place | undefined = place; at; at = AROUND[at]) if (at === outer) return true;
  return false;
}

/** Whether a command can be done here and now. */
export function isAvailable(command: Command): boolean {
  if (command.control || !isAround(placeNow(), command.place)) return false;
  if (command.run) return true;
  const own = hand(command.id);
  return own !== undefined && (own.when?.() ?? true);
}

/** What a command is called on the screen. */
export function nameOf(id: string): string {
  const profile = app.law.profiles.find((one) => `profile-${one.id}` === id);
  if (profile) return t('command-profile', { profile: say(profile.name) });
  const section = /^settings-(.*)$/.exec(id)?.[1];
  return section ? `${t('nav-settings')}: ${t(`settings-${section}`)}` : t(`command-${id}`);
}

/** The key of a command as it is shown; empty where it has none. */
export function keyOf(id: string): string {
  return shown(byId(id)?.keys?.[0] ?? '');
}

/** Every key of a command as it is shown. */
export function keysOf(id: string): string[] {
  return (byId(id)?.keys ?? []).map(shown);
}

/** Whether an event is a key of this command. */
export function isKeyOf(event: KeyboardEvent, id: string): boolean {
  return (byId(id)?.keys ?? []).some((chord) => isPressed(event, chord));
}

/** The command a key asks for, of those that can be done now. */
export function commandOf(event: KeyboardEvent): Command | undefined {
  const asked = COMMANDS.filter((command) => command.keys?.some((chord) => isPressed(event, chord)));
  return asked.find(isAvailable);
}

export function run(id: string): unknown {
  return (byId(id)?.run ?? hand(id)?.run)?.();
}
