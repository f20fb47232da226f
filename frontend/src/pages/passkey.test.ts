// @vitest-environment happy-dom

import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Passkeys, passkeyForms } from "./passkey";

const OPTIONS = { challenge: "AAAA" };
let passkeys: { create: ReturnType<typeof vi.fn>; get: ReturnType<typeof vi.fn> };
let sent: { url: string; token: string | null }[];
let submitted: string[];

function page(kind: "create" | "get"): HTMLFormElement {
  document.body.innerHTML = `
    <form data-passkey="${kind}" data-begin="/begin" hidden>
      <input type="hidden" name="csrfmiddlewaretoken" value="token">
      <input type="hidden" name="answer">
      <p data-failed hidden>no</p>
      <button type="submit">go</button>
    </form>
    <p data-without-passkeys>none here</p>`;
  const form = document.querySelector("form") as HTMLFormElement;
  form.submit = () => submitted.push((form.elements.namedItem("answer") as HTMLInputElement).value);
  passkeyForms(document, passkeys as Passkeys);
  return form;
}

async function send(form: HTMLFormElement): Promise<void> {
  form.dispatchEvent(new Event("submit", { cancelable: true }));
  await vi.waitFor(() => expect(submitted.length > 0 || !failed(form).hidden).toBe(true));
}

const failed = (form: HTMLFormElement): HTMLElement => form.querySelector("[data-failed]") as HTMLElement;
const button = (form: HTMLFormElement): HTMLButtonElement => form.querySelector("button") as HTMLButtonElement;

function serverAnswers(response: () => Response): void {
  vi.stubGlobal("fetch", async (url: string, init: { body: URLSearchParams }) => {
    sent.push({ url, token: init.body.get("csrfmiddlewaretoken") });
    return response();
  });
}

beforeEach(() => {
  sent = [];
  submitted = [];
  passkeys = { create: vi.fn(async () => ({ id: "made" })), get: vi.fn(async () => ({ id: "found" })) };
  serverAnswers(() => Response.json(OPTIONS));
});

afterEach(() => vi.unstubAllGlobals());

describe("a form that a passkey fills in", () => {
  test("is shown where there are passkeys, and nothing says that there are none", () => {
    expect(page("get").hidden).toBe(false);
    expect((document.querySelector("[data-without-passkeys]") as HTMLElement).hidden).toBe(true);
  });

  test("asks with the page's own token and carries the answer", async () => {
    await send(page("get"));
    expect(sent).toEqual([{ url: "/begin", token: "token" }]);
    expect(passkeys.get).toHaveBeenCalledWith(OPTIONS);
    expect(submitted).toEqual(['{"id":"found"}']);
  });

  test("makes one where it says so", async () => {
    await send(page("create"));
    expect(passkeys.create).toHaveBeenCalledWith(OPTIONS);
    expect(submitted).toEqual(['{"id":"made"}']);
  });

  test("says so when nothing comes of it, and can be tried again", async () => {
    passkeys.get.mockRejectedValueOnce(new DOMException("dismissed", "NotAllowedError"));
    const form = page("get");
    await send(form);
    expect(submitted).toEqual([]);
    expect(failed(form).hidden).toBe(false);
    expect(button(form).disabled).toBe(false);
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    await vi.waitFor(() => expect(submitted).toEqual(['{"id":"found"}']));
    expect(failed(form).hidden).toBe(true);
  });

  test("cannot be sent twice while the browser asks", async () => {
    const form = page("get");
    form.dispatchEvent(new Event("submit", { cancelable: true }));
    expect(button(form).disabled).toBe(true);
    await vi.waitFor(() => expect(submitted).toHaveLength(1));
  });

  test("says so when the server sets no challenge", async () => {
    serverAnswers(() => new Response("", { status: 429 }));
    const form = page("get");
    await send(form);
    expect(passkeys.get).not.toHaveBeenCalled();
    expect(failed(form).hidden).toBe(false);
  });
});
