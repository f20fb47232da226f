// @vitest-environment happy-dom

import { expect, test } from "vitest";
import { drawBeforeEach, GAPS, greet, server, tell } from "../testing/drawn";

const line = (): HTMLElement | null => document.querySelector(".gaps");

drawBeforeEach();

test("turns that lack somebody stand on the desk, and lead to the page of gaps", () => {
  greet({ gaps: { t: "gaps", turns: 3, first: "2027-01-04", pressing: false } });
  expect(line()?.textContent).toBe("3 vuorosta puuttuu joku, ensimmäinen ma 4. tammikuuta");
  expect(line()?.querySelector("a")?.getAttribute("href")).toBe(GAPS);
  expect(line()?.classList).not.toContain("gaps--pressing");
});

test("they follow what is told later, and say when one is pressing", () => {
  greet();
  expect(line()?.textContent).toBe("");
  tell(...server.gaps(1, "2027-01-05", true));
  expect(line()?.textContent).toBe("Yhdestä vuorosta puuttuu joku: ti 5. tammikuuta");
  expect(line()?.classList).toContain("gaps--pressing");
  tell(...server.gaps(0, ""));
  expect(line()?.textContent).toBe("");
});
