import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// `--mode preview` puts a made-up backend in place of the shell, so that the screens can be looked at in a browser.
export default defineConfig(({ mode }) => ({
  plugins: [svelte()],
  resolve: {
    alias: [
      ...(mode === 'preview' ? [{ find: '$lib/api/ipc', replacement: here('dev/ipc.ts') }] : []),
      { find: '$lib', replacement: here('src/lib') },
      { find: '$assets', replacement: here('../assets') },
    ],
  },
  server: { fs: { allow: [here('.'), here('../assets')] } },
  // The content security policy of the window allows no data: fonts.
  build: { target: 'es2023', assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
}));
