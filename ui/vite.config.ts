import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Messages are parsed when the window is built, not each time it starts: a module gives keys and patterns as JSON. */
const messages: Plugin = {
  name: 'messages',
  transform: (text: string, id: string) => {
    if (!id.endsWith('.ftl')) return null;
    const parsed = JSON.stringify(new FluentResource(text).body.map(({ id, value }) => [id, value]));
    return { code: `export default ${JSON.stringify(parsed)};`, map: null };
  },
};

/** The modules that the first view needs at once. */
const first = new Set<string>();

/** Finds what the entry imports, and what that imports in its turn. */
const firstView: Plugin = {
  name: 'first-view',
  renderStart() {
    const left = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry);
    for (let id = left.pop(); id; id = left.pop()) {
      if (first.has(id)) continue;
      first.add(id);
      left.push(...(this.getModuleInfo(id)?.importedIds ?? []));
    }
  },
};

/** A script of plain letters takes half the memory: the webview keeps any other in two bytes a letter. */
const plainLetters: Plugin = {
  name: 'plain-letters',
  generateBundle(_, bundle) {
    for (const part of Object.values(bundle)) {
      if (part.type !== 'chunk') continue;
      if (/\\[^\0-\x7f]/.test(part.code)) this.error('A backslash before a letter would change its meaning.');
      const escaped = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
      part.code = part.code.replace(/[^\0-\x7f]/g, escaped);
    }
  },
};

export default defineConfig({
  plugins: [messages, firstView, plainLetters, svelte()],
  resolve: { alias: { $lib: here('src/lib'), $assets: here('../assets') } },
  build: {
    target: 'es2023',
    // The content security policy of the window allows no data: fonts.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    // One file for the first view: each more is a question to the shell before anything is drawn.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: (id) => first.has(id) }] } } },
  },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
