/**
 * Keeps what is fixed on the screen above the phone's keyboard.
 *
 * Where the keyboard lies over the page instead of shrinking it (iOS), the visible part is handed to the
 * style sheet through this style. Zooming with two fingers also changes the visible part and must change nothing here.
 */
export function followKeyboard(
  { visualViewport: visible }: Pick<Window, "visualViewport">,
  style: CSSStyleDeclaration,
): void {
  if (!visible) return;
  const follow = (): void => {
    if (visible.scale !== 1) return;
    style.setProperty("--visible-block-size", `${visible.height}px`);
    style.setProperty("--visible-start", `${visible.offsetTop}px`);
  };
  visible.addEventListener("resize", follow);
  visible.addEventListener("scroll", follow);
}
