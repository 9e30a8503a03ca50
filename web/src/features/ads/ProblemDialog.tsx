import type { StepError } from "../../api/types.ts";
import type { Table } from "../../grid/table.ts";
import { adsText as t } from "../../i18n/ads.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { MetaNumbers } from "../../ui/ErrorNote.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useEdits } from "./edits.ts";
import styles from "./ProblemDialog.module.css";

interface Props {
  id: string;
  table: Table;
  onClose(): void;
}

/** Why an object has a problem: what Meta reports about it, and why the last change was refused. */
export default function ProblemDialog({ id, table, onClose }: Props) {
  const failure = useEdits((edits) => edits.failures[id]);
  const row = table.indexOf(id);
  const issues = table.text("issues", row);
  return (
    <Dialog open title={t.problem.title(table.text("name", row))} onClose={onClose}>
      <div className={styles.body}>
        {failure && <Refusal failure={failure} />}
        {issues && (
          <Notice tone="warn" title={t.problem.from}>
            <p>{issues}</p>
          </Notice>
        )}
      </div>
    </Dialog>
  );
}

function Refusal({ failure }: { failure: StepError }) {
  return (
    <Notice tone="bad" title={failure.title ?? failure.message}>
      {failure.title && <p>{failure.message}</p>}
      <dl className={styles.facts}>
        {failure.field && (
          <>
            <dt>{t.problem.field}</dt>
            <dd translate="no">{failure.field}</dd>
          </>
        )}
        <dt>{t.problem.fix}</dt>
        <dd>{failure.fix}</dd>
      </dl>
      <MetaNumbers code={failure.code} subcode={failure.subcode} trace={failure.trace} />
    </Notice>
  );
}
