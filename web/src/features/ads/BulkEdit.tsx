import { useMemo, useState } from "react";
import { api } from "../../api/endpoints.ts";
import type { Account, BulkRequest, Level } from "../../api/types.ts";
import type { Selection } from "../../grid/selection.ts";
import { bulkText as t } from "../../i18n/bulk.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { RadioCards } from "../../ui/RadioCards.tsx";
import { useSettled } from "../../ui/useSettled.ts";
import styles from "./BulkEdit.module.css";
import { BulkFields } from "./BulkFields.tsx";
import { BulkSample } from "./BulkSample.tsx";
import { bulkChangeOf, emptyBulk, kindsOf } from "./bulkForm.ts";
import { nodeOf } from "./levels.ts";
import { PlannedReview } from "./PlannedReview.tsx";
import { useBulkSample } from "./useBulkSample.ts";
import { usePlanning } from "./usePlanning.ts";

interface Props {
  account: Account;
  level: Level;
  selection: Selection;
  onClose(): void;
}

/** One change for all selected rows: a live sample, then the plan, then the run. */
export default function BulkEdit({ account, level, selection, onClose }: Props) {
  const node = nodeOf[level];
  const [form, setForm] = useState(() => emptyBulk(level));
  const { plan, busy, failure, ask: planned, giveUp } = usePlanning();
  const ids = useMemo(() => [...selection], [selection]);
  const request = useMemo<BulkRequest | null>(() => {
    const change = bulkChangeOf(form);
    return change && { level: node, ids, change };
  }, [form, node, ids]);
  // What ads say must be read from Meta first, which counts every read: only on demand.
  const [asked, setAsked] = useState<BulkRequest | null>(null);
  const onDemand = form.kind === "reword";
  const settled = useSettled(request);
  const sample = useBulkSample(onDemand ? asked : settled, request);
  const ask = onDemand && request !== null && request !== asked;
  const ready = ask || (sample.state === "shown" && sample.data.changes > 0 && !sample.wrong);

  if (plan) {
    return <PlannedReview plan={plan} account={account} back={t.back} onBack={giveUp} onClose={onClose} />;
  }
  return (
    <Dialog
      open
      look="side"
      title={t.title(ids.length, node)}
      subtitle={t.subtitle}
      onClose={onClose}
      dismissable={false}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button
            look="primary"
            isDisabled={busy || !ready}
            onPress={() => request && void planned(() => api.planBulk(request))}
          >
            {ready && sample.state === "shown" && !ask ? t.review(sample.data.changes) : t.reviewNone}
          </Button>
        </>
      }
    >
      <div className={styles.bulk}>
        {failure && <ErrorNote error={failure} />}
        {kindsOf[level].length > 1 && (
          <RadioCards
            label={t.what}
            columns
            options={kindsOf[level].map((kind) => ({ id: kind, ...t.kinds[kind] }))}
            value={form.kind}
            onChange={(value) =>
              setForm({ ...form, kind: kindsOf[level].find((kind) => kind === value) ?? form.kind })
            }
          />
        )}
        <BulkFields form={form} onChange={setForm} account={account} problems={sample.problems} />
        {ask && (
          <div>
            <Button onPress={() => setAsked(request)}>{t.showSample}</Button>
          </div>
        )}
        {!ask && <BulkSample sample={sample} account={account} node={node} selected={ids.length} />}
      </div>
    </Dialog>
  );
}
