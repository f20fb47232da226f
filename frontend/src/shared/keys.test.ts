import { expect, it } from "vitest";
import { newKey } from "./keys";

it("makes keys of the form that the server takes, each different", () => {
  const keys = Array.from({ length: 200 }, newKey);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(new Set(keys).size).toBe(keys.length);
});
