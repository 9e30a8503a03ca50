import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { Checkbox, CheckboxGroup, FieldError, Label, Text } from "react-aria-components";
import styles from "./CheckBox.module.css";
import field from "./Field.module.css";
import type { Option } from "./Select.tsx";

/** One box with its words. */
export function CheckBox(props: {
  selected: boolean;
  disabled?: boolean;
  onChange(on: boolean): void;
  children: ReactNode;
}) {
  return (
    <Checkbox
      className={styles.check}
      isSelected={props.selected}
      isDisabled={props.disabled ?? false}
      onChange={props.onChange}
    >
      <Box />
      {props.children}
    </Checkbox>
  );
}

interface GroupProps {
  label: string;
  hint?: string;
  options: readonly Option[];
  value: string[];
  onChange(value: string[]): void;
  error?: string | undefined;
  fix?: string | undefined;
  warning?: string | undefined;
  path?: string;
}

/** Several boxes under one label. */
export function CheckGroup(props: GroupProps) {
  return (
    <CheckboxGroup
      className={field.field}
      value={props.value}
      onChange={props.onChange}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      data-path={props.path}
    >
      <Label className={field.label}>{props.label}</Label>
      {props.hint && (
        <Text slot="description" className={field.hint}>
          {props.hint}
        </Text>
      )}
      <div className={styles.boxes}>
        {props.options.map((option) => (
          <Checkbox key={option.id} value={option.id} className={styles.check}>
            <Box />
            {option.label}
          </Checkbox>
        ))}
      </div>
      {props.warning && !props.error && <p className={field.warning}>{props.warning}</p>}
      <FieldError className={field.error}>
        {props.error}
        {props.fix && <span className={field.fix}> {props.fix}</span>}
      </FieldError>
    </CheckboxGroup>
  );
}

function Box() {
  return (
    <span className={styles.box} aria-hidden="true">
      <Check size={12} strokeWidth={3} />
    </span>
  );
}
