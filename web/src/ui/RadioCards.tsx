import { FieldError, Label, Radio, RadioGroup, Text } from "react-aria-components";
import field from "./Field.module.css";
import styles from "./RadioCards.module.css";
import type { Option } from "./Select.tsx";

interface Props {
  label: string;
  options: readonly Option[];
  value: string | null;
  onChange(value: string): void;
  hint?: string;
  error?: string | undefined;
  fix?: string | undefined;
  warning?: string | undefined;
  path?: string;
  columns?: boolean;
}

/** A choice of one where each option needs a sentence. */
export function RadioCards(props: Props) {
  return (
    <RadioGroup
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
      <div className={styles.cards} data-columns={props.columns || undefined}>
        {props.options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            isDisabled={option.disabled ?? false}
            className={styles.card}
          >
            <span className={styles.dot} aria-hidden="true" />
            <span className={styles.words}>
              <span className={styles.label}>{option.label}</span>
              {option.detail && <span className={styles.detail}>{option.detail}</span>}
            </span>
          </Radio>
        ))}
      </div>
      {props.warning && !props.error && <p className={field.warning}>{props.warning}</p>}
      <FieldError className={field.error}>
        {props.error}
        {props.fix && <span className={field.fix}> {props.fix}</span>}
      </FieldError>
    </RadioGroup>
  );
}
