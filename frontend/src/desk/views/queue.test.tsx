// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { drawBeforeEach, greet, LETTERS, server, tell } from "../testing/drawn";

const due = (): HTMLAnchorElement | null => document.querySelector(".queue__letters a");

drawBeforeEach();

test("letters that are promised an answer by today stand under the queue, of all services together", () => {
  const services = (first: number, second: number) => [
    { slug: "a", name: "A", letters_due: first },
    { slug: "b", name: "B", letters_due: second },
  ];
  greet({ services: services(2, 1) });
  expect(due()?.textContent).toBe("3 kirjeeseen on luvattu vastaus tänään");
  expect(due()?.getAttribute("href")).toBe(LETTERS);
  tell({ t: "catalogue", services: services(0, 1), cards: [] });
  expect(due()?.textContent).toBe("Yhteen kirjeeseen on luvattu vastaus tänään");
  tell({ t: "catalogue", services: services(0, 0), cards: [] });
  expect(due()).toBeNull();
});

test("a desk without letters says nothing of them", () => {
  greet(server.snapshot({}));
  expect(due()).toBeNull();
});
