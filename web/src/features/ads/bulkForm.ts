import type { BulkChange, Level } from "../../api/types.ts";

/** The ways to change many objects at once. */
export type BulkKind = "by" | "to" | "rename" | "reword" | "end";

/** What a person has typed; every way keeps its own. */
export interface BulkForm {
  kind: BulkKind;
  percent: string;
  atMost: string;
  amount: string;
  find: string;
  replace: string;
  pattern: boolean;
  end: string;
}

export const kindsOf: Record<Level, readonly BulkKind[]> = {
  campaigns: ["by", "to", "rename"],
  adsets: ["by", "to", "rename", "end"],
  ads: ["rename", "reword"],
};

export const emptyBulk = (level: Level): BulkForm => ({
  kind: kindsOf[level][0] ?? "rename",
  percent: "",
  atMost: "",
  amount: "",
  find: "",
  replace: "",
  pattern: false,
  end: "",
});

/** The change as the server takes it; null while there is not enough to say. */
export function bulkChangeOf(form: BulkForm): BulkChange | null {
  switch (form.kind) {
    case "by": {
      if (!isPercent(form.percent)) return null;
      const atMost = form.atMost.trim();
      return { budgetBy: { percent: Number(form.percent), ...(atMost ? { atMost } : {}) } };
    }
    case "to":
      return form.amount.trim() ? { budgetTo: form.amount.trim() } : null;
    case "rename":
      return form.find ? { rename: { find: form.find, replace: form.replace, pattern: form.pattern } } : null;
    case "reword":
      return form.find ? { reword: { find: form.find, replace: form.replace, pattern: form.pattern } } : null;
    case "end":
      return form.end ? { end: form.end } : null;
  }
}

/** Whole numbers only, since that is what the server takes; what is too much it says itself. */
export const isPercent = (text: string) => /^\s*[+-]?\d{1,4}\s*$/.test(text);
