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
    reword: { label: "Texts and addresses", detail: "Find and replace in what ads say" },
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
  newCreative:
    "Each ad that changes gets a new creative: Meta reviews it again, and likes and comments stay with the old one.",
  end: "New end",
  endHint: "Ad sets with a lifetime budget spread it until then.",
  sample: "Sample",
  showSample: "Show a sample",
  sampleHint: "Fill in the fields above to see what becomes of the first rows.",
  nameLabel: "Name",
  becomes: "becomes",
  blocked: "This cannot be done as it stands",
  counts: ({ changes, stays }: BulkSample, level: NodeLevel, selected: number) => {
    const part = changes + stays < selected ? `Of the first ${count(changes + stays)}: ` : "";
    const still = stays > 0 ? `, ${count(stays)} ${stays === 1 ? "stays as it is" : "stay as they are"}` : "";
    return `${part}${things(changes, level)} ${changes === 1 ? "changes" : "change"}${still}`;
  },
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
    roasFloor: "Minimum return on ad spend",
    minSpend: "Minimum spend",
    maxSpend: "Maximum spend",
    start: "Start",
    end: "End",
    hours: "Hours of the week",
    attribution: "Attribution",
    beneficiary: "Beneficiary",
    payer: "Payer",
    primaryText: "Primary text",
    headline: "Headline",
    link: "Website address",
  },
  roasHint: "Such as 1.5: each unit of money spent brings at least one and a half.",
  minSpendHint: "What it should get at least of the campaign's budget.",
  maxSpendHint: "What it may get at most of the campaign's budget. Empty: no limit.",
  hoursHint: "Such as mon-fri 09:00-17:00, in the account's time. Empty: always.",
  contentHint:
    "A change of what the ad says makes a new creative: Meta reviews it again, and likes and comments stay with the old one.",
  attributionHint: "Which results count, such as 7d_click;1d_view.",
  spendCapHint: "The most that the campaign spends in its whole life. Empty: no cap.",
  startHint: "It can move until the ad set has started.",
  endHint: "Empty: runs until it is turned off.",
  review: "Review the change",
  back: "Back to the fields",
  wrong: "This cannot be done",
};

/** Words of the dialog that makes objects once more. */
export const duplicateText = {
  title: (n: number, level: NodeLevel) => `Duplicate ${things(n, level)}`,
  subtitle: "Everything in them is made once more, paused.",
  name: "Name of each copy",
  nameHint: "{name} stands for the old name, {n} for which copy it is.",
  copies: "Copies of each",
  copiesHint: "Up to 50.",
  wholeCopies: "Write a whole number.",
  budget: "Budget",
  keeps: "Empty: as the old one.",
  start: "Start",
  startHint: "Empty: as the old one, or at once where that is over.",
  end: "End",
  review: "Review",
  reading: "Reading from Meta…",
  back: "Back to the copies",
  cancel: "Cancel",
};
