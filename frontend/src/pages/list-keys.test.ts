// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from "vitest";
import { goThrough, next } from "./list-keys";

function press(key: string, on: Element = document.body, held: KeyboardEventInit = {}): void {
  on.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, ...held }));
}

const focused = (): string => document.activeElement?.textContent ?? "";

describe("keys of a list", () => {
  beforeEach(() => {
    document.body.innerHTML =
      '<input><ol><li><a href="/1">one</a><button>claim</button></li><li><a href="/2">two</a></li></ol>';
  });

  it("go down and up, begin at the top, and stay at the ends", () => {
    goThrough(document, document.querySelector("ol") as Element);
    press("j");
    expect(focused()).toBe("one");
    press("j");
    expect(focused()).toBe("two");
    press("j");
    expect(focused()).toBe("two");
    press("k");
    press("k");
    expect(focused()).toBe("one");
  });

  it("do nothing while somebody types, or holds another key", () => {
    goThrough(document, document.querySelector("ol") as Element);
    const field = document.querySelector("input") as HTMLInputElement;
    field.focus();
    press("j", field);
    press("j", document.body, { ctrlKey: true });
    expect(document.activeElement).toBe(field);
  });

  it("begin at the bottom when going up from nowhere", () => {
    expect(next(["a", "b"], null, -1)).toBe("b");
    expect(next([], null, 1)).toBeUndefined();
  });
});
