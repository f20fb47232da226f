import { defineConfig } from "vite";
import { build, source } from "./vite.config.ts";

/** The page of a closed group, beside what vite.config.ts builds, with a manifest of its own. */
export default defineConfig(
  build({ rooms: source("rooms/main.tsx") }, { emptyOutDir: false, manifest: ".vite/rooms.json" }),
);
