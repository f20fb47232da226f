import { beforeEach, expect, test } from "vitest";
import type { DeskAskReplies, ReplyOnDesk } from "../wire/desk";
import { type Choice, put, Replies, slashAt } from "./replies";

const HERE = { service: "violence", language: "fi", name: "Aino" };
const SERVICES = { violence: { fi: "Apua väkivaltaan -chat", sv: "Hjälp mot våld", en: "Help with violence" } };
const WELCOME: ReplyOnDesk = {
  name: "tervetuloa",
  texts: { fi: "Hei, olen {name}. Tämä on {service}.", sv: "Hej, {service}", en: "Hello, {service}" },
};
const BREAK: ReplyOnDesk = { name: "hetki", texts: { sv: "Ett ögonblick." }, own: true };
const FOR_CHILDREN: ReplyOnDesk = { name: "tervehdys", texts: { fi: "Moikka!" }, service: "children" };

let sent: DeskAskReplies[];
let online: boolean;
let replies: Replies;

const names = (choices: readonly Choice[]): string[] => choices.map(({ name }) => name);

beforeEach(() => {
  sent = [];
  online = true;
  replies = new Replies((frame) => {
    if (online) sent.push(frame);
    return online;
  });
  replies.ask();
  replies.receive({ t: "replies", state: "one", replies: [BREAK, FOR_CHILDREN], more: true });
  replies.receive({ t: "replies", state: "one", replies: [WELCOME], services: SERVICES });
});

test("they are asked for once at a time, and by what the page has", () => {
  replies.ask();
  replies.ask();
  expect(sent).toEqual([
    { t: "ask_replies", state: "" },
    { t: "ask_replies", state: "one" },
  ]);
  replies.receive({ t: "replies", state: "one" });
  expect(names(replies.found("", HERE))).toEqual(["tervetuloa", "hetki"]);
  expect(replies.asked.value).toBe(false);
});

test("what is not there any more is offered no longer", () => {
  replies.ask();
  replies.receive({ t: "replies", state: "two", services: SERVICES });
  expect(replies.found("", HERE)).toEqual([]);
});

test("half an answer before a break is forgotten, and asked for again", () => {
  replies.ask();
  replies.receive({ t: "replies", state: "two", replies: [WELCOME], more: true });
  replies.hold();
  replies.ask();
  replies.receive({ t: "replies", state: "two", replies: [WELCOME], services: SERVICES });
  expect(names(replies.found("", HERE))).toEqual(["tervetuloa"]);
});

test("without a line nothing is awaited, and what is known is offered", () => {
  online = false;
  replies.ask();
  expect(replies.asked.value).toBe(false);
  expect(names(replies.found("het", HERE))).toEqual(["hetki"]);
});

test("who signs in next gets nothing of the one before", () => {
  replies.forget();
  expect(replies.found("", HERE)).toEqual([]);
  replies.ask();
  expect(sent.at(-1)?.state).toBe("");
});

test("a service's replies are offered in its talks alone", () => {
  expect(names(replies.found("terve", HERE))).toEqual(["tervetuloa"]);
  expect(names(replies.found("terve", { ...HERE, service: "children" }))).toEqual(["tervehdys", "tervetuloa"]);
});

test("the beginning of a name comes before its middle, and that before the text", () => {
  const made = ["auta", "hei-auta", "moi"].map((name) => ({ name, texts: { fi: `Voinko auttaa? ${name}` } }));
  replies.receive({ t: "replies", state: "two", replies: made.reverse() });
  expect(names(replies.found("AUT", HERE))).toEqual(["auta", "hei-auta", "moi"]);
  expect(replies.found("olematon", HERE)).toEqual([]);
  expect(names(replies.found("au", HERE))).toEqual(["auta", "hei-auta"]);
});

test("of equals those in the visitor's language come first, and of these one's own", () => {
  const both = { fi: "Hei", sv: "Hej" };
  const kept = [
    { name: "a", texts: { fi: "Hei" } },
    { name: "b", texts: both },
    { name: "c", texts: both, own: true },
  ];
  replies.receive({ t: "replies", state: "two", replies: kept });
  expect(names(replies.found("", { ...HERE, language: "sv" }))).toEqual(["c", "b", "a"]);
});

test("names are filled in, the service's in the language of the text", () => {
  expect(replies.found("terv", HERE)[0]?.text).toBe("Hei, olen Aino. Tämä on Apua väkivaltaan -chat.");
  expect(replies.found("terv", { ...HERE, language: "sv" })[0]?.text).toBe("Hej, Hjälp mot våld");
  const named = { ...HERE, name: "{service} $& Aino" };
  expect(replies.found("terv", named)[0]?.text).toContain("olen {service} $& Aino.");
});

test.each([
  ["ru", "en", "fi"],
  ["ar", "en", "fi"],
  ["fi-selko", "fi", "fi"],
  ["en", "en", "fi"],
])("in %s one reads %s where that is missing", (language, expected) => {
  expect(replies.found("terv", { ...HERE, language })[0]?.language).toBe(expected);
});

test("a reply in one language only is offered in that one, and says so", () => {
  expect(replies.found("het", HERE)[0]).toMatchObject({ language: "sv", text: "Ett ögonblick." });
});

test("all of a full list are found, however many that are", () => {
  const many = Array.from({ length: 1_500 }, (_, at) => ({ name: `vastaus-${at}`, texts: { fi: "Pitkä vastaus." } }));
  replies.receive({ t: "replies", state: "many", replies: many });
  expect(replies.found("pitkä", HERE)).toHaveLength(1_500);
});

test.each([
  ["/", 1, { from: 0, typed: "" }],
  ["/ter", 4, { from: 0, typed: "ter" }],
  ["Hei /hätä", 9, { from: 4, typed: "hätä" }],
  ["Hei\n/a", 6, { from: 4, typed: "a" }],
  ["/ter vetuloa", 4, { from: 0, typed: "ter" }],
  ["/ter ", 5, null],
  ["ja/tai", 6, null],
  ["https://a", 9, null],
  ["//", 2, null],
  ["", 0, null],
])("a slash in %j with the caret at %i", (draft, caret, slash) => {
  expect(slashAt(draft, caret)).toEqual(slash);
});

test("the reply takes the place of slash and name, and nothing else", () => {
  expect(put("Hei /ter ja kiitos", { from: 4, typed: "ter" }, "Tervetuloa!")).toEqual({
    draft: "Hei Tervetuloa! ja kiitos",
    caret: 15,
  });
});
