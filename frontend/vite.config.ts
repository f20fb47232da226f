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

/**
 * A visitor's script comes in two files of about the same size. Every file comes on a connection of its own
 * (deploy/Caddyfile) whose first answer holds ten packets, 14 KB: two of that size take a slow phone no longer than one.
 */
const inHalves = (id: string): string | undefined =>
  /\/node_modules\/|\/(draft-guard|leave|page|shift)\.ts$/.test(id) ? "base" : undefined;

/** One build of pages, into `dist`. Different people's pages are built apart, so that nobody waits for a file between. */
export const build = (input: Record<string, string>, options: BuildEnvironmentOptions): UserConfig => ({
  base: "/static/",
  plugins: [compressed],
  // JSX goes to preact's own runtime; the transform built into Vite is enough, no plugin.
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "dist",
    target: "es2022",
    // The pages' content security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input,
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
        manualChunks: inHalves,
      },
    },
    ...options,
  },
});

const entries = {
  visitor: source("visitor/main.tsx"),
  letter: source("visitor/letter.ts"),
  pages: source("pages/pages.css"),
  staff: source("pages/staff.ts"),
};

export default defineConfig({
  ...build(entries, { emptyOutDir: true, manifest: true }),
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
