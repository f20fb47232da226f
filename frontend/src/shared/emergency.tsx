/** A text in which every 112 can be pressed. */

export function Emergency({ children }: { children: string }) {
  const parts = children.split("112");
  return (
    <>
      {parts.map((part, place) => (
        <>
          {place > 0 && (
            <a class="emergency" href="tel:112" dir="ltr">
              112
            </a>
          )}
          {part}
        </>
      ))}
    </>
  );
}
