// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hideInTime } from "./hides";

describe("what may be read for some minutes", () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it("goes in time, and leaves what is being written", () => {
    document.body.innerHTML = '<p data-hides-in="900">secret</p><textarea>words</textarea>';
    hideInTime(document);
    vi.advanceTimersByTime(899_000);
    expect(document.body.textContent).toContain("secret");
    vi.advanceTimersByTime(1_000);
    expect(document.body.textContent).not.toContain("secret");
    expect(document.querySelector("textarea")?.value).toBe("words");
  });
});
