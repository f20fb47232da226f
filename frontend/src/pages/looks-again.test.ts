// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { lookAgain } from "./looks-again";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("sends the form of a page that waits, once its time has come", () => {
  document.body.innerHTML = '<form data-again-after="3"></form><form id="other"></form>';
  const sent: string[] = [];
  for (const form of document.forms) form.requestSubmit = () => sent.push(form.id);
  lookAgain(document);
  vi.advanceTimersByTime(2_999);
  expect(sent).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(sent).toEqual([""]);
});
