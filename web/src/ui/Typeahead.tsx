import { X } from "lucide-react";
import { useState } from "react";
import {
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components";
import { Button } from "./Button.tsx";
import field from "./Field.module.css";
import list from "./List.module.css";
import styles from "./Typeahead.module.css";

export interface Item {
  id: string;
  label: string;
  detail?: string | undefined;
  end?: string | undefined;
}

export interface TypeaheadWords {
  none: string;
  more: string;
  searching: string;
  remove(name: string): string;
}

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  fix?: string | undefined;
  warning?: string | undefined;
  path?: string;
  /** What was found for the typed text; without `onType` they are filtered here. */
  items: readonly Item[];
  chosen: readonly Item[];
  onType?(text: string): void;
  searching?: boolean;
  /** Why the search did not answer; it must not look as if there was nothing. */
  failure?: string | undefined;
  onAdd(item: Item): void;
  onRemove(id: string): void;
  /** Words that stand in the field when it is left, although nothing was chosen with them; or "". */
  onLeft?(text: string): void;
  words: TypeaheadWords;
}

/** Several things found by typing: chosen ones stand above the field, each with a button to remove it. */
export function Typeahead(props: Props) {
  const [text, setText] = useState("");
  const typed = text.trim().toLowerCase();
  const taken = new Set(props.chosen.map((each) => each.id));
  const shown = props.items.filter(
    (item) => !taken.has(item.id) && (props.onType || item.label.toLowerCase().includes(typed)),
  );
  const type = (next: string) => {
    setText(next);
    props.onType?.(next);
    if (next === "") props.onLeft?.("");
  };
  return (
    <div className={field.field} data-path={props.path}>
      <ComboBox
        className={field.field}
        items={shown}
        inputValue={text}
        onInputChange={type}
        onBlur={() => props.onLeft?.(text.trim())}
        value={null}
        onChange={(key) => {
          // Typing also reports "nothing chosen", which must not empty the field.
          const item = shown.find((each) => each.id === key);
          if (!item) return;
          props.onAdd(item);
          type("");
        }}
        allowsEmptyCollection={typed !== ""}
        menuTrigger="input"
        isInvalid={props.error !== undefined}
        validationBehavior="aria"
      >
        <Label className={field.label}>{props.label}</Label>
        <Input className={field.input} spellCheck={false} autoComplete="off" translate="no" />
        {props.hint && (
          <Text slot="description" className={field.hint}>
            {props.hint}
          </Text>
        )}
        {props.warning && !props.error && <p className={field.warning}>{props.warning}</p>}
        <FieldError className={field.error}>
          {props.error}
          {props.fix && <span className={field.fix}> {props.fix}</span>}
        </FieldError>
        <Popover className={list.popover} offset={4}>
          {/* A named region: the list lies outside the landmarks of the page. */}
          <section aria-label={props.label}>
            <ListBox
              className={list.list}
              items={shown}
              renderEmptyState={() => (
                <p className={list.note}>
                  {typed.length < 2
                    ? props.words.more
                    : props.searching
                      ? props.words.searching
                      : (props.failure ?? props.words.none)}
                </p>
              )}
            >
              {(item: Item) => (
                <ListBoxItem id={item.id} textValue={item.label} className={list.item}>
                  <span className={list.itemText}>
                    <span>{item.label}</span>
                    {item.detail && <span className={list.detail}>{item.detail}</span>}
                  </span>
                  {item.end && <span className={list.detail}>{item.end}</span>}
                </ListBoxItem>
              )}
            </ListBox>
          </section>
        </Popover>
      </ComboBox>
      {props.chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={props.label}>
          {props.chosen.map((item) => (
            <li key={item.id} className={styles.chip}>
              <span>{item.label}</span>
              <Button
                look="icon"
                size="small"
                aria-label={props.words.remove(item.label)}
                onPress={() => props.onRemove(item.id)}
              >
                <X size={13} aria-hidden="true" />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
