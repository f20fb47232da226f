import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The loader for other sites: one classic script that needs nothing else and no server of ours. */
export default defineConfig({
  publicDir: false,
  build: {
    outDir: "dist",
    emptyOutDir: false, // beside what vite.config.ts builds
    // Other sites' visitors come with older browsers than those that the talk needs; they shall see the number, too.
    target: "es2020",
    rollupOptions: {
      input: fileURLToPath(new URL("./src/loader/main.ts", import.meta.url)),
      output: { format: "iife", strict: false, entryFileNames: "vierella.js" },
    },
  },
});
