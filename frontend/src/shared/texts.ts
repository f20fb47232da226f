/** The interface's texts in one language: Project Fluent, the same files that the server checks. */

import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";

/** The text with this id, its variables filled in. */
export type Texts = (id: string, variables?: Record<string, FluentVariable>) => string;

/**
 * Reads the sources of one language; a later source adds to the earlier ones.
 *
 * A missing text shows as its id: `manage.py texts --check` refuses it long before a visitor could see it.
 */
export function createTexts(language: string, ...sources: string[]): Texts {
  // Isolation marks keep names and numbers whole among words that run from right to left; elsewhere there are none.
  const bundle = new FluentBundle(language, { useIsolating: language.startsWith("ar") });
  for (const source of sources) bundle.addResource(new FluentResource(source));
  return (id, variables) => {
    const pattern = bundle.getMessage(id)?.value;
    return pattern ? bundle.formatPattern(pattern, variables ?? null, []) : id;
  };
}
