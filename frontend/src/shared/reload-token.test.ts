import { describe, expect, it } from "vitest";
import { reloadToken } from "./reload-token";

describe("reloadToken", () => {
  it("keeps one item and clears it", () => {
    const items = new Map<string, string>();
    const storage = {
      getItem: (name: string) => items.get(name) ?? null,
      setItem: (name: string, value: string) => items.set(name, value),
      removeItem: (name: string) => items.delete(name),
    } as unknown as Storage;
    const token = reloadToken(() => storage);
    expect(token.read()).toBe("");
    token.write("one");
    token.write("two");
    expect(token.read()).toBe("two");
    expect(items.size).toBe(1);
    token.clear();
    expect(items.size).toBe(0);
  });

  it("does without when storage is blocked", () => {
    const token = reloadToken(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    token.write("one");
    token.clear();
    expect(token.read()).toBe("");
  });

  it("does without when storage is full", () => {
    const full = {
      getItem: () => null,
      setItem: () => {
        throw new DOMException("full", "QuotaExceededError");
      },
    } as unknown as Storage;
    const token = reloadToken(() => full);
    token.write("one");
    expect(token.read()).toBe("");
  });
});
