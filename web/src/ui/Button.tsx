import type { Ref } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import styles from "./Button.module.css";

interface Props extends ButtonProps {
  ref?: Ref<HTMLButtonElement>;
  look?: "plain" | "primary" | "danger" | "quiet" | "icon";
  size?: "small" | "normal" | "large";
}

/** A button. `icon` needs an `aria-label`. */
export function Button({ look = "plain", size = "normal", ...props }: Props) {
  return <AriaButton {...props} className={styles.button} data-look={look} data-size={size} />;
}
