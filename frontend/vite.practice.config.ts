import { defineConfig } from "vite";
import { build, source } from "./vite.config.ts";

/** The page on which the desk is practised: apart, so that the desk itself loads nothing of it. */
export default defineConfig(
  build({ practice: source("practice/main.tsx") }, { emptyOutDir: false, manifest: ".vite/practice.json" }),
);
