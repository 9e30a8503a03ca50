import { CircleAlert, CircleCheck, CircleDashed } from "lucide-react";
import type { Account, TokenReport } from "../../api/types.ts";
import { connectText as t } from "../../i18n/connect.ts";
import { moment } from "../../i18n/format.ts";
import styles from "./Connect.module.css";

interface Check {
  tone: "ok" | "bad" | "wait";
  text: string;
  fix?: string;
}

const icons = { ok: CircleCheck, bad: CircleAlert, wait: CircleDashed };

/** What Meta says about the token and the account, point by point. */
export function CheckList({ token, account }: { token: TokenReport; account: Account | null }) {
  const checks: Check[] = [
    token.valid ? { tone: "ok", text: t.valid } : { tone: "bad", text: t.invalid },
    { tone: token.expiryKnown ? "ok" : "wait", text: expiryOf(token) },
    token.missing.length === 0
      ? { tone: "ok", text: t.permissions }
      : { tone: "bad", text: t.missing(token.missing.join(", ")), fix: t.missingFix },
    ...token.warnings.map((text): Check => ({ tone: "bad", text })),
    ...(account
      ? [
          { tone: "ok" as const, text: t.currency(account.currency) },
          { tone: "ok" as const, text: t.zone(account.timeZone) },
        ]
      : [{ tone: "wait" as const, text: t.chooseFirst }]),
  ];
  return (
    <ul className={styles.checks} aria-live="polite">
      {checks.map(({ tone, text, fix }) => {
        const Icon = icons[tone];
        return (
          <li key={text} data-tone={tone}>
            <Icon size={16} aria-hidden="true" />
            <span>
              {text}
              {fix && <span className={styles.small}> {fix}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function expiryOf(token: TokenReport): string {
  if (token.neverExpires) return t.never;
  return token.expiresAt ? t.expires(moment(token.expiresAt)) : t.expiryUnknown;
}
