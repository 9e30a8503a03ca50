package metrix.server;

import metrix.core.draft.Drafts;
import metrix.core.run.Runner;

/// Deletes images that waited too long, in a program that runs for days.
record ImageExpiry(Drafts drafts, Runner runner) implements Runnable {
  private static final System.Logger LOG = System.getLogger("metrix.server");

  @Override
  public void run() {
    try {
      drafts.expireImages();
      runner.expireImages();
    } catch (RuntimeException e) {
      // A repeated task that throws is never run again.
      LOG.log(System.Logger.Level.WARNING, "old images could not be deleted", e);
    }
  }
}
