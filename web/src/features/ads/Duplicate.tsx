import { useState } from "react";
import { api } from "../../api/endpoints.ts";
import type { Account, Level } from "../../api/types.ts";
import type { Selection } from "../../grid/selection.ts";
import { duplicateText as t } from "../../i18n/bulk.ts";
import { PlanProblems } from "../../plans/PlanProblems.tsx";
import { Button } from "../../ui/Button.tsx";
import { DateTimeField } from "../../ui/DateTimeField.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { TextField } from "../../ui/Field.tsx";
import styles from "./BulkEdit.module.css";
import { nodeOf } from "./levels.ts";
import { PlannedReview } from "./PlannedReview.tsx";
import { usePlanning } from "./usePlanning.ts";

interface Props {
  account: Account;
  level: Level;
  selection: Selection;
  onClose(): void;
}

const isCount = (text: string) => /^\s*\d{1,3}\s*$/.test(text);

/** Makes the selected objects once more, paused, with what shall be different about them. */
export default function Duplicate({ account, level, selection, onClose }: Props) {
  const node = nodeOf[level];
  const [form, setForm] = useState({ name: "{name} - Copy", copies: "1", budget: "", start: "", end: "" });
  const { plan, busy, failure, ask, giveUp } = usePlanning();
  const set = (part: Partial<typeof form>) => setForm({ ...form, ...part });

  const review = () => {
    const { copies, ...typed } = form;
    const objects = [...selection].map((id) => ({ level: node, id }));
    return ask(() => api.planDuplicates({ objects, ...typed, copies: Number(copies) }));
  };
  if (plan?.runnable) {
    return <PlannedReview plan={plan} account={account} back={t.back} onBack={giveUp} onClose={onClose} />;
  }
  return (
    <Dialog
      open
      look="side"
      title={t.title(selection.size, node)}
      subtitle={t.subtitle}
      onClose={onClose}
      dismissable={false}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button look="primary" isDisabled={busy || !isCount(form.copies)} onPress={() => void review()}>
            {busy ? t.reading : t.review}
          </Button>
        </>
      }
    >
      <div className={styles.bulk}>
        {failure && <ErrorNote error={failure} />}
        {plan && <PlanProblems problems={plan.problems} />}
        <TextField
          label={t.name}
          hint={t.nameHint}
          value={form.name}
          onChange={(name) => set({ name })}
          autoFocus
        />
        <div className={styles.pair}>
          <TextField
            label={t.copies}
            hint={t.copiesHint}
            value={form.copies}
            onChange={(copies) => set({ copies })}
            inputMode="numeric"
            error={isCount(form.copies) ? undefined : t.wholeCopies}
          />
          {level !== "ads" && (
            <TextField
              label={t.budget}
              hint={t.keeps}
              value={form.budget}
              onChange={(budget) => set({ budget })}
              inputMode="decimal"
              unit={account.currency}
            />
          )}
        </div>
        {level !== "ads" && (
          <div className={styles.pair}>
            <DateTimeField
              label={t.start}
              hint={t.startHint}
              zone={account.timeZone}
              value={form.start}
              onChange={(start) => set({ start })}
              path="start"
            />
            <DateTimeField
              label={t.end}
              hint={t.keeps}
              zone={account.timeZone}
              value={form.end}
              onChange={(end) => set({ end })}
              path="end"
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}
