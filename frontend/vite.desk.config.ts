import { defineConfig } from "vite";
import { build, source } from "./vite.config.ts";

/** The desk, beside what vite.config.ts builds, with a manifest of its own. */
export default defineConfig(
  build({ desk: source("desk/main.tsx") }, { emptyOutDir: false, manifest: ".vite/desk.json" }),
);
