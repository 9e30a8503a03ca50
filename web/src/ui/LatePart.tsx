import { Component, type ReactNode, Suspense } from "react";

interface Props {
  children: ReactNode;
  /** Stands in while the part loads, and when it cannot: the program may be gone by then. */
  wait: ReactNode;
}

/** A part of the page that loads late. Without it the rest of the page goes on. */
export class LatePart extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    const { children, wait } = this.props;
    return this.state.failed ? wait : <Suspense fallback={wait}>{children}</Suspense>;
  }
}
