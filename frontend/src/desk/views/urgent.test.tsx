// @vitest-environment happy-dom

import { beforeEach, expect, test } from "vitest";
import { drawBeforeEach, greet, server, tell } from "../testing/drawn";

const alerts = (): string => [...document.querySelectorAll("[role=alert]")].map((alert) => alert.textContent).join(" ");

drawBeforeEach();

beforeEach(() => greet());

test("rule 30: what waits in my own groups is told at once, and goes when somebody has seen to it", () => {
  expect(alerts()).not.toContain("kiireellinen");
  tell(...server.waitsInGroups({ own: 1, since: new Date(2026, 10, 28, 2, 10).getTime() }));
  expect(alerts()).toContain("Ryhmässäsi odottaa kiireellinen viesti");
  expect(alerts()).toContain("Odottanut la 02.10 alkaen");
  tell(...server.waitsInGroups({}));
  expect(alerts()).not.toContain("kiireellinen");
});

test("rule 30: where none of the facilitators is on duty, all are told whom to telephone", () => {
  tell(...server.waitsInGroups({ others: 2, since: 5, on_call: [{ name: "Ritva", phone: "040 123 4567" }] }));
  expect(alerts()).toContain("odottaa 2 kiireellistä viestiä");
  expect(alerts()).toMatch(/Vanhin on odottanut \S+ \S+ alkaen/);
  expect(document.querySelector("a[href='tel:0401234567']")?.textContent).toBe("Soita: Ritva, 040 123 4567");
  tell(...server.waitsInGroups({ others: 1, since: 5 }));
  expect(alerts()).toContain("Soita takapäivystäjälle");
});
