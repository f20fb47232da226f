/** The key of silent help (rule 20). Browsers leave F8 alone, and no text needs it. */
export function isHelpKey({ key, repeat, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key === "F8" && !repeat && !ctrlKey && !altKey && !metaKey;
}
