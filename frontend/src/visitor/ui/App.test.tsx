// @vitest-environment happy-dom

import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import ar from "../../../texts/ar/visitor.ftl?raw";
import fi from "../../../texts/fi/visitor.ftl?raw";
import { TestClock } from "../../shared/testing/clock";
import { TestLines } from "../../shared/testing/line";
import type { AnyBody, Author, Language } from "../../wire/common";
import type { ChatPage } from "../../wire/pages";
import { Embedding } from "../embedding";
import { Talk } from "../talk";
import { Tongue } from "../tongue";
import { Visitor } from "./Visitor";

const CARD = { kind: "phone", description: "", hours: "", cost: "", languages: ["fi"], link: "" } as const;

const PAGE: ChatPage = {
  slug: "apua-eroon",
  name: "Apua eroon -chat",
  language: "fi",
  languages: [
    { code: "fi", name: "Suomi", lang: "fi", dir: "ltr" },
    { code: "ar", name: "العربية", lang: "ar", dir: "rtl" },
  ],
  sentences: ["Ensin.", "Jos olet vaarassa, soita 112.", "Kolmanneksi.", "Neljänneksi.", "Poistamme tekstin."],
  cards: [
    { ...CARD, slug: "nollalinja", name: "Nollalinja", number: "080 005 005", tel: "080005005", now: true },
    { ...CARD, slug: "riku", name: "Rikosuhripäivystys", number: "116 006", tel: "116006", now: false },
  ],
  open: true,
  opening: "open",
  opens: "",
  hours: "",
  leave: { url: "https://neutral.example/", title: "Etusivu" },
  texts: fi,
};

const LETTERS = "Voit myös kirjoittaa meille kirjeen.";

class QuietResizeObserver {
  observe(): void {}
  disconnect(): void {}
}

describe("the visitor's screen", () => {
  let lines: TestLines;
  let clock: TestClock;
  let talk: Talk;
  let tongue: Tongue;
  const loadPage = vi.fn((language: Language) => Promise.resolve({ ...PAGE, language, texts: ar }));
  let stored: string;
  let seq: number;
  const leave = vi.fn();
  const tellLeft = vi.fn();
  let hear: (event: MessageEvent) => void;
  const parent = { postMessage: vi.fn() };
  let embedding: Embedding;

  const show = (page: Partial<ChatPage> = {}): void => {
    embedding = new Embedding({
      window: {
        parent,
        addEventListener: (_type, listener) => {
          hear = listener;
        },
      },
      sites: ["https://site.example"],
      address: PAGE.leave.url,
      onLeave: leave,
    });
    talk = new Talk({
      service: "apua-eroon",
      door: page.door,
      language: "fi",
      reloadToken: { read: () => stored, write: () => {}, clear: () => {} },
      clock,
      connect: lines.connect,
      random: () => 0,
      newKey: () => `key-${Math.random()}`,
      tellLeft,
    });
    tongue = new Tongue(
      { ...PAGE, ...page },
      {
        page: (language) => loadPage(language),
        onChange: ({ page: { language } }) => talk.speak(language),
      },
    );
    act(() => {
      talk.comeBack();
      render(
        <Visitor tongue={tongue} talk={talk} embedding={embedding} leave={leave} startOver={vi.fn()} />,
        document.body,
      );
    });
  };

  const one = <T extends HTMLElement = HTMLElement>(selector: string): T => {
    const found = document.querySelector<T>(selector);
    if (found === null) throw new Error(`no ${selector} in: ${document.body.innerHTML}`);
    return found;
  };

  const button = (words: string): HTMLElement => {
    const found = [...document.querySelectorAll<HTMLElement>("button, a")].find((item) => item.textContent === words);
    if (found === undefined) throw new Error(`no ${words} in: ${document.body.textContent}`);
    return found;
  };

  const press = (words: string): void => {
    act(() => button(words).click());
  };
  const shown = (): string => document.body.textContent ?? "";
  const spoken = (): string[] => [...one("[aria-live=polite]").children].map((line) => line.textContent ?? "");
  const receive = (...frames: object[]): void => {
    act(() => lines.last.receive(...frames));
  };

  const type = (words: string): void => {
    act(() => {
      const field = one<HTMLTextAreaElement>("#message");
      field.focus();
      field.value = words;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    });
  };

  const say = (words: string): void => {
    type(words);
    press("Lähetä");
  };

  const writeWord = (word: string): void => {
    one<HTMLInputElement>(".code-word input").value = word;
  };

  const entry = (author: Author, body: AnyBody): object => {
    seq += 1;
    return { t: "entries", entries: [{ seq, at: 0, author, body }] };
  };

  const ack = (): void => {
    seq += 1;
    const { key } = lines.last.sent.filter(({ t }) => t === "say").at(-1) as unknown as { key: string };
    receive({ t: "ack", key, seq, at: 0 });
  };

  const wait = (): void => {
    say("hei");
    act(() => lines.last.answer());
    receive({ t: "talk", state: "waiting", head: 0, entries: [], service: "apua-eroon", token: "t", ahead: 2 });
    ack();
  };

  const converse = (): void => {
    wait();
    receive(entry("house", { t: "joined", name: "Aino", helper: "peer" }));
  };

  beforeEach(() => {
    vi.stubGlobal("ResizeObserver", QuietResizeObserver);
    vi.stubGlobal("matchMedia", () => ({ matches: true }));
    vi.useFakeTimers();
    lines = new TestLines();
    clock = new TestClock();
    stored = "";
    seq = 0;
    leave.mockClear();
    tellLeft.mockClear();
  });

  afterEach(() => {
    act(() => render(null, document.body));
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  describe("before the talk", () => {
    it("has the five sentences, the field and Send on one screen (rule 8), and 112 to press", () => {
      show();
      const sentences = [...document.querySelectorAll(".before__sentences li")].map((item) => item.textContent);
      expect(sentences).toEqual(PAGE.sentences);
      expect(one("#message").isConnected && button("Lähetä").isConnected).toBe(true);
      expect(one<HTMLAnchorElement>(".before__sentences a").href).toBe("tel:112");
    });

    it("has other help folded away under the sentences (rule 9)", () => {
      show();
      const help = [...document.querySelectorAll("details")].find((one) => one.textContent?.startsWith("Apua heti"));
      expect(help?.open).toBe(false);
      expect(help?.textContent).toContain("080 005 005");
    });

    it("promises no hour when nobody has come on duty yet", () => {
      show({ opening: "late" });
      expect(shown()).toContain("Päivystäjä ei ole vielä paikalla");
      expect(shown()).not.toContain("Avaamme");
    });

    it("needs one press of Send from a written message to the queue (rule 8)", () => {
      show();
      wait();
      expect(lines.all).toHaveLength(1);
      expect(lines.last.names).toEqual(["start", "say"]);
      expect(one(".bar").textContent).toContain("Sinua ennen on 2 ihmistä.");
      expect(shown()).toContain("Jos olet vaarassa, soita 112.");
    });

    it("offers a letter beside the talk where the service takes letters, and only there", () => {
      show({ letters: LETTERS });
      expect(one<HTMLFormElement>("form[action^='/letter/write']").target).toBe("_top");
      expect(shown()).toContain(LETTERS);
      act(() => render(null, document.body));
      show();
      expect(document.querySelector("form[action^='/letter/write']")).toBeNull();
    });

    it("says that a letter takes one out of the queue, and then it does", () => {
      show({ letters: LETTERS });
      wait();
      expect(shown()).toContain("Silloin poistut jonosta.");
      const form = one<HTMLFormElement>("form[action^='/letter/write']");
      act(() => {
        form.dispatchEvent(new Event("submit"));
      });
      expect(lines.last.names).toEqual(["start", "say", "end"]);
    });

    it("asks nothing of the server for an empty or invisible message", () => {
      show();
      say(" \u200b\n ");
      expect(lines.all).toHaveLength(0);
      expect(document.activeElement).toBe(one("#message"));
    });

    it("shows numbers instead of a field when it is closed, those who answer now first (rule 9)", () => {
      show({ opening: "closed", opens: "ma klo 12" });
      expect(document.querySelector("#message")).toBeNull();
      expect(shown()).toContain("Avaamme seuraavan kerran ma klo 12.");
      expect(shown().indexOf("Nollalinja")).toBeLessThan(shown().indexOf("Rikosuhripäivystys"));
    });

    it("has the letter first where one comes by appointment, and the numbers first elsewhere", () => {
      show({ opening: "closed", letters: LETTERS });
      expect(shown().indexOf(LETTERS)).toBeLessThan(shown().indexOf("Nollalinja"));
      act(() => render(null, document.body));
      show({ opening: "closed", letters: LETTERS, hours: "ma–pe klo 12–18" });
      expect(shown().indexOf(LETTERS)).toBeGreaterThan(shown().indexOf("Nollalinja"));
    });

    it("takes whoever has booked the time, though it is closed, and offers no letter instead", () => {
      show({ opening: "closed", open: false, door: "door-token", letters: LETTERS });
      expect(shown()).toContain("Tämä aika on varattu sinulle.");
      expect(shown()).not.toContain(LETTERS);
      wait();
      expect(lines.last.sent[0]).toMatchObject({ t: "start", door: "door-token" });
      expect(shown()).not.toContain("Kirjoita kirje");
    });

    it("keeps an unsent message in sight when the service closed meanwhile", () => {
      show();
      say("tärkeä asia");
      type("ja vielä");
      act(() => lines.last.answer());
      receive({ t: "error", code: "no_service", re: "start" });
      expect(shown()).toContain("Chat on nyt kiinni");
      expect(shown()).toContain("tärkeä asia");
      expect(shown()).toContain("Tätä et ehtinyt lähettää:ja vielä");
      expect(shown()).toContain("Nollalinja");
    });
  });

  describe("a chat that is full", () => {
    it("says so before anything was written, with numbers that answer now (rule 9)", () => {
      show({ opening: "full" });
      expect(document.body.textContent).toContain("Chat on juuri nyt täynnä");
      expect(document.querySelector("#message")).toBeNull();
      expect(document.querySelector("a[href='tel:112']")).not.toBeNull();
    });

    it("says so when it filled up meanwhile, and what was written is still there", () => {
      show();
      say("hei");
      act(() => lines.last.answer());
      receive({ t: "error", code: "full", re: "start" });
      expect(document.body.textContent).toContain("Chat on juuri nyt täynnä");
      expect(one(".unsent").textContent).toBe("hei");
    });

    it("offers a letter then, too, after the numbers", () => {
      show({ letters: LETTERS });
      say("hei");
      act(() => lines.last.answer());
      receive({ t: "error", code: "full", re: "start" });
      const number = one("a[href='tel:080005005']");
      const letter = one("form[action^='/letter/write']");
      expect(number.compareDocumentPosition(letter)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    });
  });

  describe("leaving fast (rule 4)", () => {
    it("is the first stop of the Tab key, and a button in every state", () => {
      show();
      expect(document.querySelector("a, button, textarea, summary")?.textContent).toBe(
        "Poistu nopeasti toiselle sivulle",
      );
      press("Poistu nopeasti toiselle sivulle");
      press("Poistu nopeasti");
      converse();
      press("Lopeta keskustelu");
      press("Poistu nopeasti");
      receive({ t: "gone", reason: "expired" });
      press("Poistu nopeasti");
      expect(leave).toHaveBeenCalledTimes(4);
    });
  });

  describe("on a site with our loader", () => {
    it("can be hidden, and Escape in the options closes only those", () => {
      show();
      expect(shown()).not.toContain("Piilota");
      act(() => {
        hear({
          source: parent,
          origin: "https://site.example",
          data: { vierella: "hello" },
        } as unknown as MessageEvent);
        embedding.ready();
      });
      act(() => button("Piilota").click());
      expect(parent.postMessage.mock.lastCall).toEqual([{ vierella: "close" }, "https://site.example"]);
      act(() => one("[aria-controls=options]").click());
      const press = new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true });
      act(() => void one("#options").dispatchEvent(press));
      expect(press.defaultPrevented).toBe(true);
      expect(one("#options").hidden).toBe(true);
    });
  });

  describe("talking", () => {
    it("always tells who answers, by duty name and helper type (rule 19)", () => {
      show();
      converse();
      expect(one(".bar").textContent).toContain("Aino");
      expect(one(".bar").textContent).toContain("Koulutettu vertainen");
    });

    it("shows of each own message whether it is on its way, sent or failed, and sends it again", () => {
      show();
      converse();
      say("toinen");
      const last = (): string => [...document.querySelectorAll(".bubble--mine")].at(-1)?.textContent ?? "";
      expect(last()).toContain("Lähetetään");
      const { key } = lines.last.sent.at(-1) as unknown as { key: string };
      receive({ t: "error", code: "unavailable", re: "say", key });
      expect(last()).toContain("Ei lähtenyt.");
      press("Yritä uudelleen");
      expect(last()).toContain("Lähetetään");
      ack();
      expect(last()).toContain("Lähetetty klo");
    });

    it("speaks each arriving message once, never our own", () => {
      show();
      converse();
      expect(spoken().filter((line) => line.includes("tuli keskusteluun"))).toHaveLength(1);
      receive(entry("helper", { t: "said", text: "Hei sinä" }));
      expect(spoken().filter((line) => line.includes("Hei sinä"))).toEqual(["Aino: Hei sinä"]);
      say("oma viesti");
      ack();
      expect(spoken().join()).not.toContain("oma viesti");
      expect(one("[role=log]").getAttribute("aria-live")).toBe("off");
      act(() => {
        vi.advanceTimersByTime(10_000);
      });
      expect(spoken()).toEqual([]);
    });

    it("speaks once whether there is time before closing, and again when that has changed (rule 10)", () => {
      show();
      wait();
      const notice = (closing: string, ahead: number): void =>
        receive({ t: "place", ahead, closing, closes: Date.UTC(2026, 8, 7, 15) });
      const told = (): string[] => spoken().filter((line) => line.includes("Chat sulkeutuu"));
      notice("unsure", 2);
      notice("unsure", 1);
      expect(told()).toHaveLength(1);
      notice("reached", 0);
      expect(told()).toHaveLength(2);
      expect(told()[1]).toContain("sinulle ehditään vastata");
    });

    it("does not speak the history of a reloaded page", () => {
      stored = "old-token";
      show();
      act(() => lines.last.answer());
      const said = { seq: 1, at: 0, author: "helper", body: { t: "said", text: "aiemmin" } };
      receive({ t: "talk", state: "open", head: 1, entries: [said], service: "apua-eroon", token: "t" });
      expect(one("[role=log]").textContent).toContain("aiemmin");
      expect(spoken()).toEqual([]);
    });

    it("shows typing outside the log and without announcing it", () => {
      show();
      converse();
      receive({ t: "helper_typing", name: "Aino" });
      expect(one(".helper-typing").textContent).toBe("Aino kirjoittaa");
      expect(one(".helper-typing").closest("[role=log], [aria-live]")).toBeNull();
    });

    it("keeps the focus in the field when the talk begins", () => {
      show();
      wait();
      expect(document.activeElement).toBe(one("#message"));
    });

    it("sends with Enter and keeps Shift and Enter for a new line", () => {
      show();
      const enter = (shiftKey: boolean): void => {
        act(() => {
          one("#message").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", shiftKey, bubbles: true }));
        });
      };
      type("hei");
      enter(true);
      expect(lines.all).toHaveLength(0);
      enter(false);
      expect(lines.all).toHaveLength(1);
    });

    it("leaves Enter to new lines on a screen keyboard", () => {
      vi.stubGlobal("matchMedia", () => ({ matches: false }));
      show();
      type("hei");
      act(() => {
        one("#message").dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      });
      expect(lines.all).toHaveLength(0);
    });

    it("asks whether it is safe to write, with two answers to press (rule 25)", () => {
      show();
      converse();
      receive(entry("house", { t: "asked", about: "safe" }));
      expect(one(".bubble:last-child").textContent).toContain("Onko sinun turvallista kirjoittaa juuri nyt?");
      expect(spoken().at(-1)).toBe("Aino: Onko sinun turvallista kirjoittaa juuri nyt?");
      press("Kyllä, voin kirjoittaa");
      expect(lines.last.sent.at(-1)).toMatchObject({ t: "say", text: "Kyllä, voin kirjoittaa" });
      expect(shown()).not.toContain("En juuri nyt");
    });

    it("offers leaving fast to somebody who cannot write now, and asks for nothing (rule 25)", () => {
      show();
      converse();
      receive(entry("house", { t: "asked", about: "safe" }));
      const answer = button("En juuri nyt");
      answer.focus();
      press("En juuri nyt");
      expect(lines.last.sent.at(-1)).toMatchObject({ t: "say", text: "En juuri nyt" });
      expect(document.activeElement?.textContent).toBe("Hyvä, että kerroit");
      press("Poistu nyt");
      expect(leave).toHaveBeenCalledOnce();
      press("Jään vielä");
      expect(shown()).not.toContain("Hyvä, että kerroit");
    });

    it("keeps the code word out of the draft, the log and what is spoken (rule 25)", () => {
      show();
      converse();
      receive(entry("house", { t: "asked", about: "code_word" }));
      writeWord("pihlajanmarja");
      one(".code-word input").focus();
      press("Ota käyttöön");
      expect(lines.last.sent.at(-1)).toEqual({ t: "set_code_word", word: "pihlajanmarja" });
      press("Ota käyttöön"); // a second press before the answer
      expect(lines.last.names.filter((name) => name === "set_code_word")).toHaveLength(1);
      receive(entry("house", { t: "code_word_set" }));
      expect(document.querySelector(".code-word")).toBeNull();
      expect(document.activeElement?.id).toBe("message");
      expect(shown()).toContain("Tunnussana on sovittu.");
      expect(document.body.innerHTML).not.toContain("pihlajanmarja");
    });

    it("says when the code word did not arrive, and keeps it in its field", () => {
      show();
      converse();
      receive(entry("house", { t: "asked", about: "code_word" }));
      writeWord("vene");
      press("Ota käyttöön");
      receive({ t: "error", code: "unavailable", re: "set_code_word" });
      expect(shown()).toContain("Tunnussana ei tullut vielä käyttöön.");
      expect(one<HTMLInputElement>(".code-word input").value).toBe("vene");
    });

    it("shows a card that the helper gave in the talk, and once more after it, however often it was given", () => {
      show();
      converse();
      receive(entry("house", { t: "card_given", card: "nollalinja" }));
      receive(entry("house", { t: "card_given", card: "nollalinja" }));
      receive(entry("house", { t: "card_given", card: "gone" }));
      expect([...document.querySelectorAll(".talk .help-card a")].map((link) => link.getAttribute("href"))).toEqual([
        "tel:080005005",
        "tel:080005005",
      ]);
      receive(entry("house", { t: "ended", by: "helper" }));
      const given = document.querySelector("section.queue");
      expect(given?.querySelector("h2")?.textContent).toBe("Päivystäjä valitsi sinulle nämä");
      expect(given?.querySelectorAll(".help-card")).toHaveLength(1);
    });

    it("shows a card that was edited since the page was opened, or is new, as it is now", async () => {
      const cards = PAGE.cards.map((card) => ({ ...card, slug: `new-${card.slug}` }));
      loadPage.mockImplementationOnce(async (language) => ({ ...PAGE, language, texts: "", cards }));
      show();
      converse();
      receive(entry("house", { t: "card_given", card: "new-riku" }));
      await act(async () => await Promise.resolve());
      expect(one(".talk .help-card").textContent).toContain("116 006");
      expect(shown()).toContain("Lähetä");
    });

    it("shows the card that it has when no newer ones come", async () => {
      loadPage.mockImplementationOnce(() => Promise.reject(new Error("no line")));
      show();
      converse();
      receive(entry("house", { t: "card_given", card: "nollalinja" }));
      await act(async () => await Promise.resolve());
      expect(one(".talk .help-card").textContent).toContain("080 005 005");
    });

    describe("after the talk", () => {
      const ends = (): void => receive(entry("house", { t: "ended", by: "helper" }));
      const feedback = (): unknown[] => lines.last.sent.filter(({ t }) => t === "feedback");

      it("asks three questions, sends those that were answered, and thanks", () => {
        show();
        converse();
        expect(document.querySelector(".feedback")).toBeNull();
        ends();
        const marks = document.querySelectorAll<HTMLInputElement>(".feedback input");
        expect(marks).toHaveLength(15);
        act(() => marks[3]?.click());
        act(() => marks[14]?.click());
        press("Lähetä vastaukset");
        expect(feedback()).toEqual([{ t: "feedback", relief: 3, next_step: 4 }]);
        receive({ t: "error", code: "unavailable", re: "feedback" });
        expect(shown()).toContain("Vastaus ei lähtenyt.");
        expect(marks[3]?.checked).toBe(true);
        press("Lähetä vastaukset");
        receive({ t: "thanks" });
        expect(shown()).toContain("Kiitos. Vastauksesi auttaa");
        expect(document.querySelector(".feedback")).toBeNull();
      });

      it.each(["Ohita", "Lähetä vastaukset"])("asks no more once the questions were passed over: %s", (word) => {
        show();
        converse();
        ends();
        press(word);
        expect(document.querySelector(".feedback")).toBeNull();
        expect(feedback()).toEqual([]);
      });

      it("shows children three faces, of which one press is the answer", () => {
        show({ faces: true });
        converse();
        ends();
        expect(document.querySelectorAll(".feedback input")).toHaveLength(0);
        press("Hyvältä");
        expect(feedback()).toEqual([{ t: "feedback", relief: 4 }]);
      });
    });

    it("counts near the limit and refuses beyond it, keeping the text", () => {
      show();
      type("a".repeat(3599));
      expect(one("#message-hint").textContent).toBe("");
      type("a".repeat(3999));
      expect(one("#message-hint").textContent).toBe("Yksi merkki jäljellä");
      say("a".repeat(4001));
      expect(lines.all).toHaveLength(0);
      expect(one("#message-hint").textContent).toContain("yhden merkin liian pitkä");
      expect(one("#message").getAttribute("aria-invalid")).toBe("true");
      expect(one<HTMLTextAreaElement>("#message").value).toHaveLength(4001);
    });
  });

  describe("a lost connection (rule 9)", () => {
    it("is told in words, then with numbers that answer, and forgotten when it is back", () => {
      show();
      converse();
      act(() => lines.last.hangUp());
      act(() => clock.advance(2000));
      expect(one(".status--notice").textContent).toBe("Yhteys katkesi, yritämme uudelleen");
      expect(shown()).not.toContain("080 005 005");
      act(() => clock.advance(7000));
      expect(shown()).toContain("080 005 005");
      act(() => lines.last.answer());
      receive({ t: "talk", state: "open", head: seq, entries: [], service: "apua-eroon" });
      expect(shown()).not.toContain("080 005 005");
      expect(document.querySelector(".status--notice")).toBeNull();
      expect(spoken().at(-1)).toBe("Yhteys palasi.");
    });
  });

  describe("ending and deleting", () => {
    it("asks before it ends, keeps the draft, and gives the focus back", () => {
      show();
      converse();
      type("kesken");
      press("Lopeta keskustelu");
      expect(document.activeElement?.textContent).toBe("Lopetetaanko keskustelu?");
      press("Jatka keskustelua");
      expect(one<HTMLTextAreaElement>("#message").value).toBe("kesken");
      expect(document.activeElement).toBe(button("Lopeta keskustelu"));
      expect(lines.last.names).not.toContain("end");
    });

    it("says how it ended and takes the focus there", () => {
      show();
      converse();
      press("Lopeta keskustelu");
      act(() => one(".sure .button--primary").click());
      expect(lines.last.names).toContain("end");
      receive(entry("house", { t: "ended", by: "visitor" }));
      expect(document.activeElement?.textContent).toBe("Keskustelu on päättynyt");
      expect(shown()).toContain("Päätit keskustelun");
      expect(document.querySelector("#message")).toBeNull();
    });

    it("says of an excerpt what becomes of it, where one may have been handed in (rule 14)", () => {
      show({ excerpts: true });
      converse();
      press("Poista kaikki nyt");
      expect(shown()).toContain("poistamme senkin, ellei joku ole jo avannut sitä");
      act(() => one(".sure .button--primary").click());
      receive({ t: "gone", reason: "deleted" });
      expect(shown()).toContain("Palveluumme jäi enintään ote");
      expect(shown()).not.toContain("Siitä ei jäänyt mitään luettavaa");
    });

    it("deletes after one question, takes the text away at once, and says what it cannot undo (rule 14)", () => {
      show();
      converse();
      press("Poista kaikki nyt");
      expect(shown()).toContain("Sitä, minkä päivystäjä on jo lukenut, emme voi perua");
      act(() => one(".sure .button--primary").click());
      expect(document.querySelector("[role=log]")).toBeNull();
      receive({ t: "gone", reason: "deleted" });
      expect(document.activeElement?.textContent).toBe("Keskustelu on poistettu");
    });

    it("shows what was half written when the worker ends, to read and not to send", () => {
      show();
      converse();
      type("kesken");
      receive(entry("house", { t: "ended", by: "helper" }));
      expect(one(".half-written").textContent).toBe("Tätä et ehtinyt lähettää:kesken");
      expect(document.querySelector("#message")).toBeNull();
      press("Poista kaikki nyt");
      act(() => one(".sure .button--primary").click());
      expect(shown()).not.toContain("kesken");
    });

    it("says nothing of a draft without a visible sign", () => {
      show();
      converse();
      type(" \n");
      receive(entry("house", { t: "ended", by: "helper" }));
      expect(document.querySelector(".half-written")).toBeNull();
    });

    it("takes the focus from the field when the worker ends, and from nowhere else", () => {
      show();
      converse();
      type("kesken");
      receive(entry("house", { t: "ended", by: "helper" }));
      expect(document.activeElement?.textContent).toBe("Keskustelu on päättynyt");
    });

    it.each([
      ["on a part that stays", (): void => one(".leave").focus()],
      ["nowhere, as of somebody who reads", (): void => one("#message").blur()],
    ])("leaves the focus alone when the worker ends and it is %s", (_where, move) => {
      show();
      converse();
      act(move);
      const before = document.activeElement;
      receive(entry("house", { t: "ended", by: "helper" }));
      expect(shown()).toContain("Keskustelu on päättynyt");
      expect(document.activeElement).toBe(before);
    });

    it("takes what was spoken off the page with the talk (rule 14)", () => {
      show();
      converse();
      receive(entry("helper", { t: "said", text: "salaisuus" }));
      expect(spoken().join()).toContain("salaisuus");
      press("Poista kaikki nyt");
      act(() => one(".sure .button--primary").click());
      expect(shown()).not.toContain("salaisuus");
    });

    it("says what is certain when the deletion is not confirmed, until when the text may be there, and who helps", () => {
      show();
      converse();
      press("Poista kaikki nyt");
      act(() => one(".sure .button--primary").click());
      act(() => lines.last.hangUp());
      act(() => clock.advance(500));
      act(() => lines.last.answer());
      receive({ t: "error", code: "stale_token", re: "resume" });
      expect(document.activeElement?.textContent).toBe("Emme saaneet vahvistusta poistosta");
      expect(shown()).toContain("Poistamme tekstin.");
      expect(shown()).not.toContain("Keskustelu on poistettu");
      expect(shown()).toContain("080 005 005");
    });

    it("shows other help while a deletion waits for the connection (rule 9)", () => {
      show();
      converse();
      act(() => lines.last.hangUp());
      press("Poista kaikki nyt");
      act(() => one(".sure .button--primary").click());
      act(() => clock.advance(9_000));
      expect(shown()).toContain("Poistamme keskustelun heti, kun yhteys palaa.");
      expect(shown()).toContain("080 005 005");
      expect(shown()).not.toContain("Kirjoittamasi on tallessa");
    });

    it("keeps what was not sent in sight, and shows other help, when there is no way back after an outage", () => {
      show();
      converse();
      act(() => lines.last.hangUp());
      say("odotti");
      type("kesken");
      act(() => clock.advance(500));
      act(() => lines.last.answer());
      receive({ t: "error", code: "stale_token", re: "resume" });
      expect(shown()).toContain("Keskustelu ei jatku enää tällä sivulla");
      expect(shown()).toContain("Tämä viesti ei ehkä mennyt perille:odotti");
      expect(shown()).toContain("Tätä et ehtinyt lähettää:kesken");
      expect(shown()).toContain("Poistamme tekstin.");
      expect(shown()).toContain("080 005 005");
      expect(shown()).not.toMatch(/poistettu|ei ole enää tallessa/);
    });

    it("offers deletion also after the end", () => {
      show();
      converse();
      receive(entry("house", { t: "ended", by: "helper" }));
      press("Poista kaikki nyt");
      act(() => one(".sure .button--primary").click());
      expect(lines.last.names.at(-1)).toBe("delete");
    });
  });

  describe("another language (rule 16)", () => {
    const choose = async (name: string): Promise<void> => {
      await act(async () => {
        button(name).click();
        await Promise.resolve();
      });
    };

    it("changes in the middle of a talk and loses nothing", async () => {
      show();
      converse();
      receive(entry("helper", { t: "said", text: "Hei sinä" }));
      type("kesken");
      const line = lines.last;
      const field = one("#message");
      press("Kieli ja tekstin koko");
      await choose("العربية");
      expect(one<HTMLTextAreaElement>("#message").value).toBe("kesken");
      expect(one("#message")).toBe(field);
      expect(one("[role=log]").textContent).toContain("Hei sinä");
      expect(lines.last).toBe(line);
      expect(shown()).toContain("إنهاء المحادثة");
      expect(one("#options").hidden).toBe(true);
      expect(spoken().filter((words) => words.includes("Hei sinä"))).toHaveLength(1);
      expect(spoken().at(-1)).toBe("الصفحة الآن بالعربية.");
    });

    it("stays in the old language, and says so, when the other one does not come", async () => {
      loadPage.mockImplementationOnce(() => Promise.reject(new Error("no line")));
      show();
      type("kesken");
      await choose("العربية");
      expect(shown()).toContain("Mitään ei kadonnut");
      expect(one<HTMLTextAreaElement>("#message").value).toBe("kesken");
      expect(shown()).toContain("Lähetä");
    });
  });

  describe("coming back (rule 11)", () => {
    it("asks before it continues", () => {
      stored = "old-token";
      show();
      act(() => lines.last.answer());
      receive({ t: "ask_continue" });
      expect(document.activeElement?.textContent).toBe("Haluatko jatkaa keskustelua?");
      press("En jatka");
      expect(one("#message").isConnected).toBe(true);
      expect(tellLeft).toHaveBeenCalledExactlyOnceWith("old-token");
    });

    it("asks for the code word in a field of its own, and says how many tries are left (rule 25)", () => {
      stored = "old-token";
      show();
      act(() => lines.last.answer());
      receive({ t: "ask_continue", tries: 3 });
      expect(one<HTMLInputElement>(".code-word input").maxLength).toBe(40);
      press("Jatka keskustelua");
      expect(shown()).toContain("Haluatko jatkaa keskustelua?"); // no word, no try
      writeWord("vene");
      press("Jatka keskustelua");
      act(() => lines.last.answer());
      expect(lines.last.sent).toEqual([{ t: "reload", token: "old-token", agreed: true, word: "vene" }]);
      receive({ t: "ask_continue", tries: 1, wrong: true });
      expect(document.activeElement?.textContent).toBe("Tunnussana ei täsmännyt. Voit yrittää vielä kerran.");
      expect(one<HTMLInputElement>(".code-word input").value).toBe("");
      writeWord("vene");
      press("Jatka keskustelua");
      act(() => lines.last.answer());
      receive({ t: "error", code: "wrong_code_word", re: "reload" });
      expect(shown()).toContain("Tunnussana ei täsmännyt, eikä keskusteluun pääse enää tältä sivulta.");
    });

    it("says when another page has the talk", () => {
      show();
      converse();
      type("kesken");
      act(() => lines.last.hangUp(4002));
      expect(shown()).toContain("Keskustelu on auki toisella sivulla");
      expect(shown()).toContain("Tätä et ehtinyt lähettää:kesken");
      expect(shown()).toContain("080 005 005");
      expect(document.querySelector("[role=log]")).toBeNull();
    });
  });
});
