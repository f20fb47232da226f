import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const source = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [light = "", dark = ""] = source.split("@media (prefers-color-scheme: dark)");

function coloursIn(css: string): Record<string, string> {
  return Object.fromEntries([...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]));
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(hex.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ["ink", "paper"],
  ["ink", "surface"],
  ["ink", "sunken"],
  ["ink-soft", "paper"],
  ["ink-soft", "surface"],
  ["ink-soft", "sunken"],
  ["accent", "paper"],
  ["accent", "surface"],
  ["accent-strong", "paper"],
  ["on-accent", "accent"],
  ["on-accent", "accent-strong"],
  ["on-accent-soft", "accent-soft"],
  ["on-notice", "notice"],
  ["on-notice", "surface"],
  ["on-mine", "mine"],
  ["on-theirs", "theirs"],
  ["on-emergency", "emergency"],
  ["emergency-ink", "paper"],
  ["emergency-ink", "surface"],
] as const;
const EDGES = [
  ["edge", "paper"],
  ["edge", "surface"],
  ["notice-edge", "paper"],
  ["notice-edge", "surface"],
  ["focus", "paper"],
  ["focus", "surface"],
  ["emergency", "paper"],
] as const;

test.each([
  ["light", coloursIn(light)],
  ["dark", { ...coloursIn(light), ...coloursIn(dark) }],
])("texts can be read and edges be seen in the %s scheme", (_, colours) => {
  const between = ([a, b]: readonly [string, string]): number => contrast(colours[a] ?? "", colours[b] ?? "");
  // Not "less than": a colour that is missing compares as neither.
  expect(TEXT.filter((pair) => !(between(pair) >= 4.5))).toEqual([]);
  expect(EDGES.filter((pair) => !(between(pair) >= 3))).toEqual([]);
});
