import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { constants, gzipSync } from "node:zlib";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const source = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

/** Beside every script and style a file that WhiteNoise sends to browsers that take gzip: a third of the bytes. */
const compressed: Plugin = {
  name: "compressed",
  writeBundle({ dir }, bundle) {
    if (dir === undefined) return;
    for (const { fileName } of Object.values(bundle).filter(({ fileName }) => /\.(js|css)$/.test(fileName))) {
      const file = join(dir, fileName);
      writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: constants.Z_BEST_COMPRESSION }));
    }
  },
};

export default defineConfig({
  base: "/static/",
  plugins: [compressed],
  // JSX goes to preact's own runtime; the transform built into Vite is enough, no plugin.
  esbuild: { jsx: "automatic", jsxImportSource: "preact" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    // The pages' content security policy allows no data: addresses and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: {
      input: {
        visitor: source("visitor/main.tsx"),
        letter: source("visitor/letter.ts"),
        desk: source("desk/main.tsx"),
        pages: source("pages/pages.css"),
        staff: source("pages/staff.ts"),
      },
      output: {
        entryFileNames: "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
        assetFileNames: "assets/[name]-[hash][extname]",
      },
    },
  },
  server: {
    host: "localhost",
    port: 5173,
    strictPort: true,
    // Pages come from the Python server, so assets of the development server need their own origin.
    origin: "http://localhost:5173",
  },
  test: {
    environment: "node",
    include: ["src/**/*.test.{ts,tsx}"],
    restoreMocks: true,
  },
});
