import type { Account, Problem } from "../../api/types.ts";
import { bulkText as t } from "../../i18n/bulk.ts";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { DateTimeField } from "../../ui/DateTimeField.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./BulkEdit.module.css";
import { type BulkForm, isPercent } from "./bulkForm.ts";

interface Props {
  form: BulkForm;
  account: Account;
  problems: readonly Problem[];
  onChange(form: BulkForm): void;
}

/** The fields of the chosen way to change many objects. */
export function BulkFields({ form, account, problems, onChange }: Props) {
  const set = (part: Partial<BulkForm>) => onChange({ ...form, ...part });
  const wrong = (at: string) => {
    const found = problems.find((each) => each.at === at && each.severity === "error");
    return { error: found?.what, fix: found?.fix };
  };
  switch (form.kind) {
    case "by":
      return (
        <div className={styles.pair}>
          <TextField
            label={t.percent}
            hint={t.percentHint}
            value={form.percent}
            onChange={(percent) => set({ percent })}
            unit="%"
            autoFocus
            {...(form.percent.trim() && !isPercent(form.percent)
              ? { error: t.wholePercent }
              : wrong("percent"))}
          />
          <TextField
            label={t.atMost}
            hint={t.atMostHint}
            value={form.atMost}
            onChange={(atMost) => set({ atMost })}
            inputMode="decimal"
            unit={account.currency}
            {...wrong("atMost")}
          />
        </div>
      );
    case "to":
      return (
        <TextField
          label={t.amount}
          hint={t.amountHint}
          value={form.amount}
          onChange={(amount) => set({ amount })}
          inputMode="decimal"
          unit={account.currency}
          {...wrong("amount")}
        />
      );
    case "rename":
    case "reword":
      return (
        <>
          {form.kind === "reword" && <Notice tone="info" title={t.newCreative} />}
          <div className={styles.pair}>
            <TextField
              label={t.find}
              value={form.find}
              onChange={(find) => set({ find })}
              {...wrong("find")}
            />
            <TextField label={t.replace} value={form.replace} onChange={(replace) => set({ replace })} />
          </div>
          <CheckBox selected={form.pattern} onChange={(pattern) => set({ pattern })}>
            {t.pattern}
          </CheckBox>
        </>
      );
    case "end":
      return (
        <DateTimeField
          label={t.end}
          hint={t.endHint}
          zone={account.timeZone}
          value={form.end}
          onChange={(end) => set({ end })}
          path="end"
        />
      );
  }
}
