import {
  Archive,
  BarChart3,
  CircleAlert,
  Copy,
  ListTree,
  Pencil,
  Power,
  Rows3,
  SquarePen,
  Trash2,
  Wallet,
} from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Menu, MenuItem, Popover, Separator } from "react-aria-components";
import type { Change, Level } from "../../api/types.ts";
import type { Table } from "../../grid/table.ts";
import { adsText as t } from "../../i18n/ads.ts";
import list from "../../ui/List.module.css";
import { useEdits } from "./edits.ts";
import { nodeOf } from "./levels.ts";
import type { InspectorTab, RowActions } from "./rowActions.ts";
import type { MenuAt } from "./useRowActions.ts";

interface Props {
  menu: MenuAt;
  level: Level;
  table: Table;
  actions: RowActions;
  onClose(): void;
  onEdit(row: number, column: string): void;
  onStatus(row: number, status: NonNullable<Change["status"]>): void;
  onDuplicate(row: number): void;
  onInspect(row: number, tab: InspectorTab): void;
}

/** What can be done with one row. */
export default function RowMenu({ menu, level, table, ...props }: Props) {
  const trigger = useRef<HTMLElement | null>(null);
  const failures = useEdits((edits) => edits.failures);
  const { row } = menu;
  trigger.current = menu.at;
  const status = table.text("status", row);
  const live = status === "ACTIVE" || status === "PAUSED";
  const wrong = failures[table.id(row)] !== undefined || table.text("issues", row) !== "";
  const run = (act: () => void) => () => {
    props.onClose();
    // The menu gives the focus back in the next frame; what the action opens takes it after that.
    requestAnimationFrame(() => requestAnimationFrame(act));
  };
  const item = (id: string, icon: ReactNode, label: string, act: () => void, danger = false) => (
    <MenuItem
      id={id}
      textValue={label}
      className={list.item}
      data-danger={danger || undefined}
      onAction={run(act)}
    >
      {icon}
      <span>{label}</span>
    </MenuItem>
  );
  const icon = { size: 15, "aria-hidden": true } as const;
  return (
    <Popover
      className={list.popover}
      aria-label={t.actionsFor(table.text("name", row))}
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => !open && props.onClose()}
      placement="bottom start"
      offset={2}
    >
      <Menu className={list.list} aria-label={t.actionsFor(table.text("name", row))} autoFocus="first">
        {wrong &&
          item("problem", <CircleAlert {...icon} />, t.menu.problem, () => props.actions.showProblem(row))}
        {level !== "ads" &&
          item("open", <ListTree {...icon} />, t.menu.open(nodeOf[level]), () => props.actions.open(row))}
        {level !== "ads" &&
          item("breakdown", <BarChart3 {...icon} />, t.menu.breakdown, () =>
            props.onInspect(row, "breakdown"),
          )}
        {item("details", <Rows3 {...icon} />, t.menu.details, () => props.onInspect(row, "fields"))}
        {live && <Separator className={list.separator} />}
        {live && item("edit", <SquarePen {...icon} />, t.menu.edit, () => props.onInspect(row, "edit"))}
        {live && item("rename", <Pencil {...icon} />, t.menu.rename, () => props.onEdit(row, "name"))}
        {live &&
          level !== "ads" &&
          Number.isFinite(table.number("dailyBudget", row)) &&
          item("budget", <Wallet {...icon} />, t.menu.budget, () => props.onEdit(row, "dailyBudget"))}
        {live && item("duplicate", <Copy {...icon} />, t.menu.duplicate, () => props.onDuplicate(row))}
        {live &&
          item("toggle", <Power {...icon} />, status === "ACTIVE" ? t.menu.pause : t.menu.resume, () =>
            props.actions.toggle(row),
          )}
        {status !== "DELETED" && <Separator className={list.separator} />}
        {live &&
          item("archive", <Archive {...icon} />, t.menu.archive, () => props.onStatus(row, "ARCHIVED"))}
        {status !== "DELETED" &&
          item("delete", <Trash2 {...icon} />, t.menu.remove, () => props.onStatus(row, "DELETED"), true)}
      </Menu>
    </Popover>
  );
}
