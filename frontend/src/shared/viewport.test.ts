// @vitest-environment happy-dom

import { beforeEach, describe, expect, it } from "vitest";
import { followKeyboard } from "./viewport";

class TestViewport extends EventTarget {
  scale = 1;
  height = 640;
  offsetTop = 0;
}

describe("followKeyboard", () => {
  const style = document.documentElement.style;
  const size = (): string => style.getPropertyValue("--visible-block-size");
  let visible: TestViewport;

  beforeEach(() => {
    style.removeProperty("--visible-block-size");
    visible = new TestViewport();
    followKeyboard({ visualViewport: visible as unknown as VisualViewport }, style);
  });

  it("hands the visible part to the style sheet when a keyboard covers the rest", () => {
    expect(size()).toBe("");
    visible.height = 380;
    visible.offsetTop = 12;
    visible.dispatchEvent(new Event("resize"));
    expect([size(), style.getPropertyValue("--visible-start")]).toEqual(["380px", "12px"]);
  });

  it("leaves the page alone while it is zoomed with two fingers", () => {
    visible.scale = 2;
    visible.height = 320;
    visible.dispatchEvent(new Event("resize"));
    expect(size()).toBe("");
  });

  it("does without where the browser does not tell", () => {
    expect(() => followKeyboard({ visualViewport: null }, style)).not.toThrow();
  });
});
