import type { ReactNode } from "react";
import {
  TextField as AriaTextField,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  type TextFieldProps,
} from "react-aria-components";
import styles from "./Field.module.css";

interface Props extends Omit<TextFieldProps, "children"> {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  fix?: string | undefined;
  warning?: string | undefined;
  unit?: ReactNode;
  lines?: number;
  placeholder?: string;
  /** The path of the field in the plan's problems, such as `adSet.dailyBudget`. */
  path?: string;
}

/** A text field with its label, hint, unit and error. Never sent to a spelling service. */
export function TextField({
  label,
  hint,
  error,
  fix,
  warning,
  unit,
  lines,
  placeholder,
  path,
  ...props
}: Props) {
  return (
    <AriaTextField
      spellCheck="false"
      autoComplete="off"
      validationBehavior="aria"
      {...props}
      isInvalid={error !== undefined}
      className={styles.field}
      data-path={path}
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.box}>
        {lines ? (
          <TextArea className={styles.input} rows={lines} translate="no" placeholder={placeholder} />
        ) : (
          <Input className={styles.input} translate="no" placeholder={placeholder} />
        )}
        {unit && <span className={styles.unit}>{unit}</span>}
      </div>
      {hint && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      {warning && !error && <p className={styles.warning}>{warning}</p>}
      <FieldError className={styles.error}>
        {error}
        {fix && <span className={styles.fix}> {fix}</span>}
      </FieldError>
    </AriaTextField>
  );
}

/** A label, hint and error around a control that is no text field. */
export function FieldFrame(props: {
  label: string;
  id: string;
  hint?: ReactNode;
  error?: string | undefined;
  fix?: string | undefined;
  path?: string;
  children: ReactNode;
}) {
  return (
    <div
      className={styles.field}
      data-path={props.path}
      role="group"
      aria-labelledby={props.id}
      data-invalid={props.error !== undefined || undefined}
    >
      <span className={styles.label} id={props.id}>
        {props.label}
      </span>
      {props.children}
      {props.hint && <p className={styles.hint}>{props.hint}</p>}
      {props.error && (
        <p className={styles.error}>
          {props.error}
          {props.fix && <span className={styles.fix}> {props.fix}</span>}
        </p>
      )}
    </div>
  );
}
