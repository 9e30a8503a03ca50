import { Component, type ReactNode } from "react";
import { ApiError } from "../api/errors.ts";
import { ErrorNote } from "../ui/ErrorNote.tsx";

/** Catches a bug of the page: says so in place of a white page, and leaves drafts and data alone. */
export class Crash extends Component<{ children: ReactNode }, { thrown: unknown }> {
  override state: { thrown: unknown } = { thrown: undefined };

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }

  override render() {
    if (this.state.thrown === undefined) return this.props.children;
    return (
      <main className="boot-text">
        <h1 className="visually-hidden">Metrix AdsManager</h1>
        <ErrorNote error={ApiError.from(this.state.thrown)} />
        <p>
          Your drafts are safe: they are kept by Metrix, not by this page. <a href="/">Load the page again</a>
        </p>
      </main>
    );
  }
}
