import { fileURLToPath } from 'node:url';
import { FluentResource } from '@fluent/bundle';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Messages are parsed when the window is built, not each time it starts: a module gives keys and patterns as JSON. */
const messages = {
  name: 'messages',
  transform: (text: string, id: string) => {
    if (!id.endsWith('.ftl')) return null;
    const parsed = JSON.stringify(new FluentResource(text).body.map(({ id, value }) => [id, value]));
    return { code: `export default ${JSON.stringify(parsed)};`, map: null };
  },
};

export default defineConfig({
  plugins: [messages, svelte()],
  resolve: { alias: { $lib: here('src/lib'), $assets: here('../assets') } },
  // The content security policy of the window allows no data: fonts.
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
