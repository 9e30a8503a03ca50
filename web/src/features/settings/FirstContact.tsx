import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/endpoints.ts";
import { ApiError } from "../../api/errors.ts";
import { queries } from "../../api/queries.ts";
import type { ContactReport, Trick } from "../../api/types.ts";
import { settingsText as t } from "../../i18n/settings.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import styles from "./Settings.module.css";

const tones = {
  works: "ok",
  refused: "warn",
  given_up: "plain",
  nothing_there: "plain",
  used_until_refused: "accent",
  off: "plain",
} as const;

/** Tries what the ad account takes, and switches ways to save calls on and off there. */
export function FirstContact() {
  const client = useQueryClient();
  const tricks = useQuery(queries.tricks());
  const [report, setReport] = useState<ContactReport | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ApiError | null>(null);

  const attempt = async (work: () => Promise<void>) => {
    setBusy(true);
    setFailure(null);
    await work().catch((thrown: unknown) => setFailure(ApiError.from(thrown)));
    setBusy(false);
  };
  const meet = () =>
    attempt(async () => {
      setReport(await api.meet());
      await client.invalidateQueries({ queryKey: queries.tricks().queryKey });
    });
  const set = (trick: Trick, on: boolean) =>
    attempt(async () => {
      client.setQueryData(queries.tricks().queryKey, await api.setTrick(trick.id, on));
    });
  if (tricks.error) return <ErrorNote error={ApiError.from(tricks.error)} />;
  if (!tricks.data) return <Skeleton lines={4} />;
  return (
    <>
      <div className={styles.row}>
        <p>
          {t.callsText} {t.meetCost(tricks.data.mostPoints)}
        </p>
        <Button isDisabled={busy} onPress={() => void meet()}>
          {busy ? t.meeting : t.meet}
        </Button>
      </div>
      {failure && <ErrorNote error={failure} />}
      <div role="status">{report && <Found report={report} />}</div>
      <fieldset className={styles.tricks}>
        <legend>{t.tricks}</legend>
        {tricks.data.tricks.map((trick) => (
          <CheckBox
            key={trick.id}
            selected={trick.on}
            disabled={busy || !trick.available}
            onChange={(on) => void set(trick, on)}
          >
            <span>
              {trick.what}
              {!trick.available && <span className={styles.hint}> {t.notYet}</span>}
            </span>
          </CheckBox>
        ))}
      </fieldset>
      <p className={styles.hint}>{t.tricksHint}</p>
    </>
  );
}

function Found({ report }: { report: ContactReport }) {
  return (
    <>
      <ul className={styles.found} aria-label={t.metLabel}>
        {report.lines.map((line) => (
          <li key={line.what}>
            <span>{line.what}</span>
            <span title={line.words}>
              <Badge tone={tones[line.verdict]}>{t.verdicts[line.verdict]}</Badge>
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t.met(report.calls, report.points)}</p>
    </>
  );
}
