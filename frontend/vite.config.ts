import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import type { BuildEnvironmentOptions, Plugin, UserConfig } from "vite";
import { defineConfig } from "vitest/config";

export const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Beside every script and style two files that WhiteNoise sends to browsers that take them: a third of the bytes. */
const compressed: Plugin = {
  name: "compressed",
  writeBundle({ dir }, bundle) {
    if (dir === undefined) return;
    for (const { fileName } of Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName))) {
      const file = join(dir, fileName);
      const content = readFileSync(file);
      writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
      writeFileSync(`${file}.br`, brotliCompressSync(content)); // at its best by default
    }
  },
};

/** One build of pages, into `dist`. Each kind of page is built apart, so that nobody waits for a file that two share. */
export const build = (input: Record<string, string>, options: BuildEnvironmentOptions): UserConfig => ({
  base: "/static/",
  plugins: [compressed],
  // JSX goes to preact's own runtime; the transform built into Vite is enough, no plugin.
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "dist",
    target: "es2022",
    // The pages' content security policy allows no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input,
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
    ...options,
  },
});

/** The visitor's page. Its script and style travel inside it (moderation/live/inlined.py). */
export default defineConfig({
  ...build(
    { visitor: source("visitor/main.tsx"), style: source("visitor/visitor.css") },
    { emptyOutDir: true, manifest: true },
  ),
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
