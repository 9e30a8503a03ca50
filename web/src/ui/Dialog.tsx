import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./Button.tsx";
import styles from "./Dialog.module.css";

interface Props {
  title: string;
  open: boolean;
  onClose(): void;
  children: ReactNode;
  footer?: ReactNode;
  /** `small` for a question, `side` for details of one thing, `page` to read, `wide` for an editor. */
  look?: "small" | "side" | "page" | "wide";
  role?: "dialog" | "alertdialog";
  subtitle?: ReactNode;
  /** A click outside closes it; off where work could be lost from sight. */
  dismissable?: boolean;
}

/** A dialog or drawer over the page; the page behind cannot be reached until it closes. */
export function Dialog(props: Props) {
  const look = props.look ?? "small";
  return (
    <ModalOverlay
      className={styles.overlay}
      isOpen={props.open}
      onOpenChange={(open) => !open && props.onClose()}
      isDismissable={props.dismissable ?? props.role !== "alertdialog"}
      data-look={look}
    >
      <Modal className={styles.modal} data-look={look}>
        <AriaDialog className={styles.dialog} role={props.role ?? "dialog"}>
          <header className={styles.head}>
            <div className={styles.titles}>
              <Heading slot="title" level={2} className={styles.title}>
                {props.title}
              </Heading>
              {props.subtitle && <div className={styles.subtitle}>{props.subtitle}</div>}
            </div>
            <Button look="icon" aria-label="Close" onPress={props.onClose}>
              <X size={16} aria-hidden="true" />
            </Button>
          </header>
          <div className={styles.body}>{props.children}</div>
          {props.footer && <footer className={styles.foot}>{props.footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
