import { CircleAlert, Ellipsis } from "lucide-react";
import type { NodeLevel } from "../../api/types.ts";
import type { Table } from "../../grid/table.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { useEdits } from "./edits.ts";
import styles from "./RowCells.module.css";
import type { RowActions } from "./rowActions.ts";

interface Props {
  table: Table;
  row: number;
  actions: RowActions;
}

/** On or off. A plain button: forty of them are drawn at once while scrolling. */
export function StatusSwitch({ table, row, actions }: Props) {
  const pending = useEdits((edits) => edits.pending[table.id(row)]?.status);
  const status = pending ?? table.text("status", row);
  const on = status === "ACTIVE";
  const fixed = status === "ARCHIVED" || status === "DELETED";
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      aria-label={t.turn(table.text("name", row), on)}
      aria-busy={pending !== undefined}
      disabled={fixed}
      tabIndex={-1}
      className={styles.switch}
      onClick={() => actions.toggle(row)}
    />
  );
}

/** The name, which leads to the level below, and a mark when something is wrong. */
export function NameCell({ table, row, actions, node }: Props & { node: NodeLevel }) {
  const id = table.id(row);
  const failed = useEdits((edits) => edits.failures[id] !== undefined);
  const pending = useEdits((edits) => edits.pending[id]?.name);
  const name = pending ?? table.text("name", row);
  const wrong = failed || table.text("issues", row) !== "";
  return (
    <>
      {node === "ad" ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className={styles.link}
          title={t.open(name, node)}
          onClick={() => actions.open(row)}
        >
          {name}
        </button>
      )}
      {wrong && (
        <button
          type="button"
          tabIndex={-1}
          className={styles.alert}
          data-failed={failed || undefined}
          aria-label={t.problem.title(name)}
          onClick={() => actions.showProblem(row)}
        >
          <CircleAlert size={15} aria-hidden="true" />
        </button>
      )}
    </>
  );
}

export function MenuButton({ name, onOpen }: { name: string; onOpen(at: HTMLElement): void }) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.menu}
      aria-label={t.actionsFor(name)}
      aria-haspopup="menu"
      onClick={(event) => onOpen(event.currentTarget)}
    >
      <Ellipsis size={16} aria-hidden="true" />
    </button>
  );
}
