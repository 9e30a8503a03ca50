import { Activity, LayoutGrid, Plug, Settings } from "lucide-react";
import type { ReactNode } from "react";
import { Link, useLocation } from "wouter";
import type { State } from "../api/types.ts";
import { frameText as t } from "../i18n/frame.ts";
import { Notice } from "../ui/Notice.tsx";
import styles from "./Shell.module.css";
import { TopBar } from "./TopBar.tsx";
import { useLink } from "./useServerEvents.ts";

const connectPlace = { to: "/connect", under: "/connect", label: t.connect, Icon: Plug };
const places = [
  { to: "/ads/campaigns", under: "/ads", label: t.ads, Icon: LayoutGrid },
  { to: "/activity", under: "/activity", label: t.activity, Icon: Activity },
  { to: "/settings", under: "/settings", label: t.settings, Icon: Settings },
];

/** The frame: top bar, navigation, banner when the program is gone, and one main region. */
export function Shell({ state, children }: { state: State | undefined; children: ReactNode }) {
  const gone = useLink((link) => link.gone);
  const [location] = useLocation();
  const connected = state?.connection?.account !== undefined;
  const here = location.startsWith("/ads") && !connected ? "/connect" : location;
  return (
    <div className={styles.shell}>
      {/* A button, since the fragment of the address is the view. */}
      <button type="button" className={styles.skip} onClick={() => document.getElementById("main")?.focus()}>
        {t.skip}
      </button>
      <TopBar state={state} />
      <nav className={styles.nav} aria-label={t.navigation}>
        {(connected ? places : [connectPlace, ...places.slice(1)]).map(({ to, under, label, Icon }) => (
          <Link
            key={to}
            href={to}
            className={styles.place}
            aria-current={here.startsWith(under) ? "page" : undefined}
          >
            <Icon size={16} aria-hidden="true" />
            <span>{label}</span>
          </Link>
        ))}
      </nav>
      <div className={styles.banners}>
        {gone && (
          <Notice tone="bad" title={t.goneTitle} announce>
            {t.goneText}
          </Notice>
        )}
        {state?.apiVersionWarning && <Notice tone="warn" title={state.apiVersionWarning} />}
      </div>
      <main id="main" tabIndex={-1} className={styles.main} inert={gone}>
        {children}
      </main>
    </div>
  );
}
