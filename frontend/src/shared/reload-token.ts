/**
 * The one thing that a visitor's page leaves in the browser: a token for coming back after a reload
 * (rule 11). It is good for minutes, for one tab, and gone when the talk ends or is left.
 */

const ITEM = "reload";

export interface ReloadToken {
  read(): string;
  write(token: string): void;
  clear(): void;
}

/**
 * Keeps the token in sessionStorage. `storage` is a function, since a browser that blocks storage
 * throws already when it is named; the talk then works all the same, only not across a reload.
 */
export function reloadToken(storage: () => Storage): ReloadToken {
  return {
    read: () => attempt(() => storage().getItem(ITEM)) ?? "",
    write: (token) => attempt(() => storage().setItem(ITEM, token)),
    clear: () => attempt(() => storage().removeItem(ITEM)),
  };
}

function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
