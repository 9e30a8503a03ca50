import { useState } from "react";
import { api } from "../api/endpoints.ts";
import { ApiError } from "../api/errors.ts";
import type { Ending, PlanView, RunView } from "../api/types.ts";
import { plansText as t } from "../i18n/plans.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { ErrorNote } from "../ui/ErrorNote.tsx";
import { RadioCards } from "../ui/RadioCards.tsx";
import styles from "./Plans.module.css";

interface Props {
  run: RunView;
  onBack(): void;
  onPlan(plan: PlanView): void;
}

const made = new Set(["campaign", "ad_set", "ad"]);

/** Asks what becomes of the things that a run made, before its undoing is planned. */
export function UndoQuestion({ run, onBack, onPlan }: Props) {
  const [ending, setEnding] = useState<Ending>("archive");
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiError | null>(null);
  const creates = run.steps.some((step) => made.has(step.kind) && step.state === "made");

  const next = async () => {
    setBusy(true);
    setError(null);
    try {
      onPlan(await api.planUndo(run.id, ending));
    } catch (thrown) {
      setError(ApiError.from(thrown));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      title={t.undoTitle}
      subtitle={run.title}
      onClose={onBack}
      footer={
        <>
          <Button onPress={onBack}>{t.cancel}</Button>
          <Button look="primary" isDisabled={busy} onPress={() => void next()}>
            {t.undoNext}
          </Button>
        </>
      }
    >
      <div className={styles.review}>
        {error && <ErrorNote error={error} />}
        <p>{t.undoText}</p>
        {creates && (
          <RadioCards
            label={t.undoCreated}
            value={ending}
            onChange={(value) => setEnding(value === "delete" ? "delete" : "archive")}
            options={[
              { id: "archive", label: t.undoArchive, detail: t.undoArchiveHint },
              { id: "delete", label: t.undoDelete, detail: t.undoDeleteHint },
            ]}
          />
        )}
      </div>
    </Dialog>
  );
}
