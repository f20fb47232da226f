import { defineConfig } from "vite";
import { build, source } from "./vite.config.ts";

const entries = {
  again: source("pages/again.ts"),
  cases: source("pages/cases.ts"),
  letter: source("visitor/letter.ts"),
  pages: source("pages/pages.css"),
  staff: source("pages/staff.ts"),
};

/** What pages that work without script add to themselves. */
export default defineConfig(build(entries, { emptyOutDir: false, manifest: ".vite/pages.json" }));
