import { useEffect, useId, useRef, useState } from "react";
import type { CellEdit } from "./columns.ts";
import styles from "./Grid.module.css";

interface Props {
  edit: CellEdit;
  row: number;
  end: boolean;
  onEnd(): void;
}

/** The field in a cell: Enter writes, Escape leaves, a refusal stays with its reason. */
export function EditCell({ edit, row, end, onEnd }: Props) {
  const start = edit.start(row) ?? "";
  const [text, setText] = useState(start);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const id = useId();

  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  const leave = () => {
    done.current = true;
    onEnd();
  };
  const commit = async () => {
    if (busy || done.current) return;
    if (text.trim() === start.trim()) return leave();
    setBusy(true);
    const reason = await edit.commit(row, text.trim());
    setBusy(false);
    if (reason === null) return leave();
    setRefusal(reason);
    field.current?.focus();
  };

  return (
    <>
      <input
        ref={field}
        className={styles.edit}
        data-end={end || undefined}
        aria-label={edit.label(row)}
        aria-invalid={refusal !== null}
        aria-describedby={refusal ? id : undefined}
        aria-busy={busy}
        inputMode={edit.numeric ? "decimal" : "text"}
        spellCheck={false}
        autoComplete="off"
        translate="no"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setRefusal(null);
        }}
        onClick={(event) => event.stopPropagation()}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === "Enter") void commit();
          if (event.key === "Escape") leave();
        }}
        onBlur={() => void commit()}
      />
      {refusal && (
        <span id={id} role="alert" className={styles.refusal}>
          {refusal}
        </span>
      )}
    </>
  );
}
