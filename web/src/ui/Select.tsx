import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import {
  Select as AriaSelect,
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
  Text,
} from "react-aria-components";
import field from "./Field.module.css";
import styles from "./List.module.css";

export interface Option {
  id: string;
  label: string;
  detail?: string | undefined;
  disabled?: boolean;
}

interface Props {
  label: string;
  hideLabel?: boolean;
  options: readonly Option[];
  value: string | null;
  onChange(value: string): void;
  hint?: ReactNode;
  error?: string | undefined;
  fix?: string | undefined;
  placeholder?: string;
  path?: string;
  icon?: ReactNode;
}

/** A choice of one from a short list. */
export function Select(props: Props) {
  const off = props.options.filter((option) => option.disabled).map((option) => option.id);
  return (
    <AriaSelect
      className={field.field}
      placeholder={props.placeholder ?? "Choose…"}
      value={props.value === "" ? null : props.value}
      onChange={(key) => key !== null && props.onChange(String(key))}
      isInvalid={props.error !== undefined}
      validationBehavior="aria"
      disabledKeys={off}
      data-path={props.path}
    >
      <Label className={props.hideLabel ? "visually-hidden" : field.label}>{props.label}</Label>
      <Button className={styles.trigger}>
        {props.icon}
        <SelectValue className={styles.value} />
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      {props.hint && (
        <Text slot="description" className={field.hint}>
          {props.hint}
        </Text>
      )}
      <FieldError className={field.error}>
        {props.error}
        {props.fix && <span className={field.fix}> {props.fix}</span>}
      </FieldError>
      <Popover className={styles.popover} offset={4}>
        <ListBox className={styles.list} items={props.options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.item}>
              {({ isSelected }) => (
                <>
                  <span className={styles.itemText}>
                    <span>{option.label}</span>
                    {option.detail && <span className={styles.detail}>{option.detail}</span>}
                  </span>
                  {isSelected && <Check size={14} aria-hidden="true" />}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
