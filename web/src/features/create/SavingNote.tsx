import { createText as t } from "../../i18n/create.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Create.module.css";
import type { Saving } from "./useDraft.ts";

/** Whether the draft is safe; asks when two tabs changed it. */
export function SavingNote({ saving, onSettle }: { saving: Saving; onSettle(keepMine: boolean): void }) {
  if (saving === "conflict") {
    return (
      <span className={styles.conflict} role="alert">
        {t.conflict}
        <Button size="small" onPress={() => onSettle(true)}>
          {t.keepMine}
        </Button>
        <Button size="small" onPress={() => onSettle(false)}>
          {t.takeTheirs}
        </Button>
      </span>
    );
  }
  return (
    <span role="status">{saving === "saved" ? t.saved : saving === "saving" ? t.saving : t.unsaved}</span>
  );
}
