// @vitest-environment happy-dom

import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test } from "vitest";
import { desk, drawBeforeEach, greet, server, tell } from "../testing/drawn";

const greetAs = (helper: "professional" | "peer"): void => {
  greet({ me: { ...server.snapshot().me, helper } });
};
const opener = (): HTMLButtonElement | null => document.querySelector(".contact [aria-expanded]");
const panel = (): HTMLElement | null => document.querySelector(".guidance");
const shown = (): string => document.querySelector(".guidance__text")?.textContent ?? "";
const names = (): string[] =>
  [...(panel()?.querySelectorAll(".guidance__head label") ?? [])].map((label) => label.textContent ?? "");
const openPanel = (): void => {
  act(() => opener()?.click());
};
const choose = (title: string): void => {
  const label = [...(panel()?.querySelectorAll(".guidance__head label") ?? [])].find(
    ({ textContent }) => textContent === title,
  );
  act(() => label?.querySelector("input")?.click());
};
const takeContact = (): void => tell(...server.arrive(), ...server.accept("contact-1"));

drawBeforeEach();

describe("the guides of a contact", () => {
  beforeEach(() => {
    greetAs("professional");
    takeContact();
  });

  test("are folded until asked for, and stand beside the talk then (rule 21)", () => {
    expect(panel()).toBeNull();
    expect(opener()?.getAttribute("aria-expanded")).toBe("false");
    openPanel();
    expect(opener()?.getAttribute("aria-controls")).toBe(panel()?.id);
    expect(names()).toEqual(["Vaara", "Raskaus"]);
    expect(shown()).toContain("Kysy suoraan:");
    expect(document.querySelector(".guide ul li")?.textContent).toBe("Keinot?");
    expect(document.querySelector(".transcript")).not.toBeNull();
  });

  test("show an edit at once, also while they are read, and that nobody has approved it yet (rule 22)", () => {
    openPanel();
    choose("Raskaus");
    expect(shown()).not.toContain("Odottaa hyväksyntää");
    const before = panel()?.querySelector(".guidance__text");
    tell(...server.editGuide("pregnancy", "Uusi ohje"));
    expect(shown()).toContain("Uusi ohje");
    expect(shown()).toContain("Odottaa hyväksyntää");
    expect(panel()?.querySelector(".guidance__text")).toBe(before);
  });

  test("say who has approved them, or that nobody has yet (rule 22)", () => {
    openPanel();
    expect(shown()).toContain("Odottaa hyväksyntää");
    choose("Raskaus");
    expect(shown()).toContain("Hyväksynyt Liisa 2. maaliskuuta 2026");
    expect(shown()).not.toContain("Odottaa hyväksyntää");
  });

  test("lead to the telephone", () => {
    openPanel();
    const link = panel()?.querySelector("a");
    expect([link?.textContent, link?.getAttribute("href")]).toEqual(["112", "tel:112"]);
  });

  test("close by Esc, or by their button, and give the focus back", () => {
    for (const close of [
      () => panel()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })),
      () => panel()?.querySelector<HTMLElement>(".guidance__close")?.click(),
    ]) {
      openPanel();
      act(() => panel()?.querySelector("input")?.focus());
      act(() => {
        close();
      });
      expect(panel()).toBeNull();
      expect(document.activeElement).toBe(opener());
    }
  });

  test.each([
    ["Vaara", "risk_outcome", "contacts_given"],
    ["Raskaus", "pregnancy_outcome", "no_grounds"],
  ] as const)(
    "rules 21 to 23: what came of %s is chosen beside it, and stands in the record",
    (title, field, value) => {
      openPanel();
      choose(title);
      const option = panel()?.querySelector<HTMLInputElement>(`.guidance__outcome input[value=${value}]`);
      expect(panel()?.querySelector<HTMLInputElement>(".guidance__outcome input[value=not_needed]")?.checked).toBe(
        true,
      );
      act(() => option?.click());
      expect(desk.threads.value[0]?.record.value).toEqual({ [field]: value });
      tell(...server.visitorSays("contact-1", "hei"), ...server.end("contact-1"));
      const stored = document.querySelector<HTMLInputElement>(`.record input[name=${field}-1][value=${value}]`);
      expect(stored?.checked).toBe(true);
    },
  );

  test("leave the draft as it is", () => {
    const field = document.querySelector<HTMLTextAreaElement>(".composer textarea");
    if (field === null) throw new Error("no field");
    act(() => {
      field.value = "Olen tässä";
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
    openPanel();
    choose("Raskaus");
    openPanel();
    expect(document.querySelector(".composer textarea")).toBe(field);
    expect(field.value).toBe("Olen tässä");
  });

  test("go with the talk's end: then there is the record", () => {
    openPanel();
    tell(...server.end("contact-1"));
    expect([panel(), opener()]).toEqual([null, null]);
  });

  test("are not for a first turn: no box in the duty panel, no such guide", () => {
    expect(document.querySelector(".first-turn")).toBeNull();
    expect(document.body.textContent).not.toContain("samassa vuorossa");
  });
});

describe("a peer (rule 19)", () => {
  beforeEach(() => greetAs("peer"));

  test("has a folded guide for the first turn in the duty panel", () => {
    const box = document.querySelector<HTMLDetailsElement>("details.first-turn");
    expect(box?.open).toBe(false);
    expect(box?.querySelector("summary")?.textContent).toBe("Ensimmäinen vuorosi");
    expect(box?.textContent).toContain("Et ole yksin.");
  });

  test("sees by name which professionals are on duty for the same services, and when nobody is", () => {
    const duty = (): string => document.querySelector("[aria-labelledby=duty-heading]")?.textContent ?? "";
    expect(duty()).toContain("Samassa vuorossa ei ole nyt ammattilaista.");
    tell(
      ...server.duty(["a"]),
      ...server.present("kaisa", "Kaisa", ["a", "b"]),
      ...server.present("eero", "Eero", ["b"]),
    );
    expect(duty()).toContain("Ammattilainen samassa vuorossa: Kaisa");
    expect(duty()).not.toContain("Eero");
    tell(...server.absent("kaisa"));
    expect(duty()).toContain("ei ole nyt ammattilaista");
  });

  test("reads beside the talk whom to hand over to, and the guide of the first turn", () => {
    tell(...server.present("kaisa", "Kaisa", ["a"]));
    takeContact();
    openPanel();
    expect(names()).toEqual(["Vaara", "Raskaus", "Ensimmäinen vuorosi"]);
    expect(shown()).toContain("Ammattilainen samassa vuorossa: Kaisa");
  });
});
