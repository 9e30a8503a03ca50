export type Shape = "dot" | "ring" | "square" | "triangle" | "half" | "bar";
export type Tone = "ok" | "warn" | "bad" | "quiet" | "accent";

export interface Delivery {
  word: string;
  shape: Shape;
  tone: Tone;
}

/** One vocabulary for how an object delivers: each word has a shape and a colour of its own. */
export const deliveries: Record<string, Delivery> = {
  active: { word: "Active", shape: "dot", tone: "ok" },
  learning: { word: "Learning", shape: "half", tone: "accent" },
  learning_limited: { word: "Learning limited", shape: "half", tone: "warn" },
  in_review: { word: "In review", shape: "ring", tone: "accent" },
  processing: { word: "Processing", shape: "ring", tone: "accent" },
  scheduled: { word: "Scheduled", shape: "ring", tone: "quiet" },
  paused: { word: "Off", shape: "bar", tone: "quiet" },
  campaign_off: { word: "Campaign off", shape: "bar", tone: "quiet" },
  adset_off: { word: "Ad set off", shape: "bar", tone: "quiet" },
  issues: { word: "With issues", shape: "triangle", tone: "warn" },
  billing: { word: "Billing problem", shape: "triangle", tone: "bad" },
  rejected: { word: "Rejected", shape: "square", tone: "bad" },
  ended: { word: "Ended", shape: "square", tone: "quiet" },
  archived: { word: "Archived", shape: "square", tone: "quiet" },
  deleted: { word: "Deleted", shape: "square", tone: "quiet" },
};

export function deliveryOf(value: string): Delivery {
  return deliveries[value] ?? { word: value || "Unknown", shape: "ring", tone: "quiet" };
}

/** Kept out of sight until someone asks for them. */
export const hiddenDeliveries: ReadonlySet<string> = new Set(["archived", "deleted"]);
