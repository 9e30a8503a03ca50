import { createText as t } from "../../i18n/create.ts";
import { DateTimeField } from "../../ui/DateTimeField.tsx";
import styles from "./Create.module.css";
import type { EditorProps } from "./editorProps.ts";
import { useProblem } from "./problems.ts";

/** When the ad set may run, in the time zone of the account, whatever the computer's is. */
export function ScheduleFields({ form: { adSet }, edit, account }: EditorProps) {
  return (
    <div className={styles.pair}>
      <DateTimeField
        label={t.start}
        zone={account.timeZone}
        hint={t.startHint}
        value={adSet.start}
        onChange={(start) => edit.adSet({ start })}
        path="adSet.start"
        {...useProblem("adSet.start")}
      />
      <DateTimeField
        label={t.end}
        zone={account.timeZone}
        hint={t.endHint}
        value={adSet.end}
        onChange={(end) => edit.adSet({ end })}
        path="adSet.end"
        {...useProblem("adSet.end")}
      />
    </div>
  );
}
