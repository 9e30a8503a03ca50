import type { Level, NodeLevel } from "../../api/types.ts";

/** The three levels of an account, from the top. */
export const levels: readonly Level[] = ["campaigns", "adsets", "ads"];

export const nodeOf: Record<Level, NodeLevel> = { campaigns: "campaign", adsets: "adset", ads: "ad" };

export const below: Partial<Record<Level, Level>> = { campaigns: "adsets", adsets: "ads" };

export function levelOf(text: string | undefined): Level {
  return levels.find((level) => level === text) ?? "campaigns";
}
