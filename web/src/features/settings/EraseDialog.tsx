import { useState } from "react";
import { settingsText as t } from "../../i18n/settings.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import styles from "./Settings.module.css";

/** Asks for the word before everything on this computer is deleted. */
export function EraseDialog({ onClose, onErase }: { onClose(): void; onErase(): void }) {
  const [typed, setTyped] = useState("");
  return (
    <Dialog
      open
      role="alertdialog"
      title={t.eraseTitle}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t.cancel}</Button>
          <Button look="danger" isDisabled={typed.trim() !== t.eraseWord} onPress={onErase}>
            {t.eraseTitle.replace("?", "")}
          </Button>
        </>
      }
    >
      <div className={styles.erase}>
        <p>{t.eraseText}</p>
        <TextField label={t.eraseType} value={typed} onChange={setTyped} autoFocus />
      </div>
    </Dialog>
  );
}
