import { describe, expect, it } from "vitest";
import { createTexts } from "./texts";

const QUEUE = `
title = Olet jonossa
ahead = { $n ->
    [0] Olet seuraavana vuorossa.
    [one] Sinua ennen on yksi ihminen.
   *[other] Sinua ennen on { $n } ihmistä.
}
`;

describe("createTexts", () => {
  it("gives the text with its variables, by the language's own plurals", () => {
    const text = createTexts("fi", QUEUE);
    expect(text("title")).toBe("Olet jonossa");
    expect([0, 1, 12].map((n) => text("ahead", { n }))).toEqual([
      "Olet seuraavana vuorossa.",
      "Sinua ennen on yksi ihminen.",
      "Sinua ennen on 12 ihmistä.",
    ]);
  });

  it("reads several sources", () => {
    const text = createTexts("fi", QUEUE, "send = Lähetä\n");
    expect([text("title"), text("send")]).toEqual(["Olet jonossa", "Lähetä"]);
  });

  it("shows the id where there is no text", () => {
    expect(createTexts("fi", QUEUE)("missing")).toBe("missing");
  });
});
