import type { BulkSample, NodeLevel } from "../api/types.ts";
import { adsText } from "./ads.ts";
import { count, counted } from "./format.ts";

const things = (n: number, level: NodeLevel) => counted(n, adsText.one[level], adsText.many[level]);

/** Words of the dialog that changes many objects at once. */
export const bulkText = {
  title: (n: number, level: NodeLevel) => `Edit ${things(n, level)}`,
  subtitle: "Nothing is sent before you have seen every change.",
  what: "What changes",
  kinds: {
    by: { label: "Budget up or down", detail: "By a percentage of what each one has" },
    to: { label: "Same budget for all", detail: "Each keeps its kind, daily or lifetime" },
    rename: { label: "Names", detail: "Find and replace" },
    end: { label: "End", detail: "One date for all ad sets" },
  },
  percent: "Change by",
  percentHint: "15 raises by 15%, -10 lowers by 10%.",
  wholePercent: "Write a whole number, such as 15 or -10.",
  atMost: "Never above",
  atMostHint: "Empty: no cap. What is above already stays.",
  amount: "New budget",
  amountHint: "In the account's currency.",
  find: "Find",
  replace: "Replace with",
  pattern: "Regular expression ($1 stands for the first group)",
  end: "New end",
  endHint: "Ad sets with a lifetime budget spread it until then.",
  sample: "Sample",
  sampleHint: "Fill in the fields above to see what becomes of the first rows.",
  nameLabel: "Name",
  becomes: "becomes",
  counts: ({ changes, stays }: BulkSample, level: NodeLevel) =>
    `${things(changes, level)} ${changes === 1 ? "changes" : "change"}${stays > 0 ? `, ${count(stays)} ${stays === 1 ? "stays as it is" : "stay as they are"}` : ""}`,
  more: (n: number) => `and ${count(n)} more`,
  perDay: (before: string, after: string) => `All budgets in force, a day: ${before} → ${after}`,
  review: (n: number) => `Review ${counted(n, "change", "changes")}`,
  reviewNone: "Review",
  back: "Back to the edit",
  cancel: "Cancel",
};

/** Words of the fields of one object. */
export const editText = {
  fields: {
    name: "Name",
    dailyBudget: "Daily budget",
    lifetimeBudget: "Lifetime budget",
    spendCap: "Spend cap",
    bidStrategy: "Bid strategy",
    bidAmount: "Bid amount",
    start: "Start",
    end: "End",
  },
  spendCapHint: "The most that the campaign spends in its whole life. Empty: no cap.",
  startHint: "It can move until the ad set has started.",
  endHint: "Empty: runs until it is turned off.",
  review: "Review the change",
  back: "Back to the fields",
  wrong: "This cannot be done",
};
