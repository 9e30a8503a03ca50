import type { Usage, UsageWait } from "./types.ts";

/** How long the calls of an ad account are held back; null while they go. */
export function waitOf(usage: Usage | undefined, account: string): UsageWait | null {
  const digits = account.replace(/^act_/, "");
  const own = usage?.waits.filter((wait) => wait.account === "" || wait.account === digits) ?? [];
  return own.toSorted((one, other) => Date.parse(other.until) - Date.parse(one.until))[0] ?? null;
}
