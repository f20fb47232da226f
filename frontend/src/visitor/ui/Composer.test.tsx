// @vitest-environment happy-dom
/** The guard of drafts (rule 12): it asks before what could tell who somebody is goes out, and never insists. */

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import fi from "../../../texts/fi/visitor.ftl?raw";
import { createTexts } from "../../shared/texts";
import type { Entry, Question } from "../../wire/common";
import type { ChatPage } from "../../wire/pages";
import { VisitContext, type Visit as VisitOfPage } from "../context";
import { JOINED, said, talkFrame, Visit } from "../testing/visit";
import { Composer } from "./Composer";

const text = createTexts("fi", fi);
const page = { cards: [{ number: "09 2525 0111" }] } as unknown as ChatPage;

describe("rule 12: the guard of drafts", () => {
  let visit: Visit;

  const field = (): HTMLTextAreaElement => document.querySelector("textarea") as HTMLTextAreaElement;
  const guard = (): HTMLElement | null => document.querySelector("[role=alert]");
  const type = (words: string): void => {
    act(() => {
      field().value = words;
      field().dispatchEvent(new Event("input", { bubbles: true }));
    });
  };
  const press = (name: string): void => {
    const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === text(name));
    act(() => found?.click());
  };
  const enter = (): void => {
    act(() => {
      field().dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    });
  };
  const out = (): unknown[] => visit.lines.last.sent.filter(({ t }) => t === "say");

  beforeEach(() => {
    vi.stubGlobal("CSS", { supports: () => true });
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    visit = new Visit();
    act(() => {
      const context = { page, text, talk: visit.talk } as unknown as VisitOfPage;
      render(
        <VisitContext.Provider value={context}>
          <Composer />
        </VisitContext.Provider>,
        document.body,
      );
    });
    type("hei");
    press("message-send");
    act(() => visit.lines.last.answer());
    act(() => visit.lines.last.receive(talkFrame({ state: "open", entries: [said(1, "Hei!")], head: 1 })));
  });

  afterEach(() => {
    act(() => render(null, document.body));
    vi.unstubAllGlobals();
  });

  it.each(["press", "enter"])("asks before it sends, by %s, and nothing has left meanwhile", (way) => {
    const before = out().length;
    type("Soita minulle 040 123 4567");
    expect(guard()).toBeNull();
    if (way === "press") press("message-send");
    else enter();
    expect(guard()?.textContent).toContain(text("guard-phone"));
    expect(guard()?.textContent).not.toContain(text("guard-email"));
    expect(field().value).toBe("Soita minulle 040 123 4567");
    expect(out()).toHaveLength(before);
  });

  it("sends anyway with one tap, and leads back to the field", () => {
    const before = out().length;
    type("Soita minulle 040 123 4567");
    press("message-send");
    press("guard-send");
    expect(out()).toHaveLength(before + 1);
    expect(guard()).toBeNull();
    expect(field().value).toBe("");
    expect(document.activeElement).toBe(field());
  });

  it("does not take a second Enter for a yes", () => {
    const before = out().length;
    type("hetu 131052-308T");
    enter();
    enter();
    expect(out()).toHaveLength(before);
  });

  it("is quiet again as soon as the draft changes, and asks anew about what it holds then", () => {
    type("Asun Koivukatu 5");
    press("message-send");
    type("Asun Koivukatu 5 b");
    expect(guard()).toBeNull();
    press("message-send");
    expect(guard()?.textContent).toContain(text("guard-address"));
    type("Asun lähellä");
    expect(guard()).toBeNull();
    press("message-send");
    expect(field().value).toBe("");
  });

  describe("after the helper asked for an address to send help to", () => {
    beforeEach(() => {
      act(() => visit.lines.last.receive(talkFrame({ state: "open", entries: [said(1, "Hei!"), JOINED], head: 2 })));
    });

    const asks = (about: Question): void => {
      const entry: Entry = { seq: 3, at: 3000, author: "house", body: { t: "asked", about } };
      act(() => visit.lines.last.receive({ t: "entries", entries: [entry] }));
    };

    it("is quiet about an address, and warns of everything else", () => {
      asks("address");
      const before = out().length;
      type("Koivukatu 5, hetu 131052-308T, 040 123 4567");
      press("message-send");
      expect(out()).toHaveLength(before);
      expect(guard()?.textContent).toContain(text("guard-identity-code"));
      expect(guard()?.textContent).toContain(text("guard-phone"));
      expect(guard()?.textContent).not.toContain(text("guard-address"));
      type("Koivukatu 5 A");
      press("message-send");
      expect(guard()).toBeNull();
      expect(out()).toHaveLength(before + 1);
    });

    it("takes back a warning of an address alone", () => {
      type("Koivukatu 5 A");
      press("message-send");
      expect(guard()).not.toBeNull();
      asks("address");
      expect(guard()).toBeNull();
      expect(field().value).toBe("Koivukatu 5 A");
    });

    it("warns of an address after any other question", () => {
      asks("safe");
      type("Koivukatu 5 A");
      press("message-send");
      expect(guard()).not.toBeNull();
    });
  });

  it("says nothing about numbers that the page itself shows", () => {
    const before = out().length;
    type("Soitin jo 09 2525 0111");
    press("message-send");
    expect(guard()).toBeNull();
    expect(out()).toHaveLength(before + 1);
  });
});
