// @vitest-environment happy-dom
import { createContext, render } from "preact";
import { useContext } from "preact/hooks";
import { act } from "preact/test-utils";
import { expect, it } from "vitest";
import { memo } from "./memo";

const Tongue = createContext("suomi");

/** A list of lines, each telling how often it was drawn. */
function list() {
  const drawn: string[] = [];
  const Line = memo(({ word }: { word: string }) => {
    drawn.push(word);
    return (
      <li>
        {word} {useContext(Tongue)}
      </li>
    );
  });
  const place = document.createElement("ol");
  const show = (words: readonly string[], tongue = "suomi"): void => {
    const lines = words.map((word, at) => <Line key={at} word={word} />);
    act(() => render(<Tongue.Provider value={tongue}>{lines}</Tongue.Provider>, place));
  };
  return { drawn, place, show };
}

it("draws a line that came, and none of those before it", () => {
  const { drawn, place, show } = list();
  show(["yksi", "kaksi"]);
  show(["yksi", "kaksi", "kolme"]);
  expect(drawn).toEqual(["yksi", "kaksi", "kolme"]);
  expect(place.textContent).toBe("yksi suomikaksi suomikolme suomi");
});

it("draws a line again whose prop changed", () => {
  const { drawn, place, show } = list();
  show(["yksi", "kaksi"]);
  show(["yksi", "kolme"]);
  expect(drawn).toEqual(["yksi", "kaksi", "kolme"]);
  expect(place.textContent).toBe("yksi suomikolme suomi");
});

it("draws every line again in another language", () => {
  const { place, show } = list();
  show(["yksi", "kaksi"]);
  show(["yksi", "kaksi"], "svenska");
  expect(place.textContent).toBe("yksi svenskakaksi svenska");
});
