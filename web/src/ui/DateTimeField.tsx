import { useId } from "react";
import styles from "./Field.module.css";

interface Props {
  label: string;
  zone: string;
  hint: string;
  /** "YYYY-MM-DD HH:MM", or empty. */
  value: string;
  onChange(value: string): void;
  error?: string | undefined;
  fix?: string | undefined;
  warning?: string | undefined;
  path: string;
}

/** A date and time without offset; the zone that it means stands beside it. */
export function DateTimeField({ label, zone, hint, value, onChange, error, fix, warning, path }: Props) {
  const id = useId();
  return (
    <div className={styles.field} data-path={path}>
      <div className={styles.labels}>
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
        <span className={styles.hint} id={`${id}-zone`}>
          {zone}
        </span>
      </div>
      <div className={styles.box}>
        <input
          id={id}
          type="datetime-local"
          className={styles.input}
          value={value.replace(" ", "T")}
          data-invalid={error !== undefined || undefined}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-zone ${id}-hint${error ? ` ${id}-error` : ""}`}
          onChange={(event) => onChange(event.target.value.replace("T", " "))}
        />
      </div>
      <p className={styles.hint} id={`${id}-hint`}>
        {hint}
      </p>
      {warning && !error && <p className={styles.warning}>{warning}</p>}
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
          {fix && <span className={styles.fix}> {fix}</span>}
        </p>
      )}
    </div>
  );
}
