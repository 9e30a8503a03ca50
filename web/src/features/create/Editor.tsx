import type { ApiError } from "../../api/errors.ts";
import type { LaunchForm, Problem } from "../../api/types.ts";
import { createText as t } from "../../i18n/create.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { AdSection } from "./AdSection.tsx";
import { AdSetSection } from "./AdSetSection.tsx";
import { CampaignSection } from "./CampaignSection.tsx";
import styles from "./Create.module.css";
import type { EditorProps } from "./editorProps.ts";
import { Preview } from "./Preview.tsx";
import { errorsOf, focusField } from "./problems.ts";

interface Props extends EditorProps {
  problems: readonly Problem[];
  failure: ApiError | null;
}

/** The form in one scroll: tree at the left, three parts, preview at the right. */
export function Editor(props: Props) {
  const errors = errorsOf(props.problems);
  return (
    <div className={styles.editor}>
      <Tree form={props.form} problems={props.problems} />
      <div className={styles.form}>
        {props.failure && <ErrorNote error={props.failure} />}
        {errors.length > 0 && (
          <Notice tone="bad" title={t.problems(errors.length)} announce>
            <ul className={styles.errors}>
              {errors.map((problem) => (
                <li key={`${problem.at} ${problem.what}`}>
                  <Button look="quiet" size="small" onPress={() => focusField(problem.at)}>
                    {problem.what}
                  </Button>
                </li>
              ))}
            </ul>
          </Notice>
        )}
        <CampaignSection {...props} />
        <AdSetSection {...props} />
        <AdSection {...props} />
      </div>
      <aside className={styles.side} aria-label={t.preview}>
        <Preview form={props.form} rules={props.rules} account={props.account} draftId={props.draft.id} />
      </aside>
    </div>
  );
}

const parts = [
  { id: "campaign", label: t.campaign },
  { id: "adSet", label: t.adSet },
  { id: "ad", label: t.ad },
] as const;

function Tree({ form, problems }: { form: LaunchForm; problems: readonly Problem[] }) {
  return (
    <nav className={styles.tree} aria-label={t.tree}>
      <ol>
        {parts.map(({ id, label }) => {
          const wrong = errorsOf(problems, `${id}.`).length;
          return (
            <li key={id} data-part={id}>
              <button
                type="button"
                className={styles.branch}
                onClick={() => {
                  const title = document.getElementById(`part-${id}`);
                  title?.scrollIntoView({ block: "start" });
                  title?.focus({ preventScroll: true });
                }}
              >
                <span className={styles.branchKind}>{label}</span>
                <span className={styles.branchName}>{form[id].name || "…"}</span>
                {wrong > 0 && <span className={styles.branchWrong}>{t.problemsAt(wrong)}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
